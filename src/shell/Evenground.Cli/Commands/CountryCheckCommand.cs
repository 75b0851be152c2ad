using System.CommandLine;
using Evenground.Import;

namespace Evenground.Cli;

/// <summary>One check of a country pack, as JSON.</summary>
/// <param name="Looked">How many things were looked at.</param>
public sealed record CountryCheckLineShape(
    string Check,
    bool Holds,
    int Looked,
    LocalizedText Meaning,
    IReadOnlyList<LocalizedText> Failures
);

/// <summary>What a check of a country pack found, as JSON.</summary>
public sealed record CountryCheckShape(
    string? Country,
    string? Edition,
    string Folder,
    int Tables,
    int Figures,
    bool Holds,
    IReadOnlyList<CountryCheckLineShape> Checks
);

/// <summary>Proves that a country pack is whole.</summary>
public sealed class CountryCheckCommand : ICliCommand
{
    public string Path => "country check";

    public LocalizedText Summary =>
        new("국가 자료가 온전한지 점검합니다.", "Proves that a country pack is whole.");

    public LocalizedText Details =>
        new(
            Korean: """
            파일, 두 언어, 지역과 코드, 경계 변경, 인접 지역, 타일, 규칙, 출처, 단위, 기간, 합계, 이동을 차례로 봅니다. 실패를
            모두 적으며 한 오류가 다음 오류를 가리지 않습니다. 종료 코드: 모두 맞으면 0, 하나라도 어긋나면 1.
            """,
            English: """
            Looks at files, languages, regions and codes, changes of borders, neighbours, tiles, rules, sources, units,
            periods, sums and flows. Every failure is named and none hides the next. Exit code: 0 when all holds, else 1.
            """
        );

    public IReadOnlyList<string> Examples =>
        ["evenground country check kr", "evenground country check countries/kr --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var country = CountryPacks.Argument(language);
        command.Add(country);
        return async call =>
        {
            var folder = CountryPacks.FolderOf(call.Get(country));
            if (!Directory.Exists(folder))
                return call.Terminal.Refuse(new CountryFileMustExist(folder));

            var pack = await CountryFolder.ReadAsync(folder, call.Stop);
            var shape = Shape(pack, folder);
            call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
            return shape.Holds ? ExitCode.Done : ExitCode.Found;
        };
    }

    static CountryCheckShape Shape(CountryFolder pack, string folder)
    {
        var lines = CountryChecks.Of(pack);
        return new(
            pack.Country?.Code,
            pack.Country?.Edition,
            folder,
            pack.Tables.Count,
            pack.Tables.Sum(table => table.DataSet.Count),
            lines.All(line => line.Holds),
            [
                .. lines.Select(line => new CountryCheckLineShape(
                    line.Check,
                    line.Holds,
                    line.Looked,
                    line.Meaning,
                    line.Failures
                )),
            ]
        );
    }

    static void Draw(Terminal terminal, CountryCheckShape shape)
    {
        var language = terminal.Language;
        foreach (var line in shape.Checks)
        {
            var mark = new LocalizedText(line.Holds ? "맞음" : "틀림", line.Holds ? "ok  " : "FAIL");
            terminal.Line(
                $"{mark.In(language)} {line.Check, -11} {line.Looked, 9:N0}  {line.Meaning.In(language)}"
            );
            foreach (var failure in line.Failures)
                terminal.Line($"       {failure.In(language)}");
        }

        var failed = shape.Checks.Count(line => !line.Holds);
        terminal.Line(
            failed == 0
                ? new LocalizedText(
                    $"온전합니다: 통계표 {shape.Tables}개, 값 {shape.Figures:N0}개.",
                    $"Whole: {shape.Tables} tables with {shape.Figures:N0} figures."
                )
                : new LocalizedText(
                    $"점검 {shape.Checks.Count}개 가운데 {failed}개가 어긋났습니다.",
                    $"{failed} of {shape.Checks.Count} checks failed."
                )
        );
    }
}
