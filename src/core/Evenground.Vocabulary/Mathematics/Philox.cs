using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Evenground;

/// <summary>Chance that can be repeated: the numbers depend on a seed, a stream and a place in the stream,
/// and on nothing else.</summary>
/// <remarks>
/// <para>Philox 4x32-10. There is no state that one draw hands to the next: any number of threads, in any
/// order, find the same number in the same place. Two streams of one seed share no block.</para>
/// <para>The key is the seed (its low 32 bits first); the counter is the block (low, high) followed by the
/// stream (low, high). Each block gives four numbers of 32 bits.</para>
/// <para>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1,
/// 2, 3", SC 2011, DOI 10.1145/2063384.2063405; the published known answers are a test.</para>
/// </remarks>
public static class Philox
{
    /// <summary>Numbers of 32 bits in one block.</summary>
    public const int BlockLength = 4;

    const int Rounds = 10,
        BlocksAtOnce = 4;

    const uint FirstMultiplier = 0xD2511F53,
        SecondMultiplier = 0xCD9E8D57,
        FirstKeyStep = 0x9E3779B9,
        SecondKeyStep = 0xBB67AE85;

    /// <summary>The four numbers of one block.</summary>
    public static (uint First, uint Second, uint Third, uint Fourth) Block(
        ulong seed,
        ulong stream,
        ulong block
    )
    {
        var (a, b, c, d) = ((uint)block, (uint)(block >> 32), (uint)stream, (uint)(stream >> 32));
        var (key, secondKey) = ((uint)seed, (uint)(seed >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var first = (ulong)FirstMultiplier * a;
            var second = (ulong)SecondMultiplier * c;
            (a, b, c, d) = (
                (uint)(second >> 32) ^ b ^ key,
                (uint)second,
                (uint)(first >> 32) ^ d ^ secondKey,
                (uint)first
            );
            key += FirstKeyStep;
            secondKey += SecondKeyStep;
        }

        return (a, b, c, d);
    }

    /// <summary>The numbers of as many blocks as the places hold, from this block on.</summary>
    public static void Fill(ulong seed, ulong stream, ulong firstBlock, Span<uint> numbers)
    {
        if (numbers.Length % BlockLength != 0)
            throw new ArgumentException(
                $"{numbers.Length} places are not a whole number of blocks of {BlockLength}.",
                nameof(numbers)
            );

        var block = firstBlock;
        if (Avx2.IsSupported)
            for (; numbers.Length >= BlocksAtOnce * BlockLength; block += BlocksAtOnce)
            {
                FourBlocks(seed, stream, block, numbers);
                numbers = numbers[(BlocksAtOnce * BlockLength)..];
            }

        for (; numbers.Length > 0; numbers = numbers[BlockLength..])
            (numbers[0], numbers[1], numbers[2], numbers[3]) = Block(seed, stream, block++);
    }

    /// <summary>Four blocks side by side, each word in the low half of a lane of 64 bits.</summary>
    static void FourBlocks(ulong seed, ulong stream, ulong block, Span<uint> numbers)
    {
        var low64 = Vector256.Create((ulong)uint.MaxValue);
        var blocks = Vector256.Create(block) + Vector256.Create(0ul, 1, 2, 3);
        var a = blocks & low64;
        var b = blocks >>> 32;
        var c = Vector256.Create((ulong)(uint)stream);
        var d = Vector256.Create(stream >> 32);
        var (key, secondKey) = ((uint)seed, (uint)(seed >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var first = Avx2.Multiply(a.AsUInt32(), Vector256.Create(FirstMultiplier));
            var second = Avx2.Multiply(c.AsUInt32(), Vector256.Create(SecondMultiplier));
            a = (second >>> 32) ^ b ^ Vector256.Create((ulong)key);
            b = second & low64;
            c = (first >>> 32) ^ d ^ Vector256.Create((ulong)secondKey);
            d = first & low64;
            key += FirstKeyStep;
            secondKey += SecondKeyStep;
        }

        var (ab, cd) = (a | (b << 32), c | (d << 32));
        var (even, odd) = (Avx2.UnpackLow(ab, cd), Avx2.UnpackHigh(ab, cd));
        Vector256.Create(even.GetLower(), odd.GetLower()).AsUInt32().CopyTo(numbers);
        Vector256.Create(even.GetUpper(), odd.GetUpper()).AsUInt32().CopyTo(numbers[8..]);
    }
}
