using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A target with what became of it.</summary>
/// <param name="Actual">All values that the latest actual may stand for; null when nobody said one.</param>
public sealed record TargetBar(
    string Name,
    string Scope,
    decimal Target,
    Interval? Actual,
    Unit Unit,
    string StatusText
);

/// <summary>Targets as lines, actuals as bars that grow towards them; each on its own scale, as units
/// differ.</summary>
public static class TargetBars
{
    const double RowHeight = 98,
        BarHeight = 20,
        BarTop = 42,
        Below = 80;

    public static MarkupString Draw(
        ChartScreen screen,
        string id,
        string title,
        IReadOnlyList<TargetBar> bars,
        Language language
    )
    {
        var svg = new Svg(
            $"{id}-{screen.Style}",
            screen.Style,
            screen.Width,
            bars.Count * RowHeight,
            title,
            string.Join("; ", bars.Select(bar => Describe(bar, language)))
        );
        for (var row = 0; row < bars.Count; row++)
            DrawRow(svg, bars[row], row * RowHeight, screen.Width, language);
        return svg.Finish();
    }

    static void DrawRow(Svg svg, TargetBar bar, double top, double width, Language language)
    {
        var reached = bar.Actual is { } actual ? actual.Low ?? actual.High ?? 0 : 0;
        var widest = Math.Max(bar.Target, bar.Actual?.High ?? reached) * 1.04m;
        var scale = new Scale(0, (double)Math.Max(widest, 0.000001m), 0, width - 4);

        svg.Text("strong", 0, top + 15, bar.Name);
        svg.Text("strong", width, top + 15, bar.StatusText, "end");
        svg.Text("", 0, top + 33, bar.Scope);
        svg.Rectangle("track", 0, top + BarTop, width, BarHeight, 4);
        svg.Rectangle("bar", 0, top + BarTop, scale.At((double)reached), BarHeight, 4);
        if (bar.Actual?.High is { } high && high > reached)
            svg.Rectangle(
                "bar-at-least",
                scale.At((double)reached),
                top + BarTop,
                scale.At((double)high) - scale.At((double)reached),
                BarHeight
            );

        var line = scale.At((double)bar.Target);
        svg.Line("target-line", line, top + BarTop - 4, line, top + BarTop + BarHeight + 4);
        var target =
            (language == Language.Korean ? "목표 " : "Target ")
            + NumberText.Of(bar.Target, bar.Unit, language);
        svg.Text("", Math.Min(line, width), top + Below, target, line > width / 2 ? "end" : "start");
        if (bar.Actual is { } said && line > width / 2)
            svg.Text("strong", 0, top + Below, NumberText.Of(said, bar.Unit, language));
        else if (bar.Actual is { } also)
            svg.Text("strong", width, top + Below, NumberText.Of(also, bar.Unit, language), "end");
    }

    static string Describe(TargetBar bar, Language language)
    {
        var target = NumberText.Of(bar.Target, bar.Unit, language);
        var actual = bar.Actual is { } said ? NumberText.Of(said, bar.Unit, language) : null;
        return language == Language.Korean
            ? $"{bar.Name}, {bar.Scope}: 목표 {target}, 실적 {actual ?? "없음"}, {bar.StatusText}"
            : $"{bar.Name}, {bar.Scope}: target {target}, actual {actual ?? "none stated"}, {bar.StatusText}";
    }
}
