using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The claims and findings of one state of a programme at one point in time, made once for all its pages.</summary>
public sealed class ViewFigures
{
    /// <summary>Dates kept for one state. Anybody may ask for any date, so the number must be bounded.</summary>
    const int DatesKept = 64;

    static readonly ConditionalWeakTable<History, ConcurrentDictionary<AsOf, Lazy<ViewFigures>>> Made = [];

    readonly ILookup<long, Finding> _findingsByEntry;
    readonly FrozenDictionary<string, Metric> _metrics;
    readonly ScopeTree _scopes;

    ViewFigures(PageView view)
    {
        Currency = view.Programme.Currency;
        var record = StatedRecord.Of(view.History.Statements, view.AsOf);
        Findings = Auditor.Audit(record);
        Claims = Claims.For(view.History, new(view.Head.Sequence, view.Head.Hash), view.AsOf, Findings);
        _findingsByEntry = Findings
            .SelectMany(finding => finding.RestsOn.Select(row => (row.Sequence, finding)))
            .ToLookup(pair => pair.Sequence, pair => pair.finding);
        Assertions = record.Assertions;
        var meanings = new MetricMeanings(record.Metrics);
        _metrics = Assertions.Select(row => row.Key.Metric).Concat(record.Metrics.Select(metric => metric.Code))
            .Distinct(StringComparer.Ordinal).ToFrozenDictionary(code => code, meanings.Of, StringComparer.Ordinal);
        _scopes = new ScopeTree(record.Scopes, Assertions.Select(row => row.Key.Scope));
    }

    public Claims Claims { get; }

    /// <summary>The currency that the programme reports in.</summary>
    public Currency Currency { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Every figure said that was known, in the order recorded.</summary>
    public IReadOnlyList<Assertion> Assertions { get; }

    public static ViewFigures Of(PageView view)
    {
        var byDate = Made.GetOrCreateValue(view.History);
        if (byDate.Count >= DatesKept) byDate.Clear();
        return byDate.GetOrAdd(view.AsOf, _ => new(() => new(view))).Value;
    }

    /// <summary>A claim that is not among those listed, such as one about a subject without a figure.</summary>
    public Claim? One(string id, PageView view) =>
        Claims.One(id, view.History, new(view.Head.Sequence, view.Head.Hash), view.AsOf);

    /// <summary>The findings that rest on an entry, the gravest first.</summary>
    public IEnumerable<Finding> FindingsOn(long entry) => _findingsByEntry[entry];

    public bool IsContradicted(Assertion assertion) =>
        FindingsOn(assertion.Sequence).Any(finding => finding.Severity == Severity.Contradiction);

    /// <summary>A scope's name, or its code when the programme does not describe it.</summary>
    public LocalizedText ScopeName(string code) => _scopes.NameOf(code);

    /// <summary>How many wholes a scope is part of: 0 for the widest.</summary>
    public int Depth(string scope) => _scopes.WholesAbove(scope).Count();

    public LocalizedText MetricName(string code) => Metric(code)?.Name ?? LocalizedText.Same(code);

    /// <summary>What the record says that a metric means; null when it says nothing.</summary>
    public Metric? Metric(string code) => _metrics.GetValueOrDefault(code);
}

/// <summary>The address of a finding: the id that claims refer to it by.</summary>
public static class FindingAddress
{
    public static string Of(Finding finding) => FindingId.Of(finding);
}
