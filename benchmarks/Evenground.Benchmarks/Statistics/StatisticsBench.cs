using Evenground.Import;
using Evenground.Record;
using Evenground.Store;
using Sylvan.Data.Csv;

namespace Evenground.Benchmarks;

/// <summary>A million figures of SDMX-CSV into a data set, and into the journal, against cutting the same
/// file into cells with Sylvan.Data.Csv alone.</summary>
/// <remarks>
/// The library looks at every cell as a span and keeps nothing. Ours reads codes, periods, statuses and exact
/// numbers, finds what stands twice, sorts, writes the payload and digests it and the file; durable is that,
/// the rules, the totals and an append to a new SQLite journal with synchronous=FULL. All on one thread.
/// </remarks>
sealed class StatisticsBench : IBenchmark
{
    const int UsualRounds = 7,
        UsualRows = 1_000_000,
        WarmUps = 3;

    static readonly Actor Actor = new("bench", Visibility.Programme, MayWrite: true);

    public string Verb => "statistics";

    public string Summary =>
        "1,000,000 figures from SDMX-CSV into a data set, against Sylvan.Data.Csv [rounds] [rows] [folder]";

    public async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], null) : UsualRounds;
        var rows = args.Length > 1 ? int.Parse(args[1], null) : UsualRows;
        var folder = Path.Combine(
            args.Length > 2 ? args[2] : Path.GetTempPath(),
            "evenground-statistics-bench"
        );
        var file = SdmxFileGenerator.EnsureIn(folder, rows);
        for (var run = 0; run < WarmUps; run++)
        {
            _ = await CutAsync(file);
            _ = await ReadAsync(file, rows);
            _ = await ImportAsync(file, rows, folder);
        }

        var timings = await Bench.AlternateAsync(
            rounds,
            [
                ("Sylvan.Data.Csv 1.4.4: every cell as a span", () => CutAsync(file)),
                ("Evenground: data set, checked, sorted, digested", () => ReadAsync(file, rows)),
                ("Evenground: the same, durable in the journal", () => ImportAsync(file, rows, folder)),
            ]
        );
        var text = $"""
            {new FileInfo(file).Length
                / 1e6:0} MB, {rows:N0} figures; {rounds} rounds in turns after warming up.
            Ratios: how many times as long as the first row. The aim is at most 2.5 for the data set.

            {ResultsFile.Table(timings)}
            """;
        Console.WriteLine(text);
        Console.WriteLine(ResultsFile.Write(Verb, text));
        return 0;
    }

    static Task<double> CutAsync(string file) =>
        Bench.SecondsAsync(async () =>
        {
            await using var csv = await CsvDataReader.CreateAsync(new StreamReader(file));
            var length = 0L;
            while (await csv.ReadAsync())
                for (var cell = 0; cell < csv.FieldCount; cell++)
                    length += csv.GetFieldSpan(cell).Length;
            GC.KeepAlive(length);
        });

    static async Task<double> ReadAsync(string file, int rows)
    {
        DataSet? dataSet = null;
        var seconds = await Bench.SecondsAsync(async () => dataSet = await DataSetOfAsync(file));
        return dataSet!.Count == rows
            ? seconds
            : throw new InvalidOperationException($"{dataSet.Count} of {rows} figures were read.");
    }

    static async Task<DataSet> DataSetOfAsync(string file)
    {
        await using var bytes = new FileStream(
            file,
            new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan }
        );
        return (await StatisticFormats.ReadAsync(bytes, Description)).Value;
    }

    static async Task<double> ImportAsync(string file, int rows, string folder)
    {
        var home = Path.Combine(folder, "journal");
        if (Directory.Exists(home))
            Directory.Delete(home, recursive: true);
        await using var installation = await Installation.OpenAsync(
            new($"Data Source={Path.Combine(home, "journal.db")};Pooling=False", home),
            TimeProvider.System,
            default
        );
        var book = (await installation.FoundAsync(JournalSamples.Programme, Actor, default)).Value;
        _ = (
            await book.AppendAsync(
                Guid.CreateVersion7(),
                history => RegionRules.Decide(Adoption, history),
                Actor,
                default
            )
        ).Value;
        return await Bench.SecondsAsync(async () =>
        {
            var dataSet = await DataSetOfAsync(file);
            var appended = await book.AppendAsync(
                Guid.CreateVersion7(),
                history => StatisticsRelease.Decide(dataSet, Description, history),
                Actor,
                default
            );
            if (appended.Value.Count != 1 || dataSet.Count != rows)
                throw new InvalidOperationException("The release was not recorded.");
        });
    }

    static AdoptRegions Adoption { get; } =
        new(
            "bench",
            "1",
            [
                .. Enumerable
                    .Range(0, SdmxFileGenerator.Regions)
                    .Select(region => new Region(
                        $"region-{region}",
                        new("bench", SdmxFileGenerator.RegionOf(region)),
                        LocalizedText.Same($"Region {region}"),
                        new(DateOnly.MinValue)
                    )),
            ],
            [],
            new(2020, 1, 1)
        );

    static TableDescription Description { get; } =
        new(
            new(
                StandardTables.PopulationByAge,
                new("주민 (지어낸 수)", "Residents (invented)"),
                Unit.People,
                TableKind.Stock,
                [
                    new("region", DimensionRole.Region, new("지역", "Region"), "bench"),
                    new("sex", DimensionRole.Category, new("성별", "Sex")),
                    new("age", DimensionRole.Category, new("나이", "Age")),
                ]
            ),
            new(
                new("지어낸 통계국", "Invented office"),
                "POP_AGE",
                "free",
                new(2024, 3, 1),
                new(2024, 3, 2),
                "2024-03",
                IsComplete: true
            ),
            new(
                "sdmx-csv",
                Dimensions: new Dictionary<string, DimensionLayout>
                {
                    ["region"] = new("REF_AREA"),
                    ["sex"] = new("SEX"),
                    ["age"] = new("AGE"),
                    ["FREQ"] = new(Fixed: "A"),
                }
            )
        );
}
