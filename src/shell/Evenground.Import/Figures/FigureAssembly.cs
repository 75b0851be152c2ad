using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Puts the rows of all stretches in the order of their keys and into blocks.</summary>
sealed class FigureAssembly(FigureIndicators indicators, int threads)
{
    readonly List<(FigureChunk Chunk, long Line)> _chunks = [];

    public long Rows { get; private set; }

    /// <param name="chunk">The next stretch.</param>
    /// <param name="line">The line on which it begins.</param>
    public void Add(FigureChunk chunk, long line)
    {
        if (chunk.Rows.Count == 0)
            return;
        _chunks.Add((chunk, line));
        Rows += chunk.Rows.Count;
    }

    public Outcome<IReadOnlyList<FigureBlock>> Blocks(FigureRejectList rejects, CancellationToken stop)
    {
        if (_chunks.Count == 0)
            return (FigureBlock[])[];

        var names = FigureMergedNames.Of(
            [.. _chunks.Select(chunk => chunk.Chunk.Names).Distinct()],
            indicators,
            threads
        );
        var largest = _chunks.Max(chunk => chunk.Chunk.Rows.Count);
        var rowBits = BitOperations.Log2((uint)largest) + 1;
        var placeBits = rowBits + BitOperations.Log2((uint)_chunks.Count) + 1;
        if (placeBits + names.KeyBits > 64)
            return new FigureFileMustFit(FigureFile.MostRows);

        var keys = KeysOf(names, rowBits, placeBits, stop);
        RadixSort.Sort(keys, placeBits, placeBits + names.KeyBits);
        var kept = WithoutDuplicates(keys, rowBits, placeBits, rejects);
        stop.ThrowIfCancellationRequested();
        return BlocksOf(keys.AsMemory(0, kept), names, rowBits, placeBits, stop);
    }

    /// <summary>For each row its key and, below it, where it stands: stretch and row.</summary>
    ulong[] KeysOf(FigureMergedNames names, int rowBits, int placeBits, CancellationToken stop)
    {
        var keys = GC.AllocateUninitializedArray<ulong>((int)Rows);
        var starts = new int[_chunks.Count];
        for (var number = 1; number < starts.Length; number++)
            starts[number] = starts[number - 1] + _chunks[number - 1].Chunk.Rows.Count;
        Parallel.For(
            0,
            starts.Length,
            new() { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            number =>
                WriteKeys(
                    keys.AsSpan(starts[number]),
                    _chunks[number].Chunk,
                    names,
                    (ulong)number << rowBits,
                    placeBits
                )
        );
        return keys;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void WriteKeys(
        Span<ulong> keys,
        FigureChunk chunk,
        FigureMergedNames names,
        ulong place,
        int placeBits
    )
    {
        var codes = names.CodesOf(chunk.Names);
        var rows = CollectionsMarshal.AsSpan(chunk.Rows);
        for (var row = 0; row < rows.Length; row++)
            keys[row] = names.KeyOf(rows[row], codes) << placeBits | place++;
    }

    /// <summary>Moves the first row of each key to the front and rejects the others, in the order of their
    /// lines.</summary>
    int WithoutDuplicates(ulong[] keys, int rowBits, int placeBits, FigureRejectList rejects)
    {
        var duplicates = new List<(long Line, long FirstLine)>();
        var kept = 1;
        for (var row = 1; row < keys.Length; row++)
        {
            if (keys[row] >> placeBits != keys[kept - 1] >> placeBits)
                keys[kept++] = keys[row];
            else
                duplicates.Add(
                    (LineOf(keys[row], rowBits, placeBits), LineOf(keys[kept - 1], rowBits, placeBits))
                );
        }

        duplicates.Sort();
        foreach (var (line, firstLine) in duplicates)
            rejects.Add(new(line, FigureFault.Duplicate, firstLine.ToString(CultureInfo.InvariantCulture)));
        return kept;
    }

    long LineOf(ulong key, int rowBits, int placeBits)
    {
        var (chunk, row) = PlaceOf(key, rowBits, placeBits);
        return _chunks[chunk].Line + _chunks[chunk].Chunk.Rows[row].Line;
    }

    static (int Chunk, int Row) PlaceOf(ulong key, int rowBits, int placeBits)
    {
        var place = key & ((1UL << placeBits) - 1);
        return ((int)(place >> rowBits), (int)(place & ((1UL << rowBits) - 1)));
    }

    Outcome<IReadOnlyList<FigureBlock>> BlocksOf(
        ReadOnlyMemory<ulong> keys,
        FigureMergedNames names,
        int rowBits,
        int placeBits,
        CancellationToken stop
    )
    {
        var blocks = new List<FigureBlock>();
        while (!keys.IsEmpty)
        {
            var cells = CellsOf(
                keys[..Math.Min(keys.Length, FigureBlock.MaxRows)],
                names,
                rowBits,
                placeBits,
                stop
            );
            blocks.Add(FigureBlockWriter.Write(cells, names.Names));
            keys = keys[cells.Length..];
        }

        return blocks;
    }

    FigureCell[] CellsOf(
        ReadOnlyMemory<ulong> keys,
        FigureMergedNames names,
        int rowBits,
        int placeBits,
        CancellationToken stop
    )
    {
        const int rowsAtOnce = 1 << 15;
        var cells = GC.AllocateUninitializedArray<FigureCell>(keys.Length);
        var codes = _chunks.Select(chunk => names.CodesOf(chunk.Chunk.Names)).ToArray();
        Parallel.For(
            0,
            (keys.Length + rowsAtOnce - 1) / rowsAtOnce,
            new() { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            part =>
            {
                var rows = Math.Min(rowsAtOnce, keys.Length - part * rowsAtOnce);
                WriteCells(
                    cells.AsSpan(part * rowsAtOnce, rows),
                    keys.Span.Slice(part * rowsAtOnce, rows),
                    codes,
                    rowBits,
                    placeBits
                );
            }
        );
        return cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void WriteCells(
        Span<FigureCell> cells,
        ReadOnlySpan<ulong> keys,
        FigureMergedNames.Codes[] codes,
        int rowBits,
        int placeBits
    )
    {
        for (var at = 0; at < cells.Length; at++)
        {
            var (chunk, row) = PlaceOf(keys[at], rowBits, placeBits);
            cells[at] = codes[chunk].CellOf(CollectionsMarshal.AsSpan(_chunks[chunk].Chunk.Rows)[row]);
        }
    }
}
