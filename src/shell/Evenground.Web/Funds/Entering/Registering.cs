using Evenground.Record;
using Evenground.Store;
using Microsoft.AspNetCore.Antiforgery;

namespace Evenground.Web;

/// <summary>Forms for what a ledger's entries name: organisations, companies, funds, the terms of carried
/// interest and funds in funds. They work without script.</summary>
public static class Registering
{
    const int LongestForm = 64 * 1024;
    const string Root = LanguageConstraint.Segment + "/{programme}/";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (
            var (address, kind) in (ReadOnlySpan<(string, string)>)
                [
                    ("organisations/new", RegisterForms.Organisation),
                    ("companies/new", RegisterForms.Company),
                    ("funds/new", RegisterForms.Fund),
                    ("funds/{fund}/terms", RegisterForms.Terms),
                    ("funds/{fund}/vehicle", RegisterForms.Vehicle),
                ]
        )
        {
            var form = RegisterForms.Find(kind)!;
            endpoints
                .MapGet(Root + address, context => ShowAsync(context, form, address))
                .ExcludeFromDescription();
            endpoints
                .MapPost(Root + address, context => SendAsync(context, form, address))
                .ExcludeFromDescription();
        }
    }

    static async Task ShowAsync(HttpContext context, RegisterForm form, string address)
    {
        if (await WriterViewAsync(context, address) is not { } view)
            return;
        var fields = form.Fields.ToDictionary(
            field => field.Name,
            field =>
                field.Answer == EntryAnswer.Day && !field.IsOptional ? AskedDates.Write(view.Today) : null
        );
        await RenderAsync(
            context,
            view,
            form,
            new(Guid.CreateVersion7(), form.Code, fields, FundOf(view)),
            refusal: null
        );
    }

    static async Task SendAsync(HttpContext context, RegisterForm form, string address)
    {
        if (await WriterViewAsync(context, address) is not { } view)
            return;
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is not { } sent)
            return;

        var request = FormRequest.Of(sent);
        var ask = new RegisterThing(
            request,
            form.Code,
            form.Fields.ToDictionary(
                field => field.Name,
                field => (string?)sent[field.Name].ToString().Trim(),
                StringComparer.Ordinal
            ),
            FundOf(view)
        );
        var outcome = await view.Request.Book.AppendAsync(
            request,
            history => RegisterForms.Decide(ask, history),
            view.Request.Actor,
            context.RequestAborted
        );
        if (!outcome.Accepted(out _, out var refusal))
        {
            await RenderAsync(context, view, form, ask, refusal);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = form.Code switch
        {
            RegisterForms.Fund => view.Links.NewEntry(new(request)),
            RegisterForms.Terms or RegisterForms.Vehicle => view.Links.Entries(ask.Fund!.Value),
            _ => $"{view.Links.Register(form.Code)}?done={request:D}",
        };
    }

    static async Task<PageView?> WriterViewAsync(HttpContext context, string address)
    {
        var (services, route) = (context.RequestServices, context.Request.RouteValues);
        var language = Links.LanguageOf((string?)route["language"])!.Value;
        var actor = services.GetRequiredService<Actors>().Of(context);
        if (
            !services
                .GetRequiredService<Installation>()
                .Find((string)route["programme"]!, actor)
                .Accepted(out var book, out var refusal)
        )
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return null;
        }

        var here = address.Replace("{fund}", $"{route["fund"]}", StringComparison.Ordinal);
        var view = PageView.Of(
            new(
                language,
                book,
                actor,
                here,
                route.ToDictionary(value => value.Key, value => $"{value.Value}", StringComparer.Ordinal),
                context.Request.Query.ToDictionary(
                    value => value.Key,
                    value => $"{value.Value.LastOrDefault()}",
                    StringComparer.Ordinal
                )
            ),
            services.GetRequiredService<TimeProvider>().GetUtcNow()
        );
        if (actor.MayPrepare)
            return view;
        if (!actor.MayWrite)
            context.Response.Redirect(view.Links.SignInTo(context.Request.Path));
        else
            await PlainPage.SendAsync(
                context,
                language,
                StatusCodes.Status403Forbidden,
                new("작성 권한이 없습니다", "You may not enter anything"),
                new DutyMustCover(actor.Duty).Text,
                reference: null
            );
        return null;
    }

    static Id<Fund>? FundOf(PageView view) => Id<Fund>.Parse(view.Route("fund"));

    static Task RenderAsync(
        HttpContext context,
        PageView view,
        RegisterForm form,
        RegisterThing ask,
        Refusal? refusal
    ) =>
        PlainPage.SendAsync(
            context,
            PageContent.Of<RegisterPage>(
                view,
                (nameof(RegisterPage.Form), form),
                (nameof(RegisterPage.Ask), ask),
                (nameof(RegisterPage.Refusal), refusal),
                (nameof(RegisterPage.FormToken), FormGuard.TokenFor(context))
            ) with
            {
                Status = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            }
        );
}
