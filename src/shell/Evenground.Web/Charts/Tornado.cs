using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>What an answer becomes when one assumption is at either end of its range and all others
/// stay.</summary>
/// <param name="LowWords">The assumption's lower value, in words.</param>
/// <param name="AtLow">The answer there.</param>
public sealed record TornadoRow(string Name, string LowWords, string HighWords, decimal AtLow, decimal AtHigh)
{
    public decimal Swing => Math.Abs(AtHigh - AtLow);
}

/// <summary>Assumptions in the order of how much the answer hangs on them.</summary>
/// <param name="Usual">The answer with every assumption as it is.</param>
public sealed record Tornado(
    PictureText Text,
    Unit Unit,
    string UsualName,
    decimal Usual,
    IReadOnlyList<TornadoRow> Rows
) : IPicture
{
    const double Top = 30,
        Bottom = 28,
        Bar = 18;

    IReadOnlyList<TornadoRow> Ordered => [.. Rows.OrderByDescending(row => row.Swing)];

    public IReadOnlyList<LegendItem> Legend =>
        [
            LegendItem.Area(Text.Say("가정이 아래 끝일 때", "Assumption at its lower end"), "at-low"),
            LegendItem.Area(Text.Say("가정이 위 끝일 때", "Assumption at its upper end"), "at-high"),
            LegendItem.Line(UsualName, "mark"),
        ];

    public PictureTable Table =>
        new(
            [
                Text.Say("가정", "Assumption"),
                Text.Say("아래 끝", "Lower end"),
                Text.Say("그때의 답", "Answer there"),
                Text.Say("위 끝", "Upper end"),
                Text.Say("그때의 답", "Answer there"),
            ],
            [
                .. Ordered.Select(row =>
                    (IReadOnlyList<string>)
                        [row.Name, row.LowWords, TextOf(row.AtLow), row.HighWords, TextOf(row.AtHigh)]
                ),
            ]
        );

    public MarkupString Draw(ChartScreen screen, string id)
    {
        var rows = Ordered;
        var left = screen.IsNarrow
            ? 0
            : Math.Min(230, rows.Select(row => Lettering.Width(row.Name)).DefaultIfEmpty().Max()) + 16;
        var rowHeight = screen.IsNarrow ? 46.0 : 30.0;
        var bottom = Top + rows.Count * rowHeight;
        var svg = new Svg(Text, screen, id, bottom + Bottom, Description);
        var axis = ValueAxis.Of(
            rows.SelectMany(row => (decimal[])[row.AtLow, row.AtHigh]).Append(Usual),
            Unit,
            Text.Language,
            about: screen.IsNarrow ? 3 : 5
        );
        var room = rows.SelectMany(row => (string[])[row.LowWords, row.HighWords])
            .Select(words => Lettering.Width(words))
            .DefaultIfEmpty()
            .Max();
        var scale = new Scale(axis.Lowest, axis.Highest, left + room + 12, screen.Width - room - 12);
        axis.DrawUpright(svg, scale, Top - 6, bottom);
        foreach (var (place, row) in rows.Index())
            DrawRow(svg, screen, scale, row, Top + place * rowHeight);
        var usual = scale.At((double)Usual);
        svg.Line("mark", usual, Top - 8, usual, bottom);
        svg.Text(
            "strong",
            Math.Clamp(usual, 60, screen.Width - 60),
            14,
            $"{UsualName} {ShortNumber.Signed(Usual, Unit, Text.Language)}",
            "middle"
        );
        return svg.Finish();
    }

    void DrawRow(Svg svg, ChartScreen screen, Scale scale, TornadoRow row, double top)
    {
        var y = screen.IsNarrow ? top + 20 : top + 5;
        if (screen.IsNarrow)
            svg.Text("strong", 0, top + 14, Lettering.Fit(row.Name, screen.Width));
        else
            svg.Text("strong", 0, y + Bar / 2 + 4.5, Lettering.Fit(row.Name, 230));
        var usual = scale.At((double)Usual);
        foreach (
            var (kind, value, words) in ((string, decimal, string)[])
                [("at-low", row.AtLow, row.LowWords), ("at-high", row.AtHigh, row.HighWords)]
        )
        {
            var end = scale.At((double)value);
            svg.Rectangle(kind, Math.Min(usual, end), y, Math.Abs(end - usual), Bar);
            var isLeft = (value < Usual) || (value == Usual && kind == "at-low");
            svg.Text("", isLeft ? end - 5 : end + 5, y + Bar / 2 + 4.5, words, isLeft ? "end" : "start");
        }
    }

    internal string Description =>
        string.Join(
            "; ",
            Ordered.Select(row =>
                $"{row.Name}: {row.LowWords} {TextOf(row.AtLow)}, {row.HighWords} {TextOf(row.AtHigh)}"
            )
        );

    string TextOf(decimal value) => ShortNumber.SignedInFull(value, Unit, Text.Language);
}
