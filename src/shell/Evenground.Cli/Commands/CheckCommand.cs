using System.CommandLine;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>What a check found, as JSON.</summary>
/// <param name="Source">The programme's short name, or the file's.</param>
/// <param name="RestsOn">What the numbers under <c>entries</c> are: <c>entries</c> of the journal or
/// <c>lines</c> of the file.</param>
public sealed record CheckShape(
    string Source,
    string RestsOn,
    DateOnly On,
    DateOnly Known,
    int Assertions,
    int Contradictions,
    int Doubts,
    int Notes,
    IReadOnlyList<FindingRow> Findings
);

/// <summary>Audits the stored programme, or a file without importing it.</summary>
public sealed class CheckCommand : ICliCommand
{
    public string Path => "check";

    public LocalizedText Summary =>
        new("공표된 수치를 서로 맞추어 봅니다.", "Holds what was publicly said against itself.");

    public LocalizedText Details =>
        new(
            Korean: """
            파일을 주지 않으면 저장된 프로그램을, 주면 그 파일을 가져오지 않고 점검합니다. 파일 옆에 metrics.csv와
            scopes.csv가 있으면 그 정의로 읽습니다. 찾은 것은 무거운 순서로 모순, 의심, 참고이며 계산을 함께 보여 줍니다.
            종료 코드: 모순이나 의심이 있으면 1, 없으면 0. --fail-on으로 어디서부터 1로 할지 정합니다.
            """,
            English: """
            Without a file it audits the stored programme; with one, that file, and imports nothing. Definitions are taken
            from metrics.csv and scopes.csv beside the file where they are. What it finds is, the gravest first, a
            contradiction, a doubt or a note, each with its arithmetic. Exit code: 1 when there is a contradiction or a
            doubt, else 0; --fail-on says from which severity on it is 1.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground check",
            "evenground check examples/venture-platform/public-record.csv",
            "evenground check --known 2022-12-31 --json",
            "evenground check figures.csv --fail-on contradiction",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var file = Options.Optional(
            "file",
            new("점검할 공표 수치 파일 (.csv, .xlsx)", "a sheet of statements to check (.csv, .xlsx)"),
            language
        );
        var failOn = new Option<string>("--fail-on")
        {
            HelpName = "SEVERITY",
            Description = new LocalizedText(
                "이 무게부터 종료 코드 1: contradiction, doubt, note, nothing (기본값 doubt)",
                "exit with 1 from this severity on: contradiction, doubt, note, nothing (default doubt)"
            ).In(language),
            DefaultValueFactory = _ => "doubt",
        };
        failOn.AcceptOnlyFromAmong("contradiction", "doubt", "note", "nothing");
        command.Add(file);
        var asOf = AsOfOptions.AddTo(command, language);
        command.Add(failOn);

        return async call =>
        {
            var found = call.Typed.GetValue(file) is { } path
                ? await CheckFileAsync(call, asOf, path)
                : await CheckStoredAsync(call, asOf);
            if (!found.Accepted(out var shape, out var refusal))
                return call.Terminal.Refuse(refusal);

            call.Terminal.Answer(shape, terminal => FindingText.Draw(terminal, shape));
            return Judge(shape, call.Typed.GetRequiredValue(failOn));
        };
    }

    static async Task<Outcome<CheckShape>> CheckStoredAsync(Call call, AsOfOptions options)
    {
        if (!(await options.OpenAsync(call)).Accepted(out var open, out var refusal))
            return refusal;
        await using (open)
            return Check(
                open.Book.Programme.Slug,
                "entries",
                StatedRecord.Of(open.History.Statements, open.AsOf),
                open.AsOf.Known
            );
    }

    static async Task<Outcome<CheckShape>> CheckFileAsync(Call call, AsOfOptions options, string path)
    {
        var today = DateOnly.FromDateTime(call.Surroundings.Clock.GetUtcNow().UtcDateTime);
        var asOf = options.AsOf(call, today, long.MaxValue);
        return (await SheetRecord.ReadAsync(path, call.Stop)).Accepted(out var record, out var refusal)
            ? Check(System.IO.Path.GetFileName(path), "lines", StatedRecord.Of(record, asOf), asOf.Known)
            : refusal;
    }

    static CheckShape Check(string source, string restsOn, StatedRecord record, DateOnly known)
    {
        var findings = Auditor.Audit(record);
        return new(
            source,
            restsOn,
            record.On,
            known,
            record.Assertions.Count,
            Count(Severity.Contradiction),
            Count(Severity.Doubt),
            Count(Severity.Note),
            [.. findings.Select(FindingRow.Of)]
        );

        int Count(Severity severity) => findings.Count(finding => finding.Severity == severity);
    }

    static ExitCode Judge(CheckShape shape, string failOn)
    {
        var counted = failOn switch
        {
            "contradiction" => shape.Contradictions,
            "doubt" => shape.Contradictions + shape.Doubts,
            "note" => shape.Findings.Count,
            _ => 0,
        };
        return counted > 0 ? ExitCode.Found : ExitCode.Done;
    }
}
