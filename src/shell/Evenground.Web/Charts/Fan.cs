using System.Globalization;
using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A year of a fan.</summary>
/// <param name="Middle">The value that the line goes through.</param>
/// <param name="Low">The lower end of the range; null, like <paramref name="High"/>, while there is
/// none.</param>
public sealed record FanYear(int Year, decimal Middle, decimal? Low = null, decimal? High = null);

/// <summary>From where to where an axis goes, so that several pictures can be compared.</summary>
public readonly record struct FanAxis(decimal Lowest, decimal Highest)
{
    /// <summary>The axis that holds all of them.</summary>
    public static FanAxis Over(IEnumerable<FanYear> years)
    {
        var values = years.SelectMany(year => (decimal[])[year.Middle, year.Low ?? 0, year.High ?? 0, 0]);
        var all = values.Append(0).ToArray();
        return new(all.Min(), all.Max());
    }
}

/// <summary>A quantity over the years with the range that it may lie in.</summary>
/// <param name="MiddleName">What the line is.</param>
/// <param name="RangeName">What the range is, for example "80 of 100 draws".</param>
public sealed record Fan(
    PictureText Text,
    Unit Unit,
    string MiddleName,
    string RangeName,
    IReadOnlyList<FanYear> Years
) : IPicture
{
    /// <summary>Null for an axis of its own.</summary>
    public FanAxis? Axis { get; init; }

    public bool HasRange => Years.Any(year => year.Low is not null && year.High is not null);

    public IReadOnlyList<LegendItem> Legend =>
        HasRange
            ? [LegendItem.Line(MiddleName, "line series-1"), LegendItem.Area(RangeName, "fan-band")]
            : [];

    public PictureTable Table =>
        new(
            HasRange
                ? [Text.Say("연도", "Year"), MiddleName, Text.Say("아래", "Low"), Text.Say("위", "High")]
                : [Text.Say("연도", "Year"), MiddleName],
            [
                .. Years.Select(year =>
                    (IReadOnlyList<string>)(
                        HasRange
                            ?
                            [
                                year.Year.ToString(CultureInfo.InvariantCulture),
                                TextOf(year.Middle),
                                TextOf(year.Low),
                                TextOf(year.High),
                            ]
                            : [year.Year.ToString(CultureInfo.InvariantCulture), TextOf(year.Middle)]
                    )
                ),
            ]
        );

    public MarkupString Draw(ChartScreen screen, string id) => new FanDrawing(this, screen, id).Draw();

    internal string Description =>
        Years.Count == 0
            ? Text.Missing
            : Text.Say(
                $"{Years[0].Year}년 {TextOf(Years[0].Middle)}, {Years[^1].Year}년 {TextOf(Years[^1].Middle)}{RangeOf(Years[^1])}",
                $"{Years[0].Year} {TextOf(Years[0].Middle)}, {Years[^1].Year} {TextOf(Years[^1].Middle)}{RangeOf(Years[^1])}"
            );

    string RangeOf(FanYear year) =>
        year is { Low: { } low, High: { } high }
            ? Text.Say($" ({TextOf(low)}~{TextOf(high)})", $" ({TextOf(low)} to {TextOf(high)})")
            : "";

    internal string TextOf(decimal? value) =>
        value is { } known ? NumberText.Of(known, Unit, Text.Language) : Text.Missing;
}
