using Evenground.Record;
using Evenground.Store;

namespace Evenground.Import;

/// <summary>Asks that a CSV file of reported figures be taken in.</summary>
/// <param name="Path">The file: eight named columns, UTF-8.</param>
/// <param name="Indicators">What may be reported, and in which units.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="Request">A UUIDv7 made by the client: asking again with it is harmless.</param>
/// <param name="Visibility">Who may see the figures.</param>
/// <param name="Reading">How to read: threads, where rejected rows go.</param>
public sealed record FigureImportAsk(
    string Path,
    FigureIndicators Indicators,
    Actor Actor,
    Guid Request,
    Visibility Visibility = Visibility.Programme,
    FigureFileOptions? Reading = null
);

/// <summary>What an import did.</summary>
/// <param name="Reading">What the file holds, rejected rows included.</param>
/// <param name="New">Figures recorded: new ones and corrections.</param>
/// <param name="Appended">The entries that hold them; none when the record knew every figure.</param>
public sealed record FigureImported(FigureReading Reading, long New, Appended Appended)
{
    /// <summary>Figures of the file that the record held already, word for word.</summary>
    public long Known => Reading.Kept - New;
}

/// <summary>Takes files of reported figures into a programme's journal: reads, checks, and appends what is
/// new at once.</summary>
/// <remarks>
/// Sound rows are recorded although others are rejected; every rejected row is in the report. What is
/// recorded is recorded together and durably, or not at all: a cancelled or failed import leaves nothing. The
/// same file again changes nothing. For a command: write <see cref="FigureFileOptions.Report"/> to a file
/// beside the input, show <see cref="FigureProgress"/>, and end with an error code when
/// <see cref="FigureReading.Rejected"/> is not 0.
/// </remarks>
public static class FigureImport
{
    public static async Task<Outcome<FigureImported>> RunAsync(
        FigureImportAsk ask,
        ProgrammeBook book,
        IProgress<FigureProgress>? progress,
        CancellationToken stop
    )
    {
        var read = await Task.Run(() => Read(ask, progress, stop), stop);
        if (!read.Accepted(out var reading, out var refusal))
            return refusal;

        var recorded = 0L;
        var appended = await book.AppendAsync(ask.Request, Decide, ask.Actor, stop);
        return appended.Accepted(out var done, out refusal)
            ? new FigureImported(reading, recorded, done)
            : refusal;

        Outcome<Decision> Decide(History history)
        {
            var outcome = FigureRules.Decide(new(reading.Blocks, ask.Visibility), history);
            recorded = outcome.Accepted(out var decision, out _)
                ? decision.Facts.Sum(fact => (long)((FiguresReported)fact.Event).Block!.Count)
                : 0;
            return outcome;
        }
    }

    static Outcome<FigureReading> Read(
        FigureImportAsk ask,
        IProgress<FigureProgress>? progress,
        CancellationToken stop
    )
    {
        try
        {
            using var file = FigureBytes.Open(ask.Path);
            return FigureFile.Read(file, ask.Indicators, ask.Reading ?? new(), progress, stop);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new FigureFileMustBeReadable(ask.Path, exception.Message);
        }
    }
}

/// <summary>The file is not there, may not be read, or the report beside it may not be written.</summary>
public sealed record FigureFileMustBeReadable(string Path, string Reason) : Refusal
{
    public override string Code => "figures.file-must-be-readable";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Path}'을(를) 가져오는 중 파일을 읽거나 쓸 수 없습니다({Reason}) 경로, 권한, 남은 공간을 확인하십시오.",
            English: $"While taking in '{Path}', a file could not be read or written ({Reason}) Check path, permissions and free space."
        );
}
