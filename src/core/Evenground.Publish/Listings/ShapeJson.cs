using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How answers are written as JSON, by the API and the command line alike.</summary>
/// <remarks>
/// Properties in camel case and in their declared order; a missing value is <c>null</c> and is written. Exact
/// decimals are texts, as a JSON number may be read as a binary fraction; whole numbers up to 2⁵³ are
/// numbers. Words of a closed list are lower case with hyphens, days are <c>yyyy-MM-dd</c>, instants are UTC.
/// </remarks>
public static class ShapeJson
{
    public static JsonSerializerOptions Options { get; } = Build();

    /// <summary>The shortest writing of a decimal: 1.50 and 1.5 are one number, so they have one
    /// writing.</summary>
    public static string Plain(decimal value) =>
        (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds these rules to options that somebody else made, such as those of the web
    /// server.</summary>
    public static void ApplyTo(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        // Quotes and angle brackets stay as they are: an answer is never put into a page as it stands.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.RespectNullableAnnotations = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
        );
        options.Converters.Add(new DecimalAsText());
        options.Converters.Add(new InstantInUtc());
    }

    static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };
        ApplyTo(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    sealed class DecimalAsText : JsonConverter<decimal>
    {
        public override decimal Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            reader.TokenType == JsonTokenType.Number ? reader.GetDecimal()
            : decimal.TryParse(
                reader.GetString(),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            )
                ? value
            : throw new JsonException(
                "A decimal number was expected, such as \"1700000000000\" or \"0.553\"."
            );

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Plain(value));
    }

    sealed class InstantInUtc : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => reader.GetDateTimeOffset();

        public override void Write(
            Utf8JsonWriter writer,
            DateTimeOffset value,
            JsonSerializerOptions options
        ) =>
            writer.WriteStringValue(
                value.UtcDateTime.ToString(Chain.InstantFormat, CultureInfo.InvariantCulture)
            );
    }
}
