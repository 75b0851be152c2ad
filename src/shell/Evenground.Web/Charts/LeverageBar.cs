using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A total that bundles own money with other people's, taken apart.</summary>
public static class LeverageBar
{
    const double Height = 92,
        BarHeight = 44,
        BarTop = 26;

    public static MarkupString Draw(
        ChartScreen screen,
        string id,
        string title,
        decimal own,
        decimal total,
        Unit unit,
        Language language
    )
    {
        var (ownName, othersName) =
            language == Language.Korean ? ("자체 출자", "다른 출자자") : ("Own money", "Other people's");
        var (ownText, othersText) = (
            NumberText.Of(own, unit, language),
            NumberText.Of(total - own, unit, language)
        );
        var svg = new Svg(
            $"{id}-{screen.Style}",
            screen.Style,
            screen.Width,
            Height,
            title,
            $"{ownName}: {ownText}; {othersName}: {othersText}"
        );

        var scale = new Scale(0, (double)total, 0, screen.Width);
        var border = scale.At((double)own);
        svg.Text("strong", 0, 16, $"{ownName} {ownText}");
        svg.Rectangle("own", 0, BarTop, Math.Max(2, border - 1.5), BarHeight, 4);
        svg.Rectangle("others", border + 1.5, BarTop, screen.Width - border - 1.5, BarHeight, 4);
        svg.Text(
            "on-others",
            screen.Width - 12,
            BarTop + BarHeight / 2 + 5,
            $"{othersName} {othersText}",
            "end"
        );
        svg.Text("", 0, Height - 4, NumberText.Of(0, unit, language));
        svg.Text("", screen.Width, Height - 4, NumberText.Of(total, unit, language), "end");
        return svg.Finish();
    }
}
