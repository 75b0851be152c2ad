using System.Globalization;
using Evenground.Record;
using Evenground.Tests.House;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>Reads the sheets under <c>examples/venture-platform</c> just well enough for tests; the import
/// reads them for real.</summary>
static class PublicRecordFile
{
    public static IReadOnlyList<Assertion> Assertions() =>
        [.. Rows("public-record.csv").Select((row, index) => ToAssertion(row, line: index + 2))];

    public static IReadOnlyList<Metric> Metrics() =>
        [
            .. Rows("metrics.csv")
                .Select(row => new Metric(
                    row["code"],
                    Enum.Parse<MetricKind>(row["kind"], ignoreCase: true),
                    new(row["name_ko"], row["name_en"]),
                    IsAdditive: row["is_additive"] == "true",
                    CumulativeOf: OrNull(row["cumulative_of"]),
                    Capacity: OrNull(row["capacity"]),
                    Actual: OrNull(row["actual"]),
                    ShareOf: OrNull(row["share_of"]),
                    BundledPart: OrNull(row["bundled_part"])
                )),
        ];

    public static IReadOnlyList<Scope> Scopes() =>
        [
            .. Rows("scopes.csv")
                .Select(row => new Scope(
                    row["code"],
                    new(row["name_ko"], row["name_en"]),
                    OrNull(row["part_of"]),
                    IsWholeComplete: row["is_whole_complete"] == "true",
                    RegionCode.Parse(OrNull(row["region"])),
                    OrNull(row["reading_of"])
                )),
        ];

    static Assertion ToAssertion(Dictionary<string, string> row, int line)
    {
        var word = row["relation"].Replace("_", "", StringComparison.Ordinal);
        var relation = Enum.Parse<Relation>(word, ignoreCase: true);
        DateOnly? start = row["period_start"] is "" ? null : Said.Day(row["period_start"]);
        return new(
            new(
                row["statement_id"],
                row["metric"],
                row["scope"],
                start,
                Said.Day(row["as_of"]),
                relation,
                Unit.Parse(row["unit"])!.Value
            ),
            new(
                Number(row["value"]),
                row["rounded_to"] is "" ? null : Number(row["rounded_to"]),
                row["value"],
                row["note"]
            ),
            new(
                row["statement_id"],
                Said.Day(row["published_on"]),
                row["speaker"],
                row["publisher"],
                row["source_title"],
                row["source_url"],
                "public-record.csv"
            ),
            line
        );
    }

    static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Repository.PathTo("examples", "venture-platform", file));
        var names = Fields(lines[0]);
        return lines
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(line => names.Zip(Fields(line)).ToDictionary());
    }

    /// <summary>Splits at commas outside quotes: inside an even-numbered piece between quotes a comma parts
    /// two fields.</summary>
    static string[] Fields(string line) =>
        string.Concat(
                line.Split('"').Select((piece, index) => index % 2 == 0 ? piece.Replace(',', '\n') : piece)
            )
            .Split('\n');

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
