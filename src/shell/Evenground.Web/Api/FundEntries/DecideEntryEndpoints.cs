using System.ComponentModel;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>Lets an entry count that another prepared.</summary>
public sealed class ApproveEntryEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(FundCall.Root + "/entries/{entry}/approve", HandleAsync)
            .WithName("approve-fund-entry")
            .WithTags(FundCall.Tag)
            .WithSummary("Approve an entry of a fund's ledger")
            .WithDescription(
                "All rules are asked again, against what counts by now. Nobody approves an entry of their own.\n\n"
                    + "다른 사람이 작성한 항목을 승인합니다."
            );

    static Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        Guid fund,
        Guid entry,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    ) =>
        FundCall.WriteAsync(
            context,
            programme,
            fund,
            dryRun,
            (id, by, history) => FundControlRules.Decide(new ApproveEntry(id, new(entry), by), history)
        );
}

/// <summary>Turns a prepared entry down.</summary>
public sealed class RejectEntryEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(FundCall.Root + "/entries/{entry}/reject", HandleAsync)
            .WithName("reject-fund-entry")
            .WithTags(FundCall.Tag)
            .WithSummary("Reject an entry of a fund's ledger")
            .WithDescription("It never counts, and the reason is kept.\n\n사유를 적어 항목을 반려합니다.");

    static Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        Guid fund,
        Guid entry,
        ReasonInput input,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    ) =>
        FundCall.WriteAsync(
            context,
            programme,
            fund,
            dryRun,
            (id, by, history) =>
                FundControlRules.Decide(new RejectEntry(id, new(entry), by, input.Reason), history)
        );
}
