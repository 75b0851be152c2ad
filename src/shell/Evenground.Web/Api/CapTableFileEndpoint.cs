using System.ComponentModel;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>A company's cap table in the Open Cap Table Format, out and in.</summary>
public sealed class CapTableFileEndpoint : IEndpoint
{
    public const string Zip = "application/zip";

    const string Pattern = "/programmes/{programme}/companies/{company}/cap-table/ocf";

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(Pattern, ExportAsync)
            .WithName("export-cap-table")
            .WithTags("cap tables")
            .WithSummary("A cap table in the Open Cap Table Format")
            .WithDescription(
                "A zip file. What was taken in comes out as it was for those cleared for restricted matters; for all others the "
                    + "package is built from the record, and natural persons go by opaque ids.\n\n"
                    + "주주명부를 Open Cap Table Format의 zip 파일로 내보냅니다."
            )
            .Produces(StatusCodes.Status200OK, contentType: Zip);
        api.MapPost(Pattern, ImportAsync)
            .WithName("import-cap-table")
            .WithTags("writing")
            .WithMetadata(new RequestSizeLimitAttribute(ApiRoutes.LargestSheet))
            .Accepts<Stream>(Zip)
            .WithSummary("Import a cap table in the Open Cap Table Format")
            .WithDescription(
                "The body is a zip file with the manifest and its files. Any error refuses all of it, with every error in the "
                    + "answer. The same package again changes nothing. Send a UUID of your own in the header Request-Id.\n\n"
                    + "주주명부를 Open Cap Table Format의 zip 파일에서 가져옵니다."
            );
    }

    static async Task<Results<FileContentHttpResult, RefusalResult>> ExportAsync(
        string programme,
        [Description("The company's id, number or whole name.")] string company,
        [AsParameters] AsOfQuery when,
        HttpContext context,
        TimeProvider clock
    )
    {
        var call = ApiCall.Of(context);
        if (!call.Ask(programme, when).Accepted(out var asked, out var refusal))
            return refusal.AsProblem();
        if (
            !CompanyByWord
                .Find(asked.History.Companies, company, asked.AsOf)
                .Accepted(out var found, out refusal)
        )
            return refusal.AsProblem();
        var exported = await CapTableFiles.ExportAsync(
            call.Installation.Evidence,
            found.Id,
            asked.History,
            asked.AsOf,
            new(asked.Actor, clock.GetUtcNow()),
            call.Stop
        );
        return exported.Accepted(out var package, out refusal)
            ? TypedResults.Bytes(OcfFiles.Zip(package.Files), Zip, $"{found.Id}.ocf.zip")
            : refusal.AsProblem();
    }

    static async Task<Results<Ok<WriteShape>, RefusalResult>> ImportAsync(
        string programme,
        [Description("The company's id, number or whole name.")] string company,
        [FromQuery] [Description("The file's name.")] string name,
        [FromQuery] [Description("Whether objects that cannot count are kept uncounted.")] bool? leaveOut,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!call.Find(programme).Accepted(out var book, out var refusal))
            return refusal.AsProblem();
        var kind = context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (kind != Zip)
            return new BodyMustBeOfAKindTaken(kind).AsProblem();
        var now = AsOf.AllRecorded(DateOnly.MaxValue);
        if (!CompanyByWord.Find(book.History.Companies, company, now).Accepted(out var found, out refusal))
            return refusal.AsProblem();
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, call.Stop);
        body.Position = 0;
        if (!(await OcfFiles.ReadZipAsync(body, name, call.Stop)).Accepted(out var files, out refusal))
            return refusal.AsProblem();
        var read = OcfImport.Read(name, files, found.Id, book.History, leaveOut ?? false);
        if (!read.Accepted(out var reading, out refusal))
            return refusal.AsProblem();
        if (
            dryRun != true
            && await CapTableFiles.KeepAsync(call.Installation.Evidence, reading, call.Actor, call.Stop)
                is { } unkept
        )
            return unkept.AsProblem();

        return await BookWriting.WriteAsync(
            call,
            context,
            programme,
            name,
            history =>
                OcfImport
                    .Read(name, files, found.Id, history, leaveOut ?? false)
                    .Accepted(out var again, out var late)
                    ? CapTableRules.Decide(again.Ask, history)
                    : late,
            dryRun ?? false
        );
    }
}
