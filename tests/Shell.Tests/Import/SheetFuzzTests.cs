using System.Text;
using CsCheck;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>Whatever bytes come: rows or errors, never both, never neither and never an exception.</summary>
public class SheetFuzzTests
{
    static readonly byte[] ExampleBook = ExampleAsWorkbook();

    [Fact]
    public void Random_bytes_never_break_a_format() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Bool.Select(isCsv => isCsv ? "x.csv" : "x.xlsx"))
            .Sample((bytes, name) => IsWholeOrRefused(bytes, name), iter: 2_000);

    [Fact]
    public void Random_text_of_the_characters_that_matter_never_breaks_csv() =>
        Gen.Char["a1,;\t\"'\r\n \0\uFFFD가=-."]
            .Array[0, 200]
            .Select(characters => new string(characters))
            .Sample(
                text => IsWholeOrRefused(Encoding.UTF8.GetBytes($"{Sheets.Header}\n{text}"), "x.csv"),
                iter: 2_000
            );

    [Fact]
    public void The_example_cut_off_anywhere_is_read_as_the_second_reader_reads_it_or_refused() =>
        Gen.Int[0, Sheets.Example.Length].Sample(length => HoldsOf(Sheets.Example[..length]), iter: 400);

    [Fact]
    public void The_example_with_bytes_changed_is_read_as_the_second_reader_reads_it_or_refused() =>
        Gen.Select(
                Gen.Int[0, Sheets.Example.Length - 1],
                Gen.OneOf(Gen.Byte, Gen.Char["\",\r\n;\0'09-"].Select(character => (byte)character))
            )
            .Array[1, 3]
            .Sample(
                changes =>
                {
                    var bytes = Sheets.Example.ToArray();
                    foreach (var (place, value) in changes)
                        bytes[place] = value;
                    return HoldsOf(bytes);
                },
                iter: 1_500
            );

    [Fact]
    public void The_example_with_lines_dropped_doubled_or_swapped_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, 75], Gen.Int[0, 75], Gen.Int[0, 2])
            .Array[1, 4]
            .Sample(
                changes =>
                {
                    var lines = Sheets.ExampleText.TrimEnd('\n').Split('\n').ToList();
                    foreach (var (from, to, kind) in changes)
                    {
                        var (one, two) = (from % lines.Count, to % lines.Count);
                        if (kind == 0)
                            lines.RemoveAt(one);
                        else if (kind == 1)
                            lines.Insert(two, lines[one]);
                        else
                            (lines[one], lines[two]) = (lines[two], lines[one]);
                    }

                    return HoldsOf(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
                },
                iter: 400
            );

    [Fact]
    public void A_workbook_with_bytes_changed_is_read_whole_or_refused() =>
        Gen.Select(Gen.Int[0, ExampleBook.Length - 1], Gen.Byte)
            .Array[1, 8]
            .Sample(
                changes =>
                {
                    var bytes = ExampleBook.ToArray();
                    foreach (var (place, value) in changes)
                        bytes[place] = value;
                    return IsWholeOrRefused(bytes, "x.xlsx");
                },
                iter: 300
            );

    /// <summary>Rows or errors; and what was accepted is accepted by the rules as well, and is known when it
    /// comes again.</summary>
    static bool IsWholeOrRefused(byte[] bytes, string name)
    {
        if (!Read(bytes, name).Accepted(out var ask, out var refusal))
            return refusal is RowsMustHold { Count: > 0 } report
                && report.Errors.All(error => error.Text.Korean.Length > 0 && error.Found.Length <= 80);

        var history = Folded.From(ask);
        return ask.Rows.Count > 0
            && history.Statements.Assertions(Folded.Now).Count == ask.Rows.Count
            && StatementRules.Decide(ask, history).Value.Facts.Count == 0;
    }

    static bool HoldsOf(byte[] bytes) =>
        IsWholeOrRefused(bytes, "x.csv")
        && (!Read(bytes, "x.csv").Accepted(out var ask, out _) || IsWhatTheSecondReaderReads(ask, bytes));

    static bool IsWhatTheSecondReaderReads(ImportSheet ask, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return true; // Read as CP949: the second reader has no such text.

        // A carriage return alone ends a line for us, and is a character for the second reader.
        var lines = SecondReader.Read(text.ReplaceLineEndings("\n"));
        var rows = lines.Skip(1).Where(line => line.Any(cell => cell.Trim().Length > 0)).ToList();
        return rows.Count == ask.Rows.Count
            && rows.Zip(ask.Rows)
                .All(pair =>
                    CellsOf(pair.Second)
                        .SequenceEqual(
                            pair.First.Select(cell =>
                                FormulaGuard.TakeOff(cell).Trim().ReplaceLineEndings("\n")
                            ),
                            SameCell
                        )
                );
    }

    /// <summary>A number may come with zeros before it, which say nothing.</summary>
    static readonly EqualityComparer<string> SameCell = EqualityComparer<string>.Create(
        (one, other) => one == other || WithoutZeros(one) == WithoutZeros(other)
    );

    static string? WithoutZeros(string? cell) =>
        cell?.TrimStart('0') is { Length: > 0 } rest && rest.All(char.IsAsciiDigit) ? rest : cell;

    static string[] CellsOf(SheetRow row) =>
        [
            row.Statement.Key,
            $"{row.Statement.PublishedOn:yyyy-MM-dd}",
            $"{row.Key.PeriodStart:yyyy-MM-dd}",
            $"{row.Key.AsOf:yyyy-MM-dd}",
            row.Statement.Speaker,
            row.Statement.Publisher,
            row.Key.Metric,
            row.Key.Scope,
            RelationWord.Of(row.Key.Relation),
            row.Figure.Printed,
            row.Key.Unit.Code,
            row.Figure.RoundedTo is { } unit ? Invariant(unit) : "",
            row.Figure.Note,
            row.Statement.Title,
            row.Statement.Url,
        ];

    static string Invariant(decimal number) =>
        number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static Outcome<ImportSheet> Read(byte[] bytes, string name) =>
        StatementSheets.ReadAsync(new MemoryStream(bytes), new(name)).GetAwaiter().GetResult();

    static byte[] ExampleAsWorkbook()
    {
        var book = new MemoryStream();
        TableWriter
            .WriteXlsxAsync(StatementTable.Of(Read(Sheets.Example, "x.csv").Value), book)
            .GetAwaiter()
            .GetResult();
        return book.ToArray();
    }
}
