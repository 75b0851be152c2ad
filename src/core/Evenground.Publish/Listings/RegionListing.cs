using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One region under one of its codes.</summary>
/// <param name="Place">The place, whatever its code.</param>
/// <param name="InForceFrom">The first day of the code; null when nobody recorded a beginning.</param>
public sealed record RegionRow(
    string Place,
    string Scheme,
    string Code,
    string NameKo,
    string NameEn,
    string? Parent,
    DateOnly? InForceFrom,
    DateOnly? InForceUntil
);

/// <summary>The regions that the programme goes by, with the days of their codes.</summary>
public sealed class RegionListing : IListing<RegionRow>
{
    public string Code => "regions";

    public LocalizedText Title => new("지역", "Regions");

    public LocalizedText Meaning =>
        new(
            Korean: "사업이 따르는 지역과 그 코드입니다. 코드는 유효 기간이 있으며 장소는 코드가 바뀌어도 같습니다.",
            English: "The regions that the programme goes by. A code has its days; the place stays the same when its code changes."
        );

    public IReadOnlyList<RegionRow> Rows(History history, AsOf asOf) =>
        [
            .. history
                .Regions.Book(asOf)
                .Regions.Select(region => new RegionRow(
                    region.Place,
                    region.Code.Scheme,
                    region.Code.Code,
                    region.Name.Korean,
                    region.Name.English,
                    region.Parent,
                    region.InForce.From == DateOnly.MinValue ? null : region.InForce.From,
                    region.InForce.Until
                )),
        ];
}
