using System.Globalization;

namespace Evenground.Record;

/// <summary>One row of a statement sheet with its values: a figure, and the statement that it stands
/// in.</summary>
public sealed record SheetRow(int Line, Statement Statement, AssertionKey Key, Figure Figure)
{
    public AssertionKey Key { get; } =
        Key.Statement == Statement.Key
            ? Key
            : throw new ArgumentException(
                $"A row of '{Statement.Key}' holds a figure of '{Key.Statement}'.",
                nameof(Key)
            );

    /// <summary>The values of a row of text, in the columns of <see cref="StatementColumns"/>.</summary>
    /// <param name="text">The row.</param>
    /// <param name="sheet">The sheet that the statement is from.</param>
    /// <param name="errors">Takes everything that is wrong with the row.</param>
    /// <returns>Null when anything is wrong.</returns>
    /// <remarks>
    /// A ratio may be any number, as a growth rate may be negative and an occupancy above 1; whether a figure
    /// is plausible is for the auditor to say, as the record keeps what was printed. A target may be due
    /// before it was published, since a statement may look back on one.
    /// </remarks>
    public static SheetRow? Read(RowText text, string sheet, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var id = cells.Key(StatementColumns.StatementId);
        var publishedOn = cells.Day(StatementColumns.PublishedOn);
        var start = cells.Day(StatementColumns.PeriodStart);
        var asOf = cells.Day(StatementColumns.AsOf);
        var speaker = cells.Text(StatementColumns.Speaker);
        var publisher = cells.Text(StatementColumns.Publisher);
        var metric = cells.Key(StatementColumns.Metric);
        var scope = cells.Text(StatementColumns.Scope);
        var relation = cells.Word(
            StatementColumns.Relation,
            RowFault.RelationMustBeKnown,
            RelationWord.All,
            RelationWord.Parse
        );
        var value = cells.Number(StatementColumns.Value);
        var unit = cells.Unit(StatementColumns.Unit);
        var roundedTo = cells.Number(StatementColumns.RoundedTo);
        var note = cells.Text(StatementColumns.Note);
        var title = cells.Text(StatementColumns.SourceTitle);
        var url = Address(cells);

        CheckDays(cells, publishedOn, start, asOf, relation);
        CheckAmount(cells, value, unit);
        CheckPrecision(cells, roundedTo);
        if (cells.HasFailed)
            return null;

        var printed = text.Cells[StatementColumns.Value.Place].Trim();
        return new(
            text.Line,
            new(id, publishedOn!.Value, speaker, publisher, title, url, sheet),
            new(id, metric, scope, start, asOf!.Value, relation!.Value, unit!.Value),
            new(value!.Value, roundedTo, printed, note)
        );
    }

    static string Address(CellReader cells)
    {
        var text = cells.Text(StatementColumns.SourceUrl);
        if (text.Length == 0)
            return text;

        // Only these two schemes: an address is shown as a link, and a link must never run a script.
        var isWeb =
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && !text.Any(char.IsWhiteSpace);
        if (!isWeb)
            cells.Refuse(
                StatementColumns.SourceUrl,
                RowFault.AddressMustBeWeb,
                text,
                new(
                    Korean: "http:// 또는 https://로 시작하는 주소. 없으면 비워 두십시오.",
                    English: "An address that begins with http:// or https://; leave it empty if there is none."
                )
            );
        return text;
    }

    static void CheckDays(
        CellReader cells,
        DateOnly? publishedOn,
        DateOnly? start,
        DateOnly? asOf,
        Relation? relation
    )
    {
        if (start > asOf)
            cells.Refuse(
                StatementColumns.AsOf,
                RowFault.PeriodMustNotEndBeforeItStarts,
                Iso(asOf),
                new(Korean: $"{Iso(start)} 이후의 날짜.", English: $"{Iso(start)} or later.")
            );
        if (asOf > publishedOn && relation is { } wording && wording != Relation.Target)
            cells.Refuse(
                StatementColumns.AsOf,
                RowFault.ActualMustNotLieAhead,
                Iso(asOf),
                new(
                    Korean: $"{Iso(publishedOn)} 이전의 날짜. 앞으로의 계획이면 relation을 target으로 하십시오.",
                    English: $"{Iso(publishedOn)} or earlier. If it is a plan, make its relation target."
                )
            );
    }

    static void CheckAmount(CellReader cells, decimal? value, Unit? unit)
    {
        if (value is not { } major || unit?.Currency is not { } currency)
            return;
        if (Money.From(major, currency).Accepted(out _, out var refusal))
            return;
        var fault =
            refusal is AmountMustFit ? RowFault.AmountMustFit : RowFault.AmountMustHaveTheCurrencysDecimals;
        cells.Refuse(
            StatementColumns.Value,
            fault,
            major.ToString(CultureInfo.InvariantCulture),
            refusal.Text
        );
    }

    static void CheckPrecision(CellReader cells, decimal? roundedTo)
    {
        if (roundedTo <= 0)
            cells.Refuse(
                StatementColumns.RoundedTo,
                RowFault.PrecisionMustBePositive,
                roundedTo.Value.ToString(CultureInfo.InvariantCulture),
                new(
                    Korean: "0보다 큰 수. 모르면 비워 두십시오.",
                    English: "A number above 0; leave it empty when it is not known."
                )
            );
    }

    static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
