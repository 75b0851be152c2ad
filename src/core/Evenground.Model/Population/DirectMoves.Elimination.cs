using System.Runtime.Intrinsics;

namespace Evenground.Model;

sealed partial class DirectMoves
{
    /// <summary>Factors a square matrix in place into a lower one with ones on the diagonal and an upper one,
    /// whose diagonal is left as its reciprocals.</summary>
    static void Factor(Span<Vector512<double>> matrix, int size)
    {
        for (var pivot = 0; pivot < size; pivot++)
        {
            var upper = matrix.Slice(pivot * size, size);
            var reciprocal = Vector512<double>.One / upper[pivot];
            upper[pivot] = reciprocal;
            for (var row = pivot + 1; row < size; row++)
            {
                var lower = matrix.Slice(row * size, size);
                var part = lower[pivot] * reciprocal;
                lower[pivot] = part;
                var minus = -part;
                for (var column = pivot + 1; column < lower.Length; column++)
                    lower[column] = Vector512.FusedMultiplyAdd(minus, upper[column], lower[column]);
            }
        }
    }

    /// <summary>Solves with the transpose of the factored matrix, in place.</summary>
    static void Solve(ReadOnlySpan<Vector512<double>> factored, Span<Vector512<double>> values)
    {
        var size = values.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            var upper = factored.Slice(pivot * size, size);
            var value = values[pivot] * upper[pivot];
            values[pivot] = value;
            for (var place = pivot + 1; place < values.Length; place++)
                values[place] = Vector512.FusedMultiplyAdd(-value, upper[place], values[place]);
        }

        for (var pivot = size - 1; pivot > 0; pivot--)
        {
            var lower = factored.Slice(pivot * size, pivot);
            var value = -values[pivot];
            for (var place = 0; place < lower.Length; place++)
                values[place] = Vector512.FusedMultiplyAdd(value, lower[place], values[place]);
        }
    }

    /// <summary>Solves with the factored matrix itself, in place: what the reverse step needs.</summary>
    static void SolveTransposed(ReadOnlySpan<Vector512<double>> factored, Span<Vector512<double>> values)
    {
        var size = values.Length;
        for (var row = 1; row < size; row++)
        {
            var lower = factored.Slice(row * size, row);
            var value = values[row];
            for (var place = 0; place < lower.Length; place++)
                value = Vector512.FusedMultiplyAdd(-lower[place], values[place], value);
            values[row] = value;
        }

        for (var row = size - 1; row >= 0; row--)
        {
            var upper = factored.Slice(row * size, size);
            var value = values[row];
            for (var place = row + 1; place < values.Length; place++)
                value = Vector512.FusedMultiplyAdd(-upper[place], values[place], value);
            values[row] = value * upper[row];
        }
    }
}
