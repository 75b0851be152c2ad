using System.Globalization;
using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>All that the page of a scenario shows: the question as it was understood, its answer or why there
/// is none, and what was chosen to be looked at.</summary>
public sealed class ScenarioScene
{
    public const string Show = "show",
        Year = "year",
        Ranges = "ranges";

    /// <summary>The year that is looked at first: ten years after the base year.</summary>
    const int UsualYear = 10;

    ScenarioScene(PageView view, CycleModel model, string text)
    {
        (View, Model, Text) = (view, model, text);
        if (!ScenarioText.Parse(text, model.Setting).Accepted(out var scenario, out var refusal))
            Refusal = refusal;
        else if (!model.Run(scenario).Accepted(out var run, out refusal))
            (Scenario, Refusal) = (scenario, refusal);
        else
            (Scenario, Run) = (scenario, run);
        Series =
            ScenarioPictures.Shown.FirstOrDefault(series => series.Code == view.Query(Show))
            ?? ShownSeries.Jobs;
    }

    public PageView View { get; }

    public CycleModel Model { get; }

    /// <summary>The text as it stood in the address.</summary>
    public string Text { get; }

    /// <summary>Null where the text could not be read.</summary>
    public Scenario? Scenario { get; }

    /// <summary>The scenario that the form shows: the one asked for, or the usual one.</summary>
    public Scenario Shown => Scenario ?? Model.Setting.Nothing;

    /// <summary>Null where there is no answer; then <see cref="Refusal"/> says why.</summary>
    public ScenarioRun? Run { get; }

    public Refusal? Refusal { get; }

    public ShownSeries Series { get; }

    public int BaseYear => Model.Calibration.BaseYear;

    /// <summary>Year ten, or the last where the horizon is nearer.</summary>
    public int YearTen => Math.Min(UsualYear, Shown.Horizon);

    /// <summary>The year that map and ages show, counted from the base year.</summary>
    public int YearShown =>
        int.TryParse(View.Query(Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year > BaseYear
        && year <= BaseYear + Shown.Horizon
            ? year - BaseYear
            : YearTen;

    /// <summary>The years that can be looked at: every fifth, year ten and the last.</summary>
    public IReadOnlyList<int> Years =>
        [
            .. Enumerable
                .Range(1, Shown.Horizon)
                .Where(year => year % 5 == 0 || year == Shown.Horizon || year == YearShown),
        ];

    /// <summary>The regions that get money, in the calibration's order.</summary>
    public IReadOnlyList<int> Funded =>
        Run is null ? [] : [.. Enumerable.Range(0, Run.IsFunded.Count).Where(region => Run.IsFunded[region])];

    /// <summary>The page's scenario; refused when the view's data allow no model.</summary>
    public static Outcome<ScenarioScene> Of(PageView view, string? text = null) =>
        CycleModel.Of(view).Accepted(out var model, out var refusal)
            ? new ScenarioScene(
                view,
                model,
                text ?? view.Query(ScenarioForm.Text) ?? CycleExamples.First(view, model)
            )
            : refusal;

    /// <summary>The same scenario looked at in another way.</summary>
    public string At(ShownSeries? series = null, int? year = null) =>
        View.Links.To(
            "cycle/scenario",
            (ScenarioForm.Text, Canonical),
            (Show, (series ?? Series).Code),
            (Year, (BaseYear + (year ?? YearShown)).ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>The canonical text where it could be read, else as it was typed.</summary>
    public string Canonical => Scenario is null ? Text : ScenarioText.Of(Scenario, Model.Setting);

    /// <summary>The page with a row for another region.</summary>
    public string Adding(string region) =>
        View.Links.To(
            "cycle/scenario",
            (ScenarioForm.Text, ScenarioForm.WithRegion(Shown, region, Model.Setting)),
            (Show, Series.Code),
            (ScenarioForm.Added, region)
        );

    /// <summary>The scenario with the programme's own investments in place of its money; null where none is
    /// recorded.</summary>
    public (string Address, RecordedPlacements Recorded)? FromRecord
    {
        get
        {
            var recorded = RecordedPlacements.Of(
                View.History,
                View.AsOf,
                Model.Setting,
                View.Programme.Currency,
                Shown.Horizon
            );
            if (recorded.Placements.Count == 0)
                return null;
            var text = ScenarioText.Of(Shown with { Placements = recorded.Placements }, Model.Setting);
            return (View.Links.Scenario(text), recorded);
        }
    }

    public TileMap Map => ScenarioPictures.Map(View, Run!, Series, YearShown, Adding);

    /// <summary>The region whose ages are shown: the first that gets money, or the one that changes
    /// most.</summary>
    public int RegionOfAges =>
        Funded.Count > 0
            ? Funded[0]
            : Enumerable
                .Range(0, Run!.Figures.Regions)
                .MaxBy(region => Math.Abs(Run.Figures.Value(ShownSeries.Residents, YearShown, region)));

    public DifferencePyramid Ages => ScenarioPictures.Ages(View, Run!, RegionOfAges, YearShown);

    /// <summary>Where the money goes and the whole country.</summary>
    public IReadOnlyList<(string Name, Fan Picture)> MainFans =>
        [
            .. Funded
                .Take(4)
                .Append(Run!.Figures.Country)
                .Select(place => ($"fan-{CodeOf(place)}", ScenarioPictures.Fan(View, Run, Series, place))),
        ];

    /// <summary>Every region on one axis.</summary>
    public IReadOnlyList<(string Name, Fan Picture)> AllFans
    {
        get
        {
            var others = Enumerable.Range(0, Run!.Figures.Regions).Except(Funded).ToArray();
            var axis = FanAxis.Over(others.SelectMany(place => ScenarioPictures.YearsOf(Run, Series, place)));
            return
            [
                .. others.Select(place =>
                    ($"fan-{CodeOf(place)}", ScenarioPictures.Fan(View, Run, Series, place, axis))
                ),
            ];
        }
    }

    public string CodeOf(int place) =>
        place == Run!.Figures.Country ? "country"
        : place == Run.Figures.Funded ? "funded"
        : Model.Calibration.Regions[place].Code;
}
