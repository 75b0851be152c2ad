using System.Globalization;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Antiforgery;

namespace Evenground.Web;

/// <summary>The month-end close of a fund: what is gone through first, closing, and opening again.</summary>
public static class FundClosing
{
    const int LongestForm = 16 * 1024;
    const string Address = LanguageConstraint.Segment + "/{programme}/" + EntryAddresses.ClosePage;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Address, ShowAsync).ExcludeFromDescription();
        endpoints.MapPost(Address, CloseAsync).ExcludeFromDescription();
        endpoints.MapPost(Address + "/reopen", ReopenAsync).ExcludeFromDescription();
    }

    static async Task ShowAsync(HttpContext context)
    {
        if (await FundVisit.OfAsync(context, EntryAddresses.ClosePage) is { } visit)
            await RenderAsync(context, visit, ClosingChoice.Of(visit, visit.View.Query));
    }

    static Task CloseAsync(HttpContext context, IAntiforgery antiforgery) =>
        DecideAsync(
            context,
            antiforgery,
            (visit, choice, _) =>
            {
                var ask = new ClosePeriod(visit.Id, choice.Through, visit.Actor.Id);
                return history => FundControlRules.Decide(ask, history);
            }
        );

    static Task ReopenAsync(HttpContext context, IAntiforgery antiforgery) =>
        DecideAsync(
            context,
            antiforgery,
            (visit, choice, form) =>
            {
                var from = AskedDates.Read(form["from"]) ?? choice.Through;
                var ask = new ReopenPeriod(
                    visit.Id,
                    from,
                    visit.Actor.Id,
                    form[EntryForms.ReasonName].ToString().Trim()
                );
                return history => FundControlRules.Decide(ask, history);
            }
        );

    static async Task DecideAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        Func<FundVisit, ClosingChoice, IFormCollection, Func<History, Outcome<Decision>>> read
    )
    {
        if (await FundVisit.OfAsync(context, EntryAddresses.ClosePage) is not { } visit)
            return;
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is not { } form)
            return;

        var choice = ClosingChoice.Of(visit, name => form[name]) with { Reason = form["reason"] };
        var outcome = await visit.View.Request.Book.AppendAsync(
            FormRequest.Of(form),
            read(visit, choice, form),
            visit.Actor,
            context.RequestAborted
        );
        if (!outcome.Accepted(out _, out var refusal))
        {
            await RenderAsync(context, visit, choice with { Refusal = refusal });
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = visit.Links.Close(visit.Id);
    }

    static Task RenderAsync(HttpContext context, FundVisit visit, ClosingChoice choice) =>
        PlainPage.SendAsync(
            context,
            PageContent.Of<FundClosePage>(
                visit.View,
                (nameof(FundClosePage.Visit), visit),
                (nameof(FundClosePage.Choice), choice),
                (nameof(FundClosePage.FormToken), visit.Actor.MayApprove ? FormGuard.TokenFor(context) : "")
            ) with
            {
                Status = choice.Refusal is null
                    ? StatusCodes.Status200OK
                    : StatusCodes.Status422UnprocessableEntity,
            }
        );
}

/// <summary>Which month is looked at, and by which of the programme's own terms.</summary>
public sealed record ClosingChoice(
    DateOnly Through,
    MonthEndTerms Terms,
    string? Reason = null,
    Refusal? Refusal = null
)
{
    /// <summary>The month after the last that is closed, or else the last that is over.</summary>
    public static ClosingChoice Of(FundVisit visit, Func<string, string?> asked)
    {
        var closed = visit.View.History.Funds.ClosedThrough(visit.Id);
        var next = closed is { } through ? EndOf(through.AddDays(1)) : EndOf(visit.View.Today.AddMonths(-1));
        var usual = new MonthEndTerms();
        var months =
            int.TryParse(asked("months"), NumberStyles.None, CultureInfo.InvariantCulture, out var typed)
            && typed is > 0 and <= MonthEndTerms.MostMonths
                ? typed
                : usual.ValuationMonths;
        var line =
            decimal.TryParse(
                asked("line"),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var percent
            ) && percent is >= 0 and <= 1000
                ? percent / 100
                : usual.LineShare;
        return new(AskedDates.Read(asked("through")) ?? next, new(months, line));
    }

    /// <summary>The last day of a day's month.</summary>
    public static DateOnly EndOf(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
