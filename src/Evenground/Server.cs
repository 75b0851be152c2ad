using Evenground.Cli;
using Evenground.Store;
using Evenground.Web;
using Microsoft.Extensions.Logging.Console;

namespace Evenground.Host;

/// <summary>The web server: one installation, its pages and its API.</summary>
public static class Server
{
    /// <summary>Opens the server as the command line asks for it, and runs it until stopped.</summary>
    public static async Task<ExitCode> RunAsync(Serving asked, Call call)
    {
        if (!TokenOf(call.Surroundings).Accepted(out var token, out var refusal))
            return call.Terminal.Refuse(refusal);
        if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out refusal))
            return call.Terminal.Refuse(refusal);

        await using (installation)
        {
            if (asked.WithExample && await BringExamplesAsync(installation, call.Stop) is { } wrong)
                return call.Terminal.Refuse(wrong);

            var settings = new ServerSettings(
                Addresses.Choose(asked.Urls),
                new(asked.IsReadingPublic, asked.Hosts),
                token
            );
            await using var server = Build(settings, installation, call.Surroundings.Clock);
            try
            {
                await server.StartAsync(call.Stop);
            }
            catch (IOException exception)
            {
                return call.Terminal.Refuse(new AddressMustBeFree(exception.Message));
            }

            Greeting.Show(call.Terminal, server.Urls, token, installation);
            // Not waited for: a page on its way when the server closes is of use to nobody.
            _ = Task.Run(() => FirstLooks.TakeAsync(server.Services, server.Lifetime.ApplicationStopping));
            await server.WaitForShutdownAsync(call.Stop);
            return ExitCode.Done;
        }
    }

    /// <summary>The examples where they belong: public statements, and the fund book beside them.</summary>
    static async Task<Refusal?> BringExamplesAsync(Installation installation, CancellationToken stop)
    {
        if (
            ExampleProgramme.IsWelcome(installation)
            && (await ExampleProgramme.LoadAsync(installation, stop)).Refused(out var refusal)
        )
            return refusal;
        return
            ExampleBook.IsWelcome(installation)
            && (await ExampleBook.LoadAsync(installation, stop)).Refused(out refusal)
            ? refusal
            : null;
    }

    /// <summary>The server, built and not yet started.</summary>
    public static WebApplication Build(ServerSettings settings, Installation installation, TimeProvider clock)
    {
        // The content root is where the program lies, wherever it is started from: its assets lie there too.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "evenground",
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ApiRoutes.LargestBody;
        });
        builder.Logging.ClearProviders().AddSimpleConsole();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // An address that is taken is refused in words; the host's own trace of it would only bury them.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder
            .Services.AddSingleton(installation)
            .AddSingleton(clock)
            .AddSingleton(settings.Token)
            .AddSingleton(settings.Doors);
        builder.Services.AddEvenground().AddEvengroundApi().AddHostedService<JournalWatch>();

        var server = builder.Build();
        server.UseEvengroundGuard();
        server.UseEvenground();
        server.MapHealth();
        server.MapEvengroundApi();
        server.MapEvenground();
        return server;
    }

    static Outcome<WriteToken> TokenOf(Surroundings surroundings) =>
        surroundings.Variables("EVENGROUND_TOKEN") is not { Length: > 0 } secret ? WriteToken.Fresh()
        : secret.Length < WriteToken.ShortestSecret ? new TokenMustBeLong(secret.Length)
        : new WriteToken(secret);
}

/// <summary>How a server is opened.</summary>
/// <param name="Urls">The addresses to listen on, separated by semicolons.</param>
/// <param name="Doors">To whom it opens.</param>
/// <param name="Token">Who may write.</param>
public sealed record ServerSettings(string Urls, Doors Doors, WriteToken Token);
