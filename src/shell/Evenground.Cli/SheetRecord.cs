using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>A sheet of statements folded as if it were a record, without a store: for checking it before it
/// is imported.</summary>
static class SheetRecord
{
    /// <summary>The sheet's statements, read by the definitions that lie beside it. Lines stand in for
    /// entries.</summary>
    public static async Task<Outcome<Statements>> ReadAsync(string path, CancellationToken stop)
    {
        var history = History.Empty;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        foreach (var (name, read) in Definitions)
        {
            var beside = Path.Combine(folder, name);
            if (!File.Exists(beside) || Path.GetFullPath(path) == beside)
                continue;
            if (!(await read(beside, history, stop)).Accepted(out var defined, out var wrong))
                return wrong;
            history = defined;
        }

        await using var file = File.OpenRead(path);
        if (
            !(await StatementSheets.ReadAsync(file, new(Path.GetFileName(path)), null, stop)).Accepted(
                out var sheet,
                out var refusal
            )
        )
            return refusal;
        if (!StatementRules.Decide(sheet, history).Accepted(out var decision, out refusal))
            return refusal;

        var lines = sheet.Rows.ToDictionary(row => row.Key, row => (long)row.Line);
        return Fold(history, decision, fact => fact.Event is Asserted said ? lines[said.Key] : 0).Statements;
    }

    static (
        string Name,
        Func<string, History, CancellationToken, Task<Outcome<History>>> Read
    )[] Definitions =>
        [
            (
                "metrics.csv",
                async (path, history, stop) =>
                    await DefineAsync(
                        path,
                        history,
                        DefinitionFiles.ReadMetricsAsync,
                        DefinitionRules.Decide,
                        stop
                    )
            ),
            (
                "scopes.csv",
                async (path, history, stop) =>
                    await DefineAsync(
                        path,
                        history,
                        DefinitionFiles.ReadScopesAsync,
                        DefinitionRules.Decide,
                        stop
                    )
            ),
            (
                "rates.csv",
                async (path, history, stop) =>
                    await DefineAsync(
                        path,
                        history,
                        DefinitionFiles.ReadRatesAsync,
                        DefinitionRules.Decide,
                        stop
                    )
            ),
        ];

    static async Task<Outcome<History>> DefineAsync<TAsk>(
        string path,
        History history,
        Func<Stream, SheetFile, CancellationToken, Task<Outcome<TAsk>>> read,
        Func<TAsk, History, Outcome<Decision>> decide,
        CancellationToken stop
    )
        where TAsk : notnull
    {
        await using var file = File.OpenRead(path);
        if (!(await read(file, new(Path.GetFileName(path)), stop)).Accepted(out var ask, out var refusal))
            return refusal;
        return decide(ask, history).Accepted(out var decision, out refusal)
            ? Fold(history, decision, _ => 0)
            : refusal;
    }

    static History Fold(History history, Decision decision, Func<Fact, long> sequence) =>
        decision.Facts.Aggregate(
            history,
            (folded, fact) =>
                folded.After(
                    new(
                        fact.Event,
                        new(
                            sequence(fact),
                            fact.Effective,
                            fact.KnownFrom ?? fact.Effective.From,
                            DateTimeOffset.UnixEpoch,
                            fact.Visibility
                        )
                    )
                )
        );
}
