using Evenground.Record;

namespace Evenground.Store;

/// <summary>A journal read from an exported file, without any store: for those who check it
/// elsewhere.</summary>
/// <param name="Clearance">What the file's maker might see; payloads above it are withheld.</param>
public sealed record ExportedJournal(
    Programme Programme,
    History History,
    JournalHead Head,
    Visibility Clearance
)
{
    /// <summary>Reads and folds a file whose chain holds.</summary>
    public static async Task<Outcome<ExportedJournal>> ReadAsync(string path, CancellationToken stop)
    {
        if (!(await ExportFile.OpenAsync(path, stop)).Accepted(out var file, out var refusal))
            return refusal;
        var header = file.Header;
        try
        {
            var replayed = await Replay.RunAsync(
                header.Programme.Slug,
                BookState.Empty,
                file.PagesAsync(stop),
                isWhole: header.Clearance == Visibility.Restricted,
                stop
            );
            if (!replayed.Accepted(out var end, out refusal))
                return refusal;
            return end.State.Head == header.Head
                ? new ExportedJournal(header.Programme, end.State.History, end.State.Head, header.Clearance)
                : new ExportMustBeWhole(end.State.Head.Sequence, header.Sequence);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>All entries of a file as they stand there, unchecked: for whoever walks the chain while
    /// recomputing.</summary>
    public static async Task<Outcome<Entry[]>> EntriesAsync(string path, CancellationToken stop)
    {
        if (!(await ExportFile.OpenAsync(path, stop)).Accepted(out var file, out var refusal))
            return refusal;
        try
        {
            var entries = new List<Entry>();
            await foreach (var page in file.PagesAsync(stop))
                entries.AddRange(page);
            return entries.ToArray();
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Walks the chain of a file.</summary>
    /// <returns>Refused when the file is no export; a break in it is part of what was found.</returns>
    public static async Task<Outcome<Verification>> VerifyAsync(
        string path,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        if (!(await ExportFile.OpenAsync(path, stop)).Accepted(out var file, out var refusal))
            return refusal;
        try
        {
            return await Verification.OfAsync(
                file.PagesAsync(stop),
                file.Header.Head,
                file.Header.Clearance,
                progress,
                stop
            );
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }
}
