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

    /// <summary>Asks for values that will be read soon, where a processor can be asked.</summary>
    public static unsafe void Ask<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        ref var first = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values));
        for (var place = 0; place < values.Length * sizeof(T); place += Bytes)
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref first, place)));
    }
}
