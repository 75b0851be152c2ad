using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>An array of eight numbers side by side, laid on the borders of 64 bytes so that no load crosses
/// two cache lines.</summary>
sealed class Lanes
{
    public const int Width = 8;

    const int LineBytes = Width * sizeof(double);

    readonly double[] _values;
    readonly int _first,
        _length;

    public Lanes(int vectors)
    {
        _length = vectors * Width;
        _values = GC.AllocateArray<double>(_length + Width, pinned: true);
        var beyondLine = Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % LineBytes;
        _first = (int)((LineBytes - beyondLine) % LineBytes / sizeof(double));
    }

    public Span<double> Values => _values.AsSpan(_first, _length);

    public Span<Vector512<double>> Vectors => MemoryMarshal.Cast<double, Vector512<double>>(Values);

    public Span<Vector512<double>> Block(int block, int vectors) => Vectors.Slice(block * vectors, vectors);
}
