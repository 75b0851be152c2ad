using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A region's share of venture investment.</summary>
/// <remarks>
/// As published, in the first definition of the table that has a figure; another can be asked for by name
/// (<c>2020#broad</c>). Which one it is, and whether the figure is imputed, is a notice. Unit: ratio.
/// Missing: the cell; shares
/// that were not published are never worked out from the rest.
/// </remarks>
public sealed class VentureShare : IIndicator
{
    public Definition Definition { get; } =
        new(
            "venture-share",
            Topic.Region,
            Name: new("벤처투자 비중", "Share of venture investment"),
            Question: new(
                "벤처투자 가운데 이 지역의 몫은 얼마입니까?",
                "What share of venture investment goes to the region?"
            ),
            Formula: new(
                "발표된 비중. 정의가 여럿이면 통계표의 첫 정의를 쓰고 무엇인지 밝힙니다.",
                "As published; of several definitions the table's first, which is named"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: OfficialWording.MissingAnd(
                "대체한 값에는 그 표시가 따릅니다.",
                "A figure that was imputed is marked."
            ),
            Source: OfficialWording.SourceAnd("벤처투자 통계", "statistics of venture investment"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new("북부의 비중이 25%로 발표되었습니다.", "The share of North is published as 25 %."),
            TinyCountry.With(
                1,
                TinyCountry.By(
                    StandardTables.VentureShares,
                    TableKind.Rate,
                    Unit.Parse("percent")!.Value,
                    StandardTables.Definition,
                    ("2024", TinyCountry.North, "narrow", 25)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(0.25m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Places, StandardTables.VentureShares);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.VentureShares, Share);

    static OfficialFigure Share(OfficialQuestion ask)
    {
        var structure = ask.Figures.Table(StandardTables.VentureShares)!.Structure;
        var dimension = structure.IndexOf(StandardTables.Definition);
        if (dimension < 0)
            return OfficialFigure.Without(OfficialMissing.Table(StandardTables.VentureShares));
        var definitions = ask.Category is { } asked ? [asked] : Definitions(ask, dimension);
        var found = definitions
            .Select(definition => (Code: definition, Figure: Of(ask, definition)))
            .ToList();
        var (code, figure) = found.Find(pair => pair.Figure.Missing is null) is { Figure: not null } first
            ? first
            : found[0];
        return figure.Times(0.01m).In(Unit.Ratio).With(Named(structure.Dimensions[dimension], code));
    }

    static OfficialFigure Of(OfficialQuestion ask, string definition) =>
        ask.Find(
            new(
                StandardTables.VentureShares,
                new("벤처투자 비중", "share of venture investment"),
                Category: definition
            )
        );

    /// <summary>The definitions in the order in which the table names them.</summary>
    static List<string> Definitions(OfficialQuestion ask, int dimension)
    {
        var table = ask.Figures.Table(StandardTables.VentureShares)!;
        var named = table.Structure.Dimensions[dimension].Categories?.Select(category => category.Code) ?? [];
        return [.. named.Concat(table.Categories(dimension)).Distinct(StringComparer.Ordinal)];
    }

    static Notice Named(Dimension dimension, string code)
    {
        var name =
            dimension.Categories?.FirstOrDefault(category => category.Code == code)?.Name
            ?? LocalizedText.Same(code);
        return new(
            "notice.venture-definition",
            new($"벤처투자의 정의: {name.Korean}.", $"Definition of venture investment: {name.English}.")
        );
    }
}
