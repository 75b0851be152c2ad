using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

public class CurrenciesAgreeTests
{
    const string Code = "two-currencies-disagree";

    static readonly Assertion[] Said =
    [
        Row(
            "a",
            "hub.corporate_value",
            "Hub",
            "2024-06-28",
            17_000_000,
            "EUR",
            roundedTo: 1_000_000,
            published: "2024-06-30"
        ),
        Row(
            "a",
            "hub.corporate_value",
            "Hub",
            "2024-06-28",
            16_300_000,
            "CHF",
            roundedTo: 100_000,
            published: "2024-06-30"
        ),
    ];

    [Fact]
    public void Without_a_rate_nothing_is_checked_and_the_implied_rate_is_shown()
    {
        var finding = Assert.Single(AuditWith());

        Assert.Equal(
            (Code, Severity.Note, FindingStatus.NotCheckable),
            (finding.Code, finding.Severity, finding.Status)
        );
        Assert.Contains(
            "EUR 1.009 to EUR 1.077 for CHF 1",
            finding.Headline.English,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2024-06-28", "1.04")]
    [InlineData("2024-06-30", "1.04")]
    public void A_rate_of_the_day_or_of_the_publication_within_the_implied_range_settles_it(
        string on,
        string rate
    ) => Assert.Empty(AuditWith(Rate("CHF", "EUR", on, rate)));

    [Theory]
    [InlineData("CHF", "EUR", "1.09", Severity.Doubt)]
    [InlineData("CHF", "EUR", "1.20", Severity.Contradiction)]
    [InlineData("EUR", "CHF", "0.80", Severity.Contradiction)]
    public void A_rate_outside_the_implied_range_weighs_by_its_distance(
        string one,
        string other,
        string rate,
        Severity severity
    ) => Assert.Equal(severity, Assert.Single(AuditWith(Rate(one, other, "2024-06-28", rate))).Severity);

    [Fact]
    public void A_rate_of_another_day_or_of_other_currencies_checks_nothing() =>
        Assert.Equal(
            FindingStatus.NotCheckable,
            Assert
                .Single(
                    AuditWith(
                        Rate("CHF", "EUR", "2024-06-27", "1.04"),
                        Rate("USD", "EUR", "2024-06-28", "0.9")
                    )
                )
                .Status
        );

    [Fact]
    public void Two_statements_in_two_currencies_are_not_one_figure() =>
        Assert.Empty(
            Audit(
                Row("a", "hub.corporate_value", "Hub", "2024-06-28", 17_000_000, "EUR"),
                Row("b", "hub.corporate_value", "Hub", "2024-06-28", 3, "CHF")
            )
        );

    static IReadOnlyList<Finding> AuditWith(params ExchangeRateNoted[] rates) =>
        Auditor.Audit(StatedRecord.Bare(Said, Later) with { Rates = rates });

    static ExchangeRateNoted Rate(string one, string other, string on, string rate) =>
        new(
            Currency.Parse(one)!.Value,
            Currency.Parse(other)!.Value,
            Day(on),
            decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture),
            "bank"
        );
}
