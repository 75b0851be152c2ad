using System.CommandLine;
using Evenground.Publish;

namespace Evenground.Cli;

/// <summary>Takes the payload of one entry away for good.</summary>
public sealed class EraseCommand : ICliCommand
{
    public string Path => "erase";

    public LocalizedText Summary =>
        new("항목 하나의 내용을 영구히 지웁니다.", "Takes the payload of one entry away for good.");

    public LocalizedText Details =>
        new(
            Korean: "법에 따라 지워야 할 때 씁니다. 되돌릴 수 없습니다. 사슬은 온전히 남고 빈자리와 근거가 보입니다. 확인을 위해 --yes를 붙이십시오.",
            English: "For when the law demands it. It cannot be undone. The chain stays whole; the gap and its ground are seen. Add --yes to confirm."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground erase 42 --ground \"request under PIPA article 36\" --yes"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var entry = new Argument<long>("entry")
        {
            Description = new LocalizedText("항목 번호", "the entry's number").In(language),
        };
        var ground = Options.Text(
            "--ground",
            "TEXT",
            new("지우는 근거 (개인정보 없이)", "on what ground, without personal details"),
            language
        );
        ground.Required = true;
        var programme = Options.Programme(language);
        var isSure = Options.Flag(
            "--yes",
            new("되돌릴 수 없음을 알고 지움", "erase, knowing that it cannot be undone"),
            language
        );
        command.Add(entry);
        foreach (var option in (Option[])[ground, programme, isSure])
            command.Add(option);

        return async call =>
        {
            if (!call.Get(isSure))
                return call.Terminal.Refuse(new ErasureMustBeConfirmed(call.Get(entry)));
            if (
                !(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(
                    out var open,
                    out var refusal
                )
            )
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var erased = await open.Book.EraseAsync(
                    Guid.CreateVersion7(),
                    call.Get(entry),
                    call.Get(ground)!,
                    StoreAccess.Operator,
                    call.Stop
                );
                if (!erased.Accepted(out var done, out refusal))
                    return call.Terminal.Refuse(refusal);

                var shape = new WriteShape(
                    open.Book.Programme.Slug,
                    $"entry {call.Get(entry)}",
                    IsTrial: false,
                    done.WasRepeat,
                    new Dictionary<string, int> { ["journal.payload-erased.v1"] = (int)done.Count },
                    done.Count,
                    done.Head.Sequence,
                    done.Head.Hash.ToString()
                );
                call.Terminal.Answer(
                    shape,
                    terminal =>
                        terminal.Line(
                            new LocalizedText(
                                $"{call.Get(entry)}번 항목의 내용을 지웠습니다. 백업에서는 백업이 폐기될 때 사라집니다.",
                                $"The payload of entry {call.Get(entry)} is gone. Backups lose it when they are discarded."
                            )
                        )
                );
                return ExitCode.Done;
            }
        };
    }
}

/// <summary>Something that cannot be undone was not confirmed.</summary>
public sealed record ErasureMustBeConfirmed(long Entry) : Refusal
{
    public override string Code => "erase.must-be-confirmed";

    public override LocalizedText Text =>
        new(
            Korean: $"{Entry}번 항목의 내용을 지우면 되돌릴 수 없습니다. 확실하면 --yes를 붙여 다시 실행하십시오.",
            English: $"Erasing the payload of entry {Entry} cannot be undone. If you are certain, run it again with --yes."
        );
}
