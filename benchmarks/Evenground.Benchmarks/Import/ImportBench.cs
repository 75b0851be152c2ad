using Evenground.Import;
using Evenground.Record;
using Evenground.Store;

namespace Evenground.Benchmarks;

/// <summary>A million reported figures from CSV, checked, keyed and durable, against DuckDB and a Node
/// script.</summary>
/// <remarks>
/// Ours is the whole import through <see cref="FigureImport"/> into a new SQLite journal with
/// synchronous=FULL: read, check every cell, find duplicates, put in order, hash-chain, write, sync, fold.
/// DuckDB checks and sorts with SQL on two threads; the Node script uses papaparse and better-sqlite3, also
/// with synchronous=FULL. All contenders must keep and reject the same number of rows.
/// </remarks>
sealed class ImportBench : IBenchmark
{
    const int UsualRounds = 7,
        WarmUps = 5;

    static readonly FigureIndicators Indicators = FigureIndicators.Of(FigureFileGenerator.UnitOf);
    static readonly ImportPeer[] Peers =
    [
        new("DuckDB, 2 threads", "duckdb.js"),
        new("Node.js, papaparse, better-sqlite3", "node.js"),
    ];

    public string Verb => "import";

    public string Summary =>
        "1,000,000 figures from CSV into the journal, against DuckDB and Node.js [rounds] [folder]";

    public async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], null) : UsualRounds;
        var folder = Path.Combine(args.Length > 1 ? args[1] : Path.GetTempPath(), "evenground-import-bench");
        var file = FigureFileGenerator.EnsureIn(folder);
        var cold = await ImportOnceAsync(file, folder);
        for (var run = 0; run < WarmUps; run++)
            await ImportOnceAsync(file, folder);

        var contenders = new List<(string, Func<Task<double>>)>
        {
            ("Evenground: import, durable", async () => (await ImportOnceAsync(file, folder)).Seconds),
            ("Evenground: read, check, order", () => Bench.SecondsAsync(() => Task.Run(() => Read(file)))),
            (
                "Evenground: the same file again",
                async () => (await ImportOnceAsync(file, folder, again: true)).Seconds
            ),
        };
        if (ImportPeer.Missing is null)
            foreach (var peer in Peers)
                contenders.Add((peer.Name, () => SameAsOursAsync(peer, file, folder, cold)));

        var timings = await Bench.AlternateAsync(rounds, contenders);
        var text = $"""
            {new FileInfo(file).Length
                / 1e6:0} MB, {cold.Kept:N0} rows kept and {cold.Rejected:N0} rejected by every contender;
            {rounds} rounds in turns after warming up. Ratios above 1: the first row is that many times as fast.

            {ResultsFile.Table(timings)}
            The first import of a fresh process, code not yet compiled: {cold.Seconds:0.000} s.
            {ImportPeer.Missing}
            """;
        Console.WriteLine(text);
        Console.WriteLine(ResultsFile.Write(Verb, text));
        return 0;
    }

    static async Task<(double Seconds, long Kept, long Rejected)> ImportOnceAsync(
        string file,
        string folder,
        bool again = false
    )
    {
        var home = Path.Combine(folder, "journal");
        if (Directory.Exists(home))
            Directory.Delete(home, recursive: true);
        var actor = new Actor("bench", Visibility.Programme, MayWrite: true);
        await using var installation = await Installation.OpenAsync(
            new($"Data Source={Path.Combine(home, "journal.db")};Pooling=False", home),
            TimeProvider.System,
            default
        );
        var book = (await installation.FoundAsync(Programme, actor, default)).Value;

        if (again)
            await ImportAsync();
        FigureImported imported = null!;
        var seconds = await Bench.SecondsAsync(async () => imported = await ImportAsync());
        return (seconds, imported.Reading.Kept, imported.Reading.Rejected);

        async Task<FigureImported> ImportAsync() =>
            (
                await FigureImport.RunAsync(
                    new(file, Indicators, actor, Guid.CreateVersion7()),
                    book,
                    progress: null,
                    default
                )
            ).Value;
    }

    static void Read(string file)
    {
        using var bytes = FigureBytes.Open(file);
        GC.KeepAlive(FigureFile.Read(bytes, Indicators, new()).Value);
    }

    static async Task<double> SameAsOursAsync(
        ImportPeer peer,
        string file,
        string folder,
        (double Seconds, long Kept, long Rejected) ours
    )
    {
        var (seconds, kept, rejected) = await peer.RunAsync(file, Path.Combine(folder, "peer.db"));
        if ((kept, rejected) != (ours.Kept, ours.Rejected))
            throw new InvalidOperationException(
                $"{peer.Name} keeps {kept} and rejects {rejected}; ours {ours.Kept} and {ours.Rejected}."
            );
        return seconds;
    }

    static Programme Programme { get; } =
        new(
            "bench",
            new("측정", "Benchmark"),
            "Asia/Seoul",
            Currency.Won,
            "kr",
            IsExample: true,
            new("측정용입니다.", "For benchmarks.")
        );
}
