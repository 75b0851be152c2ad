using System.Runtime.CompilerServices;
using Evenground.Model;
using Evenground.Publish;
using Evenground.Store;

namespace Evenground.Web;

/// <summary>The picture of what a scenario's answer hangs on.</summary>
static class CycleTornado
{
    const int MostRows = 10;

    static readonly ConditionalWeakTable<ScenarioRun, Lazy<Model.Tornado>> Made = [];

    /// <summary>Null while the answer is still on the move, and where no money is placed.</summary>
    public static Tornado? Of(PageView view, ScenarioScene scene)
    {
        if (scene.Run is not { IsDone: true } run || scene.Funded.Count == 0)
            return null;
        var year = scene.YearTen;
        var found = Made.GetValue(
            run,
            _ => new(() => run.Run.Tornado(ShownSeries.Jobs, year, Processors.All(default)))
        ).Value;
        var calendar = scene.BaseYear + year;
        return new(
            new(
                view.Say(
                    new(
                        $"{calendar}년 일자리는 무엇에 가장 크게 달라지는가",
                        $"What the jobs of {calendar} hang on most"
                    )
                ),
                view.Say(
                    new(
                        "가정을 하나씩 범위의 두 끝으로 옮겼을 때, 투자하는 지역의 일자리",
                        "Jobs in the funded regions when one assumption at a time goes to either end of its range"
                    )
                ),
                view.Language
            ),
            ShownSeries.Jobs.Unit,
            view.Say(new("이 가정", "As assumed")),
            CycleWords.Rounded(found.Central),
            [
                .. found
                    .Bars.Where(bar =>
                        double.IsFinite(bar.AtLow) && double.IsFinite(bar.AtHigh) && bar.Span > 0.5
                    )
                    .Take(MostRows)
                    .Select(bar => new TornadoRow(
                        view.Say(ParameterMeanings.Of(bar.Parameter).Name),
                        ScenarioForm.Shown(bar.Low),
                        ScenarioForm.Shown(bar.High),
                        CycleWords.Rounded(bar.AtLow),
                        CycleWords.Rounded(bar.AtHigh)
                    )),
            ]
        );
    }
}
