using System.Text;
using System.Text.Unicode;

namespace Evenground.Import;

/// <summary>Gives the text of a file as UTF-8, whatever it was written in, and throws a
/// <see cref="DecoderFallbackException"/> at the first byte that is none of its encoding.</summary>
/// <remarks>
/// Where no encoding is named, a byte order mark decides; else the first block does: it is UTF-8 when it is
/// valid as such, and CP949 when it is not. Reading what is neither would make other names of the names.
/// </remarks>
static class StrictText
{
    const int FirstBlock = 64 * 1024;

    static readonly Encoding Utf8Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    static readonly Encoding KoreanStrict = CodePagesEncodingProvider.Instance.GetEncoding(
        949,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <returns>Refused when the encoding named is not known.</returns>
    public static async Task<Outcome<Stream>> OpenAsync(Stream file, string? named, CancellationToken stop)
    {
        var first = new byte[FirstBlock];
        var held = await file.ReadAtLeastAsync(first, FirstBlock, throwOnEndOfStream: false, stop);
        var encoding = Detect(first.AsSpan(0, held), isWhole: held < FirstBlock);
        if (named is not null)
        {
            if (!SheetText.Find(named).Accepted(out var found, out var unknown))
                return unknown;
            encoding =
                found.CodePage == KoreanStrict.CodePage ? KoreanStrict
                : found.CodePage == Utf8Strict.CodePage ? Utf8Strict
                : Encoding.Unicode;
        }

        var whole = new PrefixedStream(first.AsMemory(0, held), file);
        return Encoding.CreateTranscodingStream(whole, encoding, Utf8Strict);
    }

    static Encoding Detect(ReadOnlySpan<byte> first, bool isWhole)
    {
        if (first.StartsWith("\uFEFF"u8))
            return Utf8Strict;
        // The block may end within a character.
        for (var cut = 0; cut <= (isWhole ? 0 : 3); cut++)
            if (Utf8.IsValid(first[..^cut]))
                return Utf8Strict;
        return KoreanStrict;
    }

    /// <summary>Bytes that were read already, and the rest of their stream.</summary>
    sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : Stream
    {
        ReadOnlyMemory<byte> _prefix = prefix;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) =>
            _prefix.IsEmpty ? rest.Read(buffer, offset, count) : Take(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => _prefix.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : new(Take(buffer.Span));

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        int Take(Span<byte> into)
        {
            var length = Math.Min(into.Length, _prefix.Length);
            _prefix.Span[..length].CopyTo(into);
            _prefix = _prefix[length..];
            return length;
        }
    }
}
