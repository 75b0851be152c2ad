using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>An arrow of a loop: how much one thing moves the next.</summary>
/// <param name="From">The place of the thing that moves, from 0.</param>
/// <param name="To">The place of what it moves.</param>
/// <param name="Name">What the arrow stands for.</param>
/// <param name="Value">Its gain in a few letters.</param>
/// <param name="Unit">Of what per what the gain is.</param>
/// <param name="IsDamping">Whether it holds the loop back.</param>
public sealed record GainArrow(
    int From,
    int To,
    string Name,
    string Value,
    string Unit,
    bool IsDamping = false
);

/// <summary>A loop of things that move each other, with the gain on every arrow.</summary>
/// <param name="Stations">In the order of the circle; the first stands at the left.</param>
public sealed record GainLoop(
    PictureText Text,
    IReadOnlyList<string> Stations,
    IReadOnlyList<GainArrow> Arrows
) : IPicture
{
    public IReadOnlyList<LegendItem> Legend =>
        [
            LegendItem.Line(Text.Say("키우는 고리", "Feeds the loop"), "flow"),
            LegendItem.Line(Text.Say("누르는 고리", "Holds it back"), "flow damping"),
        ];

    public PictureTable Table =>
        new(
            [
                Text.Say("화살표", "Arrow"),
                Text.Say("무엇에서", "From"),
                Text.Say("무엇으로", "To"),
                Text.Say("크기", "Gain"),
                Text.Say("단위", "Unit"),
            ],
            [
                .. Arrows.Select(
                    (arrow, place) =>
                        (IReadOnlyList<string>)
                            [
                                $"{place + 1}. {arrow.Name}",
                                Stations[arrow.From],
                                Stations[arrow.To],
                                arrow.Value,
                                arrow.Unit,
                            ]
                ),
            ]
        );

    public MarkupString Draw(ChartScreen screen, string id) => new GainLoopDrawing(this, screen).Draw(id);

    internal string Description =>
        string.Join(
            "; ",
            Arrows.Select(arrow =>
                $"{Stations[arrow.From]} → {Stations[arrow.To]}: {arrow.Name} {arrow.Value} {arrow.Unit}"
            )
        );
}
