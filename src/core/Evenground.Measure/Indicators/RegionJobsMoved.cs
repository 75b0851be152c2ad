using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many of the jobs at sites in a region came there with a site that moved in.</summary>
/// <remarks>
/// Of each site that moved in from outside the region, as many jobs as it had when it was last counted
/// before, and no more than it has; where it was never counted before, all of them. What the region
/// gained another has lost: for the country as a whole it is 0 (displacement 1). Unit: jobs. Missing:
/// no site in the region was counted. Held back from the public where few companies stand behind it.
/// </remarks>
public sealed class RegionJobsMoved : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-jobs-moved",
            Topic.Region,
            Name: new("옮겨 온 일자리", "Jobs that moved in"),
            Question: new(
                "이 지역 사업장의 일자리 가운데 다른 지역에서 옮겨 온 것은 몇 개입니까?",
                "How many of the jobs at sites in the region came there from another region?"
            ),
            Formula: new(
                "밖에서 옮겨 온 사업장마다 옮기기 전 마지막으로 세어진 인원과 지금 인원 가운데 적은 쪽. 옮기기 전 인원을 모르면 지금 인원 전부. 나라 안의 이전은 나라 전체에서 0입니다.",
                "Of each site that moved in from outside: what it had when last counted before, or what it has now if that is less; all it has now where it was never counted before. Of a whole country 0 for moves within it"
            ),
            UnitRule: RegionalWording.Jobs,
            MissingRule: RegionalWording.MissingJobs,
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "나래는 30명과 함께 남부로 옮겼고 지금은 34명입니다. 옮겨 온 일자리는 30개입니다.",
                "Narae moved to South with 30 people and has 34 now: 30 jobs moved."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South),
            Quantity.Exact(30, RegionalFigures.Jobs)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded ? RegionalFigures.Subjects(view, [null]) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? RegionalFigures.JobsIn(question, view, Arrival.Moved)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
