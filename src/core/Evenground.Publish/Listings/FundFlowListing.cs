using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Between whom a flow of a fund goes.</summary>
public enum FlowSide
{
    /// <summary>Between the fund and its investors: net figures are made of these.</summary>
    Investors,

    /// <summary>Between the fund and what it invests in: gross figures are made of these.</summary>
    Holdings,

    /// <summary>Between the fund and its subscription line.</summary>
    Line,
}

/// <summary>Money that flowed on a day: what every figure of performance is made of.</summary>
/// <param name="AmountMinor">Below 0 what went in, above 0 what came back, seen from who put it in; of the
/// line, above 0 what was drawn. In minor units of the fund's currency.</param>
/// <param name="Entry">The journal entry.</param>
public sealed record FundFlowRow(
    string FundId,
    FlowSide Side,
    DateOnly On,
    FundFlowKind Kind,
    string? InvestorId,
    string? StakeId,
    string Currency,
    long AmountMinor,
    long Entry
)
{
    /// <summary>All flows of a fund: of investors, then of holdings, then of the line.</summary>
    public static IEnumerable<FundFlowRow> All(FundFigures figures) =>
        [
            .. Rows(figures, FlowSide.Investors, figures.Flows.OfInvestors()),
            .. Rows(figures, FlowSide.Holdings, figures.Flows.OfStakes()),
            .. Rows(figures, FlowSide.Line, figures.Flows.OfLine()),
        ];

    static IEnumerable<FundFlowRow> Rows(FundFigures figures, FlowSide side, IEnumerable<FundFlow> flows) =>
        flows.Select(flow => new FundFlowRow(
            figures.Fund.Id.ToString(),
            side,
            flow.Day,
            flow.Kind,
            flow.Investor?.ToString(),
            flow.Stake?.ToString(),
            figures.Fund.Currency.Code,
            flow.Amount.Minor,
            flow.Sequence
        ));
}

/// <summary>The dated flows of every fund.</summary>
public sealed class FundFlowListing : IListing<FundFlowRow>
{
    public string Code => "fund-flows";

    public LocalizedText Title => new("펀드 현금흐름", "Flows of funds");

    public LocalizedText Meaning =>
        new(
            Korean: "수익률과 배수가 나온 현금흐름입니다. 출자자, 투자 자산, 캐피탈콜 대출의 흐름을 나누어 보여 주며 서로 더하지 않습니다.",
            English: "The dated flows that rates and multiples are made of: of investors, of holdings and of the subscription line, "
                + "apart and never added together."
        );

    public IReadOnlyList<FundFlowRow> Rows(History history, AsOf asOf) =>
        [.. FundPortfolio.Of(history, asOf).Funds.SelectMany(FundFlowRow.All)];
}
