using System.CommandLine;
using Evenground.Import;
using Evenground.Publish;

namespace Evenground.Cli;

/// <summary>A fund book that was written, as JSON.</summary>
public sealed record FundExportShape(
    string Programme,
    string File,
    string Format,
    string Schema,
    int Funds,
    int Entries,
    int Postings,
    long Head,
    string HeadHash
);

/// <summary>Writes the fund book to one file.</summary>
public sealed class FundExportCommand : ICliCommand
{
    public string Path => "funds export";

    public LocalizedText Summary => new("펀드 장부를 한 파일로 씁니다.", "Writes the fund book to one file.");

    public LocalizedText Details =>
        new(
            Korean: """
            펀드, 출자자, 투자 자산, 평가, 기입, 분개, 현금흐름을 씁니다. json은 문서 하나, parquet와 csv는 표와 목록(manifest.json)을
            담은 zip입니다. 금액은 통화의 최소 단위입니다. 같은 원장과 날짜는 같은 바이트를 냅니다.
            """,
            English: """
            Funds, investors, holdings, valuations, entries, postings and flows: json is one document, parquet and csv are a zip of
            tables with a manifest.json. Amounts are in minor units of their currency. The same journal and days give the same bytes.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground funds export --format json --out fund-book.json",
            "evenground funds export --format parquet --on 2026-03-31 --out fund-book.zip",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var format = Options.Text(
            "--format",
            string.Join('|', FundBookFile.Formats),
            new("파일의 형식", "the form of the file"),
            language
        );
        format.Required = true;
        format.AcceptOnlyFromAmong([.. FundBookFile.Formats]);
        var fund = Options.Text(
            "--fund",
            "NAME",
            new("펀드 하나의 식별자나 이름 (기본값: 모두)", "the id or name of one fund (default: all)"),
            language
        );
        var output = Options.Text("--out", "FILE", new("쓸 파일", "the file to write"), language);
        output.Required = true;
        foreach (var option in (Option<string?>[])[format, fund, output])
            command.Add(option);
        var asOf = AsOfOptions.AddTo(command, language);
        return call => WriteAsync(call, asOf, call.Get(fund), call.Get(format)!, call.Get(output)!);
    }

    static async Task<ExitCode> WriteAsync(
        Call call,
        AsOfOptions asOf,
        string? fund,
        string format,
        string file
    )
    {
        if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
            return call.Terminal.Refuse(refusal);
        await using (open)
        {
            var head = new JournalPoint(open.Head.Sequence, open.Head.Hash);
            if (
                !FundBookDocument
                    .Of(open.History, open.AsOf, Fingerprint.Of(head), fund)
                    .Accepted(out var book, out refusal)
            )
                return call.Terminal.Refuse(refusal);

            await File.WriteAllBytesAsync(
                file,
                await FundBookFile.WriteAsync(book, format, call.Stop),
                call.Stop
            );
            var shape = new FundExportShape(
                open.Book.Programme.Slug,
                file,
                format,
                book.Schema,
                book.Funds.Count,
                book.Entries.Count,
                book.Postings.Count,
                head.Sequence,
                head.Hash.ToString()
            );
            call.Terminal.Answer(
                shape,
                terminal =>
                    terminal.Line(
                        new LocalizedText(
                            $"'{file}'에 펀드 {shape.Funds}개의 기입 {shape.Entries}건과 분개 {shape.Postings}줄을 썼습니다. 머리 해시 {shape.HeadHash}",
                            $"Wrote {shape.Entries} entries and {shape.Postings} postings of {shape.Funds} funds to '{file}'. Head hash {shape.HeadHash}"
                        )
                    )
            );
            return ExitCode.Done;
        }
    }
}
