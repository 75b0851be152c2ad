using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>What a file of figures is: the table it belongs to, where it comes from and how it is written. It
/// stands beside the file as <c>NAME.source.json</c>.</summary>
/// <param name="Structure">The table. Dimensions that an SDMX message has beyond it are taken over.</param>
/// <param name="Provenance">Whose figures they are, and since when they are known.</param>
/// <param name="Layout">How the file is written; the format <c>plain</c> when it is left out.</param>
public sealed record TableDescription(
    TableStructure Structure,
    Provenance Provenance,
    TableLayout? Layout = null
)
{
    /// <summary>How the names of such files end.</summary>
    public const string Ending = ".source.json";

    static readonly string[] OfStructure = ["code", "title", "unit", "kind", "dimensions"];

    static readonly string[] OfProvenance = ["publisher", "table", "licence", "releasedOn", "retrievedOn"];

    /// <summary>Reads a description.</summary>
    /// <returns>Refused when it leaves out what must be said, or says what cannot be.</returns>
    public static Outcome<TableDescription> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            json = WithoutMark(json);
            if (FirstAbsent(json) is { } absent)
                return new TableDescriptionMustHaveItsShape($"{absent}?");
            var read = JsonSerializer.Deserialize<TableDescription>(json.Span, RecordJson.Options)!;
            return read.Faults().FirstOrDefault() is { } fault
                ? new TableDescriptionMustHaveItsShape(fault)
                : read.Dated();
        }
        catch (JsonException exception)
        {
            return new TableDescriptionMustHaveItsShape(exception.Message);
        }
    }

    /// <returns>Refused when the file is not there, or is none.</returns>
    public static async Task<Outcome<TableDescription>> ReadFileAsync(string path, CancellationToken stop) =>
        File.Exists(path)
            ? Read(await File.ReadAllBytesAsync(path, stop))
            : new TableDescriptionMustExist(path);

    /// <summary>How a dimension of the table stands in the file.</summary>
    internal DimensionLayout LayoutOf(string dimension) =>
        Layout?.Dimensions?.GetValueOrDefault(dimension) ?? DimensionLayout.AsNamed;

    /// <summary>For a heading that is no dimension of the table: the code that its rows must have.</summary>
    internal DimensionLayout? HeldAgainst(string heading) =>
        Layout
            ?.Dimensions?.Where(pair =>
                Structure.IndexOf(pair.Key) < 0
                && !StatisticColumns.IsReserved(pair.Key)
                && (pair.Value.Column ?? pair.Key) == heading
            )
            .Select(pair => pair.Value)
            .FirstOrDefault();

    static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    /// <summary>A part that is left out would be read as if it said the first of its possible values, so its
    /// presence is asked for first.</summary>
    static string? FirstAbsent(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return FirstAbsent(document.RootElement, "structure", OfStructure)
            ?? FirstAbsent(document.RootElement, "provenance", OfProvenance);
    }

    static string? FirstAbsent(JsonElement root, string part, string[] names)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return part;
        if (!root.TryGetProperty(part, out var found) || found.ValueKind != JsonValueKind.Object)
            return part;
        return names.FirstOrDefault(name => !found.TryGetProperty(name, out _)) is { } absent
            ? $"{part}.{absent}"
            : null;
    }

    IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Structure.Code))
            yield return "structure.code?";
        if (Structure.Unit.Code.Length == 0)
            yield return "structure.unit?";
        if (IsBlank(Structure.Title))
            yield return "structure.title?";
        foreach (var dimension in Structure.Dimensions)
            if (string.IsNullOrWhiteSpace(dimension.Code) || StatisticColumns.IsReserved(dimension.Code))
                yield return $"structure.dimensions: '{dimension.Code}'";
            else if (Structure.Dimensions.Count(other => other.Code == dimension.Code) > 1)
                yield return $"structure.dimensions: '{dimension.Code}' × 2";
        if (IsBlank(Provenance.Publisher))
            yield return "provenance.publisher?";
        if (string.IsNullOrWhiteSpace(Provenance.Table) || string.IsNullOrWhiteSpace(Provenance.Licence))
            yield return "provenance.table, provenance.licence?";
        if (Layout is { Format.Length: 0 } or { Format: null })
            yield return "layout.format?";
        if (Layout?.Asked is { } asked && asked.Days is null)
            yield return $"layout.asked: {asked.From} – {asked.Until}";
        foreach (var (name, dimension) in Layout?.Dimensions ?? new Dictionary<string, DimensionLayout>())
            if (Structure.IndexOf(name) < 0 && !StatisticColumns.IsReserved(name) && dimension.Fixed is null)
                yield return $"layout.dimensions: '{name}'";
        if (Layout?.Multiplier is < -DataSet.MaxDigits or > DataSet.MaxDigits)
            yield return $"layout.multiplier: {Layout.Multiplier}";
        foreach (var (text, letter) in Layout?.Statuses ?? new Dictionary<string, string>())
            if (StatisticStatus.Parse(letter) is null)
                yield return $"layout.statuses: '{text}' → '{letter}'";
    }

    static bool IsBlank(LocalizedText text) =>
        string.IsNullOrWhiteSpace(text.Korean) || string.IsNullOrWhiteSpace(text.English);

    /// <summary>An edition without a name goes by the day of its release.</summary>
    TableDescription Dated() =>
        string.IsNullOrWhiteSpace(Provenance.Vintage)
            ? this with
            {
                Provenance = Provenance with { Vintage = $"{Provenance.ReleasedOn:yyyy-MM-dd}" },
            }
            : this;
}

/// <summary>How a file of figures is written.</summary>
/// <param name="Format">The name of its format: <c>plain</c>, <c>kosis-csv</c>, <c>sdmx-csv</c> and so
/// on.</param>
/// <param name="Across">The dimension, or <c>period</c>, whose codes head the columns of figures; when null
/// each row has one figure.</param>
/// <param name="Dimensions">For a dimension of the table how it stands in the file; one that is not listed
/// stands under its own code, with the codes as printed. <c>period</c>, <c>value</c> and <c>status</c> may be
/// listed too. What else is listed is no dimension: its rows must have the fixed code, or are left
/// out.</param>
/// <param name="Encoding">The encoding of a text file, where the format allows several; else
/// detected.</param>
/// <param name="Multiplier">The power of ten in which figures are printed: 3 for thousands.</param>
/// <param name="Statuses">For a mark as printed the letter of its <see cref="ObservationStatus"/>.</param>
/// <param name="Asked">The periods asked for: one beyond them is an error.</param>
/// <param name="Ignore">Headings that say nothing of the figures, as notes.</param>
/// <param name="DecimalComma">Whether the file writes 12,4 for twelve and four tenths.</param>
/// <param name="Merged">Whether an empty cell of a dimension means the one above it.</param>
/// <param name="Admitted">Why parts need not make the whole, when they do not: without it such a table is
/// refused.</param>
public sealed record TableLayout(
    string Format,
    string? Across = null,
    IReadOnlyDictionary<string, DimensionLayout>? Dimensions = null,
    string? Encoding = null,
    int Multiplier = 0,
    IReadOnlyDictionary<string, string>? Statuses = null,
    AskedPeriods? Asked = null,
    IReadOnlyList<string>? Ignore = null,
    bool DecimalComma = false,
    bool Merged = false,
    LocalizedText? Admitted = null
);

/// <summary>The first and the last period asked for.</summary>
public sealed record AskedPeriods(string From, string Until)
{
    /// <summary>Their days, or null when they are none.</summary>
    public EffectivePeriod? Days =>
        StatisticPeriod.Parse(From) is { } first
        && StatisticPeriod.Parse(Until) is { } last
        && first.Days.From <= last.Last
            ? new(first.Days.From, last.Last)
            : null;
}

/// <summary>How one dimension stands in a file.</summary>
/// <param name="Column">The heading of its column, its element or its concept; the dimension's code when
/// null.</param>
/// <param name="Read">How a code is made of what is printed; by default the codes as printed, or only those
/// listed where a list is given.</param>
/// <param name="Codes">For a text as printed its code.</param>
/// <param name="Leave">Texts as printed whose rows are no part of the table, as subtotals.</param>
/// <param name="Fixed">The code of all rows, where the file does not print it.</param>
public sealed record DimensionLayout(
    string? Column = null,
    CodeReading? Read = null,
    IReadOnlyDictionary<string, string>? Codes = null,
    IReadOnlyList<string>? Leave = null,
    string? Fixed = null
)
{
    internal static DimensionLayout AsNamed { get; } = new();

    internal CodeReading Reading =>
        Read ?? (Codes is { Count: > 0 } ? CodeReading.Listed : CodeReading.Printed);
}

/// <summary>How a code is made of what a file prints.</summary>
public enum CodeReading
{
    /// <summary>It is what is printed.</summary>
    Printed,

    /// <summary>It is the one listed; anything else is an error.</summary>
    Listed,

    /// <summary>It is the ages that are printed, as <see cref="AgeGroup"/> writes them: '0 - 4세' is
    /// 0-4.</summary>
    Age,

    /// <summary>It is the code that the dimension's scheme gives to the region of that very name.</summary>
    RegionName,
}

/// <summary>The headings that every table in the plain format has.</summary>
static class StatisticColumns
{
    public const string Period = "period",
        Value = "value",
        Status = "status";

    public static bool IsReserved(string heading) => heading is Period or Value or Status;
}
