using CsCheck;
using Evenground.Measure;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Measure.Official.SmallCountry;

namespace Evenground.Tests.Measure.Official;

/// <summary>An official figure is exact, or missing with a reason that says what would supply it.</summary>
public class OfficialFiguresTests
{
    [Fact]
    public void A_group_is_the_exact_sum_of_its_places_and_so_is_a_country_without_a_row_of_its_own()
    {
        var country = new SmallCountry().Residents(("2024", A, 10), ("2024", B, 20), ("2024", C, 40));

        Assert.Equal(Quantity.Exact(30, Unit.People), country.Ask("residents", Pair).Value);
        Assert.Equal(Quantity.Exact(70, Unit.People), country.Ask("residents", Code).Value);
    }

    [Fact]
    public void The_row_of_the_country_itself_counts_before_the_sum_of_its_regions()
    {
        var country = new SmallCountry().Residents(("2024", Code, 71), ("2024", A, 10));

        Assert.Equal(71, country.Ask("residents", Code).Value?.Printed);
    }

    [Fact]
    public void One_cell_without_a_figure_makes_the_sum_missing_and_is_named()
    {
        var withheld = new SmallCountry()
            .Residents(("2024", A, 10), ("2024", B, null))
            .Ask("residents", Pair);
        var absent = new SmallCountry().Residents(("2024", A, 10)).Ask("residents", Pair);

        Assert.Equal("missing.not-published", withheld.Missing?.Code);
        Assert.Contains(B, withheld.Missing!.Text.English, StringComparison.Ordinal);
        Assert.Equal("missing.cell", absent.Missing?.Code);
        Assert.Contains($"2024, {B}", absent.Missing!.Text.English, StringComparison.Ordinal);
        Assert.Null(absent.Value);
    }

    [Fact]
    public void A_table_that_is_not_there_is_named_in_words()
    {
        var births = new SmallCountry().Release(
            Structure(StandardTables.Births, TableKind.Flow, By(StandardTables.Age)),
            [("2024", [A, "20-39"], 10)]
        );

        var natural = births.Ask("natural-change", A);

        Assert.Equal("missing.table", natural.Missing?.Code);
        Assert.StartsWith(
            "Missing: deaths by province",
            natural.Missing!.Text.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ages_that_the_groups_of_a_table_cannot_make_up_are_missing()
    {
        string[] groups = ["15-19", "20-24", "25-29", "30-34", "35-39"];
        var country = new SmallCountry()
            .Release(
                Structure(StandardTables.PopulationByAge, TableKind.Stock, By(StandardTables.Age)),
                from year in (string[])["2023", "2024"]
                from age in groups
                select (year, (string[])[A, age], (decimal?)100)
            )
            .Release(
                Structure(
                    StandardTables.FlowsByAge,
                    TableKind.Flow,
                    new(StandardTables.Destination, DimensionRole.Counterpart, new("행", "To"), "land-codes"),
                    By(StandardTables.Age)
                ),
                from age in groups
                from pair in (string[][])
                    [
                        [A, B],
                        [B, A],
                        [A, C],
                        [C, A],
                        [B, C],
                        [C, B],
                    ]
                select ("2024", (string[])[.. pair, age], (decimal?)(pair[1] == A ? 3 : 1))
            );

        var statistics = country.Ask("youth-net-migration-rate-statistics", A);
        var designation = country.Ask("youth-net-migration-rate-designation", A);

        Assert.Equal("missing.age-groups", statistics.Missing?.Code);
        Assert.Contains("19-34", statistics.Missing!.Text.Korean, StringComparison.Ordinal);
        Assert.Equal((6 - 2) * 4 / 400m, designation.Value?.Printed);
    }

    [Fact]
    public void A_count_rounded_to_thousands_leaves_its_range()
    {
        var structure = Structure(StandardTables.Population, TableKind.Stock) with { RoundedTo = 1_000 };
        var country = new SmallCountry().Release(structure, [("2024", [A], 4_000), ("2024", [B], 2_000)]);

        Assert.Equal(new(5_000, 7_000, isHighOpen: true), country.Ask("residents", Pair).Value?.Range);
    }

    [Fact]
    public void A_provisional_figure_says_so_and_so_does_what_is_worked_out_of_it()
    {
        var country = new SmallCountry()
            .Residents(("2023", C, 100))
            .Release(
                Structure(StandardTables.Population, TableKind.Stock),
                [("2024", [C], 110)],
                new(2025, 3, 1),
                ObservationStatus.Provisional
            );

        var growth = country.Ask("population-growth", C);

        Assert.Equal(0.1m, growth.Value?.Printed);
        Assert.Equal(["notice.official.provisional"], growth.Notices.Select(notice => notice.Code));
        Assert.Equal(2, growth.RestsOn.Count);
    }

    [Fact]
    public void A_later_release_counts_from_the_day_on_which_it_was_known()
    {
        var country = new SmallCountry()
            .Residents(("2024", A, 10))
            .Release(
                Structure(StandardTables.Population, TableKind.Stock),
                [("2024", [A], 12)],
                new(2025, 9, 1)
            );

        Assert.Equal(10, country.Ask("residents", A, known: new(2025, 8, 31)).Value?.Printed);
        Assert.Equal(12, country.Ask("residents", A, known: new(2025, 9, 1)).Value?.Printed);
    }

    [Theory]
    [InlineData("land-a", "2025", "missing.period")]
    [InlineData("land-a", "2026", "missing.period-not-ended")]
    [InlineData("land-a", "last year", "missing.period-not-read")]
    [InlineData("land-x", null, "missing.place-unknown")]
    public void A_question_that_has_no_answer_says_why(string place, string? detail, string reason) =>
        Assert.Equal(
            reason,
            new SmallCountry().Residents(("2024", A, 10)).Ask("residents", place, detail).Missing?.Code
        );

    [Fact]
    public void Before_the_first_period_ended_there_is_nothing() =>
        Assert.Equal(
            "missing.period",
            new SmallCountry()
                .Residents(("2024", A, 10))
                .Ask("residents", A, on: new(2024, 12, 30))
                .Missing?.Code
        );

    [Fact]
    public void Only_the_last_period_is_listed_and_the_country_alone_where_a_table_is_missing()
    {
        var asOf = new AsOf(new(2025, 12, 31), new(2025, 12, 31));
        var view = new RecordView(new SmallCountry().Residents(("2024", A, 10)).History, asOf);

        var residents = IndicatorCatalogue.Find("residents")!.Subjects(view, Basis.Official);
        var deaths = IndicatorCatalogue.Find("deaths")!.Subjects(view, Basis.Official);

        Assert.Equal([new(Code), new(A), new(B), new(C), new(Pair)], residents);
        Assert.Equal([new(Code)], deaths);
    }

    [Fact]
    public void The_writing_of_a_detail_reads_back() =>
        Gen.Select(Gen.Int[1990, 2030], Gen.Int[0, 3], Gen.Bool, Gen.Bool)
            .Sample(
                (year, way, isConstant, hasCategory) =>
                {
                    var text = way switch
                    {
                        0 => $"{year}",
                        1 => $"{year}-06",
                        2 => $"{year}/{year + 3}",
                        _ => null,
                    };
                    var detail = new OfficialDetail(
                        StatisticPeriod.Parse(text),
                        isConstant,
                        hasCategory ? "C" : null
                    );
                    return OfficialDetail.Parse(detail.Text) == detail;
                }
            );
}
