using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>What the endpoints of a fund's ledger share.</summary>
static class FundCall
{
    public const string Root = "/programmes/{programme}/funds/{fund}";

    public const string Tag = "funds";

    /// <summary>Lets the rule decide for a fund, in the name of whoever asks, and appends.</summary>
    public static Task<Results<Ok<WriteShape>, RefusalResult>> WriteAsync(
        HttpContext context,
        string programme,
        Guid fund,
        bool? dryRun,
        Func<Id<Fund>, string, History, Outcome<Decision>> decide
    )
    {
        var call = ApiCall.Of(context);
        return BookWriting.WriteAsync(
            call,
            context,
            programme,
            "fund-ledger",
            history => decide(new(fund), call.Actor.Id, history),
            dryRun ?? false
        );
    }
}

/// <summary>Why something is done: kept for good.</summary>
public sealed record ReasonInput(string Reason);
