using System.CommandLine;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>An object that is kept and counts in no figure.</summary>
public sealed record UncountedShape(string File, string Object, string Type, LocalizedText Reason);

/// <summary>What an import of a cap table did, as JSON.</summary>
/// <param name="Objects">How many objects the package holds.</param>
/// <param name="Uncounted">Those that are kept and count in no figure.</param>
/// <param name="Content">The digest under which the files are kept beside the journal.</param>
public sealed record CapTableImportShape(
    string Company,
    string File,
    int Objects,
    IReadOnlyList<UncountedShape> Uncounted,
    string Content,
    WriteShape Written
);

/// <summary>Takes a cap table in the Open Cap Table Format into a company's record.</summary>
public sealed class CapTableImportCommand : ICliCommand
{
    public string Path => "captable import";

    public LocalizedText Summary =>
        new(
            "주주명부를 Open Cap Table Format에서 가져옵니다.",
            "Takes a cap table in the Open Cap Table Format in."
        );

    public LocalizedText Details =>
        new(
            Korean: """
            폴더나 zip 파일의 *.ocf.json(선언 파일과 그 파일들)을 읽습니다. 오류가 하나라도 있으면 파일, 식별자, 항목과 함께 모두
            보여 주고 아무것도 기록하지 않습니다. 원본은 그대로 따로 보관하며 개인의 이름은 기록 원장에 넣지 않습니다. 서로 맞지 않거나
            빠진 것에 기대는 항목을 --leave-out으로 세지 않고 보관할 수 있습니다. 같은 파일을 다시 가져와도 바뀌는 것이 없습니다.
            """,
            English: """
            Reads the *.ocf.json of a folder or a zip file: the manifest and its files. With any error it shows all of them with
            file, id and field, and records nothing. The files are kept beside the journal as they are; names of natural
            persons do not go into the journal. Objects that contradict others or rest on what is not there can be kept
            uncounted with --leave-out. The same package again changes nothing.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground captable import acme.ocf.zip --company \"Acme Holdings\" --dry-run",
            "evenground captable import ./acme-ocf --company kr-brn:1248100998 --leave-out --json",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var path = Options.Argument("path", new("폴더 또는 zip 파일", "a folder or a zip file"), language);
        var company = CapTableOptions.Company(language);
        var programme = CapTableOptions.Programme(language);
        var leaveOut = Options.Flag(
            "--leave-out",
            new("셀 수 없는 항목은 세지 않고 보관", "keep objects that cannot count, uncounted"),
            language
        );
        var isTrial = Options.Flag(
            "--dry-run",
            new("기록하지 않고 무엇이 바뀔지만 보임", "show what would change and record nothing"),
            language
        );
        command.Add(path);
        foreach (var option in (Option[])[company, programme, leaveOut, isTrial])
            command.Add(option);

        return async call =>
        {
            var name = System.IO.Path.GetFileName(
                System.IO.Path.TrimEndingDirectorySeparator(call.Get(path))
            );
            if (
                !(await OcfFiles.ReadAsync(call.Get(path), call.Stop)).Accepted(
                    out var files,
                    out var refusal
                )
            )
                return call.Terminal.Refuse(refusal);
            if (!(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(out var open, out refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var outcome = await ImportAsync(
                    call,
                    open,
                    new(name, files, call.Get(company)!, call.Get(leaveOut), call.Get(isTrial))
                );
                if (!outcome.Accepted(out var shape, out refusal))
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
                return shape.Uncounted.Count > 0 ? ExitCode.Found : ExitCode.Done;
            }
        };
    }

    static async Task<Outcome<CapTableImportShape>> ImportAsync(Call call, OpenBook open, Asked asked)
    {
        var now = AsOf.AllRecorded(open.Today);
        if (
            !CompanyByWord
                .Find(open.History.Companies, asked.Company, now)
                .Accepted(out var company, out var refusal)
        )
            return refusal;
        var read = OcfImport.Read(asked.Name, asked.Files, company.Id, open.History, asked.MayLeaveOut);
        if (!read.Accepted(out var reading, out refusal))
            return refusal;

        if (
            !asked.IsTrial
            && await CapTableFiles.KeepAsync(
                open.Installation.Evidence,
                reading,
                StoreAccess.Operator,
                call.Stop
            )
                is { } unkept
        )
            return unkept;

        var written = await Writing.WriteAsync(
            open,
            asked.Name,
            history =>
                OcfImport
                    .Read(asked.Name, asked.Files, company.Id, history, asked.MayLeaveOut)
                    .Accepted(out var again, out var late)
                    ? CapTableRules.Decide(again.Ask, history)
                    : late,
            asked.IsTrial,
            call.Stop
        );
        return written.Accepted(out var shape, out refusal)
            ? new CapTableImportShape(
                company.Id.ToString(),
                asked.Name,
                reading.Objects,
                [
                    .. reading.Uncounted.Select(one => new UncountedShape(
                        one.Origin.File,
                        one.Origin.Name,
                        one.Origin.Type,
                        one.Reason
                    )),
                ],
                Digest.Of(reading.Kept).ToString(),
                shape
            )
            : refusal;
    }

    static void Draw(Terminal terminal, CapTableImportShape shape)
    {
        terminal.Line(
            new LocalizedText(
                $"객체 {shape.Objects:N0}개를 읽었습니다. 세지 않는 객체: {shape.Uncounted.Count:N0}개.",
                $"Read {shape.Objects:N0} objects; {shape.Uncounted.Count:N0} remarks on what does not count."
            )
        );
        foreach (var one in shape.Uncounted)
            terminal.Line($"  {one.File} {one.Object} ({one.Type}): {one.Reason.In(terminal.Language)}");
        Writing.Draw(terminal, shape.Written);
    }

    sealed record Asked(
        string Name,
        IReadOnlyList<OcfFile> Files,
        string Company,
        bool MayLeaveOut,
        bool IsTrial
    );
}

/// <summary>The options that the commands about cap tables share.</summary>
static class CapTableOptions
{
    public static Option<string?> Company(Language language)
    {
        var option = Options.Text(
            "--company",
            "COMPANY",
            new("기업의 식별자, 번호 또는 이름", "the company's id, number or whole name"),
            language
        );
        option.Required = true;
        return option;
    }

    public static Option<string?> Programme(Language language) => Options.Programme(language);
}
