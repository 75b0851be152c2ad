using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Evenground.Record;

/// <summary>A SHA-256 digest: 32 bytes, written as 64 lower-case hexadecimal digits.</summary>
public readonly record struct Digest
{
    public const int Size = 32;

    readonly ulong _first,
        _second,
        _third,
        _fourth;

    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A digest has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>What the first entry of a journal names as its predecessor: 32 zero bytes.</summary>
    public static Digest None => default;

    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(bytes, hash);
        return new(hash);
    }

    public static Digest? Parse(string? hex)
    {
        if (hex?.Length != 2 * Size || !hex.All(char.IsAsciiHexDigit))
            return null;
        return new(Convert.FromHexString(hex));
    }

    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _first);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _fourth);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Writes the 64 digits as UTF-8.</summary>
    internal void WriteHex(Span<byte> digits)
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        Convert.TryToHexStringLower(bytes, digits, out _);
    }

    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
