using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What was said in public of one metric: which figure counts on a day, and which stand beside it.</summary>
/// <remarks>
/// Of the actual figures known by then, the one that speaks of the latest day up to the day asked about counts; of
/// several of that day, the one published last; of those, the one worded most exactly; of those, the one recorded last.
/// The others of that day are kept as alternatives and never averaged. Targets never count.
/// </remarks>
static class StatedFigures
{
    /// <summary>The scopes of which anything was said under these metrics by then, targets included.</summary>
    public static IReadOnlyList<Subject> Subjects(History history, AsOf asOf, params IReadOnlyList<string> metrics)
    {
        var scopes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var metric in metrics.SelectMany(metric => history.Statements.CodesOf(metric, asOf)))
            foreach (var scope in history.Statements.ScopesOf(metric))
                if (history.Statements.Series(metric, scope, asOf).Count > 0)
                    scopes.Add(scope);
        return [.. scopes.Select(scope => new Subject(scope))];
    }

    /// <summary>The actual figures up to the day asked about; the one that counts comes first.</summary>
    public static IReadOnlyList<Assertion> Actuals(History history, string metric, string scope, AsOf asOf) =>
        [.. All(history, metric, scope, asOf)
            .Where(said => !said.IsTarget && said.Key.AsOf <= asOf.On)
            .OrderByDescending(said => said.Key.AsOf)
            .ThenByDescending(said => said.Statement.PublishedOn)
            .ThenBy(said => Exactness(said.Key.Relation))
            .ThenByDescending(said => said.Sequence)];

    /// <summary>Everything said of a standard metric and scope, under whatever code the programme gives the metric.</summary>
    public static IReadOnlyList<Assertion> All(History history, string metric, string scope, AsOf asOf) =>
        [.. history.Statements.CodesOf(metric, asOf).SelectMany(code => history.Statements.Series(code, scope, asOf))];

    /// <summary>The figure that counts, with its alternatives; or why there is none.</summary>
    public static Measurement Latest(Question question, History history, string metric)
    {
        var asOf = question.AsOf;
        var actuals = Actuals(history, metric, question.Subject.Scope, asOf);
        var counting = InPreferredUnit(actuals, history);
        if (counting.Count == 0) return Measurement.Without(question, WhyNone(history, metric, question.Subject.Scope, asOf));

        var chosen = counting[0];
        var value = Quantity.Of(chosen);
        return Measurement.Of(question, value, chosen.Key.Period, TermOf(chosen, history, asOf)) with
        {
            Alternatives = [.. actuals
                .Where(said => said != chosen && said.Key.AsOf == chosen.Key.AsOf)
                .Select(said => AlternativeOf(said, value, history, asOf))],
        };
    }

    /// <summary>The figures in the programme's own currency, if money was stated in it; else those in the unit of the latest.</summary>
    /// <remarks>Nothing is converted: the same figure in another currency is an alternative whose agreement is open.</remarks>
    public static IReadOnlyList<Assertion> InPreferredUnit(IReadOnlyList<Assertion> newestFirst, History history)
    {
        if (newestFirst.Count == 0) return [];

        var own = history.Programme is { } programme ? Unit.Of(programme.Currency) : (Unit?)null;
        var unit = own is { } currency && newestFirst.Any(said => said.Key.Unit == currency)
            ? currency
            : newestFirst[0].Key.Unit;
        return [.. newestFirst.Where(said => said.Key.Unit == unit)];
    }

    public static Term TermOf(Assertion said, History history, AsOf asOf) => new(
        NameOf(said.Key.Metric, history, asOf), Quantity.Of(said), said.Key.Period,
        EntriesOf(said, history, asOf), said.Key);

    public static Alternative AlternativeOf(Assertion said, Quantity chosen, History history, AsOf asOf) => new(
        Quantity.Of(said), EntriesOf(said, history, asOf),
        said.Key.Unit == chosen.Unit ? said.Interval.Overlaps(chosen.Range) : null, said.Key);

    public static Missing WhyNone(History history, string metric, string scope, AsOf asOf)
    {
        var said = All(history, metric, scope, asOf);
        if (said.Count == 0) return Missing.NothingStated(metric);

        var later = said.Where(one => !one.IsTarget).Select(one => one.Key.AsOf).Order().ToList();
        return later.Count > 0 ? Missing.OnlyLater(metric, later[0]) : Missing.OnlyTargets(metric);
    }

    /// <summary>The metric's name as the programme or the standard vocabulary gives it, or its code when neither does.</summary>
    public static LocalizedText NameOf(string metric, History history, AsOf asOf) =>
        new MetricMeanings(history.Statements.Metrics(asOf)).Of(metric).Name;

    /// <summary>An assertion rests on its own entry and on the one that describes its statement.</summary>
    static IReadOnlyList<long> EntriesOf(Assertion said, History history, AsOf asOf) =>
        history.Statements.Find(said.Key.Statement, asOf) is { } statement && statement.Mark.Sequence != said.Sequence
            ? [.. new[] { statement.Mark.Sequence, said.Sequence }.Order()]
            : [said.Sequence];

    static int Exactness(Relation relation) => relation switch
    {
        Relation.Equals => 0,
        Relation.About => 1,
        _ => 2,
    };
}
