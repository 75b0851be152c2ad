using System.Text.Json;

namespace Evenground.Record;

/// <summary>The codes and names of the closed lists that entries choose from.</summary>
public static class EntryWords
{
    /// <summary>For example <c>due-diligence</c>.</summary>
    public static string CodeOf<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    /// <summary>The word of a code, or null when there is none.</summary>
    public static T? Read<T>(string code)
        where T : struct, Enum
    {
        foreach (var word in Enum.GetValues<T>())
            if (string.Equals(CodeOf(word), code, StringComparison.Ordinal))
                return word;
        return null;
    }

    public static LocalizedText NameOf(InvestorRole role) =>
        role switch
        {
            InvestorRole.Sponsor => new("프로그램 출자자", "The programme's sponsor"),
            InvestorRole.Public => new("공공 출자자", "Public investor"),
            InvestorRole.Manager => new("운용사", "Manager"),
            _ => new("민간 출자자", "Private investor"),
        };

    public static LocalizedText NameOf(CostKind kind) =>
        kind switch
        {
            CostKind.ManagementFee => new("관리보수", "Management fee"),
            CostKind.Organisation => new("설립비", "Organisation"),
            CostKind.Administration => new("사무수탁", "Administration"),
            CostKind.Audit => new("회계감사", "Audit"),
            CostKind.Legal => new("법률자문", "Legal"),
            CostKind.DueDiligence => new("실사", "Due diligence"),
            CostKind.BrokenDeal => new("무산된 거래", "Broken deal"),
            _ => new("그 밖의 비용", "Other"),
        };

    public static LocalizedText NameOf(ResultSplit split) =>
        split switch
        {
            ResultSplit.PaidIn => new("납입액", "What is paid in"),
            ResultSplit.Units => new("좌수", "Units"),
            _ => new("약정액", "Commitment"),
        };

    public static LocalizedText NameOf(IncomeKind kind) =>
        kind switch
        {
            IncomeKind.Dividend => new("배당", "Dividend"),
            IncomeKind.Interest => new("이자", "Interest"),
            _ => new("그 밖의 수익", "Other"),
        };

    public static LocalizedText NameOf(InstrumentKind kind) =>
        kind switch
        {
            InstrumentKind.Common => new("보통주", "Common shares"),
            InstrumentKind.Preferred => new("우선주", "Preferred shares"),
            InstrumentKind.ConvertibleNote => new("전환사채", "Convertible note"),
            InstrumentKind.Safe => new("조건부지분인수", "SAFE"),
            _ => new("대출", "Loan"),
        };

    public static LocalizedText NameOf(InvestmentStage stage) =>
        stage switch
        {
            InvestmentStage.Seed => new("시드", "Seed"),
            InvestmentStage.Early => new("초기", "Early"),
            InvestmentStage.Growth => new("성장", "Growth"),
            _ => new("후기", "Later"),
        };

    public static LocalizedText NameOf(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Company => new("기업", "Company"),
            OrganisationKind.Ministry => new("중앙행정기관", "Ministry"),
            OrganisationKind.Committee => new("위원회", "Committee"),
            OrganisationKind.LocalGovernment => new("지방자치단체", "Local government"),
            OrganisationKind.PublicAgency => new("공공기관", "Public agency"),
            OrganisationKind.University => new("대학", "University"),
            OrganisationKind.FundManager => new("운용사", "Fund manager"),
            OrganisationKind.Centre => new("센터", "Centre"),
            OrganisationKind.Association => new("협회", "Association"),
            _ => new("그 밖의 기관", "Other"),
        };

    public static LocalizedText NameOf(WaterfallKind kind) =>
        kind == WaterfallKind.European
            ? new("펀드 전체", "Over the whole fund")
            : new("건별", "Deal by deal");

    public static LocalizedText NameOf(EntryTopic topic) =>
        topic switch
        {
            EntryTopic.Investors => new("출자자", "Investors"),
            EntryTopic.Distributions => new("분배", "Distributions"),
            EntryTopic.Holdings => new("투자와 평가", "Investments and valuations"),
            EntryTopic.Costs => new("비용과 캐피탈콜 대출", "Costs and the subscription line"),
            EntryTopic.Carry => new("성과보수", "Carried interest"),
            _ => new("바로잡기", "Corrections"),
        };

    internal static IReadOnlyList<EntryChoice> Choices<T>(Func<T, LocalizedText> name)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(word => new EntryChoice(CodeOf(word), name(word)))];
}
