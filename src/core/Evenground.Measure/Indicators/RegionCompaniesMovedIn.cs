using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies of the programme moved to a region, and where from.</summary>
/// <remarks>
/// Of the companies in the region on the day, those whose unbroken presence there began with a move
/// from outside it; a head office opened by a company that had one elsewhere before has moved too. A
/// place behind the slash of the detail asks for those that came from it. A move is no creation: for
/// the country as a whole nothing moved in. Unit: companies. Missing: it is known of no company where
/// it is.
/// </remarks>
public sealed class RegionCompaniesMovedIn : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-companies-moved-in",
            Topic.Region,
            Name: new("지역으로 옮겨 온 기업", "Companies that moved in"),
            Question: new(
                "다른 지역에서 이 지역으로 옮겨 온 사업 참여 기업은 몇 개사입니까?",
                "How many companies of the programme moved to the region from another?"
            ),
            Formula: new(
                "그날 이 지역에 있는 기업 가운데, 끊이지 않은 소재가 밖에서의 이전으로 시작된 기업. site/north처럼 쓰면 그곳에서 온 기업만 셉니다. 나라 안의 이전은 나라 전체에서 0입니다.",
                "Companies in the region on the day whose unbroken presence began with a move from outside; written site/north, only those that came from there. Of a whole country it is 0 for moves within it"
            ),
            UnitRule: StatedWording.Companies,
            MissingRule: RegionalWording.MissingPlaces,
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "나래는 본사를 북부에서 남부로 옮겼으므로 남부로 옮겨 온 기업은 1개사입니다.",
                "Narae moved its head office from North to South: 1 company."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South, "head-office/xx-north"),
            Quantity.Exact(1, Unit.Companies)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded
            ?
            [
                .. new SortedSet<Subject>(
                    RegionalFigures
                        .Subjects(view, RegionalDetail.HeadOffice, RegionalDetail.Site)
                        .Concat(Origins(view))
                ),
            ]
            : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? RegionalFigures.Companies(question, view, Arrival.Moved)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));

    /// <summary>Each region with each place from which a company is known to have moved there.</summary>
    static IEnumerable<Subject> Origins(RecordView view) =>
        from territory in view.InRegions.Territories
        from way in Enum.GetValues<PresenceBy>()
        from company in view.InRegions.CompaniesIn(territory, way)
        where company is { Arrival: Arrival.Moved, From: not null }
        select new Subject(territory.Code, $"{RegionalDetail.Of(way)}/{company.From}");
}
