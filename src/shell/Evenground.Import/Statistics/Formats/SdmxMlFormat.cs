using System.Xml;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>SDMX-ML 2.1 data messages: generic and structure-specific, in series or flat.</summary>
/// <remarks>
/// Source: SDMX-ML 2.1 schemas (sdmx-twg/sdmx-ml). Read as a stream; document types are forbidden. A
/// generic message says what its dimensions are; a structure-specific one does not, so each of them must be
/// named in the description, and what is neither dimension nor a known attribute is refused. Groups may say
/// nothing of status, multiplier or unit.
/// </remarks>
public sealed class SdmxMlFormat : IStatisticFormat
{
    public string Name => "sdmx-ml";

    public LocalizedText About =>
        new("SDMX-ML 2.1 (generic, structure-specific)", "SDMX-ML 2.1, generic and structure-specific");

    public bool Recognises(ReadOnlySpan<byte> first) =>
        first.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..]
        && first.IndexOf("http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"u8) >= 0;

    public async Task<Outcome<DataSet>> ReadAsync(Stream file, StatisticSource source, CancellationToken stop)
    {
        await using var spooled = await SpooledFile.OfAsync(file, stop);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        using var xml = XmlReader.Create(spooled, settings);
        var reading = new SdmxMlReading(xml, source);
        try
        {
            if (reading.Read(stop) is { } error)
                return error;
        }
        catch (XmlException broken)
        {
            reading.Errors.Add(
                Math.Max(1, broken.LineNumber),
                "",
                StatisticFault.FileMustBeReadable,
                broken.Message,
                new("SDMX-ML 2.1 자료 메시지 전체.", "A whole SDMX-ML 2.1 data message.")
            );
        }

        return reading.Build();
    }
}
