using System.CommandLine;
using Evenground.Import;

namespace Evenground.Cli;

/// <summary>Writes a sheet of fund entries to fill in.</summary>
public sealed class FundsTemplateCommand : ICliCommand
{
    public string Path => "funds template";

    public LocalizedText Summary =>
        new("채워 넣을 펀드 항목 서식을 만듭니다.", "Writes a sheet of fund entries to fill in.");

    public LocalizedText Details =>
        new(
            Korean: "Excel 서식에는 열과 항목의 종류를 설명하는 시트가 함께 있습니다. 예시 행을 지우고 채운 뒤 'evenground funds import'로 가져오십시오.",
            English: "The Excel file has sheets that explain its columns and kinds. Replace the example rows, then take it in with 'evenground funds import'."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground funds template --out entries.xlsx", "evenground funds template --out entries.csv"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var path = Options.Text(
            "--out",
            "FILE",
            new("만들 파일 (.xlsx, .csv)", "the file to write (.xlsx, .csv)"),
            language
        );
        path.Required = true;
        command.Add(path);

        return async call =>
        {
            var name = call.Get(path)!;
            await using var file = File.Create(name);
            if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                await FundSheetTemplate.WriteCsvAsync(file, call.Stop);
            else
                await FundSheetTemplate.WriteXlsxAsync(file, call.Stop);
            call.Terminal.Answer(
                new TemplateShape(name),
                terminal => terminal.Line(new LocalizedText($"서식: {name}", $"The sheet to fill in: {name}"))
            );
            return ExitCode.Done;
        };
    }
}

/// <summary>Where a template was written, as JSON.</summary>
public sealed record TemplateShape(string File);
