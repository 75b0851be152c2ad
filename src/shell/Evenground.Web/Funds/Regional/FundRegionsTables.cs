using Evenground.Import;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The tables of where the money went that can be taken away.</summary>
static class FundRegionsTables
{
    static readonly ExportColumn By = new("attribution", ExportKind.Dimension, new("기준", "Attribution")),
        Places = new("places", ExportKind.Dimension, new("소재지의 날", "Places as of")),
        Region = new("region", ExportKind.Dimension, new("지역 코드", "Region code")),
        RegionName = new("region-name", ExportKind.Attribute, new("지역", "Region")),
        Year = new("year", ExportKind.Time, new("연도", "Year")),
        Status = new("status", ExportKind.Attribute, new("상태", "Status"));

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        var scene = FundRegionsScene.Of(view);
        if (!scene.HasMoney)
            return new List<PageExport>();
        return new List<PageExport>
        {
            new("regions", () => RegionRows(scene), () => new(FundRegionsPictures.Map(scene), SourceOf(view))),
            new("years", () => YearRows(scene), () => new(FundRegionsPictures.Years(scene), SourceOf(view))),
            new("duties", () => DutyRows(scene)),
            new("moved", () => MovedRows(scene)),
        };
    }

    public static LocalizedText NameOf(DutyStatus status) =>
        status switch
        {
            DutyStatus.Met => new("충족", "Met"),
            DutyStatus.NotYet => new("아직", "Not yet"),
            DutyStatus.Missed => new("미충족", "Missed"),
            _ => new("판정 불가", "Not decidable"),
        };

    public static NoticeKind KindOf(DutyStatus status) =>
        status switch
        {
            DutyStatus.Met => NoticeKind.Met,
            DutyStatus.NotYet => NoticeKind.Open,
            DutyStatus.Missed => NoticeKind.Missed,
            _ => NoticeKind.Note,
        };

    static ExportSource SourceOf(PageView view) =>
        new(
            new($"{view.Programme.Name.Korean}, 펀드 장부", $"{view.Programme.Name.English}, fund ledgers"),
            view.AsOf.On,
            view.AsOf.Known
        );

    static ExportTable RegionRows(FundRegionsScene scene) =>
        new(
            "fund-money-by-region",
            new("펀드 자금의 지역별 금액", "Fund money by region"),
            [
                By,
                Places,
                Region,
                RegionName,
                .. FundRegionDetail.Measures.Select(measure => Amount(
                    FundRegionDetail.CodeOf(measure),
                    FundRegionsChoice.NameOf(measure),
                    scene
                )),
                new("held-back", ExportKind.Attribute, new("비공개", "Suppressed")),
            ],
            scene.Rows.Select(row =>
                (IReadOnlyList<Cell>)
                    [
                        FundRegionDetail.CodeOf(scene.Choice.By),
                        Day(scene),
                        row.Place ?? "",
                        scene.View.Say(row.Name),
                        .. FundRegionDetail.Measures.Select(measure => (Cell)row.Amounts[measure]?.Major),
                        row.IsHeldBack ? "yes" : "",
                    ]
            ),
            SourceOf(scene.View)
        );

    static ExportTable YearRows(FundRegionsScene scene) =>
        new(
            "fund-money-by-year",
            new("연도별 수도권 안과 밖 투자", "Invested inside and outside the capital area by year"),
            [
                By,
                Places,
                Year,
                Amount("inside", new("수도권", "Capital area"), scene),
                Amount("outside", new("수도권 밖", "Outside"), scene),
                Amount("unplaced", new("지역 모름", "No known region"), scene),
                new("share-outside", ExportKind.Measure, new("수도권 밖 비중", "Share outside"), Unit.Ratio),
                new(
                    "share-outside-so-far",
                    ExportKind.Measure,
                    new("누적 비중", "Share since the beginning"),
                    Unit.Ratio
                ),
            ],
            scene.Years.Select(year =>
            {
                var isHeldBack = year.Split.IsHeldBack;
                return (IReadOnlyList<Cell>)
                    [
                        FundRegionDetail.CodeOf(scene.Choice.By),
                        Day(scene),
                        year.Year,
                        isHeldBack ? (decimal?)null : year.Split.Inside.Major,
                        isHeldBack ? (decimal?)null : year.Split.Outside.Major,
                        isHeldBack ? (decimal?)null : year.Split.Perhaps.Major,
                        year.Split.ShareOutside,
                        year.SoFar.ShareOutside,
                    ];
            }),
            SourceOf(scene.View)
        );

    static ExportTable DutyRows(FundRegionsScene scene) =>
        new(
            "fund-duties",
            new("투자 의무와 목표", "Duties and targets"),
            [
                new("fund", ExportKind.Dimension, new("펀드", "Fund")),
                new("duty", ExportKind.Dimension, new("코드", "Code")),
                new("name", ExportKind.Attribute, new("의무", "Duty")),
                By,
                new("share", ExportKind.Measure, new("비율", "Share"), Unit.Ratio),
                new("due-on", ExportKind.Time, new("기한", "Due on")),
                Status,
                Amount("base", new("기준 금액", "Base"), scene),
                Amount("needed", new("필요한 금액", "Needed"), scene),
                Amount("reached", new("간 금액", "Reached"), scene),
                Amount("lacking", new("모자란 금액", "Lacking"), scene),
                new("source", ExportKind.Attribute, new("의무의 출처", "Source of the duty")),
            ],
            scene.Standings.Select(standing =>
            {
                var isJudged = standing.Undecided is null;
                return (IReadOnlyList<Cell>)
                    [
                        standing.Fund is { } fund ? scene.View.Say(fund.Name) : "",
                        standing.Duty.Code,
                        scene.View.Say(standing.Duty.Name),
                        FundRegionDetail.CodeOf(scene.Choice.By),
                        standing.Duty.Share,
                        standing.Duty.DueOn,
                        scene.View.Say(NameOf(standing.Status)),
                        standing.Base.Major,
                        standing.Needed.Major,
                        isJudged ? standing.Reached.Major : (decimal?)null,
                        isJudged ? standing.Lacking.Major : (decimal?)null,
                        standing.Duty.Source,
                    ];
            }),
            SourceOf(scene.View)
        );

    static ExportTable MovedRows(FundRegionsScene scene) =>
        new(
            "fund-money-moved",
            new("이전한 기업에 간 투자", "Money in companies that have moved since"),
            [
                new("fund", ExportKind.Dimension, new("펀드", "Fund")),
                new("company", ExportKind.Dimension, new("기업", "Company")),
                By,
                new("on", ExportKind.Time, new("투자한 날", "Invested on")),
                Amount("amount", new("금액", "Amount"), scene),
                new("from", ExportKind.Attribute, new("투자할 때", "Then in")),
                new("to", ExportKind.Attribute, new("지금", "Now in")),
            ],
            scene.Moved.Select(moved =>
                (IReadOnlyList<Cell>)
                    [
                        scene.View.Say(scene.NameOfFund(moved.Fund)),
                        scene.View.Say(scene.NameOf(moved.Company)),
                        FundRegionDetail.CodeOf(scene.Choice.By),
                        moved.On,
                        moved.Amount.Major,
                        moved.From ?? "",
                        moved.To ?? "",
                    ]
            ),
            SourceOf(scene.View)
        );

    static ExportColumn Amount(string code, LocalizedText name, FundRegionsScene scene) =>
        new(code, ExportKind.Measure, name, scene.Unit);

    static string Day(FundRegionsScene scene) =>
        scene.Choice.When == PlacedWhen.Now ? "now" : "day-of-investment";
}
