using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Evenground.Record;

/// <summary>The canonical JSON of payloads: one value has one writing, byte for byte.</summary>
/// <remarks>
/// Properties in ordinal order of their names, no blanks, nulls left out, exact decimals as strings (no
/// reader may turn them into binary fractions), dates as <c>yyyy-MM-dd</c>, instants in UTC, enumerations as
/// kebab-case words.
/// </remarks>
public static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = Build();

    static JsonSerializerOptions Build()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(SortProperties);
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = false,
            TypeInfoResolver = resolver,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new TextConverter<decimal>(
                    text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture),
                    Plain
                ),
                new TextConverter<Currency>(
                    text => Currency.Parse(text) ?? throw new JsonException($"'{text}' is no currency."),
                    value => value.Code
                ),
                new TextConverter<Unit>(
                    text => Unit.Parse(text) ?? throw new JsonException($"'{text}' is no unit."),
                    value => value.Code
                ),
                new TextConverter<RegionCode>(
                    text => RegionCode.Parse(text) ?? throw new JsonException($"'{text}' is no region code."),
                    value => value.ToString()
                ),
                new TextConverter<Digest>(
                    text => Digest.Parse(text) ?? throw new JsonException($"'{text}' is no digest."),
                    value => value.ToString()
                ),
                new TextConverter<AgeGroup>(
                    text => AgeGroup.Parse(text) ?? throw new JsonException($"'{text}' is no age group."),
                    value => value.ToString()
                ),
                new TextConverter<ExternalId>(ReadExternalId, value => value.ToString()),
                new IdConverterFactory(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The shortest writing: 1.50 and 1.5 are one number, so they have one writing.</summary>
    static string Plain(decimal value) =>
        (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    static ExternalId ReadExternalId(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var at
            ? ExternalId.Recorded(text[..at], text[(at + 1)..])
            : throw new JsonException($"'{text}' is no scheme and number.");

    static void SortProperties(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var sorted = type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToArray();
        type.Properties.Clear();
        foreach (var property in sorted)
            if (
                property.Set is not null
                || type.Type.GetConstructors()
                    .Any(constructor =>
                        constructor
                            .GetParameters()
                            .Any(parameter =>
                                string.Equals(
                                    parameter.Name,
                                    property.Name,
                                    StringComparison.OrdinalIgnoreCase
                                )
                            )
                    )
            )
                type.Properties.Add(property);
    }

    sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return read(reader.GetString() ?? throw new JsonException("A text was expected."));
            }
            catch (Exception exception)
                when (exception is FormatException or OverflowException or InvalidOperationException)
            {
                throw new JsonException(exception.Message, exception);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }

    sealed class IdConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)
                Activator.CreateInstance(
                    typeof(IdConverter<>).MakeGenericType(typeToConvert.GetGenericArguments())
                )!;
    }

    sealed class IdConverter<TThing> : JsonConverter<Id<TThing>>
    {
        public override Id<TThing> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, Id<TThing> value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
