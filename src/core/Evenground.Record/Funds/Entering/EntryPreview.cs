namespace Evenground.Record;

/// <summary>What an entry would do to the books, before anything is recorded.</summary>
/// <remarks>Worked out as if all that waits for approval were approved, which is what preparing checks
/// against. Balances are those at the end of all that is entered.</remarks>
/// <param name="Transaction">As it would be recorded, with what the rules fill in.</param>
/// <param name="Movements">What it moves; of an entry that is taken back, the other way round.</param>
/// <param name="Before">Balances without it.</param>
/// <param name="After">Balances with it.</param>
public sealed record EntryPreview(
    ITransaction Transaction,
    DateOnly On,
    IReadOnlyList<Movement> Movements,
    TrialBalance Before,
    TrialBalance After
)
{
    public static Outcome<EntryPreview> Of(PrepareEntry ask, History history)
    {
        if (!FundControlRules.Decide(ask, history).Accepted(out var decision, out var refusal))
            return refusal;
        var fact = decision.Facts[0];
        var (done, on) = ((ITransaction)fact.Event, fact.Effective.From);
        var file = history.Funds.FileOf(done.Fund)!;
        BookLine[] lines = [.. file.LinesWithPrepared()];
        var currency = FundRules.Whole(file).Currency;
        var before = FundBook.Keep(lines, currency).Book;
        var after = FundBook.Keep(FundControlRules.With(lines, done, on), currency).Book;
        return new EntryPreview(
            done,
            on,
            MovementsOf(done, before, after),
            before.TrialBalance(),
            after.TrialBalance()
        );
    }

    static IReadOnlyList<Movement> MovementsOf(ITransaction done, FundBook before, FundBook after) =>
        done is EntryUndone undone
            ?
            [
                .. before
                    .Entries.Where(entry => entry.Id == undone.Undoes)
                    .SelectMany(entry => entry.Movements)
                    .Select(moved => moved with { Debit = moved.Credit, Credit = moved.Debit }),
            ]
            : after.Entries.Last(entry => entry.Id == done.Entry).Movements;
}
