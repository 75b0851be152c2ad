using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies of the programme are in a region on a day.</summary>
/// <remarks>
/// Companies in business, each once, by head office or by any open site. Those that are new there and
/// those that moved in are both in it and stand apart in <see cref="RegionCompaniesNew"/> and <see
/// cref="RegionCompaniesMovedIn"/>. Over regions, counts by site do not add up: a company may have
/// sites in two. Unit: companies. Missing: it is known of no company where it is.
/// </remarks>
public sealed class RegionCompanies : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-companies",
            Topic.Region,
            Name: new("지역의 사업 참여 기업", "Companies in the region"),
            Question: new(
                "그날 이 지역에 있는 사업 참여 기업은 몇 개사입니까?",
                "How many companies of the programme are in the region on the day?"
            ),
            Formula: RegionalWording.OrStated(
                korean: "그날 영업 중이고 이 지역에 있는 기업을 한 번씩 센 값. "
                    + RegionalWording.ByPresence.Korean,
                english: "companies in business that are in the region, each once; "
                    + RegionalWording.ByPresence.English
            ),
            UnitRule: StatedWording.Companies,
            MissingRule: RegionalWording.MissingPlaces,
            Source: RegionalWording.LedgersOrStatements,
            Bases: [Basis.Recorded, Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부에는 창업한 가온, 북부에서 옮겨 온 나래, 연구소를 둔 다온이 있어 사업장으로는 3개사입니다.",
                "South has Gaon, which was founded there, Narae, which moved in, and a laboratory of Daon: 3 companies by site."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South, RegionalDetail.Site),
            Quantity.Exact(3, Unit.Companies)
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
        question.Basis switch
        {
            Basis.Recorded => RegionalFigures.Companies(question, view, arrival: null),
            Basis.Stated => RegionalFigures.Stated(question, view, "hub.residents"),
            _ => Measurement.Without(question, Missing.BasisNotOffered(question.Basis)),
        };
}
