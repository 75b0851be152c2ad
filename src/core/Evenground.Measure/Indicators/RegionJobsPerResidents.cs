using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many jobs the programme's companies have in a region for every 100,000 who live
/// there.</summary>
/// <remarks>
/// Jobs at sites in the region ÷ residents × 100,000; see <see cref="RegionJobs"/>. Unit: jobs per
/// 100,000 residents. Missing: either side. Held back from the public where the jobs are.
/// </remarks>
public sealed class RegionJobsPerResidents : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-jobs-per-residents",
            Topic.Region,
            Name: new("주민 10만 명당 사업장 일자리", "Jobs per 100,000 residents"),
            Question: new(
                "이 지역 주민 10만 명당 사업 참여 기업의 일자리는 몇 개입니까?",
                "How many jobs do the companies of the programme have for every 100,000 residents of the region?"
            ),
            Formula: new(
                "지역 사업장의 일자리 ÷ 주민등록인구 × 100,000. 인구는 일자리가 말하는 마지막 날 이전에 끝난 가장 가까운 기간의 값입니다.",
                "Jobs at sites in the region ÷ residents × 100,000; residents of the nearest period that had ended by the last day of the count"
            ),
            UnitRule: new("주민 10만 명당 일자리", "Jobs per 100,000 residents"),
            MissingRule: RegionalWording.MissingRatio,
            Source: RegionalWording.AndStatistics,
            Bases: [Basis.Recorded, Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부의 일자리 51개를 주민 4만 명으로 나누면 10만 명당 127.5개입니다.",
                "51 jobs in South over 40,000 residents: 127.5 per 100,000."
            ),
            TinyProgramme.With(TinyProgramme.Residents()),
            TinyProgramme.Ask(TinyCountry.South),
            Quantity.Exact(127.5m, RegionalFigures.Jobs)
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
        RegionalRatios.PerResidents(question, view, new RegionJobs().Measure(question, view), 100_000);
}
