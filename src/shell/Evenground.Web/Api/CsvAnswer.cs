using System.Text;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Rows as a CSV file: the same values under the same names as in the JSON answer.</summary>
public sealed class CsvAnswer : IResult
{
    public const string ContentType = "text/csv";

    readonly string _name;
    readonly string _text;

    CsvAnswer(string name, string text) => (_name, _text) = (name, text);

    public static CsvAnswer Of<TRow>(IReadOnlyList<TRow> rows, string name)
        where TRow : class
    {
        var columns = ListingColumns.Of(typeof(TRow));
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(column => column.Csv)).Append("\r\n");
        foreach (var row in rows)
            text.AppendJoin(',', columns.Select(column => Quote(column.CellOf(row) ?? ""))).Append("\r\n");
        return new(name, text.ToString());
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = $"{ContentType}; charset=utf-8; header=present";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{_name}.csv\"";
        return httpContext.Response.WriteAsync(_text, httpContext.RequestAborted);
    }

    static string Quote(string cell) => cell.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
