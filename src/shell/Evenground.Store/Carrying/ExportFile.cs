using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>An export on disk: JSON Lines, a header and then one entry a line.</summary>
internal sealed class ExportFile
{
    const int PageSize = 1_024;

    readonly string _path;

    ExportFile(string path, ExportHeader header) => (_path, Header) = (path, header);

    public ExportHeader Header { get; }

    public static async Task<Outcome<ExportFile>> OpenAsync(string path, CancellationToken stop)
    {
        try
        {
            using var lines = new StreamReader(path, Strict);
            return ExportHeader
                .Read(await lines.ReadLineAsync(stop))
                .Accepted(out var header, out var refusal)
                ? new ExportFile(path, header)
                : refusal;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return new StorageMustBeReachable(path, exception.Message);
        }
    }

    /// <summary>Writes a whole export beside the place, then puts it there: a half-written export is never
    /// seen.</summary>
    public static async Task WriteAsync(
        string path,
        ExportHeader header,
        IAsyncEnumerable<Entry[]> pages,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        var unfinished = path + ".unfinished";
        await using (var file = File.Create(unfinished))
        {
            var buffer = new ArrayBufferWriter<byte>();
            buffer.Write(Encoding.UTF8.GetBytes(header.Write() + "\n"));
            await foreach (var page in pages.WithCancellation(stop))
            {
                foreach (var entry in page)
                    EntryLine.Write(Gate.Show(entry, header.Clearance), buffer);
                await file.WriteAsync(buffer.WrittenMemory, stop);
                buffer.Clear();
                progress?.Report(page[^1].Header.Sequence);
            }

            await file.WriteAsync(buffer.WrittenMemory, stop);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>The entries as they stand there, unchecked.</summary>
    /// <exception cref="StoreFaultException">A line is no entry.</exception>
    public async IAsyncEnumerable<Entry[]> PagesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        using var lines = new StreamReader(_path, Strict);
        await lines.ReadLineAsync(stop);
        var page = new List<Entry>(PageSize);
        for (var number = 2L; await ReadLineAsync(lines, number, stop) is { } line; number++)
        {
            page.Add(EntryLine.Read(line) ?? throw new StoreFaultException(NoEntry(number)));
            if (page.Count < PageSize)
                continue;
            yield return [.. page];
            page.Clear();
        }

        if (page.Count > 0)
            yield return [.. page];
    }

    /// <summary>The line of an entry: the header is line 1, so it is one more than the sequence.</summary>
    public static long LineOf(long sequence) => sequence + 1;

    static Encoding Strict =>
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static async Task<string?> ReadLineAsync(StreamReader lines, long number, CancellationToken stop)
    {
        try
        {
            return await lines.ReadLineAsync(stop);
        }
        catch (DecoderFallbackException)
        {
            throw new StoreFaultException(NoEntry(number));
        }
    }

    static ExportLineMustHold NoEntry(long number) => new(number, new("항목이 아닙니다.", "it is no entry."));
}
