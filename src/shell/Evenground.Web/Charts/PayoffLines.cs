using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A place on the course of one line.</summary>
public readonly record struct PayoffPoint(decimal At, decimal Value);

/// <summary>A line with its name, which stands at its end.</summary>
public sealed record PayoffSeries(string Name, IReadOnlyList<PayoffPoint> Points);

/// <summary>What each of several gets against what there is to share: straight between the points.</summary>
/// <param name="AcrossName">What the axis from left to right measures.</param>
/// <param name="Asked">A place that is looked at; null for none.</param>
public sealed record PayoffLines(
    PictureText Text,
    Unit Unit,
    string AcrossName,
    IReadOnlyList<PayoffSeries> Series,
    decimal? Asked = null
) : IPicture
{
    const int Kinds = 4;

    const double PlotHeight = 260,
        Top = 14,
        Bottom = 46,
        LabelGap = 16,
        LabelAside = 12;

    public IReadOnlyList<LegendItem> Legend => [];

    public PictureTable Table =>
        new(
            [AcrossName, .. Series.Select(one => one.Name)],
            [
                .. Series[0]
                    .Points.Select(
                        (point, place) =>
                            (IReadOnlyList<string>)
                                [
                                    NumberText.Of(point.At, Unit, Text.Language),
                                    .. Series.Select(one =>
                                        NumberText.Of(one.Points[place].Value, Unit, Text.Language)
                                    ),
                                ]
                    ),
            ]
        );

    public MarkupString Draw(ChartScreen screen, string id)
    {
        var points = Series.SelectMany(one => one.Points).ToArray();
        var up = ValueAxis.Of(
            points.Select(point => point.Value),
            Unit,
            Text.Language,
            about: 5,
            fromZero: true
        );
        var across = ValueAxis.Of(
            points.Select(point => point.At),
            Unit,
            Text.Language,
            about: 6,
            fromZero: true
        );
        var most = screen.IsNarrow ? 96 : 200;
        var room = Math.Min(most, Series.Max(one => Lettering.Width(one.Name))) + LabelAside + 6;
        var last = (double)points.Max(point => point.At);
        var xs = new Scale(0, last, up.LabelWidth + 4, screen.Width - room);
        var ys = new Scale(up.Lowest, up.Highest, Top + PlotHeight, Top);
        var svg = new Svg(Text, screen, id, Top + PlotHeight + Bottom, Describe());

        up.DrawAcross(svg, ys, xs.From, xs.To);
        var shown = across with { Steps = [.. across.Steps.Where(step => (double)step <= last)] };
        shown.DrawUpright(svg, xs with { Highest = last }, Top, Top + PlotHeight);
        svg.Text("", (xs.From + xs.To) / 2, Top + PlotHeight + 40, AcrossName, "middle");
        if (Asked is { } asked && (double)asked <= last)
            svg.Line("mark", xs.At((double)asked), Top, xs.At((double)asked), Top + PlotHeight);
        DrawSeries(svg, xs, ys, screen.Width);
        return svg.Finish();
    }

    void DrawSeries(Svg svg, Scale xs, Scale ys, double width)
    {
        var ends = Lettering.PushApart(
            [.. Series.Select(one => ys.At((double)one.Points[^1].Value))],
            LabelGap,
            Top,
            Top + PlotHeight
        );
        foreach (var (place, (series, y)) in Series.Zip(ends).Index())
        {
            var kind = $"series-{Math.Min(place, Kinds - 1) + 1}";
            svg.Path(
                $"line {kind}",
                isClosed: false,
                [
                    .. series.Points.SelectMany(point =>
                        (double[])[xs.At((double)point.At), ys.At((double)point.Value)]
                    ),
                ]
            );
            svg.Text(
                $"{kind}-text",
                xs.To + LabelAside,
                y + 4,
                Lettering.Fit(series.Name, width - xs.To - LabelAside),
                "start"
            );
        }
    }

    string Describe() =>
        string.Join(
            "; ",
            Series.Select(one => $"{one.Name}: {NumberText.Of(one.Points[^1].Value, Unit, Text.Language)}")
        );
}
