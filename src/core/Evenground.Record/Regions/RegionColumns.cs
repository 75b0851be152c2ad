namespace Evenground.Record;

/// <summary>The columns of a country pack's regions: one code of one place a row.</summary>
public static class RegionColumns
{
    public static SheetColumn Place { get; } =
        new(
            0,
            "place",
            50,
            false,
            new(
                Korean: "코드가 바뀌어도 그대로인 장소의 이름, 예: xx-north.",
                English: "The place, whatever its code, as xx-north."
            )
        );

    public static SheetColumn Scheme { get; } =
        new(
            1,
            "scheme",
            50,
            false,
            new(
                Korean: "코드 체계, 예: xx-register, iso3166-2.",
                English: "The scheme of the code, as xx-register or iso3166-2."
            )
        );

    public static SheetColumn Code { get; } =
        new(
            2,
            "code",
            20,
            false,
            new(Korean: "체계에 쓰인 대로의 코드.", English: "The code as its scheme writes it.")
        );

    public static SheetColumn NameKorean { get; } =
        new(
            3,
            "name_ko",
            100,
            false,
            new(Korean: "그 기간의 한국어 공식 이름.", English: "Its official name in Korean in those days.")
        );

    public static SheetColumn NameEnglish { get; } =
        new(
            4,
            "name_en",
            100,
            false,
            new(Korean: "그 기간의 영어 이름.", English: "Its name in English in those days.")
        );

    public static SheetColumn ValidFrom { get; } =
        new(
            5,
            "valid_from",
            10,
            true,
            new(
                Korean: "코드의 첫날. 시작이 기록되지 않았으면 비워 둡니다.",
                English: "The first day of the code; empty where no beginning is recorded."
            )
        )
        {
            HoldsDays = true,
        };

    public static SheetColumn ValidUntil { get; } =
        new(
            6,
            "valid_until",
            10,
            true,
            new(
                Korean: "코드의 마지막 날. 지금도 쓰이면 비워 둡니다.",
                English: "The last day of the code; empty while it is in force."
            )
        )
        {
            HoldsDays = true,
        };

    public static SheetColumn Parent { get; } =
        new(7, "parent", 50, true, new(Korean: "속한 장소.", English: "The place that it lies in."));

    public static SheetColumn Note { get; } =
        new(
            8,
            "note",
            400,
            true,
            new(Korean: "코드가 바뀐 까닭이나 근거.", English: "Why the code changed, or what it rests on.")
        );

    public static IReadOnlyList<SheetColumn> All { get; } =
    [Place, Scheme, Code, NameKorean, NameEnglish, ValidFrom, ValidUntil, Parent, Note];

    /// <returns>The region of a row, or null with its errors noted.</returns>
    public static Region? Read(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var (from, until) = (cells.Day(ValidFrom) ?? DateOnly.MinValue, cells.Day(ValidUntil));
        if (until < from)
            cells.Refuse(
                ValidUntil,
                RowFault.PeriodMustNotEndBeforeItStarts,
                $"{until:yyyy-MM-dd}",
                ValidUntil.Meaning
            );
        var parent = cells.Key(Parent);
        var region = new Region(
            cells.Key(Place),
            new(cells.Key(Scheme), cells.Key(Code)),
            new(cells.Text(NameKorean), cells.Text(NameEnglish)),
            new(from, until),
            parent.Length == 0 ? null : parent
        );
        _ = cells.Text(Note);
        return cells.HasFailed ? null : region;
    }
}
