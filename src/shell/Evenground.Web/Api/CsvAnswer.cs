using Evenground.Import;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Rows as a CSV file: the same values under the same names as in the JSON answer.</summary>
/// <remarks>With a byte order mark, so that Excel reads Korean; no cell can run as a formula.</remarks>
public sealed class CsvAnswer : IResult
{
    public const string ContentType = "text/csv";

    readonly string _name;
    readonly Table _table;

    CsvAnswer(string name, Table table) => (_name, _table) = (name, table);

    public static CsvAnswer Of<TRow>(IReadOnlyList<TRow> rows, string name)
        where TRow : class
    {
        var columns = ListingColumns.Of(typeof(TRow));
        return new(
            name,
            new(
                [.. columns.Select(column => column.Csv)],
                rows.Select(row =>
                    (IReadOnlyList<Cell>)[.. columns.Select(column => (Cell)column.CellOf(row))]
                )
            )
        );
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = $"{ContentType}; charset=utf-8; header=present";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{_name}.csv\"";
        return TableWriter.WriteCsvAsync(
            _table,
            httpContext.Response.Body,
            withMark: true,
            httpContext.RequestAborted
        );
    }
}
