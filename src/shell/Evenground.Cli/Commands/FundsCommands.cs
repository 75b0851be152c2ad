using System.CommandLine;
using Evenground.Import;
using Evenground.Publish;

namespace Evenground.Cli;

/// <summary>Shows where the money of the funds went.</summary>
public sealed class FundsRegionsCommand : ICliCommand
{
    public string Path => "funds regions";

    public LocalizedText Summary =>
        new("펀드의 돈이 간 지역을 봅니다.", "Shows to which regions the funds' money went.");

    public LocalizedText Details =>
        new(
            Korean: "통화별 모든 펀드의 약정, 출자 요청, 투자, 회수를 본사, 투자 대상 사업장, 일자리의 세 기준으로 따로 보입니다. 지역이 없는 금액은 "
                + "따로 적습니다. 의무와 목표는 'evenground list fund-duties'로 봅니다.",
            English: "Committed, called, invested and returned money of all funds of a currency, by head office, by site and by jobs, "
                + "each by itself; what has no region stands apart. Duties and targets: 'evenground list fund-duties'."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground funds regions", "evenground funds regions --on 2024-12-31 --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var asOf = AsOfOptions.AddTo(command, language);
        return call => ListCommand.ShowAsync(call, asOf, ListingCatalogue.Of<FundRegionRow>());
    }
}

/// <summary>Forecasts what the funds call and give back.</summary>
public sealed class FundsPacingCommand : ICliCommand
{
    public string Path => "funds pacing";

    public LocalizedText Summary =>
        new("펀드의 출자 요청과 분배를 예측합니다.", "Forecasts the calls and distributions of the funds.");

    public LocalizedText Details =>
        new(
            Korean: "지금의 미납 약정, 순자산, 나이에서 출발해 Takahashi·Alexander(2002)의 식으로 셈합니다. --set으로 가정을 바꿉니다: "
                + string.Join(", ", PacingReading.Names)
                + ". --out에 .csv를 주면 펀드와 연도별 표를 씁니다. 예측이지 약속이 아닙니다.",
            English: "By the formula of Takahashi and Alexander (2002), from unfunded commitment, value and age of today. --set changes "
                + "assumptions and settings: "
                + string.Join(", ", PacingReading.Names)
                + ". With --out and .csv it writes the table by fund and year. A forecast is no promise."
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground funds pacing",
            "evenground funds pacing --all --set growth=0.05 --set life=10 --json",
            "evenground funds pacing --out pacing.csv",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var set = new Option<string[]>("--set")
        {
            HelpName = "NAME=NUMBER",
            Description = new LocalizedText(
                "가정이나 설정 (여러 번 줄 수 있음)",
                "an assumption or setting; may be given again"
            ).In(language),
        };
        var all = Options.Flag(
            "--all",
            new("주관기관의 몫이 아니라 모든 출자자", "all investors, not the sponsor's part"),
            language
        );
        var currency = Options.Text(
            "--currency",
            "CODE",
            new("통화 (기본값: 프로그램의 통화)", "the currency (default: the programme's)"),
            language
        );
        var output = Options.Text("--out", "FILE", new("쓸 파일 (.csv)", "the file to write (.csv)"), language);
        foreach (var option in (Option[])[set, all, currency, output])
            command.Add(option);
        var asOf = AsOfOptions.AddTo(command, language);
        return async call =>
        {
            if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var usual = PacingQuestion.Usual(
                    Currency.Parse(call.Get(currency)) ?? open.Book.Programme.Currency,
                    call.Typed.GetValue(all) ? PacingPart.All : PacingPart.Sponsor
                );
                if (!PacingReading.Set(usual, call.Get(set) ?? []).Accepted(out var question, out refusal))
                    return call.Terminal.Refuse(refusal);
                var shape = PacingShape.Of(PacingReport.Of(open.History, open.AsOf, question));
                if (call.Get(output) is { } path)
                    await WriteAsync(path, shape, call.Stop);
                call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }

    static async Task WriteAsync(string path, PacingShape shape, CancellationToken stop)
    {
        var columns = ListingColumns.Of(typeof(FundPacingRow));
        await using var stream = File.Create(path);
        await TableWriter.WriteCsvAsync(
            new(
                [.. columns.Select(column => column.Csv)],
                shape.Rows.Select(row =>
                    (IReadOnlyList<Cell>)[.. columns.Select(column => (Cell)column.CellOf(row))]
                )
            ),
            stream,
            withMark: true,
            stop
        );
    }

    static void Draw(Terminal terminal, PacingShape shape)
    {
        if (shape.CashToKeep is not { } cash)
        {
            terminal.Line(new LocalizedText("예측할 펀드가 없습니다.", "There is no fund to forecast."));
            return;
        }

        var unit = Unit.Of(Currency.Parse(shape.Currency)!.Value);
        terminal.Line(
            new LocalizedText(
                $"앞으로 {shape.YearsAhead}년, 펀드 {shape.Funds.Count}개. 준비할 돈(열 가운데 아홉의 앞날에 충분): {Amount(cash.HighMinor)}",
                $"{shape.YearsAhead} years ahead, {shape.Funds.Count} funds. To keep ready (enough in 9 of 10 futures): {Amount(cash.HighMinor)}"
            )
        );
        foreach (var row in shape.Rows.Where(row => row.FundId is null))
            terminal.Line(
                new LocalizedText(
                    $"{row.Year}  출자 요청 {Amount(row.CalledMedianMinor)} ({Amount(row.CalledLowMinor)}~{Amount(row.CalledHighMinor)})  분배 {Amount(row.DistributedMedianMinor)} ({Amount(row.DistributedLowMinor)}~{Amount(row.DistributedHighMinor)})",
                    $"{row.Year}  calls {Amount(row.CalledMedianMinor)} ({Amount(row.CalledLowMinor)} to {Amount(row.CalledHighMinor)})  distributions {Amount(row.DistributedMedianMinor)} ({Amount(row.DistributedLowMinor)} to {Amount(row.DistributedHighMinor)})"
                )
            );

        string Amount(long minor)
        {
            var (major, step) = (new Money(minor, unit.Currency!.Value).Major, 1m);
            while (Math.Abs(major) / step >= 1000)
                step *= 10;
            return NumberText.Of(Math.Round(major / step) * step, unit, terminal.Language);
        }
    }
}
