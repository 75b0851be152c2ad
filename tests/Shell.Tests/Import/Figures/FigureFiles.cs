using System.Globalization;
using System.Text;
using CsCheck;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Tests.Import;

/// <summary>Files of figures for tests: random ones with every kind of fault, and the plain ways to read
/// them.</summary>
static class FigureFiles
{
    public const string Heading = "company_id,indicator,period,value,unit,currency,reported_at,source\n";

    public static readonly FigureIndicators Indicators = FigureIndicators.Of(
        new Dictionary<string, string>
        {
            ["EMP"] = "person",
            ["REV"] = "KRW",
            ["EXPORTS-LONG-CODE"] = "USD",
        }
    );

    static readonly Gen<string>[] Columns =
    [
        AnyOf(
            "1",
            "2",
            "12345678",
            "123456789",
            "가나",
            "a b",
            "a,b",
            "a\"b",
            "",
            " ",
            "tab\there",
            new string('x', 101)
        ),
        AnyOf("EMP", "EMP", "REV", "EXPORTS-LONG-CODE", "XXX", ""),
        AnyOf("2024", "2024-Q1", "2024-H2", "2024-02-29", "2023-02-29", "2024-Q5", "", "2024-Q1 "),
        AnyOf(
            "1",
            "-1.50",
            "0",
            "000000000000000000000001",
            "123456789012345678",
            "1234567890123456789",
            "12.3456789012345678",
            "1e5",
            "n/a",
            "",
            "-",
            ".5",
            "5.",
            "1.2.3",
            "--1",
            "+1",
            "1,000",
            "0.000000000000000001",
            "0.0000000000000000001",
            "-0.0"
        ),
        AnyOf("person", "person", "KRW", "USD", ""),
        AnyOf("", "", "KRW", "USD", "krw"),
        AnyOf(
            "2024-07-31",
            "2024-02-29",
            "2025-02-30",
            "2025-02-29",
            "1899-12-31",
            "2024-7-31",
            "2024-07-3x",
            "2024/07/31",
            "",
            "2999-12-31",
            "3000-01-01",
            "0000-00-00"
        ),
        AnyOf(
            "Annual report",
            "Quarterly report, portfolio",
            "",
            "two\nlines",
            "quote \" inside",
            "=1+1",
            new string('s', 1001),
            "출처"
        ),
    ];

    /// <summary>A row that is sound, but for one cell at most times.</summary>
    static readonly Gen<string[]> Row = Gen.Select(
            Gen.Int[0, 4],
            Gen.Int[0, 2],
            Gen.Int[0, 3],
            Gen.Int[-5000, 5000],
            Gen.Int[0, 12],
            Gen.Int[0, 7],
            (company, indicator, period, value, fault, column) =>
                (
                    Cells: new[]
                    {
                        $"c{company}",
                        Indicators.Codes[indicator],
                        $"202{period}-Q1",
                        (value / 100m).ToString(CultureInfo.InvariantCulture),
                        Indicators.Units[indicator],
                        indicator == 0 ? "" : Indicators.Units[indicator],
                        "2024-07-31",
                        "Quarterly report, portfolio",
                    },
                    fault,
                    column
                )
        )
        .SelectMany(row =>
            Columns[row.column]
                .Select(cell =>
                {
                    if (row.fault > 3)
                        row.Cells[row.column] = cell;
                    return row.fault == 4 ? row.Cells[..^1]
                        : row.fault == 5 ? [.. row.Cells, "extra"]
                        : row.Cells;
                })
        );

    static readonly Gen<string> Line = Gen.Select(
        Row,
        Gen.Int[0, 5],
        (cells, quoting) =>
            string.Join(
                ',',
                cells.Select(cell =>
                    quoting == 0 || cell.AsSpan().IndexOfAny(",\"\n\r") >= 0
                        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                        : cell
                )
            )
    );

    /// <summary>A file as a well-behaved program writes it.</summary>
    public static readonly Gen<string> WellFormed = Gen.Select(
        Line.Array[0, 30],
        Gen.Bool,
        Gen.Bool,
        (lines, isWindows, endsLine) =>
            Heading
            + string.Join(isWindows ? "\r\n" : "\n", lines)
            + (endsLine && lines.Length > 0 ? "\n" : "")
    );

    /// <summary>A file in which some characters were changed.</summary>
    public static readonly Gen<string> Mutated = Gen.Select(
        WellFormed,
        Gen.Select(
            Gen.Int[0, 100_000],
            AnyOf("\"", ",", "\n", "\r", "\r\n", "", "x", "\"\"", "\0", "\",\""),
            Gen.Int[0, 3]
        ).Array[0, 6],
        (text, changes) =>
            changes.Aggregate(
                text,
                (changed, change) =>
                {
                    if (changed.Length <= Heading.Length)
                        return changed;
                    var at = Heading.Length + change.Item1 % (changed.Length - Heading.Length);
                    return changed
                        .Remove(at, Math.Min(change.Item3, changed.Length - at))
                        .Insert(at, change.Item2);
                }
            )
    );

    static Gen<string> AnyOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    public static FigureReading Read(
        string text,
        int threads = 1,
        int stretch = 1 << 20,
        TextWriter? report = null
    ) => Read(Encoding.UTF8.GetBytes(text), threads, stretch, report);

    public static FigureReading Read(
        byte[] bytes,
        int threads = 1,
        int stretch = 1 << 20,
        TextWriter? report = null
    )
    {
        using var file = FigureBytes.Of(bytes);
        return FigureFile
            .Read(file, Indicators, new(threads, report, RejectsKept: int.MaxValue, stretch))
            .Value;
    }

    public static IEnumerable<ReportedFigure> FiguresOf(FigureReading reading) =>
        reading.Blocks.SelectMany(block => Enumerable.Range(0, block.Count).Select(row => block[row]));
}
