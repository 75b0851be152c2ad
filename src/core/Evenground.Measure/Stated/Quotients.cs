using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Quotients of quantities, with their ranges and the relation that is left.</summary>
static class Quotients
{
    /// <summary>The quotient, or null when the divisor may be 0, an operand may be negative, or the result is too large.</summary>
    /// <remarks>
    /// Range: interval arithmetic, so it holds every value that both operands allow; ends have at most 28 digits.
    /// Printed: the quotient of the printed figures, as long as their relations leave one: at least 6 ÷ 2 is at least 3;
    /// 6 ÷ at least 2 is at most 3; at least 6 ÷ at least 2 says nothing of a single figure.
    /// </remarks>
    public static Quantity? Of(Quantity numerator, Quantity denominator, Unit unit)
    {
        if (numerator.Range.Low is null or < 0 || denominator.Range.Low is null or <= 0) return null;
        try
        {
            var range = numerator.Range / denominator.Range;
            var relation = RelationOf(numerator.Relation, denominator.Relation);
            return relation is not null && denominator.Printed is { } divisor and not 0
                ? new(range, numerator.Printed / divisor, relation, unit)
                : new(range, null, null, unit);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>How the quotient of two printed figures relates to the quotient that is meant.</summary>
    public static Relation? RelationOf(Relation? numerator, Relation? denominator)
    {
        if (numerator is null || denominator is null) return null;

        var (above, below) = (Side(numerator.Value), -Side(denominator.Value));
        if (above * below < 0) return null;
        if (above + below == 0)
            return numerator == Relation.About || denominator == Relation.About ? Relation.About : Relation.Equals;

        var isStrict = numerator is Relation.MoreThan or Relation.LessThan
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
    static int Side(Relation relation) => relation switch
    {
        Relation.AtLeast or Relation.MoreThan => 1,
        Relation.AtMost or Relation.LessThan => -1,
        _ => 0,
    };
}
