using CsCheck;
using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Measure.Disclosure;

/// <summary>Small cells stay hidden from a reader who knows every shown cell and every sum.</summary>
public class SuppressionTests
{
    static readonly SmallCellRule Three = SmallCellRule.Default;

    [Fact]
    public void A_table_without_small_cells_is_shown_whole()
    {
        var shown = Suppression.Of(
            Flat([
                [3, 9],
                [0, 12],
            ]),
            Three
        );

        Assert.Empty(shown.HeldBack);
        Assert.Equal(
            24,
            shown[
                At(
                    Flat([
                        [3, 9],
                        [0, 12],
                    ]),
                    "country",
                    CountTable.Total
                )
            ]
        );
    }

    [Fact]
    public void One_small_cell_takes_three_more_with_it_and_no_total()
    {
        var shown = Suppression.Of(
            Flat([
                [2, 9, 20],
                [8, 7, 30],
                [40, 50, 60],
            ]),
            Three
        );

        Assert.Equal(
            ["a 0", "a 1", "b 0", "b 1"],
            shown.HeldBack.Select(place => $"{shown.Rows[place.Row].Code} {shown.Columns[place.Column]}")
        );
    }

    [Fact]
    public void A_held_back_cell_is_neither_nothing_nor_missing()
    {
        var shown = Suppression.Of(
            Flat([
                [1, 4],
                [0, 5],
            ]),
            Three
        );

        Assert.Null(shown[new(0, 0)]);
        Assert.True(shown.IsHeldBack("a", "0"));
        Assert.Null(shown.IsHeldBack("z", "0"));
        Assert.Equal(0, shown[new(1, 0)]);
        Assert.False(shown.IsHeldBack("b", "0"));
    }

    [Fact]
    public void Two_single_ones_that_add_up_to_two_are_not_enough_to_hide_each_other()
    {
        // Whoever knows that zeros are shown knows that neither is 0: both would be 1.
        var shown = Suppression.Of(List(1, 1, 5, 7), Three);

        Assert.Equal(["a", "b", "c"], shown.HeldBack.Select(place => shown.Rows[place.Row].Code));
    }

    [Fact]
    public void A_region_within_a_region_is_not_read_off_the_sum_of_either()
    {
        CountRow[] rows =
        [
            new("country"),
            new("north", "country"),
            new("north-1", "north"),
            new("north-2", "north"),
            new("south", "country"),
            new("south-1", "south"),
            new("south-2", "south"),
        ];
        var counts = new Dictionary<string, long>
        {
            ["country"] = 32,
            ["north"] = 8,
            ["north-1"] = 2,
            ["north-2"] = 6,
            ["south"] = 24,
            ["south-1"] = 11,
            ["south-2"] = 13,
        };

        var table = new CountTable(rows, ["companies"], (row, _) => CountCell.Of(counts[row]));
        var shown = Suppression.Of(table, Three);

        Assert.Equal(["north-1", "north-2"], shown.HeldBack.Select(place => shown.Rows[place.Row].Code));
        Assert.Equal(
            [("north-1", 1L, 7L), ("north-2", 1L, 7L)],
            DisclosureAudit
                .Of(table, Three, shown.HeldBack)
                .Select(left => (left.Row, left.Low, left.High!.Value))
        );
    }

    [Fact]
    public void A_large_figure_of_one_company_is_hidden_by_more_than_a_little()
    {
        // 400 people of one company beside 2 of three: with both hidden it can be no more than 401, and that
        // is nearly knowing it.
        CountCell[] cells = [new(400, 1), new(2, 3), new(90, 5), new(700, 9)];

        var table = List(cells);
        var shown = Suppression.Of(table, Three);

        Assert.Equal(["a", "c"], shown.HeldBack.Select(place => shown.Rows[place.Row].Code));
        Assert.All(DisclosureAudit.Of(table, Three, shown.HeldBack), left => Assert.False(left.IsNarrow));
    }

    [Fact]
    public void The_threshold_comes_from_the_rulebook_of_the_day()
    {
        var book = new Rulebook(
            new(
                "xx",
                "1",
                [],
                [
                    new(
                        StandardRules.SmallCells,
                        "small",
                        new("작은 칸", "Small"),
                        1,
                        5,
                        new(new(2024, 1, 1)),
                        "Act"
                    ),
                ],
                []
            )
        );

        Assert.Equal(5, SmallCellRule.On(book, new(2024, 6, 30)).Threshold);
        Assert.True(SmallCellRule.On(book, new(2024, 6, 30)).ShowsZero);
        Assert.Equal("Act", SmallCellRule.On(book, new(2024, 6, 30)).Source.English);
        Assert.Equal(SmallCellRule.Default, SmallCellRule.On(book, new(2023, 12, 31)));
    }

    [Fact]
    public void A_cell_that_is_not_published_helps_to_hide_the_others()
    {
        CountRow[] rows = [new("country"), new("a", "country"), new("b", "country"), new("c", "country")];
        var counts = new Dictionary<string, long[]>
        {
            ["a"] = [2, 9],
            ["b"] = [8, 7],
            ["c"] = [40, 50],
        };
        CountCell Cell(string row, string column) =>
            CountCell.Of(
                counts
                    .Where(region => row == "country" || row == region.Key)
                    .Select(region => region.Value)
                    .Sum(cells => column == CountTable.Total ? cells.Sum() : cells[column == "new" ? 0 : 1])
            );

        // The country's new and moved are not published, so the two cells of one region hide each other.
        var table = new CountTable(
            rows,
            ["new", "moved"],
            Cell,
            (row, column) => row == "country" && column != CountTable.Total
        );
        var shown = Suppression.Of(table, Three);

        Assert.Equal(
            ["a new", "a moved"],
            shown
                .HeldBack.Where(place => !table.IsWithheld(place))
                .Select(place => $"{shown.Rows[place.Row].Code} {shown.Columns[place.Column]}")
        );
    }

    [Fact]
    public void Zeros_are_hidden_too_where_the_rule_says_so()
    {
        var shown = Suppression.Of(List(0, 9, 8), Three with { ShowsZero = false });

        Assert.Equal(["a", "c"], shown.HeldBack.Select(place => shown.Rows[place.Row].Code));
    }

    [Fact]
    public void A_table_whose_parts_do_not_make_its_sums_is_a_mistake()
    {
        CountRow[] rows = [new("country"), new("a", "country")];

        Assert.Throws<ArgumentException>(() =>
            new CountTable(rows, ["n"], (row, _) => CountCell.Of(row == "a" ? 4 : 5))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountTable(rows, ["n"], (_, _) => new(-1, 0)));
    }

    [Fact]
    public void No_reader_narrows_a_held_back_cell_to_one_value() =>
        Tables.Sample(
            (counts, threshold, showsZero) =>
            {
                var rule = Three with { Threshold = threshold, ShowsZero = showsZero };
                var table = Flat(counts);
                var shown = Suppression.Of(table, rule);
                var fillings = Attacker.Fillings(table, place => shown[place], showsZero, most: 5).ToList();
                foreach (var place in shown.HeldBack)
                    Assert.True(
                        fillings.Select(filling => filling[place.Row, place.Column]).Distinct().Count() > 1,
                        $"{place} is known."
                    );
            },
            iter: 60
        );

    [Fact]
    public void The_audit_finds_what_trying_every_filling_finds() =>
        Gen.Select(SmallTables, Gen.Int[0, 511], Gen.Bool)
            .Sample(
                (counts, pattern, showsZero) =>
                {
                    var table = Flat(counts);
                    var hidden = table
                        .Places.Where(
                            (place, index) =>
                                ((pattern >> (index % 9)) & 1) == 1 && !(showsZero && table[place].Value == 0)
                        )
                        .ToHashSet();
                    var most = (int)table.Places.Max(place => table[place].Value) * 2 + 1;
                    var fillings = Attacker
                        .Fillings(
                            table,
                            place => hidden.Contains(place) ? null : table[place].Value,
                            showsZero,
                            most
                        )
                        .ToList();
                    foreach (
                        var left in DisclosureAudit.Of(table, Three with { ShowsZero = showsZero }, hidden)
                    )
                    {
                        var place = At(table, left.Row, left.Column);
                        var found = fillings.Select(filling => filling[place.Row, place.Column]).ToList();
                        Assert.Equal(left.Low, found.Min());
                        if (left.High is { } high)
                            Assert.Equal(high, found.Max());
                        else
                            Assert.True(found.Max() > most / 2);
                    }
                },
                iter: 40
            );

    [Fact]
    public void Whatever_the_table_every_held_back_cell_stays_as_open_as_the_rule_asks() =>
        Gen.Select(Gen.Int[0, 30].Array[4].Array[2, 12], Gen.Int[2, 6])
            .Sample(
                (counts, threshold) =>
                {
                    var rule = Three with { Threshold = threshold };
                    var table = Flat(counts);
                    var shown = Suppression.Of(table, rule);

                    Assert.DoesNotContain(
                        DisclosureAudit.Of(table, rule, shown.HeldBack),
                        left => left.IsNarrow
                    );
                    Assert.All(
                        table.Places.Where(place => rule.IsSmall(table[place])),
                        place => Assert.Null(shown[place])
                    );
                },
                iter: 40
            );

    static Gen<(int[][] Counts, int Threshold, bool ShowsZero)> Tables =>
        Gen.Select(
            Gen.OneOf(Gen.Int[0, 3].Array[2].Array[2, 3], Gen.Int[0, 3].Array[1].Array[2, 5]),
            Gen.Int[2, 4],
            Gen.Bool
        );

    static Gen<int[][]> SmallTables =>
        Gen.OneOf(Gen.Int[0, 2].Array[2].Array[2], Gen.Int[0, 2].Array[1].Array[2, 4]);

    /// <summary>Regions a, b, c … within one country, with categories 0, 1, 2 … and every sum.</summary>
    static CountTable Flat(int[][] counts) =>
        new(
            [.. counts.Select((_, row) => new CountRow(NameOf(row), "country")).Append(new("country"))],
            [.. Enumerable.Range(0, counts[0].Length).Select(column => $"{column}")],
            (row, column) =>
                CountCell.Of(
                    counts
                        .Where((_, region) => row == "country" || row == NameOf(region))
                        .Sum(cells =>
                            column == CountTable.Total ? cells.Sum() : cells[int.Parse(column, null)]
                        )
                )
        );

    static CountTable List(params int[] counts) => Flat([.. counts.Select(count => new[] { count })]);

    static CountTable List(CountCell[] cells) =>
        new(
            [.. cells.Select((_, row) => new CountRow(NameOf(row), "country")).Append(new("country"))],
            ["people"],
            (row, _) =>
                row == "country"
                    ? new(cells.Sum(cell => cell.Value), cells.Sum(cell => cell.Contributors))
                    : cells[row[0] - 'a']
        );

    static string NameOf(int region) => $"{(char)('a' + region)}";

    static CellPlace At(CountTable table, string row, string column) => table.Find(row, column)!.Value;
}
