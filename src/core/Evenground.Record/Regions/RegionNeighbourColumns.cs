namespace Evenground.Record;

/// <summary>The columns of a country pack's neighbours: one place a row.</summary>
public static class RegionNeighbourColumns
{
    public static SheetColumn Place { get; } =
        new(0, "place", 50, false, new(Korean: "장소.", English: "The place."));

    public static SheetColumn Others { get; } =
        new(
            1,
            "neighbours",
            2000,
            true,
            new(
                Korean: "육지의 경계를 맞댄 장소들, 빈칸으로 나누어. 섬이면 비워 둡니다.",
                English: "The places with which it shares a border on land, with blanks between; empty for an island."
            )
        );

    public static IReadOnlyList<SheetColumn> All { get; } = [Place, Others];

    /// <returns>The neighbours of a row, or null with its errors noted.</returns>
    public static RegionNeighbours? Read(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var neighbours = new RegionNeighbours(
            cells.Key(Place),
            cells.Key(Others, alsoAllowed: " ").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        return cells.HasFailed ? null : neighbours;
    }
}
