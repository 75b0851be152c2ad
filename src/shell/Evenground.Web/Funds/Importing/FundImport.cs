using Evenground.Import;
using Evenground.Record;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>The page on which a sheet of fund entries is handed in: checked first or taken in at once,
/// with every
/// row error in a table. Works without script.</summary>
public static class FundImport
{
    /// <summary>The names of the form's fields.</summary>
    public const string File = "sheet",
        Button = "do",
        CheckButton = "check",
        RequestField = "request";

    /// <summary>The largest sheet that a form may send.</summary>
    public const int LargestSheet = 16 * 1024 * 1024;

    const string Here = "funds/import";
    const string Address = LanguageConstraint.Segment + "/{programme}/" + Here;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Address, ShowAsync).ExcludeFromDescription();
        endpoints
            .MapPost(Address, SendAsync)
            .WithMetadata(new RequestSizeLimitAttribute(LargestSheet))
            .ExcludeFromDescription();
        endpoints.MapGet(Address + "/template.xlsx", TemplateAsync).ExcludeFromDescription();
        endpoints.MapGet(Address + "/template.csv", TemplateAsync).ExcludeFromDescription();
    }

    static async Task ShowAsync(HttpContext context)
    {
        if (await WriterView.OfAsync(context, Here) is { } view)
            await RenderAsync(context, view, FundImportAnswer.Nothing);
    }

    static async Task SendAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (await WriterView.OfAsync(context, Here) is not { } view)
            return;
        if (await FormGuard.ReadAsync(context, antiforgery, LargestSheet) is not { } form)
            return;
        if (form.Files.GetFile(File) is not { Length: > 0 } file)
        {
            await RenderAsync(context, view, new(new SheetMustBeChosen(), null, IsTrial: false));
            return;
        }

        await using var content = file.OpenReadStream();
        var read = await FundSheets.ReadAsync(
            content,
            new(file.FileName),
            view.Request.Actor.Id,
            progress: null,
            context.RequestAborted
        );
        var isTrial = form[Button] == CheckButton;
        await RenderAsync(
            context,
            view,
            read.Accepted(out var sheet, out var refusal)
                ? await TakeAsync(view, sheet, form, isTrial, context.RequestAborted)
                : new(refusal, null, isTrial)
        );
    }

    static async Task<FundImportAnswer> TakeAsync(
        PageView view,
        ImportFundSheet sheet,
        IFormCollection form,
        bool isTrial,
        CancellationToken stop
    )
    {
        Outcome<Decision> decided = Decision.Nothing;
        if (isTrial)
            decided = FundSheetRules.Decide(sheet, view.Request.Book.History);
        else
        {
            var request = Guid.TryParse(form[RequestField], out var id) ? id : Guid.CreateVersion7();
            var outcome = await view.Request.Book.AppendAsync(request, Decide, view.Request.Actor, stop);
            if (!outcome.Accepted(out _, out var refused))
                decided = refused;
        }

        return decided.Accepted(out var decision, out var refusal)
            ? new(null, decision.Facts.Count, isTrial)
            : new(refusal, null, isTrial);

        Outcome<Decision> Decide(History history) => decided = FundSheetRules.Decide(sheet, history);
    }

    static async Task TemplateAsync(HttpContext context)
    {
        var isCsv = context.Request.Path.Value!.EndsWith(".csv", StringComparison.Ordinal);
        PageHeaders.Protect(context.Response.Headers);
        context.Response.ContentType = isCsv ? "text/csv; charset=utf-8" : SheetBody.Workbook;
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"fund-entries.{(isCsv ? "csv" : "xlsx")}\"";
        using var file = new MemoryStream();
        await (
            isCsv
                ? FundSheetTemplate.WriteCsvAsync(file, context.RequestAborted)
                : FundSheetTemplate.WriteXlsxAsync(file, context.RequestAborted)
        );
        file.Position = 0;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    static Task RenderAsync(HttpContext context, PageView view, FundImportAnswer answer) =>
        PlainPage.SendAsync(
            context,
            PageContent.Of<FundImportPage>(
                view,
                (nameof(FundImportPage.Answer), answer),
                (nameof(FundImportPage.FormToken), FormGuard.TokenFor(context))
            ) with
            {
                Status = answer.Refusal is null
                    ? StatusCodes.Status200OK
                    : StatusCodes.Status422UnprocessableEntity,
            }
        );
}

/// <summary>What became of a sheet that was handed in.</summary>
/// <param name="Entries">How many entries were prepared, or would be; null when nothing was handed in or
/// all of
/// it was refused.</param>
/// <param name="IsTrial">Whether it was only checked.</param>
public sealed record FundImportAnswer(Refusal? Refusal, int? Entries, bool IsTrial)
{
    public static FundImportAnswer Nothing { get; } = new(null, null, IsTrial: false);
}

/// <summary>The form was sent without a file.</summary>
public sealed record SheetMustBeChosen : Refusal
{
    public override string Code => "fund.sheet-must-be-chosen";

    public override LocalizedText Text =>
        new(
            Korean: "파일이 함께 오지 않았습니다. CSV 또는 Excel 파일을 골라 다시 보내십시오.",
            English: "No file came with the form. Choose a CSV or Excel file and send it again."
        );
}
