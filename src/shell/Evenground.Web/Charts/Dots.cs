using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>One region in a row of a dot plot.</summary>
/// <param name="Value">Null when there is none.</param>
/// <param name="Before">What the value is compared with: another year, an earlier release.</param>
public sealed record DotRow(string Name, decimal? Value, decimal? Before = null, string? Link = null);

/// <summary>A line through all rows, such as the country's value.</summary>
public sealed record DotReference(decimal Value, string Words);

/// <summary>Regions in rows, each with its value as a dot; with what it was before, joined by a
/// line.</summary>
/// <param name="ValueName">What the dots are.</param>
/// <param name="BeforeName">What the rings are; null where there are none.</param>
public sealed record Dots(
    PictureText Text,
    Unit Unit,
    string ValueName,
    string? BeforeName,
    IReadOnlyList<DotRow> Rows
) : IPicture
{
    const double RowHeight = 27,
        Top = 26,
        Bottom = 28;

    public DotReference? Reference { get; init; }

    public IReadOnlyList<LegendItem> Legend
    {
        get
        {
            var items = new List<LegendItem> { LegendItem.Dot(ValueName, "dot") };
            if (BeforeName is not null)
                items.Add(LegendItem.Dot(BeforeName, "ring"));
            if (Reference is not null)
                items.Add(LegendItem.Line(Reference.Words, "mark"));
            return items;
        }
    }

    public PictureTable Table =>
        BeforeName is null
            ? new(
                [Text.Say("지역", "Region"), ValueName],
                [.. Rows.Select(row => (IReadOnlyList<string>)[row.Name, TextOf(row.Value)])],
                [.. Rows.Select(row => row.Link)]
            )
            : new(
                [Text.Say("지역", "Region"), BeforeName, ValueName, Text.Say("차이", "Change")],
                [
                    .. Rows.Select(row =>
                        (IReadOnlyList<string>)
                            [row.Name, TextOf(row.Before), TextOf(row.Value), ChangeOf(row)]
                    ),
                ],
                [.. Rows.Select(row => row.Link)]
            );

    public MarkupString Draw(ChartScreen screen, string id)
    {
        var names = Rows.Select(row => Lettering.Width(row.Name)).DefaultIfEmpty().Max();
        var left = Math.Min(names, screen.IsNarrow ? 92 : 220) + 14;
        var values = Rows.SelectMany(row => (decimal?[])[row.Value, row.Before])
            .Append(Reference?.Value)
            .OfType<decimal>();
        var axis = ValueAxis.Of(values, Unit, Text.Language, screen.IsNarrow ? 3 : 6);
        var room = Rows.Select(row => Lettering.Width(LabelOf(row))).DefaultIfEmpty().Max() + 12;
        var scale = new Scale(axis.Lowest, axis.Highest, left + 8, screen.Width - room);
        var bottom = Top + Rows.Count * RowHeight;
        var svg = new Svg(Text, screen, id, bottom + Bottom, Description);

        axis.DrawUpright(svg, scale, Top - 6, bottom);
        if (Reference is { } reference)
            DrawReference(svg, scale, reference, bottom, screen.Width);
        foreach (var (place, row) in Rows.Index())
            DrawRow(svg, scale, row, Top + (place + 0.5) * RowHeight, left, screen.Width);
        return svg.Finish();
    }

    static void DrawReference(Svg svg, Scale scale, DotReference reference, double bottom, double width)
    {
        var x = scale.At((double)reference.Value);
        var half = Lettering.Width(reference.Words) / 2;
        svg.Line("mark", x, Top - 8, x, bottom);
        svg.Text("", Math.Clamp(x, half, Math.Max(half, width - half)), 12, reference.Words, "middle");
    }

    void DrawRow(Svg svg, Scale scale, DotRow row, double y, double left, double width)
    {
        svg.Text("", left - 6, y + 4, Lettering.Fit(row.Name, left - 6), "end");
        svg.Text("strong", width, y + 4, LabelOf(row), "end");
        if (row is { Value: { } now, Before: { } then })
            svg.Line("joint", scale.At((double)then), y, scale.At((double)now), y);
        if (row.Before is { } before)
            svg.Circle("ring", scale.At((double)before), y, 5);
        if (row.Value is { } value)
            svg.Circle("dot", scale.At((double)value), y, 6);
    }

    string LabelOf(DotRow row) =>
        row.Value is { } value ? ShortNumber.Of(value, Unit, Text.Language) : Text.Missing;

    string TextOf(decimal? value) =>
        value is { } known ? NumberText.Of(known, Unit, Text.Language) : Text.Missing;

    string ChangeOf(DotRow row) =>
        row is { Value: { } now, Before: { } then }
            ? ShortNumber.SignedInFull(now - then, Unit, Text.Language)
            : Text.Missing;

    string Description =>
        string.Join(
            "; ",
            Rows.Select(row =>
                BeforeName is null
                    ? $"{row.Name}: {TextOf(row.Value)}"
                    : $"{row.Name}: {BeforeName} {TextOf(row.Before)}, {ValueName} {TextOf(row.Value)}"
            )
        );
}
