using System.CommandLine;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>A writer, as JSON.</summary>
/// <param name="Actor">Who it is in the journal.</param>
/// <param name="Name">Null once the person was erased.</param>
/// <param name="May">What the key is for: prepare, approve or all.</param>
/// <param name="Key">The key, when it was just made; else null.</param>
public sealed record WriterShape(
    Guid Writer,
    string Actor,
    string? Name,
    string May,
    DateOnly Since,
    DateOnly? RevokedOn,
    string? Key
)
{
    internal static WriterShape Of(Writer writer, string? key = null) =>
        new(
            writer.Id,
            writer.Actor.Id,
            writer.Name,
            WordOf(writer.Duty),
            writer.Since,
            writer.RevokedOn,
            key
        );

    internal static string WordOf(Duty duty) => duty.ToString().ToLowerInvariant();
}

/// <summary>Gives somebody a key of their own.</summary>
public sealed class WriterAddCommand : ICliCommand
{
    public string Path => "writer add";

    public LocalizedText Summary =>
        new("작성자를 등록하고 열쇠를 한 번 출력합니다.", "Adds a writer, and prints the writer's key once.");

    public LocalizedText Details =>
        new(
            Korean: "열쇠로 화면에 들어가거나 API에 요청합니다. 저장소에는 열쇠의 지문만, 원장에는 식별자만 남고 이름은 person erase로 지울 수 있습니다. "
                + "권한(--may): prepare는 작성만, approve는 승인·반려·마감만, all은 모두. 자신이 작성한 항목은 누구도 승인할 수 없습니다.",
            English: "The key signs in to the pages and the API. The store keeps its digest, the journal an id; person erase takes the name away. "
                + "--may: prepare records and prepares, approve approves, rejects and closes, all does both. Nobody approves an entry of their own."
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground writer add --name \"Clerk of the fund\" --may prepare",
            "evenground writer add --name \"Head of accounts\" --may approve --json",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var name = Options.Text(
            "--name",
            "TEXT",
            new("동료가 알아볼 이름", "by which colleagues know the writer"),
            language
        );
        name.Required = true;
        var may = Options.Text(
            "--may",
            "prepare|approve|all",
            new("권한 (기본값: all)", "what the key is for (default: all)"),
            language
        );
        may.AcceptOnlyFromAmong([.. Enum.GetValues<Duty>().Select(WriterShape.WordOf)]);
        command.Add(name);
        command.Add(may);
        return async call =>
        {
            var duty = Enum.Parse<Duty>(call.Get(may) ?? "all", ignoreCase: true);
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (installation)
            {
                var added = await installation.Writers.AddAsync(
                    call.Get(name)!,
                    duty,
                    WriterDay.Of(call),
                    StoreAccess.Operator,
                    call.Stop
                );
                if (!added.Accepted(out var made, out refusal))
                    return call.Terminal.Refuse(refusal);
                var shape = WriterShape.Of(made.Writer, made.Key);
                call.Terminal.Answer(
                    shape,
                    terminal =>
                    {
                        terminal.Line(
                            new LocalizedText(
                                $"{shape.Name}: {shape.Writer}. 아래 열쇠는 다시 볼 수 없으니 지금 전달하십시오.",
                                $"{shape.Name}: {shape.Writer}. The key below is not shown again: hand it over now."
                            )
                        );
                        terminal.Line(made.Key);
                    }
                );
                return ExitCode.Done;
            }
        };
    }
}

/// <summary>Lists the writers.</summary>
public sealed class WriterListCommand : ICliCommand
{
    public string Path => "writer list";

    public LocalizedText Summary => new("작성자를 봅니다.", "Shows the writers.");

    public LocalizedText Details =>
        new(
            Korean: "해지된 열쇠와 이름이 지워진 작성자도 나옵니다. 열쇠는 보이지 않습니다.",
            English: "Revoked keys and writers whose names were erased are among them. Keys are not shown."
        );

    public IReadOnlyList<string> Examples => ["evenground writer list", "evenground writer list --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language) =>
        async call =>
        {
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (installation)
            {
                if (
                    !(await installation.Writers.AllAsync(StoreAccess.Operator, call.Stop)).Accepted(
                        out var writers,
                        out refusal
                    )
                )
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(
                    writers.Select(writer => WriterShape.Of(writer)).ToList(),
                    terminal =>
                    {
                        foreach (var writer in writers)
                            terminal.Line(LineOf(writer));
                    }
                );
                return ExitCode.Done;
            }
        };

    static string LineOf(Writer writer) =>
        $"{writer.Id}\t{WriterShape.WordOf(writer.Duty)}\t{writer.Since:yyyy-MM-dd}\t"
        + $"{writer.RevokedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-"}\t"
        + $"{writer.Name ?? "-"}";
}

/// <summary>Ends a writer's key.</summary>
public sealed class WriterRevokeCommand : ICliCommand
{
    public string Path => "writer revoke";

    public LocalizedText Summary => new("작성자의 열쇠를 해지합니다.", "Ends a writer's key.");

    public LocalizedText Details =>
        new(
            Korean: "열려 있는 화면도 바로 닫힙니다. 해지하기 전의 백업을 복원하면 열쇠가 다시 살아나므로 복원한 뒤 다시 해지하십시오.",
            English: "Open sessions end at once. A backup from before still has the key: after a restore, revoke it again."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground writer revoke 0198c1a0-7c2e-7b1f-9f5e-3f6f1b2a4d5e"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var id = new Argument<Guid>("id")
        {
            Description = new LocalizedText("식별자", "the writer's id").In(language),
        };
        command.Add(id);
        return async call =>
        {
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (installation)
            {
                var ended = await installation.Writers.RevokeAsync(
                    call.Get(id),
                    WriterDay.Of(call),
                    StoreAccess.Operator,
                    call.Stop
                );
                if (!ended.Accepted(out var revoked, out refusal))
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(
                    new WriterRevokedShape(revoked, IsRevoked: true),
                    terminal =>
                        terminal.Line(
                            new LocalizedText(
                                $"{revoked}의 열쇠를 해지했습니다.",
                                $"Revoked the key of {revoked}."
                            )
                        )
                );
                return ExitCode.Done;
            }
        };
    }
}

/// <summary>A writer whose key was ended, as JSON.</summary>
public sealed record WriterRevokedShape(Guid Writer, bool IsRevoked);

static class WriterDay
{
    /// <summary>Keys belong to no programme, so their days are those of the machine's clock in UTC.</summary>
    public static DateOnly Of(Call call) =>
        DateOnly.FromDateTime(call.Surroundings.Clock.GetUtcNow().UtcDateTime);
}
