using Evenground.Record;

namespace Evenground.Import;

/// <summary>Whatever the pack states says where it comes from, and under which terms.</summary>
sealed class SourcesCheck : ICountryCheck
{
    public string Code => "sources";

    public LocalizedText Meaning =>
        new(
            "모든 표와 규칙에 출처가, 표에는 이용 조건과 날짜와 주소가 있다",
            "every table and rule has its source, a table also its terms, dates and address"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        foreach (var (where, source) in Sources(pack))
        {
            things.Look();
            if (string.IsNullOrWhiteSpace(source))
                things.Fail($"{where}: 출처가 없습니다.", $"{where}: the source is missing.");
        }

        foreach (var table in pack.Tables)
            CheckTable(table, things);
    }

    static IEnumerable<(string Where, string? Source)> Sources(CountryFolder pack) =>
        [
            .. pack.Regions.Groups.Select(group => ($"country.json {group.Code}", group.Source)),
            .. (pack.Regions.Changes ?? []).Select(change =>
                ($"changes.csv {change.On:yyyy-MM-dd}", change.Source)
            ),
            .. pack.Rulebook.AgeBands.Select(band => ($"rules.json {band.Code}", band.Source)),
            .. pack.Rulebook.Classes.Select(row => ($"rules.json {row.Scale}/{row.Code}", row.Source)),
            .. pack.Rulebook.Partitions.Select(row => ($"rules.json {row.Code}", row.Source)),
            .. (pack.Rulebook.Duties ?? []).Select(row => ($"rules.json {row.Code}", row.Source)),
            .. (pack.Rulebook.Parameters ?? []).Select(row =>
                ($"parameters.json {row.Code}", row.Source.English)
            ),
        ];

    static void CheckTable(CountryTable table, CheckedThings things)
    {
        var (file, provenance) = (table.File, table.Provenance);
        things.Look();
        if (string.IsNullOrWhiteSpace(provenance.Table))
            things.Fail($"{file}: 원래 표의 이름이 없습니다.", $"{file}: the publisher's table is missing.");
        if (string.IsNullOrWhiteSpace(provenance.Licence))
            things.Fail($"{file}: 이용 조건이 없습니다.", $"{file}: the licence is missing.");
        if (!IsWeb(provenance.Address))
            things.Fail(
                $"{file}: 주소가 https:// 또는 http://로 시작하는 웹 주소가 아닙니다: '{provenance.Address}'.",
                $"{file}: the address is no web address with https:// or http://: '{provenance.Address}'."
            );
        if (provenance.ReleasedOn == default || provenance.RetrievedOn < provenance.ReleasedOn)
            things.Fail(
                $"{file}: 공표일({provenance.ReleasedOn:yyyy-MM-dd})은 내려받은 날({provenance.RetrievedOn:yyyy-MM-dd})보다 늦을 수 없습니다.",
                $"{file}: it was retrieved ({provenance.RetrievedOn:yyyy-MM-dd}) before it was released ({provenance.ReleasedOn:yyyy-MM-dd})."
            );
    }

    static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri.Host.Length > 0;
}
