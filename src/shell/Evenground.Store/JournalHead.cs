using Evenground.Record;

namespace Evenground.Store;

/// <summary>A journal's last entry: its sequence (0 for an empty journal) and its hash, which vouches for all
/// before it.</summary>
public readonly record struct JournalHead(long Sequence, Digest Hash)
{
    public static JournalHead Empty => new(0, Digest.None);
}

/// <summary>What an append did.</summary>
/// <param name="First">The sequence of the first entry appended.</param>
/// <param name="Count">How many were appended: 0 when there was nothing to say.</param>
/// <param name="Head">The journal's head after it.</param>
/// <param name="WasRepeat">Whether the same request had been recorded before, so that nothing was appended
/// now.</param>
public readonly record struct Appended(long First, long Count, JournalHead Head, bool WasRepeat);
