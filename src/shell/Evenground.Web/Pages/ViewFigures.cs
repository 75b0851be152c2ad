using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The claims and findings of one state of a programme at one point in time, each made once for all
/// its pages.</summary>
/// <remarks>Nothing is made before a page asks for it: while figures arrive, every page is made anew several
/// times a second.</remarks>
public sealed class ViewFigures
{
    /// <summary>Dates kept for one state. Anybody may ask for any date, so the number must be
    /// bounded.</summary>
    const int DatesKept = 64;

    static readonly ConditionalWeakTable<History, ConcurrentDictionary<AsOf, Lazy<ViewFigures>>> Made = [];

    readonly History _history;
    readonly JournalPoint _head;
    readonly AsOf _asOf;
    readonly Lock _gate = new();
    readonly Answers _answers;
    readonly Lazy<IReadOnlyList<Finding>> _findings;
    readonly Lazy<ILookup<long, Finding>> _findingsByEntry;
    readonly Lazy<Dictionary<object, string>> _ids;
    readonly FrozenDictionary<string, Metric> _metrics;
    readonly ScopeTree _scopes;

    ViewFigures(PageView view)
    {
        (_history, _head, _asOf) = (view.History, new(view.Head.Sequence, view.Head.Hash), view.AsOf);
        Currency = view.Programme.Currency;
        var record = StatedRecord.Of(_history.Statements, _asOf);
        Assertions = record.Assertions;
        // Only what a page asks for is worked out, and findings it asks for by FindingsOn.
        _answers = new(_history, _head, _asOf);
        _findings = new(() => Auditor.Audit(record));
        _findingsByEntry = new(() =>
            Findings
                .SelectMany(finding => finding.RestsOn.Select(row => (row.Sequence, finding)))
                .ToLookup(pair => pair.Sequence, pair => pair.finding)
        );
        _ids = new(() =>
            FindingId
                .Number(Findings)
                .ToDictionary(
                    numbered => (object)numbered.Finding,
                    numbered => numbered.Id,
                    ReferenceEqualityComparer.Instance!
                )
        );
        var meanings = new MetricMeanings(record.Metrics);
        _metrics = Assertions
            .Select(row => row.Key.Metric)
            .Concat(record.Metrics.Select(metric => metric.Code))
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(code => code, meanings.Of, StringComparer.Ordinal);
        _scopes = new ScopeTree(record.Scopes, Assertions.Select(row => row.Key.Scope));
    }

    /// <summary>The currency that the programme reports in.</summary>
    public Currency Currency { get; }

    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>Every figure said that was known, in the order recorded.</summary>
    public IReadOnlyList<Assertion> Assertions { get; }

    public static ViewFigures Of(PageView view)
    {
        var byDate = Made.GetOrCreateValue(view.History);
        if (byDate.Count >= DatesKept)
            byDate.Clear();
        return byDate.GetOrAdd(view.AsOf, _ => new(() => new(view))).Value;
    }

    /// <summary>The claims of one indicator about everything it can be asked about, on every basis that it
    /// has.</summary>
    public IReadOnlyList<Claim> ClaimsOf(string indicator)
    {
        lock (_gate)
            return _answers.OfIndicator(indicator);
    }

    /// <summary>The claims of one indicator about one scope, without making the others.</summary>
    public IReadOnlyList<Claim> ClaimsAbout(string indicator, string scope)
    {
        lock (_gate)
            return _answers.About(indicator, scope);
    }

    /// <summary>Reads of the record what a page needs, while no other page reads it.</summary>
    public T Read<T>(Func<RecordView, T> read)
    {
        lock (_gate)
            return read(_answers.View);
    }

    /// <summary>The claim about a scope; null when the indicator is not asked about it.</summary>
    public Claim? ClaimOf(string indicator, string scope, Basis basis) =>
        ClaimsOf(indicator)
            .FirstOrDefault(claim =>
                claim.Basis == basis && claim.Subject.Scope == scope && claim.Subject.Detail is null
            );

    /// <summary>The claim of an id, with a figure or with the reason why there is none; null when the id is
    /// none.</summary>
    public Claim? Find(string id) => Claims.One(id, _history, _head, _asOf, findings: []);

    /// <summary>The address of a finding within its page.</summary>
    public string IdOf(Finding finding) => _ids.Value[finding];

    /// <summary>The findings that rest on an entry, the gravest first.</summary>
    public IEnumerable<Finding> FindingsOn(long entry) => _findingsByEntry.Value[entry];

    public bool IsContradicted(Assertion assertion) =>
        FindingsOn(assertion.Sequence).Any(finding => finding.Severity == Severity.Contradiction);

    /// <summary>A scope's name, or its code when the programme does not describe it.</summary>
    public LocalizedText ScopeName(string code) =>
        RecordedScope.IsOne(code)
            ? Read(view => RecordedScope.NameOf(new(code), view))
            : _scopes.NameOf(code);

    /// <summary>How many wholes a scope is part of: 0 for the widest.</summary>
    public int Depth(string scope) => _scopes.WholesAbove(scope).Count();

    public LocalizedText MetricName(string code) => Metric(code)?.Name ?? LocalizedText.Same(code);

    /// <summary>What the record says that a metric means; null when it says nothing.</summary>
    public Metric? Metric(string code) => _metrics.GetValueOrDefault(code);
}
