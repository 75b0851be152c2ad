using System.CommandLine;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>Takes a sheet of fund entries in.</summary>
public sealed class FundsImportCommand : ICliCommand
{
    public string Path => "funds import";

    public LocalizedText Summary =>
        new("펀드 장부의 항목을 가져옵니다.", "Takes a sheet of fund entries in.");

    public LocalizedText Details =>
        new(
            Korean: """
            CSV(.csv)와 Excel(.xlsx)을 읽습니다. 서식은 'evenground funds template'이 만듭니다. 오류가 하나라도 있으면 모두
            보여 주고 아무것도 기록하지 않으며, 같은 파일을 다시 가져와도 바뀌는 것이 없습니다. 항목은 다른 사람의 승인을
            기다립니다. 이미 승인을 마친 지난 장부라면 --approved-by에 승인한 사람의 식별자를 적습니다.
            """,
            English: """
            Reads CSV (.csv) and Excel (.xlsx); 'evenground funds template' makes a sheet to fill in. With any error it shows
            all of them and records nothing; the same file again changes nothing. Entries wait for another's approval. For
            past books that were approved already, name who approved them with --approved-by.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground funds import entries-2026-10.xlsx --programme my-programme --dry-run",
            "evenground funds import books-2019.csv --prepared-by clerk-1 --approved-by auditor-2",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var path = Options.Argument(
            "file",
            new("가져올 파일 (.csv, .xlsx)", "the file to take in (.csv, .xlsx)"),
            language
        );
        var programme = Options.Programme(language);
        var preparer = Options.Text(
            "--prepared-by",
            "ID",
            new("작성한 사람의 식별자", "the id of whoever prepared the entries"),
            language
        );
        var approver = Options.Text(
            "--approved-by",
            "ID",
            new("이미 승인한 다른 사람의 식별자", "the id of another who approved them already"),
            language
        );
        var encoding = Options.Text(
            "--encoding",
            "NAME",
            new(
                $"글자 인코딩 ({SheetText.EncodingNames}); 생략하면 알아냄",
                $"its encoding ({SheetText.EncodingNames}); detected by default"
            ),
            language
        );
        var isTrial = Options.Flag(
            "--dry-run",
            new("기록하지 않고 무엇이 바뀔지만 보임", "show what would change and record nothing"),
            language
        );
        command.Add(path);
        foreach (var option in (Option[])[programme, preparer, approver, encoding, isTrial])
            command.Add(option);

        return async call =>
        {
            var name = call.Get(path);
            var source = new SheetFile(System.IO.Path.GetFileName(name), Encoding: call.Get(encoding));
            await using var file = File.OpenRead(name);
            var read = await FundSheets.ReadAsync(
                file,
                source,
                call.Get(preparer) ?? StoreAccess.Operator.Id,
                progress: null,
                call.Stop
            );
            if (!read.Accepted(out var sheet, out var refusal))
                return call.Terminal.Refuse(refusal);
            if (!(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(out var open, out refusal))
                return call.Terminal.Refuse(refusal);

            await using (open)
            {
                var ask = sheet with { ApprovedBy = call.Get(approver) };
                var written = await Writing.WriteAsync(
                    open,
                    source.Sheet,
                    history => FundSheetRules.Decide(ask, history),
                    call.Get(isTrial),
                    call.Stop
                );
                if (!written.Accepted(out var shape, out refusal))
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(shape, terminal => Writing.Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }
}
