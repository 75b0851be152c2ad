using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How much money of the pledges for a region has come to one rung.</summary>
/// <remarks>
/// No rung is implied by another: what was announced need not be planned, and a pledge that says
/// nothing of a rung leaves the sum a lower bound. The detail names the rung: announced, planned,
/// authorised, committed, contracted, paid, delivered. Unit: money. Missing: nothing reached the rung.
/// </remarks>
public sealed class RegionPledgedMoney : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-pledged-money",
            Topic.Region,
            Name: new("지역에 약속된 돈", "Money pledged for the region"),
            Question: new(
                "이 지역을 위한 약속 가운데 이 단계에 이른 돈은 얼마입니까?",
                "How much money of the pledges for the region has come to this rung?"
            ),
            Formula: new(
                "이 지역을 위한 약속마다 그 단계에 이른 금액의 합. announced(발표), planned, authorised, committed, contracted, paid, delivered 가운데 하나를 고릅니다. 한 단계는 다른 단계를 뜻하지 않습니다.",
                "What came to the rung, added up over the pledges for the region; the detail is one of announced, planned, authorised, committed, contracted, paid, delivered. No rung implies another"
            ),
            UnitRule: StatedWording.Money,
            MissingRule: new(
                "그 단계의 금액이 하나도 없으면 값을 내지 않습니다. 일부 약속의 금액만 알면 하한으로 봅니다.",
                "No figure when nothing reached the rung; a lower bound when that is known of some pledges only."
            ),
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부를 위해 50억 원과 30억 원이 발표되었으므로 발표 단계는 80억 원입니다.",
                "KRW 5 bn and 3 bn were announced for South: 8 bn."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South, "announced"),
            Quantity.Exact(8_000_000_000, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded ? RegionalFigures.Subjects(view.InRegions.Territories, Rungs(view)) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? RegionalFigures.Pledged(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));

    /// <summary>The rungs that money of any pledge for a region has reached.</summary>
    internal static IReadOnlyList<string?> Rungs(RecordView view) =>
        [
            .. RegionalPledges
                .All(view.InRegions)
                .SelectMany(pledge => pledge.Pledge.Money.Keys)
                .Distinct()
                .Select(RegionalDetail.Of),
        ];
}
