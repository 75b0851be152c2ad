using Evenground.Record;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Evenground.Web;

/// <summary>The form of a new entry: its kind is chosen first; shares are worked out and postings shown
/// before anything is recorded. Works without script.</summary>
public static class NewEntry
{
    /// <summary>The name of the buttons, and what each asks for.</summary>
    public const string Button = "do",
        ProposeButton = "propose",
        PreviewButton = "preview",
        SendButton = "send";

    const int LongestForm = 1024 * 1024;
    const int MostInvestors = 1_000;
    const string Address = LanguageConstraint.Segment + "/{programme}/" + EntryAddresses.NewPage;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Address, ShowAsync).ExcludeFromDescription();
        endpoints.MapPost(Address, SendAsync).ExcludeFromDescription();
    }

    static async Task ShowAsync(HttpContext context)
    {
        if (await FundVisit.OfPreparerAsync(context, EntryAddresses.NewPage) is not { } visit)
            return;
        if (EntryForms.Find(visit.View.Query(EntryListing.KindChoice)) is not { } form)
        {
            await PlainPage.SendAsync(
                context,
                PageContent.Of<EntryKindPage>(visit.View, (nameof(EntryKindPage.Visit), visit))
            );
            return;
        }

        await RenderAsync(context, visit, EntryDraft.Filled(form, visit, name => visit.View.Query(name)));
    }

    static async Task SendAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (await FundVisit.OfPreparerAsync(context, EntryAddresses.NewPage) is not { } visit)
            return;
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is not { } sent)
            return;
        if (EntryForms.Find(sent[EntryListing.KindChoice]) is not { } form)
        {
            await PlainPage.SendAsync(
                context,
                PageContent.Of<EntryKindPage>(visit.View, (nameof(EntryKindPage.Visit), visit))
            );
            return;
        }

        var draft = Read(form, visit, sent);
        var button = sent[Button].ToString();
        if (button == ProposeButton)
            draft = draft.Proposed(visit.View.History);
        else if (button != SendButton || (form.HasShares && !draft.HasShares))
            draft = draft.Previewed(visit.View.History);
        else if (await PrepareAsync(context, visit, draft) is { } refusal)
            draft = draft with { Refusal = refusal };
        else
            return;
        await RenderAsync(context, visit, draft);
    }

    /// <returns>Why nothing was recorded; null when it was, and the browser is sent to the entry.</returns>
    static async Task<Refusal?> PrepareAsync(HttpContext context, FundVisit visit, EntryDraft draft)
    {
        var outcome = await visit.View.Request.Book.AppendAsync(
            draft.Request,
            history =>
                EntryForms.Read(draft.Ask, history).Accepted(out var ask, out var unread)
                    ? FundControlRules.Decide(ask, history)
                    : unread,
            visit.Actor,
            context.RequestAborted
        );
        if (!outcome.Accepted(out _, out var refusal))
            return refusal;

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = visit.Links.Entry(visit.Id, draft.Ask.Entry);
        return null;
    }

    static EntryDraft Read(EntryForm form, FundVisit visit, IFormCollection sent)
    {
        var request = FormRequest.Of(sent);
        var draft = EntryDraft.Filled(form, visit, name => sent[name], request);
        if (!form.HasShares)
            return draft;

        var shares = new List<IReadOnlyDictionary<string, string?>>();
        for (var number = 1; number <= MostInvestors; number++)
        {
            if (!sent.TryGetValue(EntryErrors.ShareField(EntryForms.InvestorName, number), out var investor))
                break;
            shares.Add(
                form.Shares.ToDictionary(
                        field => field.Name,
                        field => (string?)Trimmed(sent[EntryErrors.ShareField(field.Name, number)]),
                        StringComparer.Ordinal
                    )
                    .Append(new(EntryForms.InvestorName, investor))
                    .ToDictionary(StringComparer.Ordinal)
            );
        }

        return draft with
        {
            Shares = shares,
        };
    }

    static string Trimmed(StringValues value) => value.ToString().Trim();

    static Task RenderAsync(HttpContext context, FundVisit visit, EntryDraft draft) =>
        PlainPage.SendAsync(
            context,
            PageContent.Of<NewEntryPage>(
                visit.View,
                (nameof(NewEntryPage.Visit), visit),
                (nameof(NewEntryPage.Draft), draft),
                (nameof(NewEntryPage.FormToken), FormGuard.TokenFor(context))
            ) with
            {
                Status = draft.Refusal is null
                    ? StatusCodes.Status200OK
                    : StatusCodes.Status422UnprocessableEntity,
            }
        );
}
