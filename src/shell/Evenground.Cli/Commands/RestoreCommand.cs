using System.CommandLine;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>Restores a backup into an empty place.</summary>
public sealed class RestoreCommand : ICliCommand
{
    public string Path => "restore";

    public LocalizedText Summary =>
        new("백업을 빈 곳에 복원합니다.", "Restores a backup into an empty place.");

    public LocalizedText Details =>
        new(
            Korean: "모두 확인하며 복원하고, 어긋나는 것이 있으면 아무것도 남기지 않습니다. 무엇도 덮어쓰지 않으니 --home으로 빈 폴더를 지정하십시오.",
            English: "Checks everything on its way and leaves nothing behind when something does not hold. Nothing is ever overwritten: name an empty folder with --home."
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground restore /srv/backup/2026-11-23 --home /srv/evenground",
            "evenground restore /srv/backup/2026-11-23 --home /srv/evenground --connection \"Host=db;Database=evenground\"",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var folder = Options.Argument("folder", new("백업 폴더", "the backup's folder"), language);
        command.Add(folder);

        return async call =>
        {
            var restored = await LongWork.RunAsync(
                call.Terminal,
                new("복원하는 중", "Restoring"),
                0,
                _ =>
                    Installation.RestoreAsync(
                        call.Get(folder),
                        StoreAccess.OptionsOf(call),
                        StoreAccess.Operator,
                        call.Stop
                    )
            );
            if (!restored.Accepted(out var manifest, out var refusal))
                return call.Terminal.Refuse(refusal);

            var shape = BackupShape.Of(call.Get(folder), manifest);
            call.Terminal.Answer(shape, terminal => BackupShape.Draw(terminal, shape));
            return ExitCode.Done;
        };
    }
}
