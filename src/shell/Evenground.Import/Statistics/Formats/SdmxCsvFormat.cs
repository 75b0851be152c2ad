using Evenground.Record;

namespace Evenground.Import;

/// <summary>SDMX-CSV 1.0 and 2.0, as OECD, Eurostat and others serve it.</summary>
/// <remarks>
/// Source: SDMX-CSV field guide, versions 1.0 and 2.0 (sdmx-twg/sdmx-csv). The first heading is DATAFLOW, or
/// STRUCTURE and what is set between its cells. Columns in front of the value, and those that the description
/// names, are dimensions; columns behind it are attributes, of which status and multiplier are read. Labels
/// beside or behind codes are passed over. Deletions of whole observations become deleted cells; deletions of
/// attributes, or with dimensions left open, and cells of several values are refused.
/// </remarks>
public sealed class SdmxCsvFormat : IStatisticFormat
{
    public string Name => "sdmx-csv";

    public LocalizedText About => new("SDMX-CSV 1.0, 2.0", "SDMX-CSV 1.0 and 2.0");

    public bool Recognises(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith("\uFEFF"u8))
            first = first[3..];
        if (first.Length > 0 && first[0] == '"')
            first = first[1..];
        return first.StartsWith("STRUCTURE"u8) || first.StartsWith("DATAFLOW"u8);
    }

    public async Task<Outcome<DataSet>> ReadAsync(Stream file, StatisticSource source, CancellationToken stop)
    {
        var rows = new CsvBytes(file, DelimiterOf);
        if (!await rows.FillAsync(stop) || !rows.Next())
            return new DataSetMustHoldRows(0);

        var heading = SdmxCsvHeading.Read(rows, source.Description);
        var gatherer = new FigureGatherer(heading.Structure, source, SdmxPeriod.Canonical);
        foreach (var error in heading.Errors)
            gatherer.Errors.Add(error);
        if (!gatherer.Errors.IsEmpty)
            return gatherer.Build();

        var reading = new SdmxCsvReading(gatherer, heading);
        await CsvWalk.RunAsync(rows, reading.Take, gatherer, stop);
        return gatherer.Build();
    }

    /// <summary>What follows the first heading is what stands between cells.</summary>
    static byte DelimiterOf(ReadOnlySpan<byte> first)
    {
        var isQuoted = first.Length > 0 && first[0] == '"';
        if (isQuoted)
            first = first[1..];
        var end = first.IndexOfAnyExceptInRange((byte)'A', (byte)'Z');
        if (end >= 0 && end < first.Length && first[end] == '[')
            end = first.IndexOf((byte)']') + 1;
        if (isQuoted)
            end++;
        return end > 0 && end < first.Length && first[end] is (byte)';' or (byte)'\t' or (byte)'|'
            ? first[end]
            : (byte)',';
    }
}
