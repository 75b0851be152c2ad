using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many of the jobs at sites in a region are new there.</summary>
/// <remarks>
/// All jobs at sites that were opened in the region, and of sites that moved in what they have grown by
/// since. Gross: what would have come about anyway, and what others lost by it, is not taken off. Unit:
/// jobs. Missing: no site in the region was counted. Held back from the public where few companies
/// stand behind it.
/// </remarks>
public sealed class RegionJobsNew : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-jobs-new",
            Topic.Region,
            Name: new("새로 생긴 일자리", "New jobs"),
            Question: new(
                "이 지역 사업장의 일자리 가운데 새로 생긴 것은 몇 개입니까?",
                "How many of the jobs at sites in the region are new there?"
            ),
            Formula: new(
                "이 지역에서 문을 연 사업장의 일자리와, 옮겨 온 사업장이 옮겨 온 뒤 늘린 일자리. 총수이며 대체되거나 어차피 생겼을 일자리를 빼지 않습니다.",
                "Jobs at sites that were opened in the region, and what sites that moved in have grown by since; gross, with nothing taken off for displacement or for what would have come about anyway"
            ),
            UnitRule: RegionalWording.Jobs,
            MissingRule: RegionalWording.MissingJobs,
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부의 51개 가운데 나래가 데려온 30개를 뺀 21개가 새로 생겼습니다. 나래가 옮겨 온 뒤 늘린 4개가 들어 있습니다.",
                "Of 51 jobs in South Narae brought 30, so 21 are new, among them the 4 that Narae has added since."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South),
            Quantity.Exact(21, RegionalFigures.Jobs)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded ? RegionalFigures.Subjects(view, [null]) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? RegionalFigures.JobsIn(question, view, Arrival.New)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
