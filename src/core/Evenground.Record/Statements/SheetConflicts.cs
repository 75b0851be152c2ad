using System.Globalization;

namespace Evenground.Record;

/// <summary>What rows of one sheet cannot both say: the same key twice, or one statement described in two
/// ways.</summary>
public static class SheetConflicts
{
    /// <summary>The conflicts, each noted at the later of its two rows and naming the line of the earlier
    /// one.</summary>
    public static IReadOnlyList<RowError> Of(IEnumerable<SheetRow> rows)
    {
        var errors = new List<RowError>();
        var lines = new Dictionary<AssertionKey, int>();
        var statements = new Dictionary<string, SheetRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!lines.TryAdd(row.Key, row.Line))
                errors.Add(
                    RowError.At(
                        row.Line,
                        "",
                        RowFault.RowMustStandOnce,
                        Described(row.Key),
                        new(
                            Korean: $"한 행만. {lines[row.Key]}행과 {row.Line}행 가운데 하나를 지우거나 고치십시오.",
                            English: $"One row only. Remove or correct one of lines {lines[row.Key]} and {row.Line}."
                        )
                    )
                );
            if (!statements.TryAdd(row.Statement.Key, row))
                Compare(statements[row.Statement.Key], row, errors);
        }

        return errors;
    }

    static void Compare(SheetRow first, SheetRow later, List<RowError> errors)
    {
        var (before, after) = (first.Statement, later.Statement);
        if (before == after)
            return;
        Differ(StatementColumns.PublishedOn, Iso(before.PublishedOn), Iso(after.PublishedOn));
        Differ(StatementColumns.Speaker, before.Speaker, after.Speaker);
        Differ(StatementColumns.Publisher, before.Publisher, after.Publisher);
        Differ(StatementColumns.SourceTitle, before.Title, after.Title);
        Differ(StatementColumns.SourceUrl, before.Url, after.Url);

        void Differ(SheetColumn column, string allowed, string found)
        {
            if (allowed == found)
                return;
            errors.Add(
                RowError.At(
                    later.Line,
                    column.Name,
                    RowFault.StatementMustBeDescribedOnce,
                    found,
                    new(
                        Korean: $"{first.Line}행과 같은 '{allowed}'. 다른 발표이면 statement_id를 달리하십시오.",
                        English: $"'{allowed}', as in line {first.Line}. If it is another publication, give it another statement_id."
                    )
                )
            );
        }
    }

    static string Described(AssertionKey key) =>
        string.Join(
            " / ",
            (
                (string?[])
                    [
                        key.Statement,
                        key.Metric,
                        key.Scope,
                        key.PeriodStart is { } start ? Iso(start) : null,
                        Iso(key.AsOf),
                        RelationWord.Of(key.Relation),
                        key.Unit.Code,
                    ]
            ).OfType<string>()
        );

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
