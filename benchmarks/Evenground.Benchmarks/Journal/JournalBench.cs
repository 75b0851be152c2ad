using System.Globalization;
using System.Text;
using Evenground.Store;

namespace Evenground.Benchmarks;

/// <summary>Durable appends against bare inserts of the same bytes, and the opening of a million
/// entries.</summary>
sealed class JournalBench : IBenchmark
{
    public string Verb => "journal";

    public string Summary =>
        "[--entries N] [--postgres 'Host=…'] durable appends against bare inserts; opening a large journal";

    public async Task<int> RunAsync(string[] args)
    {
        var entries = int.Parse(Option(args, "--entries") ?? "1000000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("evenground-bench-").FullName;
        try
        {
            var text = new StringBuilder();
            text.AppendLine(
                await AppendBench.RunAsync(
                    "SQLite",
                    new($"Data Source={Path.Combine(folder, "append.db")}", Path.Combine(folder, "sqlite"))
                )
            );
            if (Option(args, "--postgres") is { } postgres)
                text.AppendLine(
                    await AppendBench.RunAsync("PostgreSQL", new(postgres, Path.Combine(folder, "postgres")))
                );
            text.AppendLine(
                await OpenBench.RunAsync(
                    new StoreOptions(
                        $"Data Source={Path.Combine(folder, "open.db")}",
                        Path.Combine(folder, "open")
                    ),
                    entries
                )
            );
            Console.WriteLine(ResultsFile.Write(Verb, text.ToString()));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
