using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>The pictures of one scenario, in one language.</summary>
static class ScenarioPictures
{
    /// <summary>Series that can be seen on the map and in the fans.</summary>
    public static IReadOnlyList<ShownSeries> Shown { get; } =
    [
        ShownSeries.Jobs,
        ShownSeries.StartupJobs,
        ShownSeries.LocalJobs,
        ShownSeries.Residents,
        ShownSeries.YoungResidents,
        ShownSeries.YoungNetMigration,
    ];

    public static LocalizedText RangeName { get; } =
        new("가능한 범위(열 번 가운데 여덟 번)", "Range (8 of 10 draws)");

    public static LocalizedText MiddleName { get; } = new("이 가정에서의 값", "With these assumptions");

    public static TileMap Map(
        PageView view,
        ScenarioRun run,
        ShownSeries series,
        int year,
        Func<string, string?> linkOf,
        IEnumerable<decimal?>? scaleOver = null
    )
    {
        var calendar = run.Setting.Calibration.BaseYear + year;
        var regions = run.Setting.Calibration.Regions;
        var most = Enumerable
            .Range(0, regions.Count)
            .MaxBy(region => run.Figures.Value(series, year, region));
        var value = run.Figures.Value(series, year, most);
        var title =
            Math.Abs(value) < 0.5
                ? new LocalizedText(
                    $"{calendar}년 {series.Name.Korean}: 어느 지역도 달라지지 않습니다",
                    $"{series.Name.English} in {calendar}: no region changes"
                )
                : new LocalizedText(
                    $"{calendar}년 {series.Name.Korean}: {regions[most].Name.Korean}에서 가장 많습니다({CycleWords.Signed(value, series.Unit, Language.Korean)})",
                    $"{series.Name.English} in {calendar}: most in {regions[most].Name.English} ({CycleWords.Signed(value, series.Unit, Language.English)})"
                );
        return CycleMap.Of(
            view,
            new(
                view.Say(title),
                view.Say(new("기준선과의 차이", "Difference to the baseline")),
                view.Language
            ),
            run,
            series,
            year,
            linkOf,
            scaleOver
        );
    }

    /// <summary>A place over the years, with its range where draws were made.</summary>
    public static Fan Fan(
        PageView view,
        ScenarioRun run,
        ShownSeries series,
        int place,
        FanAxis? axis = null
    ) =>
        new(
            new(
                view.Say(NameOf(run, place)),
                view.Say(series.Name) + view.Say(", ", ", ") + UnitOf(series, view.Language),
                view.Language
            ),
            series.Unit,
            view.Say(MiddleName),
            view.Say(RangeName),
            YearsOf(run, series, place)
        )
        {
            Axis = axis,
        };

    public static IReadOnlyList<FanYear> YearsOf(ScenarioRun run, ShownSeries series, int place)
    {
        var figures = run.Figures;
        return
        [
            .. Enumerable
                .Range(0, figures.Horizon + 1)
                .Select(year =>
                {
                    var range = figures.Range(series, year, place);
                    return new FanYear(
                        run.Setting.Calibration.BaseYear + year,
                        CycleWords.Rounded(figures.Value(series, year, place)),
                        range is { } known ? CycleWords.Rounded(known.Low) : null,
                        range is { } also ? CycleWords.Rounded(also.High) : null
                    );
                }),
        ];
    }

    public static LocalizedText NameOf(ScenarioRun run, int place) =>
        place == run.Figures.Country ? new("나라 전체", "The whole country")
        : place == run.Figures.Funded ? new("투자하는 지역 모두", "All regions that get money")
        : run.Setting.Calibration.Regions[place].Name;

    static string UnitOf(ShownSeries series, Language language) =>
        series.Unit == Unit.People
            ? language == Language.Korean
                ? "명"
                : "persons"
            : language == Language.Korean
                ? "개"
                : "jobs";

    static string Say(this PageView view, string korean, string english) =>
        view.Language == Language.Korean ? korean : english;

    /// <summary>Who the extra residents are, by five-year ages.</summary>
    public static DifferencePyramid Ages(
        PageView view,
        ScenarioRun run,
        int region,
        int year,
        FanAxis? axis = null
    )
    {
        var calendar = run.Setting.Calibration.BaseYear + year;
        var name = run.Setting.Calibration.Regions[region].Name;
        return new(
            new(
                view.Say(
                    new(
                        $"{name.Korean}, {calendar}년: 어느 나이의 주민이 늘어나는가",
                        $"{name.English} in {calendar}: at which ages residents are added"
                    )
                ),
                view.Say(new("기준선과의 차이, 명", "Difference to the baseline, persons")),
                view.Language
            ),
            Unit.People,
            [.. run.AgesOf(region, year)]
        )
        {
            Axis = axis,
        };
    }
}
