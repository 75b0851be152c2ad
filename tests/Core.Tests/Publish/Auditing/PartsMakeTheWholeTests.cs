using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

public class PartsMakeTheWholeTests
{
    const string Code = "parts-do-not-make-the-whole";

    [Fact]
    public void Parts_that_another_figure_witnesses_to_be_complete_must_add_up()
    {
        var finding = Assert.Single(
            Audit([.. Residents(10, 7, whole: 17), .. Employees(160, 34, whole: 200)]).By(Code)
        );

        Assert.Equal(Severity.Contradiction, finding.Severity);
        Assert.Contains("194 people", finding.Headline.English, StringComparison.Ordinal);
        Assert.Contains("below the whole by 6 people", finding.Arithmetic.English, StringComparison.Ordinal);
        Assert.Equal(3, finding.RestsOn.Count);
        Assert.Contains(
            finding.Assumes,
            assumed => assumed.English.Contains("17 companies", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Parts_that_make_the_whole_are_left_alone() =>
        Assert.Empty(Audit([.. Residents(10, 7, whole: 17), .. Employees(160, 34, whole: 194)]));

    [Fact]
    public void A_sum_below_the_whole_is_a_doubt_while_nothing_confirms_that_the_parts_are_all() =>
        Assert.Equal(Severity.Doubt, Assert.Single(Audit(Employees(160, 34, whole: 200)).By(Code)).Severity);

    [Fact]
    public void A_sum_above_the_whole_is_always_a_contradiction() =>
        Assert.Equal(
            Severity.Contradiction,
            Assert.Single(Audit(Employees(160, 34, whole: 190)).By(Code)).Severity
        );

    [Fact]
    public void Two_provinces_below_their_country_say_nothing() =>
        Assert.Empty(
            Audit(
                Row("s", "vc.invested", "CH", "2024-12-31", 900, "CHF", from: "2024-01-01"),
                Row("s", "vc.invested", "CH-ZH Zürich", "2024-12-31", 400, "CHF", from: "2024-01-01"),
                Row("s", "vc.invested", "CH-GE Genève", "2024-12-31", 300, "CHF", from: "2024-01-01")
            )
        );

    [Fact]
    public void Figures_whose_parts_do_not_add_up_by_nature_are_left_alone() =>
        Assert.Empty(
            Audit(
                Row("s", "hub.occupancy", "Hub", "2024-06-30", 0.8m, "ratio", roundedTo: 0.01m),
                Row("s", "hub.occupancy", "Hub A", "2024-06-30", 0.9m, "ratio", roundedTo: 0.01m),
                Row("s", "hub.occupancy", "Hub B", "2024-06-30", 0.7m, "ratio", roundedTo: 0.01m)
            )
        );

    [Fact]
    public void Rounded_parts_are_added_as_ranges() =>
        Assert.Empty(
            Audit(
                Row("s", "hub.corporate_value", "Hub", "2024-06-30", 1_000_000, "EUR", roundedTo: 100_000),
                Row("s", "hub.corporate_value", "Hub A", "2024-06-30", 600_000, "EUR", roundedTo: 100_000),
                Row("s", "hub.corporate_value", "Hub B", "2024-06-30", 300_000, "EUR", roundedTo: 100_000)
            )
        );

    [Fact]
    public void Defined_parts_need_no_witness_and_one_that_is_missing_lifts_the_charge()
    {
        Scope[] scopes =
        [
            new("Ganzes", LocalizedText.Same("Ganzes"), IsWholeComplete: true),
            new("Nord", LocalizedText.Same("Nord"), PartOf: "Ganzes"),
            new("Süd", LocalizedText.Same("Süd"), PartOf: "Ganzes"),
        ];
        Assertion[] rows =
        [
            Row("s", "hub.residents", "Ganzes", "2024-06-30", 20),
            Row("s", "hub.residents", "Nord", "2024-06-30", 10),
            Row("s", "hub.residents", "Süd", "2024-06-30", 7),
        ];

        var all = Auditor.Audit(new(rows, [], scopes, [], Later));
        Scope[] oneMore = [.. scopes, new("Ost", LocalizedText.Same("Ost"), "Ganzes")];
        var withOneMore = Auditor.Audit(new(rows, [], oneMore, [], Later));

        var finding = Assert.Single(all);
        Assert.Equal(Severity.Contradiction, finding.Severity);
        Assert.Empty(finding.Assumes);
        Assert.Empty(withOneMore);
    }

    static Assertion[] Residents(decimal north, decimal south, decimal whole) =>
        [
            Row("s", "hub.residents", "Hub", "2024-06-30", whole),
            Row("s", "hub.residents", "Hub North", "2024-06-30", north),
            Row("s", "hub.residents", "Hub South", "2024-06-30", south),
        ];

    static Assertion[] Employees(decimal north, decimal south, decimal whole) =>
        [
            Row("s", "hub.employees", "Hub", "2024-06-30", whole, "people"),
            Row("s", "hub.employees", "Hub North", "2024-06-30", north, "people"),
            Row("s", "hub.employees", "Hub South", "2024-06-30", south, "people"),
        ];
}
