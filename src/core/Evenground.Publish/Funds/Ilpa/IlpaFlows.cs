using System.Globalization;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The table of flows since inception of the performance template.</summary>
static class IlpaFlows
{
    public static ReportSheet Of(IlpaRequest asked, IlpaMethod method)
    {
        var rows = Rows(asked, method);
        var lines = new ReportLines(columns: 6);
        foreach (var (flow, place) in rows.OrderBy(row => row.Flow.Day).Select((row, place) => (row, place)))
            lines.Amount(
                (place + 1).ToString(CultureInfo.InvariantCulture),
                flow.Type,
                [
                    ReportCell.Of(flow.Flow.Day),
                    ReportCell.Of(SideOf(flow.Flow.Kind)),
                    ReportCell.Of(Named(asked, flow.Flow)),
                    ReportCell.Of(flow.Amount.Major),
                    ReportCell.Of(asked.Fund.Currency.Code),
                    ReportCell.Of(flow.Flow.Sequence, ReportFormat.Number),
                ]
            );
        return new(
            "Cash flows",
            new(
                "설립부터의 현금흐름: 낸 쪽에서 보아 나간 돈이 음수",
                "Cash flows since inception: below 0 what went in, seen from who put it in"
            ),
            [
                new("날짜", "Date"),
                new("구분", "Between"),
                new("상대", "With whom"),
                new("금액", "Amount"),
                new("통화", "Currency"),
                new("기록 순번", "Journal entry"),
            ],
            lines.All
        );
    }

    /// <summary>Of an investor only its own: flows of investments and of the facility are the
    /// fund's.</summary>
    static List<(FundFlow Flow, Money Amount, LocalizedText Type)> Rows(IlpaRequest asked, IlpaMethod method)
    {
        var flows = asked.Figures.Flows;
        var rows = new List<(FundFlow Flow, Money Amount, LocalizedText Type)>();
        rows.AddRange(
            method == IlpaMethod.Granular
                ? ItemisedFlows.Of(asked.Figures).Select(one => (one.Flow, one.Amount, TypeOf(one)))
                : flows.OfInvestors().Select(Plain)
        );
        if (asked.Investor is { } investor)
        {
            rows.RemoveAll(row => row.Flow.Investor != investor);
            rows.AddRange(
                flows.OfInvestors(investor).Where(flow => IsBetweenInvestors(flow.Kind)).Select(Plain)
            );
            return rows;
        }

        rows.AddRange(flows.OfStakes().Select(Plain));
        rows.AddRange(flows.OfLine().Select(Plain));
        return rows;

        static (FundFlow, Money, LocalizedText) Plain(FundFlow flow) =>
            (flow, flow.Amount, TypeOf(flow.Kind));
    }

    static string Named(IlpaRequest asked, FundFlow flow) =>
        flow.Investor is { } investor ? asked.NameOf(investor).English
        : flow.Stake is { } stake ? stake.ToString()
        : "";

    static bool IsBetweenInvestors(FundFlowKind kind) =>
        kind is FundFlowKind.EqualisationInterest or FundFlowKind.InterestSold or FundFlowKind.InterestBought;

    static string SideOf(FundFlowKind kind) =>
        kind switch
        {
            _ when IsBetweenInvestors(kind) => "investor-to-investor",
            FundFlowKind.Invested or FundFlowKind.Proceeds or FundFlowKind.StakeIncome =>
                "fund-to-investment",
            FundFlowKind.LineDrawn or FundFlowKind.LineRepaid or FundFlowKind.LineInterest =>
                "fund-to-facility",
            _ => "fund-to-investor",
        };

    static LocalizedText TypeOf(ItemisedFlow flow) =>
        flow.Purpose switch
        {
            CallPurpose.Investments => new("납입: 투자", "Contribution: investments"),
            CallPurpose.Fees => new("납입: 관리보수", "Contribution: management fees"),
            CallPurpose.Expenses => new("납입: 펀드 비용", "Contribution: partnership expenses"),
            CallPurpose.NotItemised => new("납입: 용도 기록 없음", "Contribution: not itemised"),
            _ => TypeOf(flow.Flow.Kind),
        };

    static LocalizedText TypeOf(FundFlowKind kind) =>
        kind switch
        {
            FundFlowKind.PaidIn => new("납입", "Contribution"),
            FundFlowKind.ExcessReturned => new("쓰지 않은 납입금 반환", "Contribution returned unused"),
            FundFlowKind.Distributed => new("분배: 현금", "Distribution: cash"),
            FundFlowKind.DistributedInKind => new("분배: 현물", "Distribution: in kind"),
            FundFlowKind.DistributionReturned => new("분배금 반환", "Distribution given back"),
            FundFlowKind.EqualisationInterest => new("후발 출자자 이자", "Equalisation interest"),
            FundFlowKind.Invested => new("투자", "Investment"),
            FundFlowKind.Proceeds => new("회수", "Proceeds"),
            FundFlowKind.StakeIncome => new("투자 자산의 수익", "Income of a holding"),
            FundFlowKind.LineDrawn => new("캐피탈콜 대출", "Facility drawn"),
            FundFlowKind.LineRepaid => new("캐피탈콜 대출 상환", "Facility repaid"),
            FundFlowKind.InterestSold => new("지분 매각 대금", "Price of an interest sold"),
            FundFlowKind.InterestBought => new("지분 매입 대금", "Price of an interest bought"),
            FundFlowKind.Converted => new("다른 투자 자산으로 전환", "Became another holding"),
            _ => new("캐피탈콜 대출 이자", "Facility interest"),
        };
}
