using System.ComponentModel;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>An entry as a client fills it in. Every value is a text, as in the form.</summary>
/// <param name="Kind">Its code, as <c>fund-entry-kinds</c> lists them.</param>
/// <param name="Fields">By field name.</param>
/// <param name="Shares">One for each investor, by field name; left out, the rules work them out.</param>
/// <param name="Entry">Its id; left out, that of the request.</param>
[Description("An entry of a fund's ledger. Every value is a text, by the names that fund-entry-kinds lists.")]
public sealed record FundEntryInput(
    string Kind,
    IReadOnlyDictionary<string, string?> Fields,
    IReadOnlyList<IReadOnlyDictionary<string, string?>>? Shares = null,
    Guid? Entry = null
)
{
    internal EnterTransaction Ask(Guid fund, Guid request, string by) =>
        new(new(fund), new(Entry ?? request), by, Kind, Fields, Shares ?? []);
}

/// <summary>Prepares an entry, which counts once another has approved it.</summary>
public sealed class PrepareEntryEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(FundCall.Root + "/entries", HandleAsync)
            .WithName("prepare-fund-entry")
            .WithTags(FundCall.Tag)
            .WithSummary("Prepare an entry of a fund's ledger")
            .WithDescription(
                "The entry waits until another writer approves it. Without an id of its own it goes by the Request-Id. "
                    + "With dryRun nothing is recorded.\n\n"
                    + "장부 항목을 작성합니다. 다른 작성자가 승인해야 장부에 들어갑니다."
            );

    static Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        Guid fund,
        FundEntryInput entry,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    )
    {
        var request = RequestId.Of(context.Request).Accepted(out var given, out _)
            ? given
            : Guid.CreateVersion7();
        return FundCall.WriteAsync(
            context,
            programme,
            fund,
            dryRun,
            (id, by, history) =>
                EntryForms
                    .Read(entry.Ask(id.Value, request, by), history)
                    .Accepted(out var ask, out var refusal)
                    ? FundControlRules.Decide(ask, history)
                    : refusal
        );
    }
}
