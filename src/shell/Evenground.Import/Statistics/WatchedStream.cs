using System.Security.Cryptography;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>A stream read once from front to back that counts and digests what passes.</summary>
sealed class WatchedStream(Stream inner) : Stream
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    bool _isAtEnd;

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    /// <summary>The digest of all bytes, or null when the file was not read to its end.</summary>
    public Digest? DigestAtEnd() =>
        _isAtEnd ? Digest.Parse(Convert.ToHexStringLower(_hash.GetCurrentHash())) : null;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Pass(buffer[..read], buffer.Length);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Pass(buffer.Span[..read], buffer.Length);
        return read;
    }

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

    /// <summary>The stream beneath stays open: whoever opened it closes it.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }

    void Pass(ReadOnlySpan<byte> bytes, int asked)
    {
        _hash.AppendData(bytes);
        BytesRead += bytes.Length;
        _isAtEnd |= bytes.IsEmpty && asked > 0;
    }
}
