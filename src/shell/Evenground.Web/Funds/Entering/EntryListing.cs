using System.Globalization;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>How an entry stands, to a reader of the list.</summary>
public enum EntryState
{
    Waiting,
    Counts,
    Rejected,

    /// <summary>Approved, and taken back since.</summary>
    TakenBack,
}

/// <summary>One row of the list of entries.</summary>
public sealed record LedgerRow(ControlledEntry Entry, EntryState State);

/// <summary>A page of a fund's entries, as chosen.</summary>
/// <param name="Waiting">How many wait in all.</param>
/// <param name="Total">How many rows the choice has.</param>
/// <param name="Rows">Those of this page: what waits comes first, then the latest day.</param>
/// <param name="Plain">Lines of the first shape, which nobody had to approve.</param>
public sealed record EntryListing(
    EntryState? State,
    EntryForm? Kind,
    int Waiting,
    int Total,
    int From,
    IReadOnlyList<LedgerRow> Rows,
    IReadOnlyList<LedgerEntry> Plain
)
{
    public const string StateChoice = "state",
        KindChoice = "kind",
        FromChoice = "from";

    public const int PageSize = 50;

    public static EntryListing Of(FundVisit visit)
    {
        var view = visit.View;
        var rows = RowsOf(view, visit.Id);
        var state = view.Query(StateChoice) is { Length: > 0 } word
            ? EntryWords.Read<EntryState>(word)
            : null;
        var kind = EntryForms.Find(view.Query(KindChoice));
        var chosen = rows.Where(row =>
                (state is null || row.State == state)
                && (kind is null || EntryForms.Of(row.Entry.Transaction) == kind)
            )
            .OrderBy(row => row.State == EntryState.Waiting ? 0 : 1)
            .ThenByDescending(row => row.Entry.On)
            .ThenByDescending(row => row.Entry.Sequence)
            .ToList();
        var from =
            int.TryParse(
                view.Query(FromChoice),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var asked
            )
            && asked < chosen.Count
                ? asked
                : 0;
        return new(
            state,
            kind,
            rows.Count(row => row.State == EntryState.Waiting),
            chosen.Count,
            from,
            [.. chosen.Skip(from).Take(PageSize)],
            [
                .. view
                    .History.Funds.BookOf(visit.Id, view.AsOf)!
                    .Entries.Select(entry => entry.Line)
                    .OfType<LedgerEntry>(),
            ]
        );
    }

    /// <summary>All entries of a view, those of days to come among them when it is that of today.</summary>
    public static IReadOnlyList<LedgerRow> RowsOf(PageView view, Id<Fund> fund)
    {
        var all = view.History.Funds.ControlledOf(fund, WholeOf(view));
        var undone = all.Where(entry => entry.Approval == Approval.Approved)
            .Select(entry => (entry.Transaction as EntryUndone)?.Undoes)
            .OfType<Id<LedgerEntry>>()
            .ToHashSet();
        return [.. all.Select(entry => new LedgerRow(entry, StateOf(entry, undone)))];
    }

    /// <summary>The view with the days to come when it is that of today: a call may be entered before its
    /// day.</summary>
    public static AsOf WholeOf(PageView view) =>
        view.IsToday ? view.AsOf with { On = DateOnly.MaxValue } : view.AsOf;

    public static LocalizedText NameOf(EntryState state) =>
        state switch
        {
            EntryState.Waiting => new("승인 대기", "Waiting for approval"),
            EntryState.Counts => new("승인됨", "Approved"),
            EntryState.Rejected => new("반려됨", "Rejected"),
            _ => new("취소됨", "Taken back"),
        };

    public static NoticeKind KindOf(EntryState state) =>
        state switch
        {
            EntryState.Waiting => NoticeKind.Open,
            EntryState.Counts => NoticeKind.Met,
            EntryState.Rejected => NoticeKind.Missed,
            _ => NoticeKind.Note,
        };

    static EntryState StateOf(ControlledEntry entry, HashSet<Id<LedgerEntry>> undone) =>
        entry.Approval switch
        {
            Approval.Prepared => EntryState.Waiting,
            Approval.Rejected => EntryState.Rejected,
            _ => undone.Contains(entry.Transaction.Entry) ? EntryState.TakenBack : EntryState.Counts,
        };
}
