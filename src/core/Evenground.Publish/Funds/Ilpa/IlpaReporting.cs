using Evenground.Record;
using static Evenground.Publish.IlpaNotes;

namespace Evenground.Publish;

/// <summary>A quarter of a fund in the structure of the ILPA Reporting Template 2.0, for periods from
/// the first quarter of 2026.</summary>
/// <remarks>
/// <para>Parts: reconciliation of net assets with fees and expenses, reconciliation of commitments,
/// incentive allocation, what went to the manager and related parties. Shape: lines against investor,
/// investors, manager and fund, each for the quarter, the year and since inception. Unit: major units of
/// the fund's currency; what lowers an investor's capital is below 0.</para>
/// <para>Missing: what the ledger does not record is empty, with the reason, and never 0. Checks hold the
/// lines against the ledger's own capital accounts.</para>
/// <para>Source: published descriptions of the parts of ILPA's Reporting Template (2025). Most names of
/// lines are ours and were held against no official file: see <c>docs/guide/ilpa.md</c>.</para>
/// </remarks>
public static class IlpaReporting
{
    public static ReportBook Of(IlpaRequest asked)
    {
        var columns = new IlpaColumns(asked);
        var lines = new ReportLines(columns.Count);
        IlpaNetAssets.Add(lines, columns);
        Commitments(lines, columns);
        Incentive(lines, columns, asked);
        RelatedParties(lines, columns, asked);
        Checks(lines, columns);
        return new(
            $"ilpa-reporting-{asked.Quarter.ToString().ToLowerInvariant()}",
            asked.Fund.Currency,
            [
                IlpaCover.Of(
                    asked,
                    new("ILPA 보고 양식 2.0의 구조", "In the structure of the ILPA Reporting Template 2.0")
                ),
                new(
                    "Reporting",
                    new("순자산, 약정, 보수와 비용", "Net assets, commitments, fees and expenses"),
                    columns.Names,
                    lines.All
                ),
            ]
        );
    }

    static void Commitments(ReportLines lines, IlpaColumns columns) =>
        lines
            .Heading("B", new("B. 약정 조정", "B. Commitment reconciliation"))
            .Amount(
                "commitment",
                new("약정 총액(기말)", "Total commitment at the end"),
                columns.Ledger(statement => statement.Commitment)
            )
            .Amount(
                "beginning-unfunded",
                new("기초 미납 약정", "Beginning unfunded commitment"),
                columns.Of(IlpaItem.OpeningUnfunded)
            )
            .Amount("new-commitments", new("새 약정", "New commitments"), columns.Of(IlpaItem.NewCommitments))
            .Amount(
                "less-contributions",
                new("납입", "Less contributions"),
                columns.Of(IlpaItem.PaidCommitments)
            )
            .Amount(
                "plus-returned",
                new("쓰지 않고 돌려준 납입금", "Plus contributions returned unused"),
                columns.Of(IlpaItem.ReturnedCommitments)
            )
            .Amount(
                "plus-recallable",
                new("다시 요청할 수 있는 분배", "Plus recallable distributions"),
                columns.Of(IlpaItem.RecallableCommitments)
            )
            .Amount(
                "commitment-transfers",
                new("약정 이전", "Transfers of commitments"),
                columns.Of(IlpaItem.TransferredCommitments)
            )
            .Amount(
                "released-commitments",
                new("만료·해제된 약정", "Less expired or released commitments"),
                columns.Nothing,
                NotRecorded
            )
            .Amount(
                "other-unfunded",
                new("그 밖의 조정", "Other adjustments"),
                columns.Of(IlpaItem.OtherCommitments)
            )
            .Total(
                "ending-unfunded",
                new("기말 미납 약정", "Ending unfunded commitment"),
                null,
                new ReportTerm("beginning-unfunded"),
                new("new-commitments"),
                new("less-contributions"),
                new("plus-returned"),
                new("plus-recallable"),
                new("commitment-transfers"),
                new("released-commitments"),
                new("other-unfunded")
            );

    static void Incentive(ReportLines lines, IlpaColumns columns, IlpaRequest asked) =>
        lines
            .Heading("C", new("C. 성과보수", "C. Incentive allocation"))
            .Amount(
                "incentive-paid",
                new("지급한 성과보수(환수 차감)", "Incentive allocation paid, less clawback"),
                columns.OfFund(from => CarryPaid(asked, from)),
                OfFundOnly
            )
            .Amount(
                "incentive-accrued",
                new("배분하고 지급하지 않은 성과보수(기말)", "Accrued incentive allocation at the end"),
                columns.OfFund(_ => -asked.Figures.Book.Balance(LedgerAccount.CarriedInterest)),
                OfFundOnly
            )
            .Total(
                "nav-gross",
                new(
                    "기말 순자산(미지급 성과보수 차감 전)",
                    "Ending NAV, gross of accrued incentive allocation"
                ),
                GrossOfFundOnly,
                new ReportTerm("ending-nav"),
                new("incentive-accrued")
            )
            .Amount(
                "incentive-escrow",
                new("예치된 성과보수", "Incentive allocation held in escrow"),
                columns.Nothing,
                NotRecorded
            );

    static void RelatedParties(ReportLines lines, IlpaColumns columns, IlpaRequest asked) =>
        lines
            .Heading("D", new("D. 운용사와 관계자에게 간 돈", "D. Paid to the manager and related parties"))
            .Total(
                "related-fees",
                new("관리보수 순액", "Management fees, net"),
                null,
                new ReportTerm("management-fees-net", -1)
            )
            .Amount(
                "related-chargebacks",
                new("내부 비용 청구", "Internal chargebacks"),
                columns.Nothing,
                PayeeNotRecorded
            )
            .Amount(
                "related-incentive",
                new("지급한 성과보수", "Incentive allocation paid"),
                columns.OfFund(from => CarryPaid(asked, from)),
                OfFundOnly
            )
            .Amount(
                "portfolio-fees",
                new("투자기업에서 받은 보수", "Fees from portfolio companies"),
                columns.Nothing,
                NotRecorded
            )
            .Amount(
                "portfolio-reimbursements",
                new("투자기업의 비용 상환", "Reimbursements by portfolio companies"),
                columns.Nothing,
                NotRecorded
            )
            .Total(
                "related-total",
                new("기록된 것의 합계", "Total of what is recorded"),
                RelatedRecordedOnly,
                new ReportTerm("related-fees"),
                new("related-chargebacks"),
                new("related-incentive"),
                new("portfolio-fees"),
                new("portfolio-reimbursements")
            );

    static void Checks(ReportLines lines, IlpaColumns columns)
    {
        // Of an investor's statement, its own columns are also among those of all investors.
        var first = columns.Total - 2 * columns.Periods;
        lines
            .Heading("checks", new("검산: 모두 0이어야 합니다", "Checks: every one must be 0"))
            .Amount(
                "ledger-nav",
                new("장부의 자본 계정 잔액", "Capital accounts of the ledger"),
                columns.Ledger(statement => statement.Closing)
            )
            .Check(
                "check-nav",
                new("기말 순자산과 자본 계정의 차이", "Ending NAV less the capital accounts"),
                null,
                new ReportTerm("ending-nav"),
                new("ledger-nav", -1)
            )
            .Amount(
                "ledger-unfunded",
                new("장부의 미납 약정", "Unfunded commitments of the ledger"),
                columns.Ledger(statement => statement.Unfunded)
            )
            .Check(
                "check-unfunded",
                new("기말 미납 약정과 장부의 차이", "Ending unfunded less the ledger's"),
                null,
                new ReportTerm("ending-unfunded"),
                new("ledger-unfunded", -1)
            )
            .Amount(
                "ledger-expenses",
                new("장부의 비용과 이자", "Expenses and interest of the ledger"),
                columns.Ledger(statement => -(statement.Expenses + statement.Interest))
            )
            .Check(
                "check-expenses",
                new("비용 항목과 장부의 차이", "Expense lines less the ledger's"),
                null,
                new ReportTerm("partnership-expenses"),
                new("ledger-expenses", -1)
            )
            .Check(
                "check-parts",
                new("펀드 전체와 출자자 합계의 차이", "Total fund less its investors"),
                null,
                column =>
                    column < columns.Total
                        ? null
                        :
                        [
                            new("ending-nav"),
                            new("ending-nav", -1, first + column - columns.Total),
                            new("ending-nav", -1, first + columns.Periods + column - columns.Total),
                        ]
            );
    }

    static Money CarryPaid(IlpaRequest asked, DateOnly from)
    {
        var paid = new Money(0, asked.Fund.Currency);
        foreach (var entry in asked.Figures.Book.Entries.Where(entry => entry.On >= from))
            paid = entry.Transaction switch
            {
                CarryPaid carry => paid + carry.Amount,
                CarryClawedBack back => paid - back.Amount,
                _ => paid,
            };
        return paid;
    }
}
