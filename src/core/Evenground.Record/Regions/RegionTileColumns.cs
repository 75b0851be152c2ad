namespace Evenground.Record;

/// <summary>The columns of a country pack's map of tiles: one place a row.</summary>
public static class RegionTileColumns
{
    const int MostTiles = 99;

    public static SheetColumn Place { get; } =
        new(0, "place", 50, false, new(Korean: "장소.", English: "The place."));

    public static SheetColumn Column { get; } =
        new(
            1,
            "column",
            2,
            false,
            new(Korean: "왼쪽에서 몇 번째 칸인지, 0부터.", English: "Its column from the left, from 0.")
        );

    public static SheetColumn Row { get; } =
        new(
            2,
            "row",
            2,
            false,
            new(Korean: "위에서 몇 번째 줄인지, 0부터.", English: "Its row from the top, from 0.")
        );

    public static SheetColumn ShortKorean { get; } =
        new(
            3,
            "short_ko",
            10,
            false,
            new(Korean: "타일에 적을 한국어 이름.", English: "What stands on the tile in Korean.")
        );

    public static SheetColumn ShortEnglish { get; } =
        new(
            4,
            "short_en",
            10,
            false,
            new(Korean: "타일에 적을 영어 이름.", English: "What stands on the tile in English.")
        );

    public static IReadOnlyList<SheetColumn> All { get; } = [Place, Column, Row, ShortKorean, ShortEnglish];

    /// <returns>The tile of a row, or null with its errors noted.</returns>
    public static RegionTile? Read(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var tile = new RegionTile(
            cells.Key(Place),
            Number(cells, Column),
            Number(cells, Row),
            new(cells.Text(ShortKorean), cells.Text(ShortEnglish))
        );
        return cells.HasFailed ? null : tile;
    }

    static int Number(CellReader cells, SheetColumn column)
    {
        var number = cells.Number(column) ?? 0;
        if (number is >= 0 and <= MostTiles && number == decimal.Truncate(number))
            return (int)number;
        cells.Refuse(
            column,
            RowFault.NumberMustFit,
            FormattableString.Invariant($"{number}"),
            new(Korean: $"0부터 {MostTiles}까지의 정수.", English: $"A whole number from 0 to {MostTiles}.")
        );
        return 0;
    }
}
