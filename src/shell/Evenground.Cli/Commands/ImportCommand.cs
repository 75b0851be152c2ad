using System.CommandLine;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>Takes a sheet of statements or definitions into a programme.</summary>
public sealed class ImportCommand : ICliCommand
{
    static readonly string[] Kinds = ["statements", "metrics", "scopes", "rates", "market-indices"];

    public string Path => "import";

    public LocalizedText Summary =>
        new(
            "공표 자료나 정의 파일을 기록에 가져옵니다.",
            "Takes a sheet of statements or definitions into the record."
        );

    public LocalizedText Details =>
        new(
            Korean: """
            CSV(.csv)와 Excel(.xlsx)을 읽습니다. 오류가 하나라도 있으면 모두 보여 주고 아무것도 기록하지 않습니다. 같은 파일을
            다시 가져와도 바뀌는 것이 없고, 고친 파일은 정정과 철회로 기록되며 예전 내용도 남습니다. 시트의 이름은 파일
            이름이므로 고친 뒤에도 같은 이름을 쓰십시오. 파일 종류는 이름(metrics, scopes, rates, market-indices)으로 알며
            그 밖은 공표 자료입니다.
            """,
            English: """
            Reads CSV (.csv) and Excel (.xlsx). With any error it shows all of them and records nothing. The same file again
            changes nothing; a corrected file is recorded as corrections and withdrawals, and what was said before stays.
            A sheet goes by its file's name, so keep that name when you correct it. The kind of a file is told by its name
            (metrics, scopes, rates, market-indices); any other holds statements.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground import examples/venture-platform/public-record.csv --dry-run",
            "evenground import metrics.csv --programme my-programme",
            "evenground import statements-2026.xlsx --reason \"the ministry corrected table 3\"",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var path = Options.Argument(
            "file",
            new("가져올 파일 (.csv, .xlsx)", "the file to take in (.csv, .xlsx)"),
            language
        );
        var programme = Options.Programme(language);
        var kind = new Option<string?>("--kind")
        {
            HelpName = "KIND",
            Description = new LocalizedText(
                "파일 종류: statements, metrics, scopes, rates, market-indices",
                "what the file holds: statements, metrics, scopes, rates, market-indices"
            ).In(language),
        };
        kind.AcceptOnlyFromAmong(Kinds);
        var encoding = Options.Text(
            "--encoding",
            "NAME",
            new(
                $"글자 인코딩 ({SheetText.EncodingNames}); 생략하면 알아냄",
                $"its encoding ({SheetText.EncodingNames}); detected by default"
            ),
            language
        );
        var reason = Options.Text(
            "--reason",
            "TEXT",
            new("지난번과 달라진 까닭", "why it differs from last time"),
            language
        );
        var isTrial = Options.Flag(
            "--dry-run",
            new("기록하지 않고 무엇이 바뀔지만 보임", "show what would change and record nothing"),
            language
        );
        command.Add(path);
        foreach (var option in (Option[])[programme, kind, encoding, reason, isTrial])
            command.Add(option);

        return async call =>
        {
            var file = call.Get(path);
            var source = new SheetFile(System.IO.Path.GetFileName(file), Encoding: call.Get(encoding));
            var read = await ReadAsync(
                file,
                source,
                call.Get(kind) ?? KindOf(source.Sheet),
                call.Get(reason) ?? "",
                call
            );
            if (!read.Accepted(out var asked, out var refusal))
                return call.Terminal.Refuse(refusal);
            if (!(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(out var open, out refusal))
                return call.Terminal.Refuse(refusal);

            await using (open)
            {
                var written = await Writing.WriteAsync(
                    open,
                    source.Sheet,
                    asked.Decide,
                    call.Get(isTrial),
                    call.Stop
                );
                if (!written.Accepted(out var shape, out refusal))
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(shape, terminal => Writing.Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }

    static string KindOf(string sheet) => Kinds.FirstOrDefault(sheet.Equals) ?? "statements";

    static async Task<Outcome<SheetAsk>> ReadAsync(
        string path,
        SheetFile source,
        string kind,
        string reason,
        Call call
    )
    {
        await using var file = File.OpenRead(path);
        return await LongWork.RunAsync(
            call.Terminal,
            new("파일을 읽는 중", "Reading the file"),
            file.Length,
            async progress =>
                kind switch
                {
                    "metrics" => SheetAsk.Of(
                        await DefinitionFiles.ReadMetricsAsync(file, source, call.Stop),
                        DefinitionRules.Decide
                    ),
                    "scopes" => SheetAsk.Of(
                        await DefinitionFiles.ReadScopesAsync(file, source, call.Stop),
                        DefinitionRules.Decide
                    ),
                    "rates" => SheetAsk.Of(
                        await DefinitionFiles.ReadRatesAsync(file, source, call.Stop),
                        DefinitionRules.Decide
                    ),
                    "market-indices" => SheetAsk.Of(
                        await DefinitionFiles.ReadIndicesAsync(file, source, call.Stop),
                        MarketIndexRules.Decide
                    ),
                    _ => SheetAsk.Of(
                        await StatementSheets.ReadAsync(file, source, BytesOf(progress), call.Stop),
                        (sheet, history) => StatementRules.Decide(sheet with { Reason = reason }, history)
                    ),
                }
        );
    }

    static Bytes? BytesOf(IProgress<long>? progress) => progress is null ? null : new Bytes(progress);

    sealed class Bytes(IProgress<long> progress) : IProgress<SheetProgress>
    {
        public void Report(SheetProgress value) => progress.Report(value.BytesRead);
    }
}

/// <summary>What a file asks for, whatever it holds.</summary>
sealed record SheetAsk(Func<History, Outcome<Decision>> Decide)
{
    public static Outcome<SheetAsk> Of<TAsk>(
        Outcome<TAsk> read,
        Func<TAsk, History, Outcome<Decision>> decide
    )
        where TAsk : notnull =>
        read.Accepted(out var ask, out var refusal) ? new SheetAsk(history => decide(ask, history)) : refusal;
}
