using Evenground.Measure;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>Funds that invest in funds: what one has in another is counted once.</summary>
public class FundVehicleTests
{
    static readonly Id<Fund> Feeder = Id<Fund>(2);

    [Fact]
    public void Over_all_funds_what_one_promised_another_counts_once()
    {
        var desk = WithFeeder();
        desk.Desk.Write(Name(desk, organisation: Third));

        var all = desk.History.Funds.MeasuresOf(Currency.Won, On(DayOf(9)));

        Assert.Equal(1_000 + 500, all.SizeFormed.Minor);
        Assert.Equal(1_300, desk.History.Funds.MeasuresOf(Venture, On(DayOf(9)))!.SizeFormed.Minor);
        Assert.Equal(Feeder, desk.History.Funds.FundBehind(Third, On(DayOf(9))));
    }

    [Fact]
    public void Before_the_link_is_known_nothing_is_left_out()
    {
        var desk = WithFeeder();
        var before = desk.History.Funds.MeasuresOf(Currency.Won, On(DayOf(9)));

        desk.Desk.Write(Name(desk, organisation: Third, day: 5));

        Assert.Equal(1_800, before.SizeFormed.Minor);
        Assert.Equal(1_800, desk.History.Funds.MeasuresOf(Currency.Won, On(DayOf(4))).SizeFormed.Minor);
        Assert.Equal(1_500, desk.History.Funds.MeasuresOf(Currency.Won, On(DayOf(5))).SizeFormed.Minor);
    }

    [Fact]
    public void Over_all_funds_an_investment_in_another_fund_is_none_in_a_company()
    {
        var desk = new FundDesk().WithPaid(500);
        Form(desk);
        desk.Post(desk.Buy(500, 50));
        desk.Desk.Write(Name(desk, company: Startup));

        Assert.Equal(0, desk.History.Funds.MeasuresOf(Currency.Won, On(DayOf(9))).Invested.Minor);
        Assert.Equal(500, desk.History.Funds.MeasuresOf(Venture, On(DayOf(9)))!.Invested.Minor);
        Assert.Equal(Feeder, desk.History.Funds.FundBehind(Startup, On(DayOf(9))));
    }

    [Fact]
    public void A_sum_over_all_funds_rests_on_the_entry_that_links_them()
    {
        var desk = WithFeeder();
        desk.Desk.Write(Name(desk, organisation: Third));
        var link = desk.History.Head;

        var line = desk.History.Funds.LedgerOf(Venture, On(DayOf(9))).Single(line => line.Investor == Third);

        Assert.Equal(link, desk.History.Funds.BetweenFunds(line, On(DayOf(9))));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var desk = WithFeeder();
        desk.Desk.Write(Name(desk, organisation: Third, company: Startup));

        Refused<VehicleMustBeNamed>(Name(desk));
        Refused<MustBeKnown>(Name(desk, organisation: Id<Organisation>(99)));
        Refused<MustBeKnown>(Name(desk, company: Id<Company>(99)));
        Refused<MustBeKnown>(Decide(desk, new(Id<Fund>(99), Third, null, DayOf(1))));
        Refused<MustBeInBeing>(Decide(desk, new(Feeder, Third, null, DayOf(-1))));
        Refused<VehicleMustBeOfOneFund>(Decide(desk, new(Venture, Third, null, DayOf(1))));
        Refused<VehicleMustBeOfOneFund>(Decide(desk, new(Venture, null, Startup, DayOf(1))));
        Refused<FundMustNotHoldItself>(Decide(desk, new(Venture, First, null, DayOf(1))));
    }

    /// <summary>A fund of 1,300, of which 300 is from another fund, of 500.</summary>
    static FundDesk WithFeeder()
    {
        var desk = new FundDesk().WithPaid(0);
        Form(desk);
        desk.Post(desk.Commit(Third, 300));
        var inner = desk.Commit(First, 500) with { Fund = Feeder };
        desk.Desk.Write(FundControlRules.Decide(new PrepareEntry(inner, DayOf(0)), desk.History));
        desk.Desk.Write(
            FundControlRules.Decide(new ApproveEntry(Feeder, inner.Entry, Approver), desk.History)
        );
        return desk;
    }

    static void Form(FundDesk desk) =>
        desk.Desk.Write(
            FundRules.Decide(
                new FormFund(Feeder, Named("Fund of Funds"), First, Currency.Won, Formed, []),
                desk.History
            )
        );

    static Outcome<Decision> Name(
        FundDesk desk,
        Id<Organisation>? organisation = null,
        Id<Company>? company = null,
        int day = 0
    ) => Decide(desk, new(Feeder, organisation, company, DayOf(day)));

    static Outcome<Decision> Decide(FundDesk desk, NameVehicle ask) =>
        FundVehicleRules.Decide(ask, desk.History);
}
