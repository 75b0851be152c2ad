namespace Evenground.Record;

/// <summary>Asks that the record say of a sheet's statements what the sheet says now: no more and no
/// less.</summary>
/// <param name="Sheet">The sheet's lasting name; importing a corrected sheet under it corrects and
/// withdraws.</param>
/// <param name="Rows">All rows of the sheet.</param>
/// <param name="Reason">Why it differs from last time, in the words of whoever imports it; may be
/// empty.</param>
public sealed record ImportSheet(string Sheet, IReadOnlyList<SheetRow> Rows, string Reason = "");

/// <summary>Asks that one new statement be recorded with its figures, as entered by hand.</summary>
/// <param name="Rows">One row for each figure, 1 or more; all of one statement.</param>
public sealed record PublishStatement(IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The sheet under which statements stand that were entered by hand and not imported.</summary>
    public const string Sheet = "entry-form";

    /// <summary>The command that filled-in fields ask for, each figure with the fields of its
    /// statement.</summary>
    /// <param name="statement">The fields that describe the statement, by column name.</param>
    /// <param name="figures">The fields of each figure, by column name.</param>
    /// <returns>Refused with everything that is wrong; an error's line is the number of its figure.</returns>
    public static Outcome<PublishStatement> Read(
        IReadOnlyDictionary<string, string?> statement,
        IReadOnlyList<IReadOnlyDictionary<string, string?>> figures
    )
    {
        var errors = new RowErrors();
        CheckNames(statement, figures, errors);
        var rows = new List<SheetRow>();
        var number = 0;
        foreach (var figure in figures.DefaultIfEmpty(NoFields))
        {
            var fields = new Dictionary<string, string?>(statement, StringComparer.Ordinal);
            foreach (var (column, cell) in figure)
                fields[column] = cell;
            if (SheetRow.Read(RowText.From(++number, StatementColumns.All, fields), Sheet, errors) is { } row)
                rows.Add(row);
        }

        foreach (var conflict in SheetConflicts.Of(rows))
            errors.Add(conflict);
        if (errors.Count == 0)
            return new PublishStatement(rows);

        // What is wrong with the statement is wrong with each of its figures: once is enough to say so.
        return RowsMustHold.Of(
            Sheet,
            [
                .. errors.Kept.DistinctBy(error =>
                    (statement.ContainsKey(error.Column) ? 0 : error.Line, error.Column, error.Fault)
                ),
            ]
        );
    }

    static Dictionary<string, string?> NoFields { get; } = [];

    static void CheckNames(
        IReadOnlyDictionary<string, string?> statement,
        IReadOnlyList<IReadOnlyDictionary<string, string?>> figures,
        RowErrors errors
    )
    {
        var known = StatementColumns.All.Select(column => column.Name).ToArray();
        var names = statement
            .Keys.Select(name => (Number: 1, Name: name))
            .Concat(
                figures.SelectMany(
                    (figure, index) => figure.Keys.Select(name => (Number: index + 1, Name: name))
                )
            );
        foreach (var (number, name) in names)
            if (!known.Contains(name, StringComparer.Ordinal))
                errors.Add(
                    RowError.At(
                        number,
                        name,
                        RowFault.ColumnMustBeKnown,
                        name,
                        LocalizedText.Same(string.Join(", ", known))
                    )
                );
    }
}

/// <summary>Asks that a figure which was recorded wrongly be replaced by what its statement says.</summary>
public sealed record CorrectAssertion(AssertionKey Key, Figure Figure, string Reason);

/// <summary>Asks that a figure be taken back which its statement does not hold.</summary>
public sealed record WithdrawAssertion(AssertionKey Key, string Reason);
