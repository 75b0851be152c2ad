using Evenground.Model;

namespace Evenground.Web;

/// <summary>Scenarios to begin with, made of what the view's own data say.</summary>
static class CycleExamples
{
    /// <summary>Regions by how far women of young age are outnumbered by the old, the most in danger first;
    /// in the book's order where nothing is known of it.</summary>
    public static IReadOnlyList<ModelRegion> InDanger(PageView view, CycleModel model)
    {
        var record = RegionalRecord.Of(view);
        return
        [
            .. model.Calibration.Regions.OrderBy(region =>
                record.Find(RegionIndicators.Extinction, region.Code).Figure() ?? decimal.MaxValue
            ),
        ];
    }

    /// <summary>The usual amount for ten years in the region most in danger.</summary>
    public static string First(PageView view, CycleModel model) => For(InDanger(view, model)[0], model);

    /// <summary>The same money in the two regions most in danger.</summary>
    public static IReadOnlyList<string> Two(PageView view, CycleModel model) =>
        [.. InDanger(view, model).Take(2).Select(region => For(region, model))];

    static string For(ModelRegion region, CycleModel model) =>
        ScenarioForm.WithRegion(model.Setting.Nothing, region.Code, model.Setting);

    /// <summary>A scenario with linear returns and no displacement: what the press would reckon, but for the
    /// share that would have come anyway.</summary>
    public static string Plain(Scenario scenario, CycleModel model) =>
        ScenarioText.Of(
            scenario with
            {
                Parameters = scenario
                    .Parameters.With(CycleParameter.Additionality, 0.5)
                    .With(CycleParameter.Returns, 1)
                    .With(CycleParameter.Displacement, 0),
            },
            model.Setting
        );
}
