using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What was publicly said, as far as it was known: all that the auditor reads.</summary>
/// <param name="Assertions">Every figure said; those about days after <paramref name="On"/> do not count,
/// targets do.</param>
/// <param name="Metrics">What the programme says its metrics mean; the standard vocabulary stands in for the
/// rest.</param>
/// <param name="Scopes">What the programme says its scopes are; names stand in for the rest.</param>
/// <param name="Rates">Exchange rates, dated and sourced.</param>
/// <param name="On">The day on which targets are judged.</param>
public sealed record StatedRecord(
    IReadOnlyList<Assertion> Assertions,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<Scope> Scopes,
    IReadOnlyList<ExchangeRateNoted> Rates,
    DateOnly On
)
{
    /// <summary>The stored programme in one view of the past.</summary>
    public static StatedRecord Of(Statements statements, AsOf asOf) =>
        new(
            statements.Assertions(asOf),
            statements.Metrics(asOf),
            statements.Scopes(asOf),
            [.. statements.Rates(asOf).Select(rate => rate.Value)],
            asOf.On
        );

    /// <summary>A file's rows with no definitions beside them: standard vocabulary, scopes by their
    /// names.</summary>
    public static StatedRecord Bare(IReadOnlyList<Assertion> assertions, DateOnly on) =>
        new(assertions, [], [], [], on);
}
