namespace Evenground.Web;

/// <summary>A part of a listing, and the state of the record that it shows.</summary>
/// <param name="Programme">The programme's short name.</param>
/// <param name="On">The day asked about.</param>
/// <param name="Known">What was known by the end of this day counts.</param>
/// <param name="Head">The journal's last entry that counts.</param>
/// <param name="HeadHash">The hash of the journal's head when the question was answered.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Offset">How many were skipped.</param>
/// <param name="Limit">How many are shown at most.</param>
/// <param name="Next">The address of the next page, or null on the last; it stays with this state of the
/// record.</param>
/// <param name="Items">The rows.</param>
public sealed record Page<TRow>(
    string Programme,
    DateOnly On,
    DateOnly Known,
    long Head,
    string HeadHash,
    int Total,
    int Offset,
    int Limit,
    string? Next,
    IReadOnlyList<TRow> Items
);
