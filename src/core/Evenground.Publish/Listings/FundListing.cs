using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One fund as it stood on the day, its money kept apart, with its figures; amounts in minor
/// units of its currency, rates and multiples as plain numbers.</summary>
/// <param name="SizeFormedMinor">What all investors promised.</param>
/// <param name="PaidInMinor">What they paid, distributions called again included.</param>
/// <param name="ExcessReturnedMinor">Of it, what went back unused.</param>
/// <param name="RecallableMinor">Of what was distributed, what may be called again.</param>
/// <param name="ValueMinor">Net assets of investors on the day.</param>
/// <param name="OldestValuation">The oldest last valuation among stakes worth something; null when there is
/// none.</param>
/// <param name="StakesRolledForward">Stakes that changed after their last valuation, or never had
/// one.</param>
/// <param name="Dpi">Distributed to paid-in; null when nothing was paid in.</param>
/// <param name="NetRateWithLine">Net rate of return of investors' flows as they were: per year, or of the
/// period when its status says so; null when there is no single one.</param>
/// <param name="NetRateWithoutLine">The same as if investors had paid what was drawn on the subscription
/// line; the one is never given without the other.</param>
public sealed record FundRow(
    string Id,
    string NameKo,
    string NameEn,
    string ManagerId,
    string Currency,
    DateOnly FormedOn,
    long SponsorCommitmentMinor,
    long SizeFormedMinor,
    long PaidInMinor,
    long InvestedMinor,
    IReadOnlyList<string> Numbers,
    DateOnly? FirstFlowOn,
    long ExcessReturnedMinor,
    long DistributedMinor,
    long RecallableMinor,
    long ValueMinor,
    DateOnly? OldestValuation,
    int StakesRolledForward,
    decimal? Dpi,
    decimal? Rvpi,
    decimal? Tvpi,
    decimal? Pic,
    RateStatus NetRateStatusWithLine,
    decimal? NetRateWithLine,
    RateStatus NetRateStatusWithoutLine,
    decimal? NetRateWithoutLine,
    decimal? NetTvpiWithLine,
    decimal? NetTvpiWithoutLine,
    RateStatus GrossRateStatus,
    decimal? GrossRate,
    decimal? GrossMultiple
)
{
    public static FundRow Of(FundFigures figures)
    {
        var (fund, measures) = (figures.Fund, figures.Measures);
        var (totals, value, net, gross) = (figures.Totals, figures.Value, figures.Net, figures.Gross);
        var multiples = figures.Multiples.Accepted(out var found, out _) ? found : null;
        return new(
            fund.Id.ToString(),
            fund.Name.Korean,
            fund.Name.English,
            fund.Manager.ToString(),
            fund.Currency.Code,
            fund.FormedOn,
            measures.SponsorCommitment.Minor,
            measures.SizeFormed.Minor,
            measures.PaidIn.Minor,
            measures.Invested.Minor,
            [.. fund.ExternalIds.Select(number => number.ToString())],
            figures.FirstFlowOn,
            totals.ExcessReturned.Minor,
            totals.Distributed.Minor,
            totals.Recallable.Minor,
            value.Value.Minor,
            value.OldestValuation,
            value.RolledForward.Count + value.AtCost.Count,
            PlainNumber.OfFigure(multiples?.Dpi),
            PlainNumber.OfFigure(multiples?.Rvpi),
            PlainNumber.OfFigure(multiples?.Tvpi),
            PlainNumber.OfFigure(multiples?.Pic),
            net.With.Rate.Status,
            PlainNumber.Of(net.With.Rate.Shown),
            net.Without.Rate.Status,
            PlainNumber.Of(net.Without.Rate.Shown),
            PlainNumber.OfFigure(net.With.Tvpi),
            PlainNumber.OfFigure(net.Without.Tvpi),
            gross.Rate.Status,
            PlainNumber.Of(gross.Rate.Shown),
            PlainNumber.OfFigure(gross.Tvpi)
        );
    }
}

/// <summary>The funds of the record with what a bare fund size would mix up.</summary>
public sealed class FundListing : IListing<FundRow>
{
    public string Code => "funds";

    public LocalizedText Title => new("펀드", "Funds");

    public LocalizedText Meaning =>
        new(
            Korean: "펀드마다 출자 약정, 결성액, 납입액, 투자액을 따로 보여 주고 분배액, 순자산, 배수와 수익률을 덧붙입니다. 금액은 통화의 최소 "
                + "단위입니다. 순수익률은 캐피탈콜 대출을 포함한 값과 제외한 값을 늘 함께 보여 줍니다.",
            English: "For each fund the sponsor's commitment, the size formed, what was paid in and what was invested, apart; then "
                + "distributions, value, multiples and rates. Amounts are in minor units of the currency. The net rate with the "
                + "subscription line always comes with the one without it."
        );

    public IReadOnlyList<FundRow> Rows(History history, AsOf asOf) =>
        [.. FundPortfolio.Of(history, asOf).Funds.Select(FundRow.Of)];
}
