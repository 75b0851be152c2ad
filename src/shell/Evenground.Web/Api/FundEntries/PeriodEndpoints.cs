using System.ComponentModel;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>The last day to be closed.</summary>
public sealed record CloseInput(DateOnly Through);

/// <summary>The first day to be opened again, and why.</summary>
public sealed record ReopenInput(DateOnly From, string Reason);

/// <summary>Closes a fund's books up to a day.</summary>
public sealed class ClosePeriodEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(FundCall.Root + "/close", HandleAsync)
            .WithName("close-fund-period")
            .WithTags(FundCall.Tag)
            .WithSummary("Close a fund's books through a day")
            .WithDescription(
                "Nothing changes on or before that day until it is opened again. Refused while entries wait.\n\n"
                    + "그날까지 장부를 마감합니다."
            );

    static Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        Guid fund,
        CloseInput input,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    ) =>
        FundCall.WriteAsync(
            context,
            programme,
            fund,
            dryRun,
            (id, by, history) => FundControlRules.Decide(new ClosePeriod(id, input.Through, by), history)
        );
}

/// <summary>Opens a fund's books again.</summary>
public sealed class ReopenPeriodEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(FundCall.Root + "/reopen", HandleAsync)
            .WithName("reopen-fund-period")
            .WithTags(FundCall.Tag)
            .WithSummary("Open a fund's books again from a day on")
            .WithDescription("The reason is kept.\n\n사유를 적어 마감을 해제합니다.");

    static Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        Guid fund,
        ReopenInput input,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    ) =>
        FundCall.WriteAsync(
            context,
            programme,
            fund,
            dryRun,
            (id, by, history) =>
                FundControlRules.Decide(new ReopenPeriod(id, input.From, by, input.Reason), history)
        );
}

/// <summary>What a fund's month-end list says.</summary>
public sealed record MonthEndShape(
    DateOnly Through,
    DateOnly? ClosedThrough,
    int ValuationMonths,
    decimal LineShare,
    IReadOnlyList<MonthEndPointShape> Points
);

/// <summary>One point of the list.</summary>
/// <param name="State">met, doubt, or blocks.</param>
public sealed record MonthEndPointShape(
    string Code,
    string State,
    LocalizedText Asked,
    LocalizedText Found,
    IReadOnlyList<Guid> Stakes,
    IReadOnlyList<Guid> Investors
);

/// <summary>What to go through before a fund's books are closed.</summary>
public sealed class MonthEndEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(FundCall.Root + "/month-end", Handle)
            .WithName("fund-month-end")
            .WithTags(FundCall.Tag)
            .WithSummary("What to go through before a fund's books are closed")
            .WithDescription(
                "Entries that wait, balance, cash, valuations, unpaid calls and the subscription line, up to `on`.\n\n"
                    + "마감 전에 점검할 것입니다."
            );

    static Results<Ok<MonthEndShape>, RefusalResult> Handle(
        string programme,
        Guid fund,
        [AsParameters] AsOfQuery when,
        [FromQuery] [Description("How many months a valuation is good for; 3 when left out.")] int? months,
        [FromQuery]
        [Description(
            "The limit of the subscription line as a share of unfunded commitments; 1 when left out."
        )]
            decimal? lineShare,
        HttpContext context
    )
    {
        if (!ApiCall.Of(context).Ask(programme, when).Accepted(out var asked, out var refusal))
            return refusal.AsProblem();
        var id = new Id<Fund>(fund);
        if (asked.History.Funds.Find(id, asked.AsOf) is null)
            return new FundMustBeKnown(id.ToString()).AsProblem();

        var terms = new MonthEndTerms(Math.Clamp(months ?? 3, 1, MonthEndTerms.MostMonths), lineShare ?? 1m);
        return TypedResults.Ok(
            new MonthEndShape(
                asked.AsOf.On,
                asked.History.Funds.ClosedThrough(id),
                terms.ValuationMonths,
                terms.LineShare,
                [
                    .. MonthEnd
                        .Of(asked.History, id, asked.AsOf, terms)
                        .Select(point => new MonthEndPointShape(
                            point.Code,
                            EntryWords.CodeOf(point.State),
                            point.Asked,
                            point.Found,
                            [.. point.Stakes.Select(stake => stake.Id.Value)],
                            [.. point.Investors.Select(owed => owed.Investor.Value)]
                        )),
                ]
            )
        );
    }
}
