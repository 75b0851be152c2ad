namespace Evenground.Measure;

/// <summary>How much more has to go where a duty or target of a fund says.</summary>
/// <remarks>
/// max(share × base − what went there, 0) on the due day, or on the day asked about before it. The base is
/// what the duty says: promised, called or invested. Unit: money. Missing: while what has no place could make
/// up for it, and where a duty speaks of a kind of company that the record does not tell.
/// </remarks>
public sealed class FundDutyGap : IIndicator
{
    public Definition Definition { get; } =
        new(
            "fund-duty-gap",
            Topic.Fund,
            Name: new("투자 의무까지 모자란 금액", "What a fund's duty lacks"),
            Question: new(
                "의무나 목표를 채우려면 얼마를 더 투자해야 합니까?",
                "How much more has to be invested to meet the duty or target?"
            ),
            Formula: new(
                "max(비율 × 기준 금액 − 그곳에 간 금액, 0). 기한이 지났으면 기한의 값, 아니면 그날의 값입니다. 비율, 기준, 기한, 출처는 의무마다 적혀 "
                    + "있습니다.",
                "max(share × base − what went there, 0), on the due day or on the day asked about before it. Share, base, day and "
                    + "source stand with each duty."
            ),
            UnitRule: FundRegionWording.Money,
            MissingRule: new(
                "소재지를 모르는 투자가 있어 채웠을 수도 있으면, 또는 기록이 말하지 않는 기업의 종류에 관한 의무면 값을 내지 않습니다.",
                "No figure while investments of unknown place could make up for it, nor where the duty speaks of a kind of company "
                    + "that the record does not tell."
            ),
            Source: FundRegionWording.LedgersAndRules,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "투자한 60억 원의 절반은 수도권 밖이어야 하는데 본사로는 10억 원만 그렇습니다: 20억 원이 모자랍니다.",
                "Half of the KRW 6 bn invested has to be outside the capital area, and by head office 1 bn is: 2 bn lack."
            ),
            [.. TinyProgramme.With(), TinyProgramme.Duty()],
            TinyProgramme.AskFund(FundRegionDetail.Of(InvestmentBy.HeadOffice, TinyProgramme.DutyCode)),
            Quantity.Exact(2_000_000_000, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded ? FundRegionAnswers.Duties(view) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? FundRegionAnswers.DutyGap(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
