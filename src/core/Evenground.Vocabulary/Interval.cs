using System.Globalization;

namespace Evenground;

/// <summary>All values that a printed figure may stand for: from a lower to an upper end, either of which may
/// be open or absent.</summary>
/// <remarks>
/// Arithmetic is that of intervals: the answer holds every value that the operands allow, and no rounding is
/// hidden.
/// An absent end is unbounded. Ends are exact decimals of at most 28 digits.
/// </remarks>
public readonly record struct Interval
{
    public Interval(decimal? low, decimal? high, bool isLowOpen = false, bool isHighOpen = false)
    {
        if (low > high || (low is not null && low == high && (isLowOpen || isHighOpen)))
            throw new ArgumentException($"An interval from {low} to {high} holds no value.", nameof(low));
        (Low, High, IsLowOpen, IsHighOpen) = (
            low,
            high,
            low is not null && isLowOpen,
            high is not null && isHighOpen
        );
    }

    public decimal? Low { get; }

    public decimal? High { get; }

    public bool IsLowOpen { get; }

    public bool IsHighOpen { get; }

    public bool IsPoint => Low is not null && Low == High;

    public static Interval Point(decimal value) => new(value, value);

    public static Interval AtLeast(decimal value) => new(value, null);

    public static Interval MoreThan(decimal value) => new(value, null, isLowOpen: true);

    /// <summary>Half a unit to either side: 1.7 rounded to 0.1 is 1.65 up to, but not including,
    /// 1.75.</summary>
    public static Interval RoundedTo(decimal value, decimal unit) =>
        Computed(value - unit / 2, value + unit / 2, isLowOpen: false, isHighOpen: true);

    public bool Contains(decimal value) =>
        (Low is not { } low || (IsLowOpen ? value > low : value >= low))
        && (High is not { } high || (IsHighOpen ? value < high : value <= high));

    /// <summary>Whether some value lies in both.</summary>
    public bool Overlaps(Interval other) => !IsBelow(other) && !other.IsBelow(this);

    /// <summary>Whether every value here is smaller than every value there.</summary>
    public bool IsBelow(Interval other) =>
        High is { } high
        && other.Low is { } low
        && (high < low || (high == low && (IsHighOpen || other.IsLowOpen)));

    public static Interval operator +(Interval left, Interval right) =>
        Computed(
            left.Low + right.Low,
            left.High + right.High,
            left.IsLowOpen || right.IsLowOpen,
            left.IsHighOpen || right.IsHighOpen
        );

    public static Interval operator -(Interval left, Interval right) =>
        Computed(
            left.Low - right.High,
            left.High - right.Low,
            left.IsLowOpen || right.IsHighOpen,
            left.IsHighOpen || right.IsLowOpen
        );

    /// <summary>The quotient of two intervals of numbers that are not negative. Throws when the divisor may
    /// be 0.</summary>
    public static Interval operator /(Interval left, Interval right)
    {
        if (left.Low is null or < 0)
            throw new ArgumentOutOfRangeException(
                nameof(left),
                left,
                "A quotient of intervals needs a dividend of 0 or more."
            );
        if (right.Low is null or <= 0)
            throw new ArgumentOutOfRangeException(
                nameof(right),
                right,
                "A quotient of intervals needs a divisor of more than 0."
            );
        return new(
            right.High is null ? 0 : left.Low / right.High,
            left.High / right.Low,
            left.IsLowOpen || right.IsHighOpen,
            left.IsHighOpen || right.IsLowOpen
        );
    }

    /// <summary>Ends that fall together, as for lack of digits, are one value and not none.</summary>
    static Interval Computed(decimal? low, decimal? high, bool isLowOpen, bool isHighOpen) =>
        low is { } value && low == high ? Point(value) : new(low, high, isLowOpen, isHighOpen);

    public override string ToString() =>
        $"{(IsLowOpen ? '(' : '[')}{Shown(Low, "-∞")}, {Shown(High, "∞")}{(IsHighOpen ? ')' : ']')}";

    static string Shown(decimal? end, string absent) =>
        end?.ToString("0.############################", CultureInfo.InvariantCulture) ?? absent;
}
