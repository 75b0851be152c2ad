using Evenground.Record;

namespace Evenground.Import;

/// <summary>Neighbours name each other, and every region has its row.</summary>
sealed class NeighboursCheck : ICountryCheck
{
    public string Code => "neighbours";

    public LocalizedText Meaning =>
        new(
            "인접 지역은 서로를 적고, 지역마다 한 줄이 있다",
            "neighbours name each other, and every region has one row"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        var rows = pack.Regions.Neighbours ?? [];
        things.Look(rows.Count);
        foreach (var unsound in pack.Unsound.OfType<NeighboursMustNameEachOther>())
            things.Fail(unsound);
        if (rows.Count > 0)
            OncePerRegion.Check(pack, rows.Select(row => row.Place), "neighbours.csv", things);
    }
}

/// <summary>A list names every region that is in force now, and each once.</summary>
static class OncePerRegion
{
    public static void Check(
        CountryFolder pack,
        IEnumerable<string> places,
        string file,
        CheckedThings things
    )
    {
        var named = places.ToLookup(place => place, StringComparer.Ordinal);
        foreach (var twice in named.Where(same => same.Skip(1).Any()))
            things.Fail($"{file}: '{twice.Key}'이(가) 두 번 있습니다.", $"{file} names '{twice.Key}' twice.");
        if (pack.Book.Root is not { } root)
            return;
        foreach (var lost in pack.Book.Within(root, DateOnly.MaxValue).Where(place => !named.Contains(place)))
            things.Fail($"{file}: '{lost}'이(가) 없습니다.", $"{file} lacks '{lost}'.");
    }
}
