using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What part of all who work in a region the jobs of the programme's companies make
/// up.</summary>
/// <remarks>
/// Jobs at sites in the region ÷ persons in work who live there. The two are not of one kind: jobs are
/// counted where the work is, persons in work where they live, so in a region of commuters the quotient
/// says less. Unit: ratio. Missing: either side. Held back from the public where the jobs are.
/// </remarks>
public sealed class RegionJobsPerEmployed : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-jobs-per-employed",
            Topic.Region,
            Name: new("취업자 대비 사업장 일자리", "Jobs against persons in work"),
            Question: new(
                "이 지역 취업자에 견주어 사업 참여 기업의 일자리는 얼마나 됩니까?",
                "How large are the jobs of the companies of the programme against all persons in work of the region?"
            ),
            Formula: new(
                "지역 사업장의 일자리 ÷ 그 지역에 사는 취업자. 일자리는 일하는 곳에서, 취업자는 사는 곳에서 센 값입니다.",
                "Jobs at sites in the region ÷ persons in work who live there; jobs are counted where the work is, persons in work where they live"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: RegionalWording.MissingRatio,
            Source: RegionalWording.AndStatistics,
            Bases: [Basis.Recorded, Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부의 일자리 51개를 취업자 20,400명으로 나누면 0.25%입니다.",
                "51 jobs in South over 20,400 persons in work: 0.25 %."
            ),
            TinyProgramme.With(
                TinyCountry.By(
                    StandardTables.Labour,
                    TableKind.Stock,
                    Unit.People,
                    StandardTables.Item,
                    ("2024", TinyCountry.South, "employed", 20_400)
                )
            ),
            TinyProgramme.Ask(TinyCountry.South),
            Quantity.Exact(0.0025m, Unit.Ratio)
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
        RegionalRatios.Over(
            question,
            view,
            new RegionJobs().Measure(question, view),
            RegionalRatios.Employed,
            1,
            Unit.Ratio
        );
}
