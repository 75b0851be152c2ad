namespace Evenground.Import;

/// <summary>A stream that counts what was read and ends at a limit, so that no file fills the
/// memory.</summary>
internal sealed class CountedStream(Stream inner, long mostBytes) : Stream
{
    public long BytesRead { get; private set; }

    /// <summary>Whether the file went on beyond the limit.</summary>
    public bool IsOverLimit { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Count(inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Count(await inner.ReadAsync(buffer, cancellationToken));

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

    int Count(int read)
    {
        BytesRead += read;
        IsOverLimit |= BytesRead > mostBytes;
        return IsOverLimit ? 0 : read;
    }
}
