using System.Globalization;
using Evenground.Import;
using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>All that the page of the model shows.</summary>
public sealed class CycleScene
{
    const int ArrowYears = 10;

    readonly PageView _view;

    CycleScene(PageView view, CycleModel model)
    {
        (_view, Model) = (view, model);
        var asked = view.Query(ScenarioForm.Place);
        var regions = model.Calibration.Regions;
        var chosen =
            regions.FirstOrDefault(region => region.Code == asked) ?? CycleExamples.InDanger(view, model)[0];
        Region = model.Setting.PlaceOf(chosen.Code);
    }

    public CycleModel Model { get; }

    /// <summary>The region whose circle is drawn.</summary>
    public int Region { get; }

    public CycleGains Gains => Model.Gains;

    public static Outcome<CycleScene> Of(PageView view) =>
        CycleModel.Of(view).Accepted(out var model, out var refusal)
            ? RegionalRecord.Of(view).Keep(view, () => new CycleScene(view, model))
            : refusal;

    public GainLoop Picture
    {
        get
        {
            var region = Model.Calibration.Regions[Region].Name;
            var arrows = LoopArrows.Of(
                Model.Calibration,
                Model.Setting.Defaults,
                CycleLinks.All,
                Region,
                ArrowYears,
                LoopSettings.ByAgeAndRegion
            );
            return new(
                new(
                    _view.Say(
                        new(
                            $"{region.Korean}의 순환: 화살표마다 얼마나 움직이는가",
                            $"The circle of {region.English}, with the gain on each arrow"
                        )
                    ),
                    _view.Say(
                        new(
                            $"{ArrowYears}년 뒤, 다른 것은 그대로일 때",
                            $"After {ArrowYears} years, other things as they are"
                        )
                    ),
                    _view.Language
                ),
                [.. Enum.GetValues<LoopStop>().Select(stop => _view.Say(NameOf(stop)))],
                [
                    .. arrows.Select(arrow => new GainArrow(
                        (int)arrow.From,
                        (int)arrow.To,
                        _view.Say(arrow.Name),
                        GainText(arrow.Gain),
                        _view.Say(arrow.Unit),
                        IsDamping: arrow.Gain < 0
                    )),
                ]
            );
        }
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        if (!Of(view).Accepted(out var scene, out var refusal))
            return refusal;
        var source = scene.Source;
        return new List<PageExport>
        {
            new("circle", () => scene.Arrows(source), () => new(scene.Picture, source)),
            new("gains", () => scene.GainTable(source)),
            new("assumptions", () => scene.Assumptions(source)),
        };
    }

    ExportSource Source =>
        new(
            new(
                $"Evenground 순환 모형 {ModelVersion.Current}, 자료 지문 {Model.Calibration.Vintage}",
                $"Evenground cycle model {ModelVersion.Current}, data vintage {Model.Calibration.Vintage}"
            ),
            _view.AsOf.On,
            _view.AsOf.Known
        );

    ExportTable Arrows(ExportSource source) =>
        new(
            "circle",
            new("순환의 화살표", "Arrows of the circle"),
            [
                new("arrow", ExportKind.Dimension, new("화살표", "Arrow")),
                new("from", ExportKind.Attribute, new("무엇에서", "From")),
                new("to", ExportKind.Attribute, new("무엇으로", "To")),
                new("gain", ExportKind.Measure, new("크기", "Gain")),
                new("unit", ExportKind.Attribute, new("단위", "Unit")),
            ],
            LoopArrows
                .Of(
                    Model.Calibration,
                    Model.Setting.Defaults,
                    CycleLinks.All,
                    Region,
                    ArrowYears,
                    LoopSettings.ByAgeAndRegion
                )
                .Select(arrow =>
                    (IReadOnlyList<Cell>)
                        [
                            arrow.Code,
                            _view.Say(NameOf(arrow.From)),
                            _view.Say(NameOf(arrow.To)),
                            (decimal)Math.Round(arrow.Gain, 6),
                            _view.Say(arrow.Unit),
                        ]
                ),
            source
        );

    ExportTable GainTable(ExportSource source) =>
        new(
            "gains",
            new("순환의 크기", "Gains of the circle"),
            [
                new("years", ExportKind.Dimension, new("햇수", "Years")),
                new("gain", ExportKind.Measure, new("키우는 힘", "Virtuous gain")),
                new("dilution", ExportKind.Attribute, new("누르는 힘", "Dilution")),
                new("least-own", ExportKind.Attribute, new("가장 작은 지역 증폭", "Least own amplification")),
                new("most-own", ExportKind.Attribute, new("가장 큰 지역 증폭", "Most own amplification")),
                new("national", ExportKind.Attribute, new("나라 전체의 증폭", "National amplification")),
                new(
                    "residents-per-job",
                    ExportKind.Attribute,
                    new("일자리당 주민(중앙)", "Residents per job (median)")
                ),
            ],
            Gains.Rows.Select(row =>
                (IReadOnlyList<Cell>)
                    [
                        row.Years?.ToString(CultureInfo.InvariantCulture) ?? "limit",
                        Exact(row.Gain),
                        Exact(row.Diluting),
                        Exact(row.LeastOwn),
                        Exact(row.MostOwn),
                        Exact(row.National),
                        Exact(row.ResidentsPerJob),
                    ]
            ),
            source
        );

    ExportTable Assumptions(ExportSource source) =>
        new(
            "assumptions",
            new("가정과 근거", "Assumptions and sources"),
            [
                new("parameter", ExportKind.Dimension, new("매개변수", "Parameter")),
                new("name", ExportKind.Attribute, new("이름", "Name")),
                new("default", ExportKind.Measure, new("기본값", "Default")),
                new("low", ExportKind.Attribute, new("아래 끝", "Lower end")),
                new("high", ExportKind.Attribute, new("위 끝", "Upper end")),
                new("unit", ExportKind.Attribute, new("단위", "Unit")),
                new("basis", ExportKind.Attribute, new("근거", "Basis")),
            ],
            Model.Basis.Assumptions.Select(row =>
                (IReadOnlyList<Cell>)
                    [
                        row.Meaning.Code,
                        _view.Say(row.Meaning.Name),
                        Exact(row.Default),
                        Exact(row.Low),
                        Exact(row.High),
                        _view.Say(row.Meaning.Unit),
                        _view.Say(row.Source),
                    ]
            ),
            source
        );

    static decimal Exact(double value) => (decimal)Math.Round(value, 6, MidpointRounding.ToEven);

    /// <summary>Three digits, with a real minus sign.</summary>
    static string GainText(double gain)
    {
        var text =
            Math.Abs(gain) >= 100
                ? Math.Abs(gain).ToString("#,0", CultureInfo.InvariantCulture)
                : Math.Abs(gain).ToString("G3", CultureInfo.InvariantCulture);
        return gain < 0 ? $"−{text}" : text;
    }

    static LocalizedText NameOf(LoopStop stop) =>
        stop switch
        {
            LoopStop.Investment => new("투자", "Investment"),
            LoopStop.StartupJobs => new("창업 일자리", "Start-up jobs"),
            LoopStop.LocalJobs => new("지역 일자리", "Local jobs"),
            LoopStop.Attraction => new("끌어당기는 힘", "Attraction"),
            LoopStop.Residents => new("주민", "Residents"),
            _ => new("창업자", "Founders"),
        };
}
