using Evenground.Record;
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
        if (await WriterView.OfAsync(context, "statements/new") is not { } view)
            return;
        await RenderAsync(context, view, EntryFields.Empty(view.Today), refusal: null);
    }

    /// <summary>Another figure is asked for by a button of the same form, so that it works without
    /// script.</summary>
    static async Task SendAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (await WriterView.OfAsync(context, "statements/new") is not { } view)
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
        if (await WriterView.OfAsync(context, "statements/new") is not { } view)
            return Results.Empty;
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is not { } form)
            return Results.Empty;

        return Results.Json(EntryCheck.Of(EntryFields.Of(form), view));
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
}
