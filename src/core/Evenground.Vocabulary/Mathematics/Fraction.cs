using System.Numerics;

namespace Evenground;

/// <summary>An exact quotient of two whole numbers in lowest terms: nothing is rounded until it is
/// asked for.</summary>
/// <remarks>Range: unbounded. The default value is 0. Errors: division by 0 throws.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    /// <summary>Digits after the point that a fraction is written with when it does not end sooner.</summary>
    const int MostDecimals = 12;

    readonly BigInteger _denominatorLessOne;

    Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction has a denominator other than 0.");
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (!common.IsOne)
            (numerator, denominator) = (numerator / common, denominator / common);
        (Numerator, _denominatorLessOne) = (numerator, denominator - 1);
    }

    public static Fraction Zero => default;

    public static Fraction One { get; } = new(1, 1);

    public BigInteger Numerator { get; }

    /// <summary>1 or more.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    public int Sign => Numerator.Sign;

    public bool IsZero => Numerator.IsZero;

    public static Fraction Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    /// <summary>The whole number below it, or itself.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The number cut to so many decimals, half away from 0.</summary>
    /// <remarks>Errors: throws beyond the range of a decimal.</remarks>
    public decimal Rounded(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var scaled = Fraction.Of(BigInteger.Abs(Numerator) * scale, Denominator) + Of(1, 2);
        return Sign * (decimal)scaled.Floor() / (decimal)scale;
    }

    /// <summary>The nearest binary number: for pictures, never for figures.</summary>
    public double ToDouble()
    {
        var (numerator, denominator) = (Numerator, Denominator);
        var excess = (int)Math.Max(0, Math.Min(numerator.GetBitLength(), denominator.GetBitLength()) - 900);
        return (double)(numerator >> excess) / (double)(denominator >> excess);
    }

    public int CompareTo(Fraction other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    public static Fraction Sum(IEnumerable<Fraction> all) => all.Aggregate(Zero, (sum, one) => sum + one);

    public static implicit operator Fraction(int value) => new(value, 1);

    public static implicit operator Fraction(long value) => new(value, 1);

    public static implicit operator Fraction(BigInteger value) => new(value, 1);

    /// <summary>A decimal is a fraction with a power of 10 below, so nothing is lost.</summary>
    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(
            left.Numerator * right.Denominator + right.Numerator * left.Denominator,
            left.Denominator * right.Denominator
        );

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        Denominator.IsOne ? Numerator.ToString() : $"{Rounded(MostDecimals)} ({Numerator}/{Denominator})";
}
