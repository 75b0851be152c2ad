namespace Evenground.Measure;

/// <summary>What funds' promises, calls, investments and returns came to in a region.</summary>
/// <remarks>
/// Investments belong to the place of the company by the attribution asked for; returns to where the stake's
/// money had gone. Promises and calls have no place: costs are taken first, then what became investments is
/// followed in proportion to them, and the rest is not yet placed. Unit: money of one currency. Missing: no
/// investment; a range where the place of some is not known.
/// </remarks>
public sealed class FundMoneyInRegion : IIndicator
{
    public Definition Definition { get; } =
        new(
            "fund-money-in-region",
            Topic.Fund,
            Name: new("펀드 자금의 지역별 금액", "Fund money by region"),
            Question: new(
                "펀드의 약정, 출자 요청, 투자, 회수 금액 가운데 이 지역의 것은 얼마입니까?",
                "How much of what was promised, called, invested and returned is of this region?"
            ),
            Formula: new(
                "투자(invested)는 기업의 소재지를 따릅니다: head-office 본사, site 투자 대상 사업장, jobs 사업장별 인원. 회수(returned)는 그 지분의 "
                    + "투자가 간 곳에 비례합니다. 약정(committed)과 출자 요청(called)은 자기 지역이 없어 비용을 먼저 빼고 투자가 된 만큼만 투자에 "
                    + "비례해 나누며, 나머지는 '아직 지역 없음'입니다. /now는 지금의 소재지입니다.",
                "invested follows the company's place: head-office, site (the one that the money was meant for) or jobs (by "
                    + "headcounts). returned is in proportion to where the stake's money had gone. committed and called have no place "
                    + "of their own: costs first, then what became investments in proportion to these; the rest is not yet placed. "
                    + "/now takes today's places."
            ),
            UnitRule: FundRegionWording.Money,
            MissingRule: FundRegionWording.MissingPlaces,
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "가온(남부)에 10억 원, 다온에 30억 원이 갔고 다온의 20명 가운데 5명이 남부에서 일합니다. 일자리로는 17억 5천만 원이 남부의 것입니다.",
                "KRW 1 bn went to Gaon in South and 3 bn to Daon, of whose 20 people 5 work in South: 1.75 bn by jobs."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(
                RecordedScope.Of(Currency.Won),
                FundRegionDetail.Of(
                    RegionalMeasure.Invested,
                    InvestmentBy.Jobs,
                    TinyCountry.South,
                    PlacedWhen.OnTheDay
                )
            ),
            Quantity.Exact(1_750_000_000, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded
            ? FundRegionAnswers.Subjects(
                view,
                eachFund: false,
                from measure in FundRegionDetail.Measures
                from way in FundRegionDetail.Ways
                from place in FundRegionAnswers.Places(view)
                select FundRegionDetail.Of(measure, way, place, PlacedWhen.OnTheDay)
            )
            : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? FundRegionAnswers.MoneyIn(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
