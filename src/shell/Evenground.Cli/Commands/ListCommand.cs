using System.CommandLine;
using Evenground.Publish;
using Spectre.Console;

namespace Evenground.Cli;

/// <summary>A listing, as JSON: the same rows under the same names as in the HTTP API.</summary>
public sealed record ListingShape(
    string Programme,
    string Listing,
    DateOnly On,
    DateOnly Known,
    long Head,
    string HeadHash,
    int Total,
    IReadOnlyList<object> Items
);

/// <summary>Shows the rows of any listing.</summary>
public sealed class ListCommand : ICliCommand
{
    public string Path => "list";

    public LocalizedText Summary => new("기록의 목록을 봅니다.", "Shows a listing of the record.");

    public LocalizedText Details =>
        new(
            Korean: "목록: "
                + string.Join(
                    ", ",
                    ListingCatalogue.All.Select(listing => $"{listing.Code}({listing.Title.Korean})")
                )
                + ".",
            English: "Listings: "
                + string.Join(", ", ListingCatalogue.All.Select(listing => listing.Code))
                + "."
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground list statements",
            "evenground list assertions --known 2022-12-31 --json",
            "evenground list findings --on 2024-12-31",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var code = Options.Argument("listing", new("볼 목록", "which listing"), language);
        code.AcceptOnlyFromAmong([.. ListingCatalogue.All.Select(listing => listing.Code)]);
        command.Add(code);
        var asOf = AsOfOptions.AddTo(command, language);
        return call =>
            ShowAsync(call, asOf, ListingCatalogue.All.Single(listing => listing.Code == call.Get(code)));
    }

    internal static async Task<ExitCode> ShowAsync(Call call, AsOfOptions asOf, IListing listing)
    {
        if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
            return call.Terminal.Refuse(refusal);
        await using (open)
        {
            var rows = listing.AllRows(open.History, open.AsOf);
            var shape = new ListingShape(
                open.Book.Programme.Slug,
                listing.Code,
                open.AsOf.On,
                open.AsOf.Known,
                open.AsOf.UpTo,
                open.Head.Hash.ToString(),
                rows.Count,
                rows
            );
            call.Terminal.Answer(shape, terminal => Draw(terminal, listing, rows));
            return ExitCode.Done;
        }
    }

    /// <summary>A table on a terminal; tab-separated cells where the output goes to a program.</summary>
    static void Draw(Terminal terminal, IListing listing, IReadOnlyList<object> rows)
    {
        var columns = ListingColumns.Of(listing.RowType);
        if (terminal.Output.Profile.Capabilities.Ansi)
        {
            var table = new Table().Border(TableBorder.Minimal);
            foreach (var column in columns)
                table.AddColumn(new TableColumn(Markup.Escape(column.Csv)));
            foreach (var row in rows)
                table.AddRow([.. columns.Select(column => new Text(column.CellOf(row) ?? ""))]);
            terminal.Output.Write(table);
            return;
        }

        terminal.Line(string.Join('\t', columns.Select(column => column.Csv)));
        foreach (var row in rows)
            terminal.Line(
                string.Join(
                    '\t',
                    columns.Select(column => (column.CellOf(row) ?? "").ReplaceLineEndings(" "))
                )
            );
    }
}

/// <summary>Shows the statements on record.</summary>
public sealed class StatementListCommand : ICliCommand
{
    public string Path => "statement list";

    public LocalizedText Summary => new("공표 자료의 목록을 봅니다.", "Shows the statements on record.");

    public LocalizedText Details =>
        new(
            Korean: "공표일 순으로 보여 줍니다. 'evenground list assertions'는 그 수치를 보여 줍니다.",
            English: "In the order of publication. 'evenground list assertions' shows their figures."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground statement list", "evenground statement list --known 2022-12-31 --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var asOf = AsOfOptions.AddTo(command, language);
        return call => ListCommand.ShowAsync(call, asOf, ListingCatalogue.Of<StatementRow>());
    }
}
