using System.Globalization;
using System.Text;
using Evenground.Record;

namespace Evenground.Tests.Measure;

/// <summary>The example's public record as a journal: each figure known from the day it was
/// published.</summary>
/// <remarks>Source: examples/venture-platform/public-record.csv, read row by row without the
/// importer.</remarks>
static class PublicRecord
{
    static readonly DateTimeOffset LoadedAt = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    public static Programme Programme { get; } =
        new(
            "venture-platform",
            new("벤처 플랫폼", "Venture platform"),
            "Asia/Seoul",
            Currency.Won,
            "kr",
            IsExample: true,
            new("예시 자료입니다.", "Example data.")
        );

    /// <summary>The founding, then a publication before its figures, in the order of the file.</summary>
    public static IReadOnlyList<Fact> Facts { get; } = ReadFacts();

    public static IReadOnlyList<Entry> Entries { get; } = Chained(Facts);

    public static History History { get; } = Fold(Entries);

    public static IReadOnlyList<Entry> Chained(IEnumerable<Fact> facts)
    {
        var entries = new List<Entry>();
        foreach (var fact in facts)
        {
            var sequence = entries.Count + 1;
            var header = new EntryHeader(
                sequence,
                new Guid(sequence, 0, 0, new byte[8]),
                EventCatalogue.NameOf(fact.Event),
                fact.Effective,
                fact.KnownFrom ?? DateOnly.FromDateTime(LoadedAt.UtcDateTime),
                LoadedAt,
                "tests",
                fact.Visibility
            );
            var salt = BitConverter.GetBytes((long)sequence).Concat(new byte[8]).ToArray();
            entries.Add(
                Chain.Link(
                    header,
                    EventCatalogue.Write(fact.Event),
                    salt,
                    entries.Count == 0 ? Digest.None : entries[^1].Hash
                )
            );
        }

        return entries;
    }

    public static History Fold(IEnumerable<Entry> entries) =>
        entries.Aggregate(
            History.Empty,
            (history, entry) =>
                entry.Payload is { } payload
                    ? history.After(
                        new(
                            EventCatalogue.Read(entry.Header.EventName, payload).Value.Event,
                            entry.Header.Mark
                        )
                    )
                    : history.AfterGap(entry.Header.Sequence)
        );

    static List<Fact> ReadFacts()
    {
        var rows = File.ReadAllLines(
                House.Repository.PathTo("examples", "venture-platform", "public-record.csv")
            )
            .Skip(1)
            .Select(Split)
            .ToList();
        var published = new HashSet<string>();
        var facts = new List<Fact>
        {
            new(new ProgrammeFounded(Programme), new(new(2019, 5, 21)), new(2019, 5, 21)),
        };
        foreach (var row in rows)
        {
            var on = Day(row[1]);
            var statement = new Statement(row[0], on, row[4], row[5], row[13], row[14], "public-record.csv");
            if (published.Add(row[0]))
                facts.Add(new(new StatementPublished(statement), EffectivePeriod.OneDay(on), on));
            facts.Add(new(Said(row), new(Day(row[2].Length > 0 ? row[2] : row[3]), Day(row[3])), on));
        }

        return facts;
    }

    static Asserted Said(string[] row) =>
        new(
            new(
                row[0],
                row[6],
                row[7],
                row[2].Length > 0 ? Day(row[2]) : null,
                Day(row[3]),
                Enum.Parse<Relation>(row[8].Replace("_", ""), ignoreCase: true),
                Unit.Parse(row[10])!.Value
            ),
            new(Number(row[9]), row[11].Length > 0 ? Number(row[11]) : null, row[9], row[12])
        );

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (letter == ',' && !isQuoted)
                Next();
            else
                cell.Append(letter);
        Next();
        return [.. cells];

        void Next()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
