using System.Globalization;
using Evenground.Import;
using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>The tables and pictures of a scenario that can be taken away.</summary>
static class ScenarioExports
{
    static readonly ExportColumn ScenarioColumn =
            new("scenario", ExportKind.Dimension, new("시나리오", "Scenario")),
        Region = new("region", ExportKind.Dimension, new("지역 코드", "Region code")),
        RegionName = new("region-name", ExportKind.Attribute, new("지역", "Region")),
        Figure = new("figure", ExportKind.Dimension, new("수치", "Figure")),
        Time = new("time", ExportKind.Time, new("연도", "Year")),
        Value = new("value", ExportKind.Measure, new("값", "Value")),
        Low = new("low", ExportKind.Attribute, new("열에 하나는 이보다 낮음", "One in ten below")),
        Median = new("median", ExportKind.Attribute, new("가운뎃값", "Median")),
        High = new("high", ExportKind.Attribute, new("열에 하나는 이보다 높음", "One in ten above")),
        Identity = new("identity", ExportKind.Attribute, new("식별자", "Identity"));

    public static Outcome<IReadOnlyList<PageExport>> Of(PageView view)
    {
        if (!ScenarioScene.Of(view).Accepted(out var scene, out var refusal))
            return refusal;
        if (scene.Run is not { } run)
            return scene.Refusal!;

        // A file holds the ranges too: it is read where nobody can ask for them.
        ScenarioDraws.Make(run);
        var source = SourceOf(view, run);
        var exports = new List<PageExport>
        {
            new("map", () => Figures("map", view, [run]), () => new(scene.Map, source)),
            new("figures", () => Figures("figures", view, [run])),
            new("ages", () => Ages(view, scene), () => new(scene.Ages, source)),
        };
        if (CycleTornado.Of(view, scene) is { } tornado)
            exports.Add(new("tornado", () => Assumptions(view, run, tornado), () => new(tornado, source)));
        foreach (var (name, fan) in scene.MainFans.Concat(scene.AllFans).DistinctBy(one => one.Name))
            exports.Add(new(name, () => Figures(name, view, [run]), () => new(fan, source)));
        return exports;
    }

    /// <summary>The model with its version, and the scenario with its identity.</summary>
    public static ExportSource SourceOf(PageView view, ScenarioRun run)
    {
        var text = ScenarioText.Of(run.Scenario, run.Setting);
        return new(
            new(
                $"Evenground 순환 모형 {ModelVersion.Current}, 시나리오 '{text}', 식별자 {run.Id}",
                $"Evenground cycle model {ModelVersion.Current}, scenario '{text}', identity {run.Id}"
            ),
            view.AsOf.On,
            view.AsOf.Known
        );
    }

    /// <summary>Every figure of scenarios: one row for each series, place and year.</summary>
    public static ExportTable Figures(string code, PageView view, IReadOnlyList<ScenarioRun> runs) =>
        new(
            code,
            new("시나리오의 수치, 기준선과의 차이", "Figures of a scenario, as differences to the baseline"),
            [ScenarioColumn, Region, RegionName, Figure, Time, Value, Low, Median, High, Identity],
            from run in runs
            from series in ShownSeries.All
            from place in Enumerable.Range(0, run.Figures.Regions).Append(run.Figures.Country)
            from year in Enumerable.Range(1, run.Figures.Horizon)
            let range = run.Figures.Range(series, year, place)
            select (IReadOnlyList<Cell>)
                [
                    ScenarioText.Of(run.Scenario, run.Setting),
                    place == run.Figures.Country ? "all" : run.Setting.Calibration.Regions[place].Code,
                    view.Say(ScenarioPictures.NameOf(run, place)),
                    series.Code,
                    (run.Setting.Calibration.BaseYear + year).ToString(CultureInfo.InvariantCulture),
                    Exact(run.Figures.Value(series, year, place)),
                    Exact(range?.Low),
                    Exact(range?.Median),
                    Exact(range?.High),
                    run.Id.ToString(),
                ],
            SourceOf(view, runs[0])
        );

    static ExportTable Ages(PageView view, ScenarioScene scene)
    {
        var (run, region) = (scene.Run!, scene.Model.Calibration.Regions[scene.RegionOfAges]);
        return new(
            "ages",
            new("나이별 변화", "Change by age"),
            [
                Region,
                RegionName,
                new("age", ExportKind.Dimension, new("나이", "Age")),
                Time,
                new("men", ExportKind.Attribute, new("남자", "Men")),
                new("women", ExportKind.Attribute, new("여자", "Women")),
            ],
            run.AgesOf(scene.RegionOfAges, scene.YearShown)
                .Select(age =>
                    (IReadOnlyList<Cell>)
                        [
                            region.Code,
                            view.Say(region.Name),
                            age.Age,
                            (scene.BaseYear + scene.YearShown).ToString(CultureInfo.InvariantCulture),
                            age.Men,
                            age.Women,
                        ]
                ),
            SourceOf(view, run)
        );
    }

    static ExportTable Assumptions(PageView view, ScenarioRun run, Tornado tornado) =>
        new(
            "tornado",
            new("가정별 차이", "What the answer hangs on"),
            [
                new("assumption", ExportKind.Dimension, new("가정", "Assumption")),
                new("lower-end", ExportKind.Attribute, new("아래 끝", "Lower end")),
                new(
                    "answer-at-lower-end",
                    ExportKind.Attribute,
                    new("아래 끝의 답", "Answer at the lower end")
                ),
                new("upper-end", ExportKind.Attribute, new("위 끝", "Upper end")),
                new(
                    "answer-at-upper-end",
                    ExportKind.Attribute,
                    new("위 끝의 답", "Answer at the upper end")
                ),
            ],
            tornado.Rows.Select(row =>
                (IReadOnlyList<Cell>)[row.Name, row.LowWords, row.AtLow, row.HighWords, row.AtHigh]
            ),
            SourceOf(view, run)
        );

    /// <summary>Six decimals: beyond them no figure of a model says anything.</summary>
    static decimal? Exact(double? value) =>
        value is { } known ? (decimal)Math.Round(known, 6, MidpointRounding.ToEven) : null;
}
