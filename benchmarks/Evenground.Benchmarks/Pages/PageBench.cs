using System.Globalization;
using System.Text;
using Evenground.Cli;
using Evenground.Host;
using Evenground.Record;
using Evenground.Store;
using Evenground.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Evenground.Benchmarks;

/// <summary>The hubs page and the page of a region, each against the same bytes from memory, by the same
/// Kestrel, in turns; still, and while figures keep arriving.</summary>
sealed class PageBench : IBenchmark
{
    static readonly string[] Pages =
    [
        "/en/venture-platform/hubs",
        "/en/venture-platform/regions/kr-gyeongbuk",
    ];

    const int Rounds = 5,
        EntriesPerSecond = 20,
        Regions = 17;

    static readonly Actor Writer = new("bench", Visibility.Restricted, MayWrite: true);

    public string Verb => "pages";

    public string Summary =>
        "two pages under load against the same bytes served from memory (aim: 80 %, 99 % under 5 ms)";

    public async Task<int> RunAsync(string[] args)
    {
        var home = Directory.CreateTempSubdirectory("evenground-bench-").FullName;
        try
        {
            await using var installation = await Installation.OpenAsync(
                new($"Data Source={home}/journal.db", home),
                TimeProvider.System,
                default
            );
            var book = (await ExampleProgramme.LoadAsync(installation, default)).Value;
            await using var pages = Server.Build(
                new("http://127.0.0.1:0", Doors.Loopback, WriteToken.Fresh()),
                installation,
                TimeProvider.System
            );
            await pages.StartAsync();
            var seconds = args is [var typed, ..] ? int.Parse(typed, CultureInfo.InvariantCulture) : 8;
            var report = new StringBuilder();
            foreach (var address in Pages)
                report.Append(
                    await ReportAsync(new Uri(new Uri(pages.Urls.First()), address), book, seconds)
                );
            Console.WriteLine($"written to {ResultsFile.Write("pages", report.ToString())}");
            return 0;
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    static async Task<string> ReportAsync(Uri page, ProgrammeBook book, int seconds)
    {
        using var client = new HttpClient();
        var bytes = await client.GetByteArrayAsync(page);
        await using var memory = FromMemory(bytes);
        await memory.StartAsync();
        var results = await MeasureAsync(new Uri(memory.Urls.First()), page, book, seconds);
        return Report(page, results, bytes.Length, seconds);
    }

    /// <summary>The bare server: no routing, no door, no cache; it writes the bytes and is done.</summary>
    static WebApplication FromMemory(byte[] bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.BodyWriter.WriteAsync(bytes);
        });
        return server;
    }

    static async Task<Dictionary<string, List<Load>>> MeasureAsync(
        Uri memory,
        Uri page,
        ProgrammeBook book,
        int seconds
    )
    {
        var results = new Dictionary<string, List<Load>>
        {
            ["the same bytes from memory"] = [],
            ["the page, nothing new"] = [],
            ["the page, 20 entries a second"] = [],
        };
        await LoadGenerator.RunAsync(memory, 2);
        await WhileWritingAsync(page, book, 4);
        for (var round = 0; round < Rounds; round++)
        {
            results["the same bytes from memory"].Add(await LoadGenerator.RunAsync(memory, seconds));
            results["the page, nothing new"].Add(await LoadGenerator.RunAsync(page, seconds));
            results["the page, 20 entries a second"].Add(await WhileWritingAsync(page, book, seconds));
            foreach (var (name, loads) in results)
                Console.WriteLine($"round {round + 1}: {name}: {loads[^1]}");
        }

        return results;
    }

    static async Task<Load> WhileWritingAsync(Uri page, ProgrammeBook book, int seconds)
    {
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(book, stop.Token);
        var load = await LoadGenerator.RunAsync(page, seconds);
        await stop.CancelAsync();
        await writing;
        return load;
    }

    /// <summary>Figures of 17 regions, one entry each, evenly over every second.</summary>
    static async Task WriteAsync(ProgrammeBook book, CancellationToken stop)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / EntriesPerSecond));
        var day = new DateOnly(2025, 10, 22);
        var statement = book.History.Statements.All(new(day, day))[^1].Value.Key;
        try
        {
            while (await beat.WaitForNextTickAsync(stop))
            {
                var (region, on) = (
                    book.Head.Sequence % Regions,
                    day.AddDays(-(int)(book.Head.Sequence / Regions))
                );
                var key = new AssertionKey(
                    statement,
                    "region.jobs",
                    $"Region {region}",
                    null,
                    on,
                    Relation.Equals,
                    Unit.People
                );
                var fact = new Fact(new Asserted(key, new(7, 1, "7", "")), EffectivePeriod.OneDay(on), day);
                _ = (
                    await book.AppendAsync(Guid.CreateVersion7(), _ => Decision.Of(fact), Writer, default)
                ).Value;
            }
        }
        catch (OperationCanceledException)
        {
            // The round is over.
        }
    }

    static string Report(Uri page, Dictionary<string, List<Load>> results, int size, int seconds)
    {
        var ceiling = Median(results.Values.First(), load => load.PerSecond);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"`{page.AbsolutePath}`, {size:N0} bytes, {LoadGenerator.Name}, {Rounds} rounds of {seconds} s each in turns; medians.\n"
        );
        text.Append("The load generator shares the processors with the server.\n\n");
        text.Append("| | requests/s | of memory | p50 ms | p99 ms |\n|---|--:|--:|--:|--:|\n");
        foreach (var (name, loads) in results)
        {
            var perSecond = Median(loads, load => load.PerSecond);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {perSecond:N0} | {perSecond / ceiling:P0} | {Median(loads, load => load.MedianMs):0.00} | {Median(loads, load => load.P99Ms):0.00} |\n"
            );
        }

        return text.Append('\n').ToString();
    }

    static double Median(List<Load> loads, Func<Load, double> of) =>
        loads.Select(of).Order().ElementAt(loads.Count / 2);
}
