using Evenground.Record;

namespace Evenground.Tests.Record.Regions;

/// <summary>A handful of Korean regions, enough to fall over every trap of dated codes.</summary>
static class Korea
{
    public const string Register = "kr-register";

    public static RegionCode Seoul { get; } = new(Register, "11");

    public static RegionCode Pohang { get; } = new(Register, "47");

    public static RegionCode Jeju { get; } = new(Register, "50");

    public static IReadOnlyList<Region> Rows { get; } =
    [
        Row("kr", "iso3166-1", "KR", "Korea", null),
        Row("kr-seoul", Register, "11", "Seoul"),
        Row("kr-seoul", RegionCode.Iso, "KR-11", "Seoul"),
        Row("kr-sejong", Register, "36", "Sejong", from: new(2012, 7, 1)),
        Row("kr-sejong", RegionCode.Iso, "KR-50", "Sejong", from: new(2012, 7, 1)),
        Row("kr-gangwon", Register, "42", "Gangwon", until: new(2023, 6, 10)),
        Row("kr-gangwon", Register, "51", "Gangwon", from: new(2023, 6, 11)),
        Row("kr-gangwon", RegionCode.Iso, "KR-42", "Gangwon"),
        Row("kr-gyeongbuk", Register, "47", "Gyeongbuk"),
        Row("kr-jeju", Register, "50", "Jeju", from: new(2006, 7, 1)),
        Row("kr-jeju", RegionCode.Iso, "KR-49", "Jeju"),
    ];

    public static IReadOnlyList<RegionGroup> Groups { get; } =
    [
        new(
            "kr-capital-area",
            Desk.Named("Capital area"),
            ["kr-seoul"],
            new(DateOnly.MinValue),
            "Seoul Metropolitan Area Readjustment Planning Act"
        ),
    ];

    public static RegionBook Book { get; } = RegionBook.From(Rows, Groups).Value;

    public static AdoptRegions Adoption { get; } = new("kr", "1", Rows, Groups, new(2011, 1, 1));

    public static Desk AdoptKorea(this Desk desk) => desk.Write(RegionRules.Decide(Adoption, desk.History));

    static Region Row(
        string place,
        string scheme,
        string code,
        string name,
        string? parent = "kr",
        DateOnly? from = null,
        DateOnly? until = null
    ) => new(place, new(scheme, code), Desk.Named(name), new(from ?? DateOnly.MinValue, until), parent);
}
