using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using static Evenground.Record.FigureBlockLayout;

namespace Evenground.Record;

/// <summary>Reads a block's bytes, trusting none of them.</summary>
sealed class FigureBlockReader
{
    readonly byte[] _bytes;
    int _at = HeaderSize;
    string? _fault;

    FigureBlockReader(byte[] bytes) => _bytes = bytes;

    public static Outcome<FigureBlock> Read(ReadOnlyMemory<byte> payload)
    {
        var isWhole =
            MemoryMarshal.TryGetArray(payload, out var segment)
            && segment.Offset == 0
            && segment.Array!.Length == payload.Length;
        var reader = new FigureBlockReader(isWhole ? segment.Array! : payload.ToArray());
        return reader.Read() is { } block ? block : new FigureBlockMustBeWhole(reader._fault!, reader._at);
    }

    FigureBlock? Read()
    {
        if (!HasFrame())
            return null;

        var (rows, withdrawals) = (Int32(RowsAt), _bytes[HasWithdrawalsAt]);
        if (rows is < 1 or > FigureBlock.MaxRows)
            return Fault<FigureBlock>($"{rows} rows");
        if (withdrawals > 1 || _bytes[62] != 0 || _bytes[63] != 0)
            return Fault<FigureBlock>("unknown flags");
        if (Names(rows) is not { } names || Days(names.Periods) is not { } days)
            return null;
        if (CompanyEnds(rows, names.Companies.Count) is not { } ends)
            return null;
        if (Columns(rows, names, withdrawals == 1) is not { } columns)
            return null;
        if (_at != _bytes.Length - TrailerSize)
            return Fault<FigureBlock>("bytes left over");

        var block = new FigureBlock(_bytes, names, ends, days, columns);
        return AreCellsSound(block, columns, ends) ? block : null;
    }

    bool HasFrame()
    {
        if (_bytes.Length < HeaderSize + TrailerSize)
            return Fails("too short");
        if (BinaryPrimitives.ReadUInt64LittleEndian(_bytes) != Magic)
            return Fails("not a figure block of version 1");
        var trailer = _bytes.AsSpan(^TrailerSize..);
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != EndMark)
            return Fails("cut off");
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer) == Checksum(_bytes.AsSpan(..^TrailerSize))
            || Fails("checksum differs");
    }

    FigureNames? Names(int rows)
    {
        var counts = new int[5];
        for (var column = 0; column < counts.Length; column++)
        {
            counts[column] = Int32(CountsAt + column * sizeof(int));
            if (counts[column] < 1 || counts[column] > rows)
                return Fault<FigureNames>($"{counts[column]} texts in column {column}");
        }

        if ((long)counts[1] * counts[2] > int.MaxValue)
            return Fault<FigureNames>("too many indicators and periods");
        if (Dictionary(counts[0], 0) is not { } companies || Dictionary(counts[1], 1) is not { } indicators)
            return null;
        if (Texts(counts[1], 2) is not var (ends, text))
            return null;
        if (Dictionary(counts[2], 3) is not { } periods || Dictionary(counts[3], 4) is not { } currencies)
            return null;
        if (Dictionary(counts[4], 5) is not { } sources)
            return null;

        var units = ends.Select(
            (end, code) => Encoding.UTF8.GetString(text.Span[(code == 0 ? 0 : ends[code - 1])..end])
        );
        return new(companies, indicators, [.. units], periods, currencies, sources);
    }

    FigureDictionary? Dictionary(int count, int column) =>
        Texts(count, column) is not var (ends, text)
            ? null
            : FigureDictionary.Over(ends, text)
                ?? Fault<FigureDictionary>($"texts of column {column} out of order");

    /// <summary>The ends and the bytes of some texts; the ends ascend and fit, the order of the texts is not
    /// looked at.</summary>
    (int[] Ends, ReadOnlyMemory<byte> Text)? Texts(int count, int column)
    {
        var size = Int32(TextSizesAt + column * sizeof(int));
        if (Ends(count) is not { } ends || !Take(size, out var at))
            return null;
        if (ends[^1] == size)
            return (ends, _bytes.AsMemory(at, size));
        Fails($"texts of column {column} do not fit");
        return null;
    }

    int[]? Ends(int count)
    {
        if (!Take((long)count * sizeof(int), out var at))
            return null;
        var ends = new int[count];
        for (var (place, last) = (0, 0); place < count; place++)
        {
            ends[place] = Int32(at + place * sizeof(int));
            if (ends[place] < last)
                return Fault<int[]>("ends out of order");
            last = ends[place];
        }

        return ends;
    }

    int[]? CompanyEnds(int rows, int companies)
    {
        if (Ends(companies) is not { } ends)
            return null;
        for (var company = 0; company < companies; company++)
            if (ends[company] <= (company == 0 ? 0 : ends[company - 1]))
                return Fault<int[]>("a company without rows");
        return ends[^1] == rows ? ends : Fault<int[]>("rows without a company");
    }

    EffectivePeriod[]? Days(FigureDictionary periods)
    {
        var days = new EffectivePeriod[periods.Count];
        for (var code = 0; code < days.Length; code++)
        {
            if (CalendarPeriod.Parse(periods.TextOf(code)) is not { } period)
                return Fault<EffectivePeriod[]>("a text that is no period");
            days[code] = period;
        }

        return days;
    }

    FigureBlockColumns? Columns(int rows, FigureNames names, bool hasWithdrawals)
    {
        var (firstDay, dayWidth) = (Int32(FirstDayAt), _bytes[DayWidthAt]);
        if (firstDay < 0 || firstDay > DateOnly.MaxValue.DayNumber || dayWidth > 4)
            return Fault<FigureBlockColumns>("no calendar day");
        if (Values(rows) is not { } chunks)
            return null;
        if (!Column(rows, WidthOf((long)names.Indicators.Count * names.Periods.Count), out var places))
            return null;
        if (!Column(rows, WidthOf(names.Currencies.Count), out var currencies))
            return null;
        if (!Column(rows, WidthOf(names.Sources.Count), out var sources))
            return null;
        if (!Column(rows, dayWidth, out var days))
            return null;
        if (!Take(hasWithdrawals ? (rows + 7) / 8 : 0, out var withdrawnAt))
            return null;
        return new(
            _bytes,
            rows,
            firstDay,
            chunks,
            places,
            currencies,
            sources,
            days,
            withdrawnAt,
            hasWithdrawals
        );
    }

    FigureBlockColumns.ValueChunk[]? Values(int rows)
    {
        var chunks = new FigureBlockColumns.ValueChunk[ChunksOf(rows)];
        if (!Take((long)chunks.Length * ValueChunkSize, out var heads))
            return null;
        for (var number = 0; number < chunks.Length; number++)
        {
            var chunkRows = Math.Min(ValueChunkRows, rows - number * ValueChunkRows);
            var chunk = FigureBlockColumns.ValueChunk.Read(
                _bytes.AsSpan(heads + number * ValueChunkSize),
                _at,
                chunkRows
            );
            var isSound = chunk.Width <= 8 && chunk.Scale is <= FigureBlock.MaxDigits or ScalePerRow;
            if (!isSound || !Take(chunk.Size, out _))
                return Fault<FigureBlockColumns.ValueChunk[]>("values do not fit");
            if (
                chunk.Scale == ScalePerRow
                && _bytes
                    .AsSpan(chunk.ScalesAt, chunkRows)
                    .IndexOfAnyExceptInRange((byte)0, (byte)FigureBlock.MaxDigits) >= 0
            )
                return Fault<FigureBlockColumns.ValueChunk[]>("too many decimals");
            chunks[number] = chunk;
        }

        return chunks;
    }

    bool Column(int rows, int width, out PackedColumn column)
    {
        var fits = Take((long)rows * width, out var at);
        column = new(_bytes, at, width);
        return fits;
    }

    /// <summary>Whether keys ascend and all codes and days are such.</summary>
    bool AreCellsSound(FigureBlock block, FigureBlockColumns columns, int[] companyEnds)
    {
        var names = block.Names;
        var places = names.Indicators.Count * names.Periods.Count;
        for (var (row, company) = (0, 0); company < companyEnds.Length; company++)
        for (var last = -1; row < companyEnds[company]; row++)
        {
            var place = columns.Place(row);
            if (place <= last || place >= places)
                return Fails($"row {row} out of order");
            if ((uint)columns.Currency(row) >= (uint)names.Currencies.Count)
                return Fails($"row {row} has no currency");
            if ((uint)columns.Source(row) >= (uint)names.Sources.Count)
                return Fails($"row {row} has no source");
            if ((uint)columns.Day(row) > (uint)DateOnly.MaxValue.DayNumber)
                return Fails($"row {row} has no day");
            last = place;
        }

        return true;
    }

    bool Take(long size, out int at)
    {
        at = _at;
        if (size < 0 || size > _bytes.Length - TrailerSize - _at)
            return Fails("a section does not fit");
        _at += (int)size;
        return true;
    }

    int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));

    T? Fault<T>(string fault)
        where T : class
    {
        Fails(fault);
        return null;
    }

    bool Fails(string fault)
    {
        _fault ??= fault;
        return false;
    }
}
