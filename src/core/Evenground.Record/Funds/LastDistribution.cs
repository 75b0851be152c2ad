namespace Evenground.Record;

/// <summary>Splits the distribution that ends a fund by what each capital account holds, so that every one of
/// them is 0 after it.</summary>
/// <remarks>
/// An account holds what was paid in and earned less what was spent, allocated as carried interest and given
/// back. Rounding of many entries, results from before a late investor came and interests that changed hands
/// leave it beside the part by commitment; a last split by commitment would leave those differences standing
/// for ever. Income is split by what accounts hold, gain by what they hold after it, capital is the rest.
/// Shape: one share for each investor who still holds something. Unit: exact to the minor unit, each share is
/// what its account holds. Missing: an investor who has drawn too much has no share, and the whole is refused
/// until it gives back; so is a whole that is not all that the accounts hold.
/// </remarks>
public static class LastDistribution
{
    /// <param name="book">The books on the day, without the distribution.</param>
    /// <param name="whole">What goes out, by what it is of; its investor is not read.</param>
    public static Outcome<IReadOnlyList<DistributionShare>> Of(FundBook book, DistributionShare whole)
    {
        var held = book
            .Investors.Select(investor => new InvestorShare(investor, book.CapitalOf(investor)))
            .Where(share => share.Amount.Minor != 0)
            .ToList();
        if (held.Find(share => share.Amount.Minor < 0) is { } owing)
            return new LastDistributionMustFindNoDebt(owing.Investor, -owing.Amount);
        var sum = held.Aggregate(new Money(0, book.Currency), (total, share) => total + share.Amount);
        if (whole.Total() != sum)
            return new LastDistributionMustEmptyTheAccounts(whole.Total(), sum);
        return held.Count == 0 ? Array.Empty<DistributionShare>() : Split(held, whole);
    }

    static DistributionShare[] Split(List<InvestorShare> held, DistributionShare whole)
    {
        var recallable = whole.Recallable.Split(Left(held));
        var income = whole.Income.Split(Left(held));
        var afterIncome = held.Select((of, place) => of with { Amount = of.Amount - income[place] }).ToList();
        // Nothing is left to weigh by where all of it is income.
        var gain =
            whole.Gain.Minor == 0
                ? [.. income.Select(part => part with { Minor = 0 })]
                : whole.Gain.Split(Left(afterIncome));
        return
        [
            .. afterIncome.Select(
                (of, place) =>
                    new DistributionShare(
                        of.Investor,
                        income[place],
                        gain[place],
                        of.Amount - gain[place],
                        recallable[place]
                    )
            ),
        ];
    }

    static long[] Left(List<InvestorShare> held) => [.. held.Select(share => share.Amount.Minor)];
}

/// <summary>The distribution that ends a fund leaves nothing behind.</summary>
public sealed record LastDistributionMustEmptyTheAccounts(Money Whole, Money Held) : Refusal
{
    public override string Code => "fund.last-distribution-must-empty-the-accounts";

    public override LocalizedText Text =>
        new(
            Korean: $"마지막 분배로 {Whole}을(를) 입력했는데 출자자 자본계정의 합계는 {Held}입니다. 금액을 고치거나, 남은 지분·비용·성과보수를 먼저 정리하거나, 마지막 분배가 아니면 표시를 지우십시오.",
            English: $"{Whole} was entered as the last distribution, and the capital accounts of investors hold {Held}. Correct the amount, settle holdings, costs and carried interest first, or do not mark it as the last."
        );
}

/// <summary>Nobody owes the fund anything when it ends.</summary>
public sealed record LastDistributionMustFindNoDebt(Id<Organisation> Investor, Money Owed) : Refusal
{
    public override string Code => "fund.last-distribution-must-find-no-debt";

    public override LocalizedText Text =>
        new(
            Korean: $"출자자 {Investor}은(는) 자기 몫보다 {Owed}을(를) 더 받았으므로 마지막 분배로 계정을 0으로 만들 수 없습니다. 분배금 반환을 먼저 기록하십시오.",
            English: $"The investor {Investor} has had {Owed} more than its part, so a last distribution cannot bring its account to 0. Enter first what it gives back."
        );
}
