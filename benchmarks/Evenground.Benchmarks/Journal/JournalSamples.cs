using System.Globalization;
using Evenground.Record;

namespace Evenground.Benchmarks;

/// <summary>The canonical journal: a million assertions of 10,000 statements about 40 metrics of 250
/// scopes.</summary>
static class JournalSamples
{
    public const int Metrics = 40,
        Scopes = 250,
        PerStatement = 100;

    static readonly DateOnly First = new(2015, 1, 1);

    public static readonly Programme Programme = new(
        "bench",
        new("측정", "Benchmark"),
        "Asia/Seoul",
        Currency.Won,
        "kr",
        IsExample: true,
        new("측정용입니다.", "For benchmarks.")
    );

    public static string MetricOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"hub.metric-{number % Metrics:00}");

    public static string ScopeOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"hub-{number / Metrics % Scopes:000}");

    public static Fact Said(int number)
    {
        var statement = string.Create(
            CultureInfo.InvariantCulture,
            $"statement-{number / PerStatement:00000}"
        );
        var published = First.AddDays(number / PerStatement % 4_000);
        var asOf = First.AddDays(number / (Metrics * Scopes) * 30);
        var value = number * 7919L % 100_000;
        return new(
            new Asserted(
                new(
                    statement,
                    MetricOf(number),
                    ScopeOf(number),
                    null,
                    asOf,
                    Relation.Equals,
                    Unit.Companies
                ),
                new(value, null, value.ToString(CultureInfo.InvariantCulture), "")
            ),
            EffectivePeriod.OneDay(asOf),
            published
        );
    }

    public static Fact Published(int statement)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"statement-{statement:00000}");
        var day = First.AddDays(statement % 4_000);
        return new(
            new StatementPublished(
                new(key, day, "speaker", "publisher", "A title", "https://example.org/" + key, "bench.csv")
            ),
            EffectivePeriod.OneDay(day),
            day
        );
    }
}
