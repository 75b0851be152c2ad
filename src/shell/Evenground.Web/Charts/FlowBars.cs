using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>What came from a partner region and what went there.</summary>
/// <param name="In">Null, like <paramref name="Out"/>, when there is no figure.</param>
public sealed record Flow(string Name, decimal? In, decimal? Out, string? Link = null)
{
    public decimal? Net => In - Out;
}

/// <summary>A region's flows in and out by partner: out to the left, in to the right, the balance beside
/// them; the largest exchange first.</summary>
/// <param name="Shown">Partners drawn; the others stand in the table.</param>
public sealed record FlowBars(PictureText Text, Unit Unit, IReadOnlyList<Flow> Flows, int Shown = 16)
    : IPicture
{
    const double Top = 24,
        Bottom = 8;

    public IReadOnlyList<LegendItem> Legend =>
        [
            LegendItem.Area(Text.Say("나감", "Out"), "flow-out"),
            LegendItem.Area(Text.Say("들어옴", "In"), "flow-in"),
            LegendItem.Line(Text.Say("순이동(들어옴 − 나감)", "Net (in − out)"), "net"),
        ];

    public PictureTable Table =>
        new(
            [
                Text.Say("상대 지역", "Partner"),
                Text.Say("들어옴", "In"),
                Text.Say("나감", "Out"),
                Text.Say("순이동", "Net"),
            ],
            [
                .. Ranked.Select(flow =>
                    (IReadOnlyList<string>)
                        [
                            flow.Name,
                            TextOf(flow.In),
                            TextOf(flow.Out),
                            flow.Net is { } net
                                ? ShortNumber.SignedInFull(net, Unit, Text.Language)
                                : Text.Missing,
                        ]
                ),
            ],
            [.. Ranked.Select(flow => flow.Link)]
        );

    /// <summary>The largest exchange first; without figures last.</summary>
    IEnumerable<Flow> Ranked =>
        Flows
            .OrderByDescending(flow => flow.In is not null || flow.Out is not null)
            .ThenByDescending(flow => (flow.In ?? 0) + (flow.Out ?? 0))
            .ThenBy(flow => flow.Name, StringComparer.Ordinal);

    public MarkupString Draw(ChartScreen screen, string id)
    {
        var shown = Ranked.Take(Shown).ToArray();
        var height = screen.IsNarrow ? 46.0 : 30;
        var names = shown.Select(flow => Lettering.Width(flow.Name)).DefaultIfEmpty().Max();
        var left = screen.IsNarrow ? 0 : Math.Min(220, names) + 14;
        var right =
            screen.Width - shown.Select(flow => Lettering.Width(NetOf(flow))).DefaultIfEmpty().Max() - 12;
        var numbers = shown
            .SelectMany(flow => (decimal?[])[flow.In, flow.Out])
            .Select(value => Lettering.Width(ShortOf(value)))
            .DefaultIfEmpty()
            .Max();
        var centre = (left + right) / 2;
        var widest = (double)
            shown.SelectMany(flow => (decimal?[])[flow.In, flow.Out]).Max().GetValueOrDefault(1);
        var scale = new Scale(0, Math.Max(widest, 1e-9), 0, (right - left) / 2 - numbers - 8);
        var svg = new Svg(Text, screen, id, Top + shown.Length * height + Bottom, Describe(shown));

        svg.Text("strong", centre - 8, 14, Text.Say("← 나감", "← Out"), "end");
        svg.Text("strong", centre + 8, 14, Text.Say("들어옴 →", "In →"));
        svg.Text("strong", screen.Width, 14, Text.Say("순이동", "Net"), "end");
        foreach (var (place, flow) in shown.Index())
            DrawRow(svg, flow, scale, (left, centre), Top + place * height, screen);
        return svg.Finish();
    }

    void DrawRow(
        Svg svg,
        Flow flow,
        Scale scale,
        (double Left, double Centre) place,
        double top,
        ChartScreen screen
    )
    {
        const double bar = 16;
        var (names, centre) = place;
        var y = top + (screen.IsNarrow ? 22 : 7);
        var (leaving, coming) = (scale.At((double)(flow.Out ?? 0)), scale.At((double)(flow.In ?? 0)));
        if (screen.IsNarrow)
            svg.Text("strong", 0, top + 15, Lettering.Fit(flow.Name, screen.Width - 90));
        else
            svg.Text("", names - 8, y + 12, Lettering.Fit(flow.Name, names - 8), "end");

        svg.Rectangle("flow-out", centre - leaving, y, leaving, bar, 2);
        svg.Rectangle("flow-in", centre, y, coming, bar, 2);
        svg.Text("", centre - leaving - 6, y + 12.5, ShortOf(flow.Out), "end");
        svg.Text("", centre + coming + 6, y + 12.5, ShortOf(flow.In));
        svg.Text("strong", screen.Width, y + 12.5, NetOf(flow), "end");
        svg.Line("base", centre, y - 3, centre, y + bar + 3);
        if (flow.Net is { } net)
        {
            var end = centre + Math.Sign(net) * scale.At((double)Math.Abs(net));
            svg.Line("net", centre, y + bar / 2, end, y + bar / 2);
        }
    }

    string ShortOf(decimal? value) => value is { } known ? ShortNumber.Of(known, Unit, Text.Language) : "–";

    string NetOf(Flow flow) => flow.Net is { } net ? ShortNumber.Signed(net, Unit, Text.Language) : "–";

    string TextOf(decimal? value) =>
        value is { } known ? NumberText.Of(known, Unit, Text.Language) : Text.Missing;

    string Describe(IEnumerable<Flow> shown) =>
        string.Join(
            "; ",
            shown.Select(flow =>
                Text.Say(
                    $"{flow.Name}: 들어옴 {TextOf(flow.In)}, 나감 {TextOf(flow.Out)}",
                    $"{flow.Name}: in {TextOf(flow.In)}, out {TextOf(flow.Out)}"
                )
            )
        );
}
