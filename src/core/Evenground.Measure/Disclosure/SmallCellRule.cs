using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Which cells of a table of counts are too small to be shown.</summary>
/// <remarks>
/// A cell to which fewer than <paramref name="Threshold"/> companies or people contribute is held back. The
/// default is 3: of one, the figure is that one's own; of two, each can take its own off and reads the
/// other's. From three on nobody can do so alone.
/// </remarks>
/// <param name="Threshold">The least number of contributors of a cell that is shown; 2 or more.</param>
/// <param name="ShowsZero">Whether a cell without any contributor is shown as 0. It is by default: that
/// nobody is there tells nothing of anybody.</param>
/// <param name="LeastReach">How far above and below a held-back sum the values must reach that a reader can
/// work out of it, as a share of it, 0 to 1: to know 400 people to within 1 is to know them.</param>
/// <param name="Source">The law, or the reason.</param>
public sealed record SmallCellRule(int Threshold, bool ShowsZero, decimal LeastReach, LocalizedText Source)
{
    public static SmallCellRule Default { get; } =
        new(
            3,
            ShowsZero: true,
            LeastReach: 0.1m,
            new(
                "기본값: 기여한 곳이 하나이면 그 값이 그대로 드러나고, 둘이면 서로의 값을 알 수 있습니다.",
                "The default: of one contributor the figure is its own, and of two each can work out the other's."
            )
        );

    /// <summary>The rule in force on a day: the class <see cref="StandardRules.SmallCells"/> of the rulebook,
    /// from 1 up to, but not including, the threshold; the default where the book has none.</summary>
    public static SmallCellRule On(Rulebook book, DateOnly day) =>
        book.Classes(StandardRules.SmallCells, day) is [{ High: { } threshold and >= 2 } row, ..]
            ? Default with
            {
                Threshold = (int)decimal.Ceiling(threshold),
                ShowsZero = row.Low is > 0,
                Source = LocalizedText.Same(row.Source),
            }
            : Default;

    /// <summary>Whether a cell is held back for its own sake.</summary>
    public bool IsSmall(CountCell cell) =>
        cell.Contributors < Threshold && !(ShowsZero && cell.Contributors == 0);

    /// <summary>How far apart the least and the greatest value must lie that can be worked out of a small
    /// cell: as far as the rule itself leaves open.</summary>
    public long Width => Math.Max(1, Threshold - 2);

    /// <summary>How far above, and how far below, a small cell's value that range must reach.</summary>
    public long ReachOf(CountCell cell) => (long)(cell.Value * LeastReach);
}
