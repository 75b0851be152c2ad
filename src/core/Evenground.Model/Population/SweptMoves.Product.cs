using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

sealed partial class SweptMoves
{
    const int RowsAtOnce = 4;

    /// <summary>C = A B for a square B; each element adds up its products in ascending order, each by one
    /// fused multiply-add, so that no way to cut the work changes a bit.</summary>
    void Multiply(double[] left, int rows, double[] right, double[] product)
    {
        product.AsSpan(0, rows * _regions).Clear();
        for (var row = 0; row < rows; row += RowsAtOnce)
        for (var place = row; place < Math.Min(rows, row + RowsAtOnce); place++)
        {
            var to = product.AsSpan(place * _regions, _regions);
            for (var from = 0; from < _regions; from++)
                AddScaled(right.AsSpan(from * _regions, _regions), left[place * _regions + from], to);
        }
    }

    static void AddScaled(ReadOnlySpan<double> values, double factor, Span<double> to)
    {
        var eight = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var eightTo = MemoryMarshal.Cast<double, Vector512<double>>(to);
        var factors = Vector512.Create(factor);
        for (var place = 0; place < eight.Length; place++)
            eightTo[place] = Vector512.FusedMultiplyAdd(eight[place], factors, eightTo[place]);
        for (var place = eight.Length * Lanes.Width; place < values.Length; place++)
            to[place] = Math.FusedMultiplyAdd(values[place], factor, to[place]);
    }
}
