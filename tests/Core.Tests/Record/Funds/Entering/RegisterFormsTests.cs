using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;

namespace Evenground.Tests.Record.Funds;

/// <summary>What a ledger's entries name is registered by the same rules, from what was filled in.</summary>
public sealed class RegisterFormsTests
{
    static readonly Guid New = new("0198c1a0-0000-7000-8000-0000000000ff");

    readonly FundDesk _desk = new();

    [Fact]
    public void A_company_is_registered_with_its_head_office_at_once()
    {
        _desk.Desk.Write(
            Ask(
                RegisterForms.Company,
                ("name_ko", "새싹"),
                ("name_en", "Sprout"),
                ("from", "2020-02-01"),
                ("region", Korea.Pohang.ToString()),
                ("address", "1 Harbour Street")
            )
        );
        var company = _desk.History.Companies.Find(new Id<Company>(New), Desk.On(new(2020, 2, 1)));

        Assert.Equal(new("새싹", "Sprout"), company!.Name);
        Assert.Equal(Korea.Pohang, company.HeadOffice!.Region);
    }

    [Fact]
    public void An_organisation_and_the_fund_that_it_manages_are_registered()
    {
        _desk.Desk.Write(
            Ask(
                RegisterForms.Organisation,
                ("name_ko", "운용사"),
                ("name_en", "Manager"),
                ("type", "fund-manager"),
                ("from", "2020-02-01")
            )
        );
        _desk.Desk.Write(
            Ask(
                RegisterForms.Fund,
                ("name_ko", "펀드"),
                ("name_en", "Fund"),
                ("manager", New.ToString()),
                ("currency", "USD"),
                ("formed_on", "2020-03-01")
            )
        );
        var fund = _desk.History.Funds.Find(new Id<Fund>(New), Desk.On(new(2020, 3, 1)))!;

        Assert.Equal(Currency.Dollar, fund.Currency);
        Assert.Equal(new Id<Organisation>(New), fund.Manager);
    }

    [Fact]
    public void A_fund_is_named_as_an_investor_in_other_funds()
    {
        var ask = new RegisterThing(
            New,
            RegisterForms.Vehicle,
            new Dictionary<string, string?>
            {
                ["on"] = "2020-02-01",
                ["investor"] = FundDesk.Third.ToString(),
                ["holding"] = "",
            },
            FundDesk.Venture
        );

        _desk.Desk.Write(RegisterForms.Decide(ask, _desk.History));

        var funds = _desk.History.Funds;
        Assert.Equal(FundDesk.Venture, funds.FundBehind(FundDesk.Third, Desk.On(new(2020, 2, 1))));
        Assert.Null(funds.FundBehind(FundDesk.Third, Desk.On(new(2020, 1, 31))));
        Assert.False(
            RegisterForms
                .Decide(
                    ask with
                    {
                        Fields = new Dictionary<string, string?> { ["on"] = "2020-02-01" },
                    },
                    _desk.History
                )
                .Accepted(out _, out var refusal)
        );
        Assert.IsType<VehicleMustBeNamed>(refusal);
    }

    [Fact]
    public void Terms_of_carried_interest_hold_from_their_day()
    {
        _desk.Desk.Write(
            RegisterForms.Decide(
                Of(
                    RegisterForms.Terms,
                    ("on", "2020-02-01"),
                    ("order", "european"),
                    ("share", "0.2"),
                    ("hurdle", "0.08"),
                    ("catch_up", "1")
                ) with
                {
                    Fund = FundDesk.Venture,
                },
                _desk.History
            )
        );

        Assert.Equal(
            new CarryTerms(WaterfallKind.European, 0.2m, 0.08m, 1),
            _desk.History.Funds.TermsOf(FundDesk.Venture, Desk.On(new(2020, 2, 1)))
        );
    }

    [Fact]
    public void A_thing_that_is_not_registered_here_is_refused() =>
        Assert.Equal(new ThingMustBeKnown("person"), Refused(Ask("person")));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var rows = Assert.IsType<RowsMustHold>(
            Refused(Ask(RegisterForms.Company, ("name_ko", "새싹"), ("from", "soon"), ("regoin", "x")))
        );

        Assert.Equal(
            ["from", "name_en", "regoin"],
            rows.Errors.Select(error => error.Column).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_head_office_in_no_region_leaves_no_company_behind() =>
        Assert.NotNull(
            Refused(
                Ask(
                    RegisterForms.Company,
                    ("name_ko", "새싹"),
                    ("name_en", "Sprout"),
                    ("from", "2020-02-01"),
                    ("region", "kr-register:99")
                )
            )
        );

    Outcome<Decision> Ask(string kind, params IReadOnlyList<(string Name, string Value)> fields) =>
        RegisterForms.Decide(Of(kind, fields), _desk.History);

    static RegisterThing Of(string kind, params IReadOnlyList<(string Name, string Value)> fields) =>
        new(New, kind, fields.ToDictionary(field => field.Name, field => (string?)field.Value));

    static Refusal? Refused(Outcome<Decision> outcome) =>
        outcome.Accepted(out _, out var refusal) ? null : refusal;
}
