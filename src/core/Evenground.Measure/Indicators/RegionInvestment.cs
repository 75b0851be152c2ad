using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The money that the programme's funds have put into companies of a region, by head office,
/// by site or by where the jobs are.</summary>
/// <remarks>
/// Each investment is followed to the place of the company on its day. By head office: where that was.
/// By site: the site that it was meant for, or the only one that the company had. By jobs: over the
/// company's sites in proportion to their headcounts. Where the place is not known the amount may or
/// may not have gone to the region, so the figure is a range. Unit: money, in the programme's currency;
/// nothing is converted. Missing: the ledgers hold no investment.
/// </remarks>
public sealed class RegionInvestment : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-investment",
            Topic.Region,
            Name: new("지역 기업 투자액", "Invested in companies of the region"),
            Question: new(
                "펀드가 이 지역의 기업에 투자한 돈은 얼마입니까?",
                "How much money have the funds put into companies of the region?"
            ),
            Formula: RegionalWording.OrStated(
                korean: "투자마다 그날의 소재지를 따라 더한 값. head-office는 본사, site는 투자 대상 사업장, jobs는 사업장별 인원의 비율로 나눕니다. "
                    + "소재지를 모르는 투자가 있으면 범위로 봅니다",
                english: "each investment by the place of its day: head-office by head office, site by the site that it was meant for, "
                    + "jobs by the headcounts of the company's sites; a range where the place of some is not known"
            ),
            UnitRule: StatedWording.Money,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: RegionalWording.LedgersOrStatements,
            Bases: [Basis.Recorded, Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "가온(남부)에 10억 원, 다온에 30억 원을 투자했습니다. 다온은 20명 가운데 5명이 남부에서 일하므로 일자리로는 30억 원의 4분의 1이 남부의 것입니다: 17억 5천만 원.",
                "KRW 1 bn went to Gaon in South and 3 bn to Daon, of whose 20 people 5 work in South: by jobs a quarter of that is of South, 1.75 bn in all."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South, RegionalDetail.Jobs),
            Quantity.Exact(1_750_000_000, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis switch
        {
            Basis.Recorded when RegionalInvestmentLedger.HasAny(view) => RegionalFigures.Subjects(
                view,
                RegionalDetail.HeadOffice,
                RegionalDetail.Site,
                RegionalDetail.Jobs
            ),
            Basis.Stated => RegionalFigures.Subjects(
                StatedInRegions.Territories(view, "fund.invested_in_region"),
                [null]
            ),
            _ => [],
        };

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis switch
        {
            Basis.Recorded => RegionalFigures.Invested(question, view),
            Basis.Stated => RegionalFigures.Stated(question, view, "fund.invested_in_region"),
            _ => Measurement.Without(question, Missing.BasisNotOffered(question.Basis)),
        };
}
