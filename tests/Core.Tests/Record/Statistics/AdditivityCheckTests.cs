using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.OfficialStatistics;

/// <summary>Totals are held against the sum of their parts, no closer than rounding allows, and never where a
/// part is missing.</summary>
public class AdditivityCheckTests
{
    static readonly RegionBook Book = RegionBook
        .From([Row("land", "00", null), Row("north", "1", "land"), Row("south", "2", "land")], [])
        .Value;

    [Fact]
    public void Sums_that_hold_are_never_reported_and_one_wrong_figure_always_is() =>
        Gen.Select(Gen.Long[0, 1_000_000].Array[4], Gen.Int[0, 8], Gen.Long[1, 1_000])
            .Sample(
                (parts, wrong, by) =>
                {
                    var figures = Whole(parts);
                    var sound = AdditivityCheck.Of(Table(figures), Book);
                    var (region, sex, value) = figures[wrong];
                    figures[wrong] = (region, sex, value + by);

                    return sound.Count == 0 && AdditivityCheck.Of(Table(figures), Book).Count > 0;
                }
            );

    [Fact]
    public void A_total_that_differs_is_told_with_its_parts()
    {
        var differing = Table([("1", "T", 10m), ("1", "M", 4m), ("1", "F", 5m)]);

        var found = Assert.Single(AdditivityCheck.Of(differing, Book));

        Assert.Equal(("sex", 10m, 9m, 0m), (found.Dimension, found.Whole, found.Parts, found.Allowed));
        Assert.Equal(["1", "T"], found.Codes);
    }

    [Fact]
    public void Rounding_to_thousands_allows_half_a_thousand_for_each_figure()
    {
        (string, string, decimal?)[] figures = [("1", "T", 11_000m), ("1", "M", 5_000m), ("1", "F", 5_000m)];

        Assert.Empty(AdditivityCheck.Of(Table(figures, roundedTo: 1_000), Book));
        Assert.Single(AdditivityCheck.Of(Table(figures, roundedTo: 100), Book));
    }

    [Fact]
    public void Nothing_is_said_where_a_part_has_no_figure_or_a_region_no_row()
    {
        Assert.Empty(AdditivityCheck.Of(Table([("1", "T", 10m), ("1", "M", null), ("1", "F", 5m)]), Book));
        Assert.Empty(AdditivityCheck.Of(Table([("00", "T", 10m), ("1", "T", 3m)]), Book));
        Assert.Single(AdditivityCheck.Of(Table([("00", "T", 10m), ("1", "T", 3m), ("2", "T", 3m)]), Book));
    }

    [Fact]
    public void Rates_add_up_over_nothing() =>
        Assert.Empty(
            AdditivityCheck.Of(
                Table([("1", "T", 10m), ("1", "M", 4m), ("1", "F", 5m)], kind: TableKind.Rate),
                Book
            )
        );

    [Fact]
    public void Of_ages_that_lie_in_each_other_only_the_finest_are_parts()
    {
        var ages = Structure(TableKind.Stock, null) with
        {
            Dimensions = [new("age", DimensionRole.Category, Desk.Named("Age"), Total: "total")],
        };
        var builder = new DataSetBuilder(ages);
        foreach (
            var (age, value) in new[] { ("total", 9m), ("0-9", 4m), ("0-4", 3m), ("5-9", 1m), ("10+", 5m) }
        )
            _ = builder.Add("2023", [age], value).Value;

        Assert.Empty(AdditivityCheck.Of(builder.Build(SomeTable.Released(new(2024, 3, 1))).Value, Book));
    }

    [Fact]
    public void The_refusal_names_the_first_totals_and_counts_all()
    {
        var found = AdditivityCheck.Of(Table([("1", "T", 10m), ("1", "M", 4m), ("1", "F", 5m)]), Book);

        var refusal = PartsMustMakeTheWhole.Of("population", found);

        Assert.Contains(
            "2023 1 T (sex): total 10, sum of parts 9",
            refusal!.Text.English,
            StringComparison.Ordinal
        );
        Assert.Null(PartsMustMakeTheWhole.Of("population", []));
    }

    /// <summary>Both sexes of two regions, with all totals.</summary>
    static List<(string Region, string Sex, decimal? Value)> Whole(long[] parts) =>
        [
            ("1", "M", parts[0]),
            ("1", "F", parts[1]),
            ("2", "M", parts[2]),
            ("2", "F", parts[3]),
            ("1", "T", parts[0] + parts[1]),
            ("2", "T", parts[2] + parts[3]),
            ("00", "M", parts[0] + parts[2]),
            ("00", "F", parts[1] + parts[3]),
            ("00", "T", parts.Sum()),
        ];

    static DataSet Table(
        IEnumerable<(string Region, string Sex, decimal? Value)> figures,
        TableKind kind = TableKind.Stock,
        decimal? roundedTo = null
    )
    {
        var builder = new DataSetBuilder(Structure(kind, roundedTo));
        foreach (var (region, sex, value) in figures)
            _ = builder
                .Add(
                    "2023",
                    [region, sex],
                    value,
                    value is null ? ObservationStatus.Missing : ObservationStatus.Normal
                )
                .Value;
        return builder.Build(SomeTable.Released(new(2024, 3, 1))).Value;
    }

    static TableStructure Structure(TableKind kind, decimal? roundedTo) =>
        SomeTable.Residents with
        {
            Kind = kind,
            RoundedTo = roundedTo,
            Dimensions =
            [
                new("region", DimensionRole.Region, Desk.Named("Region"), "land"),
                new("sex", DimensionRole.Category, Desk.Named("Sex"), Total: "T"),
            ],
        };

    static Region Row(string place, string code, string? parent) =>
        new(place, new("land", code), Desk.Named(place), new(DateOnly.MinValue), parent);
}
