using Evenground.Record;

namespace Evenground.Import;

/// <summary>A gap is stated: years that are left out between others, and regions without figures in a
/// complete table.</summary>
sealed class PeriodsCheck : ICountryCheck
{
    public string Code => "periods";

    public LocalizedText Meaning =>
        new(
            "기간은 이어지고, 빠진 기간과 지역은 비고에 적혀 있다",
            "periods follow one another, and what is left out is stated in a note"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        foreach (var same in pack.Tables.GroupBy(table => table.Structure.Code, StringComparer.Ordinal))
            CheckPeriods([.. same], things);
        foreach (var table in pack.Tables.Where(table => table.Provenance.IsComplete))
            CheckRegions(pack, table, things);
    }

    static void CheckPeriods(CountryTable[] releases, CheckedThings things)
    {
        StatisticPeriod[] periods =
        [
            .. releases.SelectMany(table => table.DataSet.Periods).Distinct().Order(),
        ];
        things.Look(periods.Length);
        for (var at = 1; at < periods.Length; at++)
        {
            var (before, after) = (periods[at - 1], periods[at]);
            var follows =
                before.Text.Length != after.Text.Length || after.Days.From <= before.Last.AddDays(1);
            if (!follows && !releases.Any(table => IsStated(table, before.Text, after.Text)))
                things.Fail(
                    $"{releases[0].File}: {before.Text}와(과) {after.Text} 사이의 기간이 없습니다. 두 기간을 적은 비고로 그 까닭을 밝히십시오.",
                    $"{releases[0].File}: nothing between {before.Text} and {after.Text}. Say why in a note that names both."
                );
        }
    }

    static bool IsStated(CountryTable table, string before, string after) =>
        (table.Provenance.Notes ?? []).Any(note => Names(note, before, before) && Names(note, after, after));

    static bool Names(LocalizedText note, string korean, string english) =>
        note.Korean.Contains(korean, StringComparison.Ordinal)
        && note.English.Contains(english, StringComparison.Ordinal);

    static void CheckRegions(CountryFolder pack, CountryTable table, CheckedThings things)
    {
        if (
            pack.Book.Root is not { } root
            || table.Structure.Dimensions.All(dimension => dimension.Role != DimensionRole.Region)
        )
            return;
        foreach (var period in table.RegionCodes().Distinct().GroupBy(pair => pair.Period, pair => pair.Code))
        {
            var there = period.Select(code => pack.PlaceOf(table, code, period.Key)).ToHashSet();
            foreach (
                var place in pack.Book.Within(root, period.Key.Last).Where(place => !there.Contains(place))
            )
                if (!IsNamed(pack, table, place))
                    things.Fail(
                        $"{table.File}: {period.Key.Text}에 '{place}'의 값이 없습니다. 그 지역을 적은 비고로 까닭을 밝히십시오.",
                        $"{table.File}: {period.Key.Text} has no figure of '{place}'. Say why in a note that names it."
                    );
        }
    }

    static bool IsNamed(CountryFolder pack, CountryTable table, string place)
    {
        var name = pack.Book.NameOf(place, DateOnly.MaxValue)!.Value;
        var shortName = pack.Book.TileOf(place)?.ShortName ?? name;
        return (table.Provenance.Notes ?? []).Any(note =>
            Names(note, name.Korean, name.English) || Names(note, shortName.Korean, shortName.English)
        );
    }
}
