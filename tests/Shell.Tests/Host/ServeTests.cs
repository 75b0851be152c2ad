using System.Net.Http.Json;
using System.Text.Json;
using Evenground.Cli;
using Evenground.Host;
using Evenground.Tests.Store;
using Xunit;

namespace Evenground.Tests.Host;

/// <summary>What a newcomer gets: a fresh folder, one command, the example in the browser.</summary>
public sealed class ServeTests(SharedPostgres postgres) : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("evenground-serve-").FullName;

    [Fact]
    public async Task A_fresh_home_is_served_with_the_example_and_closes_in_good_order()
    {
        await using var served = await Served.StartAsync(_folder);
        using var client = new HttpClient { BaseAddress = served.Address };

        var programmes = await client.GetFromJsonAsync<JsonElement>("/api/v1/programmes");
        var page = await client.GetStringAsync("/ko/venture-platform");
        var code = await served.StopAsync();

        Assert.Equal(
            ["fund-book", "venture-platform"],
            programmes
                .GetProperty("items")
                .EnumerateArray()
                .Select(programme => programme.GetProperty("programme").GetString())
        );
        Assert.All(
            programmes.GetProperty("items").EnumerateArray(),
            programme => Assert.True(programme.GetProperty("isExample").GetBoolean())
        );
        Assert.Contains("포스코 벤처플랫폼", page, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, code);
    }

    [Fact]
    public async Task The_first_address_shows_both_examples()
    {
        await using var served = await Served.StartAsync(_folder);
        using var client = new HttpClient { BaseAddress = served.Address };

        var page = await client.GetStringAsync("/en");

        Assert.Contains("href=\"/en/fund-book\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/venture-platform\"", page, StringComparison.Ordinal);
        Assert.Contains("Example data", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_adds_nothing_to_the_record()
    {
        await using var first = await Served.StartAsync(_folder);
        var before = await HeadAsync(first);
        await first.StopAsync();

        await using var second = await Served.StartAsync(_folder);

        Assert.Equal(before, await HeadAsync(second));
    }

    [Fact]
    public async Task An_installation_with_a_programme_of_its_own_never_gets_the_example()
    {
        await Served.RunAsync(
            _folder,
            ["programme", "new", "mine", "--name-ko", "내 것", "--name-en", "Mine"]
        );

        await using var served = await Served.StartAsync(_folder);
        using var client = new HttpClient { BaseAddress = served.Address };
        var programmes = (await client.GetFromJsonAsync<JsonElement>("/api/v1/programmes")).GetProperty(
            "items"
        );

        Assert.Equal(
            ["mine"],
            programmes.EnumerateArray().Select(programme => programme.GetProperty("programme").GetString())
        );
    }

    [Fact]
    public async Task What_another_process_writes_is_seen_soon()
    {
        await using var served = await Served.StartAsync(_folder);
        var before = await HeadAsync(served);

        await Served.RunAsync(
            _folder,
            ["rates", "note", "USD", "KRW", "--on", "2023-11-15", "--rate", "1300.8", "--source", "a test"]
        );

        for (var tries = 0; tries < 100 && await HeadAsync(served) == before; tries++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.NotEqual(before, await HeadAsync(served));
    }

    [Fact]
    public async Task A_token_that_could_be_guessed_is_refused()
    {
        var (code, error) = await Served.RunAsync(
            _folder,
            ["serve", "--urls", "http://127.0.0.1:0"],
            ("EVENGROUND_TOKEN", "short")
        );

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("serve.token-must-be-long", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_in_words()
    {
        await using var served = await Served.StartAsync(_folder);

        var (code, error) = await Served.RunAsync(_folder, ["serve", "--urls", served.Address.ToString()]);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("serve.address-must-be-free", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postgresql_database_is_chosen_by_its_connection_string()
    {
        var connection = await postgres.NewDatabaseAsync();
        await using var served = await Served.StartAsync(_folder, ("EVENGROUND_CONNECTION", connection));
        using var client = new HttpClient { BaseAddress = served.Address };

        var findings = await client.GetFromJsonAsync<JsonElement>(
            "/api/v1/programmes/venture-platform/findings"
        );

        Assert.True(findings.GetProperty("total").GetInt32() > 10);
        Assert.False(File.Exists(Path.Combine(_folder, "evenground.db")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static async Task<string?> HeadAsync(Served served)
    {
        using var client = new HttpClient { BaseAddress = served.Address };
        return (await client.GetFromJsonAsync<JsonElement>("/api/v1/programmes/venture-platform"))
            .GetProperty("headHash")
            .GetString();
    }
}

/// <summary>The server as the command line opens it, on a port of its own.</summary>
sealed class Served : IAsyncDisposable
{
    readonly CancellationTokenSource _stop = new();
    readonly Task<int> _running;

    Served(string home, (string, string)[] variables, Greeting greeting) =>
        (_running, Told) = (
            Run(
                home,
                ["serve", "--urls", "http://127.0.0.1:0", "--json"],
                variables,
                greeting,
                TextWriter.Null,
                _stop.Token
            ),
            greeting
        );

    public Uri Address => new(Told.Json.GetProperty("addresses")[0].GetString()!);

    Greeting Told { get; }

    public static async Task<Served> StartAsync(string home, params (string, string)[] variables)
    {
        var served = new Served(home, variables, new());
        await Task.WhenAny(served.Told.Complete, served._running);
        Assert.True(served.Told.Complete.IsCompleted, "The server ended before it was open.");
        return served;
    }

    public static async Task<(ExitCode Code, string Error)> RunAsync(
        string home,
        string[] args,
        params (string, string)[] variables
    )
    {
        using var error = new StringWriter();
        return (
            (ExitCode)await Run(home, args, variables, TextWriter.Null, error, default),
            error.ToString()
        );
    }

    public async Task<ExitCode> StopAsync()
    {
        await _stop.CancelAsync();
        return (ExitCode)await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    static Task<int> Run(
        string home,
        string[] args,
        (string Name, string Value)[] variables,
        TextWriter output,
        TextWriter error,
        CancellationToken stop
    ) =>
        Task.Run(
            () =>
                CommandLine.RunAsync(
                    args,
                    output,
                    error,
                    isPlain: true,
                    new(
                        TimeProvider.System,
                        name =>
                            name == "EVENGROUND_HOME"
                                ? home
                                : variables.FirstOrDefault(set => set.Name == name).Value,
                        Server.RunAsync,
                        TextReader.Null
                    ),
                    stop
                ),
            CancellationToken.None
        );

    /// <summary>Waits for the one JSON document that the server tells when it is open.</summary>
    sealed class Greeting : StringWriter
    {
        readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Complete => _complete.Task;

        public JsonElement Json => JsonDocument.Parse(ToString()).RootElement.Clone();

        public override void Flush()
        {
            base.Flush();
            if (ToString().TrimEnd().EndsWith('}'))
                _complete.TrySetResult();
        }
    }
}
