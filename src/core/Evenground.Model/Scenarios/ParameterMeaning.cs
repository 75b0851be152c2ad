namespace Evenground.Model;

/// <summary>What a parameter means, whatever its value: its name, its place in the model, and the values that
/// make
/// sense at all.</summary>
/// <param name="Code">As in addresses, files and country packs.</param>
/// <param name="Symbol">As in the equations.</param>
/// <param name="Link">The switch that it belongs to.</param>
/// <param name="Least">The least value, itself allowed.</param>
/// <param name="Most">The greatest value, itself allowed.</param>
public sealed record ParameterMeaning(
    CycleParameter Parameter,
    string Code,
    string Symbol,
    CycleLinks Link,
    LocalizedText Name,
    LocalizedText Unit,
    double Least,
    double Most
);

/// <summary>The meanings of all parameters, in the order of <see cref="CycleParameter"/>.</summary>
public static class ParameterMeanings
{
    static readonly LocalizedText Share = new("비율", "share"),
        Plain = new("배수", "factor"),
        JobsPerJob = new("일자리/일자리", "jobs per job"),
        JobsPerPerson = new("일자리/명", "jobs per person"),
        PerYear = new("연간 비율", "share per year"),
        Elasticity = new("탄력성", "elasticity");

    public static IReadOnlyList<ParameterMeaning> All { get; } =
    [
        Of(
            CycleParameter.KernelScale,
            "kernel-scale",
            "κ",
            CycleLinks.StartupJobs,
            new("투자당 일자리의 배율", "Scale of jobs per investment"),
            Plain,
            0,
            3
        ),
        Of(
            CycleParameter.Additionality,
            "additionality",
            "α",
            CycleLinks.StartupJobs,
            new("추가성", "Additionality"),
            Share,
            0,
            1
        ),
        Of(
            CycleParameter.Displacement,
            "displacement",
            "d",
            CycleLinks.StartupJobs,
            new("대체", "Displacement"),
            Share,
            0,
            1
        ),
        Of(
            CycleParameter.Exit,
            "exit",
            "h",
            CycleLinks.StartupJobs,
            new("다섯째 해 뒤의 소멸", "Exit after the fifth year"),
            PerYear,
            0,
            0.9
        ),
        Of(
            CycleParameter.Returns,
            "returns",
            "ε",
            CycleLinks.StartupJobs,
            new("수익의 체감", "Returns to scale"),
            Plain,
            0.2,
            1
        ),
        Of(
            CycleParameter.AbsorptiveFloor,
            "absorptive-floor",
            "a₀",
            CycleLinks.StartupJobs,
            new("흡수력의 하한", "Absorptive floor"),
            Share,
            0.01,
            10
        ),
        Of(
            CycleParameter.Multiplier,
            "multiplier",
            "m",
            CycleLinks.LocalJobs,
            new("지역 승수", "Local multiplier"),
            JobsPerJob,
            0,
            5
        ),
        Of(
            CycleParameter.JobsPerResident,
            "jobs-per-resident",
            "m_P",
            CycleLinks.LocalJobs,
            new("주민당 지역 일자리", "Local jobs per resident"),
            JobsPerPerson,
            0,
            0.6
        ),
        Of(
            CycleParameter.Adjustment,
            "adjustment",
            "δ",
            CycleLinks.LocalJobs,
            new("조정 속도", "Speed of adjustment"),
            PerYear,
            0,
            1
        ),
        Of(
            CycleParameter.MigrationElasticity,
            "migration-elasticity",
            "θ",
            CycleLinks.Migration,
            new("이동의 탄력성", "Migration elasticity"),
            Elasticity,
            0,
            5
        ),
        Of(
            CycleParameter.Leaving,
            "leaving",
            "λ",
            CycleLinks.Migration,
            new("떠남의 반응", "Leaving against choosing"),
            Share,
            0,
            1
        ),
        Of(
            CycleParameter.WeightYoung,
            "weight-young",
            "b₂₀",
            CycleLinks.Migration,
            new("20–39세의 가중", "Weight of ages 20 to 39"),
            Plain,
            0,
            3
        ),
        Of(
            CycleParameter.WeightMiddle,
            "weight-middle",
            "b₄₀",
            CycleLinks.Migration,
            new("40–64세의 가중", "Weight of ages 40 to 64"),
            Plain,
            0,
            3
        ),
        Of(
            CycleParameter.WeightOld,
            "weight-old",
            "b₆₅",
            CycleLinks.Migration,
            new("65세 이상의 가중", "Weight of ages 65 and over"),
            Plain,
            0,
            3
        ),
        Of(
            CycleParameter.Congestion,
            "congestion",
            "γ",
            CycleLinks.Migration,
            new("혼잡", "Congestion"),
            Elasticity,
            0,
            2
        ),
        Of(
            CycleParameter.Expectation,
            "expectation",
            "ρ",
            CycleLinks.Migration,
            new("기대의 느림", "Slowness of expectations"),
            PerYear,
            0,
            0.99
        ),
        Of(
            CycleParameter.Dilution,
            "dilution",
            "w",
            CycleLinks.Migration,
            new("희석", "Dilution"),
            Share,
            0,
            1
        ),
        Of(
            CycleParameter.Founders,
            "founders",
            "η",
            CycleLinks.Founders,
            new("창업자 탄력성", "Founders"),
            Elasticity,
            0,
            3
        ),
        Of(
            CycleParameter.CrowdIn,
            "crowd-in",
            "c",
            CycleLinks.Founders,
            new("민간 유인", "Crowding in"),
            Plain,
            0,
            5
        ),
        Of(
            CycleParameter.FixedPool,
            "fixed-pool",
            "ζ",
            CycleLinks.Founders,
            new("민간 자금의 고정", "Fixed private pool"),
            Share,
            0,
            1
        ),
        Of(
            CycleParameter.Spillover,
            "spillover",
            "ω",
            CycleLinks.StartupJobs,
            new("이웃으로 번짐", "Spill-over to neighbours"),
            Share,
            0,
            0.9
        ),
    ];

    public static ParameterMeaning Of(CycleParameter parameter) => All[(int)parameter];

    public static ParameterMeaning? Find(string? code) => All.FirstOrDefault(meaning => meaning.Code == code);

    static ParameterMeaning Of(
        CycleParameter parameter,
        string code,
        string symbol,
        CycleLinks link,
        LocalizedText name,
        LocalizedText unit,
        double least,
        double most
    ) => new(parameter, code, symbol, link, name, unit, least, most);
}
