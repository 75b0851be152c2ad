using System.Globalization;
using Evenground.Import;
using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Cli;

/// <summary>A scenario that a command ran.</summary>
sealed record SimulatedScenario(CycleRun Run, Answer Answer, DrawnSums? Sums, ScenarioResult Result);

/// <summary>The answer to scenarios as a table for people, with what must be known to read it.</summary>
static class SimulatedTable
{
    const int YearTen = 10;

    public static void Draw(Terminal terminal, IReadOnlyList<SimulatedScenario> scenarios, string? written)
    {
        foreach (var (place, one) in scenarios.Index())
        {
            terminal.Line(
                new LocalizedText(
                    $"시나리오 {place + 1}: {one.Result.Scenario}",
                    $"Scenario {place + 1}: {one.Result.Scenario}"
                )
            );
            terminal.Line(new LocalizedText($"식별자 {one.Result.Id}", $"Identity {one.Result.Id}"));
            terminal.Line(
                new LocalizedText(
                    $"수치 지문 {one.Result.Digest}",
                    $"Digest of the figures {one.Result.Digest}"
                )
            );
            foreach (var year in YearsOf(one))
                DrawYear(terminal, one, year);
            terminal.Line("");
        }

        foreach (var (place, other) in scenarios.Index().Skip(1))
            DrawDifference(terminal, scenarios[0], other, place);
        terminal.Line(new LocalizedText("이 답을 읽기 전에", "Before you rely on this"));
        foreach (var (number, caveat) in scenarios[0].Result.Caveats.Index())
            terminal.Line(
                string.Create(CultureInfo.InvariantCulture, $"  {number + 1}. {caveat.In(terminal.Language)}")
            );
        foreach (var notice in scenarios[0].Result.Notices)
            terminal.Line($"  - {notice.In(terminal.Language)}");
        if (written is not null)
            terminal.Line(
                new LocalizedText($"'{written}'에 결과를 썼습니다.", $"Wrote the result to '{written}'.")
            );
    }

    static IEnumerable<int> YearsOf(SimulatedScenario one) =>
        new[] { Math.Min(YearTen, one.Answer.Horizon), one.Answer.Horizon }.Distinct();

    static void DrawYear(Terminal terminal, SimulatedScenario one, int year)
    {
        var calendar = one.Run.Basis.Setting.Calibration.BaseYear + year;
        terminal.Line("");
        terminal.Line(
            new LocalizedText($"{calendar}년, 기준선과의 차이", $"{calendar}, difference to the baseline")
        );
        var figures = new ScenarioFigures(one.Answer);
        foreach (var (place, region) in one.Run.IsFunded.Index().Where(region => region.Item))
            DrawPlace(terminal, figures, year, place, one.Run.Basis.Setting.Calibration.Regions[place].Name);
        DrawPlace(terminal, figures, year, figures.Country, new("나라 전체", "The whole country"));
        var funded = one.Run.IsFunded.Index().Where(region => region.Item).Select(region => region.Index);
        if (one.Run.Amplification(year, funded) is { } own)
            terminal.Line(
                new LocalizedText(
                    $"  증폭: 투자하는 지역 {own:0.000}배, 나라 전체 {one.Run.Amplification(year, Enumerable.Range(0, figures.Regions)):0.000}배",
                    $"  Amplification: {own:0.000} in the funded regions, {one.Run.Amplification(year, Enumerable.Range(0, figures.Regions)):0.000} in the whole country"
                )
            );
    }

    static void DrawPlace(Terminal terminal, ScenarioFigures figures, int year, int place, LocalizedText name)
    {
        terminal.Line($"  {name.In(terminal.Language)}");
        foreach (var series in ShownSeries.All)
            terminal.Line(
                $"    {series.Name.In(terminal.Language), -34} {Number(figures.Value(series, year, place)), 12}  {RangeText(figures.Range(series, year, place), terminal.Language)}"
            );
    }

    /// <summary>Draw by draw, where both met the same draws.</summary>
    static void DrawDifference(Terminal terminal, SimulatedScenario first, SimulatedScenario other, int place)
    {
        var year = Math.Min(YearTen, Math.Min(first.Answer.Horizon, other.Answer.Horizon));
        var calendar = first.Run.Basis.Setting.Calibration.BaseYear + year;
        terminal.Line(
            new LocalizedText(
                $"{calendar}년, 투자하는 지역끼리: 시나리오 {place + 1} 빼기 시나리오 1",
                $"{calendar}, funded regions: scenario {place + 1} less scenario 1"
            )
        );
        var (one, two) = (new ScenarioFigures(first.Answer), new ScenarioFigures(other.Answer));
        var isPaired = first.Run.Scenario.Seed == other.Run.Scenario.Seed;
        foreach (var series in ShownSeries.All)
        {
            var range =
                isPaired && first.Sums is { } less && other.Sums is { } more
                    ? DrawnSums.Difference(more, less, series, year)
                    : null;
            var difference = two.Value(series, year, two.Funded) - one.Value(series, year, one.Funded);
            terminal.Line(
                $"    {series.Name.In(terminal.Language), -34} {Number(difference), 12}  {RangeText(range, terminal.Language)}"
            );
        }

        terminal.Line("");
    }

    /// <summary>Every figure: one row for each, place and year.</summary>
    public static Table Rows(SimulatedScenario one) =>
        new(
            ["scenario", "identity", "figure", "place", "year", "central", "low", "median", "high"],
            from series in one.Result.Series
            from year in Enumerable.Range(0, one.Result.Horizon)
            select (IReadOnlyList<Cell>)
                [
                    one.Result.Scenario,
                    one.Result.Id,
                    series.Figure,
                    series.Place,
                    (one.Result.BaseYear + 1 + year).ToString(CultureInfo.InvariantCulture),
                    Exact(series.Central[year]),
                    Exact(series.Low[year]),
                    Exact(series.Median[year]),
                    Exact(series.High[year]),
                ]
        );

    static decimal? Exact(double? value) =>
        value is { } known ? (decimal)Math.Round(known, 6, MidpointRounding.ToEven) : null;

    static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);

    static string RangeText(FigureRange? range, Language language) =>
        range is not { } known ? ""
        : language == Language.Korean
            ? $"가운뎃값 {Number(known.Median)}, 범위 {Number(known.Low)}~{Number(known.High)}"
        : $"median {Number(known.Median)}, range {Number(known.Low)} to {Number(known.High)}";
}
