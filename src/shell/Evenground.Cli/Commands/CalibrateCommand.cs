using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Evenground.Model;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>One region of a calibration.</summary>
/// <param name="Unexplained">What the accounts leave unexplained in a year.</param>
/// <param name="Investment">Billions of the currency.</param>
public sealed record CalibratedRegionShape(
    string Region,
    string NameKo,
    string NameEn,
    double Residents,
    double MovesOut,
    double NetMigration,
    double Unexplained,
    double TotalFertility,
    double Jobs,
    double Investment
);

/// <summary>A remark on a calibration.</summary>
public sealed record CalibrationNoticeShape(string Code, string Korean, string English);

/// <summary>A calibration as JSON.</summary>
/// <param name="LargestError">The greatest difference, in persons, between the register and the accounts
/// with their
/// unexplained part.</param>
/// <param name="Milliseconds">The time that it took.</param>
/// <param name="Recorded">The data sets that were recorded, or would be.</param>
/// <param name="Files">The files that were written.</param>
public sealed record CalibratedShape(
    string Programme,
    string Window,
    int BaseYear,
    string Vintage,
    string Inputs,
    bool HasMeasuredFlows,
    double Residents,
    double Moves,
    double Unexplained,
    double LargestError,
    double Milliseconds,
    IReadOnlyList<CalibratedRegionShape> Regions,
    IReadOnlyList<CalibrationNoticeShape> Notices,
    IReadOnlyList<string> Recorded,
    IReadOnlyList<string> Files
);

/// <summary>Estimates where the model starts from the statistics of a programme.</summary>
public sealed class CalibrateCommand : ICliCommand
{
    public string Path => "calibrate";

    public LocalizedText Summary =>
        new("공식 통계로 모형을 맞춥니다.", "Calibrates the model on official statistics.");

    public LocalizedText Details =>
        new(
            Korean: """
            주민, 출생, 이동의 표로 사망률, 출산율, 연령별 이동률을 추정하고 계정이 등록 인구와 맞는지 보여 줍니다. --window를
            주지 않으면 알려진 마지막 다섯 해를 씁니다. --record는 추정값을 통계표로 원장에 기록하며 같은 판을 두 번 기록하지
            않습니다. --out은 폴더에 CSV를 씁니다.
            """,
            English: """
            Estimates death, birth and migration rates by age from the tables of residents, births and moves, and shows that
            the accounts meet the register. Without --window it takes the last five years that are known. --record puts
            what it estimated on the journal as tables, the same vintage only once. --out writes CSV files into a folder.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground calibrate",
            "evenground calibrate --window 2013/2018 --json",
            "evenground calibrate --programme venture-platform --record --out estimates",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var asOf = AsOfOptions.AddTo(command, language);
        var window = Options.Text(
            "--window",
            "YEARS",
            new("첫해/마지막 해 (기본값: 마지막 다섯 해)", "first/last year (default: the last five)"),
            language
        );
        var isRecorded = Options.Flag(
            "--record",
            new("추정값을 원장에 기록", "record what was estimated"),
            language
        );
        var output = Options.Text("--out", "DIR", new("CSV를 쓸 폴더", "a folder for CSV files"), language);
        command.Add(window);
        command.Add(isRecorded);
        command.Add(output);
        return async call =>
        {
            var asked = call.Get(window);
            if (
                (asked is null ? CalibrationOptions.Default : CalibrationOptions.Parse(asked))
                is not { } options
            )
                return call.Terminal.Refuse(new CalibrationWindowMustBeYears(asked!));
            if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
                return await CalibrateAsync(call, open, options, (call.Get(isRecorded), call.Get(output)));
        };
    }

    static async Task<ExitCode> CalibrateAsync(
        Call call,
        OpenBook open,
        CalibrationOptions options,
        (bool IsRecorded, string? Folder) to
    )
    {
        var clock = Stopwatch.GetTimestamp();
        var outcome = await LongWork.RunAsync(
            call.Terminal,
            new("모형을 맞추는 중", "Calibrating"),
            total: 0,
            _ => Task.Run(() => Calibrator.Calibrate(open.History, open.AsOf, options), call.Stop)
        );
        var took = Stopwatch.GetElapsedTime(clock);
        if (!outcome.Accepted(out var made, out var refusal))
            return call.Terminal.Refuse(refusal);

        var tables = CalibrationTables.Of(made, open.Today, CurrencyOf(open));
        var recorded = new List<string>();
        if (to.IsRecorded)
        {
            var written = await Writing.WriteAsync(
                open,
                "calibration",
                history => CalibrationTables.Decide(tables, history),
                isTrial: false,
                call.Stop
            );
            if (!written.Accepted(out var shape, out refusal))
                return call.Terminal.Refuse(refusal);
            if (shape.Entries > 0)
                recorded.AddRange(tables.Select(table => table.Structure.Code));
        }

        var files = to.Folder is { } folder ? await WriteFilesAsync(folder, tables, call.Stop) : [];
        var told = Shape(open, made, took, (recorded, files));
        call.Terminal.Answer(told, terminal => Draw(terminal, told));
        return ExitCode.Done;
    }

    static Currency CurrencyOf(OpenBook open) =>
        open.History.Statistics.EditionsOf(StandardTables.VentureInvestment, open.AsOf)
            is [{ Value.Structure.Unit.Currency: { } currency }, ..]
            ? currency
            : open.Book.Programme.Currency;

    static CalibratedShape Shape(
        OpenBook open,
        Calibration made,
        TimeSpan took,
        (IReadOnlyList<string> Recorded, IReadOnlyList<string> Files) done
    )
    {
        var net = FlowsByAge.Net(made);
        CalibratedRegionShape[] regions =
        [
            .. made.Regions.Select((region, number) => RegionOf(made, net, region, number)),
        ];
        return new(
            open.Book.Programme.Slug,
            made.Window.ToString(),
            made.BaseYear,
            made.Vintage,
            made.Inputs,
            made.HasMeasuredFlows,
            regions.Sum(region => region.Residents),
            regions.Sum(region => region.MovesOut),
            regions.Sum(region => region.Unexplained),
            AccountStep.LargestError(made),
            Math.Round(took.TotalMilliseconds),
            regions,
            [
                .. made.Notices.Select(notice => new CalibrationNoticeShape(
                    notice.Code,
                    notice.Text.Korean,
                    notice.Text.English
                )),
            ],
            done.Recorded,
            done.Files
        );
    }

    static CalibratedRegionShape RegionOf(Calibration made, double[] net, ModelRegion region, int number)
    {
        var regions = made.Shape.Regions;
        return new(
            region.Code,
            region.Name.Korean,
            region.Name.English,
            Sum(made.Population),
            Sum([.. made.Migration.Leaving.Zip(made.Exposure, (rate, people) => rate * people)]),
            Sum(net),
            Sum(made.Unexplained),
            Sum(made.Fertility),
            made.Jobs[number],
            made.Investment[number]
        );

        double Sum(double[] cells)
        {
            var sum = 0.0;
            for (var cell = number; cell < cells.Length; cell += regions)
                sum += cells[cell];
            return sum;
        }
    }

    static async Task<IReadOnlyList<string>> WriteFilesAsync(
        string folder,
        IReadOnlyList<DataSet> tables,
        CancellationToken stop
    )
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var table in tables)
        {
            var file = System.IO.Path.Combine(folder, $"{table.Structure.Code}.csv");
            await File.WriteAllTextAsync(file, Csv(table), stop);
            files.Add(file);
        }

        return files;
    }

    static string Csv(DataSet table)
    {
        var dimensions = table.Structure.Dimensions;
        var text = new StringBuilder("period,")
            .AppendJoin(',', dimensions.Select(dimension => dimension.Code))
            .Append(",value\n");
        var codes = new int[dimensions.Count];
        for (var row = 0; row < table.Count; row++)
        {
            text.Append(table.Periods[table.CellOf(row, codes)].Text);
            for (var dimension = 0; dimension < codes.Length; dimension++)
                text.Append(',').Append(table.Codes[dimension][codes[dimension]]);
            text.Append(CultureInfo.InvariantCulture, $",{table[row].Value}\n");
        }

        return text.ToString();
    }

    static void Draw(Terminal terminal, CalibratedShape shape)
    {
        terminal.Line(
            new LocalizedText(
                $"{shape.Window}년의 통계로 지역 {shape.Regions.Count}곳을 맞추었습니다. 기준은 {shape.BaseYear}년 말이며 주민 {shape.Residents:N0}명, 한 해의 지역 간 이동 {shape.Moves:N0}건입니다.",
                $"Calibrated {shape.Regions.Count} regions on {shape.Window}. Base: the end of {shape.BaseYear}, {shape.Residents:N0} residents, {shape.Moves:N0} moves between regions a year."
            )
        );
        terminal.Line(
            new LocalizedText(
                $"계정과 등록 인구의 차이는 {shape.LargestError:0.000000000}명을 넘지 않습니다. {shape.Milliseconds:N0}밀리초 걸렸습니다. 판: {shape.Vintage}",
                $"Accounts meet the register within {shape.LargestError:0.000000000} people. It took {shape.Milliseconds:N0} ms. Vintage: {shape.Vintage}"
            )
        );
        terminal.Line(
            new LocalizedText(
                "  지역              주민     한 해 전출       순이동   설명되지 않음   출산율       일자리   투자(10억)",
                "  region       residents     moves out          net    unexplained       TFR         jobs   investment (bn)"
            )
        );
        foreach (var region in shape.Regions)
            terminal.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {region.Region, -12} {region.Residents, 12:N0} {region.MovesOut, 12:N0} {region.NetMigration, 12:N0} {region.Unexplained, 14:N0} {region.TotalFertility, 9:0.000} {region.Jobs, 12:N0} {region.Investment, 12:N1}"
                )
            );
        foreach (var notice in shape.Notices)
            terminal.Line(new LocalizedText($"- {notice.Korean}", $"- {notice.English}"));
        if (shape.Recorded.Count > 0)
            terminal.Line(
                new LocalizedText(
                    $"통계표 {shape.Recorded.Count}개를 기록하였습니다.",
                    $"Recorded {shape.Recorded.Count} tables."
                )
            );
        foreach (var file in shape.Files)
            terminal.Line($"  {file}");
    }
}
