using System.Text.Json;

namespace Evenground.Record;

/// <summary>Reads the rows of the files in which a programme defines its words.</summary>
public static class DefinitionRow
{
    static readonly IReadOnlyList<string> Kinds =
    [
        .. Enum.GetNames<MetricKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName),
    ];

    /// <returns>The metric of a row in <see cref="MetricColumns"/>, or null with its errors noted.</returns>
    public static Metric? ReadMetric(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var metric = new Metric(
            Code: cells.Key(MetricColumns.Code, alsoAllowed: "*"),
            Kind: cells.Word(MetricColumns.Kind, RowFault.WordMustBeKnown, Kinds, KindOf) ?? default,
            Name: new(cells.Text(MetricColumns.NameKorean), cells.Text(MetricColumns.NameEnglish)),
            IsAdditive: Flag(cells, MetricColumns.IsAdditive),
            CumulativeOf: Reference(cells, MetricColumns.CumulativeOf),
            Capacity: Reference(cells, MetricColumns.Capacity),
            Actual: Reference(cells, MetricColumns.Actual),
            ShareOf: Reference(cells, MetricColumns.ShareOf),
            BundledPart: Reference(cells, MetricColumns.BundledPart)
        );
        return cells.HasFailed ? null : metric;
    }

    /// <returns>The scope of a row in <see cref="ScopeColumns"/>, or null with its errors noted.</returns>
    public static Scope? ReadScope(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var partOf = cells.Text(ScopeColumns.PartOf);
        var readingOf = cells.Text(ScopeColumns.ReadingOf);
        var scope = new Scope(
            Code: cells.Text(ScopeColumns.Code),
            Name: new(cells.Text(ScopeColumns.NameKorean), cells.Text(ScopeColumns.NameEnglish)),
            PartOf: partOf.Length == 0 ? null : partOf,
            IsWholeComplete: Flag(cells, ScopeColumns.IsWholeComplete),
            Region: cells.Word(
                ScopeColumns.Region,
                RowFault.WordMustBeKnown,
                ["iso3166-2:KR-47"],
                RegionCode.Parse
            ),
            ReadingOf: readingOf.Length == 0 ? null : readingOf
        );
        return cells.HasFailed ? null : scope;
    }

    /// <returns>The exchange rate of a row in <see cref="RateColumns"/>, or null with its errors
    /// noted.</returns>
    public static ExchangeRateNoted? ReadRate(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var rate = new ExchangeRateNoted(
            Base: Money(cells, RateColumns.Base),
            Quote: Money(cells, RateColumns.Quote),
            On: cells.Day(RateColumns.On) ?? default,
            Rate: cells.Number(RateColumns.Rate) ?? default,
            Source: cells.Text(RateColumns.Source)
        );
        return cells.HasFailed ? null : rate;
    }

    /// <summary>Definitions of one code twice, each noted at the later of the two rows.</summary>
    public static IReadOnlyList<RowError> Twice(IEnumerable<(int Line, string Code)> rows, SheetColumn column)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var errors = new List<RowError>();
        foreach (var (line, code) in rows)
            if (!lines.TryAdd(code, line))
                errors.Add(
                    RowError.At(
                        line,
                        column.Name,
                        RowFault.RowMustStandOnce,
                        code,
                        new(
                            Korean: $"한 행만. {lines[code]}행과 {line}행 가운데 하나를 지우거나 고치십시오.",
                            English: $"One row only. Remove or correct one of lines {lines[code]} and {line}."
                        )
                    )
                );
        return errors;
    }

    static MetricKind? KindOf(string word) =>
        Kinds.Contains(word, StringComparer.Ordinal) ? Enum.Parse<MetricKind>(word, ignoreCase: true) : null;

    static bool Flag(CellReader cells, SheetColumn column) =>
        cells.Word(
            column,
            RowFault.WordMustBeKnown,
            ["true", "false"],
            word =>
                word.ToLowerInvariant() switch
                {
                    "true" => true,
                    "false" => false,
                    _ => (bool?)null,
                }
        ) ?? false;

    static string? Reference(CellReader cells, SheetColumn column) =>
        cells.Key(column, alsoAllowed: "*") is { Length: > 0 } code ? code : null;

    static Currency Money(CellReader cells, SheetColumn column) =>
        cells.Word(column, RowFault.WordMustBeKnown, ["KRW", "USD", "EUR", "… (ISO 4217)"], Currency.Parse)
        ?? default;
}
