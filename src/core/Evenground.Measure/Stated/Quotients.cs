using System.Numerics;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Quotients of quantities, with their ranges and the relation that is left.</summary>
static class Quotients
{
    const byte LongestScale = 28;

    /// <summary>The quotient, or null when the divisor may be 0, an operand may be negative, or the result
    /// does not fit into 28 digits.</summary>
    /// <remarks>
    /// Range: interval arithmetic, so it holds every value that both operands allow; an end that does not fit
    /// into 28 digits is moved outwards by one unit of the last, so that no rounding makes the range too
    /// small.
    /// Printed: the quotient of the printed figures, as long as their relations leave one: at least 6 ÷ 2 is
    /// at least 3; 6 ÷ at least 2 is at most 3; at least 6 ÷ at least 2 says nothing of a single figure. Nor
    /// does at least 6 ÷ a rounded 2, as that reaches below 3: there the range alone is said.
    /// </remarks>
    public static Quantity? Of(Quantity numerator, Quantity denominator, Unit unit)
    {
        if (numerator.Range.Low is null or < 0 || denominator.Range.Low is null or <= 0)
            return null;
        try
        {
            var range = Outwards(numerator.Range / denominator.Range, numerator.Range, denominator.Range);
            var relation = RelationOf(numerator.Relation, denominator.Relation);
            return
                relation is { } left
                && numerator.Printed is { } dividend
                && denominator.Printed is { } divisor and not 0
                && IsBornOut(dividend / divisor, left, range)
                ? new(range, dividend / divisor, left, unit)
                : new(range, null, null, unit);
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentException)
        {
            // Ends too large to hold, or so small that both round to one point which the range leaves out.
            return null;
        }
    }

    /// <summary>Whether "at least" or "at most" this figure is no more than the range says.</summary>
    static bool IsBornOut(decimal printed, Relation relation, Interval range) =>
        Side(relation) switch
        {
            > 0 => range.Low >= printed,
            < 0 => range.High <= printed,
            _ => true,
        };

    static Interval Outwards(Interval quotient, Interval numerator, Interval denominator)
    {
        var (low, high) = (quotient.Low, quotient.High);
        if (
            low is { } lowest
            && denominator.High is { } widest
            && Compare(lowest, numerator.Low!.Value, widest) > 0
        )
            low = lowest - LastPlace(lowest);
        if (high is { } highest && Compare(highest, numerator.High!.Value, denominator.Low!.Value) < 0)
            high = highest + LastPlace(highest);
        return new(low, high, quotient.IsLowOpen, quotient.IsHighOpen);
    }

    /// <summary>The sign of quotient × denominator - numerator, in whole numbers and so without
    /// rounding.</summary>
    static int Compare(decimal quotient, decimal numerator, decimal denominator)
    {
        var product = Mantissa(quotient) * Mantissa(denominator);
        var (left, right) = (quotient.Scale + denominator.Scale, (int)numerator.Scale);
        return (product * Power(right - left)).CompareTo(Mantissa(numerator) * Power(left - right));
    }

    static BigInteger Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
    }

    static BigInteger Power(int exponent) => exponent > 0 ? BigInteger.Pow(10, exponent) : BigInteger.One;

    /// <summary>One unit of the last of the 28 digits that a value of this size can have.</summary>
    static decimal LastPlace(decimal value)
    {
        byte scale = LongestScale;
        for (var rest = value; rest >= 1 && scale > 0; rest /= 10)
            scale--;
        return new(1, 0, 0, isNegative: false, scale);
    }

    /// <summary>How the quotient of two printed figures relates to the quotient that is meant.</summary>
    public static Relation? RelationOf(Relation? numerator, Relation? denominator)
    {
        if (numerator is null || denominator is null)
            return null;

        var (above, below) = (Side(numerator.Value), -Side(denominator.Value));
        if (above * below < 0)
            return null;
        if (above + below == 0)
            return numerator == Relation.About || denominator == Relation.About
                ? Relation.About
                : Relation.Equals;

        var isStrict =
            numerator is Relation.MoreThan or Relation.LessThan
            || denominator is Relation.MoreThan or Relation.LessThan;
        return (above + below > 0, isStrict) switch
        {
            (true, true) => Relation.MoreThan,
            (true, false) => Relation.AtLeast,
            (false, true) => Relation.LessThan,
            (false, false) => Relation.AtMost,
        };
    }

    /// <summary>1 when the truth lies above the printed figure, -1 when below, 0 when around it.</summary>
    static int Side(Relation relation) =>
        relation switch
        {
            Relation.AtLeast or Relation.MoreThan => 1,
            Relation.AtMost or Relation.LessThan => -1,
            _ => 0,
        };
}
