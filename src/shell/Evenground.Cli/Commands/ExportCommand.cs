using System.CommandLine;

namespace Evenground.Cli;

/// <summary>A journal that was exported or imported, as JSON.</summary>
public sealed record JournalFileShape(string Programme, string File, long Entries, string HeadHash);

/// <summary>Writes a journal to a file.</summary>
public sealed class ExportCommand : ICliCommand
{
    public string Path => "export";

    public LocalizedText Summary =>
        new("원장을 파일(JSON Lines)로 내보냅니다.", "Writes a journal to a file (JSON Lines).");

    public LocalizedText Details =>
        new(
            Korean: """
            누구나 저장소 없이 사슬을 걷고 보고서를 다시 계산할 수 있는 파일을 만듭니다. 공개된 것만 담으며 그 밖의 내용은
            자리만 남습니다. --all을 주면 모두 담으므로 그 파일을 공개하지 마십시오.
            """,
            English: """
            Makes a file with which anyone can walk the chain and recompute reports without the store. It holds what is
            public; of the rest only the place is seen. --all puts everything in: do not publish that file.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground export --out export.jsonl",
            "evenground export --programme my-programme --out all.jsonl --all",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var programme = Options.Programme(language);
        var output = Options.Text("--out", "FILE", new("쓸 파일", "the file to write"), language);
        output.Required = true;
        var isWhole = Options.Flag(
            "--all",
            new("공개되지 않은 내용도 담음", "put in what is not public too"),
            language
        );
        command.Add(programme);
        command.Add(output);
        command.Add(isWhole);

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
                var (slug, file) = (open.Book.Programme.Slug, call.Get(output)!);
                var actor = call.Get(isWhole)
                    ? StoreAccess.Operator
                    : StoreAccess.Operator with
                    {
                        Clearance = Visibility.Public,
                    };
                var exported = await LongWork.RunAsync(
                    call.Terminal,
                    new("내보내는 중", "Exporting"),
                    open.Head.Sequence,
                    progress => open.Installation.ExportAsync(slug, file, actor, progress, call.Stop)
                );
                if (!exported.Accepted(out var head, out refusal))
                    return call.Terminal.Refuse(refusal);

                call.Terminal.Answer(
                    new JournalFileShape(slug, file, head.Sequence, head.Hash.ToString()),
                    terminal =>
                        terminal.Line(
                            new LocalizedText(
                                $"{slug}: 항목 {head.Sequence}개를 '{file}'에 썼습니다. 머리 해시 {head.Hash}",
                                $"{slug}: wrote {head.Sequence} entries to '{file}'. Head hash {head.Hash}"
                            )
                        )
                );
                return ExitCode.Done;
            }
        };
    }
}
