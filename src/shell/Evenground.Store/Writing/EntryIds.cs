using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Evenground.Store;

/// <summary>The ids of a request's entries, derived from the request's own id, so that asking twice makes the
/// same ids.</summary>
/// <remarks>
/// UUID version 8 (RFC 9562): the first six bytes are the request's, which keeps the time order of a version
/// 7; the others are taken from SHA-256(request ‖ index as 8 bytes, big-endian).
/// </remarks>
internal static class EntryIds
{
    const int TimeBytes = 6;

    public static Guid Of(Guid request, long index)
    {
        Span<byte> asked = stackalloc byte[24];
        request.TryWriteBytes(asked, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(asked[16..], index);
        Span<byte> id = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(asked, id);
        asked[..TimeBytes].CopyTo(id);
        id[6] = (byte)(id[6] & 0x0F | 0x80);
        id[8] = (byte)(id[8] & 0x3F | 0x80);
        return new(id[..16], bigEndian: true);
    }
}
