namespace Evenground.Model;

/// <summary>A level that can be read off the residents by age: what a hold-out tests, and what answers show
/// with
/// and without a scenario.</summary>
/// <remarks>Formulas and codes are those of the catalogue of indicators where it has the same one; a test
/// holds
/// them to it.</remarks>
/// <param name="Code">Of the catalogue, or of the model.</param>
/// <param name="Of">From the bands of a place and of the nation to the value; not a number where the divisor
/// is
/// 0.</param>
public sealed record LevelMeasure(
    string Code,
    LocalizedText Name,
    LocalizedText Unit,
    Func<AgeBands, AgeBands, double> Of
)
{
    static readonly LocalizedText Ratio = new("비율", "ratio"),
        Times = new("배", "times"),
        Persons = new("명", "persons");

    /// <summary>All residents.</summary>
    public static LevelMeasure Residents { get; } =
        new("residents", new("주민등록인구", "Residents"), Persons, (place, _) => place.All);

    /// <summary>Of all residents of the nation, those of the place.</summary>
    public static LevelMeasure PopulationShare { get; } =
        new(
            "population-share",
            new("인구 비중", "Share of the population"),
            Ratio,
            (place, nation) => place.All / nation.All
        );

    /// <summary>Of all residents aged 15 to 34 of the nation, those of the place.</summary>
    public static LevelMeasure ShareOfYouth { get; } =
        new(
            "share-of-youth",
            new("나라의 15~34세에서 차지하는 비중", "Share of the nation's ages 15 to 34"),
            Ratio,
            (place, nation) => place.Youth / nation.Youth
        );

    /// <summary>Residents aged 20 to 39 ÷ all residents.</summary>
    public static LevelMeasure YouthShare { get; } =
        new(
            "youth-share",
            new("청년 인구 비중", "Share of the young"),
            Ratio,
            (place, _) => place.Young / place.All
        );

    /// <summary>Residents aged 65 and over ÷ all residents.</summary>
    public static LevelMeasure OldShare { get; } =
        new(
            "old-share",
            new("고령 인구 비중", "Share of the old"),
            Ratio,
            (place, _) => place.Old / place.All
        );

    /// <summary>Women aged 20 to 39 ÷ residents aged 65 and over.</summary>
    public static LevelMeasure ExtinctionRisk { get; } =
        new(
            "extinction-risk",
            new("지방소멸위험지수", "Extinction-risk index"),
            Times,
            (place, _) => place.YoungWomen / place.Old
        );

    public static IReadOnlyList<LevelMeasure> All { get; } =
    [Residents, PopulationShare, ShareOfYouth, YouthShare, OldShare, ExtinctionRisk];
}
