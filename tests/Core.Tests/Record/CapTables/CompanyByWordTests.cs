using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.CapTables.CapTableDesk;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.CapTables;

public class CompanyByWordTests
{
    static readonly AsOf Now = On(new(2029, 1, 1));

    [Fact]
    public void A_company_is_found_by_its_id_or_its_whole_name()
    {
        var companies = new CapTableDesk().History.Companies;

        Assert.Equal(Startup, CompanyByWord.Find(companies, Startup.ToString(), Now).Value.Id);
        Assert.Equal(Startup, CompanyByWord.Find(companies, "S", Now).Value.Id);
        Assert.False(CompanyByWord.Find(companies, "s", Now).Accepted(out _, out var refusal));
        Assert.IsType<MustBeKnown>(refusal);
    }

    [Fact]
    public void Two_companies_of_one_name_are_told_apart_by_their_ids()
    {
        var desk = new CapTableDesk();
        desk.Desk.Write(
            CompanyRules.Decide(
                new RegisterCompany(Id<Company>(2), Named("S"), Start, null, null, []),
                desk.History
            )
        );

        Assert.False(CompanyByWord.Find(desk.History.Companies, "S", Now).Accepted(out _, out var refusal));
        Assert.IsType<CompanyMustBeMeantAlone>(refusal);
    }
}
