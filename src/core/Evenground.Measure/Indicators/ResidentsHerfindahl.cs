using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How concentrated residents are in few regions: Herfindahl.</summary>
/// <remarks>
/// H = Σ s_i² over the shares of the regions. Unit: index, from 1 ÷ N, all alike, to 1. Missing: a region
/// without a figure.
/// </remarks>
public sealed class ResidentsHerfindahl : IIndicator
{
    public Definition Definition { get; } =
        new(
            "herfindahl-of-residents",
            Topic.Region,
            Name: new("인구의 허핀달지수", "Herfindahl of residents"),
            Question: new(
                "인구가 몇몇 지역에 얼마나 몰려 있습니까?",
                "How concentrated are residents in few regions?"
            ),
            Formula: new(
                "지역의 인구 비중을 제곱하여 더합니다. 모두 같으면 1 ÷ N, 한 곳에 모이면 1입니다. 소수 열두 자리까지 계산합니다.",
                "The sum of the squared shares of the regions: 1 ÷ N when all are alike, 1 when all live in one. Worked out to twelve decimals."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingOfAnyRegion,
            Source: OfficialWording.SourceAnd("허핀달(1950)", "O. C. Herfindahl (1950)"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "세 지역에 50, 30, 20명이 살면 0.25 + 0.09 + 0.04 = 0.38입니다.",
                "50, 30 and 20 residents: 0.25 + 0.09 + 0.04 = 0.38."
            ),
            TinyCountry.With(
                3,
                TinyCountry.ByPlace(
                    StandardTables.Population,
                    TableKind.Stock,
                    Unit.People,
                    ("2024", TinyCountry.North, 50),
                    ("2024", TinyCountry.South, 30),
                    ("2024", TinyCountry.East, 20)
                )
            ),
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(0.38m, Unit.Index)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Country, view.Official.ResidentsTable);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            view.Official.ResidentsTable,
            ask =>
                AcrossRegions.Of(
                    ask,
                    "Herfindahl",
                    Unit.Index,
                    region => ask.Residents(region),
                    values => HerfindahlIndex.Of(values)
                )
        );
}
