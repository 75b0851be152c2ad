using System.CommandLine;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>What a sheet of fund entries was written of, as JSON.</summary>
/// <param name="LeftOut">Entries that have no place in a sheet.</param>
public sealed record FundsSheetShape(string Programme, string File, int Funds, int LeftOut);

/// <summary>Writes the ledgers of all funds as a sheet that can be imported again.</summary>
public sealed class FundsSheetCommand : ICliCommand
{
    public string Path => "funds sheet";

    public LocalizedText Summary =>
        new(
            "펀드 장부를 다시 가져올 수 있는 표로 내보냅니다.",
            "Writes the ledgers of funds as a sheet that can be imported again."
        );

    public LocalizedText Details =>
        new(
            Korean: "승인되어 장부에 반영된 항목만 담습니다. 같은 기록에 다시 가져오면 바뀌는 것이 없습니다.",
            English: "Holds the entries that are approved and count. Taken into the same record again it changes nothing."
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground funds sheet --out entries.xlsx --programme my-programme",
            "evenground funds sheet --out entries-2025.csv --as-of 2025-12-31",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var path = Options.Text(
            "--out",
            "FILE",
            new("만들 파일 (.xlsx, .csv)", "the file to write (.xlsx, .csv)"),
            language
        );
        path.Required = true;
        var programme = Options.Programme(language);
        var on = Options.Day(
            "--as-of",
            new("어느 날까지의 항목 (기본: 오늘)", "entries up to which day; today by default"),
            language
        );
        foreach (var option in (Option[])[path, programme, on])
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
                var history = open.Book.History;
                var asOf = AsOf.AllRecorded(call.Get(on) ?? open.Today);
                var funds = history.Funds.All(asOf);
                var name = call.Get(path)!;
                await using (var file = File.Create(name))
                    await WriteAsync(FundSheetTable.Of(history, funds, asOf), name, file, call.Stop);
                var shape = new FundsSheetShape(
                    open.Book.Programme.Slug,
                    name,
                    funds.Count,
                    FundSheetTable.LeftOut(history, funds, asOf)
                );
                call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }

    static Task WriteAsync(Table table, string name, Stream file, CancellationToken stop) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? TableWriter.WriteCsvAsync(table, file, withMark: true, stop)
            : TableWriter.WriteXlsxAsync(table, file, stop);

    static void Draw(Terminal terminal, FundsSheetShape shape)
    {
        terminal.Line(
            new LocalizedText(
                $"펀드 {shape.Funds}개의 장부: {shape.File}",
                $"The ledgers of {shape.Funds} funds: {shape.File}"
            )
        );
        if (shape.LeftOut > 0)
            terminal.Line(
                new LocalizedText(
                    $"표에 담을 수 없는 항목 {shape.LeftOut}건을 뺐습니다(예전 형식, 전환, 분할, 손익 배분 조건).",
                    $"{shape.LeftOut} entries have no place in a sheet and were left out (first shape, conversions, splits, terms)."
                )
            );
    }
}
