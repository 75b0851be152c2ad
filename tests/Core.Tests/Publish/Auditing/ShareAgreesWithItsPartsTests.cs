using System.Globalization;
using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

public class ShareAgreesWithItsPartsTests
{
    [Theory]
    [InlineData("0.129")]
    [InlineData("0.13")]
    public void A_share_that_rounds_from_its_parts_is_left_alone(string printed) =>
        Assert.Empty(Audit(Whole("s"), Part("s"), Share("s", printed)));

    [Fact]
    public void A_share_whose_digits_were_cut_off_is_a_doubt()
    {
        var finding = Assert.Single(Audit(Whole("s"), Part("s"), Share("s", "0.128")));

        Assert.Equal(Severity.Doubt, finding.Severity);
        Assert.Contains("rounds to 12.9%", finding.Headline.English, StringComparison.Ordinal);
        Assert.Equal(3, finding.RestsOn.Count);
    }

    [Theory]
    [InlineData("0.127", "at least 12.8")]
    [InlineData("0.140", "at most 12.9")]
    public void A_share_that_no_rounding_explains_is_a_contradiction(string printed, string shown)
    {
        var finding = Assert.Single(Audit(Whole("s"), Part("s"), Share("s", printed)));

        Assert.Equal(Severity.Contradiction, finding.Severity);
        Assert.Contains(shown, finding.Headline.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_without_its_part_or_its_whole_cannot_be_checked()
    {
        Assert.Equal(FindingStatus.NotCheckable, Assert.Single(Audit(Whole("s"), Share("s", "0.5"))).Status);
        var withoutWhole = Assert.Single(Audit(Part("s"), Share("s", "0.5")));
        Assert.Contains("The whole is missing", withoutWhole.Arithmetic.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_other_statements_stand_in_and_one_that_agrees_is_enough()
    {
        Assert.Empty(Audit(Whole("other"), Part("other"), Share("s", "0.129")));
        Assert.Empty(
            Audit(
                    Row(
                        "x",
                        "vc.invested",
                        "CH",
                        "2024-12-31",
                        620.1m,
                        "CHF",
                        roundedTo: 0.1m,
                        from: "2024-01-01"
                    ),
                    Whole("other"),
                    Part("other"),
                    Share("s", "0.129")
                )
                .By("share-disagrees-with-its-parts")
        );
    }

    [Fact]
    public void Another_reading_of_the_whole_serves_the_statement_that_counts_that_way() =>
        Assert.Empty(
            Audit(
                Row(
                    "s",
                    "vc.invested",
                    "CH (table)",
                    "2024-12-31",
                    310,
                    "CHF",
                    roundedTo: 1,
                    from: "2024-01-01"
                ),
                Part("s"),
                Share("s", "0.258")
            )
        );

    static Assertion Whole(string statement) =>
        Row(statement, "vc.invested", "CH", "2024-12-31", 620, "CHF", roundedTo: 1, from: "2024-01-01");

    static Assertion Part(string statement) =>
        Row(
            statement,
            "vc.invested",
            "CH-GE Genève",
            "2024-12-31",
            79.9m,
            "CHF",
            roundedTo: 0.1m,
            from: "2024-01-01"
        );

    // The precision is read off the print, as it is not given.
    static Assertion Share(string statement, string printed) =>
        Row(
            statement,
            "vc.share",
            "CH-GE Genève",
            "2024-12-31",
            decimal.Parse(printed, CultureInfo.InvariantCulture),
            "ratio",
            roundedTo: null,
            from: "2024-01-01",
            printed: printed
        );
}
