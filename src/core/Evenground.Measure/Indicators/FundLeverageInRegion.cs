namespace Evenground.Measure;

/// <summary>What went to companies of a region for each unit of the sponsor's commitment.</summary>
/// <remarks>
/// Invested in the region ÷ sponsor commitment, of the same funds on the same day. It says how much went
/// there beside the sponsor's promise, not that it went there because of it. Unit: times. Missing: no
/// investment, or no commitment of the sponsor.
/// </remarks>
public sealed class FundLeverageInRegion : IIndicator
{
    public Definition Definition { get; } =
        new(
            "fund-leverage-in-region",
            Topic.Fund,
            Name: new("지역 투자 배수", "Leverage in the region"),
            Question: new(
                "이 지역에 투자된 돈은 주관기관이 약정한 돈의 몇 배입니까?",
                "How many times the sponsor's commitment was invested in this region?"
            ),
            Formula: new(
                "이 지역에 투자한 금액 ÷ 주관기관의 출자 약정. 같은 펀드, 같은 날의 값만 나눕니다.",
                "Invested in the region ÷ the sponsor's commitments, of the same funds on the same day"
            ),
            UnitRule: new("배", "Times"),
            MissingRule: FundRegionWording.MissingPlaces,
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "주관기관이 20억 원을 약정한 펀드에서 일자리 기준으로 17억 5천만 원이 남부에 갔습니다: 0.875배.",
                "Of a fund to which the sponsor promised KRW 2 bn, 1.75 bn went to South by jobs: 0.875 times."
            ),
            [.. TinyProgramme.With(), .. TinyProgramme.Commitments()],
            TinyProgramme.AskFund(FundRegionDetail.Of(InvestmentBy.Jobs, TinyCountry.South)),
            Quantity.Exact(0.875m, Unit.Times)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded
            ? FundRegionAnswers.Subjects(
                view,
                eachFund: true,
                from way in FundRegionDetail.Ways
                from place in FundRegionAnswers.Places(view)
                select FundRegionDetail.Of(way, place)
            )
            : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? FundRegionAnswers.Leverage(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
