namespace Evenground.Record;

/// <summary>The columns of a country pack's changes of borders: one part of one place a row.</summary>
public static class RegionChangeColumns
{
    public static SheetColumn On { get; } =
        new(0, "on", 10, false, new(Korean: "새 경계의 첫날.", English: "The first day of the new borders."))
        {
            HoldsDays = true,
        };

    public static SheetColumn From { get; } =
        new(1, "from", 50, false, new(Korean: "잃은 장소.", English: "The place that lost the part."));

    public static SheetColumn To { get; } =
        new(2, "to", 50, false, new(Korean: "얻은 장소.", English: "The place that gained it."));

    public static SheetColumn WhatKorean { get; } =
        new(
            3,
            "what_ko",
            200,
            false,
            new(Korean: "무엇이 바뀌었는지, 한국어로.", English: "What changed, in Korean.")
        );

    public static SheetColumn WhatEnglish { get; } =
        new(
            4,
            "what_en",
            200,
            false,
            new(Korean: "무엇이 바뀌었는지, 영어로.", English: "What changed, in English.")
        );

    public static SheetColumn Weight { get; } =
        new(
            5,
            "weight",
            20,
            true,
            new(
                Korean: "잃은 장소에서 옮겨 간 비중, 0에서 1까지. 모르면 비워 둡니다.",
                English: "The share of the place that lost it, 0 to 1; empty when nobody knows it."
            )
        );

    public static SheetColumn BasisKorean { get; } =
        new(
            6,
            "basis_ko",
            400,
            false,
            new(
                Korean: "비중의 기준과 시점, 한국어로.",
                English: "What the share is a share of and when, in Korean."
            )
        );

    public static SheetColumn BasisEnglish { get; } =
        new(
            7,
            "basis_en",
            400,
            false,
            new(
                Korean: "비중의 기준과 시점, 영어로.",
                English: "What the share is a share of and when, in English."
            )
        );

    public static SheetColumn Source { get; } =
        new(
            8,
            "source",
            400,
            false,
            new(Korean: "법과 비중의 출처.", English: "The law, and where the share comes from.")
        );

    public static IReadOnlyList<SheetColumn> All { get; } =
    [On, From, To, WhatKorean, WhatEnglish, Weight, BasisKorean, BasisEnglish, Source];

    /// <returns>The change of a row, or null with its errors noted.</returns>
    public static RegionChange? Read(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var change = new RegionChange(
            cells.Day(On) ?? DateOnly.MinValue,
            cells.Key(From),
            cells.Key(To),
            new(cells.Text(WhatKorean), cells.Text(WhatEnglish)),
            cells.Number(Weight),
            new(cells.Text(BasisKorean), cells.Text(BasisEnglish)),
            cells.Text(Source)
        );
        return cells.HasFailed ? null : change;
    }
}
