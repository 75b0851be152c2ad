using System.Globalization;

namespace Evenground.Record;

/// <summary>Asks to prepare the entries of a sheet, all of them or none.</summary>
/// <param name="Sheet">What the sheet is called.</param>
/// <param name="PreparedBy">Who brings it: the preparer of every entry.</param>
/// <param name="ApprovedBy">Another, who approved all of it already; null when the entries are to
/// wait.</param>
public sealed record ImportFundSheet(
    string Sheet,
    IReadOnlyList<FundSheetRow> Rows,
    string PreparedBy,
    string? ApprovedBy = null
);

/// <summary>How a sheet of fund entries becomes entries.</summary>
/// <remarks>
/// Rows of one name are one entry. Entries are checked in the order of their days, so that the order of
/// rows does
/// not matter; all of them by the rules of the record, as if entered one by one. An entry that is recorded
/// already, the same in everything, is left out; so the same sheet again changes nothing. Totals are checked
/// against the rows of the sheet.
/// Errors: an approver who is the preparer; every row that does not hold, as <see cref="RowsMustHold"/>. Then
/// nothing is entered.
/// </remarks>
public static class FundSheetRules
{
    public static Outcome<Decision> Decide(ImportFundSheet ask, History history)
    {
        if (ask.ApprovedBy is { } by && EntryDesk.IsOne(ask.PreparedBy, by))
            return new ApproverMustBeAnother(by);
        var errors = new RowErrors();
        foreach (var conflict in Conflicts(ask.Rows))
            errors.Add(conflict);
        FundSheetTotals.Check(ask.Rows, history, errors);
        var names = new FundSheetNames(history, errors);
        var entries = Entries(ask, names).ToList();

        var rows = new List<(FundSheetEntry Entry, EntryRow Row)>();
        foreach (var entry in entries)
            if (entry.Make() is { } made && !IsRecorded(entry, made, history, names))
                rows.Add((entry, new(made, entry.First.On!.Value, ask.ApprovedBy)));

        var ordered = rows.OrderBy(row => row.Row.On)
            .ThenBy(row => new BookLine(default, row.Row.On, 0, null, row.Row.Transaction).Rank)
            .ToList();
        var entered = FundControlRules.Decide(new EnterMany([.. ordered.Select(row => row.Row)]), history);
        if (!entered.Accepted(out _, out var refusal))
            Note((EntriesMustHold)refusal, ordered, names);
        return errors.Count > 0 ? RowsMustHold.Of(ask.Sheet, errors) : entered;
    }

    static void Note(
        EntriesMustHold refused,
        List<(FundSheetEntry Entry, EntryRow Row)> ordered,
        FundSheetNames names
    )
    {
        foreach (var error in refused.Errors)
        {
            var row = ordered[error.Row - 1].Entry.First;
            names.Refuse(
                row.Line,
                FundSheetColumns.Entry,
                RowFault.RuleMustHold,
                $"{row.Entry} [{error.Refusal.Code}]",
                error.Refusal.Text
            );
        }
    }

    static IEnumerable<FundSheetEntry> Entries(ImportFundSheet ask, FundSheetNames names)
    {
        foreach (
            var rows in ask
                .Rows.Where(row => row.Kind != FundSheetKind.Total)
                .GroupBy(row => (row.Fund, row.Entry))
        )
            if (names.FundOf(rows.First()) is { } fund)
                yield return new([.. rows], fund, ask.PreparedBy, names);
    }

    /// <summary>Whether the entry stands in the record already; another of its name is an error.</summary>
    static bool IsRecorded(FundSheetEntry entry, ITransaction made, History history, FundSheetNames names)
    {
        if (!history.Funds.HasEntry(entry.Fund.Id, entry.Id))
            return false;
        var whole = AsOf.AllRecorded(DateOnly.MaxValue);
        var controlled = history.Funds.ControlledOf(entry.Fund.Id, whole);
        var recorded = controlled.FirstOrDefault(other => other.Transaction.Entry == entry.Id);
        var isUndone = controlled.Any(other =>
            other is { Approval: Approval.Approved, Transaction: EntryUndone undone }
            && undone.Undoes == entry.Id
        );
        if (
            recorded is { Approval: not Approval.Rejected }
            && !isUndone
            && recorded.On == entry.First.On
            && Written(recorded.Transaction).AsSpan().SequenceEqual(Written(made))
        )
            return true;
        names.Refuse(
            entry.First.Line,
            FundSheetColumns.Entry,
            RowFault.RowMustStandOnce,
            entry.First.Entry,
            new(
                Korean: "아직 쓰지 않은 이름. 같은 이름의 다른 항목이나 반려·취소된 항목이 이미 기록되어 있습니다. 고치려면 그 항목을 취소하고 새 이름으로 입력하십시오.",
                English: "A name that is not taken: another entry of this name is recorded, or this one was rejected or undone. To correct it, undo that one and enter this under a new name."
            )
        );
        return true;
    }

    /// <summary>What was asked, without what the rules fill in and whoever prepared it.</summary>
    static byte[] Written(ITransaction transaction) =>
        EventCatalogue.Write(
            transaction switch
            {
                StakeBought bought => bought with
                {
                    PreparedBy = "",
                    Region = null,
                    Amount = bought.Original ?? bought.Amount,
                    Original = null,
                },
                StakeSold sold => sold with
                {
                    PreparedBy = "",
                    Company = null,
                    Amount = sold.Original ?? sold.Amount,
                    Original = null,
                },
                IncomeReceived income => income with
                {
                    PreparedBy = "",
                    Amount = income.Original ?? income.Amount,
                    Original = null,
                },
                StakeValued valued => valued with
                {
                    PreparedBy = "",
                    Amount = valued.Original ?? valued.Amount,
                    Original = null,
                },
                CostCharged cost => cost with
                {
                    PreparedBy = "",
                    Amount = cost.Original ?? cost.Amount,
                    Original = null,
                },
                InterestTransferred moved => moved with { PreparedBy = "", FromRole = null },
                CommitmentTaken taken => taken with { PreparedBy = "" },
                CapitalCalledFor called => called with { PreparedBy = "" },
                CapitalReceived received => received with { PreparedBy = "" },
                ExcessCapitalReturned excess => excess with { PreparedBy = "" },
                InvestorEqualised equalised => equalised with { PreparedBy = "" },
                DistributionMade made => made with { PreparedBy = "" },
                HandedOutInKind given => given with { PreparedBy = "" },
                DistributionReturned back => back with { PreparedBy = "" },
                PayableSettled settled => settled with { PreparedBy = "" },
                LineDrawn drawn => drawn with { PreparedBy = "" },
                LineRepaid repaid => repaid with { PreparedBy = "" },
                CarryAllocated allocated => allocated with { PreparedBy = "" },
                CarryPaid paid => paid with { PreparedBy = "" },
                CarryClawedBack back => back with { PreparedBy = "" },
                StakeWrittenOff off => off with { PreparedBy = "" },
                WriteOffRecovered recovered => recovered with { PreparedBy = "" },
                _ => transaction,
            }
        );

    /// <summary>Rows of one entry that say different things, and shares that stand twice.</summary>
    static IEnumerable<RowError> Conflicts(IReadOnlyList<FundSheetRow> rows)
    {
        foreach (
            var entry in rows.Where(row => row.Kind != FundSheetKind.Total)
                .GroupBy(row => (row.Fund, row.Entry))
        )
        {
            var first = entry.First();
            var shares = new Dictionary<(string, string), int>();
            foreach (var row in entry)
            {
                var isAlike = row.Shared == first.Shared;
                if (!isAlike)
                    yield return RowError.At(
                        row.Line,
                        FundSheetColumns.Entry.Name,
                        RowFault.RowsMustAgree,
                        row.Entry,
                        new(
                            Korean: $"{first.Line}행과 같은 값. 한 항목의 행은 출자자·몫·금액만 서로 다를 수 있습니다. 다른 항목이면 다른 이름을 쓰십시오.",
                            English: $"The values of line {first.Line}: rows of one entry differ in investor, part and amount alone. Give another entry another name."
                        )
                    );
                else if (
                    row.Line != first.Line && !first.Kind.HasShares
                    || !shares.TryAdd((row.Investor, row.Part), row.Line)
                )
                    yield return RowError.At(
                        row.Line,
                        FundSheetColumns.Entry.Name,
                        RowFault.RowMustStandOnce,
                        row.Entry,
                        new(
                            Korean: $"한 행만. {first.Line}행과 같은 항목의 같은 몫입니다.",
                            English: $"One row only: line {first.Line} begins the same entry, and this share stands there."
                        )
                    );
            }
        }
    }
}
