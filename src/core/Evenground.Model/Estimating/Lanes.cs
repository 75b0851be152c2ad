using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>Columns side by side in one vector: what is done to one row is done to all of them at
/// once.</summary>
/// <remarks>The operations are those of IEEE 754, fused where they say so: the same bits with and without
/// vector instructions.</remarks>
interface ILanes<TVector>
    where TVector : struct
{
    static abstract int Count { get; }
    static abstract TVector Load(ref double first, nint place);
    static abstract void Store(TVector vector, ref double first, nint place);
    static abstract TVector Spread(double value);
    static abstract TVector Add(TVector left, TVector right);
    static abstract TVector Subtract(TVector left, TVector right);
    static abstract TVector Multiply(TVector left, TVector right);

    /// <summary>left × right + added, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector added);

    /// <summary>The sum of the lanes, as a tree: halves onto each other.</summary>
    static abstract double Sum(TVector vector);
}

/// <summary>One column.</summary>
readonly struct OneLane : ILanes<double>
{
    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Load(ref double first, nint place) => Unsafe.Add(ref first, place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double vector, ref double first, nint place) =>
        Unsafe.Add(ref first, place) = vector;

    public static double Spread(double value) => value;

    public static double Add(double left, double right) => left + right;

    public static double Subtract(double left, double right) => left - right;

    public static double Multiply(double left, double right) => left * right;

    public static double MultiplyAdd(double left, double right, double added) =>
        Math.FusedMultiplyAdd(left, right, added);

    public static double Sum(double vector) => vector;
}

/// <summary>Four columns.</summary>
readonly struct FourLanes : ILanes<Vector256<double>>
{
    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load(ref double first, nint place) =>
        Vector256.LoadUnsafe(ref Unsafe.Add(ref first, place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> vector, ref double first, nint place) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref first, place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Spread(double value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Add(Vector256<double> left, Vector256<double> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Subtract(Vector256<double> left, Vector256<double> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Multiply(Vector256<double> left, Vector256<double> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(
        Vector256<double> left,
        Vector256<double> right,
        Vector256<double> added
    ) => Vector256.FusedMultiplyAdd(left, right, added);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> vector)
    {
        var half = vector.GetLower() + vector.GetUpper();
        return half.ToScalar() + half.GetElement(1);
    }
}

/// <summary>Eight columns.</summary>
readonly struct EightLanes : ILanes<Vector512<double>>
{
    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ref double first, nint place) =>
        Vector512.LoadUnsafe(ref Unsafe.Add(ref first, place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> vector, ref double first, nint place) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref first, place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Spread(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(Vector512<double> left, Vector512<double> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Subtract(Vector512<double> left, Vector512<double> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Multiply(Vector512<double> left, Vector512<double> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(
        Vector512<double> left,
        Vector512<double> right,
        Vector512<double> added
    ) => Vector512.FusedMultiplyAdd(left, right, added);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> vector) =>
        FourLanes.Sum(vector.GetLower() + vector.GetUpper());
}
