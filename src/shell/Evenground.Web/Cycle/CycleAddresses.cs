using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace Evenground.Web;

/// <summary>The addresses that belong to a scenario's page and are no pages themselves: where its form leads,
/// its answer alone, and its draws while they are made.</summary>
/// <remarks>Nothing here is kept by the cache of pages: a slider asks for a hundred scenarios in a
/// minute.</remarks>
public sealed class CycleAddresses(PageServer pages, PageRenderer renderer, TimeProvider clock)
{
    /// <summary>A stream tells of progress at most this often.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    static readonly PageKind Kind = PageCatalogue.All.Single(kind => kind.Pattern == "cycle/scenario");

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (
            var (name, serve) in ((string, Func<HttpContext, PageView, ScenarioScene, Task>)[])
                [("ask", AskAsync), ("answer", AnswerAsync), ("ranges", RangesAsync)]
        )
            app.MapMethods(
                    $"{LanguageConstraint.Segment}/{{programme}}/cycle/{name}",
                    ["GET", "HEAD"],
                    context => ServeAsync(context, serve)
                )
                .ExcludeFromDescription();
    }

    async Task ServeAsync(HttpContext context, Func<HttpContext, PageView, ScenarioScene, Task> serve)
    {
        var language = Links.LanguageOf((string?)context.Request.RouteValues["language"])!.Value;
        if (!pages.RequestOf(context, Kind).Accepted(out var request, out var refusal))
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return;
        }

        var view = PageView.Of(request, clock.GetUtcNow());
        if (
            !CycleModel.Of(view).Accepted(out var model, out refusal)
            || !ScenarioScene
                .Of(view, ScenarioForm.TextOf(context.Request.Query, model.Setting))
                .Accepted(out var scene, out refusal)
        )
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await serve(context, view, scene);
    }

    /// <summary>From the fields of the form to the address that holds the scenario.</summary>
    static Task AskAsync(HttpContext context, PageView view, ScenarioScene scene)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = scene.At() + "#answer";
        return Task.CompletedTask;
    }

    /// <summary>The answer as it stands on the page, by itself.</summary>
    async Task AnswerAsync(HttpContext context, PageView view, ScenarioScene scene)
    {
        if (scene.Run is { } run && view.Query(ScenarioScene.Ranges) == "now")
            await ScenarioDraws.MakeAsync(run, stop: context.RequestAborted);
        var html = await renderer.RenderAsync(
            PageContent.Of<ScenarioAnswer>(view, (nameof(ScenarioAnswer.Scene), scene))
        );
        PageHeaders.Protect(context.Response.Headers);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    /// <summary>A stream of events: how many draws are done, and then that all are. Whoever closes it stops
    /// the
    /// work.</summary>
    static async Task RangesAsync(HttpContext context, PageView view, ScenarioScene scene)
    {
        var stop = context.RequestAborted;
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        if (scene.Run is not { } run)
        {
            await SayAsync("refused", "0");
            return;
        }

        var news = Channel.CreateBounded<long>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var made = ScenarioDraws.MakeAsync(run, new News(news.Writer), work.Token);
        try
        {
            await SayAsync("progress", "0");
            while (!made.IsCompleted)
            {
                await Task.WhenAny(made, Task.Delay(Pause, stop));
                if (news.Reader.TryRead(out var done))
                    await SayAsync(
                        "progress",
                        (100 * done / Math.Max(1, run.Scenario.Draws)).ToString(CultureInfo.InvariantCulture)
                    );
                else
                    // Written so that a reader who has gone is noticed while the work waits for its turn.
                    await SayAsync("waiting", "");
            }

            await SayAsync(await made ? "done" : "busy", "");
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            await work.CancelAsync();
        }

        async Task SayAsync(string name, string words)
        {
            stop.ThrowIfCancellationRequested();
            await context.Response.Body.WriteAsync(
                Encoding.UTF8.GetBytes($"event: {name}\ndata: {words}\n\n"),
                stop
            );
            await context.Response.Body.FlushAsync(stop);
        }
    }

    sealed class News(ChannelWriter<long> writer) : IProgress<long>
    {
        public void Report(long value) => writer.TryWrite(value);
    }
}
