using System.ComponentModel;
using Evenground.Import;
using Evenground.Publish;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>Which fund book, and in which form, as it stands in an address.</summary>
public sealed record FundBookQuery
{
    [FromQuery(Name = "format")]
    [Description("'json' (default), or 'parquet' or 'csv' for a zip of tables with a manifest.")]
    public string? Format { get; init; }

    [FromQuery(Name = "fund")]
    [Description("The id or name of one fund; all funds by default.")]
    public string? Fund { get; init; }
}

/// <summary>The whole fund book as one file.</summary>
public sealed class FundBookEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/programmes/{programme}/fund-book", HandleAsync)
            .WithName("fund-book")
            .WithTags("publishing")
            .WithSummary("Funds, investors, holdings, valuations, entries, postings and flows as one file")
            .WithDescription(
                "JSON, or a zip of tables as Parquet or CSV with a manifest: schema version, view, journal fingerprint, code version and "
                    + "the digest of each table. The same journal and days give the same bytes.\n\n펀드 장부 전체를 한 파일로 받습니다."
            )
            .Produces(StatusCodes.Status200OK, null, "application/json", "application/zip")
            .Produces(StatusCodes.Status304NotModified);

    static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, RefusalResult>> HandleAsync(
        string programme,
        [AsParameters] AsOfQuery when,
        [AsParameters] FundBookQuery asked,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        var format = asked.Format ?? FundBookFile.Json;
        if (!call.Ask(programme, when).Accepted(out var question, out var refusal))
            return refusal.AsProblem();
        if (!FundBookFile.Formats.Contains(format))
            return new FundBookFormatMustBeKnown(format, string.Join(", ", FundBookFile.Formats)).AsProblem();
        if (Freshness.IsUnchanged(context, question, isCsv: false))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (
            !FundBookDocument
                .Of(
                    question.History,
                    question.AsOf,
                    Fingerprint.Of(new(question.Head.Sequence, question.Head.Hash)),
                    asked.Fund
                )
                .Accepted(out var book, out refusal)
        )
            return refusal.AsProblem();

        return TypedResults.Bytes(
            await FundBookFile.WriteAsync(book, format, call.Stop),
            FundBookFile.ContentTypeOf(format),
            $"{programme}-{FundBookFile.ExtensionOf(format)}"
        );
    }
}
