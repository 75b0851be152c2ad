using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many jobs the programme's companies have at their sites in a region.</summary>
/// <remarks>
/// The latest headcount of each site in the region, added up. The people of a whole company are never
/// taken as the jobs of a place. New jobs and jobs that moved in are both in it and stand apart in <see
/// cref="RegionJobsNew"/> and <see cref="RegionJobsMoved"/>. Unit: jobs, as persons counted. Missing:
/// no site in the region was counted. Held back from the public where few companies stand behind it.
/// </remarks>
public sealed class RegionJobs : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-jobs",
            Topic.Region,
            Name: new("지역 사업장의 일자리", "Jobs at sites in the region"),
            Question: new(
                "사업 참여 기업이 이 지역의 사업장에 둔 일자리는 몇 개입니까?",
                "How many jobs do the companies of the programme have at their sites in the region?"
            ),
            Formula: RegionalWording.OrStated(
                korean: "이 지역에 있는 사업장마다 그곳에 자리한 뒤의 가장 최근 인원을 더한 값",
                english: "the latest headcount of each site in the region since it is there, added up"
            ),
            UnitRule: RegionalWording.Jobs,
            MissingRule: RegionalWording.MissingJobs,
            Source: RegionalWording.LedgersOrStatements,
            Bases: [Basis.Recorded, Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부에는 가온 12명, 나래 34명, 다온 연구소 5명이 일하므로 51개입니다. 다온의 북부 본사 15명은 세지 않습니다.",
                "In South Gaon has 12, Narae 34 and the laboratory of Daon 5: 51 jobs. The 15 at head office of Daon in North do not count."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South),
            Quantity.Exact(51, RegionalFigures.Jobs)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis switch
        {
            Basis.Recorded => RegionalFigures.Subjects(view, [null]),
            Basis.Stated => RegionalFigures.Subjects(
                StatedInRegions.Territories(view, "hub.employees"),
                [null]
            ),
            _ => [],
        };

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis switch
        {
            Basis.Recorded => RegionalFigures.JobsIn(question, view, arrival: null),
            Basis.Stated => Said(question, view),
            _ => Measurement.Without(question, Missing.BasisNotOffered(question.Basis)),
        };

    static Measurement Said(Question question, RecordView view)
    {
        var said = RegionalFigures.Stated(question, view, "hub.employees", RegionalFigures.Jobs);
        return said.Value is null
            ? said
            : said with
            {
                Notices = [.. said.Notices, ProgrammeNotices.StatedOfSites],
            };
    }
}
