using Evenground.Model;

namespace Evenground.Publish;

/// <summary>A figure of an answer that pages and tables show first: a difference to the baseline, in persons
/// or jobs.</summary>
/// <param name="Code">Of the <see cref="AnswerMeasure"/>.</param>
/// <param name="Name">As a heading.</param>
/// <param name="IsFlow">Whether it is counted over a year; otherwise it stands at the year's end.</param>
public sealed record ShownSeries(string Code, LocalizedText Name, Unit Unit, bool IsFlow)
{
    static readonly Unit JobUnit = Unit.Parse("jobs")!.Value;

    /// <summary>Start-up and local jobs together.</summary>
    public static ShownSeries Jobs { get; } = new("jobs", new("늘어난 일자리", "Extra jobs"), JobUnit, false);

    public static ShownSeries StartupJobs { get; } =
        new("startup-jobs", new("창업 일자리", "Start-up jobs"), JobUnit, false);

    public static ShownSeries LocalJobs { get; } =
        new("local-jobs", new("지역 일자리", "Local jobs"), JobUnit, false);

    public static ShownSeries Residents { get; } =
        new("residents-change", new("늘어난 주민", "Extra residents"), Unit.People, false);

    public static ShownSeries YoungResidents { get; } =
        new("residents-20-39", new("늘어난 20~39세", "Extra residents, 20 to 39"), Unit.People, false);

    public static ShownSeries NetMigration { get; } =
        new("net-migration-change", new("한 해 순이동의 변화", "Net migration, year"), Unit.People, true);

    public static ShownSeries YoungNetMigration { get; } =
        new(
            "youth-net-migration-change",
            new("20~39세 한 해 순이동의 변화", "Net migration, 20 to 39, year"),
            Unit.People,
            true
        );

    /// <summary>All of them, in the order of the circle.</summary>
    public static IReadOnlyList<ShownSeries> All { get; } =
    [StartupJobs, LocalJobs, Jobs, Residents, YoungResidents, NetMigration, YoungNetMigration];
}
