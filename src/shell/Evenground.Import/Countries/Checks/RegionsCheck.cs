using Evenground.Record;

namespace Evenground.Import;

/// <summary>Codes have one meaning a day, and whatever names a place names one that there is.</summary>
sealed class RegionsCheck : ICountryCheck
{
    public string Code => "regions";

    public LocalizedText Meaning =>
        new(
            "코드는 하루에 한 지역만 뜻하고, 권역과 상위 지역은 있는 지역을 가리킨다",
            "a code means one region on a day, and groups and parents name regions that exist"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        things.Look(pack.Regions.Regions.Count + pack.Regions.Groups.Count);
        foreach (var unsound in pack.Unsound.Where(IsOfRegions))
            things.Fail(unsound);
        if (pack.Country is { } country)
            foreach (
                var scheme in pack
                    .Regions.Regions.Select(region => region.Code.Scheme)
                    .Distinct(StringComparer.Ordinal)
                    .Where(scheme => country.Schemes.All(known => known.Code != scheme))
            )
                things.Fail(
                    $"regions.csv의 코드 체계 '{scheme}'이(가) country.json에 설명되어 있지 않습니다.",
                    $"country.json does not describe the scheme '{scheme}' of regions.csv."
                );
        if (!pack.Book.IsEmpty && pack.Book.Root is null)
            things.Fail(
                "다른 지역을 모두 품은 지역이 없습니다. parent 열을 채우십시오.",
                "No region holds the others. Fill the column parent."
            );
    }

    static bool IsOfRegions(Refusal unsound) =>
        unsound
            is not (
                NeighboursMustNameEachOther
                or TilesMustNotOverlap
                or PlaceMustStandOnce
                or RegionChangeMustHaveAShare
            );
}
