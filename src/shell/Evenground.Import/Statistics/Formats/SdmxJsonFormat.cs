using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>SDMX-JSON 2.0 data messages, with series or flat observations.</summary>
/// <remarks>
/// Source: SDMX-JSON field guide to data messages, version 2.0 (sdmx-twg/sdmx-json). Read twice: first the
/// structures, which may stand behind the figures, then the figures. Status, multiplier and unit are read
/// wherever they are attached; a status or multiplier that varies between groups of dimensions is refused.
/// </remarks>
public sealed class SdmxJsonFormat : IStatisticFormat
{
    public string Name => "sdmx-json";

    public LocalizedText About => new("SDMX-JSON 2.0 자료 메시지", "SDMX-JSON 2.0 data messages");

    public bool Recognises(ReadOnlySpan<byte> first) =>
        first.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..]
        && (first.IndexOf("sdmx-json"u8) >= 0 || first.IndexOf("\"dataSets\""u8) >= 0);

    public async Task<Outcome<DataSet>> ReadAsync(Stream file, StatisticSource source, CancellationToken stop)
    {
        await using var spooled = await SpooledFile.OfAsync(file, stop);
        try
        {
            var message = SdmxJsonMessage.Read(new(spooled), source.Description);
            if (message.Error is { } error)
                return error;
            if (message.Structure is not { } structure)
                return Broken(source, 1, "data.structures");
            var gatherer = new FigureGatherer(structure.Table, source, SdmxPeriod.Canonical);
            if (!structure.IsSound(gatherer))
                return gatherer.Build();
            SpooledFile.Rewind(spooled);
            var reading = new SdmxJsonReading(gatherer, message, structure);
            return Read(reading, gatherer, new(spooled), stop);
        }
        catch (JsonException broken)
        {
            return Broken(source, 1, broken.Message);
        }
    }

    static Outcome<DataSet> Read(
        SdmxJsonReading reading,
        FigureGatherer gatherer,
        JsonStream json,
        CancellationToken stop
    )
    {
        try
        {
            reading.Read(json, stop);
        }
        catch (JsonException broken)
        {
            gatherer.Errors.Add(reading.Number, "", StatisticFault.FileMustBeReadable, broken.Message, Whole);
        }

        return gatherer.Build();
    }

    static StatisticFileMustHold Broken(StatisticSource source, long at, string found) =>
        new(
            source.Description.Structure.Code,
            [new(at, "", StatisticFault.FileMustBeReadable, found, Whole)]
        );

    static LocalizedText Whole { get; } =
        new("SDMX-JSON 2.0 자료 메시지 전체.", "A whole SDMX-JSON 2.0 data message.");
}
