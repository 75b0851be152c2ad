using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A region's share of the country's residents.</summary>
/// <remarks>
/// Residents of the territory ÷ residents of the country, on one day; of the capital area it is the
/// capital-area
/// share. Unit: ratio. Missing: either figure.
/// </remarks>
public sealed class PopulationShare : IIndicator
{
    public Definition Definition { get; } =
        new(
            "population-share",
            Topic.Region,
            Name: new("인구 비중", "Share of the population"),
            Question: new(
                "나라 주민 가운데 이 지역에 사는 몫은 얼마입니까?",
                "What share of the country's residents lives in the region?"
            ),
            Formula: new(
                "지역의 주민 수 ÷ 나라의 주민 수, 같은 날. 수도권을 물으면 수도권 비중입니다.",
                "Residents of the region ÷ residents of the country, on one day; of the capital area it is the capital-area share"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "수도권인 북부에 600명, 남부에 250명, 동부에 150명이 살면 수도권 비중은 60%입니다.",
                "600 live in North, the capital area, 250 in South and 150 in East: the share of the capital area is 60 %."
            ),
            TinyCountry.With(
                3,
                TinyCountry.ByPlace(
                    StandardTables.Population,
                    TableKind.Stock,
                    Unit.People,
                    ("2024", TinyCountry.North, 600),
                    ("2024", TinyCountry.South, 250),
                    ("2024", TinyCountry.East, 150)
                )
            ),
            TinyCountry.Ask(TinyCountry.Capital),
            Quantity.Exact(0.6m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Regions, view.Official.ResidentsTable);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            view.Official.ResidentsTable,
            ask => ask.Residents().Over(ask.Residents(ask.Figures.Territories.Root), Unit.Ratio)
        );
}
