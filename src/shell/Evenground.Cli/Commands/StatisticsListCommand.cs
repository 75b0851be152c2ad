using System.CommandLine;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>One release of a table.</summary>
public sealed record EditionShape(
    string Vintage,
    DateOnly ReleasedOn,
    DateOnly RetrievedOn,
    int Rows,
    string From,
    string Until,
    bool IsComplete,
    string Digest,
    long Sequence
);

/// <summary>One table with its releases, the latest first.</summary>
public sealed record TableShape(
    string Code,
    string TitleKo,
    string TitleEn,
    string Unit,
    string PublisherKo,
    string PublisherEn,
    string SourceTable,
    string Licence,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<EditionShape> Editions
);

/// <summary>Lists the statistical tables of a programme with their releases.</summary>
public sealed class StatisticsListCommand : ICliCommand
{
    public string Path => "statistics list";

    public LocalizedText Summary =>
        new("통계표와 그 판을 봅니다.", "Lists the statistical tables with their releases.");

    public LocalizedText Details =>
        new(
            Korean: "--known으로 어느 날까지 공표된 판만 볼 수 있습니다.",
            English: "With --known it lists only what had been released by a day."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground statistics list", "evenground statistics list --known 2024-03-31 --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var asOf = AsOfOptions.AddTo(command, language);
        return async call =>
        {
            if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                IReadOnlyList<TableShape> tables =
                [
                    .. open
                        .History.Statistics.Tables.Select(table =>
                            open.History.Statistics.EditionsOf(table, open.AsOf)
                        )
                        .Where(editions => editions.Count > 0)
                        .Select(Shape),
                ];
                call.Terminal.Answer(tables, terminal => Draw(terminal, tables));
                return ExitCode.Done;
            }
        };
    }

    static TableShape Shape(IReadOnlyList<Marked<DataSet>> editions)
    {
        var (structure, provenance) = (editions[0].Value.Structure, editions[0].Value.Provenance);
        return new(
            structure.Code,
            structure.Title.Korean,
            structure.Title.English,
            structure.Unit.Code,
            provenance.Publisher.Korean,
            provenance.Publisher.English,
            provenance.Table,
            provenance.Licence,
            [.. structure.Dimensions.Select(dimension => dimension.Code)],
            [.. editions.Select(edition => Shape(edition.Value, edition.Mark.Sequence))]
        );
    }

    static EditionShape Shape(DataSet dataSet, long sequence) =>
        new(
            dataSet.Provenance.Vintage,
            dataSet.Provenance.ReleasedOn,
            dataSet.Provenance.RetrievedOn,
            dataSet.Count,
            dataSet.Periods[0].Text,
            dataSet.Periods[^1].Text,
            dataSet.Provenance.IsComplete,
            dataSet.Content.ToString(),
            sequence
        );

    static void Draw(Terminal terminal, IReadOnlyList<TableShape> tables)
    {
        if (tables.Count == 0)
            terminal.Line(new LocalizedText("통계표가 없습니다.", "There is no statistical table."));
        foreach (var table in tables)
        {
            terminal.Line(
                new LocalizedText(
                    $"{table.Code}  {table.TitleKo} ({table.PublisherKo}, {table.SourceTable})",
                    $"{table.Code}  {table.TitleEn} ({table.PublisherEn}, {table.SourceTable})"
                )
            );
            foreach (var edition in table.Editions)
                terminal.Line(
                    $"  {edition.ReleasedOn:yyyy-MM-dd}  {edition.Vintage, -16} {edition.Rows, 10:N0}  {edition.From}–{edition.Until}  #{edition.Sequence}"
                );
        }
    }
}
