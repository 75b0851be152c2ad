using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Evenground.Measure;

/// <summary>What loops over memory owe to the cache: neither changes a number.</summary>
static class CacheLines
{
    const int Bytes = 64;

    /// <summary>The span from the beginning of a cache line on, so that no vector lies in two. Of memory
    /// that does not move.</summary>
    public static unsafe Span<double> Aligned(Span<double> values)
    {
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(values));
        return values[(int)((Bytes - address % Bytes) % Bytes / sizeof(double))..];
    }

    /// <summary>Asks for a line that will be read soon, where a processor can be asked. Many at once are
    /// forgotten: ask for a few at a time, between other work.</summary>
    /// <param name="first">A number in memory.</param>
    /// <param name="bytes">How far behind it the line lies. It may lie behind all numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Ask<T>(ref readonly T first, nuint bytes)
    {
        if (Sse.IsSupported)
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref Unsafe.AsRef(in first), bytes)));
    }

    /// <summary>Reads a number of each line, in order, so that all others are at hand.</summary>
    public static void Touch<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        for (var place = 0; place < bytes.Length; place += Bytes)
            _ = Volatile.Read(in bytes[place]);
    }
}
