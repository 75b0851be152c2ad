namespace Evenground.Web;

/// <summary>The pages about all funds together, one step below the main menu. A new page adds a line
/// here.</summary>
public partial class FundTabs
{
    /// <summary>The address below the programme, and the name.</summary>
    static readonly (string Page, LocalizedText Name)[] All =
    [
        ("funds", new("펀드 목록", "All funds")),
        ("funds/performance", new("성과", "Performance")),
        ("funds/regions", new("돈이 간 곳", "Where the money went")),
        ("funds/pacing", new("앞으로의 출자와 분배", "Pacing")),
        ("funds/import", new("장부 가져오기", "Import entries")),
    ];
}
