using Evenground.Cli;
using Evenground.Host;
using Evenground.Record;
using Evenground.Store;
using Evenground.Web;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A real server on the loopback address, over a real store in a temporary folder.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string Slug = "venture-platform";
    public const string Secret = "a-token-for-tests-0123456789";

    public static readonly Actor Writer = new("test", Visibility.Restricted, MayWrite: true);

    readonly string _home;
    readonly Installation _installation;
    readonly WebApplication _app;

    Site(string home, Installation installation, WebApplication app) =>
        (_home, _installation, _app) = (home, installation, app);

    public Uri Address => new(_app.Urls.Single());

    public ProgrammeBook Book => _installation.Find(Slug, Writer).Value;

    public IServiceProvider Services => _app.Services;

    /// <summary>A server with one programme that nothing was said about.</summary>
    public static Task<Site> StartEmptyAsync() =>
        StartAsync(async installation =>
            _ = (
                await installation.FoundAsync(
                    new(
                        Slug,
                        new("벤처플랫폼", "Venture platform"),
                        "Asia/Seoul",
                        Currency.Won,
                        "kr",
                        IsExample: true,
                        new("시험을 위한 예시입니다.", "Example data, for tests.")
                    ),
                    Writer,
                    default
                )
            ).Value
        );

    /// <summary>A server with the example programme, as a newcomer gets it.</summary>
    public static Task<Site> StartExampleAsync() =>
        StartAsync(async installation => _ = (await ExampleProgramme.LoadAsync(installation, default)).Value);

    static async Task<Site> StartAsync(Func<Installation, Task> fill)
    {
        var home = Directory.CreateTempSubdirectory("evenground-web-").FullName;
        var installation = await Installation.OpenAsync(
            new($"Data Source={home}/journal.db", home),
            TimeProvider.System,
            default
        );
        await fill(installation);
        var app = Server.Build(
            new("http://127.0.0.1:0", Doors.Loopback, new(Secret)),
            installation,
            TimeProvider.System
        );
        await app.StartAsync();
        return new(home, installation, app);
    }

    public async Task AppendAsync(Func<History, Outcome<Decision>> decide) =>
        _ = (await Book.AppendAsync(Guid.CreateVersion7(), decide, Writer, default)).Value;

    /// <summary>Records one figure that somebody said.</summary>
    public Task SayAsync(
        string key,
        string speaker,
        string title,
        decimal value,
        string metric = "hub.residents",
        string note = ""
    )
    {
        var day = new DateOnly(2024, 1, 31);
        var statement = new Statement(key, day, speaker, "Test Daily", title, "", "test");
        var asserted = new Asserted(
            new(key, metric, "Town hub", null, day, Relation.Equals, Unit.Companies),
            new(value, 1, $"{value}", note)
        );
        return AppendAsync(_ =>
            Decision.Of(
                new Fact(new StatementPublished(statement), new(day), day),
                new Fact(asserted, EffectivePeriod.OneDay(day), day)
            )
        );
    }

    /// <summary>A browser without a screen: keeps cookies, follows nothing.</summary>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _installation.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }
}

/// <summary>The example, served once for all tests of a class, which only read it.</summary>
public sealed class ExampleSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await Site.StartExampleAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
