using Evenground.Record;

namespace Evenground.Import;

/// <summary>Every name and note stands in both languages.</summary>
sealed class LanguagesCheck : ICountryCheck
{
    public string Code => "languages";

    public LocalizedText Meaning =>
        new("모든 이름과 비고가 두 언어로 있다", "every name and note stands in both languages");

    public void Run(CountryFolder pack, CheckedThings things)
    {
        foreach (var (where, text) in Texts(pack))
        {
            things.Look();
            if (string.IsNullOrWhiteSpace(text.Korean))
                things.Fail($"{where}: 한국어가 없습니다.", $"{where}: the Korean is missing.");
            if (string.IsNullOrWhiteSpace(text.English))
                things.Fail($"{where}: 영어가 없습니다.", $"{where}: the English is missing.");
        }
    }

    static IEnumerable<(string Where, LocalizedText Text)> Texts(CountryFolder pack) =>
        [.. OfCountry(pack), .. OfRegions(pack), .. OfRules(pack), .. pack.Tables.SelectMany(OfTable)];

    static IEnumerable<(string Where, LocalizedText Text)> OfCountry(CountryFolder pack)
    {
        if (pack.Country is not { } country)
            yield break;
        yield return ("country.json name", country.Name);
        foreach (var note in country.Notes)
            yield return ("country.json notes", note);
        foreach (var scheme in country.Schemes)
        {
            yield return ($"country.json schemes {scheme.Code}", scheme.Name);
            yield return ($"country.json schemes {scheme.Code}", scheme.Authority);
        }

        foreach (var group in country.Groups)
            yield return ($"country.json groups {group.Code}", group.Name);
    }

    static IEnumerable<(string Where, LocalizedText Text)> OfRegions(CountryFolder pack) =>
        [
            .. pack.Regions.Regions.Select(region => ($"regions.csv {region.Code}", region.Name)),
            .. (pack.Regions.Changes ?? []).SelectMany(change =>
                ((string, LocalizedText)[])
                    [
                        ($"changes.csv {change.On:yyyy-MM-dd}", change.What),
                        ($"changes.csv {change.On:yyyy-MM-dd}", change.Basis),
                    ]
            ),
            .. (pack.Regions.Tiles ?? []).Select(tile => ($"tiles.csv {tile.Place}", tile.ShortName)),
        ];

    static IEnumerable<(string Where, LocalizedText Text)> OfRules(CountryFolder pack) =>
        [
            .. pack.Rulebook.AgeBands.Select(band => ($"rules.json {band.Code}", band.Name)),
            .. pack.Rulebook.Classes.Select(row => ($"rules.json {row.Scale}/{row.Code}", row.Name)),
            .. pack.Rulebook.Partitions.Select(row => ($"rules.json {row.Code}", row.Name)),
            .. (pack.Rulebook.Duties ?? []).SelectMany(row =>
                ((string, LocalizedText)[])
                    [($"rules.json {row.Code}", row.Name), ($"rules.json {row.Code} note", row.Note)]
            ),
            .. (pack.Rulebook.Parameters ?? []).SelectMany(OfParameter),
        ];

    static IEnumerable<(string Where, LocalizedText Text)> OfParameter(DatedParameter parameter) =>
        [
            ($"parameters.json {parameter.Code} unit", parameter.Unit),
            ($"parameters.json {parameter.Code} source", parameter.Source),
            .. parameter.Note is { } note
                ? ((string, LocalizedText)[])[($"parameters.json {parameter.Code} note", note)]
                : [],
        ];

    static IEnumerable<(string Where, LocalizedText Text)> OfTable(CountryTable table) =>
        [
            (table.File, table.Structure.Title),
            (table.File, table.Provenance.Publisher),
            .. table.Structure.Dimensions.Select(dimension =>
                ($"{table.File} {dimension.Code}", dimension.Name)
            ),
            .. table.Structure.Dimensions.SelectMany(dimension =>
                (dimension.Categories ?? []).Select(category =>
                    ($"{table.File} {dimension.Code} {category.Code}", category.Name)
                )
            ),
            .. (table.Provenance.Notes ?? []).Select(note => ($"{table.File} notes", note)),
        ];
}
