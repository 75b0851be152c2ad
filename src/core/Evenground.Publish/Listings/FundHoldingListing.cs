using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One stake of a fund as it stood on the day; amounts in minor units of the fund's
/// currency.</summary>
/// <param name="Instrument">Null for investments whose entry names none.</param>
/// <param name="CostMinor">Of the units that are left, less what was written off.</param>
/// <param name="ValueMinor">The last fair value, with what was bought and sold since.</param>
/// <param name="InvestedMinor">All that was ever paid for it.</param>
/// <param name="ReturnedMinor">All that ever came back: proceeds and income.</param>
/// <param name="ValuedOn">The day of the last valuation; null when there was none.</param>
/// <param name="IsRolledForward">Whether units or cost changed after the last valuation, or there was
/// none.</param>
/// <param name="Multiple">(Returned + value) ÷ invested, before fees and carried interest; null when
/// nothing was invested.</param>
/// <param name="GrossRate">Before fees and carried interest: per year, or of the period when its status
/// says so; null when there is no single one.</param>
public sealed record FundHoldingRow(
    string FundId,
    string StakeId,
    string CompanyId,
    string? CompanyKo,
    string? CompanyEn,
    InstrumentKind? Instrument,
    string? Site,
    string? Region,
    decimal Units,
    string Currency,
    long CostMinor,
    long ValueMinor,
    long WrittenOffMinor,
    long InvestedMinor,
    long ReturnedMinor,
    DateOnly? ValuedOn,
    bool IsRolledForward,
    decimal? Multiple,
    RateStatus GrossRateStatus,
    decimal? GrossRate
)
{
    /// <summary>What went in: bought, or given for it by a stake that became this one.</summary>
    static bool IsPaid(FundFlow flow) =>
        flow.Kind == FundFlowKind.Invested || flow is { Kind: FundFlowKind.Converted, Amount.Minor: < 0 };

    public static FundHoldingRow Of(HoldingFigures holding, History history, AsOf asOf)
    {
        var (stake, zero) = (holding.Stake, new Money(0, holding.Fund.Currency));
        var company = history.Companies.Find(stake.Company, asOf)?.Name;
        var invested = holding.Flows.Where(IsPaid).Aggregate(zero, (sum, flow) => sum - flow.Amount);
        var returned = holding
            .Flows.Where(flow => !IsPaid(flow))
            .Aggregate(zero, (sum, flow) => sum + flow.Amount);
        return new(
            holding.Fund.Id.ToString(),
            stake.Id.ToString(),
            stake.Company.ToString(),
            company?.Korean,
            company?.English,
            stake.Instrument?.Kind,
            holding.Site?.ToString(),
            holding.Region?.ToString(),
            stake.Units,
            holding.Fund.Currency.Code,
            stake.Cost.Minor,
            stake.Value.Minor,
            stake.WrittenOff.Minor,
            invested.Minor,
            returned.Minor,
            stake.ValuedOn,
            stake.IsRolledForward,
            PlainNumber.OfFigure(FundMultiples.Moic(invested, returned, stake.Value)),
            holding.Gross.Rate.Status,
            PlainNumber.Of(holding.Gross.Rate.Shown)
        );
    }
}

/// <summary>What the funds hold and held.</summary>
public sealed class FundHoldingListing : IListing<FundHoldingRow>
{
    public string Code => "fund-holdings";

    public LocalizedText Title => new("펀드의 투자 자산", "Holdings of funds");

    public LocalizedText Meaning =>
        new(
            Korean: "펀드가 보유했거나 보유한 모든 투자 자산의 원가, 평가액, 회수액과 배수입니다. 보수와 성과보수를 빼기 전의 값입니다.",
            English: "Every stake that a fund holds or held: cost, value, what came back, and multiples before fees and carried interest."
        );

    public IReadOnlyList<FundHoldingRow> Rows(History history, AsOf asOf) =>
        [
            .. from fund in FundPortfolio.Of(history, asOf).Funds
            from holding in fund.Holdings
            select FundHoldingRow.Of(holding, history, asOf),
        ];
}

/// <summary>One valuation of a stake as it was approved.</summary>
/// <param name="Method">The code of the method.</param>
/// <param name="Basis">What the value rests on, in words.</param>
/// <param name="ValueMinor">The fair value of all units held, in the fund's currency.</param>
/// <param name="Original">What was entered when in another currency, in its major units.</param>
/// <param name="Entry">The journal entry.</param>
public sealed record FundValuationRow(
    string FundId,
    string StakeId,
    DateOnly On,
    string Method,
    string Basis,
    string Currency,
    long ValueMinor,
    string? OriginalCurrency,
    decimal? Original,
    decimal? Rate,
    string? RateSource,
    string PreparedBy,
    string ApprovedBy,
    long Entry
)
{
    public static FundValuationRow Of(StakeValuation valuation)
    {
        var valued = valuation.Valued;
        return new(
            valued.Fund.ToString(),
            valued.Stake.ToString(),
            valuation.On,
            valued.Method,
            valued.Basis,
            valued.Amount.Currency.Code,
            valued.Amount.Minor,
            valued.Original?.Currency.Code,
            valued.Original?.Major,
            valued.Rate?.Rate,
            valued.Rate?.Source,
            valued.PreparedBy,
            valuation.ApprovedBy,
            valuation.Sequence
        );
    }

    /// <summary>All valuations of a fund, by stake and day.</summary>
    public static IEnumerable<FundValuationRow> All(FundFigures figures) =>
        figures.Book.Stakes.SelectMany(stake => figures.ValuationsOf(stake.Id)).Select(Of);
}

/// <summary>Every valuation of every stake: a later one follows and never replaces.</summary>
public sealed class FundValuationListing : IListing<FundValuationRow>
{
    public string Code => "fund-valuations";

    public LocalizedText Title => new("투자 자산 평가", "Valuations of holdings");

    public LocalizedText Meaning =>
        new(
            Korean: "승인된 모든 평가입니다. 날짜, 방법, 근거, 작성자와 승인자를 보여 주며 나중 평가가 앞의 평가를 지우지 않습니다.",
            English: "Every approved valuation with day, method, basis, who prepared and who approved it. A later one replaces nothing."
        );

    public IReadOnlyList<FundValuationRow> Rows(History history, AsOf asOf) =>
        [.. FundPortfolio.Of(history, asOf).Funds.SelectMany(FundValuationRow.All)];
}
