using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How much money the programme's funds have put into companies of a region for each who lives
/// there.</summary>
/// <remarks>
/// Invested in companies of the region ÷ residents; see <see cref="RegionInvestment"/>. Unit: money per
/// resident. Missing: either side.
/// </remarks>
public sealed class RegionInvestmentPerHead : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-investment-per-head",
            Topic.Region,
            Name: new("주민 1인당 투자액", "Invested per resident"),
            Question: new(
                "펀드가 이 지역의 기업에 투자한 돈은 주민 한 사람당 얼마입니까?",
                "How much have the funds put into companies of the region for each resident?"
            ),
            Formula: new(
                "지역 기업 투자액 ÷ 주민등록인구. 인구는 투자액이 말하는 날 이전에 끝난 가장 가까운 기간의 값입니다.",
                "Invested in companies of the region ÷ residents of the nearest period that had ended by the day of the sum"
            ),
            UnitRule: new("주민 한 사람당 금액", "Money per resident"),
            MissingRule: RegionalWording.MissingRatio,
            Source: RegionalWording.AndStatistics,
            Bases: [Basis.Recorded, Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "일자리로 나눈 남부의 투자액 17억 5천만 원을 주민 4만 명으로 나누면 1인당 43,750원입니다.",
                "By jobs KRW 1.75 bn went to South; over 40,000 residents that is 43,750 each."
            ),
            TinyProgramme.With(TinyProgramme.Residents()),
            TinyProgramme.Ask(TinyCountry.South, RegionalDetail.Jobs),
            Quantity.Exact(43_750, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        new RegionInvestment().Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        RegionalRatios.PerResidents(question, view, new RegionInvestment().Measure(question, view), 1);
}
