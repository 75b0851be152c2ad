using Evenground.Import;
using Evenground.Model;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The tables of pacing that can be taken away.</summary>
static class FundPacingTables
{
    static readonly ExportColumn Fund = new("fund", ExportKind.Dimension, new("펀드", "Fund")),
        Year = new("year", ExportKind.Time, new("연도", "Year"));

    public static ExportSource SourceOf(FundPacingScene scene)
    {
        var (name, asOf) = (scene.View.Programme.Name, scene.View.AsOf);
        return new(
            new(
                $"{name.Korean}, 펀드 장부; Takahashi·Alexander(2002) 모형의 예측",
                $"{name.English}, fund ledgers; a forecast by the model of Takahashi and Alexander (2002)"
            ),
            asOf.On,
            asOf.Known
        );
    }

    public static ExportTable Quarters(FundPacingScene scene)
    {
        var forecast = scene.Forecast;
        return new(
            "pacing-by-quarter",
            new("분기별 출자 요청과 분배", "Calls and distributions by quarter"),
            [
                new("from", ExportKind.Time, new("첫날", "From")),
                new("until", ExportKind.Dimension, new("끝날", "Until")),
                .. Band("called", new("출자 요청", "Called"), scene),
                .. Band("distributed", new("분배", "Distributed"), scene),
                .. Band("needed", new("필요한 돈", "Needed"), scene),
                .. Band("needed-so-far", new("누적 필요", "Needed so far"), scene),
                .. Band("value", new("순자산", "Value"), scene),
                .. Band("unfunded", new("미납 약정", "Unfunded"), scene),
            ],
            forecast.Quarters.Select(
                (quarter, place) =>
                    (IReadOnlyList<Cell>)
                        [
                            quarter.From,
                            quarter.Until,
                            .. Cells(forecast.Called[place], scene),
                            .. Cells(forecast.Distributed[place], scene),
                            .. Cells(forecast.Needed[place], scene),
                            .. Cells(forecast.NeededSoFar[place], scene),
                            .. Cells(forecast.Value[place], scene),
                            .. Cells(forecast.Unfunded[place], scene),
                        ]
            ),
            SourceOf(scene)
        );
    }

    public static ExportTable Funds(FundPacingScene scene) =>
        new(
            "pacing-by-fund",
            new("펀드와 연도별 출자 요청과 분배", "Calls and distributions by fund and year"),
            [
                Fund,
                Year,
                .. Band("called", new("출자 요청", "Called"), scene),
                .. Band("distributed", new("분배", "Distributed"), scene),
            ],
            from fund in scene.Forecast.Funds
            from year in fund.Years
            select (IReadOnlyList<Cell>)
                [
                    scene.View.Say(fund.Fund.Name),
                    year.Year,
                    .. Cells(year.Called, scene),
                    .. Cells(year.Distributed, scene),
                ],
            SourceOf(scene)
        );

    public static ExportTable Assumptions(FundPacingScene scene) =>
        new(
            "pacing-assumptions",
            new("펀드별 가정", "Assumptions by fund"),
            [
                Fund,
                new("parameter", ExportKind.Dimension, new("매개변수", "Parameter")),
                new("low", ExportKind.Measure, new("최소", "Low")),
                new("middle", ExportKind.Measure, new("중간", "Middle")),
                new("high", ExportKind.Measure, new("최대", "High")),
                new("unit", ExportKind.Attribute, new("단위", "Unit")),
                new("origin", ExportKind.Attribute, new("근거", "Origin")),
                new("source", ExportKind.Attribute, new("출처", "Source of the assumption")),
            ],
            from fund in scene.Forecast.Funds
            from assumption in PacingAssumptions.All
            let spread = fund.Spreads[(int)assumption.Parameter]
            select (IReadOnlyList<Cell>)
                [
                    scene.View.Say(fund.Fund.Name),
                    assumption.Code,
                    (decimal)spread.Low,
                    (decimal)spread.Middle,
                    (decimal)spread.High,
                    assumption.Unit.Code,
                    scene.View.Say(NameOf(spread.Origin)),
                    scene.View.Say(assumption.Source),
                ],
            SourceOf(scene)
        );

    public static ExportTable Backtest(FundPacingScene scene) =>
        new(
            "pacing-backtest",
            new("지난 해의 예측과 실제", "Past years: forecast and what came"),
            [
                Fund,
                new("year-of-fund", ExportKind.Time, new("펀드 연차", "Year of the fund")),
                new("what", ExportKind.Dimension, new("무엇", "What")),
                Amount("came", new("실제", "Came"), scene),
                Amount("forecast", new("예측", "Forecast"), scene),
                Amount("low", new("하한", "Low"), scene),
                Amount("high", new("상한", "High"), scene),
                Amount("naive", new("전년과 같음", "The year before again"), scene),
            ],
            from fund in scene.Report.Backtest.Funds
            from trial in fund
                .Called.Select(trial => (What: "called", Trial: trial))
                .Concat(fund.Distributed.Select(trial => (What: "distributed", Trial: trial)))
            select (IReadOnlyList<Cell>)
                [
                    scene.View.Say(fund.Fund.Name),
                    trial.Trial.Year,
                    trial.What,
                    MajorOf(trial.Trial.Came, scene),
                    MajorOf(trial.Trial.Forecast, scene),
                    MajorOf(trial.Trial.Low, scene),
                    MajorOf(trial.Trial.High, scene),
                    MajorOf(trial.Trial.Naive, scene),
                ],
            SourceOf(scene)
        );

    public static ExportTable Reserves(FundPacingScene scene) =>
        new(
            "pacing-reserves",
            new("후속 투자 유보", "Reserves for later rounds"),
            [
                Fund,
                Amount("cost", new("보유 지분의 원가", "Cost of stakes held"), scene),
                Amount("wanted", new("유보할 금액", "To set aside"), scene),
                Amount("there", new("쓸 수 있는 금액", "There"), scene),
                Amount("lacking", new("모자란 금액", "Lacking"), scene),
            ],
            scene.Report.Reserves.Select(reserve =>
                (IReadOnlyList<Cell>)
                    [
                        scene.View.Say(reserve.Fund.Fund.Name),
                        reserve.Cost.Major,
                        reserve.Wanted.Major,
                        reserve.There.Major,
                        reserve.Lacking.Major,
                    ]
            ),
            SourceOf(scene)
        );

    public static LocalizedText NameOf(PacingOrigin origin) =>
        origin switch
        {
            PacingOrigin.Assumed => new("가정", "assumed"),
            PacingOrigin.Fitted => new("펀드에 맞춤", "fitted to the fund"),
            PacingOrigin.FundsOwn => new("펀드의 기록", "the fund's own years"),
            _ => new("적은 값", "typed"),
        };

    static ExportColumn[] Band(string code, LocalizedText name, FundPacingScene scene) =>
        [
            Amount($"{code}-low", new($"{name.Korean} 하한", $"{name.English}, low"), scene),
            Amount($"{code}-median", new($"{name.Korean} 가운데", $"{name.English}, median"), scene),
            Amount($"{code}-high", new($"{name.Korean} 상한", $"{name.English}, high"), scene),
        ];

    static ExportColumn Amount(string code, LocalizedText name, FundPacingScene scene) =>
        new(code, ExportKind.Measure, name, scene.Unit);

    static IEnumerable<Cell> Cells(PacingBand band, FundPacingScene scene) =>
        [MajorOf(band.Low, scene), MajorOf(band.Median, scene), MajorOf(band.High, scene)];

    static decimal MajorOf(double minor, FundPacingScene scene) =>
        scene.Report.Basis.Amount(minor).Major;
}
