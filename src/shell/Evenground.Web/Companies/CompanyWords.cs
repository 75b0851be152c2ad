using Evenground.Record;

namespace Evenground.Web;

/// <summary>The words that pages about companies use for the closed lists of the record.</summary>
public static class CompanyWords
{
    public static LocalizedText Of(SiteKind kind) =>
        kind switch
        {
            SiteKind.HeadOffice => new("본사", "Head office"),
            SiteKind.Laboratory => new("연구소", "Laboratory"),
            SiteKind.Factory => new("공장", "Factory"),
            _ => new("지점", "Branch"),
        };

    public static LocalizedText Of(ExitKind? exit) =>
        exit switch
        {
            ExitKind.Listed => new("상장", "Listed"),
            ExitKind.Acquired => new("인수됨", "Acquired"),
            ExitKind.Merged => new("합병되어 소멸", "Merged away"),
            ExitKind.Closed => new("폐업", "Closed"),
            ExitKind.Dormant => new("휴업", "Dormant"),
            ExitKind.Resumed => new("영업 재개", "Resumed"),
            _ => new("영업 중", "In business"),
        };

    public static LocalizedText Of(HeadcountSource source) =>
        source switch
        {
            HeadcountSource.Insured => new("사회보험 가입자", "Social insurance"),
            HeadcountSource.Payroll => new("급여 자료", "Payroll"),
            _ => new("회사 신고", "The company's own word"),
        };

    public static LocalizedText Of(HeadcountReach reach) =>
        reach switch
        {
            HeadcountReach.Company => new("회사 전체", "Whole company"),
            HeadcountReach.Domestic => new("국내", "Domestic"),
            HeadcountReach.Abroad => new("국외", "Abroad"),
            _ => new("사업장", "One site"),
        };

    public static LocalizedText Of(HeadcountUnit unit) =>
        unit == HeadcountUnit.Persons ? new("명", "Persons") : new("상근 환산 인원", "Full-time equivalents");

    public static LocalizedText Of(ValueBasis basis) =>
        basis switch
        {
            ValueBasis.FairValue => new("공정가치", "Fair value"),
            ValueBasis.LastPostMoney => new(
                "마지막 투자 후 가치(공정가치 아님)",
                "Last post-money (not fair value)"
            ),
            _ => new("시가총액", "Listed market value"),
        };

    public static LocalizedText Of(ResidencyEnding ending) =>
        ending switch
        {
            ResidencyEnding.Graduated => new("졸업", "Graduated"),
            ResidencyEnding.TermEnded => new("기간 만료", "Term ended"),
            ResidencyEnding.Relocated => new("이전", "Relocated"),
            ResidencyEnding.Closed => new("폐업", "Closed"),
            ResidencyEnding.Acquired => new("인수됨", "Acquired"),
            ResidencyEnding.Merged => new("합병", "Merged"),
            ResidencyEnding.Evicted => new("퇴거 조치", "Evicted"),
            _ => new("그 밖", "Other"),
        };
}
