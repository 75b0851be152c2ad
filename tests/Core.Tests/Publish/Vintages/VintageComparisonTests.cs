using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.OfficialStatistics;
using Evenground.Tests.Record.Regions;
using Xunit;

namespace Evenground.Tests.Publish.Vintages;

/// <summary>Between two days a table's cells were revised, added or deleted, and nothing else is
/// told.</summary>
public class VintageComparisonTests
{
    static readonly DateOnly First = new(2024, 3, 1),
        Second = new(2024, 9, 1);

    [Fact]
    public void A_complete_release_revises_adds_and_leaves_out()
    {
        var desk = Released(
            SomeTable.Of(
                SomeTable.Released(First) with
                {
                    IsComplete = true,
                },
                ("2022", "11", "T", 10m),
                ("2022", "47", "T", 20m),
                ("2022", "50", "T", 30m)
            ),
            SomeTable.Of(
                SomeTable.Released(Second, "2") with
                {
                    IsComplete = true,
                },
                ("2022", "11", "T", 10.0m),
                ("2022", "47", "T", 21m),
                ("2023", "11", "T", 11m)
            )
        );

        var changes = Between(desk, First, Second);

        Assert.Equal(
            [
                ("2022", "kr-gyeongbuk", CellChangeKind.Revised, (decimal?)1m),
                ("2022", "kr-jeju", CellChangeKind.Deleted, null),
                ("2023", "kr-seoul", CellChangeKind.Added, null),
            ],
            changes.Select(change => (change.Period.Text, change.Cell[0], change.Kind, change.By))
        );
    }

    [Fact]
    public void A_partial_release_changes_only_the_cells_that_it_holds()
    {
        var desk = Released(
            SomeTable.Of(SomeTable.Released(First), ("2022", "11", "T", 10m), ("2022", "47", "T", 20m)),
            SomeTable.Of(SomeTable.Released(Second, "2"), ("2022", "47", "T", null))
        );

        var change = Assert.Single(Between(desk, First, Second));

        Assert.Equal(
            (CellChangeKind.Revised, (decimal?)20m, (decimal?)null),
            (change.Kind, change.Before?.Value, change.After?.Value)
        );
        Assert.Equal(ObservationStatus.Missing, change.After?.Status);
    }

    [Fact]
    public void A_new_code_of_the_same_place_is_no_change()
    {
        var desk = Released(
            SomeTable.Of(SomeTable.Released(First) with { IsComplete = true }, ("2022", "42", "T", 10m)),
            SomeTable.Of(SomeTable.Released(Second, "2") with { IsComplete = true }, ("2022", "51", "T", 10m))
        );

        Assert.Empty(Between(desk, First, Second));
    }

    [Fact]
    public void Before_the_first_release_everything_is_added()
    {
        var desk = Released(SomeTable.Of(SomeTable.Released(First), ("2022", "11", "T", 10m)));

        Assert.Equal(CellChangeKind.Added, Assert.Single(Between(desk, First.AddDays(-1), First)).Kind);
    }

    [Fact]
    public void A_day_held_against_itself_has_no_change()
    {
        var desk = Released(SomeTable.Of(SomeTable.Released(First), ("2022", "11", "T", 10m)));

        Assert.Empty(Between(desk, First, First));
        Assert.Empty(VintageComparison.Between(null, null));
    }

    static Desk Released(params DataSet[] releases)
    {
        var desk = new Desk().AdoptKorea();
        foreach (var release in releases)
            desk.Write(StatisticsRules.Decide(new ReleaseStatistics(release), desk.History));
        return desk;
    }

    static IReadOnlyList<CellChange> Between(Desk desk, DateOnly from, DateOnly to) =>
        VintageComparison.Between(Known(desk, from), Known(desk, to));

    static StatisticalTable? Known(Desk desk, DateOnly day) =>
        desk.History.Statistics.Table(
            StandardTables.Population,
            new(day, day, Clearance: Visibility.Restricted),
            desk.History.Regions.Current
        );
}
