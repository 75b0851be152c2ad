using CsCheck;
using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Measure.Funds.RegionalDesk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Measure.Funds;

/// <summary>Where the money went: by head office, by site, by jobs; then and now; and all of it
/// somewhere.</summary>
public class FundsInRegionsTests
{
    readonly RegionalDesk _desk = new();

    [Fact]
    public void Three_attributions_tell_three_places_and_are_never_mixed()
    {
        _desk.Desks.WithPaid(500).Post(_desk.Buy(400, Startup, Plant, 1), 10);
        _desk.Count(Office, 30, 5).Count(Plant, 10, 5);

        Assert.Equal([(Seoul, 400)], Places(RegionalMeasure.Invested, InvestmentBy.HeadOffice));
        Assert.Equal([(Gyeongbuk, 400)], Places(RegionalMeasure.Invested, InvestmentBy.Site));
        Assert.Equal([(Gyeongbuk, 100), (Seoul, 300)], Places(RegionalMeasure.Invested, InvestmentBy.Jobs));
    }

    [Fact]
    public void Without_a_headcount_of_every_site_the_place_by_jobs_is_not_known()
    {
        _desk.Desks.WithPaid(500).Post(_desk.Buy(400, Startup, Plant, 1), 10);
        _desk.Count(Office, 30, 5);

        var placed = _desk.Place(RegionalMeasure.Invested, InvestmentBy.Jobs);

        Assert.Empty(placed.ByPlace);
        Assert.Equal(400, placed.Unknown.Minor);
    }

    [Fact]
    public void A_company_that_moved_takes_its_money_along_only_where_today_is_asked()
    {
        _desk.OpenOther(Korea.Seoul).Desks.WithPaid(500).Post(_desk.Buy(400, Other, null, 1), 10);
        Assert.True(_desk.Move(Other, OtherOffice, Korea.Jeju, 300));

        Assert.Equal([(Seoul, 400)], Places(RegionalMeasure.Invested, InvestmentBy.HeadOffice));
        Assert.Equal(
            [(Jeju, 400)],
            Places(RegionalMeasure.Invested, InvestmentBy.HeadOffice, PlacedWhen.Now)
        );
        var view = _desk.View();
        var moved = Assert.Single(view.Moved(view.Funds, InvestmentBy.HeadOffice));
        Assert.Equal((Seoul, Jeju, 400L), (moved.From, moved.To, moved.Amount.Minor));
    }

    [Fact]
    public void What_came_back_is_of_where_the_stakes_money_had_gone_by_then()
    {
        _desk.OpenOther(Korea.Seoul).Desks.WithPaid(900).Post(_desk.Buy(300, Other, null, 1), 10);
        Assert.True(_desk.Move(Other, OtherOffice, Korea.Jeju, 20));
        _desk
            .Desks.Post(_desk.Buy(100, Other, null, 1), 30)
            .Post(_desk.Desks.Sell(1000, 1, Evenground.Tests.Record.Desk.Id<Stake>(1)), 40)
            .Post(_desk.Buy(500, Other, null, 1), 50);

        Assert.Equal([(Jeju, 250), (Seoul, 750)], Places(RegionalMeasure.Returned, InvestmentBy.HeadOffice));
    }

    [Fact]
    public void Promises_and_calls_have_places_only_as_far_as_they_became_investments()
    {
        _desk
            .Desks.WithPaid(500)
            .Post(_desk.Desks.Cost(50), 5)
            .Post(_desk.Buy(300, Startup, Office, 1), 10)
            .Post(_desk.Buy(100, Other, null, 2), 10);

        var committed = _desk.Place(RegionalMeasure.Committed, InvestmentBy.Site);
        var called = _desk.Place(RegionalMeasure.Called, InvestmentBy.Site);

        Assert.Equal(
            (1000, 50, 550),
            (committed.Total.Minor, committed.Costs.Minor, committed.NotYetPlaced.Minor)
        );
        Assert.Equal((500, 50, 50), (called.Total.Minor, called.Costs.Minor, called.NotYetPlaced.Minor));
        Assert.Equal((300, 100), (called.ByPlace[Seoul].Minor, called.Unknown.Minor));
        Assert.Equal((300, 100), (committed.ByPlace[Seoul].Minor, committed.Unknown.Minor));
    }

    [Fact]
    public void A_company_that_is_no_more_is_nowhere_now()
    {
        _desk.OpenOther(Korea.Seoul).Desks.WithPaid(500).Post(_desk.Buy(400, Other, null, 1), 10);
        _desk.Desks.Desk.Write(
            CompanyRules.Decide(
                new NoteExit(Other, ExitKind.Closed, DayOf(100), null, "example"),
                _desk.History
            )
        );

        var now = _desk.Place(RegionalMeasure.Invested, InvestmentBy.HeadOffice, PlacedWhen.Now);

        Assert.Equal(400, now.Unknown.Minor);
        Assert.Equal([(Seoul, 400)], Places(RegionalMeasure.Invested, InvestmentBy.HeadOffice));
    }

    [Fact]
    public void Only_what_flowed_on_the_days_asked_about_is_counted()
    {
        _desk.Desks.WithPaid(500).Post(_desk.Buy(100, Startup, Office, 1), 10);
        _desk.Desks.Post(_desk.Buy(200, Startup, Office, 1), 400);
        var view = _desk.View();

        var second = view.Place(
            view.Funds,
            RegionalMeasure.Invested,
            InvestmentBy.Site,
            PlacedWhen.OnTheDay,
            new(DayOf(366), DayOf(731))
        );

        Assert.Equal(200, second.Total.Minor);
    }

    [Fact]
    public void The_capital_area_is_what_the_rulebook_says()
    {
        _desk.Desks.WithPaid(500).Post(_desk.Buy(300, Startup, Office, 1), 10);
        _desk.Desks.Post(_desk.Buy(100, Startup, Plant, 2), 10);
        var view = _desk.View();
        var placed = view.Place(view.Funds, RegionalMeasure.Invested, InvestmentBy.Site, PlacedWhen.OnTheDay);

        var (inside, outside) = view.Capital!.Value;

        Assert.Equal(
            (300, 100),
            (placed.In(inside, view.Regions).Minor, placed.In(outside, view.Regions).Minor)
        );
    }

    static readonly Gen<(int Verb, int Won, int Day, int Which)[]> Asks = Gen.Select(
        Gen.Int[0, 5],
        Gen.Int[1, 90],
        Gen.Int[1, 60],
        Gen.Int[0, 2]
    ).Array[0, 25];

    [Fact]
    public void Whatever_happens_all_money_is_somewhere_and_no_move_changes_a_sum() =>
        Asks.Sample(
            asks =>
            {
                var desk = new RegionalDesk().OpenOther(Korea.Seoul);
                desk.Desks.WithPaid(1000);
                var stake = 10;
                foreach (var (verb, won, day, which) in asks)
                    _ = verb switch
                    {
                        0 or 1 => desk.Desks.Try(
                            desk.Buy(won, which == 0 ? Other : Startup, Site(which), ++stake),
                            day
                        ),
                        2 => desk.Move(which == 0 ? Other : Startup, Site(which), To(won), day),
                        3 => desk.Desks.Try(
                            desk.Desks.Sell(won, 1, Evenground.Tests.Record.Desk.Id<Stake>(11 + won % 5)),
                            day
                        ),
                        4 => desk.Desks.Try(desk.Desks.Cost(won), day),
                        _ => which != 0 && desk.Count(Site(which), won, day) is not null,
                    };
                return Holds(desk);
            },
            iter: 60
        );

    static bool Holds(RegionalDesk desk)
    {
        var view = desk.View();
        var fund = view.Funds[0];
        var measures = desk.History.Funds.MeasuresOf(Venture, Evenground.Tests.Record.Desk.On(DayOf(1000)))!;
        foreach (var measure in FundRegionDetail.Measures)
        {
            long[] totals =
            [
                .. from way in FundRegionDetail.Ways
                from when in Enum.GetValues<PlacedWhen>()
                let placed = view.Place(fund, measure, way, when)
                let parts = placed.ByPlace.Values.Sum(amount => amount.Minor)
                select placed.Total.Minor
                == parts + placed.Unknown.Minor + placed.Costs.Minor + placed.NotYetPlaced.Minor
                    ? placed.Total.Minor
                    : long.MinValue,
            ];
            var expected = measure switch
            {
                RegionalMeasure.Invested => measures.Invested.Minor,
                RegionalMeasure.Committed => measures.SizeFormed.Minor,
                _ => totals[0],
            };
            if (totals.Any(total => total != expected))
                return false;
        }

        return true;
    }

    static Id<CompanySite> Site(int which) =>
        which switch
        {
            0 => OtherOffice,
            1 => Office,
            _ => Plant,
        };

    static RegionCode To(int won) =>
        (won % 3) switch
        {
            0 => Korea.Seoul,
            1 => Korea.Jeju,
            _ => Korea.Pohang,
        };

    IEnumerable<(string, long)> Places(
        RegionalMeasure measure,
        InvestmentBy by,
        PlacedWhen when = PlacedWhen.OnTheDay
    ) => _desk.Place(measure, by, when).ByPlace.Select(place => (place.Key, place.Value.Minor));
}
