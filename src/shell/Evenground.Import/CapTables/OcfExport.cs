using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>What an export is to hold.</summary>
/// <param name="Company">The company in the view.</param>
/// <param name="Country">Where it was formed, by ISO 3166-1: two letters.</param>
/// <param name="Entries">The entries that count, in the order in which they count.</param>
/// <param name="Recorded">All entries that were ever recorded, whether they count or not.</param>
/// <param name="On">The day of the view.</param>
/// <param name="GeneratedAt">Now.</param>
/// <param name="Originals">The files that were taken in, where the reader may see them.</param>
public sealed record OcfExportAsk(
    Company Company,
    string Country,
    IReadOnlyList<Marked<ICapTableEvent>> Entries,
    IReadOnlySet<Id<CapTableEntry>> Recorded,
    DateOnly On,
    DateTimeOffset GeneratedAt,
    IReadOnlyList<OcfFile>? Originals
)
{
    /// <summary>The export of a company's table in a view; refused when the view has none.</summary>
    public static Outcome<OcfExportAsk> Of(
        Id<Company> company,
        History history,
        AsOf asOf,
        DateTimeOffset now,
        IReadOnlyList<OcfFile>? originals
    )
    {
        if (
            history.Companies.Find(company, asOf) is not { } found
            || history.CapTables.Find(company, asOf) is null
        )
            return new CapTableMustBeOpen(asOf.On);
        return new OcfExportAsk(
            found,
            history.Programme?.Country ?? "",
            history.CapTables.EntriesOf(company, asOf),
            history.CapTables.RecordedOf(company),
            asOf.On,
            now,
            originals
        );
    }
}

/// <summary>A package that was made.</summary>
/// <param name="IsAsTakenIn">Whether the files are those that were taken in, and nothing else.</param>
public sealed record OcfExported(IReadOnlyList<OcfFile> Files, bool IsAsTakenIn);

/// <summary>Writes a cap table as a package of the Open Cap Table Format.</summary>
/// <remarks>
/// Where every entry that a file brought still counts, that file is handed out as it was, byte for byte, and
/// what was entered since stands in one more file of transactions. Else the package is built of the entries
/// alone; then natural persons go by the ids that the journal has.
/// </remarks>
public static class OcfExport
{
    const string Version = "1.2.1-alpha+main";

    const string Added = "Evenground.Transactions.ocf.json";

    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static OcfExported Of(OcfExportAsk ask)
    {
        if (ask.Originals is { } files && OcfPackage.Read("", files).Accepted(out var package, out _))
        {
            var mapping = OcfMapping.Of(ask.Company.Id, package, Currency.Won);
            var brought = mapping.Steps.Select(step => step.Step.Event.Entry).ToHashSet();
            var counted = ask.Entries.Select(entry => entry.Value.Entry).ToHashSet();
            // What was left out when it came in is no entry of the record, so it is not missed.
            if (brought.All(entry => counted.Contains(entry) || !ask.Recorded.Contains(entry)))
                return WithAdditions(ask, package, brought);
        }

        return new(Built(ask), IsAsTakenIn: false);
    }

    static OcfExported WithAdditions(OcfExportAsk ask, OcfPackage package, HashSet<Id<CapTableEntry>> brought)
    {
        var added = ask
            .Entries.Where(entry =>
                !brought.Contains(entry.Value.Entry)
                && entry.Value is not (CapTableImported or CapTableOpened)
            )
            .ToList();
        if (added.Count == 0)
            return new(package.Files, IsAsTakenIn: true);

        var writing = new OcfWriting(OcfNames.Of(ask.Company.Id, package), ask.Entries);
        foreach (var entry in added)
            writing.Add(entry);
        var manifest = package.Files.First(file => file.Path == package.Objects[0].File);
        var files = package.Files.Where(file => file != manifest).ToList();
        var root = JsonNode.Parse(manifest.Text)!.AsObject();
        foreach (var (list, fileType, items) in writing.Lists())
        {
            var path = list == "transactions" ? Added : $"Evenground.{list}.ocf.json";
            files.Add(new(Folder(manifest.Path) + path, Write(fileType, items)));
            if (root[$"{list}_files"] is not JsonArray listed)
                root[$"{list}_files"] = listed = [];
            listed.Add(Listed($"./{path}", files[^1].Text));
        }

        files.Insert(0, manifest with { Text = root.ToJsonString(Indented) });
        return new(files, IsAsTakenIn: false);
    }

    static string Folder(string path) => path.Contains('/') ? path[..(path.LastIndexOf('/') + 1)] : "";

    static List<OcfFile> Built(OcfExportAsk ask)
    {
        var writing = new OcfWriting(new(), ask.Entries);
        foreach (var entry in ask.Entries)
            writing.Add(entry);
        var first = ask.Entries.Select(entry => entry.Mark.Effective.From).DefaultIfEmpty(ask.On).Min();
        var issuer = new JsonObject
        {
            ["object_type"] = "ISSUER",
            ["id"] = ask.Company.Id.ToString(),
            ["legal_name"] = ask.Company.Name.English,
            ["formation_date"] = Day(ask.Company.FoundedOn ?? first),
            ["country_of_formation"] = ask.Country.ToUpperInvariant(),
            ["comments"] = ask.Company.FoundedOn is null
                ? new JsonArray(
                    "formation_date is the first day of the cap table: the day of founding is not known."
                )
                : new JsonArray(),
        };
        var manifest = new JsonObject
        {
            ["ocf_version"] = Version,
            ["file_type"] = "OCF_MANIFEST_FILE",
            ["issuer"] = issuer,
            ["as_of"] = Day(ask.On),
            ["generated_at"] = ask.GeneratedAt.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                System.Globalization.CultureInfo.InvariantCulture
            ),
        };
        foreach (var list in OcfWriting.AllLists)
            manifest[$"{list}_files"] = new JsonArray();
        var files = new List<OcfFile>();
        foreach (var (list, fileType, items) in writing.Lists())
        {
            var path = $"{OcfWriting.FileOf(list)}.ocf.json";
            files.Add(new(path, Write(fileType, items)));
            manifest[$"{list}_files"]!.AsArray().Add(Listed($"./{path}", files[^1].Text));
        }

        return [new("Manifest.ocf.json", manifest.ToJsonString(Indented)), .. files];
    }

    static string Write(string fileType, JsonArray items) =>
        new JsonObject { ["file_type"] = fileType, ["items"] = items }.ToJsonString(Indented);

    /// <remarks>The format asks for MD5: it finds slips of copying, and is no protection.</remarks>
    static JsonObject Listed(string path, string text) => new() { ["filepath"] = path, ["md5"] = Md5(text) };

    static string Md5(string text)
    {
#pragma warning disable CA5351 // The format names this digest.
        var digest = System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5351
        return Convert.ToHexStringLower(digest);
    }

    internal static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
