using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>The products of <see cref="ChoiceProduct"/> by vectors of 512 bits: four blocks of eight rows at
/// a time, and one at a time for what is left.</summary>
/// <remarks>Written out in full, as registers have no numbers that a loop could count.</remarks>
static class PanelsBy512
{
    const int Lanes = ChoiceProduct.Lanes,
        PanelColumns = ChoiceProduct.PanelColumns,
        BlocksAtOnce = 4;

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
        for (; block + BlocksAtOnce <= shape.Blocks; block += BlocksAtOnce)
        for (var column = 0; column < shape.Columns; column += PanelColumns)
            SumFour(
                ref Unsafe.Add(ref panel, column * shape.Rows),
                shape,
                ref Unsafe.Add(ref persons, block * shape.Rows * Lanes),
                ref Unsafe.Add(ref sums, (block * shape.Columns + column) * Lanes),
                shape.Width(column)
            );
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
        for (; block + BlocksAtOnce <= shape.Blocks; block += BlocksAtOnce)
        for (var column = 0; column < shape.Columns; column += PanelColumns)
            SpreadFour(
                ref Unsafe.Add(ref panel, column * shape.Rows),
                shape,
                ref Unsafe.Add(ref persons, (block * shape.Columns + column) * Lanes),
                ref Unsafe.Add(ref sums, block * shape.Rows * Lanes),
                shape.Width(column)
            );
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
    static void SumFour(ref double panel, PanelShape shape, ref double left, ref double sums, int width)
    {
        ref var left1 = ref Unsafe.Add(ref left, 1 * shape.Rows * Lanes);
        ref var left2 = ref Unsafe.Add(ref left, 2 * shape.Rows * Lanes);
        ref var left3 = ref Unsafe.Add(ref left, 3 * shape.Rows * Lanes);
        Vector512<double> a0 = default,
            b0 = default,
            c0 = default,
            d0 = default,
            e0 = default,
            f0 = default;
        Vector512<double> a1 = default,
            b1 = default,
            c1 = default,
            d1 = default,
            e1 = default,
            f1 = default;
        Vector512<double> a2 = default,
            b2 = default,
            c2 = default,
            d2 = default,
            e2 = default,
            f2 = default;
        Vector512<double> a3 = default,
            b3 = default,
            c3 = default,
            d3 = default,
            e3 = default,
            f3 = default;
        for (var row = shape.Rows; row > 0; row--)
        {
            var x0 = Vector512.LoadUnsafe(ref left);
            var x1 = Vector512.LoadUnsafe(ref left1);
            var x2 = Vector512.LoadUnsafe(ref left2);
            var x3 = Vector512.LoadUnsafe(ref left3);
            var number = Vector512.Create(panel);
            a0 = Vector512.FusedMultiplyAdd(number, x0, a0);
            a1 = Vector512.FusedMultiplyAdd(number, x1, a1);
            a2 = Vector512.FusedMultiplyAdd(number, x2, a2);
            a3 = Vector512.FusedMultiplyAdd(number, x3, a3);
            number = Vector512.Create(Unsafe.Add(ref panel, 1));
            b0 = Vector512.FusedMultiplyAdd(number, x0, b0);
            b1 = Vector512.FusedMultiplyAdd(number, x1, b1);
            b2 = Vector512.FusedMultiplyAdd(number, x2, b2);
            b3 = Vector512.FusedMultiplyAdd(number, x3, b3);
            number = Vector512.Create(Unsafe.Add(ref panel, 2));
            c0 = Vector512.FusedMultiplyAdd(number, x0, c0);
            c1 = Vector512.FusedMultiplyAdd(number, x1, c1);
            c2 = Vector512.FusedMultiplyAdd(number, x2, c2);
            c3 = Vector512.FusedMultiplyAdd(number, x3, c3);
            number = Vector512.Create(Unsafe.Add(ref panel, 3));
            d0 = Vector512.FusedMultiplyAdd(number, x0, d0);
            d1 = Vector512.FusedMultiplyAdd(number, x1, d1);
            d2 = Vector512.FusedMultiplyAdd(number, x2, d2);
            d3 = Vector512.FusedMultiplyAdd(number, x3, d3);
            number = Vector512.Create(Unsafe.Add(ref panel, 4));
            e0 = Vector512.FusedMultiplyAdd(number, x0, e0);
            e1 = Vector512.FusedMultiplyAdd(number, x1, e1);
            e2 = Vector512.FusedMultiplyAdd(number, x2, e2);
            e3 = Vector512.FusedMultiplyAdd(number, x3, e3);
            number = Vector512.Create(Unsafe.Add(ref panel, 5));
            f0 = Vector512.FusedMultiplyAdd(number, x0, f0);
            f1 = Vector512.FusedMultiplyAdd(number, x1, f1);
            f2 = Vector512.FusedMultiplyAdd(number, x2, f2);
            f3 = Vector512.FusedMultiplyAdd(number, x3, f3);
            left = ref Unsafe.Add(ref left, Lanes);
            left1 = ref Unsafe.Add(ref left1, Lanes);
            left2 = ref Unsafe.Add(ref left2, Lanes);
            left3 = ref Unsafe.Add(ref left3, Lanes);
            panel = ref Unsafe.Add(ref panel, PanelColumns);
        }

        Store(ref sums, width, a0, b0, c0, d0, e0, f0);
        Store(ref Unsafe.Add(ref sums, 1 * shape.Columns * Lanes), width, a1, b1, c1, d1, e1, f1);
        Store(ref Unsafe.Add(ref sums, 2 * shape.Columns * Lanes), width, a2, b2, c2, d2, e2, f2);
        Store(ref Unsafe.Add(ref sums, 3 * shape.Columns * Lanes), width, a3, b3, c3, d3, e3, f3);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void SumOne(ref double panel, PanelShape shape, ref double left, ref double sums, int width)
    {
        Vector512<double> a0 = default,
            b0 = default,
            c0 = default,
            d0 = default,
            e0 = default,
            f0 = default;
        for (var row = shape.Rows; row > 0; row--)
        {
            var x0 = Vector512.LoadUnsafe(ref left);
            var number = Vector512.Create(panel);
            a0 = Vector512.FusedMultiplyAdd(number, x0, a0);
            number = Vector512.Create(Unsafe.Add(ref panel, 1));
            b0 = Vector512.FusedMultiplyAdd(number, x0, b0);
            number = Vector512.Create(Unsafe.Add(ref panel, 2));
            c0 = Vector512.FusedMultiplyAdd(number, x0, c0);
            number = Vector512.Create(Unsafe.Add(ref panel, 3));
            d0 = Vector512.FusedMultiplyAdd(number, x0, d0);
            number = Vector512.Create(Unsafe.Add(ref panel, 4));
            e0 = Vector512.FusedMultiplyAdd(number, x0, e0);
            number = Vector512.Create(Unsafe.Add(ref panel, 5));
            f0 = Vector512.FusedMultiplyAdd(number, x0, f0);
            left = ref Unsafe.Add(ref left, Lanes);
            panel = ref Unsafe.Add(ref panel, PanelColumns);
        }

        Store(ref sums, width, a0, b0, c0, d0, e0, f0);
    }

    /// <summary>Writes the sums of the columns that the panel has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Store(
        ref double sums,
        int width,
        Vector512<double> a,
        Vector512<double> b,
        Vector512<double> c,
        Vector512<double> d,
        Vector512<double> e,
        Vector512<double> f
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
    static Vector512<double> Column(ref double left, int place, int width) =>
        place < width ? Vector512.LoadUnsafe(ref left, (nuint)(place * Lanes)) : Vector512<double>.Zero;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void SpreadFour(ref double panel, PanelShape shape, ref double left, ref double sums, int width)
    {
        var a0 = Column(ref left, 0, width);
        var b0 = Column(ref left, 1, width);
        var c0 = Column(ref left, 2, width);
        var d0 = Column(ref left, 3, width);
        var e0 = Column(ref left, 4, width);
        var f0 = Column(ref left, 5, width);
        ref var left1 = ref Unsafe.Add(ref left, 1 * shape.Columns * Lanes);
        var a1 = Column(ref left1, 0, width);
        var b1 = Column(ref left1, 1, width);
        var c1 = Column(ref left1, 2, width);
        var d1 = Column(ref left1, 3, width);
        var e1 = Column(ref left1, 4, width);
        var f1 = Column(ref left1, 5, width);
        ref var left2 = ref Unsafe.Add(ref left, 2 * shape.Columns * Lanes);
        var a2 = Column(ref left2, 0, width);
        var b2 = Column(ref left2, 1, width);
        var c2 = Column(ref left2, 2, width);
        var d2 = Column(ref left2, 3, width);
        var e2 = Column(ref left2, 4, width);
        var f2 = Column(ref left2, 5, width);
        ref var left3 = ref Unsafe.Add(ref left, 3 * shape.Columns * Lanes);
        var a3 = Column(ref left3, 0, width);
        var b3 = Column(ref left3, 1, width);
        var c3 = Column(ref left3, 2, width);
        var d3 = Column(ref left3, 3, width);
        var e3 = Column(ref left3, 4, width);
        var f3 = Column(ref left3, 5, width);
        ref var sums1 = ref Unsafe.Add(ref sums, 1 * shape.Rows * Lanes);
        ref var sums2 = ref Unsafe.Add(ref sums, 2 * shape.Rows * Lanes);
        ref var sums3 = ref Unsafe.Add(ref sums, 3 * shape.Rows * Lanes);
        for (var row = shape.Rows; row > 0; row--)
        {
            var s0 = Vector512.LoadUnsafe(ref sums);
            var s1 = Vector512.LoadUnsafe(ref sums1);
            var s2 = Vector512.LoadUnsafe(ref sums2);
            var s3 = Vector512.LoadUnsafe(ref sums3);
            var number = Vector512.Create(panel);
            s0 = Vector512.FusedMultiplyAdd(number, a0, s0);
            s1 = Vector512.FusedMultiplyAdd(number, a1, s1);
            s2 = Vector512.FusedMultiplyAdd(number, a2, s2);
            s3 = Vector512.FusedMultiplyAdd(number, a3, s3);
            number = Vector512.Create(Unsafe.Add(ref panel, 1));
            s0 = Vector512.FusedMultiplyAdd(number, b0, s0);
            s1 = Vector512.FusedMultiplyAdd(number, b1, s1);
            s2 = Vector512.FusedMultiplyAdd(number, b2, s2);
            s3 = Vector512.FusedMultiplyAdd(number, b3, s3);
            number = Vector512.Create(Unsafe.Add(ref panel, 2));
            s0 = Vector512.FusedMultiplyAdd(number, c0, s0);
            s1 = Vector512.FusedMultiplyAdd(number, c1, s1);
            s2 = Vector512.FusedMultiplyAdd(number, c2, s2);
            s3 = Vector512.FusedMultiplyAdd(number, c3, s3);
            number = Vector512.Create(Unsafe.Add(ref panel, 3));
            s0 = Vector512.FusedMultiplyAdd(number, d0, s0);
            s1 = Vector512.FusedMultiplyAdd(number, d1, s1);
            s2 = Vector512.FusedMultiplyAdd(number, d2, s2);
            s3 = Vector512.FusedMultiplyAdd(number, d3, s3);
            number = Vector512.Create(Unsafe.Add(ref panel, 4));
            s0 = Vector512.FusedMultiplyAdd(number, e0, s0);
            s1 = Vector512.FusedMultiplyAdd(number, e1, s1);
            s2 = Vector512.FusedMultiplyAdd(number, e2, s2);
            s3 = Vector512.FusedMultiplyAdd(number, e3, s3);
            number = Vector512.Create(Unsafe.Add(ref panel, 5));
            s0 = Vector512.FusedMultiplyAdd(number, f0, s0);
            s1 = Vector512.FusedMultiplyAdd(number, f1, s1);
            s2 = Vector512.FusedMultiplyAdd(number, f2, s2);
            s3 = Vector512.FusedMultiplyAdd(number, f3, s3);
            s0.StoreUnsafe(ref sums);
            s1.StoreUnsafe(ref sums1);
            s2.StoreUnsafe(ref sums2);
            s3.StoreUnsafe(ref sums3);
            sums = ref Unsafe.Add(ref sums, Lanes);
            sums1 = ref Unsafe.Add(ref sums1, Lanes);
            sums2 = ref Unsafe.Add(ref sums2, Lanes);
            sums3 = ref Unsafe.Add(ref sums3, Lanes);
            panel = ref Unsafe.Add(ref panel, PanelColumns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void SpreadOne(ref double panel, PanelShape shape, ref double left, ref double sums, int width)
    {
        var a0 = Column(ref left, 0, width);
        var b0 = Column(ref left, 1, width);
        var c0 = Column(ref left, 2, width);
        var d0 = Column(ref left, 3, width);
        var e0 = Column(ref left, 4, width);
        var f0 = Column(ref left, 5, width);
        for (var row = shape.Rows; row > 0; row--)
        {
            var s0 = Vector512.LoadUnsafe(ref sums);
            var number = Vector512.Create(panel);
            s0 = Vector512.FusedMultiplyAdd(number, a0, s0);
            number = Vector512.Create(Unsafe.Add(ref panel, 1));
            s0 = Vector512.FusedMultiplyAdd(number, b0, s0);
            number = Vector512.Create(Unsafe.Add(ref panel, 2));
            s0 = Vector512.FusedMultiplyAdd(number, c0, s0);
            number = Vector512.Create(Unsafe.Add(ref panel, 3));
            s0 = Vector512.FusedMultiplyAdd(number, d0, s0);
            number = Vector512.Create(Unsafe.Add(ref panel, 4));
            s0 = Vector512.FusedMultiplyAdd(number, e0, s0);
            number = Vector512.Create(Unsafe.Add(ref panel, 5));
            s0 = Vector512.FusedMultiplyAdd(number, f0, s0);
            s0.StoreUnsafe(ref sums);
            sums = ref Unsafe.Add(ref sums, Lanes);
            panel = ref Unsafe.Add(ref panel, PanelColumns);
        }
    }
}
