using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One set of boundaries.</summary>
/// <param name="From">The first day of these borders.</param>
/// <param name="Until">Their last day; null while they are in force.</param>
/// <param name="Regions">How many regions have a shape.</param>
/// <param name="Points">The points of the shapes as published.</param>
/// <param name="DrawnPoints">The points that maps are drawn from.</param>
/// <param name="ToleranceMicrodegrees">How far those are thinned, in millionths of a degree.</param>
/// <param name="ChangesEn">What was changed against the file; empty when nothing was.</param>
/// <param name="Content">SHA-256 of the file.</param>
public sealed record BoundaryRow(
    string Scheme,
    DateOnly From,
    DateOnly? Until,
    string Title,
    string Publisher,
    string Licence,
    DateOnly PublishedOn,
    DateOnly RetrievedOn,
    int Regions,
    int Points,
    int DrawnPoints,
    int ToleranceMicrodegrees,
    string ChangesKo,
    string ChangesEn,
    string Content,
    long Entry
);

/// <summary>The sets of boundaries that the record holds, in the order recorded.</summary>
public sealed class BoundaryListing : IListing<BoundaryRow>
{
    public string Code => "boundaries";

    public LocalizedText Title => new("지역 경계", "Boundaries");

    public LocalizedText Meaning =>
        new(
            Korean: "지도와 이웃 관계의 바탕이 되는 지역 경계입니다. 옛 경계와 새 경계가 유효 기간과 함께 나란히 있습니다.",
            English: "The boundaries that maps and neighbourhoods rest on. Old and new borders stand beside each other with their days."
        );

    public IReadOnlyList<BoundaryRow> Rows(History history, AsOf asOf) =>
        [
            .. history
                .Boundaries.Sets.Facts.Where(set => asOf.Sees(set.Mark))
                .Select(set => Row(set.Value, set.Mark.Sequence)),
        ];

    static BoundaryRow Row(BoundarySet set, long entry) =>
        new(
            set.Scheme,
            set.InForce.From,
            set.InForce.Until,
            set.Source.Title,
            set.Source.Publisher,
            set.Source.Licence,
            set.Source.PublishedOn,
            set.Source.RetrievedOn,
            set.Shapes.Count,
            set.Shapes.Sum(shape => shape.Exact.Sum(area => area.PointCount)),
            set.DisplayPointCount,
            set.DisplayToleranceMicrodegrees,
            set.Source.Changes.Korean,
            set.Source.Changes.English,
            set.Source.ContentHash.ToString(),
            entry
        );
}
