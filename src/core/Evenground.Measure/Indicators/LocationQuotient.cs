using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How much more of an industry a region has than the country, in proportion.</summary>
/// <remarks>
/// (Jobs of the industry in the region ÷ its jobs) ÷ (jobs of the industry in the country ÷ its jobs). Of
/// no named industry the
/// one with the highest quotient, which a notice names; one is asked for as <c>2024#industry</c>. Unit:
/// times. Missing: the
/// table of jobs, or a cell.
/// </remarks>
public sealed class LocationQuotient : IIndicator
{
    public Definition Definition { get; } =
        new(
            "location-quotient",
            Topic.Region,
            Name: new("입지계수", "Location quotient"),
            Question: new(
                "어느 산업이 나라에 견주어 이 지역에 몇 배로 몰려 있습니까?",
                "How many times the country’s share of an industry does the region have?"
            ),
            Formula: new(
                "(지역의 산업 일자리 ÷ 지역의 일자리) ÷ (나라의 산업 일자리 ÷ 나라의 일자리). 산업을 말하지 않으면 값이 가장 큰 산업을 보이고 그 이름을 적습니다.",
                "(Jobs of the industry in the region ÷ jobs of the region) ÷ (the same of the country). Where no industry is named, the one with the highest quotient, by name."
            ),
            UnitRule: new("배. 1은 나라와 같은 비중입니다.", "Times: 1 is the share of the country"),
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd("플로렌스(1948)", "P. Sargant Florence (1948)"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부 일자리 100개 가운데 30개, 나라 1,000개 가운데 150개가 그 산업이면 0.3 ÷ 0.15 = 2배입니다.",
                "30 of North's 100 jobs and 150 of the country's 1,000 are of the industry: 0.3 ÷ 0.15 = 2."
            ),
            TinyCountry.With(
                2,
                TinyCountry.By(
                    StandardTables.JobsByIndustry,
                    TableKind.Stock,
                    Unit.Parse("jobs")!.Value,
                    StandardTables.Industry,
                    ("2024", TinyCountry.North, "making", 30),
                    ("2024", TinyCountry.North, "other", 70),
                    ("2024", TinyCountry.South, "making", 120),
                    ("2024", TinyCountry.South, "other", 780)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(2, Unit.Times)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Regions, StandardTables.JobsByIndustry);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.JobsByIndustry, Quotient);

    static OfficialFigure Quotient(OfficialQuestion ask)
    {
        if (ask.Category is { } asked)
            return Of(ask, asked);
        var all = Industries.Of(ask).Select(industry => (Code: industry, Figure: Of(ask, industry))).ToList();
        if (all.Find(pair => pair.Figure.Missing is not null) is { Figure: { } missing })
            return missing;
        var (code, figure) = all.MaxBy(pair => pair.Figure.Value!.Printed);
        return figure.With(Industries.Named(ask, code));
    }

    static OfficialFigure Of(OfficialQuestion ask, string industry)
    {
        var (own, all) = (Industries.Series(ask, industry), Industries.Series(ask, null));
        var country = ask.Figures.Territories.Root!;
        return ask.Find(own)
            .Over(ask.Find(all), Unit.Ratio)
            .Over(ask.Find(own, country).Over(ask.Find(all, country), Unit.Ratio), Unit.Times);
    }
}
