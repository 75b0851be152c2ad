namespace Evenground.Web;

/// <summary>The screen that a picture is drawn for: text keeps its size, so a narrow one is drawn anew, not
/// shrunk.</summary>
/// <param name="Style">The class that shows the picture on its screen only.</param>
public sealed record ChartScreen(string Style, double Width)
{
    public bool IsNarrow => Width < 500;
}
