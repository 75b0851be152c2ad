using Evenground.Record;

namespace Evenground.Measure;

/// <summary>One stated figure divided by another, only when both speak of the same days and the same
/// scope.</summary>
static class StatedQuotients
{
    /// <summary>The quotient of the latest day that both speak of, or why there is none.</summary>
    /// <param name="unit">The quotient's unit; the numerator's when absent. A plain ratio needs operands of
    /// one unit.</param>
    public static Measurement Of(
        Question question,
        RecordView view,
        string numerator,
        string denominator,
        Unit? unit = null
    )
    {
        var scope = question.Subject.Scope;
        var above = StatedFigures.InPreferredUnit(StatedFigures.Actuals(view, numerator, scope), view);
        var below = StatedFigures.InPreferredUnit(StatedFigures.Actuals(view, denominator, scope), view);
        if (above.Count == 0 && below.Count == 0)
            return Measurement.Without(question, StatedFigures.WhyNone(view, numerator, scope));

        var pairs = Pairs(above, below, needsOneUnit: unit is not null);
        if (pairs.Count == 0)
            return NoCommonDay(question, view, (numerator, above), (denominator, below));

        var terms = TermsOf(pairs[0], view);
        if (Quotient(pairs[0], unit) is not { } value)
            return Measurement.Without(question, Missing.NotDivisible(denominator), terms);
        return Measurement.Of(question, value, pairs[0].Above.Key.Period, terms) with
        {
            Alternatives =
            [
                .. pairs.Skip(1).Select(pair => AlternativeOf(pair, value, unit, view)).OfType<Alternative>(),
            ],
        };
    }

    static Quantity? Quotient((Assertion Above, Assertion Below) pair, Unit? unit) =>
        Quotients.Of(Quantity.Of(pair.Above), Quantity.Of(pair.Below), unit ?? pair.Above.Key.Unit);

    /// <summary>All pairs of the latest days that both speak of; the one that counts comes first.</summary>
    static List<(Assertion Above, Assertion Below)> Pairs(
        IReadOnlyList<Assertion> above,
        IReadOnlyList<Assertion> below,
        bool needsOneUnit
    )
    {
        var pairs =
            from one in above
            join other in below on one.Key.Period equals other.Key.Period
            where !needsOneUnit || one.Key.Unit == other.Key.Unit
            select (Above: one, Below: other);
        var all = pairs.ToList();
        return [.. all.Where(pair => pair.Above.Key.Period == all[0].Above.Key.Period)];
    }

    static Measurement NoCommonDay(
        Question question,
        RecordView view,
        (string Metric, IReadOnlyList<Assertion> Said) numerator,
        (string Metric, IReadOnlyList<Assertion> Said) denominator
    )
    {
        var latest = numerator.Said.Take(1).Concat(denominator.Said.Take(1));
        return Measurement.Without(
            question,
            Missing.NoCommonDay(
                numerator.Metric,
                LatestDay(numerator.Said),
                denominator.Metric,
                LatestDay(denominator.Said)
            ),
            [.. latest.Select(said => StatedFigures.TermOf(said, view))]
        );
    }

    static DateOnly? LatestDay(IReadOnlyList<Assertion> newestFirst) =>
        newestFirst.Count == 0 ? null : newestFirst[0].Key.AsOf;

    static Term[] TermsOf((Assertion Above, Assertion Below) pair, RecordView view) =>
        [StatedFigures.TermOf(pair.Above, view), StatedFigures.TermOf(pair.Below, view)];

    static Alternative? AlternativeOf(
        (Assertion Above, Assertion Below) pair,
        Quantity chosen,
        Unit? unit,
        RecordView view
    ) =>
        Quotient(pair, unit) is { } value
            ? new(
                value,
                [.. TermsOf(pair, view).SelectMany(term => term.Entries).Distinct().Order()],
                value.Range.Overlaps(chosen.Range),
                null
            )
            : null;
}
