using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What one investor has in one fund since its first day; amounts in minor units of the fund's
/// currency.</summary>
/// <remarks>Closing = contributions - excess returned - distributions + income + gains - fees - expenses -
/// interest - carried interest + transfers. Sums over a fund's investors are the fund's own.</remarks>
/// <param name="Roles">In what parts the investor committed, in the order of the first commitments.</param>
/// <param name="UnfundedMinor">What may still be called, or is called and not paid.</param>
/// <param name="PaidInMinor">What was paid in, less excess returned, with what came and went by
/// transfers.</param>
/// <param name="ClosingMinor">The capital account on the day: the investor's value.</param>
/// <param name="Dpi">Distributed to paid-in; null when nothing was paid in.</param>
/// <param name="NetRateWithLine">Net rate of return; null when there is no single one.</param>
/// <param name="NetRateWithoutLine">The same without the subscription line, of which the investor bears its
/// part of the commitments; the one is never given without the other.</param>
/// <param name="NetRateMissing">The code of the reason why neither is given, as when the price of an
/// interest that changed hands is not known.</param>
public sealed record FundInvestorRow(
    string FundId,
    string InvestorId,
    string? InvestorKo,
    string? InvestorEn,
    IReadOnlyList<InvestorRole> Roles,
    string Currency,
    long CommitmentMinor,
    long UnfundedMinor,
    long PaidInMinor,
    long DistributedMinor,
    long RecallableMinor,
    long ContributionsMinor,
    long ExcessReturnedMinor,
    long DistributionsMinor,
    long IncomeMinor,
    long RealisedGainMinor,
    long UnrealisedGainMinor,
    long FeesMinor,
    long ExpensesMinor,
    long InterestMinor,
    long CarriedInterestMinor,
    long EqualisationMinor,
    long TransfersMinor,
    long ClosingMinor,
    decimal? Dpi,
    decimal? Rvpi,
    decimal? Tvpi,
    decimal? Pic,
    RateStatus? NetRateStatusWithLine,
    decimal? NetRateWithLine,
    RateStatus? NetRateStatusWithoutLine,
    decimal? NetRateWithoutLine,
    string? NetRateMissing
)
{
    public static FundInvestorRow Of(
        FundFigures figures,
        Id<Organisation> investor,
        History history,
        AsOf asOf
    )
    {
        var capital = FundStatements.Capital(figures.Book, investor, DateOnly.MinValue, figures.On);
        var of = figures.OfInvestor(investor);
        var totals = of.Totals;
        var net = of.Net.Is(out var known, out _) ? known : null;
        var name = history.Organisations.Find(investor, asOf)?.Name;
        var multiples = of.Multiples.Accepted(out var found, out _) ? found : null;
        return new(
            figures.Fund.Id.ToString(),
            investor.ToString(),
            name?.Korean,
            name?.English,
            InvestorRoles.Of(figures.Book, investor),
            figures.Fund.Currency.Code,
            capital.Commitment.Minor,
            capital.Unfunded.Minor,
            (totals.Called - totals.ExcessReturned).Minor,
            totals.Distributed.Minor,
            totals.Recallable.Minor,
            capital.Contributions.Minor,
            capital.ExcessReturned.Minor,
            capital.Distributions.Minor,
            capital.Income.Minor,
            capital.RealisedGain.Minor,
            capital.UnrealisedGain.Minor,
            capital.Fees.Minor,
            capital.Expenses.Minor,
            capital.Interest.Minor,
            capital.CarriedInterest.Minor,
            capital.Equalisation.Minor,
            capital.Transfers.Minor,
            capital.Closing.Minor,
            PlainNumber.OfFigure(multiples?.Dpi),
            PlainNumber.OfFigure(multiples?.Rvpi),
            PlainNumber.OfFigure(multiples?.Tvpi),
            PlainNumber.OfFigure(multiples?.Pic),
            net?.With.Rate.Status,
            PlainNumber.Of(net?.With.Rate.Shown),
            net?.Without.Rate.Status,
            PlainNumber.Of(net?.Without.Rate.Shown),
            of.Net.Missing?.Code
        );
    }
}

/// <summary>In what parts investors are in a fund.</summary>
public static class InvestorRoles
{
    /// <summary>Every role under which the investor committed or took an interest over, each
    /// once.</summary>
    public static IReadOnlyList<InvestorRole> Of(FundBook book, Id<Organisation> investor) =>
        [.. book.Entries.Select(entry => RoleIn(entry, investor)).OfType<InvestorRole>().Distinct()];

    static InvestorRole? RoleIn(BookedEntry entry, Id<Organisation> investor) =>
        entry.Transaction switch
        {
            CommitmentTaken taken when taken.Investor == investor => taken.Role,
            InterestTransferred transferred when transferred.To == investor => transferred.ToRole,
            null when entry.Line is { Kind: EntryKind.Committed } line && line.Investor == investor =>
                line.Role,
            _ => null,
        };
}

/// <summary>The investors of every fund with their capital accounts.</summary>
public sealed class FundInvestorListing : IListing<FundInvestorRow>
{
    public string Code => "fund-investors";

    public LocalizedText Title => new("펀드 출자자", "Investors of funds");

    public LocalizedText Meaning =>
        new(
            Korean: "펀드마다 출자자의 약정, 납입, 분배와 자본 계정을 처음부터 그날까지 보여 줍니다. 출자자의 합계는 펀드의 값과 같습니다.",
            English: "For each fund its investors' commitments, payments, distributions and capital accounts from the first day to the "
                + "day asked about. The investors of a fund add up to the fund."
        );

    public IReadOnlyList<FundInvestorRow> Rows(History history, AsOf asOf) =>
        [
            .. from fund in FundPortfolio.Of(history, asOf).Funds
            from investor in fund.Investors
            select FundInvestorRow.Of(fund, investor, history, asOf),
        ];
}
