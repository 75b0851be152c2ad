using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A region on the circle of flows.</summary>
/// <param name="ShortName">Stands beside its arc.</param>
public sealed record ChordRegion(string Name, string ShortName);

/// <summary>One flow of the matrix.</summary>
public readonly record struct ChordFlow(int From, int To, decimal Value);

/// <summary>Flows between regions as ribbons across a circle; the largest are numbered and named.</summary>
/// <remarks>
/// Gross: an arc is as long as what leaves its region, and a ribbon is at each end as wide as what leaves
/// there for the other. Net: a ribbon is as wide as the difference of the two, and an arc as long as its
/// ribbons together. What stays within a region is not drawn.
/// </remarks>
/// <param name="Flows">From each region (row) to each (column); null where there is no figure.</param>
/// <param name="IsNet">Whether flows are set off against each other.</param>
public sealed record Chord(
    PictureText Text,
    Unit Unit,
    IReadOnlyList<ChordRegion> Regions,
    IReadOnlyList<IReadOnlyList<decimal?>> Flows,
    bool IsNet = false
) : IPicture
{
    /// <summary>How many of the largest flows are numbered.</summary>
    public int Named { get; init; } = 10;

    public IReadOnlyList<LegendItem> Legend => [];

    public PictureTable Table =>
        new(
            [Text.Say("나간 곳 ＼ 들어온 곳", "From ＼ to"), .. Regions.Select(region => region.ShortName)],
            [
                .. Regions.Select(
                    (region, from) =>
                        (IReadOnlyList<string>)
                            [region.Name, .. Regions.Select((_, to) => from == to ? "–" : CellOf(from, to))]
                ),
            ]
        );

    public MarkupString Draw(ChartScreen screen, string id) => new ChordDrawing(this, screen).Draw(id);

    /// <summary>What leaves a region for another; when set off, only as far as it is more than what comes
    /// back.</summary>
    internal decimal Width(int from, int to)
    {
        if (from == to || Flows[from][to] is not { } there)
            return 0;
        if (!IsNet)
            return there;
        return Flows[to][from] is { } back ? Math.Max(0, there - back) : 0;
    }

    /// <summary>The largest first.</summary>
    internal IReadOnlyList<ChordFlow> Largest(int count) =>
        [
            .. Enumerable
                .Range(0, Regions.Count)
                .SelectMany(from =>
                    Enumerable.Range(0, Regions.Count).Select(to => new ChordFlow(from, to, Width(from, to)))
                )
                .Where(flow => flow.Value > 0)
                .OrderByDescending(flow => flow.Value)
                .ThenBy(flow => flow.From)
                .ThenBy(flow => flow.To)
                .Take(count),
        ];

    internal string Says(ChordFlow flow) =>
        $"{Regions[flow.From].Name} → {Regions[flow.To].Name} {NumberText.Of(flow.Value, Unit, Text.Language)}";

    internal string Description =>
        Text.Say("가장 큰 흐름: ", "The largest flows: ") + string.Join("; ", Largest(Named).Select(Says));

    /// <summary>In the table a balance keeps its sign.</summary>
    string CellOf(int from, int to)
    {
        var (there, back) = (Flows[from][to], Flows[to][from]);
        if (!IsNet)
            return there is { } known ? NumberText.Plain(known) : Text.Missing;
        return there - back is { } net ? NumberText.Plain(net) : Text.Missing;
    }
}
