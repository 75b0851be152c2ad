using System.Numerics;
using System.Runtime.InteropServices;

namespace Evenground.Model;

/// <summary>A dense table of real numbers with the few operations that the loop needs.</summary>
/// <remarks>
/// Shape: rows by columns, the column counts fastest. Sums run in the order of the columns, one after the
/// other,
/// so the same numbers give the same bits on every machine. Made for tables of a few hundred rows.
/// </remarks>
public sealed class RealMatrix
{
    /// <summary>The distance of 1 to the next number.</summary>
    internal const double UnitRoundoff = 1.0 / (1L << 52);

    readonly double[] _cells;

    public RealMatrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        (Rows, Columns, _cells) = (rows, columns, new double[rows * columns]);
    }

    public int Rows { get; }

    public int Columns { get; }

    public double this[int row, int column]
    {
        get => _cells[row * Columns + column];
        set => _cells[row * Columns + column] = value;
    }

    public Span<double> Row(int row) => _cells.AsSpan(row * Columns, Columns);

    public static RealMatrix Identity(int size) => Diagonal([.. Enumerable.Repeat(1.0, size)]);

    public static RealMatrix Diagonal(ReadOnlySpan<double> values)
    {
        var matrix = new RealMatrix(values.Length, values.Length);
        for (var place = 0; place < values.Length; place++)
            matrix[place, place] = values[place];
        return matrix;
    }

    public RealMatrix Copy()
    {
        var copy = new RealMatrix(Rows, Columns);
        _cells.CopyTo(copy._cells, 0);
        return copy;
    }

    public RealMatrix Transposed()
    {
        var turned = new RealMatrix(Columns, Rows);
        for (var row = 0; row < Rows; row++)
        for (var column = 0; column < Columns; column++)
            turned[column, row] = this[row, column];
        return turned;
    }

    /// <summary>This and <paramref name="factor"/> times the other.</summary>
    public RealMatrix Plus(RealMatrix other, double factor = 1)
    {
        if (other.Rows != Rows || other.Columns != Columns)
            throw new ArgumentException($"{Shown(this)} and {Shown(other)} cannot be added.", nameof(other));
        var sum = Copy();
        for (var cell = 0; cell < _cells.Length; cell++)
            sum._cells[cell] += factor * other._cells[cell];
        return sum;
    }

    public RealMatrix Times(RealMatrix other)
    {
        if (Columns != other.Rows)
            throw new ArgumentException($"{Shown(this)} times {Shown(other)} is nothing.", nameof(other));
        var product = new RealMatrix(Rows, other.Columns);
        for (var row = 0; row < Rows; row++)
        {
            var into = product.Row(row);
            for (var inner = 0; inner < Columns; inner++)
            {
                var factor = this[row, inner];
                if (factor != 0)
                    Add(into, factor, other.Row(inner));
            }
        }

        return product;
    }

    /// <summary>Cell by cell, several at once: the same bits in any width.</summary>
    static void Add(Span<double> into, double factor, ReadOnlySpan<double> from)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(into);
        var others = MemoryMarshal.Cast<double, Vector<double>>(from);
        for (var lane = 0; lane < wide.Length; lane++)
            wide[lane] += factor * others[lane];
        for (var column = wide.Length * Vector<double>.Count; column < into.Length; column++)
            into[column] += factor * from[column];
    }

    public double[] Times(ReadOnlySpan<double> vector)
    {
        var product = new double[Rows];
        Times(vector, product);
        return product;
    }

    public void Times(ReadOnlySpan<double> vector, Span<double> product)
    {
        if (vector.Length != Columns || product.Length != Rows)
            throw new ArgumentException(
                $"{Shown(this)} takes {Columns} numbers to {Rows}, not {vector.Length} to {product.Length}.",
                nameof(vector)
            );
        for (var row = 0; row < Rows; row++)
        {
            var sum = 0.0;
            var cells = Row(row);
            for (var column = 0; column < cells.Length; column++)
                sum += cells[column] * vector[column];
            product[row] = sum;
        }
    }

    /// <summary>X with this · X = <paramref name="right"/>, by elimination with the greatest pivot of a
    /// column; nothing where this is singular to working accuracy.</summary>
    public RealMatrix? Solve(RealMatrix right)
    {
        if (Rows != Columns || right.Rows != Rows)
            throw new ArgumentException($"{Shown(this)} does not solve for {Shown(right)}.", nameof(right));
        var (left, answer) = (Copy(), right.Copy());
        var floor = Rows * UnitRoundoff * LargestCell();
        for (var step = 0; step < Rows; step++)
        {
            var pivot = left.LargestBelow(step);
            if (!(Math.Abs(left[pivot, step]) > floor))
                return null;
            left.Swap(step, pivot);
            answer.Swap(step, pivot);
            for (var row = step + 1; row < Rows; row++)
            {
                var factor = left[row, step] / left[step, step];
                if (factor == 0)
                    continue;
                left.Subtract(row, factor, step, from: step);
                answer.Subtract(row, factor, step, from: 0);
            }
        }

        for (var row = Rows - 1; row >= 0; row--)
        {
            for (var known = row + 1; known < Rows; known++)
                answer.Subtract(row, left[row, known], known, from: 0);
            foreach (ref var cell in answer.Row(row))
                cell /= left[row, row];
        }

        return answer;
    }

    /// <summary>The largest absolute value of a cell.</summary>
    public double LargestCell()
    {
        var largest = 0.0;
        foreach (var cell in _cells)
            largest = Math.Max(largest, Math.Abs(cell));
        return largest;
    }

    public bool IsFinite => Array.TrueForAll(_cells, double.IsFinite);

    int LargestBelow(int step)
    {
        var best = step;
        for (var row = step + 1; row < Rows; row++)
            if (Math.Abs(this[row, step]) > Math.Abs(this[best, step]))
                best = row;
        return best;
    }

    void Swap(int one, int other)
    {
        if (one == other)
            return;
        var first = Row(one);
        var second = Row(other);
        for (var column = 0; column < first.Length; column++)
            (first[column], second[column]) = (second[column], first[column]);
    }

    void Subtract(int row, double factor, int source, int from) =>
        Add(Row(row)[from..], -factor, Row(source)[from..]);

    static string Shown(RealMatrix matrix) => $"a table of {matrix.Rows} by {matrix.Columns}";
}
