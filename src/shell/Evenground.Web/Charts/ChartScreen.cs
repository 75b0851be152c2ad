namespace Evenground.Web;

/// <summary>The screen that a picture is drawn for: text keeps its size, so a narrow one is drawn anew, not
/// shrunk.</summary>
/// <param name="Style">The class that shows the picture on its screen only.</param>
/// <param name="Width">In units of the picture, which are pixels where it is shown in full size.</param>
/// <param name="IsFile">Whether it is drawn to stand alone: with its legend in it, and with no links.</param>
public sealed record ChartScreen(string Style, double Width, bool IsFile = false)
{
    public static ChartScreen Wide { get; } = new("for-wide", 920);

    public static ChartScreen Narrow { get; } = new("for-narrow", 344);

    public static ChartScreen File { get; } = new("for-file", 920, IsFile: true);

    public bool IsNarrow => Width < 500;
}
