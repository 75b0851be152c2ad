using System.Runtime.CompilerServices;
using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>CSV by RFC 4180; cells are separated by commas, or by the semicolons or tabs that some Excels
/// write.</summary>
public sealed class CsvFormat : IStatementFormat
{
    public string Name => "csv";

    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".txt"];

    public LocalizedText About =>
        new(Korean: "CSV(UTF-8, CP949 또는 UTF-16)", English: "CSV in UTF-8, CP949 or UTF-16");

    public async IAsyncEnumerable<RawRow> ReadAsync(
        Stream file,
        SheetFile source,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        Encoding? named = null;
        if (source.Encoding is { } name)
            named = SheetText.Find(name).Value;

        CsvLexer? lexer = null;
        var rows = new List<RawRow>();
        await foreach (var text in SheetText.DecodeAsync(file, named, stop))
        {
            lexer ??= new(DelimiterOf(text.Span), SheetFile.LongestCell);
            lexer.Read(text.Span, rows);
            foreach (var row in rows)
                yield return Unguarded(row);
            rows.Clear();
        }

        lexer?.End(rows);
        foreach (var row in rows)
            yield return Unguarded(row);
    }

    /// <summary>Of the three, the one that stands most often in the first line: the names of columns hold
    /// none.</summary>
    static char DelimiterOf(ReadOnlySpan<char> start)
    {
        var end = start.IndexOfAny('\r', '\n');
        var header = end < 0 ? start : start[..end];
        var (best, most) = (',', header.Count(','));
        foreach (var candidate in (ReadOnlySpan<char>)[';', '\t'])
            if (header.Count(candidate) > most)
                (best, most) = (candidate, header.Count(candidate));
        return best;
    }

    /// <summary>Takes off the mark that tables are written with against formulas, so that they read back as
    /// they were.</summary>
    static RawRow Unguarded(RawRow row) => row with { Cells = [.. row.Cells.Select(FormulaGuard.TakeOff)] };
}
