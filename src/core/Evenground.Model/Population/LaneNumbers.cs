using System.Runtime.InteropServices;

namespace Evenground.Model;

/// <summary>Numbers of many rows, eight rows side by side, as vector instructions want them.</summary>
/// <remarks>
/// <para>Shape: block of eight rows, column, row within the block; the row counts fastest. Rows are whatever
/// is computed alike: draws, or groups of one sex and age. A last block that is not full is filled with rows
/// of zeros; they cost time and change nothing.</para>
/// <para>The memory begins on a cache line (64 bytes), so that no vector lies across two.</para>
/// </remarks>
public sealed class LaneNumbers
{
    /// <summary>Rows of a block: doubles in a vector of 512 bits. Part of the definition.</summary>
    public const int Lanes = 8;

    const int CacheLineBytes = 64;

    readonly double[] _numbers;
    readonly int _start;

    public LaneNumbers(int blocks, int columns)
    {
        (Blocks, Columns) = (blocks, columns);
        _numbers = GC.AllocateArray<double>(checked(blocks * columns * Lanes + Lanes), pinned: true);
        var past = Marshal.UnsafeAddrOfPinnedArrayElement(_numbers, 0) % CacheLineBytes;
        _start = (int)((CacheLineBytes - past) % CacheLineBytes) / sizeof(double);
    }

    public int Blocks { get; }

    public int Columns { get; }

    /// <summary>All numbers, block by block.</summary>
    public Span<double> All => _numbers.AsSpan(_start, Blocks * Columns * Lanes);

    /// <summary>How many blocks of eight hold this many rows.</summary>
    public static int BlocksOf(int rows) => (rows + Lanes - 1) / Lanes;

    /// <summary>Some blocks, from this one on.</summary>
    public Span<double> Of(int block, int blocks = 1) =>
        All.Slice(block * Columns * Lanes, blocks * Columns * Lanes);

    /// <summary>Writes one row, given column after column.</summary>
    public void SetRow(int row, ReadOnlySpan<double> values)
    {
        var lane = All[LaneOf(row)..];
        for (var column = 0; column < values.Length; column++)
            lane[column * Lanes] = values[column];
    }

    /// <summary>Reads one row, column after column.</summary>
    public void CopyRow(int row, Span<double> values)
    {
        var lane = All[LaneOf(row)..];
        for (var column = 0; column < values.Length; column++)
            values[column] = lane[column * Lanes];
    }

    /// <summary>Writes rows that lie one after the other; the lanes that are left of their last block are
    /// emptied.</summary>
    /// <returns>How many rows.</returns>
    public int SetRows(ReadOnlySpan<double> values)
    {
        var rows = values.Length / Columns;
        if (rows % Lanes != 0)
            Of(rows / Lanes).Clear();
        for (var row = 0; row < rows; row++)
            SetRow(row, values.Slice(row * Columns, Columns));
        return rows;
    }

    /// <summary>Reads rows one after the other, as many as there is place for.</summary>
    public void CopyRows(Span<double> values)
    {
        for (var row = 0; row < values.Length / Columns; row++)
            CopyRow(row, values.Slice(row * Columns, Columns));
    }

    int LaneOf(int row) => row / Lanes * Columns * Lanes + row % Lanes;
}
