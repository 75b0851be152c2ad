using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What was said in public of one metric: which figure counts on a day, and which stand beside
/// it.</summary>
/// <remarks>
/// Of the actual figures known by then, the one that speaks of the latest day up to the day asked about
/// counts; of several of that day, the one published last; of those, the one worded most exactly; of those,
/// the one recorded last.
/// The others of that day are kept as alternatives and never averaged. Targets never count.
/// </remarks>
static class StatedFigures
{
    /// <summary>The scopes of which anything was said under these metrics by then, targets
    /// included.</summary>
    public static IReadOnlyList<Subject> Subjects(RecordView view, params IReadOnlyList<string> metrics)
    {
        var scopes = new SortedSet<string>(
            metrics.SelectMany(view.CodesOf).SelectMany(view.ScopesOf),
            StringComparer.Ordinal
        );
        return [.. scopes.Select(scope => new Subject(scope))];
    }

    /// <summary>The actual figures up to the day asked about; the one that counts comes first.</summary>
    public static IReadOnlyList<Assertion> Actuals(RecordView view, string metric, string scope) =>
        [
            .. All(view, metric, scope)
                .Where(said => !said.IsTarget && said.Key.AsOf <= view.AsOf.On)
                .OrderByDescending(said => said.Key.AsOf)
                .ThenByDescending(said => said.Statement.PublishedOn)
                .ThenBy(said => Exactness(said.Key.Relation))
                .ThenByDescending(said => said.Sequence),
        ];

    /// <summary>Everything said of a standard metric and scope, under whatever code the programme gives the
    /// metric.</summary>
    public static IReadOnlyList<Assertion> All(RecordView view, string metric, string scope) =>
        [.. view.CodesOf(metric).SelectMany(code => view.Series(code, scope))];

    /// <summary>The figure that counts, with its alternatives; or why there is none.</summary>
    public static Measurement Latest(Question question, RecordView view, string metric)
    {
        var actuals = Actuals(view, metric, question.Subject.Scope);
        var counting = InPreferredUnit(actuals, view);
        if (counting.Count == 0)
            return Measurement.Without(question, WhyNone(view, metric, question.Subject.Scope));

        var chosen = counting[0];
        var value = Quantity.Of(chosen);
        return Measurement.Of(question, value, chosen.Key.Period, TermOf(chosen, view)) with
        {
            Alternatives =
            [
                .. actuals
                    .Where(said => said != chosen && said.Key.AsOf == chosen.Key.AsOf)
                    .Select(said => AlternativeOf(said, value, view)),
            ],
        };
    }

    /// <summary>The figures in the programme's own currency, if money was stated in it; else those in the
    /// unit of the latest.</summary>
    /// <remarks>Nothing is converted: the same figure in another currency is an alternative whose agreement
    /// is open.</remarks>
    public static IReadOnlyList<Assertion> InPreferredUnit(
        IReadOnlyList<Assertion> newestFirst,
        RecordView view
    )
    {
        if (newestFirst.Count == 0)
            return [];

        var own = view.History.Programme is { } programme ? Unit.Of(programme.Currency) : (Unit?)null;
        var unit =
            own is { } currency && newestFirst.Any(said => said.Key.Unit == currency)
                ? currency
                : newestFirst[0].Key.Unit;
        return [.. newestFirst.Where(said => said.Key.Unit == unit)];
    }

    public static Term TermOf(Assertion said, RecordView view) =>
        new(
            view.Meanings.Of(said.Key.Metric).Name,
            Quantity.Of(said),
            said.Key.Period,
            EntriesOf(said, view),
            said.Key
        );

    public static Alternative AlternativeOf(Assertion said, Quantity chosen, RecordView view) =>
        new(
            Quantity.Of(said),
            EntriesOf(said, view),
            said.Key.Unit == chosen.Unit ? said.Interval.Overlaps(chosen.Range) : null,
            said.Key
        );

    public static Missing WhyNone(RecordView view, string metric, string scope)
    {
        var said = All(view, metric, scope);
        if (said.Count == 0)
            return Missing.NothingStated(metric);

        var later = said.Where(one => !one.IsTarget).Select(one => one.Key.AsOf).Order().ToList();
        return later.Count > 0 ? Missing.OnlyLater(metric, later[0]) : Missing.OnlyTargets(metric);
    }

    /// <summary>An assertion rests on its own entry and on the one that describes its statement.</summary>
    static IReadOnlyList<long> EntriesOf(Assertion said, RecordView view) =>
        view.History.Statements.Find(said.Key.Statement, view.AsOf) is { } statement
        && statement.Mark.Sequence != said.Sequence
            ? [.. new[] { statement.Mark.Sequence, said.Sequence }.Order()]
            : [said.Sequence];

    static int Exactness(Relation relation) =>
        relation switch
        {
            Relation.Equals => 0,
            Relation.About => 1,
            _ => 2,
        };
}
