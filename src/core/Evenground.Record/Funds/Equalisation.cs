namespace Evenground.Record;

/// <summary>How a fund lets a late investor in.</summary>
/// <param name="Rate">Simple interest per year for the time in which others' money did its work, 0.08 for
/// 8 %.</param>
/// <param name="SharesResults">Whether it shares in results and fees from before it came: then it has part in
/// every earlier distribution. If not, those of income and gain stay with who got them, and it has part in
/// returned capital alone.</param>
/// <param name="InterestOnDistributions">Whether interest runs the other way from the day of an earlier
/// distribution on, as the money that came back was no longer at work.</param>
public sealed record EqualisationTerms(
    decimal Rate,
    bool SharesResults = true,
    bool InterestOnDistributions = true
);

/// <summary>What passes between a late investor and those who were there before, so that it stands as if it
/// had been there from the start.</summary>
/// <remarks>
/// Of each earlier flow F (a payment, excess that went back, a distribution) the late investor has the part
/// F · c ÷ (S + c): c is what it promised late and S what those who were in before have promised. It pays its
/// part of payments to those who made them, less its part of what they got, with simple interest: part · rate
/// · days ÷ 365, to each of them and not below 0. What may be called again goes over with the distribution.
/// Flows of the day on which it promised and later are called and split with it, so it has its part already.
/// Shape: one share for each earlier investor. Unit: minor units; each part to the nearest one, halves away
/// from 0. What one gets another gives, so the fund's sums do not change.
/// Missing: an earlier call that is not yet paid has no part; equalise when it is.
/// </remarks>
public static class Equalisation
{
    /// <summary>The entry with what passes between investors filled in.</summary>
    /// <param name="book">The books on the day; the late commitment is in them.</param>
    /// <param name="blank">The entry; its shares are not read.</param>
    /// <param name="terms">What was agreed.</param>
    /// <param name="on">The day of the payment.</param>
    public static InvestorEqualised Fill(
        FundBook book,
        InvestorEqualised blank,
        EqualisationTerms terms,
        DateOnly on
    )
    {
        var held = new HeldFlows(book.Entries.Where(entry => entry.On <= on));
        var late = held.LateCommitmentOf(blank.Late);
        return blank with
        {
            Shares = Shares(held.PartsOf(blank.Late, late), terms, on, book.Currency),
            ResultsBy = terms.SharesResults && late > 0 ? new Money((long)late, book.Currency) : null,
        };
    }

    /// <summary>The shares of <see cref="InvestorEqualised"/> where earlier results stay with who had
    /// them.</summary>
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
        var held = new HeldFlows(book.Entries.Where(entry => entry.On <= on));
        var parts = held.PartsOf(late, held.LateCommitmentOf(late));
        return Shares(parts, new(rate, SharesResults: false), on, book.Currency);
    }

    internal static long Rounded(decimal minor) => (long)decimal.Round(minor, MidpointRounding.AwayFromZero);

    static EqualisationShare[] Shares(
        IEnumerable<HeldFlow> parts,
        EqualisationTerms terms,
        DateOnly on,
        Currency currency
    )
    {
        var distributions = EqualisationMovements.AccountsOf(terms.SharesResults);
        var shares = new SortedDictionary<Id<Organisation>, Part>();
        foreach (var flow in parts)
        {
            var part = shares.GetValueOrDefault(flow.Holder);
            var years = (on.DayNumber - flow.On.DayNumber) / 365m;
            if (flow.Account == LedgerAccount.PaidInCapital)
            {
                part.Capital -= flow.Amount;
                part.Interest -= flow.Amount * terms.Rate * years;
            }
            else if (distributions.Contains(flow.Account))
            {
                part.Distributed += flow.Amount;
                part.Interest -= terms.InterestOnDistributions ? flow.Amount * terms.Rate * years : 0;
            }
            else if (flow.Account == HeldFlows.Recallable)
                part.Recallable += flow.Amount;
            else
                continue;
            shares[flow.Holder] = part;
        }

        return [.. shares.Select(pair => pair.Value.Share(pair.Key, currency))];
    }

    record struct Part(decimal Capital, decimal Interest, decimal Distributed, decimal Recallable)
    {
        public readonly EqualisationShare Share(Id<Organisation> investor, Currency currency)
        {
            var distributed = Whole(Distributed, currency);
            // A part of income that may be called again stays with the income where results are not shared.
            var recallable = Whole(Math.Min(Recallable, Distributed), currency);
            return new(
                investor,
                Whole(Capital, currency),
                Whole(Interest, currency),
                distributed.Minor > 0 ? distributed : null,
                recallable.Minor > 0 ? recallable : null
            );
        }

        static Money Whole(decimal minor, Currency currency) => new(Rounded(Math.Max(minor, 0)), currency);
    }
}
