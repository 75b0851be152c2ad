using Evenground.Record;

namespace Evenground.Store;

/// <summary>What a walk along the whole chain found.</summary>
/// <param name="Entries">Entries that hold, counted from the first.</param>
/// <param name="Head">The last entry that holds.</param>
/// <param name="Erased">Payloads that were erased, each with the entry that says so.</param>
/// <param name="Withheld">Payloads withheld from whoever made the copy.</param>
/// <param name="Break">The first entry that does not hold and what is wrong with it, or null.</param>
public sealed record Verification(
    long Entries,
    JournalHead Head,
    long Erased,
    long Withheld,
    ChainBreak? Break
)
{
    public bool Holds => Break is null;

    /// <summary>What is wrong, in words, or null.</summary>
    public LocalizedText? Fault => Break is { } found ? ChainMustHold.Words(found.Fault) : null;

    /// <param name="pages">All entries, as they stand there.</param>
    /// <param name="promised">Where the journal should end, so that one cut short is found.</param>
    /// <param name="clearance">What the copy may hold.</param>
    /// <param name="progress">Hears the sequence reached.</param>
    /// <param name="stop">Stops between two pages.</param>
    internal static async Task<Verification> OfAsync(
        IAsyncEnumerable<Entry[]> pages,
        JournalHead promised,
        Visibility clearance,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        var walk = new ChainWalk(clearance);
        try
        {
            await foreach (var page in pages.WithCancellation(stop))
            {
                foreach (var entry in page)
                    if (walk.Step(entry) is { } found)
                        return Of(walk, found);
                progress?.Report(walk.Head.Sequence);
            }
        }
        catch (RowException exception)
        {
            return Of(walk, exception.Break);
        }

        return Of(walk, walk.Gap ?? End(walk.Head, promised));
    }

    /// <summary>Another process may have appended meanwhile, so more than was promised is no fault.</summary>
    static ChainBreak? End(JournalHead found, JournalHead promised) =>
        found.Sequence < promised.Sequence ? new(found.Sequence + 1, ChainFault.SequenceGap)
        : found.Sequence == promised.Sequence && found.Hash != promised.Hash
            ? new(found.Sequence, ChainFault.HeaderDiffers)
        : null;

    static Verification Of(ChainWalk walk, ChainBreak? found) =>
        new(walk.Head.Sequence, walk.Head, walk.Erased, walk.Withheld, found);
}
