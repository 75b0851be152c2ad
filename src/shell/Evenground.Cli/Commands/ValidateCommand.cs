using System.CommandLine;
using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Cli;

/// <summary>What the model is held to, as JSON.</summary>
/// <param name="Holds">Whether all that must hold holds.</param>
/// <param name="Held">Rows that hold.</param>
/// <param name="Lost">Rows that do not hold, whether they must or not.</param>
public sealed record ValidationShape(
    string Programme,
    DateOnly On,
    DateOnly Known,
    bool Holds,
    int Held,
    int Lost,
    IReadOnlyList<ValidationPart> Parts
);

/// <summary>Holds the model against what was published.</summary>
public sealed class ValidateCommand : ICliCommand
{
    public string Path => "validate";

    public LocalizedText Summary =>
        new("모형을 발표된 값에 견주어 봅니다.", "Holds the model against what was published.");

    public LocalizedText Details =>
        new(
            Korean: """
            교과서의 예, 항등식, 이동 총수, 출생과 사망, 청년 이동, 모형이 보지 않은 해, 공식 추계를 차례로 견주고, 맞은 것과 어긋난
            것을 모두 적습니다. --out은 두 언어의 문서를 씁니다. 종료 코드: 반드시 맞아야 하는 것이 모두 맞으면 0, 아니면 1.
            """,
            English: """
            Compares textbook cases, identities, flow totals, births and deaths, youth migration, years that the model was
            not shown, and the official projection, and tells wins and losses alike. --out writes a page in both
            languages. Exit code: 0 when all that must hold holds, else 1.
            """
        );

    public IReadOnlyList<string> Examples =>
        ["evenground validate", "evenground validate --out validation.md", "evenground validate --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var output = Options.Text("--out", "FILE", new("쓸 파일", "the file to write"), language);
        command.Add(output);
        var asOf = AsOfOptions.AddTo(command, language);
        return async call =>
        {
            if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                if (!Validator.Of(open.History, open.AsOf).Accepted(out var report, out refusal))
                    return call.Terminal.Refuse(refusal);
                if (call.Get(output) is { } file)
                    await File.WriteAllTextAsync(
                        file,
                        ValidationPage.Write(report, code => NameOf(open, code)),
                        call.Stop
                    );

                var shape = new ValidationShape(
                    open.Book.Programme.Slug,
                    open.AsOf.On,
                    open.AsOf.Known,
                    report.Holds,
                    report.Held,
                    report.Lost,
                    report.Parts
                );
                call.Terminal.Answer(shape, terminal => Draw(terminal, report, code => NameOf(open, code)));
                return report.Holds ? ExitCode.Done : ExitCode.Found;
            }
        };
    }

    static LocalizedText? NameOf(OpenBook open, string code)
    {
        var regions = open.History.Regions.Book(open.AsOf);
        return regions.NameOf(code, open.AsOf.On) ?? regions.Group(code, open.AsOf.On)?.Name;
    }

    static void Draw(Terminal terminal, ValidationReport report, Func<string, LocalizedText?> nameOf)
    {
        var language = terminal.Language;
        foreach (var part in report.Parts)
        {
            terminal.Line($"{part.Id}  {part.Title.In(language)}");
            foreach (var row in part.Rows)
            {
                var place = row.Place is { } code ? nameOf(code)?.In(language) ?? code : "";
                terminal.Line(
                    $"  {ValidationPage.Verdict(row).In(language), -6} {row.What.In(language)} {row.Period} {place}: {ValidationPage.Number(row.Ours)} {row.Unit.In(language)} ({ValidationPage.Number(row.Published)}; {ValidationPage.Number(row.Tolerance)})"
                );
            }
        }

        terminal.Line("");
        terminal.Line(
            report.Holds
                ? new LocalizedText(
                    $"반드시 맞아야 하는 것이 모두 맞습니다. 맞음 {report.Held}, 어긋남 {report.Lost}.",
                    $"All that must hold holds: {report.Held} rows held, {report.Lost} lost."
                )
                : new LocalizedText(
                    $"반드시 맞아야 하는 것 가운데 어긋난 것이 있습니다. 맞음 {report.Held}, 어긋남 {report.Lost}.",
                    $"Not all that must hold holds: {report.Held} rows held, {report.Lost} lost."
                )
        );
    }
}
