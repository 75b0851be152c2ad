namespace Evenground.Web;

/// <summary>The pages about all funds together, one step below the main menu. A new page adds a line
/// here.</summary>
public partial class FundTabs
{
    /// <summary>The address below the programme, and the name.</summary>
    static readonly (string Page, LocalizedText Name)[] All = [("funds", new("펀드 목록", "All funds"))];
}
