using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>The report that anyone can recompute from an exported journal.</summary>
public sealed class ReportEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes/{programme}/report", ReportAsync)
            .WithName("report")
            .WithTags("publishing")
            .WithSummary("Everything published at one point in time")
            .WithDescription(
                "Canonical JSON: the same journal and days give the same bytes. `evenground verify report.json --journal "
                    + "export.jsonl` recomputes every figure offline.\n\n누구나 다시 계산할 수 있는 보고서입니다."
            )
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .Produces(StatusCodes.Status304NotModified);
        api.MapGet("/programmes/{programme}/claims/{id}", One)
            .WithName("show-claim")
            .WithTags("publishing")
            .WithSummary("One figure with its proof")
            .WithDescription(
                "The figure, the terms it comes from, the entries it rests on and the fingerprint of journal and code.\n\n"
                    + "수치 하나와 그 근거입니다."
            )
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
    }

    static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, RefusalResult>> ReportAsync(
        string programme,
        [AsParameters] AsOfQuery when,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!call.Ask(programme, when).Accepted(out var question, out var refusal))
            return refusal.AsProblem();
        if (Freshness.IsUnchanged(context, question, isCsv: false))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        var hashes = new Dictionary<long, Digest>();
        await foreach (var entry in question.Book.ReadAsync(0, question.Actor, call.Stop))
            if (entry.Header.Sequence <= question.Head.Sequence)
                hashes[entry.Header.Sequence] = entry.Hash;
        var report = Report.Of(
            question.History,
            new(question.Head.Sequence, question.Head.Hash),
            question.AsOf,
            hashes
        );
        return TypedResults.Bytes(report.ToBytes(), "application/json");
    }

    static Results<JsonHttpResult<Claimed>, RefusalResult> One(
        string programme,
        string id,
        [AsParameters] AsOfQuery when,
        HttpContext context
    )
    {
        if (!ApiCall.Of(context).Ask(programme, when).Accepted(out var question, out var refusal))
            return refusal.AsProblem();
        var claim = Claims.One(
            id,
            question.History,
            new(question.Head.Sequence, question.Head.Hash),
            question.AsOf
        );
        return claim is null
            ? new ClaimMustExist(id).AsProblem()
            : TypedResults.Json(
                new Claimed(ReportedClaim.Of(claim), claim.Fingerprint, claim.AsOf),
                RecordJson.Options
            );
    }

    sealed record Claimed(ReportedClaim Claim, Fingerprint Fingerprint, AsOf AsOf);
}

/// <summary>No claim has this id.</summary>
public sealed record ClaimMustExist(string Id) : Refusal
{
    public override string Code => "claim.must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Id}'(이)라는 수치가 없습니다. 수치의 식별자는 claims 목록에 있습니다.",
            English: $"There is no figure '{Id}'. The listing of claims holds the ids."
        );
}
