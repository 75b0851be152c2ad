using Evenground.Record;

namespace Evenground.Web;

/// <summary>The words that pages about funds use for the closed lists of the ledger.</summary>
public static class FundWords
{
    public static LocalizedText Of(FundFlowKind kind) =>
        kind switch
        {
            FundFlowKind.PaidIn => new("납입", "Paid in"),
            FundFlowKind.ExcessReturned => new("미사용 출자금 반환", "Excess returned"),
            FundFlowKind.Distributed => new("분배", "Distributed"),
            FundFlowKind.DistributedInKind => new("현물 분배", "Distributed in kind"),
            FundFlowKind.DistributionReturned => new("분배금 환수", "Distribution returned"),
            FundFlowKind.EqualisationInterest => new("후속 출자 이자", "Equalisation interest"),
            FundFlowKind.Invested => new("투자", "Invested"),
            FundFlowKind.Proceeds => new("회수", "Proceeds"),
            FundFlowKind.StakeIncome => new("배당·이자", "Income of the stake"),
            FundFlowKind.LineDrawn => new("캐피탈콜 대출", "Subscription line drawn"),
            FundFlowKind.LineRepaid => new("캐피탈콜 대출 상환", "Subscription line repaid"),
            FundFlowKind.InterestSold => new("지분 매각 대금", "Price of an interest sold"),
            FundFlowKind.InterestBought => new("지분 매입 대금", "Price of an interest bought"),
            FundFlowKind.Converted => new("전환", "Converted"),
            _ => new("대출 이자", "Interest on the line"),
        };

    public static LocalizedText Of(InvestorRole? role) =>
        role switch
        {
            InvestorRole.Sponsor => new("주관기관", "Sponsor"),
            InvestorRole.Public => new("공공·모태펀드", "Public or fund of funds"),
            InvestorRole.Manager => new("운용사", "Manager"),
            InvestorRole.Private => new("민간", "Private"),
            _ => new("기록 없음", "Not recorded"),
        };

    public static LocalizedText Of(LedgerAccount account) =>
        account switch
        {
            LedgerAccount.Cash => new("현금", "Cash"),
            LedgerAccount.InvestmentsAtCost => new("투자자산(원가)", "Investments at cost"),
            LedgerAccount.UnrealisedValue => new("미실현 평가액", "Unrealised value"),
            LedgerAccount.UnsplitProceeds => new("원가 미구분 회수금", "Proceeds not split by cost"),
            LedgerAccount.HandedOut => new("현물 분배 중", "Handed out in kind"),
            LedgerAccount.CreditLine => new("캐피탈콜 대출", "Subscription line"),
            LedgerAccount.Payables => new("미지급 비용", "Payables"),
            LedgerAccount.PaidInCapital => new("납입 자본", "Paid-in capital"),
            LedgerAccount.DistributedIncome => new("분배: 소득", "Distributed income"),
            LedgerAccount.DistributedGain => new("분배: 처분 이익", "Distributed gains"),
            LedgerAccount.DistributedCapital => new("분배: 원금", "Distributed capital"),
            LedgerAccount.DistributedInKind => new("분배: 현물", "Distributed in kind"),
            LedgerAccount.DistributedUnsplit => new("분배: 미구분", "Distributed, not split"),
            LedgerAccount.EqualisationInterest => new("후속 출자 이자", "Equalisation interest"),
            LedgerAccount.CarryAllocation => new("성과보수 배정", "Carried interest allocated"),
            LedgerAccount.CarriedInterest => new("미지급 성과보수", "Carried interest due"),
            LedgerAccount.Income => new("수입", "Income"),
            LedgerAccount.RealisedGain => new("실현 손익", "Realised gain"),
            LedgerAccount.UnrealisedGain => new("미실현 손익", "Unrealised gain"),
            LedgerAccount.ManagementFees => new("관리보수", "Management fees"),
            LedgerAccount.Expenses => new("비용", "Expenses"),
            LedgerAccount.Interest => new("이자 비용", "Interest"),
            LedgerAccount.CommitmentsReceivable => new("미요청 약정", "Commitments not called"),
            LedgerAccount.CallsOutstanding => new("미납 요청액", "Calls outstanding"),
            _ => new("미이행 약정", "Unfunded commitments"),
        };

    public static LocalizedText Of(AccountClass kind) =>
        kind switch
        {
            AccountClass.Asset => new("자산", "Assets"),
            AccountClass.Liability => new("부채", "Liabilities"),
            AccountClass.Capital => new("자본", "Capital"),
            AccountClass.Result => new("손익", "Result"),
            _ => new("약정(비망)", "Promises (memorandum)"),
        };

    public static LocalizedText Of(InstrumentKind? kind) =>
        kind switch
        {
            InstrumentKind.Common => new("보통주", "Common shares"),
            InstrumentKind.Preferred => new("우선주", "Preferred shares"),
            InstrumentKind.ConvertibleNote => new("전환사채", "Convertible note"),
            InstrumentKind.Safe => new("조건부지분인수(SAFE)", "SAFE"),
            InstrumentKind.Loan => new("대여", "Loan"),
            _ => new("기록 없음", "Not recorded"),
        };

    public static LocalizedText Of(InvestmentStage stage) =>
        stage switch
        {
            InvestmentStage.Seed => new("시드", "Seed"),
            InvestmentStage.Early => new("초기", "Early"),
            InvestmentStage.Growth => new("성장", "Growth"),
            _ => new("후기", "Later"),
        };

    public static LocalizedText Of(WaterfallKind kind) =>
        kind == WaterfallKind.European
            ? new("펀드 전체(유럽식)", "Whole fund (European)")
            : new("건별(미국식)", "Deal by deal (American)");

    /// <summary>What an entry of the books is called.</summary>
    public static LocalizedText Of(BookedEntry entry) =>
        entry.Transaction is { } transaction ? Of(transaction) : Of(entry.Line!.Kind);

    public static LocalizedText Of(EntryKind kind) =>
        kind switch
        {
            EntryKind.Committed => new("출자 약정", "Commitment"),
            EntryKind.Called => new("출자 요청", "Call"),
            EntryKind.PaidIn => new("납입", "Payment"),
            EntryKind.Invested => new("투자", "Investment"),
            EntryKind.Received => new("회수", "Proceeds"),
            EntryKind.Distributed => new("분배", "Distribution"),
            _ => new("비용 지급", "Cost paid"),
        };

    public static LocalizedText Of(ITransaction transaction) =>
        transaction switch
        {
            CommitmentTaken => Of(EntryKind.Committed),
            CapitalCalledFor => Of(EntryKind.Called),
            CapitalReceived => Of(EntryKind.PaidIn),
            ExcessCapitalReturned => Of(FundFlowKind.ExcessReturned),
            InvestorEqualised => new("후속 출자 정산", "Equalisation of a late investor"),
            InterestTransferred => new("지분 양도", "Transfer of an interest"),
            InterestPriced => new("지분 양도 대금", "Price of an interest"),
            EntryUndone => new("기록 취소", "Entry undone"),
            DistributionMade => Of(EntryKind.Distributed),
            HandedOutInKind => Of(FundFlowKind.DistributedInKind),
            DistributionReturned => Of(FundFlowKind.DistributionReturned),
            CostCharged { Kind: CostKind.ManagementFee } => Of(LedgerAccount.ManagementFees),
            CostCharged => new("비용", "Expense"),
            PayableSettled => new("미지급 비용 지급", "Payable settled"),
            LineDrawn => Of(FundFlowKind.LineDrawn),
            LineRepaid => Of(FundFlowKind.LineRepaid),
            CarryAllocated { IsTakenBack: true } => new("성과보수 배정 취소", "Carried interest taken back"),
            CarryAllocated => Of(LedgerAccount.CarryAllocation),
            CarryPaid => new("성과보수 지급", "Carried interest paid"),
            CarryClawedBack => new("성과보수 환수", "Carried interest clawed back"),
            StakeBought => Of(EntryKind.Invested),
            StakeSold => Of(EntryKind.Received),
            IncomeReceived => new("수입", "Income"),
            StakeWrittenOff => new("상각", "Written off"),
            WriteOffRecovered => new("상각 후 회수", "Recovered after write-off"),
            StakeValued => new("가치평가", "Valuation"),
            StakeConverted => Of(FundFlowKind.Converted),
            StakeSplit => new("분할·병합", "Split or consolidation"),
            TermsAgreed => new("손익 배분 기준 합의", "Split of results agreed"),
            _ => new("기록", "Entry"),
        };
}
