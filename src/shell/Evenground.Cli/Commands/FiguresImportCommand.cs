using System.CommandLine;
using Evenground.Import;

namespace Evenground.Cli;

/// <summary>What a bulk import did, as JSON.</summary>
/// <param name="Rejects">The first rejected rows, in words.</param>
public sealed record FiguresShape(
    string Programme,
    string File,
    long New,
    long Known,
    long Rejected,
    long Entries,
    long Head,
    string HeadHash,
    string? RejectFile,
    IReadOnlyList<string> Rejects
);

/// <summary>Takes a large file of reported figures in.</summary>
public sealed class FiguresImportCommand : ICliCommand
{
    public string Path => "figures import";

    public LocalizedText Summary =>
        new("대량의 보고 수치를 가져옵니다.", "Takes a large file of reported figures in.");

    public LocalizedText Details =>
        new(
            Korean: """
            온전한 행은 기록하고, 그렇지 않은 행은 파일 옆의 .rejected.csv에 까닭과 함께 남깁니다. 지표와 단위는
            --indicators로 줄 표(code, unit)에 적습니다. 종료 코드: 거절된 행이 있으면 1.
            """,
            English: """
            Sound rows are recorded; the others are written to a .rejected.csv beside the file, each with its reason. The
            indicators and their units stand in the table given by --indicators (code, unit). Exit code: 1 when a row was
            rejected.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground figures import figures-2026-10.csv --indicators indicators.csv --programme my-programme",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var path = Options.Argument("file", new("수치 파일 (.csv)", "the file of figures (.csv)"), language);
        var indicators = Options.Text(
            "--indicators",
            "FILE",
            new("지표와 단위의 표 (.csv)", "the table of indicators and units (.csv)"),
            language
        );
        indicators.Required = true;
        var programme = Options.Programme(language);
        var isPublic = Options.Flag(
            "--public",
            new("누구나 볼 수 있게 기록", "record them for everybody to see"),
            language
        );
        command.Add(path);
        foreach (var option in (Option[])[indicators, programme, isPublic])
            command.Add(option);

        return async call =>
        {
            using var table = new StreamReader(call.Get(indicators)!);
            if (!FigureIndicators.Read(table).Accepted(out var known, out var refusal))
                return call.Terminal.Refuse(refusal);
            if (!(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(out var open, out refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
                return await ImportAsync(
                    call,
                    open,
                    call.Get(path),
                    known,
                    call.Get(isPublic) ? Visibility.Public : Visibility.Programme
                );
        };
    }

    static async Task<ExitCode> ImportAsync(
        Call call,
        OpenBook open,
        string path,
        FigureIndicators known,
        Visibility visibility
    )
    {
        var rejectPath = path + ".rejected.csv";
        Outcome<FigureImported> outcome;
        await using (var rejects = new StreamWriter(rejectPath))
        {
            var ask = new FigureImportAsk(
                path,
                known,
                StoreAccess.Operator,
                Guid.CreateVersion7(),
                visibility,
                new(Report: rejects)
            );
            outcome = await LongWork.RunAsync(
                call.Terminal,
                new("수치를 가져오는 중", "Taking figures in"),
                new FileInfo(path).Length,
                progress =>
                    FigureImport.RunAsync(
                        ask,
                        open.Book,
                        progress is null ? null : new Bytes(progress),
                        call.Stop
                    )
            );
        }

        var hasRejects = outcome.Accepted(out var done, out var refusal) && done.Reading.Rejected > 0;
        if (!hasRejects)
            File.Delete(rejectPath);
        if (done is null)
            return call.Terminal.Refuse(refusal!);

        var shape = new FiguresShape(
            open.Book.Programme.Slug,
            path,
            done.New,
            done.Known,
            done.Reading.Rejected,
            done.Appended.Count,
            done.Appended.Head.Sequence,
            done.Appended.Head.Hash.ToString(),
            hasRejects ? rejectPath : null,
            [.. done.Reading.FirstRejects.Take(20).Select(reject => reject.ToString())]
        );
        call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
        return hasRejects ? ExitCode.Found : ExitCode.Done;
    }

    static void Draw(Terminal terminal, FiguresShape shape)
    {
        terminal.Line(
            new LocalizedText(
                $"새로 기록 {shape.New:N0}, 이미 있음 {shape.Known:N0}, 거절 {shape.Rejected:N0}.",
                $"Recorded {shape.New:N0}, known already {shape.Known:N0}, rejected {shape.Rejected:N0}."
            )
        );
        if (shape.RejectFile is { } file)
            terminal.Line(
                new LocalizedText($"거절된 행과 까닭: {file}", $"The rejected rows and why: {file}")
            );
    }

    sealed class Bytes(IProgress<long> progress) : IProgress<FigureProgress>
    {
        public void Report(FigureProgress value) => progress.Report(value.Bytes);
    }
}
