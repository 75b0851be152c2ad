using Evenground.Record;

namespace Evenground.Import;

/// <summary>A sheet of fund entries to fill in: example rows, what each column means, and which words it
/// takes.</summary>
public static class FundSheetTemplate
{
    public const string Fund = "Example Fund",
        Company = "Example Company";

    /// <summary>Example rows that go together, for a fund, a company and investors of these names.</summary>
    public static Table Entries { get; } =
        new(
            [.. FundSheetColumns.All.Select(column => column.Name)],
            Rows.Select(row =>
                (IReadOnlyList<Cell>)
                    [.. FundSheetColumns.All.Select(column => (Cell)row.GetValueOrDefault(column.Name))]
            )
        );

    /// <summary>What each column means, in both languages.</summary>
    public static Table Columns { get; } =
        new(
            ["column", "의미", "meaning", "kinds that need it", "kinds that may have it"],
            FundSheetColumns.All.Select(column =>
                (IReadOnlyList<Cell>)
                    [
                        column.Name,
                        column.Meaning.Korean,
                        column.Meaning.English,
                        column == FundSheetColumns.Entry || column == FundSheetColumns.Kind
                            ? "*"
                            : Listed(kind => kind.NeedsCell(column)),
                        Listed(kind => !kind.NeedsCell(column) && kind.MayFill(column)),
                    ]
            )
        );

    /// <summary>The kinds of entries with their parts and types.</summary>
    public static Table Kinds { get; } =
        new(
            ["kind", "의미", "meaning", "part", "type"],
            FundSheetKind.All.Select(kind =>
                (IReadOnlyList<Cell>)
                    [
                        kind.Word,
                        kind.Meaning.Korean,
                        kind.Meaning.English,
                        string.Join(", ", kind.Parts),
                        string.Join(", ", FundSheetRow.AllowedTypes(kind)),
                    ]
            )
        );

    /// <summary>The words that other columns take.</summary>
    public static Table Words { get; } =
        new(
            ["column", "word"],
            new (SheetColumn Column, IReadOnlyList<string> Words)[]
            {
                (FundSheetColumns.Role, FundSheetRow.Words<InvestorRole>()),
                (FundSheetColumns.Instrument, FundSheetRow.Words<InstrumentKind>()),
                (FundSheetColumns.Stage, FundSheetRow.Words<InvestmentStage>()),
                (FundSheetColumns.Site, FundSheetRow.Words<SiteKind>()),
                (FundSheetColumns.Method, [.. ValuationMethods.All.Select(method => method.Code)]),
                (FundSheetColumns.Paid, ["true", "false"]),
                (FundSheetColumns.Reinvest, ["true", "false"]),
            }.SelectMany(of => of.Words.Select(word => (IReadOnlyList<Cell>)[of.Column.Name, word]))
        );

    /// <summary>An Excel workbook: the rows to fill in first, then what explains them.</summary>
    public static Task WriteXlsxAsync(Stream file, CancellationToken stop = default) =>
        TableWriter.WriteXlsxAsync(
            [("entries", Entries), ("columns", Columns), ("kinds", Kinds), ("words", Words)],
            file,
            stop
        );

    /// <summary>A CSV file of the rows to fill in, with a mark that lets Excel read Korean.</summary>
    public static Task WriteCsvAsync(Stream file, CancellationToken stop = default) =>
        TableWriter.WriteCsvAsync(Entries, file, withMark: true, stop);

    static Dictionary<string, string>[] Rows =>
        [
            Row("c1", "commitment", "2024-01-10", "1000000000", "investor=Investor A", "role=sponsor"),
            Row("c2", "commitment", "2024-01-10", "3000000000", "investor=Investor B", "role=private"),
            Row("call1", "call", "2024-02-01", "200000000", "investor=Investor A", "part=investments", Due),
            Row("call1", "call", "2024-02-01", "10000000", "investor=Investor A", "part=fees", Due),
            Row("call1", "call", "2024-02-01", "600000000", "investor=Investor B", "part=investments", Due),
            Row("call1", "call", "2024-02-01", "30000000", "investor=Investor B", "part=fees", Due),
            Row("p1", "payment", "2024-02-15", "210000000", "investor=Investor A"),
            Row("p2", "payment", "2024-02-15", "630000000", "investor=Investor B"),
            Row("fee1", "cost", "2024-03-31", "40000000", "type=management-fee", "paid=true"),
            Row(
                "buy1",
                "purchase",
                "2024-04-02",
                "500000000",
                $"company={Company}",
                "stake=A preferred",
                "instrument=preferred",
                "terms=multiple=1; participating",
                "units=50000",
                "stage=early"
            ),
            Row(
                "v1",
                "valuation",
                "2024-06-30",
                "520000000",
                "stake=A preferred",
                "method=calibrated-recent-price",
                "basis=price of the round, milestones met"
            ),
            Row("sale1", "sale", "2024-09-10", "180000000", "stake=A preferred", "units=15000"),
            Row("d1", "distribution", "2024-09-30", "37500000", "investor=Investor A", "part=capital"),
            Row("d1", "distribution", "2024-09-30", "7500000", "investor=Investor A", "part=gain"),
            Row("d1", "distribution", "2024-09-30", "112500000", "investor=Investor B", "part=capital"),
            Row("d1", "distribution", "2024-09-30", "22500000", "investor=Investor B", "part=gain"),
            new(StringComparer.Ordinal)
            {
                ["entry"] = "total of calls",
                ["kind"] = "total",
                ["fund"] = Fund,
                ["type"] = "call",
                ["amount"] = "840000000",
            },
        ];

    const string Due = "due=2024-02-15";

    static Dictionary<string, string> Row(
        string entry,
        string kind,
        string on,
        string amount,
        params string[] others
    )
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["entry"] = entry,
            ["kind"] = kind,
            ["fund"] = Fund,
            ["on"] = on,
            ["amount"] = amount,
        };
        foreach (var other in others)
            row[other[..other.IndexOf('=', StringComparison.Ordinal)]] = other[
                (other.IndexOf('=', StringComparison.Ordinal) + 1)..
            ];
        return row;
    }

    static string Listed(Func<FundSheetKind, bool> isMeant)
    {
        var kinds = FundSheetKind.All.Where(isMeant).Select(kind => kind.Word).ToList();
        return kinds.Count == FundSheetKind.All.Count ? "*" : string.Join(", ", kinds);
    }
}
