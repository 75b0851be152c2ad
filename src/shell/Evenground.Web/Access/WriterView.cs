using Evenground.Store;

namespace Evenground.Web;

/// <summary>The view of somebody who writes, for pages with a form.</summary>
public static class WriterView
{
    static readonly Dictionary<string, string> NoValues = [];

    /// <param name="context">The request; its address names language and programme.</param>
    /// <param name="here">The page's address below the programme.</param>
    /// <returns>The view of somebody who may write, or null when the request was answered
    /// otherwise.</returns>
    public static async Task<PageView?> OfAsync(HttpContext context, string here)
    {
        var services = context.RequestServices;
        var language = Links.LanguageOf((string?)context.Request.RouteValues["language"])!.Value;
        var slug = (string)context.Request.RouteValues["programme"]!;
        var actor = services.GetRequiredService<Actors>().Of(context);
        if (
            !services
                .GetRequiredService<Installation>()
                .Find(slug, actor)
                .Accepted(out var book, out var refusal)
        )
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return null;
        }

        var request = new PageRequest(language, book, actor, here, NoValues, NoValues);
        var view = PageView.Of(request, services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (actor.MayWrite)
            return view;

        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(
                $"/{Links.CodeOf(language)}/sign-in?next={Uri.EscapeDataString($"{context.Request.Path}")}"
            );
            return null;
        }

        await PlainPage.SendAsync(
            context,
            language,
            StatusCodes.Status403Forbidden,
            new("쓸 권한이 없습니다", "You may not write"),
            new(
                Korean: "기록에 쓰려면 먼저 쓰기 토큰으로 들어가야 합니다. 기록된 것은 없습니다.",
                English: "To write to the record, sign in with the write token first. Nothing was recorded."
            ),
            reference: null
        );
        return null;
    }
}
