using System.CommandLine;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>A report that was written, as JSON.</summary>
public sealed record ReportWrittenShape(
    string Programme,
    string File,
    DateOnly On,
    DateOnly Known,
    int Figures,
    int Missing,
    int Findings,
    long Head,
    string HeadHash,
    string Hash
);

/// <summary>Writes everything that a programme publishes at one point in time.</summary>
public sealed class ReportCommand : ICliCommand
{
    public string Path => "report";

    public LocalizedText Summary =>
        new("누구나 다시 계산할 수 있는 보고서를 씁니다.", "Writes a report that anyone can recompute.");

    public LocalizedText Details =>
        new(
            Korean: """
            그날의 모든 수치를 정의, 근거 항목, 원장의 머리 해시와 함께 씁니다. 'evenground verify report.json --journal
            export.jsonl'로 누구나 저장소 없이 다시 계산할 수 있습니다. 같은 원장과 날짜는 같은 바이트를 냅니다.
            공개된 것만으로 만들며, --all을 주면 공개되지 않은 것도 근거로 씁니다.
            """,
            English: """
            Writes every figure of a day with its definition, the entries it rests on and the journal's head hash. Anyone can
            recompute it without the store: 'evenground verify report.json --journal export.jsonl'. The same journal and days
            give the same bytes. It rests on what is public; --all lets it rest on the rest too.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground report venture-platform --as-of 2022-12-31 --known-on 2022-12-31 --out report.json",
            "evenground report --out report.json",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var programme = Options.Optional(
            "programme",
            new(
                "프로그램의 짧은 이름 (하나뿐이면 생략)",
                "the programme's short name; not needed when there is only one"
            ),
            language
        );
        command.Add(programme);
        var asOf = AsOfOptions.AddTo(command, language);
        var output = Options.Text("--out", "FILE", new("쓸 파일", "the file to write"), language);
        output.Required = true;
        var isWhole = Options.Flag(
            "--all",
            new("공개되지 않은 것도 근거로 씀", "let it rest on what is not public too"),
            language
        );
        command.Add(output);
        command.Add(isWhole);

        return async call =>
        {
            if (
                !(await asOf.OpenAsync(call, call.Typed.GetValue(programme))).Accepted(
                    out var open,
                    out var refusal
                )
            )
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var clearance = call.Get(isWhole) ? Visibility.Restricted : Visibility.Public;
                var hashes = await HashesAsync(open, call.Stop);
                var report = Report.Of(
                    open.History,
                    new(open.Head.Sequence, open.Head.Hash),
                    open.AsOf with
                    {
                        Clearance = clearance,
                    },
                    hashes
                );
                await File.WriteAllBytesAsync(call.Get(output)!, report.ToBytes(), call.Stop);

                var shape = new ReportWrittenShape(
                    open.Book.Programme.Slug,
                    call.Get(output)!,
                    report.AsOf.On,
                    report.AsOf.Known,
                    report.Claims.Count,
                    report.Claims.Count(claim => claim.Missing is not null),
                    report.Findings.Count,
                    open.Head.Sequence,
                    open.Head.Hash.ToString(),
                    report.Hash.ToString()!
                );
                call.Terminal.Answer(
                    shape,
                    terminal =>
                        terminal.Line(
                            new LocalizedText(
                                $"'{shape.File}'에 수치 {shape.Figures}개(그중 값이 없는 것 {shape.Missing}개)와 점검 결과 {shape.Findings}개를 썼습니다. 보고서 해시 {shape.Hash}",
                                $"Wrote {shape.Figures} figures ({shape.Missing} of them missing) and {shape.Findings} findings to '{shape.File}'. Report hash {shape.Hash}"
                            )
                        )
                );
                return ExitCode.Done;
            }
        };
    }

    static async Task<IReadOnlyDictionary<long, Digest>> HashesAsync(OpenBook open, CancellationToken stop)
    {
        var hashes = new Dictionary<long, Digest>();
        await foreach (var entry in open.Book.ReadAsync(0, StoreAccess.Operator, stop))
            if (entry.Header.Sequence <= open.Head.Sequence)
                hashes[entry.Header.Sequence] = entry.Hash;
        return hashes;
    }
}
