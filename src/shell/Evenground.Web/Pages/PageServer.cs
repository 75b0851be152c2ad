using Evenground.Store;

namespace Evenground.Web;

/// <summary>Answers requests for pages: from the cache when a finished page is current, else by rendering it
/// once.</summary>
public sealed class PageServer(
    Installation installation,
    Actors actors,
    PageCache cache,
    PageRenderer renderer,
    TimeProvider clock
)
{
    const int LongestQuery = 512;

    /// <summary>The way of most requests: one look-up, then the finished bytes.</summary>
    public Task ServeFinishedAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsReading(context.Request) || cache.Find(KeyOf(context)) is not { } slot)
            return next(context);

        var page = slot.GetAsync();
        return page.IsCompletedSuccessfully
            ? page.Result.WriteAsync(context)
            : WriteWhenDoneAsync(page, context);
    }

    /// <summary>A page that is not in the cache yet.</summary>
    public async Task ServeAsync(HttpContext context, PageKind kind)
    {
        var language = Links.LanguageOf((string?)context.Request.RouteValues["language"])!.Value;
        if (!RequestOf(context, kind).Accepted(out var request, out var refusal))
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return;
        }

        // A query that is longer than any of ours is answered, but not kept.
        var isKept = kind.IsKept && context.Request.QueryString.Value?.Length is (null or <= LongestQuery);
        var page = isKept
            ? await cache.Add(KeyOf(context), request, () => RenderAsync(request, kind)).GetAsync()
            : await RenderAsync(request, kind);
        await page.WriteAsync(context);
    }

    /// <summary>What is asked for, or the refusal where there is no such programme.</summary>
    public Outcome<PageRequest> RequestOf(HttpContext context, PageKind kind)
    {
        var (route, query) = (context.Request.RouteValues, context.Request.Query);
        var language = Links.LanguageOf((string?)route["language"])!.Value;
        var actor = actors.Of(context);
        if (!installation.Find((string)route["programme"]!, actor).Accepted(out var book, out var refusal))
            return refusal;

        // Routing leaves an escaped slash as it is, so that it does not part the path; here it is a slash
        // again.
        var values = route.ToDictionary(
            value => value.Key,
            value => (value.Value?.ToString() ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase),
            StringComparer.Ordinal
        );
        return new PageRequest(
            language,
            book,
            actor,
            HereOf(kind, values),
            values,
            query.ToDictionary(
                value => value.Key,
                value => value.Value.LastOrDefault() ?? "",
                StringComparer.Ordinal
            ),
            ChoicesOf(kind, query)
        );
    }

    /// <summary>Renders the page as the programme stands now.</summary>
    public async Task<FinishedPage> RenderAsync(PageRequest request, PageKind kind)
    {
        var view = PageView.Of(request, clock.GetUtcNow());
        var content = kind.Open(view).Accepted(out var found, out var refusal)
            ? found
            : PageContent.Of<NotFoundPage>(view, (nameof(NotFoundPage.Reason), refusal.Text)) with
            {
                Status = StatusCodes.Status404NotFound,
            };
        return new(await renderer.RenderAsync(content), content.Status, view.Head.Sequence, view.Today);
    }

    PageKey KeyOf(HttpContext context)
    {
        var request = context.Request;
        // Most readers bring neither cookie nor token: they need no look at either.
        var actor =
            request.Headers.Cookie.Count == 0 && request.Headers.Authorization.Count == 0
                ? Actors.Stranger
                : actors.Of(context);
        return new(
            request.Path.Value ?? "",
            request.QueryString.Value ?? "",
            actor.Clearance,
            actor.MayWrite
        );
    }

    /// <summary>What is empty in a form was not chosen.</summary>
    static (string Name, string Value)[] ChoicesOf(PageKind kind, IQueryCollection query) =>
        [.. from name in kind.Choices from value in query[name] where value.Length > 0 select (name, value)];

    static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    static async Task WriteWhenDoneAsync(ValueTask<FinishedPage> page, HttpContext context) =>
        await (await page).WriteAsync(context);

    /// <summary>The address of the page below its programme.</summary>
    static string HereOf(PageKind kind, Dictionary<string, string> values) =>
        values.Aggregate(
            kind.Pattern,
            (here, value) =>
                here.Replace($"{{{value.Key}}}", Uri.EscapeDataString(value.Value), StringComparison.Ordinal)
        );
}
