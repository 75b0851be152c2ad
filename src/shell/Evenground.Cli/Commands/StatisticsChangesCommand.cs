using System.CommandLine;
using System.Globalization;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>One cell that differs between two days.</summary>
public sealed record CellChangeShape(
    string Period,
    IReadOnlyList<string> Cell,
    CellChangeKind Kind,
    decimal? Before,
    string? StatusBefore,
    decimal? After,
    string? StatusAfter
);

/// <summary>What changed in a table between two days.</summary>
public sealed record ChangesShape(
    string Programme,
    string Table,
    DateOnly From,
    DateOnly To,
    int Revised,
    int Added,
    int Deleted,
    IReadOnlyList<CellChangeShape> Items
);

/// <summary>Shows what changed in a table between two days on which it was known.</summary>
public sealed class StatisticsChangesCommand : ICliCommand
{
    const int MostDrawn = 200;

    public string Path => "statistics changes";

    public LocalizedText Summary =>
        new(
            "두 날 사이에 통계표에서 무엇이 바뀌었는지 봅니다.",
            "Shows what changed in a table between two days on which it was known."
        );

    public LocalizedText Details =>
        new(
            Korean: $"고친 값, 새 값, 없어진 값을 칸마다 보여 줍니다. 화면에는 {MostDrawn}건까지, --json에는 모두 나옵니다.",
            English: $"Revised, added and deleted figures, cell by cell: up to {MostDrawn} on the screen, all of them with --json."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground statistics changes population --from 2024-01-01 --to 2024-12-31"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var table = Options.Argument("table", new("통계표의 코드", "the table's code"), language);
        var from = Options.Day("--from", new("앞의 날", "the earlier day"), language);
        var to = Options.Day(
            "--to",
            new("뒤의 날 (기본값: 오늘)", "the later day (default: today)"),
            language
        );
        from.Required = true;
        var programme = Options.Programme(language);
        command.Add(table);
        foreach (var option in (Option[])[from, to, programme])
            command.Add(option);

        return async call =>
        {
            if (
                !(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(
                    out var open,
                    out var refusal
                )
            )
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var days = (From: call.Get(from)!.Value, To: call.Get(to) ?? open.Today);
                if (!Compare(open, call.Get(table), days.From, days.To).Accepted(out var shape, out refusal))
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }

    static Outcome<ChangesShape> Compare(OpenBook open, string table, DateOnly from, DateOnly to)
    {
        if (to < from)
            return new DaysMustBeInOrder(from, to);
        var (before, after) = (Known(open, table, from), Known(open, table, to));
        if (after is null)
            return new TableMustBeKnown(table, open.History.Statistics.Tables);

        var changes = VintageComparison.Between(before, after);
        return new ChangesShape(
            open.Book.Programme.Slug,
            table,
            from,
            to,
            changes.Count(change => change.Kind == CellChangeKind.Revised),
            changes.Count(change => change.Kind == CellChangeKind.Added),
            changes.Count(change => change.Kind == CellChangeKind.Deleted),
            [.. changes.Select(Shape)]
        );
    }

    static StatisticalTable? Known(OpenBook open, string table, DateOnly day)
    {
        var asOf = new AsOf(day, day, open.Head.Sequence, StoreAccess.Operator.Clearance);
        return open.History.Statistics.Table(table, asOf, open.History.Regions.Current);
    }

    static CellChangeShape Shape(CellChange change) =>
        new(
            change.Period.Text,
            change.Cell,
            change.Kind,
            change.Before?.Value,
            LetterOf(change.Before),
            change.After?.Value,
            LetterOf(change.After)
        );

    static string? LetterOf(KnownFigure? figure) => figure is { } known ? $"{(char)known.Status}" : null;

    static void Draw(Terminal terminal, ChangesShape shape)
    {
        terminal.Line(
            new LocalizedText(
                $"{shape.Table}, {shape.From:yyyy-MM-dd} → {shape.To:yyyy-MM-dd}: 고침 {shape.Revised:N0}, 새로 {shape.Added:N0}, 없어짐 {shape.Deleted:N0}.",
                $"{shape.Table}, {shape.From:yyyy-MM-dd} → {shape.To:yyyy-MM-dd}: {shape.Revised:N0} revised, {shape.Added:N0} added, {shape.Deleted:N0} deleted."
            )
        );
        foreach (var change in shape.Items.Take(MostDrawn))
            terminal.Line(
                $"  {change.Period, -10} {string.Join(' ', change.Cell), -40} {Shown(change.Before, change.StatusBefore), 18} → {Shown(change.After, change.StatusAfter), 18}"
            );
        if (shape.Items.Count > MostDrawn)
            terminal.Line($"  … {shape.Items.Count - MostDrawn:N0}");
    }

    static string Shown(decimal? value, string? status) =>
        status is null ? ""
        : value is { } known
            ? known.ToString("#,0.##################", CultureInfo.InvariantCulture)
                + (status == "A" ? "" : $" {status}")
        : status;
}

/// <summary>The record holds no table of the code on the day asked about.</summary>
public sealed record TableMustBeKnown(string Asked, IReadOnlyList<string> Tables) : Refusal
{
    public override string Code => "statistics.table-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"그날까지 공표된 통계표가 아닙니다: '{Asked}'. 기록에 있는 표: {string.Join(", ", Tables)}. 코드와 날짜를 확인하십시오.",
            English: $"No table '{Asked}' had been released by that day. Tables of the record: {string.Join(", ", Tables)}. Check the code and the day."
        );
}
