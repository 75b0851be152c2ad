namespace Evenground.Import;

/// <summary>Puts what comes as a stream into a temporary file, so that it can be read twice and without
/// waiting.</summary>
/// <remarks>A message may tell what its figures mean only behind them.</remarks>
static class SpooledFile
{
    /// <summary>The file, at its beginning and without a byte order mark; it is gone when it is
    /// closed.</summary>
    public static async Task<FileStream> OfAsync(Stream stream, CancellationToken stop)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"evenground-{Guid.NewGuid():N}"),
            options
        );
        try
        {
            await stream.CopyToAsync(file, 1 << 17, stop);
            Rewind(file);
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Back to the beginning, behind a byte order mark.</summary>
    public static void Rewind(FileStream file)
    {
        Span<byte> mark = stackalloc byte[3];
        file.Position = 0;
        if (
            file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < 3
            || !mark.SequenceEqual("\uFEFF"u8)
        )
            file.Position = 0;
    }
}
