namespace Evenground.Measure;

/// <summary>The share of what funds invested that went outside the capital area, by head office, by site or
/// by where the jobs are.</summary>
/// <remarks>
/// Invested in companies outside the capital area ÷ all that was invested. The area is that of the rulebook
/// on the day asked about. Unit: ratio. Missing: no investment, no partition; a range where the place of some
/// is not known.
/// </remarks>
public sealed class FundShareOutsideCapital : IIndicator
{
    public Definition Definition { get; } =
        new(
            "fund-share-outside-capital",
            Topic.Fund,
            Name: new("수도권 밖 투자 비중", "Share invested outside the capital area"),
            Question: new(
                "펀드가 투자한 돈 가운데 얼마가 수도권 밖으로 갔습니까?",
                "What share of the money that funds invested went outside the capital area?"
            ),
            Formula: new(
                "수도권 밖 기업에 투자한 금액 ÷ 투자한 금액. head-office는 본사, site는 투자 대상 사업장, jobs는 사업장별 인원의 비율. "
                    + "투자한 날의 소재지를 쓰고, /now를 붙이면 지금의 소재지를 씁니다.",
                "Invested in companies outside ÷ all invested: head-office, site (the one that the money was meant for) or jobs (by "
                    + "the headcounts of sites), as of the day of each investment; with /now as of the day asked about."
            ),
            UnitRule: FundRegionWording.Ratio,
            MissingRule: FundRegionWording.MissingPlaces,
            Source: FundRegionWording.LedgersAndRules,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "마을 펀드는 세 기업에 20억, 10억, 30억 원을 투자했습니다. 앞의 두 기업의 본사가 지금 남부에 있으므로 지금의 본사로는 "
                    + "60억 원 가운데 30억 원, 50%입니다.",
                "The town fund put KRW 2, 1 and 3 bn into three companies. The first two have their head offices in South now: 3 of "
                    + "6 bn, 50 %."
            ),
            TinyProgramme.With(),
            TinyProgramme.AskFund(FundRegionDetail.Of(InvestmentBy.HeadOffice, PlacedWhen.Now)),
            Quantity.Exact(0.5m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded
            ? FundRegionAnswers.Subjects(
                view,
                eachFund: true,
                from way in FundRegionDetail.Ways
                from when in Enum.GetValues<PlacedWhen>()
                select FundRegionDetail.Of(way, when)
            )
            : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? FundRegionAnswers.ShareOutside(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
