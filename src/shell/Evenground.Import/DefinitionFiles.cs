using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the files in which a programme defines its words: metrics, scopes, exchange rates
/// and market indices.</summary>
public static class DefinitionFiles
{
    /// <returns>All definitions of the file; or refused with every error in it, and none.</returns>
    public static async Task<Outcome<DefineMetrics>> ReadMetricsAsync(
        Stream file,
        SheetFile source,
        CancellationToken stop = default
    )
    {
        var reader = new TableReader<Placed<Metric>>(
            MetricColumns.All,
            (text, errors) => At(text, DefinitionRow.ReadMetric(text, errors)),
            rows => DefinitionRow.Twice(rows.Select(row => (row.Line, row.Value.Code)), MetricColumns.Code)
        );
        return (await reader.ReadAsync(file, source, progress: null, stop)).Accepted(
            out var rows,
            out var refusal
        )
            ? new DefineMetrics([.. rows.All.Select(row => row.Value)])
            : refusal;
    }

    /// <returns>All definitions of the file; or refused with every error in it, and none.</returns>
    public static async Task<Outcome<DefineScopes>> ReadScopesAsync(
        Stream file,
        SheetFile source,
        CancellationToken stop = default
    )
    {
        var reader = new TableReader<Placed<Scope>>(
            ScopeColumns.All,
            (text, errors) => At(text, DefinitionRow.ReadScope(text, errors)),
            rows => DefinitionRow.Twice(rows.Select(row => (row.Line, row.Value.Code)), ScopeColumns.Code)
        );
        return (await reader.ReadAsync(file, source, progress: null, stop)).Accepted(
            out var rows,
            out var refusal
        )
            ? new DefineScopes([.. rows.All.Select(row => row.Value)])
            : refusal;
    }

    /// <returns>All rates of the file; or refused with every error in it, and none.</returns>
    public static async Task<Outcome<NoteExchangeRates>> ReadRatesAsync(
        Stream file,
        SheetFile source,
        CancellationToken stop = default
    )
    {
        var reader = new TableReader<ExchangeRateNoted>(RateColumns.All, DefinitionRow.ReadRate, _ => []);
        return (await reader.ReadAsync(file, source, progress: null, stop)).Accepted(
            out var rows,
            out var refusal
        )
            ? new NoteExchangeRates(rows.All)
            : refusal;
    }

    /// <returns>All indices of the file with their levels; or refused with every error in it, and
    /// none.</returns>
    public static async Task<Outcome<RecordMarketIndices>> ReadIndicesAsync(
        Stream file,
        SheetFile source,
        CancellationToken stop = default
    )
    {
        var reader = new TableReader<IndexRow>(IndexColumns.All, IndexRow.Read, IndexRow.Conflicts);
        return (await reader.ReadAsync(file, source, progress: null, stop)).Accepted(
            out var rows,
            out var refusal
        )
            ? IndexRow.Together(rows.All)
            : refusal;
    }

    static Placed<T>? At<T>(RowText text, T? value)
        where T : class => value is null ? null : new(text.Line, value);

    /// <summary>A definition with the line that it stands on.</summary>
    sealed record Placed<T>(int Line, T Value)
        where T : class;
}
