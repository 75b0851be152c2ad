namespace Evenground.Import;

/// <summary>A row that was found sound, with its texts as codes of the worker that read it: 32 bytes, as
/// millions are held.</summary>
readonly record struct FigureRow
{
    public required long Mantissa { get; init; }

    public required int Company { get; init; }

    public required int Source { get; init; }

    /// <summary>The line, counted from the first of the chunk.</summary>
    public required int Line { get; init; }

    /// <summary>The day reported, in days since 0001-01-01.</summary>
    public required int Day { get; init; }

    public required ushort Period { get; init; }

    public required ushort Indicator { get; init; }

    public required ushort Currency { get; init; }

    public required byte Scale { get; init; }
}

/// <summary>What a worker read of one stretch of the file.</summary>
/// <param name="Names">The worker's texts, which the codes of <paramref name="Rows"/> mean.</param>
/// <param name="From">Where its first row begins.</param>
/// <param name="End">Where the row after its last begins: not before the end of the stretch.</param>
/// <param name="Lines">Line ends between the two.</param>
/// <param name="Rejects">Lines are counted from the first of the stretch.</param>
sealed record FigureChunk(
    FigureRowNames Names,
    long From,
    long End,
    int Lines,
    List<FigureRow> Rows,
    List<FigureReject> Rejects
);

/// <summary>The texts that one worker met.</summary>
sealed class FigureRowNames
{
    public TextTable Companies { get; } = new();

    public TextTable Periods { get; } = new();

    public TextTable Currencies { get; } = new();

    public TextTable Sources { get; } = new();
}
