using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record.CapTables;
using Xunit;
using static Evenground.Tests.Record.CapTables.CapTableDesk;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Measure.CapTables;

/// <summary>What a company is worth, by its last round or as noted.</summary>
public class CompanyValuesTests
{
    static readonly DateOnly RoundDay = Start.AddDays(100);

    [Fact]
    public void The_last_round_gives_the_value_with_its_day()
    {
        var desk = WithRound();

        var value = ValueOn(desk, RoundDay.AddDays(30))!;

        Assert.Equal(
            (Dollars(12_000_000), RoundDay, 30),
            (value.Amount, value.On, value.AgeInDaysOn(RoundDay.AddDays(30)))
        );
        Assert.Equal("Round", value.Round!.Name.English);
        Assert.Null(ValueOn(desk, RoundDay.AddDays(-1)));
    }

    [Fact]
    public void A_value_that_was_noted_of_a_later_day_goes_before_the_round()
    {
        var desk = WithRound();
        desk.Desk.Write(
            CompanyRules.Decide(
                new NoteValue(
                    Startup,
                    Dollars(20_000_000),
                    ValueBasis.LastPostMoney,
                    RoundDay.AddDays(50),
                    "press"
                ),
                desk.History
            )
        );

        Assert.Equal(Dollars(12_000_000), ValueOn(desk, RoundDay.AddDays(49))!.Amount);
        Assert.Equal(Dollars(20_000_000), ValueOn(desk, RoundDay.AddDays(50))!.Amount);
        Assert.Null(CompanyValues.Of(desk.History, On(RoundDay.AddDays(60)), Startup, ValueBasis.FairValue));
    }

    [Fact]
    public void A_value_is_stale_after_twelve_months()
    {
        var value = ValueOn(WithRound(), RoundDay)!;

        Assert.False(CompanyValues.IsStale(value, RoundDay.AddMonths(12)));
        Assert.True(CompanyValues.IsStale(value, RoundDay.AddMonths(12).AddDays(1)));
    }

    [Fact]
    public void A_hub_adds_up_the_companies_that_have_a_value_and_says_how_many()
    {
        var desk = WithRound();
        var (hub, other) = (Id<Hub>(1), Id<Company>(2));
        var fold = desk.History;
        foreach (
            var happened in (IEvent[])
                [
                    new CompanyRegistered(other, Named("T"), null, null, []),
                    .. HubEvents(hub, [Startup, other]),
                ]
        )
            fold = fold.After(
                new(
                    happened,
                    new(fold.Head + 1, new(Start), Start, DateTimeOffset.UnixEpoch, Visibility.Public)
                )
            );
        var asOf = On(RoundDay.AddYears(2));
        var question = new Question(new(RecordedScope.Of(hub)), asOf, Basis.Recorded);

        var measured = new CorporateValue().Measure(question, new RecordView(fold, asOf));

        Assert.Equal(12_000_000m, measured.Value!.Printed);
        Assert.Contains(
            measured.Notices,
            notice => notice.Text.English.StartsWith("1 of 2 resident companies", StringComparison.Ordinal)
        );
        Assert.Contains(
            measured.Notices,
            notice => notice.Text.English.Contains("1 of them are older", StringComparison.Ordinal)
        );
    }

    static CompanyValue? ValueOn(CapTableDesk desk, DateOnly day) =>
        CompanyValues.Of(desk.History, On(day), Startup, ValueBasis.LastPostMoney);

    static CapTableDesk WithRound()
    {
        var desk = new CapTableDesk().WithCommon(1_000_000).WithPreferred(SeriesA, Preferred(10));
        var round = new RoundClosed(
            Startup,
            desk.Next(),
            Id<FundingRound>(1),
            Named("Round"),
            SeriesA,
            Dollars(10_000_000),
            Dollars(2_000_000),
            10
        );
        return desk.WriteOn(RoundDay, round, desk.Shares(9, Investor, SeriesA, 200_000, 10));
    }

    static IEnumerable<IEvent> HubEvents(Id<Hub> hub, Id<Company>[] companies)
    {
        var (site, region) = (Id<HubSite>(1), new RegionCode(RegionCode.Iso, "KR-47"));
        yield return new HubFounded(hub, Named("Hub"), Id<Organisation>(1));
        yield return new HubSiteOpened(hub, site, Named("Site"), region, "1");
        foreach (var (place, company) in companies.Index())
        {
            yield return new RoomAdded(hub, site, Id<Room>(place + 1), $"{place}", null, null);
            yield return new ResidencyStarted(hub, Id<Residency>(place + 1), company, [Id<Room>(place + 1)]);
        }
    }
}
