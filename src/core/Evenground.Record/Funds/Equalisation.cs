namespace Evenground.Record;

/// <summary>What a late investor owes to those who paid earlier calls.</summary>
/// <remarks>
/// Of each earlier call C the late investor bears C · c ÷ (S + c): c is its commitment and S that of all
/// others.
/// It goes to the others in proportion to what each paid, with simple interest: part · rate · days ÷ 365.
/// Unit: minor units; parts to the nearest one, halves away from 0, and split exactly.
/// </remarks>
public static class Equalisation
{
    /// <summary>The shares of <see cref="InvestorEqualised"/>, from the books before the late investor
    /// pays.</summary>
    /// <param name="book">The books on the day.</param>
    /// <param name="late">Who came late; its commitment is in the books.</param>
    /// <param name="rate">Per year, 0.08 for 8 %.</param>
    /// <param name="on">The day of the payment.</param>
    public static IReadOnlyList<EqualisationShare> Of(
        FundBook book,
        Id<Organisation> late,
        decimal rate,
        DateOnly on
    )
    {
        decimal commitment = book.CommitmentOf(late).Minor;
        var all = book.Commitments.Sum(share => (decimal)share.Amount.Minor);
        var shares = new SortedDictionary<Id<Organisation>, (decimal Capital, decimal Interest)>();
        if (all <= 0)
            return [];
        foreach (var entry in book.Entries.Where(entry => entry.On <= on))
        foreach (var movement in entry.Movements)
        {
            if (
                movement.Credit is not { Account: LedgerAccount.PaidInCapital, Investor: { } payer }
                || payer == late
                || movement.Debit.Account != LedgerAccount.Cash
            )
                continue;
            var part = movement.Amount.Minor * (commitment / all);
            var interest = part * rate * (on.DayNumber - entry.On.DayNumber) / 365m;
            var before = shares.GetValueOrDefault(payer);
            shares[payer] = (before.Capital + part, before.Interest + interest);
        }

        return
        [
            .. shares.Select(pair => new EqualisationShare(
                pair.Key,
                Rounded(pair.Value.Capital, book.Currency),
                Rounded(pair.Value.Interest, book.Currency)
            )),
        ];
    }

    static Money Rounded(decimal minor, Currency currency) =>
        new((long)decimal.Round(minor, MidpointRounding.AwayFromZero), currency);
}
