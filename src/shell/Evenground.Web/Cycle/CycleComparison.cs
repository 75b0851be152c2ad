using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Up to four scenarios beside each other, on the same scales.</summary>
public sealed class CycleComparison
{
    /// <summary>The most scenarios that fit beside each other.</summary>
    public const int Most = 4;

    readonly PageView _view;

    CycleComparison(PageView view, CycleModel model)
    {
        (_view, Model) = (view, model);
        var asked = view.Chosen(ScenarioForm.Text).Take(Most).ToArray();
        string[] texts = asked.Length > 0 ? asked : [.. CycleExamples.Two(view, model)];
        Scenes = [.. texts.Select(text => ScenarioScene.Of(view, text).Value)];
        foreach (var run in Runs)
            if (!run.IsDone)
                ScenarioDraws.Make(run);
        Series = Scenes[0].Series;
    }

    public CycleModel Model { get; }

    /// <summary>One for each scenario asked for, also for those that cannot be answered.</summary>
    public IReadOnlyList<ScenarioScene> Scenes { get; }

    public ShownSeries Series { get; }

    public IReadOnlyList<ScenarioRun> Runs => [.. Scenes.Select(scene => scene.Run).OfType<ScenarioRun>()];

    /// <summary>The year that maps, ages and the table show: within every horizon.</summary>
    public int YearShown =>
        Math.Min(Scenes[0].YearShown, Runs.Select(run => run.Scenario.Horizon).DefaultIfEmpty(1).Min());

    public static Outcome<CycleComparison> Of(PageView view) =>
        CycleModel.Of(view).Accepted(out var model, out var refusal)
            ? new CycleComparison(view, model)
            : refusal;

    /// <summary>Every map with the classes of all.</summary>
    public TileMap Map(ScenarioRun run) =>
        ScenarioPictures.Map(
            _view,
            run,
            Series,
            YearShown,
            _ => null,
            Runs.SelectMany(one => CycleMap.ValuesOf(one, Series, YearShown))
        );

    public Fan Fan(ScenarioRun run) =>
        ScenarioPictures.Fan(
            _view,
            run,
            Series,
            run.Figures.Funded,
            FanAxis.Over(Runs.SelectMany(one => ScenarioPictures.YearsOf(one, Series, one.Figures.Funded)))
        );

    public DifferencePyramid Ages(ScenarioScene scene)
    {
        var ends = Scenes
            .Where(one => one.Run is not null)
            .Select(one => ScenarioPictures.Ages(_view, one.Run!, one.RegionOfAges, YearShown).Ends)
            .ToArray();
        return ScenarioPictures.Ages(
            _view,
            scene.Run!,
            scene.RegionOfAges,
            YearShown,
            new(ends.Min(end => end.Lowest), ends.Max(end => end.Highest))
        );
    }

    /// <summary>How much more a scenario gives than the first one.</summary>
    public double Difference(ScenarioRun run, ShownSeries series) =>
        ValueOf(run, series) - ValueOf(Runs[0], series);

    /// <summary>The range of that difference, draw by draw; null where the draws are not the same.</summary>
    public FigureRange? RangeOfDifference(ScenarioRun run, ShownSeries series) =>
        run.Sums is { } sums && Runs[0].Sums is { } first && run.Scenario.Seed == Runs[0].Scenario.Seed
            ? DrawnSums.Difference(sums, first, series, YearShown)
            : null;

    public double ValueOf(ScenarioRun run, ShownSeries series) =>
        run.Figures.Value(series, YearShown, run.Figures.Funded);

    /// <summary>The page without one of the scenarios.</summary>
    public string Without(ScenarioScene scene) =>
        _view.Links.CompareScenarios(
            Scenes.Where(one => one != scene).Select(one => one.Canonical).DefaultIfEmpty("")
        );

    /// <summary>The page looked at in another way.</summary>
    public string At(ShownSeries series, int year) =>
        _view.Links.To(
            "cycle/compare",
            [
                .. Scenes.Select(scene => (ScenarioForm.Text, scene.Canonical)),
                (ScenarioScene.Show, series.Code),
                (ScenarioScene.Year, $"{Model.Calibration.BaseYear + year}"),
            ]
        );

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        if (!Of(view).Accepted(out var comparison, out var refusal))
            return refusal;
        var runs = comparison.Runs;
        var exports = new List<PageExport>();
        if (runs.Count > 0)
            exports.Add(new("figures", () => ScenarioExports.Figures("figures", view, runs)));
        foreach (var (place, scene) in comparison.Scenes.Index())
            if (scene.Run is { } run)
            {
                var source = ScenarioExports.SourceOf(view, run);
                exports.Add(Of($"map-{place + 1}", () => comparison.Map(run)));
                exports.Add(Of($"fan-{place + 1}", () => comparison.Fan(run)));
                exports.Add(Of($"ages-{place + 1}", () => comparison.Ages(scene)));

                PageExport Of(string name, Func<IPicture> draw) =>
                    new(name, () => ScenarioExports.Figures(name, view, [run]), () => new(draw(), source));
            }

        return exports;
    }
}
