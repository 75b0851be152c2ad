using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies of the programme there are in a region for every 100,000 who live
/// there.</summary>
/// <remarks>
/// Companies in the region ÷ residents × 100,000; see <see cref="RegionCompanies"/>. Unit: companies
/// per 100,000 residents. Missing: either side.
/// </remarks>
public sealed class RegionCompaniesPerResidents : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-companies-per-residents",
            Topic.Region,
            Name: new("주민 10만 명당 사업 참여 기업", "Companies per 100,000 residents"),
            Question: new(
                "이 지역 주민 10만 명당 사업 참여 기업은 몇 개사입니까?",
                "How many companies of the programme are there for every 100,000 residents of the region?"
            ),
            Formula: new(
                "지역의 사업 참여 기업 ÷ 주민등록인구 × 100,000. 인구는 기업 수가 말하는 날 이전에 끝난 가장 가까운 기간의 값입니다.",
                "Companies in the region ÷ residents × 100,000; residents of the nearest period that had ended by the day of the count"
            ),
            UnitRule: new("주민 10만 명당 기업 수", "Companies per 100,000 residents"),
            MissingRule: RegionalWording.MissingRatio,
            Source: RegionalWording.AndStatistics,
            Bases: [Basis.Recorded, Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부의 기업 3개사를 주민 4만 명으로 나누면 10만 명당 7.5개사입니다.",
                "3 companies in South over 40,000 residents: 7.5 per 100,000."
            ),
            TinyProgramme.With(TinyProgramme.Residents()),
            TinyProgramme.Ask(TinyCountry.South, RegionalDetail.Site),
            Quantity.Exact(7.5m, Unit.Companies)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis switch
        {
            Basis.Recorded => RegionalFigures.Subjects(view, RegionalDetail.HeadOffice, RegionalDetail.Site),
            Basis.Stated => RegionalFigures.Subjects(
                StatedInRegions.Territories(view, "hub.residents"),
                [null]
            ),
            _ => [],
        };

    public Measurement Measure(Question question, RecordView view) =>
        RegionalRatios.PerResidents(question, view, new RegionCompanies().Measure(question, view), 100_000);
}
