using Evenground.Record;

namespace Evenground.Import;

/// <summary>Each region stands on one tile, and no two on one spot.</summary>
sealed class TilesCheck : ICountryCheck
{
    public string Code => "tiles";

    public LocalizedText Meaning =>
        new(
            "지역마다 타일이 하나 있고 자리가 겹치지 않는다",
            "each region stands on one tile, and no two on one spot"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        var tiles = pack.Regions.Tiles ?? [];
        things.Look(tiles.Count);
        foreach (var unsound in pack.Unsound.OfType<TilesMustNotOverlap>())
            things.Fail(unsound);
        if (tiles.Count > 0)
            OncePerRegion.Check(pack, tiles.Select(tile => tile.Place), "tiles.csv", things);
    }
}
