using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Sums, differences and quotients of quantities that may also be negative, with their
/// ranges.</summary>
/// <remarks>
/// Sums and differences are exact. A quotient that does not fit into 28 digits has a range that is one unit
/// of the last digit wider, so that no rounding hides in it.
/// </remarks>
static class Quantities
{
    public static Quantity Plus(this Quantity left, Quantity right) =>
        new(left.Range + right.Range, left.Printed + right.Printed, Left(left, right), left.Unit);

    public static Quantity Minus(this Quantity left, Quantity right) =>
        new(left.Range - right.Range, left.Printed - right.Printed, Left(left, right), left.Unit);

    /// <summary>A quantity times an exact number that is not negative.</summary>
    public static Quantity Times(this Quantity quantity, decimal factor) =>
        quantity with
        {
            Range =
                factor == 0
                    ? Interval.Point(0)
                    : new(
                        quantity.Range.Low * factor,
                        quantity.Range.High * factor,
                        quantity.Range.IsLowOpen,
                        quantity.Range.IsHighOpen
                    ),
            Printed = quantity.Printed * factor,
        };

    /// <summary>The quotient in a unit; null when the divisor may be 0 or less, or the result does not
    /// fit.</summary>
    public static Quantity? Over(this Quantity numerator, Quantity denominator, Unit unit)
    {
        if (numerator.Range.Low >= 0)
            return Quotients.Of(numerator, denominator, unit);
        if (numerator.Range.High <= 0)
            return Quotients.Of(Negated(numerator), denominator, unit) is { } positive
                ? Negated(positive)
                : null;

        // The sign is not known: the ends lie to either side of 0.
        var below = numerator with
        {
            Range = new(numerator.Range.Low, 0, numerator.Range.IsLowOpen),
        };
        var above = numerator with
        {
            Range = new(0, numerator.Range.High, false, numerator.Range.IsHighOpen),
        };
        return
            below.Over(denominator, unit) is { } low
            && Quotients.Of(above, denominator, unit) is { } high
            && denominator.Printed is { } divisor and not 0
            ? new(
                new(low.Range.Low, high.Range.High, low.Range.IsLowOpen, high.Range.IsHighOpen),
                numerator.Printed / divisor,
                Left(numerator, denominator),
                unit
            )
            : null;
    }

    static Quantity Negated(Quantity quantity) =>
        quantity with
        {
            Range = new(
                -quantity.Range.High,
                -quantity.Range.Low,
                quantity.Range.IsHighOpen,
                quantity.Range.IsLowOpen
            ),
            Printed = -quantity.Printed,
        };

    static Relation? Left(Quantity left, Quantity right) =>
        left.Relation == right.Relation ? left.Relation : Relation.About;
}
