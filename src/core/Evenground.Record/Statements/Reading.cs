namespace Evenground.Record;

/// <summary>How a printed figure is read: as the interval of all values that its wording and precision
/// allow.</summary>
/// <param name="Interval">The values that it may stand for.</param>
/// <param name="Precision">The unit of its last digit.</param>
/// <param name="IsPrecisionInferred">Whether that unit was read off the text as printed, since none was
/// given.</param>
public readonly record struct Reading(Interval Interval, decimal Precision, bool IsPrecisionInferred)
{
    /// <summary>"About" reaches this far to either side, unless the last digit's unit reaches
    /// farther.</summary>
    public const decimal AboutShare = 0.05m;

    /// <remarks>
    /// equals: half a unit of the last digit to either side; a plain count is exact. about: 5 % or one unit
    /// of the last digit, whichever is more. at least and more than: from the figure upwards; of whole
    /// things, more than 160 is 161 and up.
    /// Of whole things only whole numbers are meant: about 28 companies is 27 to 29.
    /// A target is the figure itself, as it is a line to reach and not an observation.
    /// </remarks>
    public static Reading Of(Relation relation, Unit unit, Figure figure)
    {
        var isInferred = figure.RoundedTo is null;
        var precision = figure.RoundedTo ?? InferPrecision(unit, figure.Printed);
        var isWhole = unit.Kind == UnitKind.Count;
        var value = figure.Value;
        var interval = relation switch
        {
            Relation.Equals when isWhole && precision <= 1 => Interval.Point(value),
            Relation.Equals => Whole(Interval.RoundedTo(value, precision), isWhole, value),
            Relation.About => Whole(About(value, precision), isWhole, value),
            Relation.AtLeast => Interval.AtLeast(value),
            Relation.MoreThan when isWhole => Interval.AtLeast(decimal.Floor(value) + 1),
            Relation.MoreThan => Interval.MoreThan(value),
            Relation.AtMost => new(null, value),
            Relation.LessThan when isWhole => new(null, decimal.Ceiling(value) - 1),
            Relation.LessThan => new(null, value, isHighOpen: true),
            Relation.Target => Interval.Point(value),
            _ => throw new ArgumentOutOfRangeException(
                nameof(relation),
                relation,
                "The relation is none of " + "those known."
            ),
        };
        return new(interval, precision, isInferred);
    }

    static Interval About(decimal value, decimal precision)
    {
        var reach = Math.Max(Math.Abs(value) * AboutShare, precision);
        return new(value - reach, value + reach);
    }

    /// <summary>The whole numbers within; the figure itself is one of them, or nothing is narrowed.</summary>
    static Interval Whole(Interval interval, bool isWhole, decimal value)
    {
        if (!isWhole || value != decimal.Truncate(value))
            return interval;
        var (low, high) = (decimal.Ceiling(interval.Low!.Value), decimal.Floor(interval.High!.Value));
        return new(low, interval.IsHighOpen && high == interval.High ? high - 1 : high);
    }

    /// <summary>Trailing zeros of an amount, or its decimals, tell the last digit's unit; a count is
    /// exact.</summary>
    static decimal InferPrecision(Unit unit, string printed)
    {
        var text = printed.Replace(",", "", StringComparison.Ordinal).Trim().TrimStart('-', '+');
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var precision = 1m;
        if (point >= 0)
        {
            for (var place = point + 1; place < text.Length; place++)
                precision /= 10;
            return precision;
        }

        if (unit.Kind == UnitKind.Count)
            return 1;
        for (var place = text.Length - 1; place > 0 && text[place] == '0'; place--)
            precision *= 10;
        return precision;
    }
}
