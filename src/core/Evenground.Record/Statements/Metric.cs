namespace Evenground.Record;

/// <summary>How a metric's figures behave over time.</summary>
public enum MetricKind
{
    /// <summary>Not known: only rules that need no kind apply.</summary>
    Unknown,

    /// <summary>A level on a day: companies in the hub.</summary>
    Stock,

    /// <summary>A count since the beginning that can only grow: companies that ever moved in.</summary>
    Cumulative,

    /// <summary>An amount of a period: investment in a year.</summary>
    Flow,

    /// <summary>A part divided by a whole.</summary>
    Share,

    /// <summary>What somebody means to reach.</summary>
    Plan,
}

/// <summary>What a metric of statements means, so that the auditor can reason about it.</summary>
/// <param name="Code">As in files, for example <c>hub.residents</c>; a leading <c>*</c> stands for any
/// beginning.</param>
/// <param name="Kind">How it behaves over time.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="IsAdditive">Whether the figures of the parts add up to that of the whole.</param>
/// <param name="CumulativeOf">For a cumulative count: the stock it counts through
/// (<c>hub.residents</c>).</param>
/// <param name="Capacity">For a stock: the metric that bounds it (<c>hub.rooms</c>).</param>
/// <param name="Actual">For a plan: the metric that shows what became of it.</param>
/// <param name="ShareOf">For a share: the metric of which part and whole are taken.</param>
/// <param name="BundledPart">For a total that bundles own money with others': the metric of the own
/// part.</param>
/// <param name="StandsFor">For a metric under the programme's own name: the standard metric that it is
/// (<c>hub.residents</c>).</param>
public sealed record Metric(
    string Code,
    MetricKind Kind,
    LocalizedText Name,
    bool IsAdditive = false,
    string? CumulativeOf = null,
    string? Capacity = null,
    string? Actual = null,
    string? ShareOf = null,
    string? BundledPart = null,
    string? StandsFor = null
);

/// <summary>A thing that figures are about, and the whole that it is part of.</summary>
/// <param name="Code">As in files, for example <c>CHANGeUP GROUND Pohang</c>.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="PartOf">The whole, or null.</param>
/// <param name="IsWholeComplete">Whether the parts recorded are all the parts there are.</param>
/// <param name="Region">Where it lies, if it lies somewhere.</param>
/// <param name="ReadingOf">The whole that it is another count of, as a table that leaves something out; never
/// its part.</param>
public sealed record Scope(
    string Code,
    LocalizedText Name,
    string? PartOf = null,
    bool IsWholeComplete = false,
    RegionCode? Region = null,
    string? ReadingOf = null
);

/// <summary>The programme says what one of its metrics means.</summary>
[EventName("metric.defined.v1")]
public sealed record MetricDefined(Metric Metric) : IStatementEvent;

/// <summary>The programme says what one of its scopes is.</summary>
[EventName("scope.defined.v1")]
public sealed record ScopeDefined(Scope Scope) : IStatementEvent;

/// <summary>A day's exchange rate with its source: so many units of <paramref name="Quote"/> for one of
/// <paramref name="Base"/>.</summary>
[EventName("exchange-rate.noted.v1")]
public sealed record ExchangeRateNoted(
    Currency Base,
    Currency Quote,
    DateOnly On,
    decimal Rate,
    string Source
) : IStatementEvent;
