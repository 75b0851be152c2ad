using System.Buffers.Binary;
using static Evenground.Record.FigureBlockLayout;

namespace Evenground.Record;

/// <summary>Writes the values of cells in chunks of 4,096, each with the fewest bytes and decimals that hold
/// them exactly.</summary>
static class FigureValueWriter
{
    static readonly long[] PowersOfTen =
    [
        .. Enumerable
            .Range(0, FigureBlock.MaxDigits + 1)
            .Select(power => Enumerable.Repeat(10L, power).Aggregate(1L, (product, ten) => product * ten)),
    ];

    public static ReadOnlySpan<byte> Write(ReadOnlySpan<FigureCell> cells)
    {
        var heads = ChunksOf(cells.Length) * ValueChunkSize;
        var bytes = new byte[heads + cells.Length * (sizeof(long) + 1)];
        var numbers = new long[ValueChunkRows];
        var scales = new byte[ValueChunkRows];
        var (head, at) = (0, heads);
        for (; !cells.IsEmpty; head += ValueChunkSize)
        {
            var chunk = cells[..Math.Min(cells.Length, ValueChunkRows)];
            var scale = Numbers(chunk, numbers, scales);
            at += WriteChunk(bytes.AsSpan(head), bytes.AsSpan(at), numbers.AsSpan(0, chunk.Length), scale);
            if (scale == ScalePerRow)
            {
                scales.AsSpan(0, chunk.Length).CopyTo(bytes.AsSpan(at));
                at += chunk.Length;
            }

            cells = cells[chunk.Length..];
        }

        return bytes.AsSpan(0, at);
    }

    static int WriteChunk(Span<byte> head, Span<byte> bytes, ReadOnlySpan<long> numbers, byte scale)
    {
        var (smallest, largest) = (long.MaxValue, long.MinValue);
        foreach (var number in numbers)
            (smallest, largest) = (Math.Min(smallest, number), Math.Max(largest, number));

        var width = BytesOf(unchecked((ulong)(largest - smallest)));
        BinaryPrimitives.WriteInt64LittleEndian(head, smallest);
        (head[8], head[9]) = ((byte)width, scale);
        for (var row = 0; row < numbers.Length; row++)
            PackedColumn.Write(bytes, width, row, unchecked((ulong)(numbers[row] - smallest)));
        return numbers.Length * width;
    }

    /// <summary>Brings the values of a chunk to one scale, the smallest that keeps them exact.</summary>
    /// <returns>That scale, or <see cref="ScalePerRow"/> when at one scale some number would be too
    /// large.</returns>
    static byte Numbers(ReadOnlySpan<FigureCell> cells, long[] numbers, byte[] scales)
    {
        byte scale = 0;
        foreach (ref readonly var cell in cells)
            scale = Math.Max(scale, cell.Scale);
        for (var row = 0; row < cells.Length; row++)
        {
            var power = PowersOfTen[scale - cells[row].Scale];
            numbers[row] = unchecked(cells[row].Mantissa * power);
            if (power != 1 && numbers[row] / power != cells[row].Mantissa)
                return NumbersByRow(cells, numbers, scales);
        }

        if (numbers.AsSpan(0, cells.Length).IndexOfAnyExcept(0) < 0)
            return 0;
        while (scale > 0 && AreAllTens(numbers.AsSpan(0, cells.Length)))
        {
            scale--;
            foreach (ref var number in numbers.AsSpan(0, cells.Length))
                number /= 10;
        }

        return scale;
    }

    static byte NumbersByRow(ReadOnlySpan<FigureCell> cells, long[] numbers, byte[] scales)
    {
        for (var row = 0; row < cells.Length; row++)
        {
            (numbers[row], scales[row]) = (cells[row].Mantissa, cells[row].Scale);
            for (; scales[row] > 0 && numbers[row] % 10 == 0; scales[row]--)
                numbers[row] /= 10;
        }

        return ScalePerRow;
    }

    static bool AreAllTens(ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers)
            if (number % 10 != 0)
                return false;
        return true;
    }
}
