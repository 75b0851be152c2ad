using System.ComponentModel;
using Evenground.Publish;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>A forecast of the funds with other assumptions than the usual ones.</summary>
public sealed class FundPacingEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/programmes/{programme}/fund-pacing/forecast", Answer)
            .WithName("forecast-funds")
            .WithTags("model")
            .WithSummary("What the funds are expected to call and to give back")
            .WithDescription(
                "By the formula of Takahashi and Alexander (2002), from what each fund has unfunded and is worth on the day. "
                    + "Settings are written `name=number`, again for each; of the names "
                    + string.Join(", ", PacingReading.Names)
                    + ". The same question has the same answer everywhere.\n\n"
                    + "펀드가 앞으로 부르고 나눌 돈의 예측입니다."
            )
            .Produces<PacingShape>(StatusCodes.Status200OK, "application/json", CsvAnswer.ContentType);

    static Results<JsonHttpResult<PacingShape>, CsvAnswer, RefusalResult> Answer(
        string programme,
        [FromQuery(Name = "set")] [Description("For example growth=0.1; may stand again.")] string[]? set,
        [FromQuery(Name = "part")] [Description("sponsor or all")] string? part,
        [FromQuery(Name = "currency")] [Description("Usually the programme's.")] string? currency,
        [FromQuery(Name = "format")] [Description("json or csv")] string? format,
        [AsParameters] AsOfQuery when,
        HttpContext context
    )
    {
        if (!ApiCall.Of(context).Ask(programme, when).Accepted(out var question, out var refusal))
            return refusal.AsProblem();
        if (!AnswerForm.Of(context.Request, format).Accepted(out var form, out refusal))
            return refusal.AsProblem();
        var usual = PacingQuestion.Usual(
            Currency.Parse(currency) ?? question.Book.Programme.Currency,
            part == "all" ? PacingPart.All : PacingPart.Sponsor
        );
        if (!PacingReading.Set(usual, set ?? []).Accepted(out var asked, out refusal))
            return refusal.AsProblem();

        var shape = PacingShape.Of(PacingReport.Of(question.History, question.AsOf, asked));
        if (form.IsCsv)
            return CsvAnswer.Of(shape.Rows, $"{programme}-fund-pacing");
        return TypedResults.Json(shape, ShapeJson.Options);
    }
}
