using System.ComponentModel;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>Takes a sheet of fund entries in, all of it or nothing; its entries wait for another's
/// approval.</summary>
public sealed class ImportFundSheetEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/programmes/{programme}/fund-sheets", HandleAsync)
            .WithName("import-fund-sheet")
            .WithTags("writing")
            .WithMetadata(new RequestSizeLimitAttribute(ApiRoutes.LargestSheet))
            .Accepts<Stream>(CsvAnswer.ContentType, SheetBody.Workbook)
            .WithSummary("Import a sheet of fund entries")
            .WithDescription(
                "The body is the file: CSV, or an Excel workbook, one movement or one investor's share a row. Any error refuses "
                    + "all of it, with every error in the answer. The entries are prepared by whoever sends them and wait for "
                    + "another's approval. The same sheet again changes nothing.\n\n펀드 장부의 항목을 가져옵니다. 오류가 하나라도 있으면 "
                    + "아무것도 기록하지 않습니다. 항목은 다른 사람의 승인을 기다립니다."
            );

    static async Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        [FromQuery] [Description("The file's name.")] string name,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!SheetBody.Of(context.Request, name).Accepted(out var source, out var refusal))
            return refusal.AsProblem();

        var read = await FundSheets.ReadAsync(
            context.Request.Body,
            source,
            call.Actor.Id,
            progress: null,
            call.Stop
        );
        if (!read.Accepted(out var sheet, out refusal))
            return refusal.AsProblem();

        return await BookWriting.WriteAsync(
            call,
            context,
            programme,
            sheet.Sheet,
            history => FundSheetRules.Decide(sheet, history),
            dryRun ?? false
        );
    }
}
