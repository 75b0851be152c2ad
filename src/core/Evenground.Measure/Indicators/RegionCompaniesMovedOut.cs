using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies of the programme left a region by moving.</summary>
/// <remarks>
/// Companies that were in the region, are not on the day, and whose last leaving was a move; a site
/// that was closed has not moved. Unit: companies. Missing: it is known of no company where it is.
/// </remarks>
public sealed class RegionCompaniesMovedOut : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-companies-moved-out",
            Topic.Region,
            Name: new("지역에서 옮겨 나간 기업", "Companies that moved out"),
            Question: new(
                "이 지역에 있다가 다른 지역으로 옮겨 간 사업 참여 기업은 몇 개사입니까?",
                "How many companies of the programme moved out of the region?"
            ),
            Formula: new(
                "이 지역에 있었으나 그날에는 없고 마지막으로 떠난 까닭이 이전인 기업. head-office는 본사로, site는 사업장으로 셉니다. 문을 닫은 것은 이전이 아닙니다.",
                "Companies that were in the region, are not on the day, and left by moving; a site that was closed has not moved. head-office counts by head office, site by any site"
            ),
            UnitRule: StatedWording.Companies,
            MissingRule: RegionalWording.MissingPlaces,
            Source: RegionalWording.Ledgers,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "나래는 북부를 떠나 남부로 옮겼으므로 북부에서 옮겨 나간 기업은 1개사입니다.",
                "Narae left North for South: 1 company moved out of North."
            ),
            TinyProgramme.With(),
            TinyProgramme.Ask(TinyCountry.North, RegionalDetail.Site),
            Quantity.Exact(1, Unit.Companies)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded
            ? RegionalFigures.Subjects(view, RegionalDetail.HeadOffice, RegionalDetail.Site)
            : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? RegionalFigures.MovedOut(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
