using Evenground.Record;
using Evenground.Store;

namespace Evenground.Web;

/// <summary>Somebody at work on one fund: the view that they have, the fund, and the names of those who write
/// with them.</summary>
/// <remarks>What such a page shows depends on who looks, so it is made for each request and kept by
/// nobody.</remarks>
public sealed record FundVisit(PageView View, Fund Fund, EntryNames Names)
{
    public Actor Actor => View.Request.Actor;

    public Id<Fund> Id => Fund.Id;

    public Links Links => View.Links;

    /// <returns>The visit, or null when the request was answered otherwise.</returns>
    public static async Task<FundVisit?> OfAsync(
        HttpContext context,
        string pattern,
        params IReadOnlyList<string> choices
    )
    {
        var (services, route, query) = (
            context.RequestServices,
            context.Request.RouteValues,
            context.Request.Query
        );
        var language = Links.LanguageOf((string?)route["language"])!.Value;
        var actor = services.GetRequiredService<Actors>().Of(context);
        var installation = services.GetRequiredService<Installation>();
        var slug = (string)route["programme"]!;
        if (!installation.Find(slug, actor).Accepted(out var book, out var refusal))
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return null;
        }

        var id = Id<Fund>.Parse((string?)route["fund"]);
        var here = pattern
            .Replace("{fund}", id?.ToString() ?? "", StringComparison.Ordinal)
            .Replace("{entry}", Uri.EscapeDataString($"{route["entry"]}"), StringComparison.Ordinal);
        var request = new PageRequest(
            language,
            book,
            actor,
            here,
            route.ToDictionary(value => value.Key, value => $"{value.Value}", StringComparer.Ordinal),
            query.ToDictionary(
                value => value.Key,
                value => $"{value.Value.LastOrDefault()}",
                StringComparer.Ordinal
            ),
            [.. from name in choices from value in query[name] where value.Length > 0 select (name, value)]
        );
        var view = PageView.Of(request, services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (id is not { } of || view.History.Funds.Find(of, view.AsOf) is not { } fund)
        {
            await MissingPage.SendAsync(context, language, new FundMustBeKnown($"{route["fund"]}").Text);
            return null;
        }

        var writers = await installation.Writers.NamesAsync(actor, context.RequestAborted);
        return new(view, fund, new(view, of, writers));
    }

    /// <returns>The visit of somebody who may enter something, or null when the request was answered
    /// otherwise.</returns>
    public static async Task<FundVisit?> OfPreparerAsync(HttpContext context, string pattern)
    {
        if (await OfAsync(context, pattern) is not { } visit)
            return null;
        if (!visit.Actor.MayWrite)
        {
            context.Response.Redirect(
                visit.Links.SignInTo($"{context.Request.Path}{context.Request.QueryString}")
            );
            return null;
        }

        if (visit.Actor.MayPrepare)
            return visit;
        await PlainPage.SendAsync(
            context,
            visit.View.Language,
            StatusCodes.Status403Forbidden,
            new("작성 권한이 없습니다", "You may not enter anything"),
            new DutyMustCover(visit.Actor.Duty).Text,
            reference: null
        );
        return null;
    }
}
