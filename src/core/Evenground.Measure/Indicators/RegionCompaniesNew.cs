using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies of the programme were founded in a region, or first opened
/// there.</summary>
/// <remarks>
/// Of the companies in the region on the day, those whose unbroken presence there began with an
/// opening. For the country as a whole a company that moved within it counts here by its first opening:
/// a move between regions is neither an arrival nor a gain. Unit: companies. Missing: it is known of no
/// company where it is.
/// </remarks>
public sealed class RegionCompaniesNew : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-companies-new",
            Topic.Region,
            Name: new("지역에서 새로 생긴 기업", "Companies new in the region"),
            Question: new(
                "이 지역에서 창업하거나 처음 문을 연 사업 참여 기업은 몇 개사입니까?",
                "How many companies of the programme were founded in the region, or first opened there?"
            ),
            Formula: new(
                "그날 이 지역에 있는 기업 가운데, 끊이지 않은 소재가 이전이 아니라 개설로 시작된 기업. head-office는 본사로, site는 사업장으로 셉니다.",
                "Companies in the region on the day whose unbroken presence began with an opening and not with a move; head-office counts by head office, site by any open site"
            ),
            UnitRule: StatedWording.Companies,
            MissingRule: RegionalWording.MissingPlaces,
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부에서 창업한 가온과 남부에 연구소를 새로 연 다온은 새로 생긴 기업이고, 나래는 옮겨 온 기업입니다.",
                "Gaon was founded in South and Daon opened a laboratory there: 2 are new. Narae moved in."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.South, RegionalDetail.Site),
            Quantity.Exact(2, Unit.Companies)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded
            ? RegionalFigures.Subjects(view, RegionalDetail.HeadOffice, RegionalDetail.Site)
            : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? RegionalFigures.Companies(question, view, Arrival.New)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
