using Evenground.Record;
using Evenground.Store;
using Microsoft.AspNetCore.Antiforgery;

namespace Evenground.Web;

/// <summary>The entry form of a new statement: shown, checked while it is filled in, and sent.</summary>
public static class NewStatement
{
    const int LongestForm = 256 * 1024;
    const string Address = LanguageConstraint.Segment + "/{programme}/statements/new";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Address, ShowAsync).ExcludeFromDescription();
        endpoints.MapPost(Address, SendAsync).ExcludeFromDescription();
        endpoints.MapPost(Address + "/check", CheckAsync).ExcludeFromDescription();
    }

    static async Task ShowAsync(HttpContext context)
    {
        if (await WriterViewAsync(context) is not { } view)
            return;
        await RenderAsync(context, view, EntryFields.Empty(view.Today), refusal: null);
    }

    /// <summary>Another figure is asked for by a button of the same form, so that it works without
    /// script.</summary>
    static async Task SendAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (await WriterViewAsync(context) is not { } view)
            return;
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is not { } form)
            return;

        var fields = EntryFields.Of(form);
        if (form.ContainsKey(EntryFields.AddButton))
        {
            await RenderAsync(context, view, fields.WithOneMore(), refusal: null);
            return;
        }

        if (!fields.Read().Accepted(out var ask, out var refusal))
        {
            await RenderAsync(context, view, fields, refusal);
            return;
        }

        var outcome = await view.Request.Book.AppendAsync(
            fields.Request,
            history => StatementRules.Decide(ask, history),
            view.Request.Actor,
            context.RequestAborted
        );
        if (!outcome.Accepted(out _, out refusal))
        {
            await RenderAsync(context, view, fields, refusal);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = view.Links.Statement(ask.Rows[0].Statement.Key);
    }

    /// <summary>What is wrong so far, and how the figures would be read; nothing is recorded.</summary>
    static async Task<IResult> CheckAsync(HttpContext context, IAntiforgery antiforgery, Actors actors)
    {
        if (!actors.Of(context).MayWrite)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (await WriterViewAsync(context) is not { } view)
            return Results.Empty;
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is not { } form)
            return Results.Empty;

        return Results.Json(EntryCheck.Of(EntryFields.Of(form), view));
    }

    /// <returns>The view of somebody who may write, or null when the request was answered
    /// otherwise.</returns>
    static async Task<PageView?> WriterViewAsync(HttpContext context)
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

        var request = new PageRequest(language, book, actor, "statements/new", NoValues, NoValues);
        var view = PageView.Of(request, services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (actor.MayWrite)
            return view;

        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(view.Links.SignIn);
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

    static Task RenderAsync(HttpContext context, PageView view, EntryFields fields, Refusal? refusal) =>
        PlainPage.SendAsync(
            context,
            PageContent.Of<NewStatementPage>(
                view,
                (nameof(NewStatementPage.Fields), fields),
                (nameof(NewStatementPage.Refusal), refusal),
                (nameof(NewStatementPage.FormToken), FormGuard.TokenFor(context))
            ) with
            {
                Status = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            }
        );

    static readonly Dictionary<string, string> NoValues = [];
}
