using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many pledges were made for a region.</summary>
/// <remarks>
/// Pledges whose terms, after every revision, name a place in the region. A pledge that names none is
/// for no region in particular and counts nowhere. Unit: pledges. Missing: no pledge names a place.
/// </remarks>
public sealed class RegionPledges : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-pledges",
            Topic.Region,
            Name: new("지역을 위한 약속", "Pledges for the region"),
            Question: new(
                "이 지역을 위해 공개적으로 한 약속은 몇 건입니까?",
                "How many pledges were made for the region?"
            ),
            Formula: new(
                "지금 내용이 이 지역의 장소를 밝힌 약속의 수. 장소를 밝히지 않은 약속은 어느 지역에도 세지 않습니다.",
                "Pledges whose terms, as they stand, name a place in the region; one that names none counts nowhere"
            ),
            UnitRule: new("건", "Pledges"),
            MissingRule: new(
                "장소를 밝힌 약속이 하나도 없으면 값을 내지 않습니다.",
                "No figure when no pledge names a place."
            ),
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new("남부를 위한 약속이 2건 있습니다.", "2 pledges were made for South."),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South),
            Quantity.Exact(2, Unit.Parse("count")!.Value)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded && RegionalPledges.All(view.InRegions).Count > 0
            ? RegionalFigures.Subjects(view.InRegions.Territories, [null])
            : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? RegionalFigures.Pledges(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
