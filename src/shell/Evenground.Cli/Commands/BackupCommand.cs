using System.CommandLine;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>A backup that was taken or restored, as JSON.</summary>
public sealed record BackupShape(
    string Folder,
    DateTimeOffset TakenAt,
    IReadOnlyList<BackupHeadShape> Journals
)
{
    public static BackupShape Of(string folder, Manifest manifest) =>
        new(
            folder,
            manifest.TakenAt,
            [
                .. manifest.Heads.Select(head => new BackupHeadShape(
                    head.Slug,
                    head.Sequence,
                    head.Hash.ToString()
                )),
            ]
        );

    public static void Draw(Terminal terminal, BackupShape shape)
    {
        foreach (var journal in shape.Journals)
            terminal.Line(
                new LocalizedText(
                    $"{journal.Programme}: 항목 {journal.Entries}개. 머리 해시 {journal.HeadHash}",
                    $"{journal.Programme}: {journal.Entries} entries. Head hash {journal.HeadHash}"
                )
            );
    }
}

/// <summary>One journal of a backup.</summary>
public sealed record BackupHeadShape(string Programme, long Entries, string HeadHash);

/// <summary>Copies everything into an empty folder.</summary>
public sealed class BackupCommand : ICliCommand
{
    public string Path => "backup";

    public LocalizedText Summary =>
        new("모든 것을 빈 폴더에 복사합니다.", "Copies everything into an empty folder.");

    public LocalizedText Details =>
        new(
            Korean: "원장, 자연인 정보, 증빙 파일을 모두 담습니다. 서버가 열려 있어도 됩니다. 공개되지 않은 내용이 들어 있으니 안전한 곳에 두십시오.",
            English: "Holds journals, persons and evidence files. The server may stay open. It holds what is not public: keep it safe."
        );

    public IReadOnlyList<string> Examples => ["evenground backup /srv/backup/2026-11-23"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var folder = Options.Argument("folder", new("빈 폴더", "an empty folder"), language);
        command.Add(folder);

        return async call =>
        {
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (installation)
            {
                var taken = await LongWork.RunAsync(
                    call.Terminal,
                    new("백업하는 중", "Backing up"),
                    0,
                    _ => installation.BackupAsync(call.Get(folder), StoreAccess.Operator, call.Stop)
                );
                if (!taken.Accepted(out var manifest, out refusal))
                    return call.Terminal.Refuse(refusal);

                var shape = BackupShape.Of(call.Get(folder), manifest);
                call.Terminal.Answer(shape, terminal => BackupShape.Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }
}
