using Microsoft.Win32.SafeHandles;

namespace Evenground.Import;

/// <summary>The bytes of a file of figures, readable from any place by several threads at once.</summary>
public abstract class FigureBytes : IDisposable
{
    public abstract long Length { get; }

    /// <summary>Fills the span from a place in the file.</summary>
    /// <returns>The bytes read: fewer than asked for only at the end of the file.</returns>
    public abstract int Read(long offset, Span<byte> into);

    public static FigureBytes Of(ReadOnlyMemory<byte> bytes) => new InMemory(bytes);

    /// <summary>Opens a file. Throws as <see cref="File.OpenHandle"/> does when it cannot be read.</summary>
    public static FigureBytes Open(string path) =>
        new InFile(
            File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan)
        );

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing) { }

    sealed class InMemory(ReadOnlyMemory<byte> bytes) : FigureBytes
    {
        public override long Length => bytes.Length;

        public override int Read(long offset, Span<byte> into)
        {
            var rest = bytes.Span[(int)Math.Min(offset, bytes.Length)..];
            var length = Math.Min(rest.Length, into.Length);
            rest[..length].CopyTo(into);
            return length;
        }
    }

    sealed class InFile(SafeFileHandle handle) : FigureBytes
    {
        public override long Length { get; } = RandomAccess.GetLength(handle);

        public override int Read(long offset, Span<byte> into)
        {
            var total = 0;
            while (
                total < into.Length
                && RandomAccess.Read(handle, into[total..], offset + total) is > 0 and var read
            )
                total += read;
            return total;
        }

        protected override void Dispose(bool isDisposing)
        {
            handle.Dispose();
            base.Dispose(isDisposing);
        }
    }
}
