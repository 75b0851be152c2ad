using System.Globalization;
using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>One value of a series.</summary>
/// <param name="At">Its place in time in years: 2023, or 2024.5 for the middle of a year.</param>
/// <param name="When">The same in words, for the table.</param>
/// <param name="Value">Null when there is none: the line has a gap, and is never drawn across it.</param>
public sealed record LinePoint(decimal At, string When, decimal? Value);

/// <summary>A series with its name, which stands at the end of its line.</summary>
/// <param name="IsMain">Drawn to be followed; the others are drawn pale, to be compared with.</param>
public sealed record LineSeries(string Name, IReadOnlyList<LinePoint> Points, bool IsMain = true);

/// <summary>A place in time that must be known to read the lines: a boundary changed, a vintage
/// began.</summary>
/// <param name="IsBreak">Whether values before and after cannot be compared: no line crosses it.</param>
public sealed record LineMark(decimal At, string Words, bool IsBreak = true);

/// <summary>A range around the lines, such as between the lowest and the highest region.</summary>
public sealed record LineBand(string Name, IReadOnlyList<(decimal At, decimal Low, decimal High)> Points);

/// <summary>Values over time, each series labelled at its end.</summary>
public sealed record Lines(PictureText Text, Unit Unit, IReadOnlyList<LineSeries> Series) : IPicture
{
    /// <summary>Main series that have a line of their own kind; more are all drawn as the last.</summary>
    public const int Kinds = 4;

    public IReadOnlyList<LineMark> Marks { get; init; } = [];

    /// <summary>Drawn behind the lines; null for none.</summary>
    public LineBand? Band { get; init; }

    /// <summary>Whether the axis begins at nothing.</summary>
    public bool FromZero { get; init; }

    public IReadOnlyList<LegendItem> Legend => Band is null ? [] : [LegendItem.Area(Band.Name, "band")];

    public PictureTable Table =>
        new(
            [Text.Say("시점", "Period"), .. Series.Select(one => one.Name)],
            [
                .. Series
                    .SelectMany(one => one.Points)
                    .GroupBy(point => point.At)
                    .OrderBy(moment => moment.Key)
                    .Select(moment =>
                        (IReadOnlyList<string>)
                            [
                                moment.First().When,
                                .. Series.Select(one =>
                                    ValueText(
                                        one.Points.FirstOrDefault(point => point.At == moment.Key)?.Value
                                    )
                                ),
                            ]
                    ),
            ]
        );

    public MarkupString Draw(ChartScreen screen, string id) => new LinesDrawing(this, screen, id).Draw();

    /// <summary>The class of the style sheet for a series.</summary>
    internal string KindOf(LineSeries series)
    {
        if (!series.IsMain)
            return "quiet";
        var place = Series.Where(one => one.IsMain).TakeWhile(one => one != series).Count();
        return string.Create(CultureInfo.InvariantCulture, $"series-{Math.Min(place, Kinds - 1) + 1}");
    }

    internal string Description =>
        string.Join("; ", Series.Select(Describe)) + string.Concat(Marks.Select(mark => $"; {mark.Words}"));

    internal string ValueText(decimal? value) =>
        value is { } known ? NumberText.Of(known, Unit, Text.Language) : Text.Missing;

    string Describe(LineSeries series)
    {
        var known = series
            .Points.Where(point => point.Value is not null)
            .OrderBy(point => point.At)
            .ToArray();
        return known.Length switch
        {
            0 => $"{series.Name}: {Text.Missing}",
            1 => $"{series.Name}: {known[0].When} {ValueText(known[0].Value)}",
            _ =>
                $"{series.Name}: {known[0].When} {ValueText(known[0].Value)}, {known[^1].When} {ValueText(known[^1].Value)}",
        };
    }
}
