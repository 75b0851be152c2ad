namespace Evenground.Web;

/// <summary>How much a notice or a badge weighs. Each has a shape of its own, so that colour is never the
/// only sign.</summary>
public enum NoticeKind
{
    Note,
    Doubt,
    Contradiction,
    Met,
    Missed,
    Open,
    Overdue,
}
