using Evenground.Record;

namespace Evenground.Import;

/// <summary>How a file of figures is to be read.</summary>
/// <param name="Threads">Threads that read at once; the outcome is the same, bit by bit, for any number. 0:
/// one per processor.</param>
/// <param name="Report">Takes every rejected row as CSV as it is found; duplicates come last.</param>
/// <param name="RejectsKept">How many of the rejected rows are kept in memory.</param>
/// <param name="Stretch">Bytes that a thread reads at a time.</param>
public sealed record FigureFileOptions(
    int Threads = 0,
    TextWriter? Report = null,
    int RejectsKept = 1000,
    int Stretch = 4 << 20
);

/// <summary>How far the reading has come.</summary>
public readonly record struct FigureProgress(long Bytes, long BytesInAll, long Kept, long Rejected);

/// <summary>What a file of figures holds.</summary>
/// <param name="Blocks">The sound rows, no key twice: one block, or several for more than about four million
/// rows.</param>
/// <param name="Kept">Rows in the blocks.</param>
/// <param name="Rejected">Rows that were not taken.</param>
/// <param name="FirstRejects">The first of them.</param>
public sealed record FigureReading(
    IReadOnlyList<FigureBlock> Blocks,
    long Kept,
    long Rejected,
    IReadOnlyList<FigureReject> FirstRejects
);

/// <summary>Reads and checks a CSV file of reported figures on all processors.</summary>
/// <remarks>
/// The file is read in stretches. Each begins at the first line after its border, as if no quoted cell ran
/// across it; whoever puts the stretches together sees whether that held and reads a stretch again where it
/// did not.
/// </remarks>
public static class FigureFile
{
    /// <summary>The most sound rows in one file: they are held in memory until they are in order.</summary>
    public const long MostRows = 1L << 26;

    public static Outcome<FigureReading> Read(
        FigureBytes file,
        FigureIndicators indicators,
        FigureFileOptions options,
        IProgress<FigureProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        if (!FigureHeading.Read(file).Accepted(out var heading, out var refusal))
            return refusal;

        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        var rejects = new FigureRejectList(options);
        var assembly = new FigureAssembly(indicators, threads);
        using var stretches = new FigureStretches(file, heading, indicators, threads, options.Stretch);
        var (at, line) = (heading.End, 2L);
        foreach (var stretch in stretches.Read(stop))
        {
            var chunk = stretches.Settle(stretch, at, stop);
            if (chunk is null)
                continue;
            assembly.Add(chunk, line);
            rejects.AddRange(chunk.Rejects, line - 1);
            (at, line) = (chunk.End, line + chunk.Lines);
            if (assembly.Rows > MostRows)
                return new FigureFileMustFit(MostRows);
            progress?.Report(new(at, file.Length, assembly.Rows, rejects.Count));
        }

        if (!assembly.Blocks(rejects, stop).Accepted(out var blocks, out refusal))
            return refusal;
        return new FigureReading(
            blocks,
            blocks.Sum(block => (long)block.Count),
            rejects.Count,
            rejects.First
        );
    }
}

/// <summary>The file has more rows, or more different companies and periods, than are put in order at
/// once.</summary>
public sealed record FigureFileMustFit(long MostRows) : Refusal
{
    public override string Code => "figures.file-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"파일이 너무 큽니다. 한 파일에는 수치를 {MostRows:N0}개까지 담을 수 있습니다. 기간이나 기업별로 나누어 가져오십시오.",
            English: $"The file is too large: one file may hold up to {MostRows:N0} figures. Split it by period or by company."
        );
}
