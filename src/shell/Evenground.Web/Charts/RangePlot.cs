using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>One figure said by somebody, as it stands in a plot.</summary>
/// <param name="On">The day it speaks of.</param>
/// <param name="Value">The figure as printed.</param>
/// <param name="Interval">All values that its wording and precision allow.</param>
/// <param name="IsTarget">A line to reach, not an observation.</param>
/// <param name="IsContradicted">Whether a finding of the gravest kind rests on it.</param>
public sealed record PlotPoint(
    DateOnly On,
    decimal Value,
    Interval Interval,
    bool IsTarget,
    bool IsContradicted
);

/// <summary>What was said of one metric over time: a dot for each figure, a bar for what it may stand
/// for.</summary>
public static class RangePlot
{
    const double Height = 310,
        Top = 44,
        Bottom = 34,
        Left = 12,
        Right = 16,
        LabelWidth = 78;

    public static MarkupString Draw(
        ChartScreen screen,
        string id,
        string title,
        IReadOnlyList<PlotPoint> points,
        Unit unit,
        Language language
    )
    {
        var highest = points.Max(point =>
            Math.Max(point.Value, point.Interval.High ?? point.Interval.Low ?? 0)
        );
        var steps = Scale.Steps(highest, screen.IsNarrow ? 3 : 4);
        var (first, last) = (points.Min(point => point.On), points.Max(point => point.On));
        var margin = Math.Max(45, (last.DayNumber - first.DayNumber) / 14);
        var (from, until) = (first.AddDays(-margin), last.AddDays(margin));

        var days = new Scale(from.DayNumber, until.DayNumber, Left + LabelWidth, screen.Width - Right);
        var values = new Scale(0, (double)steps[^1], Height - Bottom, Top);
        var svg = new Svg(
            $"{id}-{screen.Style}",
            screen.Style,
            screen.Width,
            Height,
            title,
            Describe(points, unit, language)
        );

        foreach (var step in steps)
        {
            svg.Line(
                step == 0 ? "base" : "axis",
                Left + LabelWidth,
                values.At((double)step),
                screen.Width - Right,
                values.At((double)step)
            );
            svg.Text(
                "",
                Left + LabelWidth - 8,
                values.At((double)step) + 4,
                NumberText.Of(step, unit, language),
                "end"
            );
        }

        foreach (var year in Scale.Years(from, until, screen.IsNarrow ? 4 : 9))
        {
            svg.Line("base", days.At(year), Height - Bottom, days.At(year), Height - Bottom + 5);
            svg.Text("", days.At(year), Height - Bottom + 20, NumberYear(year, language), "middle");
        }

        DrawPath(svg, points, days, values);
        foreach (var point in points.Where(point => point.IsTarget))
            DrawTarget(svg, point, days, values);
        foreach (var point in points.Where(point => !point.IsTarget))
            DrawPoint(svg, point, days, values);
        DrawLabels(svg, points, days, values, unit, language);
        return svg.Finish();
    }

    static void DrawPath(Svg svg, IReadOnlyList<PlotPoint> points, Scale days, Scale values)
    {
        var said = points.Where(point => !point.IsTarget).OrderBy(point => point.On).ToArray();
        if (said.Length > 1)
            svg.Path(
                "path",
                isClosed: false,
                [.. said.SelectMany(point => (double[])[days.At(point.On), values.At((double)point.Value)])]
            );
    }

    /// <summary>Above the dot, and above the arrow of an open end.</summary>
    static double LabelTop(PlotPoint point, Scale values) =>
        point.Interval.High is null && !point.IsTarget
            ? ArrowTop(values.At((double)(point.Interval.Low ?? 0))) - 7
            : values.At(
                (double)
                    Math.Max(point.Value, point.IsTarget ? point.Value : point.Interval.High ?? point.Value)
            ) - 15;

    static double ArrowTop(double bottom) => Math.Max(Top - 14, bottom - 30);

    /// <summary>The bar of what the figure may stand for; an end that is open upwards gets an
    /// arrow.</summary>
    static void DrawPoint(Svg svg, PlotPoint point, Scale days, Scale values)
    {
        var x = days.At(point.On);
        var (low, high) = (point.Interval.Low ?? 0, point.Interval.High);
        var bottom = values.At((double)low);
        var top = high is { } end ? values.At((double)end) : ArrowTop(bottom);
        if (bottom - top > 1)
            svg.Line("range", x, bottom, x, top);
        if (high is null)
            svg.Path("open-end", isClosed: false, x - 6, top + 7, x, top, x + 6, top + 7);

        var y = values.At((double)point.Value);
        if (!point.IsContradicted)
        {
            svg.Circle("dot", x, y, 6);
            return;
        }

        // A square in a ring: told from a dot by its shape, too.
        svg.Circle("wrong-ring", x, y, 11);
        svg.Rectangle("wrong", x - 5.5, y - 5.5, 11, 11);
    }

    static void DrawTarget(Svg svg, PlotPoint point, Scale days, Scale values)
    {
        var (x, y) = (days.At(point.On), values.At((double)point.Value));
        svg.Line("target-line", days.From, y, x, y);
        svg.Path("target", isClosed: true, x, y - 8, x + 8, y, x, y + 8, x - 8, y);
    }

    /// <summary>Values beside the dots, as far as they find room; every one of them stands in the
    /// table.</summary>
    static void DrawLabels(
        Svg svg,
        IReadOnlyList<PlotPoint> points,
        Scale days,
        Scale values,
        Unit unit,
        Language language
    )
    {
        var taken = new List<(double X, double Y, double Width)>();
        foreach (
            var point in points
                .OrderByDescending(point => point.IsContradicted)
                .ThenByDescending(point => point.On)
        )
        {
            var text = NumberText.Of(point.Value, unit, language);
            var width = TextWidth(text);
            var (x, y) = (days.At(point.On), LabelTop(point, values));
            var anchor =
                x + width / 2 > days.To + Right ? "end"
                : x - width / 2 < days.From ? "start"
                : "middle";
            var centre = anchor switch
            {
                "end" => x - width / 2,
                "start" => x + width / 2,
                _ => x,
            };
            if (
                taken.Any(label =>
                    Math.Abs(label.X - centre) < (label.Width + width) / 2 + 4 && Math.Abs(label.Y - y) < 15
                )
            )
                continue;

            taken.Add((centre, y, width));
            svg.Text(point.IsContradicted ? "wrong-text" : "strong", x, y, text, anchor);
        }
    }

    /// <summary>About how wide a label is: a Korean letter is as wide as two digits.</summary>
    static double TextWidth(string text) => text.Sum(letter => letter > 0x1100 ? 12.5 : 7.2);

    static string NumberYear(DateOnly day, Language language) =>
        language == Language.Korean
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year}년")
            : day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string Describe(IReadOnlyList<PlotPoint> points, Unit unit, Language language) =>
        string.Join(
            "; ",
            points
                .OrderBy(point => point.On)
                .Select(point =>
                    $"{DateText.Of(point.On, language)}: {NumberText.Of(point.Interval, unit, language)}"
                )
        );
}
