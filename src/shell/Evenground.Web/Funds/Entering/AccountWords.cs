using Evenground.Record;

namespace Evenground.Web;

/// <summary>What accounts are called on a page.</summary>
public static class AccountWords
{
    public static LocalizedText Of(LedgerAccount account) =>
        account switch
        {
            LedgerAccount.Cash => new("현금", "Cash"),
            LedgerAccount.InvestmentsAtCost => new("투자자산(취득원가)", "Investments at cost"),
            LedgerAccount.UnrealisedValue => new("평가 차액", "Unrealised value"),
            LedgerAccount.UnsplitProceeds => new("구분되지 않은 회수금", "Proceeds not split"),
            LedgerAccount.HandedOut => new("현물 분배 경유", "Handed out in kind"),
            LedgerAccount.CreditLine => new("한도대출", "Subscription line"),
            LedgerAccount.Payables => new("미지급 비용", "Payables"),
            LedgerAccount.PaidInCapital => new("납입 출자금", "Paid-in capital"),
            LedgerAccount.DistributedIncome => new("분배(수익)", "Distributed income"),
            LedgerAccount.DistributedGain => new("분배(이익)", "Distributed gain"),
            LedgerAccount.DistributedCapital => new("분배(원금)", "Distributed capital"),
            LedgerAccount.DistributedInKind => new("분배(현물)", "Distributed in kind"),
            LedgerAccount.DistributedUnsplit => new("분배(구분 없음)", "Distributed, not split"),
            LedgerAccount.EqualisationInterest => new("후속 출자 이자", "Equalisation interest"),
            LedgerAccount.CarryAllocation => new("성과보수 배정", "Carried interest allocated"),
            LedgerAccount.CarriedInterest => new("운용사 성과보수", "Manager's carried interest"),
            LedgerAccount.Income => new("투자 수익", "Income"),
            LedgerAccount.RealisedGain => new("실현 손익", "Realised gain"),
            LedgerAccount.UnrealisedGain => new("평가 손익", "Unrealised gain"),
            LedgerAccount.ManagementFees => new("관리보수", "Management fees"),
            LedgerAccount.Expenses => new("비용", "Expenses"),
            LedgerAccount.Interest => new("이자 비용", "Interest"),
            LedgerAccount.CommitmentsReceivable => new("요청 가능 약정", "Commitments not called"),
            LedgerAccount.CallsOutstanding => new("미납 요청액", "Calls outstanding"),
            _ => new("미납입 약정", "Uncalled capital"),
        };
}
