using Evenground.Store;
using Xunit;

namespace Evenground.Tests.Store;

/// <summary>A PostgreSQL server that is gone in the middle of the work.</summary>
public sealed class PostgresFaultTests : IAsyncLifetime
{
    readonly string _home = Path.Combine(
        Path.GetTempPath(),
        "evenground-tests",
        Guid.NewGuid().ToString("N")
    );
    PostgresServer _server = null!;
    Installation _installation = null!;
    ProgrammeBook _book = null!;

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhenAbsent();
        // A crash may take what was not yet on the disk, so here commits are durable.
        _server = await PostgresServer.StartAsync(isDurable: true);
        _installation = await Installation.OpenAsync(
            new(await _server.NewDatabaseAsync(), _home),
            TimeProvider.System,
            CancellationToken.None
        );
        _book = (
            await _installation.FoundAsync(Samples.Programme, Samples.Clerk, CancellationToken.None)
        ).Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_installation is not null)
            await _installation.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task Gone_between_two_requests_it_refuses_and_goes_on_when_it_is_back()
    {
        await _book.SayAsync(1);
        var request = Guid.CreateVersion7();
        await _server.CrashAsync();

        var outcome = await _book.AppendAsync(request, Samples.Say(2), Samples.Clerk, CancellationToken.None);
        Assert.False(outcome.Accepted(out _, out var refusal));
        Assert.Equal("storage.database-must-answer", refusal.Code);
        Assert.Equal(2, _book.Head.Sequence);

        await _server.StartAgainAsync();
        Assert.Equal(
            1,
            (await _book.AppendAsync(request, Samples.Say(2), Samples.Clerk, CancellationToken.None))
                .Value
                .Count
        );
        Assert.Equal(3, _book.Head.Sequence);
    }

    [Fact]
    public async Task Gone_in_mid_request_every_fact_stands_exactly_once_after_asking_again()
    {
        var requests = Enumerable
            .Range(0, 120)
            .Select(number => (Id: Guid.CreateVersion7(), Number: number))
            .ToList();
        var asks = requests.Select(AskAsync).ToList();
        await Task.WhenAny(asks);
        await _server.CrashAsync();
        await Task.WhenAll(asks);
        await _server.StartAgainAsync();

        foreach (var request in requests)
            Assert.True((await AskAsync(request)).Accepted(out _, out _));

        Assert.Equal(120, _book.History.Sayings());
        Assert.Equal(121, _book.Head.Sequence);
        Assert.True(
            (await _installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None))
                .Value
                .Holds
        );

        Task<Outcome<Appended>> AskAsync((Guid Id, int Number) request) =>
            _book.AppendAsync(request.Id, Samples.Say(request.Number), Samples.Clerk, CancellationToken.None);
    }

    [Fact]
    public async Task Not_there_at_all_it_says_so()
    {
        var options = new StoreOptions(
            "Host=127.0.0.1;Port=1;Username=postgres;Database=nowhere;Timeout=2",
            _home
        );

        var fault = await Assert.ThrowsAsync<StoreFaultException>(() =>
            Installation.OpenAsync(options, TimeProvider.System, CancellationToken.None)
        );

        Assert.Equal("storage.database-must-answer", fault.Refusal.Code);
    }
}
