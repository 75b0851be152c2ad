using System.Buffers.Binary;
using System.Numerics;

namespace Evenground.Record;

/// <summary>The numbers of the layout of a figure block, version 1; the layout itself is told at
/// <see cref="FigureBlock"/>.</summary>
static class FigureBlockLayout
{
    public const ulong Magic = 0x31_53_47_49_46_47_56_45; // "EVGFIGS1", first byte lowest.
    public const uint EndMark = 0x46_47_56_45; // "EVGF".
    public const int HeaderSize = 64,
        TrailerSize = 8,
        ValueChunkRows = 4096,
        ValueChunkSize = 10;
    public const int RowsAt = 8,
        CountsAt = 12,
        TextSizesAt = 32,
        FirstDayAt = 56,
        DayWidthAt = 60,
        HasWithdrawalsAt = 61;

    /// <summary>Where one scale does not suit a whole chunk, each row has one of its own behind the chunk's
    /// numbers.</summary>
    public const byte ScalePerRow = 0xFF;

    public static int ChunksOf(int rows) => (rows + ValueChunkRows - 1) / ValueChunkRows;

    /// <summary>Bytes per code of a dictionary: none when there is only one text.</summary>
    public static int WidthOf(long count) =>
        count switch
        {
            <= 1 => 0,
            <= 1 << 8 => 1,
            <= 1 << 16 => 2,
            _ => 4,
        };

    /// <summary>Bytes that a number takes: 0 for zero, 8 at most.</summary>
    public static int BytesOf(ulong largest) => (64 - BitOperations.LeadingZeroCount(largest) + 7) / 8;

    /// <summary>CRC-32C (Castagnoli), initial value and final complement as in RFC 3720.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var rest in bytes)
            sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }
}

/// <summary>Unsigned numbers of one width, 0 to 8 bytes each, lowest byte first.</summary>
/// <remarks>At least eight bytes must follow the column's start in the array: the block's end sees to
/// that.</remarks>
readonly struct PackedColumn(byte[] bytes, int start, int width)
{
    readonly ulong _mask = width == 8 ? ulong.MaxValue : (1UL << (8 * width)) - 1;

    public ulong this[int row]
    {
        get
        {
            if (width == 0)
                return 0;
            var at = start + row * width;
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at, sizeof(ulong))) & _mask;
        }
    }

    public static void Write(Span<byte> bytes, int width, int row, ulong number)
    {
        var at = row * width;
        if (width == 8)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[at..], number);
        else
            for (var place = 0; place < width; place++)
                bytes[at + place] = (byte)(number >> (8 * place));
    }
}
