namespace Evenground.Import;

/// <summary>Reads stretches of the file, one after the other, with one buffer and one set of texts.</summary>
sealed class FigureWorker
{
    /// <summary>The longest row; a longer one is rejected, and reading goes on with the line after its
    /// first.</summary>
    public const int LongestRow = 1 << 20;

    const int UsualBuffer = 1 << 18,
        Slack = 1 << 12,
        BytesPerRowAtLeast = 40,
        MostRowsExpected = 1 << 20;

    readonly FigureBytes _file;
    readonly FigureRowParser _parser;
    readonly FigureSplitter _splitter;
    byte[] _buffer = new byte[UsualBuffer + FigureSplitter.Padding];

    public FigureWorker(FigureBytes file, FigureHeading heading, FigureIndicators indicators)
    {
        _file = file;
        _parser = new(indicators);
        _splitter = new(_parser, heading.Places);
    }

    int Room => _buffer.Length - FigureSplitter.Padding;

    /// <summary>Reads the rows that begin from one place up to, but not including, another.</summary>
    public FigureChunk Read(long from, long limit, CancellationToken stop)
    {
        _parser.Begin((int)Math.Clamp((limit - from) / BytesPerRowAtLeast, 0, MostRowsExpected));
        _splitter.Line = 0;
        var (at, isWide) = (from, false);
        while (at < limit)
        {
            stop.ThrowIfCancellationRequested();
            var length = Fill(at, isWide ? Room : (int)Math.Min(Room, limit - at + Slack));
            var isLast = at + length >= _file.Length;
            var taken = _splitter.Split(_buffer, length, (int)Math.Min(limit - at, int.MaxValue), isLast);
            at += taken;
            if (taken > 0)
                isWide = false;
            else if (isLast)
                at = PassOver(at, FigureFault.QuoteNotClosed, stop);
            else if (!isWide)
                isWide = true;
            else if (Room < LongestRow)
                _buffer = new byte[Room * 2 + FigureSplitter.Padding];
            else
                at = PassOver(at, FigureFault.RowTooLong, stop);
        }

        return new(_parser.Names, from, at, _splitter.Line, _parser.Rows, _parser.Rejects);
    }

    /// <summary>Where the first line begins at or after a place that may lie anywhere in a line.</summary>
    public long NextLine(long from, CancellationToken stop)
    {
        for (var at = from - 1; at < _file.Length; at += Room)
        {
            stop.ThrowIfCancellationRequested();
            var length = Fill(at, Room);
            if (_buffer.AsSpan(0, length).IndexOf((byte)'\n') is >= 0 and var newline)
                return at + newline + 1;
        }

        return _file.Length;
    }

    /// <summary>Rejects the row that begins here and gives the next line.</summary>
    long PassOver(long at, FigureFault fault, CancellationToken stop)
    {
        _parser.Reject(_splitter.Line++, fault);
        return NextLine(at + 1, stop);
    }

    int Fill(long at, int length)
    {
        var read = _file.Read(at, _buffer.AsSpan(0, length));
        if (read == 0)
            throw new EndOfStreamException(
                $"The file became shorter than {_file.Length} bytes while it was read."
            );
        _buffer.AsSpan(read, FigureSplitter.Padding).Clear();
        return read;
    }
}
