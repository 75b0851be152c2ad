using Evenground.Model;

namespace Evenground.Web;

/// <summary>A scenario in one sentence.</summary>
static class ScenarioSentence
{
    const int MostNamed = 3;

    public static string Of(PageView view, ScenarioRun run)
    {
        var runs = PlacementRun.Of(run.Scenario.Placements, run.Setting);
        if (runs.Count == 0)
            return view.Say(new("투자하지 않습니다", "No money is placed"));

        var named = runs.Take(MostNamed).Select(one => Named(view, run, one)).ToArray();
        var more = runs.Count - named.Length;
        return view.Language == Language.Korean
            ? string.Join(", ", named) + (more > 0 ? $" 외 {more}건" : "")
            : string.Join("; ", named) + (more > 0 ? $"; and {more} more" : "");
    }

    static string Named(PageView view, ScenarioRun run, PlacementRun one)
    {
        var region = run.Setting.Calibration.Regions[run.Setting.PlaceOf(one.Region)].Name;
        var money = CycleWords.Money(one.Amount, view.Programme.Currency, view.Language);
        return one.From == one.Until
            ? view.Say(
                new($"{region.Korean}에 {one.From}년 {money}", $"{money} in {region.English} in {one.From}")
            )
            : view.Say(
                new(
                    $"{region.Korean}에 {one.From}~{one.Until}년 해마다 {money}",
                    $"{money} a year in {region.English}, {one.From} to {one.Until}"
                )
            );
    }
}
