namespace Evenground.Store;

/// <summary>How a programme was opened.</summary>
/// <param name="FromSnapshot">Entries that came packed from a snapshot.</param>
/// <param name="Replayed">Entries read from the journal, each link of the chain checked.</param>
/// <param name="SnapshotIgnored">Why a snapshot was there and not used, or null.</param>
public sealed record Opening(long FromSnapshot, long Replayed, LocalizedText? SnapshotIgnored);
