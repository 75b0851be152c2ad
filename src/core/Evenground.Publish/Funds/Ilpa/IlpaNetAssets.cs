using static Evenground.Publish.IlpaNotes;

namespace Evenground.Publish;

/// <summary>The first part of the reporting template: from the beginning to the ending net assets, with
/// fees and expenses.</summary>
static class IlpaNetAssets
{
    public static void Add(ReportLines lines, IlpaColumns columns)
    {
        lines
            .Heading("A", new("A. 순자산 조정", "A. NAV reconciliation"))
            .Amount(
                "beginning-nav",
                new("기초 순자산(성과보수 차감 후)", "Beginning NAV, net of incentive allocation"),
                columns.Of(IlpaItem.OpeningNav)
            )
            .Amount("contributions", new("납입", "Contributions"), columns.Of(IlpaItem.Contributions))
            .Amount(
                "contributions-returned",
                new("쓰지 않고 돌려준 납입금", "Contributions returned unused"),
                columns.Of(IlpaItem.Returned),
                ReturnedUnused
            )
            .Amount(
                "distributions",
                new("분배", "Distributions"),
                columns.Of(IlpaItem.Distributions),
                InCashOrKind
            )
            .Amount(
                "partner-transfers",
                new("지분 이전", "Partner transfers"),
                columns.Of(IlpaItem.Transfers)
            )
            .Amount(
                "syndication-costs",
                new("모집·결성 비용", "Offering and syndication costs"),
                columns.Nothing,
                NotApart
            )
            .Amount("placement-fees", new("판매 수수료", "Placement fees"), columns.Nothing, NotApart)
            .Total(
                "total-flows",
                new("현금·비현금 흐름 합계", "Total cash and non-cash flows"),
                null,
                new ReportTerm("contributions"),
                new("contributions-returned"),
                new("distributions"),
                new("partner-transfers"),
                new("syndication-costs"),
                new("placement-fees")
            );
        Fees(lines, columns);
        Expenses(lines, columns);
        lines
            .Amount(
                "interest-income",
                new("이자 수익", "Interest income"),
                columns.Of(IlpaItem.InterestIncome)
            )
            .Amount(
                "dividend-income",
                new("배당 수익", "Dividend income"),
                columns.Of(IlpaItem.DividendIncome)
            )
            .Amount("other-income", new("그 밖의 수익", "Other income"), columns.Of(IlpaItem.OtherIncome))
            .Total(
                "net-operating",
                new("순운용손익", "Total net operating income (expense)"),
                null,
                new ReportTerm("management-fees-net"),
                new("partnership-expenses"),
                new("interest-income"),
                new("dividend-income"),
                new("other-income")
            )
            .Amount("realised", new("실현 손익", "Realised gain (loss)"), columns.Of(IlpaItem.RealisedGain))
            .Amount(
                "unrealised",
                new("미실현 손익의 변동", "Change in unrealised gain (loss)"),
                columns.Of(IlpaItem.UnrealisedGain)
            )
            .Amount(
                "incentive-allocated",
                new("성과보수 배분", "Incentive allocation of the period"),
                columns.Of(IlpaItem.Incentive)
            )
            .Total(
                "ending-nav",
                new("기말 순자산(성과보수 차감 후)", "Ending NAV, net of incentive allocation"),
                null,
                new ReportTerm("beginning-nav"),
                new("total-flows"),
                new("net-operating"),
                new("realised"),
                new("unrealised"),
                new("incentive-allocated")
            );
    }

    static void Fees(ReportLines lines, IlpaColumns columns) =>
        lines
            .Amount(
                "management-fees-gross",
                new("관리보수 총액", "Management fees, gross of offsets, waivers and rebates"),
                columns.Nothing,
                FeesAsCharged
            )
            .Amount(
                "fee-rebates",
                new("관리보수 환급", "Management fee rebates"),
                columns.Nothing,
                NotRecorded
            )
            .Amount(
                "fee-waivers",
                new("관리보수 면제", "Management fee waivers"),
                columns.Nothing,
                NotRecorded
            )
            .Amount(
                "fee-offsets",
                new("관리보수 상계", "Management fee offsets"),
                columns.Nothing,
                NotRecorded
            )
            .Amount(
                "management-fees-net",
                new("관리보수 순액", "Management fees, net of rebates, waivers and offsets"),
                columns.Of(IlpaItem.ManagementFees),
                FeesAsCharged
            );

    static void Expenses(ReportLines lines, IlpaColumns columns) =>
        lines
            .Amount(
                "internal-chargebacks",
                new("내부 비용 청구", "Internal chargebacks"),
                columns.Nothing,
                PayeeNotRecorded
            )
            .Amount(
                "external-administration",
                new("외부: 회계·사무 관리", "External: accounting and administration"),
                columns.Of(IlpaItem.Administration),
                MayBeInternal
            )
            .Amount(
                "external-audit",
                new("외부: 감사·세무", "External: audit and tax"),
                columns.Of(IlpaItem.Audit),
                MayBeInternal
            )
            .Amount(
                "external-legal",
                new("외부: 법률", "External: legal"),
                columns.Of(IlpaItem.Legal),
                MayBeInternal
            )
            .Amount(
                "external-due-diligence",
                new("외부: 실사", "External: due diligence"),
                columns.Of(IlpaItem.DueDiligence),
                MayBeInternal
            )
            .Amount(
                "external-broken-deal",
                new("외부: 무산된 투자", "External: broken deals"),
                columns.Of(IlpaItem.BrokenDeal),
                MayBeInternal
            )
            .Amount(
                "external-organisation",
                new("외부: 설립", "External: organisation costs"),
                columns.Of(IlpaItem.Organisation),
                MayBeInternal
            )
            .Amount(
                "external-valuation",
                new("외부: 제3자 평가", "External: third-party valuations"),
                columns.Nothing,
                NotApart
            )
            .Amount(
                "external-investigation",
                new("외부: 조사·검사", "External: investigations and examinations"),
                columns.Nothing,
                NotApart
            )
            .Amount(
                "external-other",
                new("외부: 기타", "External: other"),
                columns.Of(IlpaItem.OtherExpenses),
                MayBeInternal
            )
            .Amount(
                "line-interest",
                new("캐피탈콜 대출 이자", "Subscription facility interest"),
                columns.Of(IlpaItem.LineInterest)
            )
            .Total(
                "partnership-expenses",
                new("펀드 비용 합계", "Total partnership expenses"),
                null,
                new ReportTerm("internal-chargebacks"),
                new("external-administration"),
                new("external-audit"),
                new("external-legal"),
                new("external-due-diligence"),
                new("external-broken-deal"),
                new("external-organisation"),
                new("external-valuation"),
                new("external-investigation"),
                new("external-other"),
                new("line-interest")
            );
}
