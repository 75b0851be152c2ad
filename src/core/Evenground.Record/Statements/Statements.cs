using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>An assertion as it stood in one view: what was said, by whom, and which entry says so.</summary>
/// <param name="Sequence">The entry that it rests on: the assertion, or its latest correction.</param>
public sealed record Assertion(AssertionKey Key, Figure Figure, Statement Statement, long Sequence)
{
    public Reading Reading { get; } = Reading.Of(Key.Relation, Key.Unit, Figure);

    public Interval Interval => Reading.Interval;

    public bool IsTarget => Key.Relation == Relation.Target;
}

/// <summary>All published statements and their assertions, with what was corrected and withdrawn.</summary>
public sealed partial record Statements
{
    public static Statements Empty { get; } = new();

    ImmutableDictionary<string, Timeline<Statement?>> _statements = ImmutableDictionary.Create<
        string,
        Timeline<Statement?>
    >(StringComparer.Ordinal);
    ImmutableDictionary<AssertionKey, Timeline<Figure?>> _figures = ImmutableDictionary<
        AssertionKey,
        Timeline<Figure?>
    >.Empty;
    ImmutableDictionary<(string Metric, string Scope), AppendOnlyList<AssertionKey>> _series =
        ImmutableDictionary<(string, string), AppendOnlyList<AssertionKey>>.Empty;
    ImmutableDictionary<string, Timeline<Metric>> _metrics = ImmutableDictionary.Create<
        string,
        Timeline<Metric>
    >(StringComparer.Ordinal);
    ImmutableDictionary<string, Timeline<Scope>> _scopes = ImmutableDictionary.Create<
        string,
        Timeline<Scope>
    >(StringComparer.Ordinal);
    AppendOnlyList<AssertionKey> _order;
    AppendOnlyList<string> _statementOrder;
    AppendOnlyList<Marked<ExchangeRateNoted>> _rates;

    /// <summary>Every assertion key ever recorded, in the order of its first entry.</summary>
    public IReadOnlyList<AssertionKey> Keys => _order;

    public Statements After(IStatementEvent happened, in Mark mark) =>
        happened switch
        {
            StatementPublished published => WithStatement(published.Statement.Key, published.Statement, mark),
            StatementDescriptionCorrected corrected => WithStatement(
                corrected.Statement.Key,
                corrected.Statement,
                mark
            ),
            StatementWithdrawn withdrawn => WithStatement(withdrawn.Statement, null, mark),
            Asserted or AssertionCorrected or AssertionWithdrawn => new Folding(this)
                .Take(happened, mark)
                .End(),
            MetricDefined defined => this with
            {
                _metrics = _metrics.SetItem(
                    defined.Metric.Code,
                    _metrics.GetValueOrDefault(defined.Metric.Code).Add(defined.Metric, mark)
                ),
            },
            ScopeDefined defined => this with
            {
                _scopes = _scopes.SetItem(
                    defined.Scope.Code,
                    _scopes.GetValueOrDefault(defined.Scope.Code).Add(defined.Scope, mark)
                ),
            },
            ExchangeRateNoted noted => this with { _rates = _rates.Add(new(noted, mark)) },
            _ => this,
        };

    /// <summary>The statement of a key as described by then; null when unknown, withdrawn or not yet
    /// published.</summary>
    /// <remarks>A publication that was first dated too early is not yet public on the days in
    /// between.</remarks>
    public Marked<Statement>? Find(string key, in AsOf asOf) =>
        _statements.TryGetValue(key, out var timeline)
        && timeline.Latest(asOf) is { Value: { } statement, Mark: var mark }
        && statement.PublishedOn <= asOf.Known
            ? new(statement, mark)
            : null;

    /// <summary>All statements known by then, in the order of publication.</summary>
    public IReadOnlyList<Marked<Statement>> All(AsOf asOf) =>
        [
            .. _statementOrder
                .Select(key => Find(key, asOf))
                .OfType<Marked<Statement>>()
                .OrderBy(statement => statement.Value.PublishedOn)
                .ThenBy(statement => statement.Value.Key, StringComparer.Ordinal),
        ];

    /// <summary>The assertion of a key as known by then, or null when unknown or withdrawn.</summary>
    public Assertion? Find(AssertionKey key, in AsOf asOf) =>
        _figures.TryGetValue(key, out var timeline)
        && timeline.Latest(asOf) is { Value: { } figure, Mark: var mark }
        && Find(key.Statement, asOf) is { } statement
            ? new(key, figure, statement.Value, mark.Sequence)
            : null;

    /// <summary>All assertions known by then, in the order recorded; those about days still to come
    /// included.</summary>
    public IReadOnlyList<Assertion> Assertions(AsOf asOf) => Select(_order, asOf);

    /// <summary>The assertions of one metric and scope known by then, in the order of the day they speak
    /// of.</summary>
    public IReadOnlyList<Assertion> Series(string metric, string scope, AsOf asOf) =>
        _series.TryGetValue((metric, scope), out var keys)
            ?
            [
                .. Select(keys, asOf)
                    .OrderBy(assertion => assertion.Key.AsOf)
                    .ThenBy(assertion => assertion.Statement.PublishedOn)
                    .ThenBy(assertion => assertion.Sequence),
            ]
            : [];

    /// <summary>What was ever spoken of, known by then or not, in ordinal order.</summary>
    public IReadOnlyList<(string Metric, string Scope)> Spoken =>
        [
            .. _series
                .Keys.OrderBy(series => series.Metric, StringComparer.Ordinal)
                .ThenBy(series => series.Scope, StringComparer.Ordinal),
        ];

    /// <summary>Everything that was ever recorded of a key, corrections and withdrawals (null)
    /// included.</summary>
    public Timeline<Figure?> TimelineOf(AssertionKey key) => _figures.GetValueOrDefault(key);

    /// <summary>Everything that was ever recorded of a statement's description, withdrawals (null)
    /// included.</summary>
    public Timeline<Statement?> TimelineOf(string statement) => _statements.GetValueOrDefault(statement);

    public IReadOnlyList<Metric> Metrics(AsOf asOf) => Definitions(_metrics, asOf, metric => metric.Code);

    public IReadOnlyList<Scope> Scopes(AsOf asOf) => Definitions(_scopes, asOf, scope => scope.Code);

    /// <summary>The rates known by then: of one pair, day and source the one noted last.</summary>
    public IReadOnlyList<Marked<ExchangeRateNoted>> Rates(AsOf asOf) =>
        [
            .. _rates
                .Where(rate => asOf.Sees(rate.Mark))
                .Reverse()
                .DistinctBy(rate => (rate.Value.Base, rate.Value.Quote, rate.Value.On, rate.Value.Source))
                .Reverse(),
        ];

    Statements WithStatement(string key, Statement? statement, in Mark mark) =>
        this with
        {
            _statementOrder = _statements.ContainsKey(key) ? _statementOrder : _statementOrder.Add(key),
            _statements = _statements.SetItem(key, _statements.GetValueOrDefault(key).Add(statement, mark)),
        };

    List<Assertion> Select(AppendOnlyList<AssertionKey> keys, AsOf asOf)
    {
        var found = new List<Assertion>();
        foreach (var key in keys)
            if (Find(key, asOf) is { } assertion)
                found.Add(assertion);
        return found;
    }

    static IReadOnlyList<T> Definitions<T>(
        ImmutableDictionary<string, Timeline<T>> timelines,
        AsOf asOf,
        Func<T, string> code
    )
        where T : class =>
        [
            .. timelines
                .Values.Select(timeline => timeline.Latest(asOf)?.Value)
                .OfType<T>()
                .OrderBy(code, StringComparer.Ordinal),
        ];
}
