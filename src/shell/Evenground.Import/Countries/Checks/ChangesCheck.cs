using Evenground.Record;

namespace Evenground.Import;

/// <summary>A change of borders names regions of its day, and a region that began came out of
/// others.</summary>
sealed class ChangesCheck : ICountryCheck
{
    public string Code => "changes";

    public LocalizedText Meaning =>
        new(
            "경계 변경은 그날의 지역을 가리키고, 새로 생긴 지역마다 나온 곳이 있다",
            "changes of borders name regions of their day, and every region that began came out of others"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        foreach (var unsound in pack.Unsound.OfType<RegionChangeMustHaveAShare>())
            things.Fail(unsound);
        foreach (var change in pack.Regions.Changes ?? [])
        {
            things.Look();
            if (change.On > DateOnly.MinValue && !IsThere(pack, change.From, change.On.AddDays(-1)))
                things.Fail(
                    $"{change.On:yyyy-MM-dd}의 변경: '{change.From}'은(는) 그 전날 없는 지역입니다.",
                    $"The change of {change.On:yyyy-MM-dd}: '{change.From}' is no region on the day before."
                );
            if (!IsThere(pack, change.To, change.On))
                things.Fail(
                    $"{change.On:yyyy-MM-dd}의 변경: '{change.To}'은(는) 그날 없는 지역입니다.",
                    $"The change of {change.On:yyyy-MM-dd}: '{change.To}' is no region on that day."
                );
        }

        foreach (var (place, began) in Beginnings(pack))
            if (!(pack.Regions.Changes ?? []).Any(change => change.To == place && change.On == began))
                things.Fail(
                    $"'{place}'은(는) {began:yyyy-MM-dd}에 생겼지만 어디에서 나왔는지 changes.csv에 없습니다.",
                    $"'{place}' began on {began:yyyy-MM-dd}, but changes.csv does not say out of which region."
                );
    }

    static bool IsThere(CountryFolder pack, string place, DateOnly on) =>
        pack.Regions.Regions.Any(region => region.Place == place && region.InForce.Contains(on));

    static IEnumerable<(string Place, DateOnly Began)> Beginnings(CountryFolder pack) =>
        from same in pack.Regions.Regions.GroupBy(region => region.Place, StringComparer.Ordinal)
        let began = same.Min(region => region.InForce.From)
        where began > DateOnly.MinValue
        select (same.Key, began);
}
