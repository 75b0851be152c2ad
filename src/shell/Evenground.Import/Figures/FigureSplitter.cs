using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Import;

/// <summary>Splits bytes into rows and cells: RFC 4180, with line ends LF or CRLF.</summary>
/// <remarks>
/// A quote is one only where a cell begins; anywhere else it is a character like others. Between the quotes
/// of a cell everything is text and a quote is written twice; text after the closing quote makes the row
/// faulty.
/// Lines without any character are passed over. Commas, line feeds and quotes are found 64 bytes at a time.
/// </remarks>
sealed class FigureSplitter(FigureRowParser parser, int[] places)
{
    /// <summary>Bytes of zeros that must follow the text, as it is looked at in whole blocks.</summary>
    public const int Padding = 64;

    const int None = -2;

    readonly int[] _starts = new int[FigureRowParser.Columns];
    readonly int[] _ends = new int[FigureRowParser.Columns];
    byte[] _bytes = [];
    int _cells;
    uint _doubledQuotes;
    bool _hasTextAfterQuote;

    /// <summary>Line ends passed since the beginning of the stretch.</summary>
    public int Line { get; set; }

    /// <summary>Takes the rows that begin before <paramref name="limit"/> and end within the text.</summary>
    /// <param name="bytes">The text, beginning with a row, and <see cref="Padding"/>.</param>
    /// <param name="length">The bytes of text.</param>
    /// <param name="limit">Rows that begin here or later are left.</param>
    /// <param name="isLast">Whether the file ends with this text, so that the last row needs no line
    /// end.</param>
    /// <returns>Where the first row begins that was not taken.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Split(byte[] bytes, int length, int limit, bool isLast)
    {
        (_bytes, _cells, _doubledQuotes, _hasTextAfterQuote) = (bytes, 0, 0, false);
        ref var text = ref MemoryMarshal.GetArrayDataReference(bytes);
        var (row, start, block, lines) = (0, 0, 0, 0);
        // Within quotes; where the last closing quote of this cell stands.
        var (isQuoted, closed) = (false, None);
        var marks = MarksAt(ref text);
        while (row < limit)
        {
            while (marks == 0)
            {
                block += Padding;
                if (block >= length)
                    return isLast && !isQuoted && row < length ? EndText(row, start, length, closed) : row;
                marks = MarksAt(ref Unsafe.Add(ref text, block));
            }

            var at = block + BitOperations.TrailingZeroCount(marks);
            var mark = Unsafe.Add(ref text, at);
            marks &= marks - 1;
            if (isQuoted)
            {
                if (mark == '"')
                    (isQuoted, closed) = (false, at);
                else if (mark == '\n')
                    lines++;
            }
            else if (mark == '"')
            {
                if (at == closed + 1)
                    _doubledQuotes |= 1u << (_cells & 31);
                if (at == start || at == closed + 1)
                    isQuoted = true;
            }
            else
            {
                EndCell(start, at, closed, mark == '\n');
                (start, closed) = (at + 1, None);
                if (mark == ',')
                    continue;
                EndRow(row);
                Line += lines + 1;
                (row, lines) = (start, 0);
            }
        }

        return row;
    }

    int EndText(int row, int start, int length, int closed)
    {
        EndCell(start, length, closed, isRowEnd: true);
        EndRow(row);
        Line++;
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void EndCell(int start, int end, int closed, bool isRowEnd)
    {
        if (isRowEnd && end > start && _bytes[end - 1] == '\r')
            end--;
        if (closed >= 0)
        {
            _hasTextAfterQuote |= end != closed + 1;
            (start, end) = (start + 1, closed);
        }

        var cell = _cells++;
        if ((uint)cell >= (uint)_starts.Length)
            return;
        _starts[cell] = start;
        _ends[cell] = end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void EndRow(int row)
    {
        if (_hasTextAfterQuote)
            parser.Reject(Line, FigureFault.TextAfterQuote);
        else if (_cells == FigureRowParser.Columns)
            TakeRow();
        else if (_cells > 1 || _ends[0] > row)
            parser.Reject(Line, FigureFault.Columns, _cells.ToString(CultureInfo.InvariantCulture));
        (_cells, _doubledQuotes, _hasTextAfterQuote) = (0, 0, false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void TakeRow()
    {
        if (_doubledQuotes != 0)
            HalveQuotes();
        parser.Take(
            Line,
            new()
            {
                Company = Cell(0),
                Indicator = Cell(1),
                Period = Cell(2),
                Value = Cell(3),
                Unit = Cell(4),
                Currency = Cell(5),
                ReportedAt = Cell(6),
                Source = Cell(7),
            }
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ReadOnlySpan<byte> Cell(int column)
    {
        var place = places[column];
        return _bytes.AsSpan(_starts[place], _ends[place] - _starts[place]);
    }

    /// <summary>Writes the quotes of a cell once, in place: the row is not looked at again.</summary>
    void HalveQuotes()
    {
        for (var cell = 0; cell < FigureRowParser.Columns; cell++)
        {
            if ((_doubledQuotes >> cell & 1) == 0)
                continue;
            var to = _starts[cell];
            for (var from = _starts[cell]; from < _ends[cell]; from++)
            {
                _bytes[to++] = _bytes[from];
                if (_bytes[from] == '"')
                    from++;
            }

            _ends[cell] = to;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong MarksAt(ref byte text)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref text);
            return Vector512.ExtractMostSignificantBits(
                Vector512.Equals(bytes, Vector512.Create((byte)','))
                    | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))
                    | Vector512.Equals(bytes, Vector512.Create((byte)'"'))
            );
        }

        return Marks(Vector256.LoadUnsafe(ref text)) | (ulong)Marks(Vector256.LoadUnsafe(ref text, 32)) << 32;
    }

    static uint Marks(Vector256<byte> bytes) =>
        Vector256.ExtractMostSignificantBits(
            Vector256.Equals(bytes, Vector256.Create((byte)','))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'"'))
        );
}
