using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What part of all venture investment in a region came from the programme's funds in a
/// year.</summary>
/// <remarks>
/// Invested by the funds in the last whole year of the official table ÷ venture investment of the
/// region in that year, by the definition named behind the slash of the detail. The official figure may
/// place a company by its head office alone. Unit: ratio. Missing: either side, or no table of the
/// region.
/// </remarks>
public sealed class RegionInvestmentOfVenture : IIndicator
{
    public Definition Definition { get; } =
        new(
            "region-investment-of-venture",
            Topic.Region,
            Name: new("지역 벤처투자에서 차지하는 몫", "Share of the region's venture investment"),
            Question: new(
                "한 해 동안 이 지역의 벤처투자 가운데 사업의 펀드가 투자한 몫은 얼마입니까?",
                "What part of the venture investment of the region in a year came from the funds of the programme?"
            ),
            Formula: new(
                "통계표의 마지막 한 해에 펀드가 지역 기업에 투자한 돈 ÷ 그 해 지역의 벤처투자액. head-office/narrow처럼 통계의 정의를 함께 고릅니다.",
                "What the funds invested in companies of the region in the last whole year of the table ÷ venture investment of the region in that year; the definition of the table stands behind the slash, as head-office/narrow"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: RegionalWording.MissingRatio,
            Source: RegionalWording.AndStatistics,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "2024년에 펀드는 본사가 남부에 있는 가온에 10억 원을 투자했고, 남부의 벤처투자는 200억 원이었습니다: 5%.",
                "In 2024 the funds put KRW 1 bn into Gaon, whose head office is in South, of 20 bn invested there in all: 5 %."
            ),
            TinyProgramme.With(
                TinyCountry.By(
                    StandardTables.VentureInvestment,
                    TableKind.Flow,
                    Unit.Of(Currency.Won),
                    StandardTables.Definition,
                    ("2024", TinyCountry.South, "narrow", 20_000_000_000)
                )
            ),
            TinyProgramme.Ask(TinyCountry.South, "head-office/narrow"),
            Quantity.Exact(0.05m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded && RegionalInvestmentLedger.HasAny(view)
            ? RegionalFigures.Subjects(view, [.. Details(view)])
            : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Recorded
            ? Share(question, view)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));

    static Measurement Share(Question question, RecordView view)
    {
        const string Venture = StandardTables.VentureInvestment;
        if (view.Official.Table(Venture) is not { } table)
            return Measurement.Without(question, OfficialMissing.Table(Venture));
        if (RegionalRatios.LastYear(view, Venture) is not { } year)
            return Measurement.Without(question, OfficialMissing.NothingYet(table.Structure, view.AsOf.On));

        var definition = RegionalDetail.Second(question.Subject.Detail);
        return RegionalRatios.Over(
            question,
            view,
            RegionalFigures.Invested(question, view, year.Days),
            new(Venture, TableNames.Of(Venture), Category: definition),
            1,
            Unit.Ratio,
            year
        );
    }

    /// <summary>Each way to place an investment with each definition of the table.</summary>
    static IEnumerable<string?> Details(RecordView view) =>
        from way in (string[])[RegionalDetail.HeadOffice, RegionalDetail.Site, RegionalDetail.Jobs]
        from definition in Definitions(view)
        select definition is null ? way : $"{way}/{definition}";

    static string?[] Definitions(RecordView view) =>
        view.Official.Table(StandardTables.VentureInvestment) is { } table
        && table.Structure.IndexOf(StandardTables.Definition) is >= 0 and var dimension
            ? [.. table.Categories(dimension)]
            : [null];
}
