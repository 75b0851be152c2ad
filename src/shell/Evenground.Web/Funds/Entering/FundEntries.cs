using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Antiforgery;

namespace Evenground.Web;

/// <summary>The pages of a fund's entries: the list, one entry, and the decision of another than who prepared
/// it.</summary>
public static class FundEntries
{
    const int LongestForm = 64 * 1024;
    const string Root = LanguageConstraint.Segment + "/{programme}/";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Root + EntryAddresses.EntriesPage, ListAsync).ExcludeFromDescription();
        endpoints.MapGet(Root + EntryAddresses.EntryPage, ShowAsync).ExcludeFromDescription();
        endpoints
            .MapPost(Root + EntryAddresses.EntryPage + "/approve", ApproveAsync)
            .ExcludeFromDescription();
        endpoints.MapPost(Root + EntryAddresses.EntryPage + "/reject", RejectAsync).ExcludeFromDescription();
    }

    static async Task ListAsync(HttpContext context)
    {
        if (
            await FundVisit.OfAsync(
                context,
                EntryAddresses.EntriesPage,
                EntryListing.StateChoice,
                EntryListing.KindChoice
            ) is
            { } visit
        )
            await PlainPage.SendAsync(
                context,
                PageContent.Of<EntriesPage>(
                    visit.View,
                    (nameof(EntriesPage.Visit), visit),
                    (nameof(EntriesPage.Listing), EntryListing.Of(visit))
                )
            );
    }

    static async Task ShowAsync(HttpContext context)
    {
        if (await FundVisit.OfAsync(context, EntryAddresses.EntryPage) is { } visit)
            await RenderAsync(context, visit, refusal: null);
    }

    static Task ApproveAsync(HttpContext context, IAntiforgery antiforgery) =>
        DecideAsync(
            context,
            antiforgery,
            (visit, entry, _) => new ApproveEntry(visit.Id, entry, visit.Actor.Id),
            FundControlRules.Decide
        );

    static Task RejectAsync(HttpContext context, IAntiforgery antiforgery) =>
        DecideAsync(
            context,
            antiforgery,
            (visit, entry, form) =>
                new RejectEntry(
                    visit.Id,
                    entry,
                    visit.Actor.Id,
                    form[EntryForms.ReasonName].ToString().Trim()
                ),
            FundControlRules.Decide
        );

    static async Task DecideAsync<TAsk>(
        HttpContext context,
        IAntiforgery antiforgery,
        Func<FundVisit, Id<LedgerEntry>, IFormCollection, TAsk> read,
        Func<TAsk, History, Outcome<Decision>> decide
    )
    {
        if (await FundVisit.OfAsync(context, EntryAddresses.EntryPage) is not { } visit)
            return;
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is not { } form)
            return;
        if (IdOf(visit) is not { } entry)
        {
            await RenderAsync(context, visit, refusal: null);
            return;
        }

        var ask = read(visit, entry, form);
        var outcome = await visit.View.Request.Book.AppendAsync(
            FormRequest.Of(form),
            history => decide(ask, history),
            visit.Actor,
            context.RequestAborted
        );
        if (!outcome.Accepted(out _, out var refusal))
        {
            await RenderAsync(context, visit, refusal, form[EntryForms.ReasonName]);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = visit.Links.Entry(visit.Id, entry);
    }

    static Task RenderAsync(HttpContext context, FundVisit visit, Refusal? refusal, string? reason = null)
    {
        if (
            IdOf(visit) is not { } id
            || visit
                .View.History.Funds.ControlledOf(visit.Id, EntryListing.WholeOf(visit.View))
                .FirstOrDefault(entry => entry.Transaction.Entry == id)
                is not { } found
        )
            return PlainPage.SendAsync(
                context,
                PageContent.Of<NotFoundPage>(
                    visit.View,
                    (
                        nameof(NotFoundPage.Reason),
                        new EntryMustBeKnown($"{context.Request.RouteValues["entry"]}").Text
                    )
                ) with
                {
                    Status = StatusCodes.Status404NotFound,
                }
            );

        return PlainPage.SendAsync(
            context,
            PageContent.Of<FundEntryPage>(
                visit.View,
                (nameof(FundEntryPage.Visit), visit),
                (nameof(FundEntryPage.Entry), found),
                (nameof(FundEntryPage.Refusal), refusal),
                (nameof(FundEntryPage.Reason), reason),
                (nameof(FundEntryPage.FormToken), visit.Actor.MayWrite ? FormGuard.TokenFor(context) : "")
            ) with
            {
                Status = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            }
        );
    }

    static Id<LedgerEntry>? IdOf(FundVisit visit) => Id<LedgerEntry>.Parse(visit.View.Route("entry"));
}

/// <summary>The request that a form carries, so that sending it twice records once.</summary>
static class FormRequest
{
    public const string Field = "request";

    public static Guid Of(IFormCollection form) =>
        Guid.TryParse(form[Field], out var request) && request != Guid.Empty
            ? request
            : Guid.CreateVersion7();
}
