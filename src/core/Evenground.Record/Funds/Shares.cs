namespace Evenground.Record;

/// <summary>One investor's part of a call, by what the money is for.</summary>
public sealed record CallShare(Id<Organisation> Investor, Money Investments, Money Fees, Money Expenses)
{
    public Money Total() => Investments + Fees + Expenses;
}

/// <summary>One investor's part of a distribution, by what it is of.</summary>
/// <param name="Recallable">The part of the whole that may be called again.</param>
public sealed record DistributionShare(
    Id<Organisation> Investor,
    Money Income,
    Money Gain,
    Money Capital,
    Money Recallable
)
{
    public Money Total() => Income + Gain + Capital;
}

/// <summary>One investor's part of an amount.</summary>
public sealed record InvestorShare(Id<Organisation> Investor, Money Amount);

/// <summary>What an earlier investor gets from a late one.</summary>
/// <param name="Capital">The late investor's part of earlier calls: capital sent back, callable
/// again.</param>
/// <param name="Interest">For the time in which the earlier investor's money did the late one's work.</param>
/// <param name="Distributed">The late investor's part of what the earlier one got: taken off what passes;
/// null for nothing.</param>
/// <param name="Recallable">The part of it that may be called again; null for nothing.</param>
public sealed record EqualisationShare(
    Id<Organisation> Investor,
    Money Capital,
    Money Interest,
    Money? Distributed = null,
    Money? Recallable = null
);

/// <summary>The rate of a day between two currencies.</summary>
/// <param name="Rate">What one major unit of <paramref name="From"/> costs in major units of
/// <paramref name="To"/>.</param>
/// <param name="Source">Who published it.</param>
public sealed record DayRate(Currency From, Currency To, decimal Rate, DateOnly On, string Source)
{
    /// <summary>The amount in the other currency, to the nearest minor unit, halves away from 0; null when it
    /// is out of range.</summary>
    public Money? Convert(Money amount)
    {
        const decimal Largest = long.MaxValue;
        if (Rate <= 0 || Math.Abs(amount.Major) > Largest / Math.Max(Rate, 1m) / To.MinorPerMajor)
            return null;
        var minor = amount.Major * Rate * To.MinorPerMajor;
        return new((long)decimal.Round(minor, MidpointRounding.AwayFromZero), To);
    }
}

/// <summary>Splits in proportion to commitments, exact to the minor unit.</summary>
/// <remarks>Each purpose is split by itself; see <see cref="Money.Split"/>.</remarks>
public static class ProRata
{
    public static IReadOnlyList<CallShare> Call(
        IReadOnlyList<InvestorShare> commitments,
        Money investments,
        Money fees,
        Money expenses
    )
    {
        var (first, second, third) = (
            Parts(investments, commitments),
            Parts(fees, commitments),
            Parts(expenses, commitments)
        );
        return
        [
            .. commitments.Select(
                (commitment, place) =>
                    new CallShare(commitment.Investor, first[place], second[place], third[place])
            ),
        ];
    }

    public static IReadOnlyList<DistributionShare> Distribution(
        IReadOnlyList<InvestorShare> commitments,
        DistributionShare whole
    )
    {
        var (income, gain) = (Parts(whole.Income, commitments), Parts(whole.Gain, commitments));
        var (capital, recallable) = (Parts(whole.Capital, commitments), Parts(whole.Recallable, commitments));
        return
        [
            .. commitments.Select(
                (commitment, place) =>
                    new DistributionShare(
                        commitment.Investor,
                        income[place],
                        gain[place],
                        capital[place],
                        recallable[place]
                    )
            ),
        ];
    }

    public static IReadOnlyList<InvestorShare> Amount(
        IReadOnlyList<InvestorShare> commitments,
        Money amount
    ) =>
        [
            .. Parts(amount, commitments)
                .Select((part, place) => new InvestorShare(commitments[place].Investor, part)),
        ];

    static Money[] Parts(Money amount, IReadOnlyList<InvestorShare> commitments) =>
        amount.Split([.. commitments.Select(commitment => commitment.Amount.Minor)]);
}
