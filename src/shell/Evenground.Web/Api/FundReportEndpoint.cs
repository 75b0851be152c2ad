using System.ComponentModel;
using Evenground.Import;
using Evenground.Publish;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>Which quarter of a fund, for whom and by which methodology, as it stands in an
/// address.</summary>
public sealed record FundReportQuery
{
    [FromQuery(Name = "quarter")]
    [Description("Such as 2026-Q1; the last quarter that is over by default.")]
    public string? Quarter { get; init; }

    [FromQuery(Name = "investor")]
    [Description("The id or name of an investor, for a statement of its own; of ilpa-reporting only.")]
    public string? Investor { get; init; }

    [FromQuery(Name = "method")]
    [Description("Of ilpa-performance: 'granular' (default) or 'gross-up'.")]
    public string? Method { get; init; }
}

/// <summary>A fund's quarterly report as an Excel workbook.</summary>
public sealed class FundReportEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/programmes/{programme}/funds/{fund}/reports/{report}", Handle)
            .WithName("fund-report")
            .WithTags("publishing")
            .WithSummary("A fund's quarterly report as Excel: ilpa-reporting or ilpa-performance")
            .WithDescription(
                "In the structure of the ILPA templates for periods from 2026. Totals are formulas and checks that must be 0; what the "
                    + "ledger does not record is empty with the reason.\n\n펀드의 분기 보고서를 엑셀로 받습니다. 장부에 없는 것은 까닭과 함께 비어 있습니다."
            )
            .Produces(StatusCodes.Status200OK, contentType: ReportWorkbook.ContentType)
            .Produces(StatusCodes.Status304NotModified);

    static Results<FileContentHttpResult, StatusCodeHttpResult, RefusalResult> Handle(
        string programme,
        string fund,
        string report,
        [AsParameters] AsOfQuery when,
        [AsParameters] FundReportQuery asked,
        HttpContext context
    )
    {
        if (!ApiCall.Of(context).Ask(programme, when).Accepted(out var question, out var refusal))
            return refusal.AsProblem();
        if (Freshness.IsUnchanged(context, question, isCsv: false))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (
            !FundReports
                .Make(
                    new(report, fund, asked.Quarter, asked.Investor, asked.Method),
                    question.History,
                    question.AsOf,
                    Fingerprint.Of(new(question.Head.Sequence, question.Head.Hash))
                )
                .Accepted(out var book, out refusal)
        )
            return refusal.AsProblem();

        return TypedResults.Bytes(
            ReportWorkbook.Write(book),
            ReportWorkbook.ContentType,
            $"{programme}-{book.Name}.xlsx"
        );
    }
}
