using System.Collections.Frozen;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One figure's place: what is counted, of what, and on which days. The unit stands beside
/// it.</summary>
public readonly record struct FigureKey(string Metric, string Scope, DateOnly? PeriodStart, DateOnly AsOf);

/// <summary>What makes figures a series over time.</summary>
public readonly record struct SeriesKey(string Metric, string Scope, Unit Unit);

/// <summary>A stated record, sorted once so that each rule finds what belongs together without
/// searching.</summary>
/// <remarks>Actuals and targets are kept apart. Every list is in <see cref="AssertionOrder"/>.</remarks>
public sealed class AuditView
{
    static readonly IReadOnlyList<Assertion> None = [];

    readonly Dictionary<FigureKey, List<Assertion>> _actualsByFigure = [];
    readonly Dictionary<FigureKey, List<Assertion>> _partsByWhole = [];
    readonly Dictionary<(string Statement, FigureKey OfAnyMetric), List<Assertion>> _saidTogether = [];
    readonly Dictionary<SeriesKey, List<Assertion>> _series = [];
    readonly IReadOnlyList<KeyValuePair<SeriesKey, List<Assertion>>> _seriesInOrder;
    readonly FrozenSet<string> _metricsWithNegatives;
    readonly Dictionary<Unit, int> _countByUnit;
    readonly ILookup<SeriesKey, Assertion> _targets;
    readonly ILookup<DateOnly, ExchangeRateNoted> _rates;

    public AuditView(StatedRecord record)
    {
        On = record.On;
        _rates = record.Rates.ToLookup(rate => rate.On);
        Metrics = new(record.Metrics);
        Scopes = new(record.Scopes, record.Assertions.Select(assertion => assertion.Key.Scope));
        Assertions =
        [
            .. record
                .Assertions.Where(assertion => assertion.IsTarget || assertion.Key.AsOf <= record.On)
                .Order(AssertionOrder.Instance),
        ];
        Targets = [.. Assertions.Where(assertion => assertion.IsTarget)];
        _targets = Targets.ToLookup(SeriesOf);
        _countByUnit = Assertions.CountBy(assertion => assertion.Key.Unit).ToDictionary();
        foreach (var actual in Assertions.Where(assertion => !assertion.IsTarget))
            Enter(actual);
        _seriesInOrder = [.. _series.OrderBy(series => series.Key, SeriesOrder)];
        _metricsWithNegatives = Assertions
            .Where(assertion => assertion.Figure.Value < 0)
            .Select(assertion => assertion.Key.Metric)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The day on which targets are judged.</summary>
    public DateOnly On { get; }

    public MetricMeanings Metrics { get; }

    public ScopeTree Scopes { get; }

    /// <summary>Actuals up to the day asked about, and all targets.</summary>
    public IReadOnlyList<Assertion> Assertions { get; }

    public IReadOnlyList<Assertion> Targets { get; }

    /// <summary>The actuals of each figure, with all its units.</summary>
    public IEnumerable<KeyValuePair<FigureKey, List<Assertion>>> Figures => _actualsByFigure;

    /// <summary>The actuals of each metric, scope and unit over time.</summary>
    public IEnumerable<KeyValuePair<SeriesKey, List<Assertion>>> AllSeries => _seriesInOrder;

    /// <summary>The figures of parts, under the place of the whole that they are parts of.</summary>
    public IEnumerable<KeyValuePair<FigureKey, List<Assertion>>> PartFigures => _partsByWhole;

    public IReadOnlyList<Assertion> Actuals(FigureKey figure) =>
        _actualsByFigure.TryGetValue(figure, out var found) ? found : None;

    public IReadOnlyList<Assertion> Parts(FigureKey whole) =>
        _partsByWhole.TryGetValue(whole, out var found) ? found : None;

    public IReadOnlyList<Assertion> Series(string metric, string scope, Unit unit) =>
        _series.TryGetValue(new(metric, scope, unit), out var found) ? found : None;

    /// <summary>What the same statement says of the same scope and days, in every metric.</summary>
    public IReadOnlyList<Assertion> SaidTogether(string statement, FigureKey place) =>
        _saidTogether.TryGetValue((statement, place with { Metric = "" }), out var found) ? found : None;

    /// <summary>Whether the metric may fall below 0, so that parts not recorded may lower a sum.</summary>
    public bool MayBeNegative(string metric) => _metricsWithNegatives.Contains(metric);

    public IEnumerable<Assertion> TargetsOf(string metric, string scope, Unit unit) =>
        _targets[new(metric, scope, unit)];

    public IEnumerable<ExchangeRateNoted> RatesOn(DateOnly day) => _rates[day];

    /// <summary>How many assertions are in a unit: the most frequent currency is the record's own.</summary>
    public int CountOf(Unit unit) => _countByUnit.GetValueOrDefault(unit);

    public static SeriesKey SeriesOf(Assertion assertion) =>
        new(assertion.Key.Metric, assertion.Key.Scope, assertion.Key.Unit);

    public static FigureKey FigureOf(Assertion assertion) =>
        new(assertion.Key.Metric, assertion.Key.Scope, assertion.Key.PeriodStart, assertion.Key.AsOf);

    /// <summary>A text in both languages, each written by its own sentence.</summary>
    public LocalizedText Say(Func<Words, string> korean, Func<Words, string> english) =>
        new(korean(new(this, Language.Korean)).TrimEnd(), english(new(this, Language.English)).TrimEnd());

    /// <summary>A finding of a rule. What was read off the print is added to what it assumes.</summary>
    public Finding Found(
        IAuditRule rule,
        Severity severity,
        (LocalizedText Headline, LocalizedText Arithmetic) says,
        IReadOnlyList<Assertion> restsOn,
        FindingStatus? status = null,
        IReadOnlyList<LocalizedText>? assumes = null
    )
    {
        var rows = restsOn.Distinct().ToList();
        var inferred = rows.Where(row => row.Reading.IsPrecisionInferred)
            .Select(row =>
                Say(
                    korean: w =>
                        $"{w.Printed(row)}: 반올림 단위가 주어지지 않아 인쇄된 숫자에서 "
                        + $"{KoreanParticle.To(w.Number(row.Reading.Precision, row.Key.Unit))} 읽었습니다.",
                    english: w =>
                        $"{w.Printed(row)}: no precision is given, so "
                        + $"{w.Number(row.Reading.Precision, row.Key.Unit)} was read off the figure as printed."
                )
            );
        return new(
            rule.Code,
            severity,
            status,
            says.Headline,
            says.Arithmetic,
            rows,
            [.. assumes ?? [], .. inferred.Distinct()]
        );
    }

    void Enter(Assertion actual)
    {
        var key = actual.Key;
        var figure = FigureOf(actual);
        Add(_actualsByFigure, figure, actual);
        Add(_saidTogether, (key.Statement, figure with { Metric = "" }), actual);
        Add(_series, SeriesOf(actual), actual);
        if (Scopes.WholeOf(key.Scope) is { } whole)
            Add(_partsByWhole, figure with { Scope = whole }, actual);
    }

    static void Add<TKey>(Dictionary<TKey, List<Assertion>> lists, TKey key, Assertion assertion)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(assertion);
    }

    static readonly Comparer<SeriesKey> SeriesOrder = Comparer<SeriesKey>.Create(
        (left, right) =>
            string.CompareOrdinal(left.Metric, right.Metric) is var byMetric and not 0 ? byMetric
            : string.CompareOrdinal(left.Scope, right.Scope) is var byScope and not 0 ? byScope
            : string.CompareOrdinal(left.Unit.Code, right.Unit.Code)
    );
}
