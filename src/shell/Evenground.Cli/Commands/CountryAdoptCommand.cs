using System.CommandLine;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>What a programme adopted, as JSON.</summary>
/// <param name="Adopted">The parts that were new: <c>regions</c>, <c>rules</c>, and files of
/// tables.</param>
public sealed record CountryAdoptedShape(
    string Programme,
    string Country,
    string Edition,
    IReadOnlyList<string> Adopted,
    long Head,
    string HeadHash
);

/// <summary>Lets a programme go by a country pack.</summary>
public sealed class CountryAdoptCommand : ICliCommand
{
    public string Path => "country adopt";

    public LocalizedText Summary =>
        new("프로그램이 국가 자료를 채택합니다.", "Lets a programme go by a country pack.");

    public LocalizedText Details =>
        new(
            Korean: """
            지역, 규칙, 통계표의 차례로 새로운 것만 기록합니다. 통계표는 공표일부터, 지역과 규칙은 --on으로 정한 날부터 알려진
            것이 됩니다. 이미 있는 것은 다시 기록하지 않습니다.
            """,
            English: """
            Records what is new, in the order regions, rules, tables. Tables are known from the day of their release,
            regions and rules from the day given by --on. What is there already is not recorded again.
            """
        );

    public IReadOnlyList<string> Examples =>
        ["evenground country adopt kr --programme my-programme --on 2024-01-01"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var country = CountryPacks.Argument(language);
        var programme = Options.Programme(language);
        var on = Options.Day(
            "--on",
            new(
                "지역과 규칙을 채택하는 날 (기본값: 오늘)",
                "the day from which regions and rules stand (default: today)"
            ),
            language
        );
        command.Add(country);
        command.Add(programme);
        command.Add(on);
        return async call =>
        {
            var folder = CountryPacks.FolderOf(call.Get(country));
            if (!(await CountryPack.ReadAsync(folder, call.Stop)).Accepted(out var pack, out var refusal))
                return call.Terminal.Refuse(refusal);
            if (!(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(out var open, out refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
                return await AdoptAsync(call, open, pack, call.Get(on));
        };
    }

    static async Task<ExitCode> AdoptAsync(Call call, OpenBook open, CountryPack pack, DateOnly? asked)
    {
        var on = asked ?? DateOnly.FromDateTime(call.Surroundings.Clock.GetUtcNow().UtcDateTime);
        if (!pack.Adopt(open.History, on).Accepted(out var adoption, out var refusal))
            return call.Terminal.Refuse(refusal);
        if (
            !(
                await Writing.WriteAsync(
                    open,
                    pack.Country.Code,
                    history => Decide(pack, history, on),
                    isTrial: false,
                    call.Stop
                )
            ).Accepted(out _, out refusal)
        )
            return call.Terminal.Refuse(refusal);

        var head = open.Book.Head;
        var shape = new CountryAdoptedShape(
            open.Book.Programme.Slug,
            pack.Country.Code,
            pack.Country.Edition,
            adoption.Parts,
            head.Sequence,
            head.Hash.ToString()
        );
        call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
        return ExitCode.Done;
    }

    static Outcome<Decision> Decide(CountryPack pack, History history, DateOnly on) =>
        pack.Adopt(history, on).Accepted(out var adoption, out var refusal) ? adoption.Decision : refusal;

    static void Draw(Terminal terminal, CountryAdoptedShape shape)
    {
        foreach (var part in shape.Adopted)
            terminal.Line($"  {part}");
        terminal.Line(
            shape.Adopted.Count == 0
                ? new LocalizedText(
                    "프로그램이 이미 이 자료를 씁니다. 바뀐 것이 없습니다.",
                    "The programme goes by this pack already. Nothing changed."
                )
                : new LocalizedText(
                    $"'{shape.Programme}'이(가) {shape.Country} {shape.Edition}판에서 {shape.Adopted.Count}건을 채택했습니다. 마지막 항목은 {shape.Head}번입니다.",
                    $"'{shape.Programme}' adopted {shape.Adopted.Count} part(s) of {shape.Country}, edition {shape.Edition}; the last entry is {shape.Head}."
                )
        );
    }
}
