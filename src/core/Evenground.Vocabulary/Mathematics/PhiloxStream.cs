namespace Evenground;

/// <summary>Draws from one stream of <see cref="Philox"/> after the other, in order.</summary>
/// <remarks>Not for several threads: each part of a computation has its own.</remarks>
public sealed class PhiloxStream
{
    const int UsualLength = 256;

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

    ulong Fair(ulong product, uint bound)
    {
        var favoured = (uint)-(int)bound % bound;
        while ((uint)product < favoured)
            product = (ulong)Next() * bound;
        return product;
    }

    void Refill()
    {
        Philox.Fill(_seed, _stream, _block, _numbers);
        _block += (ulong)(_numbers.Length / Philox.BlockLength);
        _next = 0;
    }
}
