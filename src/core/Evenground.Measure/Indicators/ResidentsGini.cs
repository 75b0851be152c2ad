using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How unequally residents lie over regions: Gini.</summary>
/// <remarks>
/// As the Gini of product per head, of the number of residents; regions count the same. Unit: index, 0 to
/// 1. Missing: a
/// region without a figure, or fewer than five regions.
/// </remarks>
public sealed class ResidentsGini : IIndicator
{
    public Definition Definition { get; } =
        new(
            "gini-of-residents",
            Topic.Region,
            Name: new("인구의 지니계수", "Gini of residents"),
            Question: new(
                "인구는 지역 사이에 얼마나 고르지 않게 퍼져 있습니까?",
                "How unequally do residents lie over the regions?"
            ),
            Formula: new(
                "2 ÷ (N - 1) × Σ(F_i - Q_i), i < N, 지역의 주민 수로. 지역마다 똑같이 셉니다. 소수 열두 자리까지 계산합니다.",
                "2 ÷ (N − 1) × Σ(F_i − Q_i), i < N, of the residents of each region; regions count the same. Worked out to twelve decimals."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingOfAnyRegion,
            Source: OfficialWording.SourceAnd("OECD 지역 통계", "OECD, Regions at a Glance 2016"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "다섯 지역에 10, 20, 30, 40, 100명이 살면 0.5입니다.",
                "Five regions of 10, 20, 30, 40 and 100 residents: 0.5."
            ),
            TinyCountry.With(
                5,
                TinyCountry.ByPlace(
                    StandardTables.Population,
                    TableKind.Stock,
                    Unit.People,
                    ("2024", TinyCountry.North, 100),
                    ("2024", TinyCountry.South, 40),
                    ("2024", TinyCountry.East, 30),
                    ("2024", TinyCountry.West, 20),
                    ("2024", TinyCountry.Isle, 10)
                )
            ),
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(0.5m, Unit.Index)
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
                    "Gini",
                    Unit.Index,
                    region => ask.Residents(region),
                    values => GiniCoefficient.BetweenRegions(values)
                )
        );
}
