using CsCheck;
using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.OfficialStatistics;

/// <summary>A statistic has a period, a day of release and a vintage; what was known before is never
/// overwritten.</summary>
public class StatisticsRulesTests
{
    static readonly EffectivePeriod Year2022 = new(new(2022, 1, 1), new(2022, 12, 31));
    static readonly EffectivePeriod Year2023 = new(new(2023, 1, 1), new(2023, 12, 31));
    static readonly SeriesKey Series = new("kosis-population", "residents", Korea.Seoul, Unit.People);
    static readonly DateOnly First = new(2023, 3, 1),
        Second = new(2024, 3, 1);

    readonly Desk _desk = new Desk().AdoptKorea();

    [Fact]
    public void A_revision_counts_from_the_day_it_was_released()
    {
        _desk
            .Write(Release(First, "1", (Year2022, 9_428m)))
            .Write(Release(Second, "2", (Year2022, 9_430m), (Year2023, 9_386m)));
        var statistics = _desk.History.Statistics;

        Assert.Equal(9_428m, statistics.Find(Series, Year2022, Known(Second.AddDays(-1)))?.Value);
        Assert.Equal(9_430m, statistics.Find(Series, Year2022, Known(Second))?.Value);
        Assert.Single(statistics.Series(Series, Known(Second.AddDays(-1))));
        Assert.Equal(
            [9_430m, 9_386m],
            statistics.Series(Series, Known(Second)).Select(value => value.Value!.Value)
        );
        Assert.Equal("2", statistics.Find(Series, Year2022, Known(Second))?.Vintage);
    }

    [Fact]
    public void An_old_edition_recorded_late_does_not_displace_a_newer_one()
    {
        _desk.Write(Release(Second, "2", (Year2022, 9_430m))).Write(Release(First, "1", (Year2022, 9_428m)));

        Assert.Equal(9_430m, _desk.History.Statistics.Find(Series, Year2022, Known(Second))?.Value);
        Assert.Equal(9_428m, _desk.History.Statistics.Find(Series, Year2022, Known(First))?.Value);
        Assert.Equal(2, _desk.History.Statistics.EditionsOf(Series, Year2022, Known(Second)).Count);
    }

    [Fact]
    public void A_deleted_value_is_gone_from_its_day_on_and_stays_known_before()
    {
        _desk.Write(Release(First, "1", (Year2022, 9_428m)));
        _desk.Write(Delete(Second, Year2022));

        Assert.Null(_desk.History.Statistics.Find(Series, Year2022, Known(Second)));
        Assert.Equal(
            9_428m,
            _desk.History.Statistics.Find(Series, Year2022, Known(Second.AddDays(-1)))?.Value
        );
        Refused<MustBeKnown>(Delete(Second, Year2022));
    }

    [Fact]
    public void A_value_that_the_office_itself_leaves_open_is_missing_and_not_zero()
    {
        _desk.Write(Release(First, "1", (Year2022, null)));

        var found = _desk.History.Statistics.Find(Series, Year2022, Known(First));

        Assert.NotNull(found);
        Assert.Null(found.Value);
    }

    [Fact]
    public void The_latest_value_is_that_of_the_last_period_that_has_ended()
    {
        _desk.Write(Release(Second, "2", (Year2022, 9_430m), (Year2023, 9_386m)));
        var statistics = _desk.History.Statistics;

        Assert.Equal(9_430m, statistics.Latest(Series, Known(Second) with { On = new(2023, 12, 30) })?.Value);
        Assert.Equal(9_386m, statistics.Latest(Series, Known(Second) with { On = new(2023, 12, 31) })?.Value);
        Assert.Null(statistics.Latest(Series, Known(Second) with { On = new(2022, 12, 30) }));
        Assert.Equal([Series], statistics.Keys);
    }

    [Fact]
    public void Recording_the_same_edition_again_changes_nothing()
    {
        _desk.Write(Release(First, "1", (Year2022, 9_428m)));

        Assert.Empty(Release(First, "1", (Year2022, 9_428m)).Value.Facts);
        Assert.Single(Release(First, "1", (Year2022, 9_428m), (Year2023, 1m)).Value.Facts);
    }

    [Fact]
    public void Old_periods_may_stand_under_the_codes_of_the_day_of_release()
    {
        var gangwon = new RegionCode(Korea.Register, "51");

        Assert.Single(ReleaseIn(gangwon, Second, "2", (Year2022, 1m)).Value.Facts);
        Refused<RegionCodeMustBeInForce>(ReleaseIn(gangwon, First, "1", (Year2022, 1m)));
        Refused<RegionCodeMustBeKnown>(ReleaseIn(new(Korea.Register, "99"), First, "1", (Year2022, 1m)));
    }

    [Fact]
    public void A_release_must_make_sense()
    {
        Refused<ValueMustStandOnce>(Release(First, "1", (Year2022, 1m), (Year2022, 2m)));
        Refused<PeriodMustBeClosed>(Release(First, "1", (new(First), 1m)));
        Refused<DaysMustBeInOrder>(Release(First, "1", (new(First, First.AddDays(-1)), 1m)));
        Refused<TextMustBeGiven>(Release(First, "", (Year2022, 1m)));
        Refused<TextMustBeGiven>(
            StatisticsRules.Decide(Asked(First, "1") with { SourceTable = "" }, _desk.History)
        );
        Refused<DaysMustBeInOrder>(
            StatisticsRules.Decide(Asked(First, "1") with { RetrievedOn = First.AddDays(-1) }, _desk.History)
        );
        Refused<TextMustBeGiven>(
            StatisticsRules.Decide(
                new DeleteObservations("kosis-population", "residents", Unit.People, [], First, ""),
                _desk.History
            )
        );
    }

    [Fact]
    public void Whatever_is_released_in_whatever_order_the_newest_edition_known_counts() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 100])
            .Array[1, 12]
            .Sample(
                releases =>
                {
                    var desk = new Desk().AdoptKorea();
                    foreach (var (day, value) in releases)
                        desk.Try(
                            StatisticsRules.Decide(
                                Asked(First.AddDays(day), $"{day}") with
                                {
                                    Values = [new(Korea.Seoul, Year2022, value)],
                                },
                                desk.History
                            )
                        );

                    return Enumerable
                        .Range(0, 21)
                        .All(day =>
                        {
                            var known = releases.Where(release => release.Item1 <= day).ToArray();
                            var newest = known.Length == 0 ? -1 : known.Max(release => release.Item1);
                            var found = desk.History.Statistics.Find(
                                Series,
                                Year2022,
                                Known(First.AddDays(day))
                            );
                            return newest < 0
                                ? found is null
                                : found is { } edition
                                    && known.Any(release =>
                                        release.Item1 == newest && release.Item2 == edition.Value
                                    )
                                    && Written(edition)
                                        == Written(
                                            desk.Replayed()
                                                .Statistics.Find(Series, Year2022, Known(First.AddDays(day)))!
                                        );
                        });
                },
                iter: 50
            );

    static AsOf Known(DateOnly day) => new(day, Known: day);

    static ReleaseObservations Asked(DateOnly released, string vintage) =>
        new(
            "kosis-population",
            "residents",
            Unit.People,
            "DT_1B040A3",
            vintage,
            released,
            released.AddDays(10),
            []
        );

    Outcome<Decision> Release(
        DateOnly released,
        string vintage,
        params (EffectivePeriod Period, decimal? Value)[] values
    ) => ReleaseIn(Korea.Seoul, released, vintage, values);

    Outcome<Decision> ReleaseIn(
        RegionCode region,
        DateOnly released,
        string vintage,
        params (EffectivePeriod Period, decimal? Value)[] values
    ) =>
        StatisticsRules.Decide(
            Asked(released, vintage) with
            {
                Values = [.. values.Select(value => new ObservedValue(region, value.Period, value.Value))],
            },
            _desk.History
        );

    Outcome<Decision> Delete(DateOnly on, EffectivePeriod period) =>
        StatisticsRules.Decide(
            new DeleteObservations(
                "kosis-population",
                "residents",
                Unit.People,
                [new(Korea.Seoul, period)],
                on,
                "table closed"
            ),
            _desk.History
        );
}
