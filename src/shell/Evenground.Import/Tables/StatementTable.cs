using Evenground.Record;

namespace Evenground.Import;

/// <summary>Assertions as a statement sheet: what is written so can be imported again and is the
/// same.</summary>
public static class StatementTable
{
    public static Table Of(IEnumerable<Assertion> assertions) =>
        new(
            [.. StatementColumns.All.Select(column => column.Name)],
            assertions.Select(assertion => RowOf(assertion.Statement, assertion.Key, assertion.Figure))
        );

    /// <summary>A sheet's rows before they are in any record.</summary>
    public static Table Of(ImportSheet sheet) =>
        new(
            [.. StatementColumns.All.Select(column => column.Name)],
            sheet.Rows.Select(row => RowOf(row.Statement, row.Key, row.Figure))
        );

    static IReadOnlyList<Cell> RowOf(Statement statement, AssertionKey key, Figure figure) =>
        [
            statement.Key,
            statement.PublishedOn,
            key.PeriodStart,
            key.AsOf,
            statement.Speaker,
            statement.Publisher,
            key.Metric,
            key.Scope,
            RelationWord.Of(key.Relation),
            ValueOf(figure),
            key.Unit.Code,
            figure.RoundedTo,
            figure.Note,
            statement.Title,
            statement.Url,
        ];

    /// <summary>Where no precision was given it is read from the zeros as typed, so these must not be lost to
    /// Excel.</summary>
    static Cell ValueOf(Figure figure) => figure.RoundedTo is null ? figure.Printed : figure.Value;
}
