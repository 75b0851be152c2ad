using Evenground.Record;

namespace Evenground.Import;

/// <summary>A way in which offices write statistical tables to files: turns bytes into a data set.</summary>
/// <remarks>
/// A new format is one file with one class in the folder Formats: the catalogue finds it, and the command
/// line, the upload, the country packs and the fuzz tests take it up. It must never throw for anything that a
/// file may hold, never read a figure that the file does not say, and hold no more of the file than a row and
/// the figures.
/// </remarks>
public interface IStatisticFormat
{
    /// <summary>Its name in <c>layout.format</c> and for <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>What it is, for lists and help.</summary>
    LocalizedText About { get; }

    /// <summary>Whether a file that begins so can only be in this format.</summary>
    /// <param name="first">The first bytes, up to <see cref="StatisticFormats.FirstBytes"/>.</param>
    bool Recognises(ReadOnlySpan<byte> first);

    /// <returns>The data set; or refused, with every error that was found.</returns>
    Task<Outcome<DataSet>> ReadAsync(Stream file, StatisticSource source, CancellationToken stop);
}

/// <summary>What a format knows of the file that it reads.</summary>
/// <param name="Description">The table, its source and its layout.</param>
/// <param name="Regions">The regions by which names are read.</param>
/// <param name="Progress">Told how far the reading is.</param>
/// <param name="MostBytes">The memory that figures may take while they are gathered.</param>
public sealed record StatisticSource(
    TableDescription Description,
    RegionBook Regions,
    IProgress<StatisticProgress>? Progress,
    long MostBytes
)
{
    /// <summary>Once the file was read to its end: its digest.</summary>
    internal Func<Digest?> Digest { get; init; } = () => null;
}

/// <summary>How far the reading of a file is.</summary>
public readonly record struct StatisticProgress(long BytesRead, int Rows);
