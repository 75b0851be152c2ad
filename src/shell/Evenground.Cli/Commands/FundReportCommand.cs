using System.CommandLine;
using Evenground.Import;
using Evenground.Publish;

namespace Evenground.Cli;

/// <summary>A fund's report that was written, as JSON.</summary>
public sealed record FundReportShape(
    string Programme,
    string Report,
    string File,
    int Sheets,
    long Head,
    string HeadHash
);

/// <summary>Writes a fund's quarterly report as Excel.</summary>
public sealed class FundReportCommand : ICliCommand
{
    public string Path => "funds report";

    public LocalizedText Summary =>
        new("펀드의 분기 보고서를 엑셀로 씁니다.", "Writes a fund's quarterly report as Excel.");

    public LocalizedText Details =>
        new(
            Korean: """
            ILPA 양식(2026년 기간부터)의 구조로 씁니다. ilpa-reporting은 순자산, 약정, 보수와 비용을, ilpa-performance는 성과와
            현금흐름을 담습니다. 합계는 수식이고 검산 행은 0이어야 합니다. 장부에 없는 것은 까닭과 함께 비어 있습니다.
            """,
            English: """
            In the structure of the ILPA templates for periods from 2026: ilpa-reporting holds net assets, commitments, fees and
            expenses; ilpa-performance holds performance and cash flows. Totals are formulas, checks must be 0, and what the ledger
            does not record is empty with the reason.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground funds report \"Fund 1\" --format ilpa-reporting --quarter 2026-Q1 --out fund-1.xlsx",
            "evenground funds report \"Fund 1\" --format ilpa-performance --method gross-up --out fund-1.xlsx",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var fund = Options.Argument("fund", new("펀드의 식별자나 이름", "the fund's id or name"), language);
        var format = Options.Text(
            "--format",
            string.Join('|', FundReports.Formats),
            new("보고서의 종류", "which report"),
            language
        );
        format.Required = true;
        format.AcceptOnlyFromAmong([.. FundReports.Formats]);
        var quarter = Options.Text(
            "--quarter",
            "YYYY-Qn",
            new("분기 (기본값: 끝난 마지막 분기)", "the quarter (default: the last that is over)"),
            language
        );
        var investor = Options.Text(
            "--investor",
            "NAME",
            new("출자자의 식별자나 이름 (ilpa-reporting)", "an investor's id or name (ilpa-reporting)"),
            language
        );
        var method = Options.Text(
            "--method",
            string.Join('|', FundReports.Methods),
            new("총성과의 방식 (ilpa-performance)", "the methodology of gross figures (ilpa-performance)"),
            language
        );
        method.AcceptOnlyFromAmong([.. FundReports.Methods]);
        var output = Options.Text("--out", "FILE", new("쓸 파일", "the file to write"), language);
        output.Required = true;
        command.Add(fund);
        foreach (var option in (Option<string?>[])[format, quarter, investor, method, output])
            command.Add(option);
        var asOf = AsOfOptions.AddTo(command, language);
        return call =>
            WriteAsync(
                call,
                asOf,
                new(
                    call.Get(format)!,
                    call.Get(fund),
                    call.Get(quarter),
                    call.Get(investor),
                    call.Get(method)
                ),
                call.Get(output)!
            );
    }

    static async Task<ExitCode> WriteAsync(Call call, AsOfOptions asOf, FundReportAsk ask, string file)
    {
        if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
            return call.Terminal.Refuse(refusal);
        await using (open)
        {
            var head = new JournalPoint(open.Head.Sequence, open.Head.Hash);
            if (
                !FundReports
                    .Make(ask, open.History, open.AsOf, Fingerprint.Of(head))
                    .Accepted(out var report, out refusal)
            )
                return call.Terminal.Refuse(refusal);

            await File.WriteAllBytesAsync(file, ReportWorkbook.Write(report), call.Stop);
            call.Terminal.Answer(
                new FundReportShape(
                    open.Book.Programme.Slug,
                    report.Name,
                    file,
                    report.Sheets.Count,
                    head.Sequence,
                    head.Hash.ToString()
                ),
                terminal =>
                    terminal.Line(
                        new LocalizedText(
                            $"'{file}'에 {report.Name}을(를) 썼습니다. 머리 해시 {head.Hash}",
                            $"Wrote {report.Name} to '{file}'. Head hash {head.Hash}"
                        )
                    )
            );
            return ExitCode.Done;
        }
    }
}
