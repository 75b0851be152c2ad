using System.CommandLine;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>The id of a person, as JSON: what the journal may hold of one.</summary>
public sealed record PersonShape(Guid Person, bool IsErased);

/// <summary>Notes a natural person outside the journal.</summary>
public sealed class PersonAddCommand : ICliCommand
{
    public string Path => "person add";

    public LocalizedText Summary =>
        new("자연인을 원장 밖에 등록합니다.", "Notes a natural person, outside the journal.");

    public LocalizedText Details =>
        new(
            Korean: "이름과 연락처는 원장에 들어가지 않으며, 원장에는 여기서 출력되는 식별자만 씁니다. 요청이 있으면 person erase로 지웁니다.",
            English: "Name and contact never enter the journal, which holds only the id printed here. On request, person erase takes them away."
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground person add --name \"Hong Gildong\" --contact hong@example.org --purpose \"contact of the hub, by consent\"",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var name = Options.Text("--name", "TEXT", new("이름", "the person's name"), language);
        var contact = Options.Text(
            "--contact",
            "TEXT",
            new("연락처", "address, e-mail or telephone"),
            language
        );
        var purpose = Options.Text(
            "--purpose",
            "TEXT",
            new("보관 목적과 근거", "what it is kept for, and on what ground"),
            language
        );
        var until = Options.Day(
            "--keep-until",
            new("보관하는 마지막 날", "the last day it is kept"),
            language
        );
        foreach (var option in (Option<string?>[])[name, contact, purpose])
        {
            option.Required = true;
            command.Add(option);
        }

        command.Add(until);
        return async call =>
        {
            var person = new Person(
                Guid.CreateVersion7(),
                call.Get(name)!,
                call.Get(contact)!,
                call.Get(purpose)!,
                call.Get(until)
            );
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (installation)
            {
                if (
                    (await installation.Persons.SaveAsync(person, StoreAccess.Operator, call.Stop)).Refused(
                        out refusal
                    )
                )
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(
                    new PersonShape(person.Id, IsErased: false),
                    terminal => terminal.Line(person.Id.ToString())
                );
                return ExitCode.Done;
            }
        };
    }
}

/// <summary>Erases all that is kept of a natural person.</summary>
public sealed class PersonEraseCommand : ICliCommand
{
    public string Path => "person erase";

    public LocalizedText Summary =>
        new("자연인의 정보를 모두 지웁니다.", "Erases all that is kept of a natural person.");

    public LocalizedText Details =>
        new(
            Korean: "되돌릴 수 없습니다. 원장에는 식별자만 남습니다. 백업에서는 백업이 폐기될 때 사라집니다.",
            English: "It cannot be undone. Only the id stays in the journal. Backups lose it when they are discarded."
        );

    public IReadOnlyList<string> Examples => ["evenground person erase 0198c1a0-7c2e-7b1f-9f5e-3f6f1b2a4d5e"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var id = new Argument<Guid>("id")
        {
            Description = new LocalizedText("식별자", "the person's id").In(language),
        };
        command.Add(id);

        return async call =>
        {
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (installation)
            {
                if (
                    (
                        await installation.Persons.EraseAsync(call.Get(id), StoreAccess.Operator, call.Stop)
                    ).Refused(out refusal)
                )
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(
                    new PersonShape(call.Get(id), IsErased: true),
                    terminal =>
                        terminal.Line(
                            new LocalizedText(
                                $"{call.Get(id)}의 정보를 지웠습니다.",
                                $"Erased all that was kept of {call.Get(id)}."
                            )
                        )
                );
                return ExitCode.Done;
            }
        };
    }
}
