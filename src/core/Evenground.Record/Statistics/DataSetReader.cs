using System.Buffers.Binary;
using System.Text.Json;

namespace Evenground.Record;

/// <summary>Reads a data set's bytes, trusting none of them.</summary>
sealed class DataSetReader
{
    readonly ReadOnlyMemory<byte> _payload;
    int _at;
    string? _fault;

    DataSetReader(ReadOnlyMemory<byte> payload) => _payload = payload;

    ReadOnlySpan<byte> Bytes => _payload.Span;

    public static Outcome<DataSet> Read(ReadOnlyMemory<byte> payload)
    {
        var reader = new DataSetReader(payload);
        return reader.Read() is { } dataSet
            ? dataSet
            : new DataSetMustBeWhole(reader._fault ?? "cut off", reader._at);
    }

    DataSet? Read()
    {
        var magic = DataSetWriter.Magic;
        if (!Bytes.StartsWith(magic))
            return Fault<DataSet>("not a data set of version 1");
        _at = magic.Length;
        if (Heading() is not { } heading || SizesOf(heading) is not { } cells)
            return null;

        var start = _at;
        if (Columns(cells) is not { } columns)
            return null;
        if (_at != Bytes.Length)
            return Fault<DataSet>("bytes left over");
        return new(heading, columns, _payload, DataSetWriter.ContentOf(heading, Bytes[start..]));
    }

    DataSetHeading? Heading()
    {
        if (Int32() is not (>= 2 and var length) || length > Bytes.Length - _at)
            return Fault<DataSetHeading>("a heading without end");
        try
        {
            var heading = JsonSerializer.Deserialize<DataSetHeading>(
                Bytes.Slice(_at, length),
                RecordJson.Options
            );
            _at += length;
            return heading is { Structure.Dimensions: not null, Provenance: not null }
                ? heading
                : Fault<DataSetHeading>("an empty heading");
        }
        catch (JsonException exception)
        {
            return Fault<DataSetHeading>(exception.Message);
        }
    }

    /// <summary>The number of cells that the heading's lists can name; null when the lists are not
    /// sound.</summary>
    long? SizesOf(DataSetHeading heading)
    {
        if (heading.Periods is null || heading.Codes?.Count != heading.Structure.Dimensions.Count)
            return Fault<long?>("lists that do not fit the dimensions");
        var periods = heading.Periods.Select(StatisticPeriod.Parse).ToArray();
        for (var number = 0; number < periods.Length; number++)
            if (
                periods[number] is not { IsSingle: true } period
                || (number > 0 && period.CompareTo(periods[number - 1]!.Value) <= 0)
            )
                return Fault<long?>("periods out of order");
        if (heading.Codes.Any(codes => codes is null || !AreInOrder(codes)))
            return Fault<long?>("codes out of order");

        Int128 cells = periods.Length;
        foreach (var codes in heading.Codes)
            if ((cells *= codes.Count) >= DataSetBuilder.MaxCells)
                return Fault<long?>("too many cells");
        return (long)cells;
    }

    static bool AreInOrder(IReadOnlyList<string> codes)
    {
        for (var number = 0; number < codes.Count; number++)
            if (
                codes[number] is null
                || (number > 0 && string.CompareOrdinal(codes[number - 1], codes[number]) >= 0)
            )
                return false;
        return true;
    }

    DataSetColumns? Columns(long cells)
    {
        // A row takes two bytes at least: no count can ask for more memory than the bytes bear out.
        if (Int32() is not (>= 1 and <= DataSet.MaxRows and var rows) || rows > (Bytes.Length - _at) / 2)
            return Fault<DataSetColumns>("a count of rows that cannot be");
        if (Places(rows, cells) is not { } places || Mantissas(rows) is not { } mantissas)
            return null;
        if (Runs(rows, digits => digits <= DataSet.MaxDigits) is not { } decimals)
            return null;
        return
            Runs(rows, status => Enum.IsDefined((ObservationStatus)(status & ~DataSetColumns.Absent)))
                is { } statuses
            ? new(places, mantissas, decimals, statuses)
            : null;
    }

    long[]? Places(int rows, long cells)
    {
        var places = new long[rows];
        var before = -1L;
        for (var row = 0; row < rows; row++)
        {
            if (Varint() is not { } step || step >= (ulong)(cells - before - 1))
                return Fault<long[]>("a cell beyond the table");
            places[row] = before += (long)step + 1;
        }

        return places;
    }

    long[]? Mantissas(int rows)
    {
        var mantissas = new long[rows];
        for (var row = 0; row < rows; row++)
        {
            if (Varint() is not { } zigzag)
                return Fault<long[]>("a figure without end");
            mantissas[row] = (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
        }

        return mantissas;
    }

    byte[]? Runs(int rows, Func<byte, bool> isSound)
    {
        var column = new byte[rows];
        for (var row = 0; row < rows; )
        {
            if (_at >= Bytes.Length || !isSound(Bytes[_at]))
                return Fault<byte[]>("an unknown mark");
            var octet = Bytes[_at++];
            if (Varint() is not (>= 1 and var length) || length > (ulong)(rows - row))
                return Fault<byte[]>("a run beyond the rows");
            column.AsSpan(row, (int)length).Fill(octet);
            row += (int)length;
        }

        return column;
    }

    int? Int32()
    {
        if (Bytes.Length - _at < sizeof(int))
            return null;
        var number = BinaryPrimitives.ReadInt32LittleEndian(Bytes[_at..]);
        _at += sizeof(int);
        return number;
    }

    ulong? Varint()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64 && _at < Bytes.Length; shift += 7)
        {
            var octet = Bytes[_at++];
            number |= (ulong)(octet & 0x7F) << shift;
            if (octet < 0x80)
                return number;
        }

        return null;
    }

    T? Fault<T>(string fault)
    {
        _fault ??= fault;
        return default;
    }
}
