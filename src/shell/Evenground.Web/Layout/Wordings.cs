using Evenground.Measure;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>The words that several pages use for the closed lists of the core.</summary>
public static class Wordings
{
    public static LocalizedText Of(Severity severity) =>
        severity switch
        {
            Severity.Contradiction => new("모순", "Contradiction"),
            Severity.Doubt => new("의문", "Doubt"),
            _ => new("참고", "Note"),
        };

    public static NoticeKind KindOf(Severity severity) =>
        severity switch
        {
            Severity.Contradiction => NoticeKind.Contradiction,
            Severity.Doubt => NoticeKind.Doubt,
            _ => NoticeKind.Note,
        };

    public static LocalizedText Of(FindingStatus status) =>
        status switch
        {
            FindingStatus.Met => new("달성", "Met"),
            FindingStatus.Missed => new("미달성", "Missed"),
            FindingStatus.MissedThenReached => new("기한 후 달성", "Missed, reached later"),
            FindingStatus.ReachedOnAnUnknownDay => new("달성 시점 불명", "Reached, day unknown"),
            FindingStatus.Overdue => new("기한 경과", "Overdue"),
            FindingStatus.Open => new("진행 중", "Open"),
            _ => new("확인 불가", "Not checkable"),
        };

    public static NoticeKind KindOf(FindingStatus status) =>
        status switch
        {
            FindingStatus.Met => NoticeKind.Met,
            FindingStatus.Missed or FindingStatus.MissedThenReached => NoticeKind.Missed,
            FindingStatus.Overdue or FindingStatus.ReachedOnAnUnknownDay => NoticeKind.Overdue,
            FindingStatus.Open => NoticeKind.Open,
            _ => NoticeKind.Note,
        };

    public static LocalizedText Of(Basis basis) =>
        basis switch
        {
            Basis.Stated => new("공개 발언에 근거", "As stated in public"),
            Basis.Recorded => new("사업 장부에 근거", "From the programme's ledgers"),
            _ => new("공식 통계에 근거", "From official statistics"),
        };

    public static LocalizedText Of(Topic topic) =>
        topic switch
        {
            Topic.Hub => new("거점", "Hubs"),
            Topic.Fund => new("펀드", "Funds"),
            Topic.Agenda => new("목표와 약속", "Agenda"),
            _ => new("지역", "Regions"),
        };

    public static LocalizedText Of(Visibility visibility) =>
        visibility switch
        {
            Visibility.Public => new("공개", "Public"),
            Visibility.Programme => new("프로그램 내부", "Programme"),
            _ => new("제한", "Restricted"),
        };
}
