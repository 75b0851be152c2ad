using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads a cell of figures as KOSIS prints it.</summary>
/// <remarks>
/// A number may have commas between thousands and, in front or behind, a mark: p) provisional, e) estimated,
/// r) revised (an ordinary figure: what it replaces stands in the earlier release). A mark alone says why
/// there
/// is no figure, and never 0: '-' there is none (missing), '...' and '…' unknown (unavailable), 'x' and 'X'
/// held
/// back by the statistics act (suppressed). Other marks are listed in the description. Source: KOSIS, notes
/// on
/// statistical symbols.
/// </remarks>
static class KosisCell
{
    const int LongestNumber = 64;

    /// <summary>The status of a cell without a figure, or null when the cell is something else.</summary>
    public static ObservationStatus? Absence(ReadOnlySpan<byte> cell, TableLayout? layout)
    {
        if (layout?.Statuses is not null && StatisticStatus.Parse(cell, layout) is { } listed)
            return listed;
        return cell switch
        {
            [(byte)'-'] => ObservationStatus.Missing,
            [(byte)'x'] or [(byte)'X'] => ObservationStatus.Suppressed,
            _ when cell.SequenceEqual("..."u8) || cell.SequenceEqual("…"u8) => ObservationStatus.Unavailable,
            _ => null,
        };
    }

    /// <summary>Takes the mark off a number.</summary>
    public static ObservationStatus StatusOf(ref ReadOnlySpan<byte> cell)
    {
        var isInFront = cell is [(byte)'p' or (byte)'e' or (byte)'r', (byte)')', ..];
        if (!isInFront && cell is not [.., (byte)'p' or (byte)'e' or (byte)'r', (byte)')'])
            return ObservationStatus.Normal;
        var mark = (char)(isInFront ? cell[0] : cell[^2]);
        cell = (isInFront ? cell[2..] : cell[..^2]).Trim((byte)' ');
        return StatusOf(mark) ?? ObservationStatus.Normal;
    }

    /// <summary>The status of a mark on a figure or a period.</summary>
    public static ObservationStatus? StatusOf(char? mark) =>
        mark switch
        {
            'p' => ObservationStatus.Provisional,
            'e' => ObservationStatus.Estimated,
            'r' => ObservationStatus.Normal,
            _ => null,
        };

    /// <summary>A number whose commas stand between thousands and nowhere else.</summary>
    public static NumberReading Number(ReadOnlySpan<byte> text, out (long Mantissa, byte Decimals) value)
    {
        value = default;
        if (!text.Contains((byte)','))
            return NumberBytes.Read(text, out value);
        if (text.Length > LongestNumber)
            return NumberReading.TooLong;
        Span<byte> plain = stackalloc byte[LongestNumber];
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var (length, group, isFirst) = (0, 0, true);
        foreach (var octet in whole)
            if (octet == ',')
            {
                if (group == 0 || group > 3 || (!isFirst && group != 3))
                    return NumberReading.Malformed;
                (group, isFirst) = (0, false);
            }
            else
            {
                group += octet == '-' ? 0 : 1;
                plain[length++] = octet;
            }

        if (group != 3)
            return NumberReading.Malformed;
        if (point >= 0)
            text[point..].CopyTo(plain[length..]);
        return NumberBytes.Read(plain[..(length + text.Length - whole.Length)], out value);
    }
}
