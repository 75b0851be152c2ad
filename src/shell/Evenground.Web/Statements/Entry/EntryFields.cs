using System.Globalization;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>What was typed into the entry form: the fields of one statement and of each of its
/// figures.</summary>
/// <param name="Request">Made when the form was first shown: sending it twice records once.</param>
/// <param name="Statement">By column name.</param>
/// <param name="Figures">By column name, one for each figure; their fields in the form end in <c>-1</c>,
/// <c>-2</c> and so on.</param>
public sealed record EntryFields(
    Guid Request,
    IReadOnlyDictionary<string, string?> Statement,
    IReadOnlyList<IReadOnlyDictionary<string, string?>> Figures
)
{
    /// <summary>The name of the button that asks for another figure.</summary>
    public const string AddButton = "add-figure";

    /// <summary>The name of the field that holds the request.</summary>
    public const string RequestField = "request";

    /// <summary>More figures than this are imported as a sheet.</summary>
    public const int MostFigures = 20;

    public static IReadOnlyList<SheetColumn> StatementFields { get; } =
    [
        StatementColumns.StatementId,
        StatementColumns.PublishedOn,
        StatementColumns.Speaker,
        StatementColumns.Publisher,
        StatementColumns.SourceTitle,
        StatementColumns.SourceUrl,
    ];

    public static IReadOnlyList<SheetColumn> FigureFields { get; } =
    [
        StatementColumns.Metric,
        StatementColumns.Scope,
        StatementColumns.Relation,
        StatementColumns.Value,
        StatementColumns.Unit,
        StatementColumns.RoundedTo,
        StatementColumns.PeriodStart,
        StatementColumns.AsOf,
        StatementColumns.Note,
    ];

    public static EntryFields Empty(DateOnly today) =>
        new(
            Guid.CreateVersion7(),
            new Dictionary<string, string?> { [StatementColumns.PublishedOn.Name] = AskedDates.Write(today) },
            [NoFigure]
        );

    public static EntryFields Of(IFormCollection form)
    {
        var count = Enumerable
            .Range(1, MostFigures)
            .LastOrDefault(number => form.ContainsKey(NameOf(StatementColumns.Value, number)), 1);
        return new(
            Guid.TryParse(form[RequestField], out var request) && request != Guid.Empty
                ? request
                : Guid.CreateVersion7(),
            Read(StatementFields, column => column.Name),
            [
                .. Enumerable
                    .Range(1, count)
                    .Select(number => Read(FigureFields, column => NameOf(column, number))),
            ]
        );

        Dictionary<string, string?> Read(
            IReadOnlyList<SheetColumn> columns,
            Func<SheetColumn, string> name
        ) =>
            columns.ToDictionary(
                column => column.Name,
                column => (string?)form[name(column)],
                StringComparer.Ordinal
            );
    }

    /// <summary>The name of a figure's field in the form.</summary>
    public static string NameOf(SheetColumn column, int figure) => NameOf(column.Name, figure);

    /// <summary>The name of the field in the form that an error is about.</summary>
    public static string NameOf(RowError error) =>
        FigureFields.Any(column => column.Name == error.Column)
            ? NameOf(error.Column, error.Line)
            : error.Column;

    public EntryFields WithOneMore() =>
        Figures.Count >= MostFigures ? this : this with { Figures = [.. Figures, NoFigure] };

    public Outcome<PublishStatement> Read() => PublishStatement.Read(Statement, Figures);

    static string NameOf(string column, int figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{column}-{figure}");

    static Dictionary<string, string?> NoFigure { get; } = [];
}
