namespace Evenground.Record;

/// <summary>Asks that metrics be defined, or defined anew; those of one file may refer to each
/// other.</summary>
public sealed record DefineMetrics(IReadOnlyList<Metric> Metrics);

/// <summary>Asks that scopes be defined, or defined anew; those of one file may refer to each
/// other.</summary>
public sealed record DefineScopes(IReadOnlyList<Scope> Scopes);

/// <summary>Asks that exchange rates be noted; a rate of the same pair, day and source replaces the earlier
/// one.</summary>
public sealed record NoteExchangeRates(IReadOnlyList<ExchangeRateNoted> Rates);

/// <summary>The rules of the words in which statements are read.</summary>
/// <remarks>
/// A definition says how figures are to be read and not what was known on a day, so it holds for every view
/// of the past; the audit axis alone shows the definitions of before. What a file leaves out stays defined.
/// </remarks>
public static class DefinitionRules
{
    static readonly AsOf Now = new(
        DateOnly.MaxValue,
        DateOnly.MaxValue,
        long.MaxValue,
        Visibility.Restricted
    );

    static readonly DateOnly Always = DateOnly.MinValue;

    /// <returns>What is new in the definitions. Refused with everything that does not hold of them.</returns>
    public static Outcome<Decision> Decide(DefineMetrics ask, History history)
    {
        var recorded = history.Statements.Metrics(Now);
        var known = ask
            .Metrics.Concat(recorded)
            .Concat(StandardMetrics.All)
            .Select(metric => metric.Code)
            .ToHashSet(StringComparer.Ordinal);
        var refusals = Twice(ask.Metrics.Select(metric => metric.Code))
            .Concat(ask.Metrics.SelectMany(metric => WrongWith(metric, known)))
            .ToArray();
        return Decided(
            refusals,
            ask.Metrics.Except(recorded)
                .Select(metric => new Fact(new MetricDefined(metric), new(Always), Always))
        );
    }

    /// <returns>What is new in the definitions. Refused with everything that does not hold of them.</returns>
    public static Outcome<Decision> Decide(DefineScopes ask, History history)
    {
        var recorded = history.Statements.Scopes(Now);
        var wholes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var scope in ask.Scopes.Concat(recorded))
            wholes.TryAdd(scope.Code, scope.PartOf);
        var refusals = Twice(ask.Scopes.Select(scope => scope.Code))
            .Concat(ask.Scopes.SelectMany(scope => WrongWith(scope, wholes)))
            .ToArray();
        return Decided(
            refusals,
            ask.Scopes.Except(recorded)
                .Select(scope => new Fact(new ScopeDefined(scope), new(Always), Always))
        );
    }

    /// <returns>The rates that are new. Refused with everything that does not hold of them.</returns>
    public static Outcome<Decision> Decide(NoteExchangeRates ask, History history)
    {
        var recorded = history.Statements.Rates(Now).Select(rate => rate.Value);
        return Decided(
            [.. ask.Rates.SelectMany(WrongWith)],
            ask.Rates.Except(recorded)
                .Select(rate => new Fact(rate, EffectivePeriod.OneDay(rate.On), rate.On))
        );
    }

    static Outcome<Decision> Decided(IReadOnlyList<Refusal> refusals, IEnumerable<Fact> facts) =>
        refusals switch
        {
            [] => facts.ToArray() is { Length: > 0 } news ? new Decision(news) : Decision.Nothing,
            [var only] => only,
            _ => new Refusals(refusals),
        };

    static IEnumerable<Refusal> Twice(IEnumerable<string> codes) =>
        codes
            .GroupBy(code => code, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => new DefinitionMustStandOnce(same.Key));

    static IEnumerable<Refusal> WrongWith(Metric metric, HashSet<string> known)
    {
        (string Column, string? Code, MetricKind? Kind)[] references =
        [
            (MetricColumns.CumulativeOf.Name, metric.CumulativeOf, MetricKind.Cumulative),
            (MetricColumns.Capacity.Name, metric.Capacity, MetricKind.Stock),
            (MetricColumns.Actual.Name, metric.Actual, MetricKind.Plan),
            (MetricColumns.ShareOf.Name, metric.ShareOf, MetricKind.Share),
            (MetricColumns.BundledPart.Name, metric.BundledPart, null),
        ];
        foreach (var (column, code, kind) in references)
        {
            if (code is null)
                continue;

            // What a pattern's * stands for is known only when a figure comes.
            var isFilledLater = metric.Code.StartsWith('*') && code.Contains('*', StringComparison.Ordinal);
            if (code == metric.Code || (!isFilledLater && !known.Contains(code)))
                yield return new MetricMustReferToAnother(metric.Code, column, code);
            if (kind is { } fit && metric.Kind != fit)
                yield return new ReferenceMustFitTheKind(metric.Code, column, metric.Kind, fit);
        }
    }

    static IEnumerable<Refusal> WrongWith(Scope scope, Dictionary<string, string?> wholes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { scope.Code };
        for (var whole = scope.PartOf; whole is not null; whole = wholes[whole])
        {
            if (!wholes.ContainsKey(whole))
                return [new WholeMustBeDefined(scope.Code, whole)];
            if (!seen.Add(whole))
                return [new ScopeMustNotHoldItself(scope.Code, whole)];
        }

        if (scope.ReadingOf is not { } counted)
            return [];
        if (!wholes.ContainsKey(counted))
            return [new WholeMustBeDefined(scope.Code, counted)];
        return counted == scope.Code ? [new ScopeMustNotHoldItself(scope.Code, counted)] : [];
    }

    static IEnumerable<Refusal> WrongWith(ExchangeRateNoted rate)
    {
        if (rate.Rate <= 0)
            yield return new RateMustBePositive(rate.Base, rate.Quote, rate.On, rate.Rate);
        if (rate.Base == rate.Quote)
            yield return new CurrenciesMustDiffer(rate.Base, rate.On);
        if (string.IsNullOrWhiteSpace(rate.Source))
            yield return new RateMustHaveASource(rate.Base, rate.Quote, rate.On);
    }
}
