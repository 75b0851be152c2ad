using System.ComponentModel;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Evenground.Web;

/// <summary>Takes a release of official statistics in, all of it or nothing.</summary>
public sealed class ImportStatisticsEndpoint : IEndpoint
{
    const string Kind = "multipart/form-data",
        DescriptionPart = "description",
        FilePart = "file";

    /// <summary>The largest file of figures; a larger one is imported from the command line.</summary>
    const long LargestFile = 512L << 20;

    const int LargestDescription = 1 << 20;

    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/programmes/{programme}/statistics", HandleAsync)
            .WithName("import-statistics")
            .WithTags("writing")
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile))
            .Accepts<Stream>(Kind)
            .WithSummary("Import a release of official statistics")
            .WithDescription(
                "The body has two parts: 'description', the table's .source.json, and after it 'file', the figures in the "
                    + "format that the description names. Any error refuses all of it, with every error in the answer. The same "
                    + "release again changes nothing. Send a UUID of your own in the header Request-Id.\n\n"
                    + "공식 통계를 가져옵니다. 본문의 첫 부분은 표의 설명, 둘째 부분은 통계 파일입니다."
            );

    static async Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!call.Find(programme).Accepted(out var book, out var refusal))
            return refusal.AsProblem();
        var read = await ReadAsync(context.Request, book.History.Regions.Current, call.Stop);
        if (!read.Accepted(out var release, out refusal))
            return refusal.AsProblem();
        return await BookWriting.WriteAsync(
            call,
            context,
            programme,
            release.DataSet.Structure.Code,
            history => StatisticsRelease.Decide(release.DataSet, release.Description, history),
            dryRun ?? false
        );
    }

    static async Task<Outcome<Release>> ReadAsync(
        HttpRequest request,
        RegionBook regions,
        CancellationToken stop
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var kind)
            || !kind.MediaType.Equals(Kind, StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(kind.Boundary) is not { Length: > 0 } boundary
        )
            return new BodyMustBeOfAKindTaken(request.ContentType);

        try
        {
            var parts = new MultipartReader(boundary.Value!, request.Body);
            if (await NextAsync(parts, DescriptionPart, stop) is not { } description)
                return new BodyMustHaveItsParts(DescriptionPart, FilePart);
            if (!(await DescribeAsync(description, stop)).Accepted(out var described, out var refusal))
                return refusal;
            if (await NextAsync(parts, FilePart, stop) is not { } file)
                return new BodyMustHaveItsParts(DescriptionPart, FilePart);
            var read = await StatisticFormats.ReadAsync(file, described, regions, progress: null, stop);
            return read.Accepted(out var dataSet, out refusal) ? new Release(dataSet, described) : refusal;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // The parts are cut off or have no end.
            return new BodyMustHaveItsParts(DescriptionPart, FilePart);
        }
    }

    static async Task<Outcome<TableDescription>> DescribeAsync(Stream part, CancellationToken stop)
    {
        var bytes = new byte[LargestDescription];
        var held = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return TableDescription.Read(bytes.AsMemory(0, held));
    }

    static async Task<Stream?> NextAsync(MultipartReader parts, string name, CancellationToken stop)
    {
        var section = await parts.ReadNextSectionAsync(stop);
        var isAsked =
            section is not null
            && ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            && HeaderUtilities.RemoveQuotes(disposition.Name).Equals(name);
        return isAsked ? section!.Body : null;
    }

    sealed record Release(DataSet DataSet, TableDescription Description);
}

/// <summary>A body of several parts lacks one, or has them in another order.</summary>
public sealed record BodyMustHaveItsParts(string First, string Second) : Refusal
{
    public override string Code => "request.body-must-have-its-parts";

    public override LocalizedText Text =>
        new(
            Korean: $"본문은 '{First}' 부분과 그 뒤의 '{Second}' 부분으로 이루어져야 합니다. 두 부분을 이 차례로 보내십시오.",
            English: $"The body must have a part '{First}' and behind it a part '{Second}'. Send both in this order."
        );
}
