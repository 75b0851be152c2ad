using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>The products of <see cref="ChoiceProduct"/> by vectors of 256 bits: two vectors are a block of
/// eight rows, and 12 of 16 registers
/// hold sums.</summary>
/// <remarks>Written out in full, as registers have no numbers that a loop could count.</remarks>
static class PanelsBy256
{
    const int Lanes = ChoiceProduct.Lanes,
        PanelColumns = ChoiceProduct.PanelColumns;

    public static void Multiply(
        ReadOnlySpan<double> panels,
        PanelShape shape,
        ReadOnlySpan<double> left,
        Span<double> product
    )
    {
        ref var panel = ref MemoryMarshal.GetReference(panels);
        ref var persons = ref MemoryMarshal.GetReference(left);
        ref var sums = ref MemoryMarshal.GetReference(product);
        var block = 0;
        for (; block < shape.Blocks; block++)
        for (var column = 0; column < shape.Columns; column += PanelColumns)
            SumOne(
                ref Unsafe.Add(ref panel, column * shape.Rows),
                shape,
                ref Unsafe.Add(ref persons, block * shape.Rows * Lanes),
                ref Unsafe.Add(ref sums, (block * shape.Columns + column) * Lanes),
                shape.Width(column)
            );
    }

    public static void MultiplyTransposed(
        ReadOnlySpan<double> panels,
        PanelShape shape,
        ReadOnlySpan<double> left,
        Span<double> product
    )
    {
        ref var panel = ref MemoryMarshal.GetReference(panels);
        ref var persons = ref MemoryMarshal.GetReference(left);
        ref var sums = ref MemoryMarshal.GetReference(product);
        var block = 0;
        for (; block < shape.Blocks; block++)
        for (var column = 0; column < shape.Columns; column += PanelColumns)
            SpreadOne(
                ref Unsafe.Add(ref panel, column * shape.Rows),
                shape,
                ref Unsafe.Add(ref persons, (block * shape.Columns + column) * Lanes),
                ref Unsafe.Add(ref sums, block * shape.Rows * Lanes),
                shape.Width(column)
            );
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void SumOne(ref double panel, PanelShape shape, ref double left, ref double sums, int width)
    {
        Vector256<double> a0 = default,
            b0 = default,
            c0 = default,
            d0 = default,
            e0 = default,
            f0 = default;
        Vector256<double> a1 = default,
            b1 = default,
            c1 = default,
            d1 = default,
            e1 = default,
            f1 = default;
        for (var row = shape.Rows; row > 0; row--)
        {
            var x0 = Vector256.LoadUnsafe(ref left);
            var x1 = Vector256.LoadUnsafe(ref left, 4);
            var number = Vector256.Create(panel);
            a0 = Vector256.FusedMultiplyAdd(number, x0, a0);
            a1 = Vector256.FusedMultiplyAdd(number, x1, a1);
            number = Vector256.Create(Unsafe.Add(ref panel, 1));
            b0 = Vector256.FusedMultiplyAdd(number, x0, b0);
            b1 = Vector256.FusedMultiplyAdd(number, x1, b1);
            number = Vector256.Create(Unsafe.Add(ref panel, 2));
            c0 = Vector256.FusedMultiplyAdd(number, x0, c0);
            c1 = Vector256.FusedMultiplyAdd(number, x1, c1);
            number = Vector256.Create(Unsafe.Add(ref panel, 3));
            d0 = Vector256.FusedMultiplyAdd(number, x0, d0);
            d1 = Vector256.FusedMultiplyAdd(number, x1, d1);
            number = Vector256.Create(Unsafe.Add(ref panel, 4));
            e0 = Vector256.FusedMultiplyAdd(number, x0, e0);
            e1 = Vector256.FusedMultiplyAdd(number, x1, e1);
            number = Vector256.Create(Unsafe.Add(ref panel, 5));
            f0 = Vector256.FusedMultiplyAdd(number, x0, f0);
            f1 = Vector256.FusedMultiplyAdd(number, x1, f1);
            left = ref Unsafe.Add(ref left, Lanes);
            panel = ref Unsafe.Add(ref panel, PanelColumns);
        }

        Store(ref sums, width, a0, b0, c0, d0, e0, f0);
        Store(ref Unsafe.Add(ref sums, 4), width, a1, b1, c1, d1, e1, f1);
    }

    /// <summary>Writes the sums of the columns that the panel has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Store(
        ref double sums,
        int width,
        Vector256<double> a,
        Vector256<double> b,
        Vector256<double> c,
        Vector256<double> d,
        Vector256<double> e,
        Vector256<double> f
    )
    {
        a.StoreUnsafe(ref sums);
        if (width > 1)
            b.StoreUnsafe(ref sums, Lanes);
        if (width > 2)
            c.StoreUnsafe(ref sums, 2 * Lanes);
        if (width > 3)
            d.StoreUnsafe(ref sums, 3 * Lanes);
        if (width > 4)
            e.StoreUnsafe(ref sums, 4 * Lanes);
        if (width > 5)
            f.StoreUnsafe(ref sums, 5 * Lanes);
    }

    /// <summary>The column of this number within the panel, or zeros past its width: what lies there in
    /// memory is none of its business.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<double> Column(ref double left, int place, int width) =>
        place < width ? Vector256.LoadUnsafe(ref left, (nuint)(place * Lanes)) : Vector256<double>.Zero;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void SpreadOne(ref double panel, PanelShape shape, ref double left, ref double sums, int width)
    {
        var a0 = Column(ref left, 0, width);
        var b0 = Column(ref left, 1, width);
        var c0 = Column(ref left, 2, width);
        var d0 = Column(ref left, 3, width);
        var e0 = Column(ref left, 4, width);
        var f0 = Column(ref left, 5, width);
        ref var left1 = ref Unsafe.Add(ref left, 4);
        var a1 = Column(ref left1, 0, width);
        var b1 = Column(ref left1, 1, width);
        var c1 = Column(ref left1, 2, width);
        var d1 = Column(ref left1, 3, width);
        var e1 = Column(ref left1, 4, width);
        var f1 = Column(ref left1, 5, width);
        for (var row = shape.Rows; row > 0; row--)
        {
            var s0 = Vector256.LoadUnsafe(ref sums);
            var s1 = Vector256.LoadUnsafe(ref sums, 4);
            var number = Vector256.Create(panel);
            s0 = Vector256.FusedMultiplyAdd(number, a0, s0);
            s1 = Vector256.FusedMultiplyAdd(number, a1, s1);
            number = Vector256.Create(Unsafe.Add(ref panel, 1));
            s0 = Vector256.FusedMultiplyAdd(number, b0, s0);
            s1 = Vector256.FusedMultiplyAdd(number, b1, s1);
            number = Vector256.Create(Unsafe.Add(ref panel, 2));
            s0 = Vector256.FusedMultiplyAdd(number, c0, s0);
            s1 = Vector256.FusedMultiplyAdd(number, c1, s1);
            number = Vector256.Create(Unsafe.Add(ref panel, 3));
            s0 = Vector256.FusedMultiplyAdd(number, d0, s0);
            s1 = Vector256.FusedMultiplyAdd(number, d1, s1);
            number = Vector256.Create(Unsafe.Add(ref panel, 4));
            s0 = Vector256.FusedMultiplyAdd(number, e0, s0);
            s1 = Vector256.FusedMultiplyAdd(number, e1, s1);
            number = Vector256.Create(Unsafe.Add(ref panel, 5));
            s0 = Vector256.FusedMultiplyAdd(number, f0, s0);
            s1 = Vector256.FusedMultiplyAdd(number, f1, s1);
            s0.StoreUnsafe(ref sums);
            s1.StoreUnsafe(ref sums, 4);
            sums = ref Unsafe.Add(ref sums, Lanes);
            panel = ref Unsafe.Add(ref panel, PanelColumns);
        }
    }
}
