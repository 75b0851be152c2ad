using Evenground.Record;

namespace Evenground.Import;

/// <summary>All formats of statistical tables, found by their interface.</summary>
public static class StatisticFormats
{
    /// <summary>A format is recognised by so many bytes.</summary>
    public const int FirstBytes = 4096;

    public static IReadOnlyList<IStatisticFormat> All { get; } =
    [
        .. typeof(StatisticFormats)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false }
                && typeof(IStatisticFormat).IsAssignableFrom(type)
            )
            .Select(type => (IStatisticFormat)Activator.CreateInstance(type)!)
            .OrderBy(format => format.Name, StringComparer.Ordinal),
    ];

    public static IStatisticFormat? Find(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one format that recognises the bytes; null when none does, or several.</summary>
    public static IStatisticFormat? Recognise(ReadOnlySpan<byte> first)
    {
        IStatisticFormat? found = null;
        foreach (var format in All)
            if (format.Recognises(first))
            {
                if (found is not null)
                    return null;
                found = format;
            }

        return found;
    }

    /// <summary>Reads a file of figures in the format that its description names.</summary>
    /// <param name="file">The bytes; read once from front to back.</param>
    /// <param name="description">The table, its source and its layout.</param>
    /// <param name="regions">The regions by which names are read; none when null.</param>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="stop">Stops between blocks.</param>
    public static Task<Outcome<DataSet>> ReadAsync(
        Stream file,
        TableDescription description,
        RegionBook? regions = null,
        IProgress<StatisticProgress>? progress = null,
        CancellationToken stop = default
    ) =>
        ReadAsync(
            file,
            new StatisticSource(description, regions ?? RegionBook.Empty, progress, StatisticMemory.Budget()),
            stop
        );

    /// <summary>Reads a file of figures within the memory that the source states.</summary>
    public static async Task<Outcome<DataSet>> ReadAsync(
        Stream file,
        StatisticSource source,
        CancellationToken stop
    )
    {
        var name = source.Description.Layout?.Format ?? PlainFormat.FormatName;
        if (Find(name) is not { } format)
            return new StatisticFormatMustBeKnown(name);

        var watched = new WatchedStream(file);
        await using (watched)
            return await format.ReadAsync(watched, source with { Digest = watched.DigestAtEnd }, stop);
    }
}

/// <summary>How much memory figures may take while they are gathered.</summary>
static class StatisticMemory
{
    /// <summary>Three fifths of what the runtime may use: the rest is for the record and for sorting's own
    /// needs.</summary>
    public static long Budget() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 5 * 3;

    /// <summary>The most memory that one figure takes between its reading and its payload.</summary>
    /// <remarks>
    /// While it is gathered: a number for each dimension and the period, eight bytes of value, two of
    /// decimals and status, four for its line. While it is sorted: twice a place of
    /// eight bytes and an order of four. Thereafter the ordered columns and twice its bytes in the payload.
    /// </remarks>
    public static int BytesPerRow(int dimensions) => 4 * (dimensions + 1) + 14 + 24 + 18 + 24;
}
