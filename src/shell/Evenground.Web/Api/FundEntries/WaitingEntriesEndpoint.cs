using System.Text.Json;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>An entry of a fund's ledger.</summary>
/// <param name="Kind">As <c>fund-entry-kinds</c> lists them.</param>
/// <param name="Amount">The sum of its parts in major units; null where it moves none of its own.</param>
/// <param name="PreparedBy">The actor's opaque id.</param>
/// <param name="Particulars">The event as it is recorded.</param>
public sealed record FundEntryShape(
    Guid Entry,
    string Kind,
    DateOnly On,
    decimal? Amount,
    string? Currency,
    string PreparedBy,
    JsonElement Particulars
)
{
    internal static FundEntryShape Of(ITransaction entry, DateOnly on)
    {
        var amount = EntryFacts.AmountOf(entry);
        return new(
            entry.Entry.Value,
            EntryForms.Of(entry)!.Code,
            on,
            amount?.Major,
            amount?.Currency.Code,
            entry.PreparedBy,
            JsonDocument.Parse(EventCatalogue.Write(entry)).RootElement.Clone()
        );
    }
}

/// <summary>The entries that wait for another's approval.</summary>
public sealed class WaitingEntriesEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(FundCall.Root + "/entries/waiting", Handle)
            .WithName("list-waiting-fund-entries")
            .WithTags(FundCall.Tag)
            .WithSummary("The entries of a fund that wait for approval")
            .WithDescription(
                "In the order in which they were prepared, those of days to come included.\n\n승인을 기다리는 항목입니다."
            );

    static Results<Ok<IReadOnlyList<FundEntryShape>>, RefusalResult> Handle(
        string programme,
        Guid fund,
        HttpContext context
    )
    {
        if (!ApiCall.Of(context).Ask(programme, new()).Accepted(out var asked, out var refusal))
            return refusal.AsProblem();
        var (funds, id) = (asked.History.Funds, new Id<Fund>(fund));
        if (funds.Find(id, asked.AsOf) is null)
            return new FundMustBeKnown(id.ToString()).AsProblem();

        return TypedResults.Ok<IReadOnlyList<FundEntryShape>>([
            .. funds
                .ControlledOf(id, asked.AsOf with { On = DateOnly.MaxValue })
                .Where(entry => entry.Approval == Approval.Prepared)
                .Select(entry => FundEntryShape.Of(entry.Transaction, entry.On)),
        ]);
    }
}
