namespace Evenground.Model;

/// <summary>What kind of number a figure of an answer is.</summary>
public enum AnswerKind
{
    /// <summary>A difference to the baseline.</summary>
    Change,

    /// <summary>A quotient of differences: for each billion, or for each job without moves.</summary>
    Yield,

    /// <summary>A level with the scenario.</summary>
    Level,

    /// <summary>A level without the scenario.</summary>
    Baseline,
}

/// <summary>From the operands of a place and year to a figure. They are many, so they are not
/// copied.</summary>
public delegate double PlaceFigure(in PlaceYear year);

/// <summary>A figure that an answer has for each place and year.</summary>
/// <param name="Code">Its stable name; of the catalogue of indicators where that has the same figure.</param>
/// <param name="Of">From the operands to the value; not a number where it has no meaning.</param>
/// <param name="Level">The level whose hold-out error is the least width of its band; null for
/// differences.</param>
public sealed record AnswerMeasure(
    string Code,
    LocalizedText Name,
    LocalizedText Unit,
    AnswerKind Kind,
    PlaceFigure Of,
    LevelMeasure? Level = null
)
{
    public const string Amplification = "amplification",
        JobsMoved = "jobs-moved";

    /// <summary>Whether it compares with the run in which nobody moves.</summary>
    public bool NeedsStill => Code is Amplification or JobsMoved;

    static readonly LocalizedText Jobs = new("개 일자리", "jobs"),
        Persons = new("명", "persons"),
        Billions = new("십억", "billions"),
        PerBillion = new("십억당", "per billion"),
        Times = new("배", "times");

    /// <summary>All figures, in the order in which they are shown.</summary>
    public static IReadOnlyList<AnswerMeasure> All { get; } =
    [
        Change("investment", new("투자", "Investment"), Billions, (in year) => year.Investment),
        Change("startup-jobs", new("창업 일자리", "Start-up jobs"), Jobs, (in year) => year.StartupJobs),
        Change("local-jobs", new("지역 일자리", "Local jobs"), Jobs, (in year) => year.LocalJobs),
        Change("jobs", new("일자리 합계", "Jobs"), Jobs, (in year) => year.Jobs),
        // Jobs that come and go with residents who move: another region's loss, and shown beside its gain.
        Change(
            JobsMoved,
            new("그중 옮겨 온 일자리", "Of these, jobs moved here"),
            Jobs,
            (in year) => year.Jobs - year.JobsWithoutMoves
        ),
        Change(
            "residents-change",
            new("주민 수의 변화", "Additional residents"),
            Persons,
            (in year) => year.People.All
        ),
        Change(
            "residents-0-19",
            new("0~19세의 변화", "Ages 0 to 19"),
            Persons,
            (in year) => year.People.Children
        ),
        Change(
            "residents-20-39",
            new("20~39세의 변화", "Ages 20 to 39"),
            Persons,
            (in year) => year.People.Young
        ),
        Change(
            "residents-40-64",
            new("40~64세의 변화", "Ages 40 to 64"),
            Persons,
            (in year) => year.People.Middle
        ),
        Change(
            "residents-65",
            new("65세 이상의 변화", "Ages 65 and over"),
            Persons,
            (in year) => year.People.Old
        ),
        Change(
            "net-migration-change",
            new("순이동의 변화", "Change of net migration"),
            Persons,
            (in year) => year.NetMigration
        ),
        Change(
            "youth-net-migration-change",
            new("청년 순이동의 변화(20~39세)", "Change of youth net migration (20 to 39)"),
            Persons,
            (in year) => year.YoungNetMigration
        ),
        Yield(
            "jobs-per-billion",
            new("투입 십억당 일자리", "Jobs per billion placed so far"),
            PerBillion,
            (in year) => Quotient(year.Jobs, year.MoneySoFar)
        ),
        Yield(
            "residents-per-billion",
            new("투입 십억당 늘어난 주민", "Residents per billion placed so far"),
            PerBillion,
            (in year) => Quotient(year.People.All, year.MoneySoFar)
        ),
        Yield(
            Amplification,
            new(
                "증폭: 순환이 있을 때와 없을 때의 일자리",
                "Amplification: jobs with the circle to jobs without"
            ),
            Times,
            (in year) =>
                year.MoneySoFar > 0 ? Quotient(year.Jobs, Math.Max(0, year.JobsWithoutMoves)) : double.NaN
        ),
        .. new[]
        {
            LevelMeasure.Residents,
            LevelMeasure.PopulationShare,
            LevelMeasure.YouthShare,
            LevelMeasure.OldShare,
            LevelMeasure.ExtinctionRisk,
        }.SelectMany(Levels),
        new(
            "jobs-per-worker",
            new("20~64세 주민당 일자리", "Jobs per resident aged 20 to 64"),
            Times,
            AnswerKind.Level,
            (in year) => Quotient(year.JobsBefore + year.Jobs, year.After.Workers)
        ),
        new(
            "jobs-per-worker-baseline",
            new("20~64세 주민당 일자리(기준선)", "Jobs per resident aged 20 to 64 (baseline)"),
            Times,
            AnswerKind.Baseline,
            (in year) => Quotient(year.JobsBefore, year.Before.Workers)
        ),
    ];

    public static AnswerMeasure? Find(string? code) => All.FirstOrDefault(measure => measure.Code == code);

    static IEnumerable<AnswerMeasure> Levels(LevelMeasure level) =>
        [
            new(
                level.Code,
                level.Name,
                level.Unit,
                AnswerKind.Level,
                (in year) => level.Of(year.After, year.NationAfter),
                level
            ),
            new(
                level.Code + "-baseline",
                new($"{level.Name.Korean}(기준선)", $"{level.Name.English} (baseline)"),
                level.Unit,
                AnswerKind.Baseline,
                (in year) => level.Of(year.Before, year.NationBefore),
                level
            ),
        ];

    static AnswerMeasure Change(string code, LocalizedText name, LocalizedText unit, PlaceFigure of) =>
        new(code, name, unit, AnswerKind.Change, of);

    static AnswerMeasure Yield(string code, LocalizedText name, LocalizedText unit, PlaceFigure of) =>
        new(code, name, unit, AnswerKind.Yield, of);

    static double Quotient(double above, double below) => below == 0 ? double.NaN : above / below;
}
