using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Evenground.Import;

/// <summary>Reads the cells that are numbers and days: straight from the bytes, exact, and nothing but the
/// stated writing.</summary>
static class FigureCells
{
    const int FirstYear = 1900,
        LastYear = 2999,
        MostDigits = 18;

    /// <summary>A number as <c>-1234.56</c>: digits on both sides of a point, or no point; up to 18
    /// digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryNumber(ReadOnlySpan<byte> text, out long mantissa, out byte scale)
    {
        (mantissa, scale) = (0, 0);
        var isNegative = text.Length > 0 && text[0] == '-';
        var (start, point, digits) = (isNegative ? 1 : 0, -1, 0);
        for (var at = start; at < text.Length; at++)
        {
            var digit = (uint)text[at] - '0';
            if (digit <= 9)
            {
                mantissa = mantissa * 10 + digit;
                if (mantissa != 0 && ++digits > MostDigits)
                    return false;
            }
            else
            {
                if (text[at] != '.' || point >= 0 || at == start || at == text.Length - 1)
                    return false;
                point = at;
            }
        }

        if (text.Length == start)
            return false;
        var decimals = point < 0 ? 0 : text.Length - 1 - point;
        if (decimals > MostDigits)
            return false;
        scale = (byte)decimals;
        if (isNegative)
            mantissa = -mantissa;
        return true;
    }

    /// <summary>A day of the calendar as <c>2024-07-31</c>, in days since 0001-01-01.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryDay(ReadOnlySpan<byte> text, out int day)
    {
        const ulong zeros = 0x2D30302D_30303030; // "0000-00-", first byte lowest.
        day = 0;
        if (text.Length != 10)
            return false;

        // Eight characters at once: less their zeros, digits are 0 to 9 and hyphens are 0.
        ref var first = ref MemoryMarshal.GetReference(text);
        var front = Unsafe.ReadUnaligned<ulong>(ref first) ^ zeros;
        var isDigits = ((front + 0x7676767676767676) | front) & 0x8080808080808080;
        var (tens, ones) = ((uint)text[8] - '0', (uint)text[9] - '0');
        if (isDigits != 0 || (front & 0xFF0000FF_00000000) != 0 || tens > 9 || ones > 9)
            return false;

        var year =
            (int)(front & 15) * 1000
            + (int)(front >> 8 & 15) * 100
            + (int)(front >> 16 & 15) * 10
            + (int)(front >> 24 & 15);
        var month = (int)(front >> 40 & 15) * 10 + (int)(front >> 48 & 15);
        var dayOfMonth = (int)(tens * 10 + ones);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12)
            return false;
        if (dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, dayOfMonth).DayNumber;
        return true;
    }
}
