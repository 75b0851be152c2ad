namespace Evenground;

/// <summary>Draws from one stream of <see cref="Philox"/> after the other, in order.</summary>
/// <remarks>Not for several threads: each part of a computation has its own.</remarks>
public sealed class PhiloxStream
{
    const int UsualLength = 256,
        MostInPairs = 65_536;

    readonly ulong _seed;
    readonly uint[] _numbers;
    ulong _stream;
    ulong _block;
    int _next;

    /// <param name="seed">The seed of all streams.</param>
    /// <param name="stream">The stream to begin with.</param>
    /// <param name="length">How many numbers are made at once; a multiple of a block's. It changes the speed
    /// and no number.</param>
    public PhiloxStream(ulong seed, ulong stream = 0, int length = UsualLength)
    {
        if (length <= 0 || length % Philox.BlockLength != 0)
            throw new ArgumentOutOfRangeException(nameof(length), length, "A positive multiple of 4.");
        _seed = seed;
        _numbers = new uint[length];
        Begin(stream);
    }

    /// <summary>Goes to the beginning of a stream.</summary>
    public void Begin(ulong stream)
    {
        _stream = stream;
        _block = 0;
        _next = _numbers.Length;
    }

    /// <summary>The next number of 32 bits.</summary>
    public uint Next()
    {
        if (_next == _numbers.Length)
            Refill();
        return _numbers[_next++];
    }

    /// <summary>The next numbers, all that are ready: at least one. For loops that draw many.</summary>
    public ReadOnlySpan<uint> NextMany()
    {
        if (_next == _numbers.Length)
            Refill();
        var ready = _numbers.AsSpan(_next);
        _next = _numbers.Length;
        return ready;
    }

    /// <summary>Puts values in a random order, each order with the same chance.</summary>
    /// <remarks>
    /// From the last place to the first, each takes one of those left (Fisher and Yates). Up to 65,536
    /// places, two draws share a number: the low half that the first leaves is what the second multiplies.
    /// Source: N. Brackett-Rozinsky, D. Lemire, "Batched ranged random integer generation", Software:
    /// Practice and Experience 55 (2025), DOI 10.1002/spe.3369.
    /// </remarks>
    public void Shuffle(Span<double> values)
    {
        var left = values.Length;
        for (; left > MostInPairs; left--)
            Swap(values, left - 1, (int)NextBelow((uint)left));

        ReadOnlySpan<uint> ready = [];
        var next = 0;
        while (left > 2)
        {
            if (next == ready.Length)
            {
                ready = NextMany();
                next = 0;
            }

            var first = (ulong)ready[next++] * (uint)left;
            var second = (ulong)(uint)first * (uint)(left - 1);
            var possible = (uint)left * (uint)(left - 1);
            if ((uint)second < possible && (uint)second < Favoured(possible))
                continue;

            Swap(values, left - 1, (int)(first >> 32));
            Swap(values, left - 2, (int)(second >> 32));
            left -= 2;
        }

        _next -= ready.Length - next;
        if (left == 2)
            Swap(values, 1, (int)NextBelow(2));
    }

    /// <summary>A number from 0 to below the bound, each exactly as likely as the other.</summary>
    /// <remarks>
    /// The high half of a product of 64 bits; the few low halves that would favour some numbers are drawn
    /// again. Source: D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019),
    /// DOI 10.1145/3230636.
    /// </remarks>
    public uint NextBelow(uint bound)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bound);

        var product = (ulong)Next() * bound;
        if ((uint)product < bound)
            product = Fair(product, bound);
        return (uint)(product >> 32);
    }

    /// <summary>A number from 0 to below 1, a multiple of 2⁻⁵³, each exactly as likely as the
    /// other.</summary>
    public double NextFraction()
    {
        var high = (ulong)Next() << 32;
        return ((high | Next()) >> 11) * (1.0 / (1ul << 53));
    }

    static void Swap(Span<double> values, int place, int drawn) =>
        (values[place], values[drawn]) = (values[drawn], values[place]);

    ulong Fair(ulong product, uint bound)
    {
        while ((uint)product < Favoured(bound))
            product = (ulong)Next() * bound;
        return product;
    }

    /// <summary>How many low halves would favour some numbers: 2³² mod the bound.</summary>
    static uint Favoured(uint bound) => (uint)-(int)bound % bound;

    void Refill()
    {
        Philox.Fill(_seed, _stream, _block, _numbers);
        _block += (ulong)(_numbers.Length / Philox.BlockLength);
        _next = 0;
    }
}
