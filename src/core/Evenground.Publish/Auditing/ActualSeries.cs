using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The actuals of one series, prepared so that many targets are judged without reading all of it for
/// each.</summary>
public sealed class ActualSeries
{
    readonly decimal[] _mostUntil;
    readonly decimal[] _mostFrom;
    readonly decimal[] _leastFrom;

    /// <param name="figures">In the order of their days.</param>
    public ActualSeries(IReadOnlyList<Assertion> figures)
    {
        Figures = figures;
        var count = figures.Count;
        (_mostUntil, _mostFrom, _leastFrom) = (new decimal[count], new decimal[count], new decimal[count]);
        for (var index = 0; index < count; index++)
            _mostUntil[index] =
                index == 0 ? Reach(figures[0]) : Math.Max(Reach(figures[index]), _mostUntil[index - 1]);
        for (var index = count - 1; index >= 0; index--)
        {
            var (most, least) =
                index == count - 1
                    ? (decimal.MinValue, decimal.MaxValue)
                    : (_mostFrom[index + 1], _leastFrom[index + 1]);
            _mostFrom[index] = Math.Max(Reach(figures[index]), most);
            _leastFrom[index] = Math.Min(Most(figures[index]), least);
        }
    }

    public IReadOnlyList<Assertion> Figures { get; }

    /// <summary>The first figure from a place on that, as printed, is the value or more.</summary>
    public Assertion? FirstReaching(decimal value, int from)
    {
        if (from >= Figures.Count || _mostFrom[from] < value)
            return null;

        // From the start, the most so far only grows, so its first step over the value is found by halving.
        var index = from == 0 ? FirstStepOver(value) : from;
        while (Reach(Figures[index]) < value)
            index++;
        return Figures[index];
    }

    /// <summary>The last figure between two places that is certainly below the value.</summary>
    public Assertion? LastBelow(decimal value, int from, int until)
    {
        if (from > until || _leastFrom[from] > value)
            return null;
        for (var index = until; index >= from; index--)
            if (Reach(Figures[index]) < value && Figures[index].Interval.IsBelow(Interval.Point(value)))
                return Figures[index];
        return null;
    }

    int FirstStepOver(decimal value)
    {
        var place = Array.BinarySearch(_mostUntil, value);
        if (place < 0)
            return ~place;
        while (place > 0 && _mostUntil[place - 1] == value)
            place--;
        return place;
    }

    /// <summary>What the figure says was reached; "at most" and "less than" say nothing of the
    /// kind.</summary>
    static decimal Reach(Assertion actual) =>
        actual.Key.Relation is Relation.AtMost or Relation.LessThan ? decimal.MinValue : actual.Figure.Value;

    static decimal Most(Assertion actual) => actual.Interval.High ?? decimal.MaxValue;
}
