using System.CommandLine;
using System.Text;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>What an export of a cap table wrote, as JSON.</summary>
/// <param name="IsAsTakenIn">Whether the files are those that were taken in, byte for byte.</param>
public sealed record CapTableExportShape(
    string Company,
    DateOnly On,
    string Out,
    IReadOnlyList<string> Files,
    bool IsAsTakenIn
);

/// <summary>Writes a company's cap table in the Open Cap Table Format.</summary>
public sealed class CapTableExportCommand : ICliCommand
{
    public string Path => "captable export";

    public LocalizedText Summary =>
        new(
            "주주명부를 Open Cap Table Format으로 내보냅니다.",
            "Writes a cap table in the Open Cap Table Format."
        );

    public LocalizedText Details =>
        new(
            Korean: """
            가져온 파일이 있고 그 항목이 모두 유효하면 원본을 그대로 내보내고, 그 뒤에 입력한 것은 거래 파일 하나로 덧붙입니다.
            그 밖에는 기록에서 새로 만듭니다. --out이 .zip으로 끝나면 zip 파일을, 아니면 폴더를 씁니다.
            """,
            English: """
            Where a package was taken in and all its entries still count, its files come out as they were, and what was entered
            since stands in one more file of transactions. Else the package is built from the record. Writes a zip file when
            --out ends in .zip, and a folder otherwise.
            """
        );

    public IReadOnlyList<string> Examples =>
        ["evenground captable export --company \"Acme Holdings\" --out acme.ocf.zip --on 2025-12-31"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var company = CapTableOptions.Company(language);
        var target = Options.Text(
            "--out",
            "PATH",
            new("폴더 또는 .zip 파일", "a folder or a .zip file"),
            language
        );
        target.Required = true;
        command.Add(company);
        command.Add(target);
        var asOf = AsOfOptions.AddTo(command, language);

        return async call =>
        {
            if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var found = CompanyByWord.Find(open.History.Companies, call.Get(company)!, open.AsOf);
                if (!found.Accepted(out var meant, out refusal))
                    return call.Terminal.Refuse(refusal);
                var exported = await CapTableFiles.ExportAsync(
                    open.Installation.Evidence,
                    meant.Id,
                    open.History,
                    open.AsOf,
                    new(StoreAccess.Operator, call.Surroundings.Clock.GetUtcNow()),
                    call.Stop
                );
                if (!exported.Accepted(out var package, out refusal))
                    return call.Terminal.Refuse(refusal);
                await WriteAsync(package.Files, call.Get(target)!, call.Stop);
                var shape = new CapTableExportShape(
                    meant.Id.ToString(),
                    open.AsOf.On,
                    call.Get(target)!,
                    [.. package.Files.Select(file => file.Path)],
                    package.IsAsTakenIn
                );
                call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }

    static async Task WriteAsync(IReadOnlyList<OcfFile> files, string target, CancellationToken stop)
    {
        if (target.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await File.WriteAllBytesAsync(target, OcfFiles.Zip(files), stop);
            return;
        }

        var folder = System.IO.Path.GetFullPath(target);
        foreach (var file in files)
        {
            // A package may name any path: only those below the folder are written.
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, file.Path));
            if (!path.StartsWith(folder + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
                continue;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, new UTF8Encoding(false), stop);
        }
    }

    static void Draw(Terminal terminal, CapTableExportShape shape)
    {
        terminal.Line(
            shape.IsAsTakenIn
                ? new LocalizedText(
                    $"가져온 원본 파일 {shape.Files.Count}개를 {shape.Out}에 그대로 썼습니다.",
                    $"Wrote the {shape.Files.Count} files that were taken in, as they were, to {shape.Out}."
                )
                : new(
                    $"파일 {shape.Files.Count}개를 {shape.Out}에 썼습니다.",
                    $"Wrote {shape.Files.Count} files to {shape.Out}."
                )
        );
    }
}
