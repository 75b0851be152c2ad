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
    public static string First(PageView view, CycleModel model) =>
        For(InDanger(view, model)[0], model, model.Setting.Defaults);

    /// <summary>The same money in the two regions most in danger.</summary>
    public static IReadOnlyList<string> Two(PageView view, CycleModel model) =>
        Two(view, model, model.Setting.Defaults);

    /// <summary>The same with other assumptions.</summary>
    public static IReadOnlyList<string> Two(PageView view, CycleModel model, CycleParameters parameters) =>
        [.. InDanger(view, model).Take(2).Select(region => For(region, model, parameters))];

    /// <summary>Half of the jobs would not have come anyway, twice the money makes twice the jobs, and
    /// nothing is pushed out elsewhere.</summary>
    public static CycleParameters Plain(CycleModel model) =>
        model
            .Setting.Defaults.With(CycleParameter.Additionality, 0.5)
            .With(CycleParameter.Returns, 1)
            .With(CycleParameter.Displacement, 0);

    /// <summary>The same where people of every age follow jobs as readily as the young.</summary>
    public static CycleParameters EveryAge(CycleModel model) =>
        Plain(model)
            .With(CycleParameter.WeightYoung, 1)
            .With(CycleParameter.WeightMiddle, 1)
            .With(CycleParameter.WeightOld, 1);

    static string For(ModelRegion region, CycleModel model, CycleParameters parameters) =>
        ScenarioForm.WithRegion(
            model.Setting.Nothing with
            {
                Parameters = parameters,
            },
            region.Code,
            model.Setting
        );
}
