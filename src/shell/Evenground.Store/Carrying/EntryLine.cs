using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>One entry as one line of JSON. A payload that is JSON stands there byte for byte, any other in
/// base 64.</summary>
internal static class EntryLine
{
    static readonly JsonWriterOptions Options = new()
    {
        Encoder = RecordJson.Options.Encoder,
        SkipValidation = true,
    };

    public static void Write(Entry entry, IBufferWriter<byte> line)
    {
        var header = entry.Header;
        using var json = new Utf8JsonWriter(line, Options);
        json.WriteStartObject();
        json.WriteNumber("sequence"u8, header.Sequence);
        json.WriteString("id"u8, header.Id);
        json.WriteString("event"u8, header.EventName);
        json.WriteString("effectiveFrom"u8, Day(header.Effective.From));
        if (header.Effective.Until is { } until)
            json.WriteString("effectiveUntil"u8, Day(until));
        json.WriteString("knownFrom"u8, Day(header.KnownFrom));
        json.WriteString(
            "recordedAt"u8,
            header.RecordedAt.UtcDateTime.ToString(Chain.InstantFormat, CultureInfo.InvariantCulture)
        );
        json.WriteString("recordedBy"u8, header.RecordedBy);
        json.WriteString(
            "visibility"u8,
            JsonSerializer.SerializeToElement(header.Visibility, RecordJson.Options).GetString()
        );
        WritePayload(json, entry);
        if (entry.Salt is { } salt)
            json.WriteString("salt"u8, Convert.ToHexStringLower(salt));
        json.WriteString("payloadDigest"u8, entry.PayloadDigest.ToString());
        json.WriteString("previous"u8, entry.Previous.ToString());
        json.WriteString("hash"u8, entry.Hash.ToString());
        json.WriteEndObject();
        json.Flush();
        line.Write("\n"u8);
    }

    /// <returns>Null when the line is no entry; whether the entry holds is the chain's to say.</returns>
    public static Entry? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            var header = new EntryHeader(
                json.GetProperty("sequence").GetInt64(),
                json.GetProperty("id").GetGuid(),
                Text(json, "event"),
                new(
                    Day(Text(json, "effectiveFrom")),
                    json.TryGetProperty("effectiveUntil", out var until) ? Day(until.GetString()) : null
                ),
                Day(Text(json, "knownFrom")),
                Instant(Text(json, "recordedAt")),
                Text(json, "recordedBy"),
                json.GetProperty("visibility").Deserialize<Visibility>(RecordJson.Options)
            );
            return new(
                header,
                ReadPayload(json),
                json.TryGetProperty("salt", out var salt) ? Convert.FromHexString(salt.GetString()!) : null,
                Hash(json, "payloadDigest"),
                Hash(json, "previous"),
                Hash(json, "hash")
            );
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or FormatException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            return null;
        }
    }

    static void WritePayload(Utf8JsonWriter json, Entry entry)
    {
        if (entry.Payload is not { } payload)
            return;
        if (EventCatalogue.IsJson(entry.Header.EventName))
        {
            json.WritePropertyName("payload"u8);
            json.WriteRawValue(payload, skipInputValidation: true);
        }
        else
        {
            json.WriteBase64String("payloadBase64"u8, payload);
        }
    }

    static byte[]? ReadPayload(JsonElement json) =>
        json.TryGetProperty("payload", out var payload) ? Encoding.UTF8.GetBytes(payload.GetRawText())
        : json.TryGetProperty("payloadBase64", out var bytes) ? bytes.GetBytesFromBase64()
        : null;

    static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");

    static Digest Hash(JsonElement json, string name) =>
        Digest.Parse(Text(json, name)) ?? throw new FormatException($"{name} is no digest.");

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly Day(string? text) =>
        DateOnly.ParseExact(text ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(
            text,
            Chain.InstantFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
}
