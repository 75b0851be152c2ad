using System.Text.Json;
using System.Text.Json.Serialization;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>The first line of an export: whose journal, how far, and what its maker might see.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">The format's version.</param>
/// <param name="Clearance">Payloads above it are withheld.</param>
/// <param name="Sequence">The last entry.</param>
/// <param name="Hash">The hash of the last entry.</param>
internal sealed record ExportHeader(
    string Format,
    int Version,
    Programme Programme,
    Visibility Clearance,
    long Sequence,
    Digest Hash
)
{
    public const string FormatName = "evenground.journal";

    public const int FormatVersion = 1;

    [JsonIgnore]
    public JournalHead Head => new(Sequence, Hash);

    public static ExportHeader Of(Programme programme, Visibility clearance, JournalHead head) =>
        new(FormatName, FormatVersion, programme, clearance, head.Sequence, head.Hash);

    public string Write() => JsonSerializer.Serialize(this, RecordJson.Options);

    public static Outcome<ExportHeader> Read(string? line)
    {
        try
        {
            var header = line is null
                ? null
                : JsonSerializer.Deserialize<ExportHeader>(line, RecordJson.Options);
            if (header is { Format: FormatName, Version: FormatVersion })
                return header;
        }
        catch (JsonException)
        {
            // Falls through to the same refusal: whatever else stands there is no header.
        }

        return new ExportLineMustHold(
            1,
            new(
                $"형식 '{FormatName}' {FormatVersion}판의 머리글이 있어야 합니다.",
                $"it should be the header of the format '{FormatName}', version {FormatVersion}."
            )
        );
    }
}
