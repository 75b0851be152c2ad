using System.CommandLine;

namespace Evenground.Cli;

/// <summary>Takes in an exported journal as a programme of this installation.</summary>
public sealed class ImportJournalCommand : ICliCommand
{
    public string Path => "import-journal";

    public LocalizedText Summary =>
        new("내보낸 원장을 프로그램으로 가져옵니다.", "Takes in an exported journal as a programme.");

    public LocalizedText Details =>
        new(
            Korean: "사슬을 모두 확인한 뒤 전부 가져오거나 아무것도 가져오지 않습니다. 머리 해시는 내보낸 곳과 같습니다.",
            English: "Walks the whole chain first, then takes all of it or nothing. The head hash is that of where it came from."
        );

    public IReadOnlyList<string> Examples => ["evenground import-journal all.jsonl --home /srv/evenground"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var path = Options.Argument(
            "file",
            new("내보낸 원장 (.jsonl)", "an exported journal (.jsonl)"),
            language
        );
        command.Add(path);

        return async call =>
        {
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (installation)
            {
                var imported = await LongWork.RunAsync(
                    call.Terminal,
                    new("가져오는 중", "Importing"),
                    0,
                    progress =>
                        installation.ImportAsync(call.Get(path), StoreAccess.Operator, progress, call.Stop)
                );
                if (!imported.Accepted(out var book, out refusal))
                    return call.Terminal.Refuse(refusal);

                var (slug, head) = (book.Programme.Slug, book.Head);
                call.Terminal.Answer(
                    new JournalFileShape(slug, call.Get(path), head.Sequence, head.Hash.ToString()),
                    terminal =>
                        terminal.Line(
                            new LocalizedText(
                                $"{slug}: 항목 {head.Sequence}개를 가져왔습니다. 머리 해시 {head.Hash}",
                                $"{slug}: took in {head.Sequence} entries. Head hash {head.Hash}"
                            )
                        )
                );
                return ExitCode.Done;
            }
        };
    }
}
