using System.Buffers.Binary;
using System.Text.Json;

namespace Evenground.Record;

/// <summary>Writes the layout that <see cref="DataSet"/> states.</summary>
static class DataSetWriter
{
    public static ReadOnlySpan<byte> Magic => "EVGDSET1"u8;

    public static DataSet Write(DataSetHeading heading, DataSetColumns columns)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(heading, RecordJson.Options);
        var cells = Cells(columns);
        var payload = new byte[Magic.Length + sizeof(int) + head.Length + cells.Length];
        Magic.CopyTo(payload);
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(Magic.Length), head.Length);
        head.CopyTo(payload.AsSpan(Magic.Length + sizeof(int)));
        cells.CopyTo(payload.AsSpan(Magic.Length + sizeof(int) + head.Length));
        return new(heading, columns, payload, ContentOf(heading, cells));
    }

    /// <summary>The digest of what a data set says, whoever fetched it and when.</summary>
    public static Digest ContentOf(DataSetHeading heading, ReadOnlySpan<byte> cells)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                heading.Structure.Code,
                heading.Structure.Unit,
                heading.Structure.Kind,
                Dimensions = heading.Structure.Dimensions.Select(dimension => dimension.Code),
                heading.Periods,
                heading.Codes,
            },
            RecordJson.Options
        );
        byte[] all = [.. said, .. cells];
        return Digest.Of(all);
    }

    static byte[] Cells(DataSetColumns columns)
    {
        var bytes = new VarintWriter(columns.Places.Length * 4 + 64);
        bytes.WriteInt32(columns.Places.Length);
        var before = -1L;
        foreach (var place in columns.Places)
        {
            bytes.Write((ulong)(place - before - 1));
            before = place;
        }

        foreach (var mantissa in columns.Mantissas)
            bytes.Write(unchecked((ulong)((mantissa << 1) ^ (mantissa >> 63))));
        WriteRuns(bytes, columns.Decimals);
        WriteRuns(bytes, columns.Statuses);
        return bytes.ToArray();
    }

    static void WriteRuns(VarintWriter bytes, byte[] column)
    {
        for (var start = 0; start < column.Length; )
        {
            var rest = column.AsSpan(start);
            var length = rest.IndexOfAnyExcept(column[start]) is >= 0 and var other ? other : rest.Length;
            bytes.WriteByte(column[start]);
            bytes.Write((ulong)length);
            start += length;
        }
    }
}

/// <summary>Bytes that grow, with numbers as LEB128.</summary>
sealed class VarintWriter(int capacity)
{
    byte[] _bytes = new byte[capacity];
    int _count;

    public void WriteByte(byte octet)
    {
        if (_count == _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        _bytes[_count++] = octet;
    }

    public void WriteInt32(int number)
    {
        for (var shift = 0; shift < 32; shift += 8)
            WriteByte((byte)(number >> shift));
    }

    public void Write(ulong number)
    {
        const int longest = 10;
        if (_count + longest > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        var bytes = _bytes;
        var count = _count;
        for (; number >= 0x80; number >>= 7)
            bytes[count++] = (byte)(number | 0x80);
        bytes[count++] = (byte)number;
        _count = count;
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _count).ToArray();
}
