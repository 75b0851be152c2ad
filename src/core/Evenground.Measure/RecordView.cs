using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A record as it was known and visible at one point in time, with what many questions about it
/// share.</summary>
/// <remarks>
/// What it holds is worked out when first asked for and kept, so that a thousand questions cost little more
/// than one.
/// It says nothing that history and point in time do not say. Made for one run of questions; not for several
/// threads.
/// </remarks>
public sealed class RecordView(History history, AsOf asOf)
{
    public History History { get; } = history;

    public AsOf AsOf { get; } = asOf;

    /// <summary>What official statistics say, as they were known.</summary>
    public OfficialFigures Official => field ??= new(History, AsOf);

    /// <summary>Where the programme's companies are, by place.</summary>
    public ProgrammeInRegions InRegions => field ??= new(this);

    /// <summary>Where the money of the funds went.</summary>
    public FundsInRegions FundsInRegions => field ??= new(this);

    /// <summary>What was spoken of by then, in ordinal order of metric and scope.</summary>
    public IReadOnlyList<(string Metric, string Scope)> Spoken =>
        field ??= [
            .. History.Statements.Spoken.Where(spoken => Series(spoken.Metric, spoken.Scope).Count > 0),
        ];

    /// <summary>What the metrics mean: the programme's own words first, then the standard ones.</summary>
    public MetricMeanings Meanings => field ??= new(Metrics);

    /// <summary>Which scopes are parts of which.</summary>
    public ScopeTree Scopes =>
        field ??= new(History.Statements.Scopes(AsOf), Spoken.Select(spoken => spoken.Scope));

    /// <summary>The metrics that are shares of another, of the programme and of the standard vocabulary, in
    /// ordinal order.</summary>
    public IReadOnlyList<Metric> Shares =>
        field ??= [
            .. Metrics
                .Concat(StandardMetrics.All)
                .Select(metric => metric.Code)
                .Concat(Spoken.Select(spoken => spoken.Metric))
                .Where(code => !code.StartsWith('*'))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(Meanings.Of)
                .Where(metric => metric.ShareOf is not null),
        ];

    IReadOnlyList<Metric> Metrics => field ??= History.Statements.Metrics(AsOf);

    ILookup<string, string> ScopesByMetric =>
        field ??= Spoken.ToLookup(spoken => spoken.Metric, spoken => spoken.Scope, StringComparer.Ordinal);

    /// <summary>Everything said of a metric and scope by then, in the order of the day it speaks
    /// of.</summary>
    public IReadOnlyList<Assertion> Series(string metric, string scope) =>
        History.Statements.Series(metric, scope, AsOf);

    /// <summary>The scopes of which anything was said under a metric by then, in ordinal order.</summary>
    public IEnumerable<string> ScopesOf(string metric) => ScopesByMetric[metric];

    /// <summary>The codes under which a standard metric is reported: its own, and those that are defined to
    /// stand for it.</summary>
    public IEnumerable<string> CodesOf(string standard) =>
        Metrics
            .Where(metric => metric.StandsFor == standard && metric.Code != standard)
            .Select(metric => metric.Code)
            .Prepend(standard);
}
