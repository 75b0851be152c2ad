using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many of the firms born in a region in a year are companies of the programme.</summary>
/// <remarks>
/// Companies of the record that were founded in the last whole year of the official table and whose
/// head office is in the region without having moved there ÷ births of firms of the region in that
/// year. An office may count a birth by turnover or employees and not by the day of founding. Unit:
/// ratio. Missing: either side, or no table of births.
/// </remarks>
public sealed class RegionFoundedOfBirths : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-founded-of-births",
            Topic.Region,
            Name: new("신생기업 가운데 사업 참여 기업", "Companies founded against births of firms"),
            Question: new(
                "한 해 동안 이 지역에서 생긴 기업 가운데 사업 참여 기업의 몫은 얼마입니까?",
                "What part of the firms born in the region in a year are companies of the programme?"
            ),
            Formula: new(
                "통계표의 마지막 한 해에 창업하여 옮겨 오지 않고 이 지역에 본사를 둔 기업 ÷ 그 해 지역의 신생기업 수.",
                "Companies founded in the last whole year of the table with their head office in the region, not moved there ÷ births of firms of the region in that year"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: RegionalWording.MissingRatio,
            Source: RegionalWording.AndStatistics,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "2024년 남부에서 400개 기업이 생겼고 그 가운데 가온이 사업 참여 기업입니다: 0.25%.",
                "400 firms were born in South in 2024, and Gaon is one of them: 0.25 %."
            ),
            TinyProgramme.With(
                TinyCountry.ByPlace(
                    StandardTables.FirmBirths,
                    TableKind.Flow,
                    Unit.Companies,
                    ("2024", TinyCountry.South, 400)
                )
            ),
            TinyProgramme.Ask(TinyCountry.South),
            Quantity.Exact(0.0025m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded ? RegionalFigures.Subjects(view, [null]) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? Share(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));

    static Measurement Share(Question question, RecordView view)
    {
        const string Births = StandardTables.FirmBirths;
        if (view.Official.Table(Births) is not { } table)
            return Measurement.Without(question, OfficialMissing.Table(Births));
        if (RegionalRatios.LastYear(view, Births) is not { } year)
            return Measurement.Without(question, OfficialMissing.NothingYet(table.Structure, view.AsOf.On));

        var births = new OfficialSeries(Births, TableNames.Of(Births));
        return RegionalRatios.Over(
            question,
            view,
            RegionalFigures.Founded(question, view, year.Days),
            births,
            1,
            Unit.Ratio,
            year
        );
    }
}
