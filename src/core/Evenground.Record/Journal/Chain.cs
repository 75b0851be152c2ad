using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Evenground.Record;

/// <summary>How entries are chained, so that no change to the past goes unnoticed.</summary>
/// <remarks>
/// Payload digest = SHA-256(salt ‖ payload). Entry hash = SHA-256 of these lines, in UTF-8, each ended by a
/// line feed:
/// <c>evenground.entry.v1</c>, sequence, id, event name, effective from, effective until (or empty), known
/// from, recorded at (<c>yyyy-MM-ddTHH:mm:ss.ffffffZ</c>), recorded by, visibility, payload digest, previous
/// hash.
/// Anyone can recompute it with common tools. The hash holds the digest and not the payload, so a payload can
/// be withheld or erased and the chain still be walked.
/// </remarks>
public static class Chain
{
    public const int SaltSize = 16;

    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>More than all lines but the event's name and the actor take.</summary>
    const int FixedSize = 400;

    const int OnStack = 1_024;

    /// <summary>The entry that follows <paramref name="previous"/>.</summary>
    public static Entry Link(EntryHeader header, byte[] payload, byte[] salt, Digest previous)
    {
        if (salt.Length != SaltSize)
            throw new ArgumentException($"A salt has {SaltSize} bytes, not {salt.Length}.", nameof(salt));
        var payloadDigest = DigestOf(payload, salt);
        return new(header, payload, salt, payloadDigest, previous, HashOf(header, payloadDigest, previous));
    }

    public static Digest DigestOf(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> salt)
    {
        using var hasher = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hasher.AppendData(salt);
        hasher.AppendData(payload);
        Span<byte> hash = stackalloc byte[Digest.Size];
        hasher.GetHashAndReset(hash);
        return new(hash);
    }

    public static Digest HashOf(EntryHeader header, Digest payloadDigest, Digest previous)
    {
        var size =
            FixedSize + Encoding.UTF8.GetMaxByteCount(header.EventName.Length + header.RecordedBy.Length);
        byte[]? rented = null;
        var lines = size <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            Span<byte> digests = stackalloc byte[4 * Digest.Size];
            payloadDigest.WriteHex(digests);
            previous.WriteHex(digests[(2 * Digest.Size)..]);
            Utf8.TryWrite(
                lines,
                CultureInfo.InvariantCulture,
                $"""
                evenground.entry.v1
                {header.Sequence}
                {header.Id:D}
                {header.EventName}
                {header.Effective.From:yyyy-MM-dd}
                {header.Effective.Until:yyyy-MM-dd}
                {header.KnownFrom:yyyy-MM-dd}
                {header.RecordedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}
                {header.RecordedBy}
                {NameOf(header.Visibility)}

                """,
                out var written
            );
            written += Line(lines[written..], digests[..(2 * Digest.Size)]);
            written += Line(lines[written..], digests[(2 * Digest.Size)..]);
            return Digest.Of(lines[..written]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    static int Line(Span<byte> lines, ReadOnlySpan<byte> text)
    {
        text.CopyTo(lines);
        lines[text.Length] = (byte)'\n';
        return text.Length + 1;
    }

    /// <summary>Whether the entry is the right successor of the one with sequence and hash given.</summary>
    /// <returns>Null when it is, or what is wrong with it, in words.</returns>
    public static ChainBreak? Check(Entry entry, long expectedSequence, Digest expectedPrevious)
    {
        if (entry.Header.Sequence != expectedSequence)
            return new(entry.Header.Sequence, ChainFault.SequenceGap);
        if (entry.Previous != expectedPrevious)
            return new(entry.Header.Sequence, ChainFault.PreviousHashDiffers);
        if (
            entry.Payload is { } payload
            && (entry.Salt is null || DigestOf(payload, entry.Salt) != entry.PayloadDigest)
        )
            return new(entry.Header.Sequence, ChainFault.PayloadDiffers);
        if (HashOf(entry.Header, entry.PayloadDigest, entry.Previous) != entry.Hash)
            return new(entry.Header.Sequence, ChainFault.HeaderDiffers);
        return null;
    }

    static string NameOf(Visibility visibility) =>
        visibility switch
        {
            Visibility.Public => "public",
            Visibility.Programme => "programme",
            Visibility.Restricted => "restricted",
            _ => throw new ArgumentOutOfRangeException(
                nameof(visibility),
                visibility,
                "A visibility is public, programme or restricted."
            ),
        };
}

/// <summary>The first place where a journal is not what was written.</summary>
public readonly record struct ChainBreak(long Sequence, ChainFault Fault);

/// <summary>What is wrong at a break.</summary>
public enum ChainFault
{
    /// <summary>An entry is missing before this one, or stands twice.</summary>
    SequenceGap,

    /// <summary>The entry does not follow the one before it.</summary>
    PreviousHashDiffers,

    /// <summary>The payload or its salt was changed.</summary>
    PayloadDiffers,

    /// <summary>The outside of the entry or its hash was changed.</summary>
    HeaderDiffers,

    /// <summary>The payload is gone, yet no later entry says that it was withheld or erased.</summary>
    PayloadMissing,
}
