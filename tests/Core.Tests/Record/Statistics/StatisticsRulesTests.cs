using CsCheck;
using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.OfficialStatistics.SomeTable;

namespace Evenground.Tests.Record.OfficialStatistics;

/// <summary>A statistic has a period, a day of release and a vintage; what was known before is never
/// overwritten.</summary>
public class StatisticsRulesTests
{
    static readonly StatisticPeriod Year2022 = StatisticPeriod.Year(2022),
        Year2023 = StatisticPeriod.Year(2023);
    static readonly DateOnly First = new(2023, 3, 1),
        Second = new(2024, 3, 1);

    readonly Desk _desk = new Desk().AdoptKorea();

    [Fact]
    public void A_revision_counts_from_the_day_it_was_released()
    {
        _desk
            .Write(Release(First, "1", ("2022", "11", "T", 9_428m)))
            .Write(Release(Second, "2", ("2022", "11", "T", 9_430m), ("2023", "11", "T", 9_386m)));

        Assert.Equal(9_428m, Seoul(Year2022, Second.AddDays(-1))?.Value);
        Assert.Equal(9_430m, Seoul(Year2022, Second)?.Value);
        Assert.Equal(9_386m, Seoul(Year2023, Second)?.Value);
        Assert.Null(Seoul(Year2023, Second.AddDays(-1)));
        Assert.Null(Seoul(Year2022, First.AddDays(-1)));
        Assert.Equal("2", Seoul(Year2022, Second)?.Edition.Provenance.Vintage);
    }

    [Fact]
    public void An_old_edition_recorded_late_does_not_displace_a_newer_one()
    {
        _desk
            .Write(Release(Second, "2", ("2022", "11", "T", 9_430m)))
            .Write(Release(First, "1", ("2022", "11", "T", 9_428m)));

        Assert.Equal(9_430m, Seoul(Year2022, Second)?.Value);
        Assert.Equal(9_428m, Seoul(Year2022, First)?.Value);
        Assert.Equal(2, Table(Second)!.Editions.Count);
    }

    [Fact]
    public void A_complete_release_without_a_figure_takes_it_away_and_a_partial_one_does_not()
    {
        _desk
            .Write(Release(First, "1", ("2022", "11", "T", 9_428m), ("2022", "47", "T", 2_600m)))
            .Write(Release(Second, "2", ("2022", "47", "T", 2_601m)));
        Assert.Equal(9_428m, Seoul(Year2022, Second)?.Value);

        var third = Second.AddDays(1);
        var complete = Of(Released(third, "3") with { IsComplete = true }, ("2022", "47", "T", 2_602m));
        _desk.Write(StatisticsRules.Decide(new ReleaseStatistics(complete), _desk.History));

        Assert.Null(Seoul(Year2022, third));
        Assert.Equal(9_428m, Seoul(Year2022, Second)?.Value);
        Assert.Single(Table(third)!.Cells());
    }

    [Fact]
    public void A_deleted_figure_is_gone_from_its_day_on_and_stays_known_before()
    {
        _desk.Write(Release(First, "1", ("2022", "11", "T", 9_428m), ("2022", "47", "T", 2_600m)));
        _desk.Write(Delete(Second, "2022", "11", "T"));

        Assert.Null(Seoul(Year2022, Second));
        Assert.Equal(9_428m, Seoul(Year2022, Second.AddDays(-1))?.Value);
        Assert.Single(Table(Second)!.Cells());
        Refused<MustBeKnown>(Delete(Second, "2022", "11", "T"));
        Refused<MustBeKnown>(Delete(Second, "2023", "47", "T"));
    }

    [Fact]
    public void A_figure_that_the_office_itself_leaves_open_is_missing_and_not_zero()
    {
        _desk.Write(Release(First, "1", ("2022", "11", "T", null)));

        var found = Seoul(Year2022, First);

        Assert.NotNull(found);
        Assert.Null(found.Value.Value);
        Assert.Equal(ObservationStatus.Missing, found.Value.Status);
    }

    [Fact]
    public void Recording_the_same_edition_again_changes_nothing()
    {
        _desk.Write(Release(First, "1", ("2022", "11", "T", 9_428m)));

        Assert.Empty(Release(First, "1", ("2022", "11", "T", 9_428m)).Value.Facts);
        Assert.Single(Release(First, "1", ("2022", "11", "T", 9_429m)).Value.Facts);
        Assert.Single(Release(Second, "2", ("2022", "11", "T", 9_428m)).Value.Facts);
    }

    [Fact]
    public void A_place_is_found_under_whichever_code_it_had()
    {
        _desk.Write(
            Release(Second, "2", ("2022", "42", "T", 1m), ("2023", "51", "T", 2m), ("2022", "47", "T", 3m))
        );
        var table = Table(Second)!;

        Assert.Equal(1m, table.Find(Year2022, "kr-gangwon", "T")?.Value);
        Assert.Equal(2m, table.Find(Year2023, "kr-gangwon", "T")?.Value);
        Assert.Equal(["kr-gangwon", "kr-gyeongbuk"], table.Categories(0));
    }

    [Fact]
    public void Old_periods_may_stand_under_the_codes_of_the_day_of_release()
    {
        _desk.Write(Release(Second, "2", ("2021", "51", "T", 1m)));

        Assert.Equal(1m, Table(Second)!.Find(StatisticPeriod.Year(2021), "kr-gangwon", "T")?.Value);
        Refused<RegionsOfATableMustBeKnown>(Release(First, "1", ("2021", "51", "T", 1m)));
        Refused<RegionsOfATableMustBeKnown>(Release(First, "1", ("2021", "99", "T", 1m)));
    }

    [Fact]
    public void A_release_must_make_sense()
    {
        var sound = Of(Released(First), ("2022", "11", "T", 1m));
        Refused<DaysMustBeInOrder>(Ask(Released(First) with { RetrievedOn = First.AddDays(-1) }));
        Refused<TextMustBeGiven>(Ask(Released(First) with { Table = "" }));
        Refused<TextMustBeGiven>(Ask(Released(First, "")));
        Refused<DeletionMustSayWhy>(
            Record(sound, desk => Decide(desk, Released(Second), ("2022", "11", "T")))
        );
        Refused<TableMustKeepItsStructure>(
            Record(
                sound,
                desk =>
                {
                    var builder = new DataSetBuilder(Residents with { Unit = Unit.Companies });
                    _ = builder.Add("2022", ["11", "T"], 1m).Value;
                    return StatisticsRules.Decide(
                        new ReleaseStatistics(builder.Build(Released(Second)).Value),
                        desk.History
                    );
                }
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
                        desk.Write(
                            StatisticsRules.Decide(
                                new ReleaseStatistics(
                                    Of(Released(First.AddDays(day), $"{day}"), ("2022", "11", "T", value))
                                ),
                                desk.History
                            )
                        );

                    return Enumerable
                        .Range(0, 21)
                        .All(day =>
                        {
                            var known = releases.Where(release => release.Item1 <= day).ToArray();
                            var newest = known.Length == 0 ? -1 : known.Max(release => release.Item1);
                            var found = FindIn(desk.History, First.AddDays(day));
                            return found?.Value == FindIn(desk.Replayed(), First.AddDays(day))?.Value
                                && (
                                    newest < 0
                                        ? found is null
                                        : known.Last(release => release.Item1 == newest).Item2 == found?.Value
                                );
                        });
                },
                iter: 50
            );

    static KnownFigure? FindIn(History history, DateOnly known) =>
        history
            .Statistics.Table(StandardTables.Population, new(known, known), history.Regions.Current)
            ?.Find(Year2022, "kr-seoul", "T");

    StatisticalTable? Table(DateOnly known) =>
        _desk.History.Statistics.Table(
            StandardTables.Population,
            new(known, known),
            _desk.History.Regions.Current
        );

    KnownFigure? Seoul(StatisticPeriod period, DateOnly known) => Table(known)?.Find(period, "kr-seoul", "T");

    Outcome<Decision> Ask(Provenance provenance) =>
        StatisticsRules.Decide(new ReleaseStatistics(Of(provenance, ("2022", "11", "T", 1m))), _desk.History);

    static Outcome<Decision> Record(DataSet first, Func<Desk, Outcome<Decision>> then)
    {
        var desk = new Desk().AdoptKorea();
        return then(desk.Write(StatisticsRules.Decide(new ReleaseStatistics(first), desk.History)));
    }

    Outcome<Decision> Release(
        DateOnly released,
        string vintage,
        params (string Period, string Region, string Sex, decimal? Value)[] figures
    ) =>
        StatisticsRules.Decide(
            new ReleaseStatistics(Of(Released(released, vintage), figures)),
            _desk.History
        );

    Outcome<Decision> Delete(DateOnly on, params string[] cell) =>
        Decide(
            _desk,
            Released(on, "deleted") with
            {
                Notes = [Named("The office closed the series.")],
            },
            (cell[0], cell[1], cell[2])
        );

    static Outcome<Decision> Decide(
        Desk desk,
        Provenance provenance,
        (string Period, string Region, string Sex) cell
    ) =>
        StatisticsRules.Decide(
            new DeleteStatistics(
                StandardTables.Population,
                [(cell.Period, [cell.Region, cell.Sex])],
                provenance
            ),
            desk.History
        );
}
