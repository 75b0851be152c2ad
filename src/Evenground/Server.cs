using Evenground.Cli;

namespace Evenground.Host;

/// <summary>The web server as the command line opens it.</summary>
static class Server
{
    public static async Task<ExitCode> RunAsync(Serving asked, Call call)
    {
        var address = Addresses.Choose(asked.Urls);
        await using var server = Build(address);
        await server.StartAsync(call.Stop);
        call.Terminal.Line(new LocalizedText($"주소: {address}", $"Address: {address}"));
        await server.WaitForShutdownAsync(call.Stop);
        return ExitCode.Done;
    }

    static WebApplication Build(string address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "evenground",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(address);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var server = builder.Build();
        server.MapGet("/health", () => "ok");
        return server;
    }
}
