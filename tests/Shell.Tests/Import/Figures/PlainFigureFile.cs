using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Evenground.Import;
using Evenground.Record;
using Sylvan.Data.Csv;

namespace Evenground.Tests.Import;

/// <summary>Reads a file of figures the plain way, character by character and cell by cell: what the fast way
/// must agree with.</summary>
static partial class PlainFigureFile
{
    /// <summary>The figures that are kept, by key, and the rejects, in the order of a report.</summary>
    public sealed record Found(
        IReadOnlyDictionary<FigureKey, ReportedFigure> Figures,
        IReadOnlyList<(long Line, FigureFault Fault)> Rejects
    );

    public static Found Read(string text) => Judge(Rows(text, FigureFiles.Heading.Length));

    /// <summary>Splits with Sylvan, which throws where a file is not well formed.</summary>
    public static Found ReadWithSylvan(string text)
    {
        using var rows = CsvDataReader.Create(
            new StringReader(text),
            new CsvDataReaderOptions { Delimiter = ',', BufferSize = 1 << 16 }
        );
        var found = new List<(long, string[]?, FigureFault)>();
        var line = 2L;
        while (rows.Read())
        {
            var cells = Enumerable.Range(0, rows.RowFieldCount).Select(rows.GetString).ToArray();
            found.Add((line, cells, FigureFault.Columns));
            line += 1 + cells.Sum(cell => cell.Count(character => character == '\n'));
        }

        return Judge(found);
    }

    static IEnumerable<(long Line, string[]? Cells, FigureFault Fault)> Rows(string text, int at)
    {
        for (var line = 2L; at < text.Length; )
        {
            var (end, cells, fault) = Row(text, at);
            if (fault == FigureFault.QuoteNotClosed)
                end = text.IndexOf('\n', at) is >= 0 and var newline ? newline + 1 : text.Length;
            if (cells is not [""] || text[at] == '"')
                yield return (line, cells, fault);
            line += text.AsSpan(at..end).Count('\n');
            at = end;
        }
    }

    static (int End, string[]? Cells, FigureFault Fault) Row(string text, int at)
    {
        var (cells, isFaulty) = (new List<string>(), false);
        while (true)
        {
            var cell = new StringBuilder();
            var isQuoted = at < text.Length && text[at] == '"';
            if (isQuoted)
            {
                for (at++; ; at++)
                {
                    if (at >= text.Length)
                        return (at, null, FigureFault.QuoteNotClosed);
                    if (text[at] == '"' && (at + 1 >= text.Length || text[++at] != '"'))
                        break;
                    cell.Append(text[at]);
                }

                if (at < text.Length && text[at] == '"')
                    at++;
            }

            var start = at;
            while (at < text.Length && text[at] is not (',' or '\n'))
                at++;
            var isRowEnd = at >= text.Length || text[at] == '\n';
            var rest = text[start..at];
            if (isRowEnd && rest.EndsWith('\r'))
                rest = rest[..^1];
            isFaulty |= isQuoted && rest.Length > 0;
            cells.Add(cell + rest);
            if (isRowEnd)
                return (
                    Math.Min(at + 1, text.Length),
                    isFaulty ? null : [.. cells],
                    FigureFault.TextAfterQuote
                );
            at++;
        }
    }

    static Found Judge(IEnumerable<(long Line, string[]? Cells, FigureFault Fault)> rows)
    {
        var figures = new Dictionary<FigureKey, ReportedFigure>();
        var (rejects, duplicates) = (new List<(long, FigureFault)>(), new List<(long, FigureFault)>());
        foreach (var (line, cells, fault) in rows)
            if ((cells is null ? fault : FaultOf(cells)) is { } found)
                rejects.Add((line, found));
            else if (FigureOf(cells!) is var figure && !figures.TryAdd(figure.Key, figure))
                duplicates.Add((line, FigureFault.Duplicate));
        return new(figures, [.. rejects, .. duplicates]);
    }

    static FigureFault? FaultOf(string[] cells)
    {
        if (cells.Length != 8)
            return FigureFault.Columns;
        var indicator = FigureFiles.Indicators.Codes.ToList().IndexOf(cells[1]);
        var bytes = Encoding.UTF8.GetByteCount(cells[0]);
        if (
            bytes is 0 or > 100
            || cells[0].Any(character => character < ' ')
            || cells[0].All(character => character == ' ')
        )
            return FigureFault.Company;
        if (indicator < 0)
            return FigureFault.Indicator;
        if (cells[4] != FigureFiles.Indicators.Units[indicator])
            return FigureFault.Unit;
        if (!Number().IsMatch(cells[3]) || Digits(cells[3]) > 18)
            return FigureFault.Value;
        if (CalendarPeriod.Parse(cells[2]) is null)
            return FigureFault.Period;
        if (cells[5].Length > 0 && (cells[5] != cells[4] || Currency.Parse(cells[5]) is null))
            return FigureFault.Currency;
        if (
            !DateOnly.TryParseExact(
                cells[6],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) || day.Year is < 1900 or > 2999
        )
            return FigureFault.ReportedAt;
        return Encoding.UTF8.GetByteCount(cells[7]) > 1000 ? FigureFault.Source : null;
    }

    /// <summary>The digits that count: from the first that is not 0, or all decimals, whichever are
    /// more.</summary>
    static int Digits(string value)
    {
        var decimals = value.Contains('.', StringComparison.Ordinal)
            ? value.Length - 1 - value.IndexOf('.', StringComparison.Ordinal)
            : 0;
        return Math.Max(
            decimals,
            value.TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length
        );
    }

    static ReportedFigure FigureOf(string[] cells) =>
        new(
            new(cells[0], cells[1], cells[2]),
            decimal.Parse(cells[3], CultureInfo.InvariantCulture),
            cells[4],
            cells[5],
            DateOnly.ParseExact(cells[6], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            cells[7]
        );

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
