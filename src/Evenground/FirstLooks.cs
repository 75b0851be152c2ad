using Evenground.Store;
using Evenground.Web;

namespace Evenground.Host;

/// <summary>Opens the pages that need long the first time, once the server is open: what they work out is
/// kept, so the first reader need not wait for it.</summary>
public static partial class FirstLooks
{
    /// <summary>Whoever opened the server reads the overview first; it should not wait for this.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Ends when every page was seen or the server closes; a page that fails is left for its first
    /// reader.</summary>
    public static async Task TakeAsync(IServiceProvider services, CancellationToken stop)
    {
        var pages = services.GetRequiredService<PageServer>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FirstLooks));
        try
        {
            await Task.Delay(Pause, services.GetRequiredService<TimeProvider>(), stop);
            foreach (var book in services.GetRequiredService<Installation>().ProgrammesFor(Actors.Stranger))
            foreach (var kind in PageCatalogue.All.Where(kind => kind.IsSlowAtFirst))
            {
                stop.ThrowIfCancellationRequested();
                await LookAsync(pages, book, kind, log);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The server closes: nobody will read them.
        }
    }

    static async Task LookAsync(PageServer pages, ProgrammeBook book, PageKind kind, ILogger log)
    {
        var request = new PageRequest(
            Language.Korean,
            book,
            Actors.Stranger,
            kind.Pattern,
            new Dictionary<string, string>(),
            new Dictionary<string, string>()
        );
        try
        {
            await pages.RenderAsync(request, kind);
        }
#pragma warning disable CA1031 // The first reader is told what is wrong, not who opens the server.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Failed(log, kind.Pattern, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Page} was not made ready")]
    static partial void Failed(ILogger log, string page, Exception fault);
}
