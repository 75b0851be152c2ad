using System.Numerics;

namespace Evenground.Tests.Vocabulary.Mathematics;

/// <summary>Logarithms and powers of e in whole numbers of 192 bits behind the point: the reference for the
/// functions of the library.</summary>
static class WideNumbers
{
    const int Bits = 192;

    static readonly BigInteger One = BigInteger.One << Bits;
    static readonly BigInteger LnTwo = 2 * Artanh(One / 3);

    /// <summary>How far a result lies from the true logarithm, in units of its own last place.</summary>
    public static double ErrorOfLog(double value, double result)
    {
        var power = Math.ILogB(value);
        var mantissa = Of(Math.ScaleB(value, -power));
        var truth = power * LnTwo + 2 * Artanh(((mantissa - One) << Bits) / (mantissa + One));
        return Distance(result, truth);
    }

    /// <summary>How far a result lies from the true power of e, in units of its own last place.</summary>
    public static double ErrorOfExp(double value, double result)
    {
        var exponent = Of(value);
        var power = (int)Math.Round(value / Math.Log(2));
        var rest = exponent - power * LnTwo;
        var (sum, term) = (One, One);
        for (var count = 1; !term.IsZero; count++)
        {
            term = (term * rest >> Bits) / count;
            sum += term;
        }

        return Distance(Math.ScaleB(result, -power), sum);
    }

    static double Distance(double result, BigInteger truth)
    {
        var unit = Of(Math.BitIncrement(Math.Abs(result)) - Math.Abs(result));
        return (double)((BigInteger.Abs(Of(result) - truth) << 20) / unit) / (1 << 20);
    }

    static BigInteger Artanh(BigInteger s)
    {
        var square = s * s >> Bits;
        var (sum, power) = (BigInteger.Zero, s);
        for (var odd = 1; !power.IsZero && power != BigInteger.MinusOne; odd += 2)
        {
            sum += power / odd;
            power = power * square >> Bits;
        }

        return sum;
    }

    /// <summary>The exact value of a double, if it has no bit below the last place.</summary>
    static BigInteger Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFF | (exponent == 0 ? 0 : 1L << 52);
        var shift = Bits + Math.Max(exponent, 1) - 1075;
        var size = shift >= 0 ? (BigInteger)mantissa << shift : (BigInteger)mantissa >> -shift;
        return bits < 0 ? -size : size;
    }
}
