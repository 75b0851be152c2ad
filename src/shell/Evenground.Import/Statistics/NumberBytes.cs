namespace Evenground.Import;

/// <summary>What came of reading a number.</summary>
enum NumberReading
{
    Exact,

    /// <summary>Not a number of any writing that is read.</summary>
    Malformed,

    /// <summary>A number of more digits than a data set can hold; to round it in silence would change the
    /// figure.</summary>
    TooLong,
}

/// <summary>Reads numbers exactly and straight from the bytes: <c>-1234.50</c>, and for machines'
/// writings <c>1.2E-5</c>.</summary>
static class NumberBytes
{
    const int MostDigits = 18,
        MostExponentDigits = 3;

    /// <summary>Digits on both sides of a point, or no point; the decimals stay as printed.</summary>
    public static NumberReading Read(ReadOnlySpan<byte> text, out (long Mantissa, byte Decimals) value)
    {
        value = default;
        if (FigureCells.TryNumber(text, out var mantissa, out var decimals))
        {
            value = (mantissa, decimals);
            return NumberReading.Exact;
        }

        return IsPlain(text) ? NumberReading.TooLong : NumberReading.Malformed;
    }

    /// <summary>As <see cref="Read"/>, and with a power of ten behind an E.</summary>
    public static NumberReading ReadWithExponent(
        ReadOnlySpan<byte> text,
        out (long Mantissa, byte Decimals) value
    )
    {
        if (FigureCells.TryNumber(text, out var plain, out var decimals))
        {
            value = (plain, decimals);
            return NumberReading.Exact;
        }

        var mark = text.IndexOfAny((byte)'E', (byte)'e');
        if (mark < 0)
            return Read(text, out value);

        var power = text[(mark + 1)..];
        var isNegative = power.Length > 0 && power[0] == '-';
        if (power.Length > 0 && power[0] is (byte)'-' or (byte)'+')
            power = power[1..];
        var reading = Read(text[..mark], out value);
        if (reading != NumberReading.Exact || power.IsEmpty || power.Length > MostExponentDigits)
            return reading == NumberReading.TooLong ? reading : NumberReading.Malformed;

        var exponent = 0;
        foreach (var digit in power)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return NumberReading.Malformed;
            exponent = exponent * 10 + digit - '0';
        }

        return Scale(ref value, isNegative ? -exponent : exponent)
            ? NumberReading.Exact
            : NumberReading.TooLong;
    }

    /// <summary>The value times a power of ten, exactly; false when it then has too many digits.</summary>
    public static bool Scale(ref (long Mantissa, byte Decimals) value, int power)
    {
        var (mantissa, decimals) = (value.Mantissa, value.Decimals - power);
        for (; decimals < 0 && mantissa != 0; decimals++)
            if (Math.Abs(mantissa) >= 100_000_000_000_000_000)
                return false;
            else
                mantissa *= 10;
        for (; decimals > MostDigits && mantissa % 10 == 0 && mantissa != 0; decimals--)
            mantissa /= 10;
        if (mantissa == 0)
            decimals = Math.Clamp(decimals, 0, MostDigits);
        if (decimals > MostDigits)
            return false;
        value = (mantissa, (byte)decimals);
        return true;
    }

    static bool IsPlain(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[0] == '-')
            text = text[1..];
        var point = text.IndexOf((byte)'.');
        return point < 0 ? IsDigits(text) : IsDigits(text[..point]) && IsDigits(text[(point + 1)..]);
    }

    static bool IsDigits(ReadOnlySpan<byte> text) =>
        text.Length > 0 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
