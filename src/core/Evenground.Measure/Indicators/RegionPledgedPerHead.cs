using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How much money of the pledges for a region has come to one rung for each who lives
/// there.</summary>
/// <remarks>
/// Money pledged for the region ÷ residents; see <see cref="RegionPledgedMoney"/>. The detail names the
/// rung. Unit: money per resident. Missing: either side.
/// </remarks>
public sealed class RegionPledgedPerHead : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-pledged-per-head",
            Topic.Region,
            Name: new("주민 1인당 약속된 돈", "Money pledged per resident"),
            Question: new(
                "이 지역을 위해 약속되어 이 단계에 이른 돈은 주민 한 사람당 얼마입니까?",
                "How much money pledged for the region has come to this rung for each resident?"
            ),
            Formula: new(
                "그 단계에 이른 지역의 약속 금액 ÷ 주민등록인구. 인구는 그날 이전에 끝난 가장 가까운 기간의 값입니다.",
                "Money pledged for the region that came to the rung ÷ residents of the nearest period that had ended by the day"
            ),
            UnitRule: new("주민 한 사람당 금액", "Money per resident"),
            MissingRule: RegionalWording.MissingRatio,
            Source: RegionalWording.AndStatistics,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부를 위해 발표된 80억 원을 주민 4만 명으로 나누면 1인당 20만 원입니다.",
                "KRW 8 bn announced for South over 40,000 residents: 200,000 each."
            ),
            TinyProgramme.With(TinyProgramme.Residents()),
            TinyProgramme.Ask(TinyCountry.South, "announced"),
            Quantity.Exact(200_000, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        new RegionPledgedMoney().Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? RegionalRatios.PerResidents(question, view, RegionalFigures.Pledged(question, view), 1)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
