using System.ComponentModel;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>Takes a sheet of statements in, all of it or nothing.</summary>
public sealed class ImportSheetEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/programmes/{programme}/sheets", HandleAsync)
            .WithName("import-sheet")
            .WithTags("writing")
            .WithMetadata(new RequestSizeLimitAttribute(ApiRoutes.LargestSheet))
            .Accepts<Stream>(CsvAnswer.ContentType, SheetBody.Workbook)
            .WithSummary("Import a sheet of statements")
            .WithDescription(
                "The body is the file: CSV, or an Excel workbook. Any error refuses all of it, with every error in the "
                    + "answer. The same sheet again changes nothing; a corrected one corrects and withdraws. Send a UUID of your own in "
                    + "the header Request-Id.\n\n공표 자료 시트를 가져옵니다. 오류가 하나라도 있으면 아무것도 기록하지 않습니다."
            );

    static async Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        [FromQuery]
        [Description("The file's name; without its extension it names the sheet for good.")]
            string name,
        [FromQuery] [Description("Why it differs from last time.")] string? reason,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!SheetBody.Of(context.Request, name).Accepted(out var source, out var refusal))
            return refusal.AsProblem();

        var read = await StatementSheets.ReadAsync(context.Request.Body, source, progress: null, call.Stop);
        if (!read.Accepted(out var sheet, out refusal))
            return refusal.AsProblem();

        var ask = sheet with { Reason = reason ?? "" };
        return await BookWriting.WriteAsync(
            call,
            context,
            programme,
            sheet.Sheet,
            history => StatementRules.Decide(ask, history),
            dryRun ?? false
        );
    }
}
