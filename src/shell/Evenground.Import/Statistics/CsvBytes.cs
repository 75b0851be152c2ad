using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Import;

/// <summary>What is wrong with the writing of a row.</summary>
enum CsvFault
{
    None,
    Quotes,
    TooLong,
}

/// <summary>Chooses what stands between the cells, by the first bytes of the file.</summary>
delegate byte DelimiterChoice(ReadOnlySpan<byte> first);

/// <summary>Cuts CSV in UTF-8 into rows and cells by RFC 4180, holding no more of the file than a block or a
/// row.</summary>
/// <remarks>
/// Lines end with LF or CRLF; a line without any character is no row. A quotation mark may stand only around
/// a
/// cell or, doubled, within a quoted one: anything else would be a guess that puts figures into the wrong
/// column, so the row is faulty, and the next begins with the next line. A byte order mark at the beginning
/// is
/// passed over.
/// </remarks>
sealed class CsvBytes(Stream file, DelimiterChoice choice)
{
    /// <summary>A longer row is no row of a table but a mistake.</summary>
    public const int LongestRow = 1 << 20;

    const int Block = 1 << 17,
        MarksAtOnce = 64;

    byte[] _bytes = new byte[Block];
    int[] _starts = new int[32];
    int[] _ends = new int[32];
    bool[] _areDoubled = new bool[32];
    byte _delimiter;
    int _held;
    int _at;
    bool _isLast;
    bool _isBegun;
    bool _hasDoubled;
    long _nextLine = 1;

    /// <summary>The line on which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    public CsvFault Fault { get; private set; }

    /// <summary>Bytes of which the rows were taken.</summary>
    public long BytesTaken { get; private set; }

    /// <summary>A cell of the row without its quotes; valid until the next row.</summary>
    public ReadOnlySpan<byte> this[int cell] => _bytes.AsSpan(_starts[cell], _ends[cell] - _starts[cell]);

    /// <summary>Fills the block behind what is left of it.</summary>
    /// <returns>False when there is nothing more to take.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken stop)
    {
        if (_isLast)
            return false;
        _bytes.AsSpan(_at, _held - _at).CopyTo(_bytes);
        (_held, _at) = (_held - _at, 0);
        if (_held == _bytes.Length && _held < LongestRow)
            Array.Resize(ref _bytes, _held * 2);
        while (_held < _bytes.Length && !_isLast)
        {
            var read = await file.ReadAsync(_bytes.AsMemory(_held), stop);
            (_held, _isLast) = (_held + read, read == 0);
        }

        if (!_isBegun && _bytes.AsSpan(0, _held).StartsWith("\uFEFF"u8))
            _at = 3;
        if (!_isBegun)
            _delimiter = choice(_bytes.AsSpan(_at, _held - _at));
        _isBegun = true;
        return true;
    }

    /// <summary>Takes the next row that lies whole in the block.</summary>
    /// <returns>False when the block must be filled first.</returns>
    public bool Next()
    {
        while (true)
        {
            var begun = _at;
            var line = _nextLine;
            if (begun == _held && _isLast)
                return false;
            if (!CutPlain() && !Cut())
                return PassOverTooLong(begun, line);
            BytesTaken += _at - begun;
            Line = line;
            if (_hasDoubled)
                HalveQuotes();
            var isBlank = Count == 1 && _starts[0] == begun && _ends[0] == begun;
            if (!isBlank || Fault != CsvFault.None)
                return true;
        }
    }

    bool PassOverTooLong(int begun, long line)
    {
        (_at, _nextLine) = (begun, line);
        if (_held - begun < LongestRow || _isLast)
            return false;
        (_at, Line, Count, Fault) = (_held, line, 0, CsvFault.TooLong);
        return true;
    }

    /// <summary>Cuts one row that has no quotation mark and does not lie at the end of the block; false when
    /// it is another, of which nothing is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool CutPlain()
    {
        (Count, Fault, _hasDoubled) = (0, CsvFault.None, false);
        ref var text = ref MemoryMarshal.GetArrayDataReference(_bytes);
        var start = _at;
        for (var block = _at; block + MarksAtOnce <= _held; block += MarksAtOnce)
        for (var marks = MarksAt(ref Unsafe.Add(ref text, block)); marks != 0; marks &= marks - 1)
        {
            var at = block + BitOperations.TrailingZeroCount(marks);
            var mark = Unsafe.Add(ref text, at);
            if (mark == '"')
                return false;
            if (Count == _starts.Length)
                MakeRoom();
            var isRowEnd = mark == '\n';
            _starts[Count] = start;
            _ends[Count] = isRowEnd && at > start && Unsafe.Add(ref text, at - 1) == '\r' ? at - 1 : at;
            _areDoubled[Count++] = false;
            start = at + 1;
            if (!isRowEnd)
                continue;
            EndRow(at);
            return true;
        }

        return false;
    }

    /// <summary>Where delimiters, line feeds and quotation marks stand in the next bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ulong MarksAt(ref byte text)
    {
        var (low, high) = (Vector256.LoadUnsafe(ref text), Vector256.LoadUnsafe(ref text, 32));
        return Marks(low) | (ulong)Marks(high) << 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    uint Marks(Vector256<byte> bytes) =>
        Vector256.ExtractMostSignificantBits(
            Vector256.Equals(bytes, Vector256.Create(_delimiter))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'"'))
        );

    /// <summary>Cuts one row; false when its end is not in the block.</summary>
    bool Cut()
    {
        (Count, Fault, _hasDoubled) = (0, CsvFault.None, false);
        var at = _at;
        while (true)
        {
            if (at < _held && _bytes[at] == '"')
            {
                if (Quoted(ref at) is not { } isRowEnd)
                    return false;
                if (isRowEnd)
                    return true;
                continue;
            }

            var rest = _bytes.AsSpan(at, _held - at);
            var length = rest.IndexOfAny(_delimiter, (byte)'\n', (byte)'"');
            if (length < 0)
            {
                if (!_isLast)
                    return false;
                length = rest.Length;
            }

            var end = at + length;
            if (end < _held && _bytes[end] == _delimiter)
            {
                Keep(at, end);
                at = end + 1;
                continue;
            }

            if (end < _held && _bytes[end] == '"')
                return Break(end);
            Keep(at, end > at && _bytes[end - 1] == '\r' ? end - 1 : end);
            EndRow(end);
            return true;
        }
    }

    /// <summary>Cuts a quoted cell: true when the row ends with it, null when its end is not in the
    /// block.</summary>
    bool? Quoted(ref int at)
    {
        var (start, end, isDoubled) = (at + 1, at + 1, false);
        while (true)
        {
            var length = _bytes.AsSpan(end, _held - end).IndexOf((byte)'"');
            if (length < 0 || (end + length + 1 == _held && !_isLast))
                return length < 0 && _isLast ? Unclosed(start) : null;
            end += length;
            if (end + 1 == _held || _bytes[end + 1] != '"')
                break;
            (end, isDoubled) = (end + 2, true);
        }

        var lines = _bytes.AsSpan(start, end - start).Count((byte)'\n');
        var next = end + 1;
        if (next < _held && _bytes[next] == '\r')
        {
            if (next + 1 == _held && !_isLast)
                return null;
            if (next + 1 == _held || _bytes[next + 1] == '\n')
                next++;
        }

        if (next < _held && _bytes[next] != '\n' && _bytes[next] != _delimiter)
            return Break(next) ? true : null;
        _nextLine += lines;
        Keep(start, end, isDoubled);
        if (next < _held && _bytes[next] == _delimiter)
        {
            at = next + 1;
            return false;
        }

        EndRow(next);
        return true;
    }

    bool Unclosed(int start)
    {
        Fault = CsvFault.Quotes;
        Keep(start, _held);
        _at = _held;
        return true;
    }

    /// <summary>A quotation mark is misplaced: the row goes up to the next line end, whatever it
    /// holds.</summary>
    bool Break(int at)
    {
        var length = _bytes.AsSpan(at, _held - at).IndexOf((byte)'\n');
        if (length < 0 && !_isLast)
            return false;
        Fault = CsvFault.Quotes;
        Keep(at, length < 0 ? _held : at + length);
        EndRow(length < 0 ? _held : at + length);
        return true;
    }

    /// <summary>Writes doubled quotation marks once, in place: the row is not cut again.</summary>
    void HalveQuotes()
    {
        for (var cell = 0; cell < Count; cell++)
            if (_areDoubled[cell])
                HalveQuotes(cell);
    }

    void HalveQuotes(int cell)
    {
        var to = _starts[cell];
        for (var from = to; from < _ends[cell]; from++)
        {
            _bytes[to++] = _bytes[from];
            if (_bytes[from] == '"')
                from++;
        }

        _ends[cell] = to;
    }

    void Keep(int start, int end, bool isDoubled = false)
    {
        if (Count == _starts.Length)
            MakeRoom();
        (_starts[Count], _ends[Count], _areDoubled[Count]) = (start, end, isDoubled);
        _hasDoubled |= isDoubled;
        Count++;
    }

    void MakeRoom()
    {
        Array.Resize(ref _starts, Count * 2);
        Array.Resize(ref _ends, Count * 2);
        Array.Resize(ref _areDoubled, Count * 2);
    }

    void EndRow(int end)
    {
        _at = Math.Min(end + 1, _held);
        _nextLine++;
    }
}
