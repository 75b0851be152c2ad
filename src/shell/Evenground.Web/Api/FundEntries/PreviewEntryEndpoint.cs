using Evenground.Record;
using Evenground.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>What an entry would do to the books.</summary>
/// <param name="Entry">As it would be recorded, shares and what the rules fill in included.</param>
public sealed record EntryPreviewShape(
    DateOnly On,
    FundEntryShape Entry,
    IReadOnlyList<PostingShape> Postings,
    IReadOnlyList<BalanceShape> Balances
);

/// <summary>One side of what an entry moves, in major units.</summary>
public sealed record PostingShape(
    string Account,
    Guid? Investor,
    Guid? Stake,
    string Side,
    decimal Amount,
    string Currency
)
{
    internal static PostingShape Of(Posting posting) =>
        new(
            EntryWords.CodeOf(posting.Of.Account),
            posting.Of.Investor?.Value,
            posting.Of.Stake?.Value,
            EntryWords.CodeOf(posting.Side),
            posting.Amount.Major,
            posting.Amount.Currency.Code
        );
}

/// <summary>An account that changes: debits less credits, in major units.</summary>
public sealed record BalanceShape(string Account, decimal Before, decimal After);

/// <summary>Shows the postings of an entry before it is prepared.</summary>
public sealed class PreviewEntryEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(FundCall.Root + "/entries/preview", Handle)
            .WithName("preview-fund-entry")
            .WithTags(FundCall.Tag)
            .WithSummary("Show what an entry would do to a fund's books")
            .WithDescription(
                "Works out shares that are left out, the postings, and the balances that change, as if all that waits "
                    + "were approved. Nothing is recorded.\n\n"
                    + "항목이 장부를 어떻게 바꿀지 기록하지 않고 보여 줍니다."
            );

    static Results<Ok<EntryPreviewShape>, RefusalResult> Handle(
        string programme,
        Guid fund,
        FundEntryInput entry,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!call.Find(programme).Accepted(out var book, out var refusal))
            return refusal.AsProblem();
        if (!call.Actor.MayPrepare)
            return new DutyMustCover(call.Actor.Duty).AsProblem();

        var ask = entry.Ask(fund, Guid.CreateVersion7(), call.Actor.Id);
        return
            EntryForms.Read(ask, book.History).Accepted(out var read, out refusal)
            && EntryPreview.Of(read, book.History).Accepted(out var preview, out refusal)
            ? TypedResults.Ok(Shape(preview))
            : refusal.AsProblem();
    }

    static EntryPreviewShape Shape(EntryPreview preview)
    {
        var before = preview.Before.Rows.ToDictionary(row => row.Account, BalanceOf);
        var after = preview.After.Rows.ToDictionary(row => row.Account, BalanceOf);
        return new(
            preview.On,
            FundEntryShape.Of(preview.Transaction, preview.On),
            [.. preview.Movements.SelectMany(movement => movement.Postings).Select(PostingShape.Of)],
            [
                .. before
                    .Keys.Union(after.Keys)
                    .Order()
                    .Select(account => new BalanceShape(
                        EntryWords.CodeOf(account),
                        before.GetValueOrDefault(account),
                        after.GetValueOrDefault(account)
                    ))
                    .Where(balance => balance.Before != balance.After),
            ]
        );
    }

    static decimal BalanceOf(TrialBalanceRow row) => row.Debit.Major - row.Credit.Major;
}
