using System.ComponentModel;
using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>A scenario's answer, in the form that anyone can recompute.</summary>
public sealed class CycleScenarioEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/programmes/{programme}/cycle/scenario", AnswerAsync)
            .WithName("run-scenario")
            .WithTags("model")
            .WithSummary("What follows when money is placed in regions and years")
            .WithDescription(
                "Runs a scenario of the model of the cycle and answers with every figure by place and year: with the scenario's "
                    + "own assumptions, and the 10, 50 and 90 per cent points of its draws. The same `id` gives the same `digest` "
                    + "everywhere; `evenground verify result.json --journal export.jsonl` recomputes it offline.\n\n"
                    + "투자를 지역과 해에 놓았을 때 무엇이 달라지는지 답합니다."
            )
            .Produces<ScenarioResult>(StatusCodes.Status200OK);

    static async Task<Results<JsonHttpResult<ScenarioResult>, RefusalResult>> AnswerAsync(
        string programme,
        [FromQuery(Name = "scenario")]
        [Description(
            "The scenario as a short text: `g=region:first-last:billions a year`, more regions behind `,`, assumptions behind `;`."
        )]
            string? scenario,
        [AsParameters] AsOfQuery when,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!call.Ask(programme, when).Accepted(out var question, out var refusal))
            return refusal.AsProblem();
        // Whatever may be seen: what anyone can recompute rests on what is public.
        var asOf = question.AsOf with
        {
            Clearance = Visibility.Public,
        };
        if (!CycleModel.Of(question.History, asOf).Accepted(out var model, out refusal))
            return refusal.AsProblem();
        if (!ScenarioText.Parse(scenario ?? "", model.Setting).Accepted(out var asked, out refusal))
            return refusal.AsProblem();
        if (!model.Run(asked).Accepted(out var run, out refusal))
            return refusal.AsProblem();
        if (!await ScenarioDraws.MakeAsync(run, stop: call.Stop))
            return new DrawsMustWaitTheirTurn().AsProblem();
        if (run.RangesRefused is { } refused)
            return refused.AsProblem();

        return TypedResults.Json(
            ScenarioResult.Of(
                run.Run,
                run.Figures.Answer,
                question.Book.Programme.Slug,
                new(question.Head.Sequence, question.Head.Hash),
                asOf
            ),
            RecordJson.Options
        );
    }
}

/// <summary>Too many scenarios wait for their draws already.</summary>
public sealed record DrawsMustWaitTheirTurn : Refusal
{
    public override string Code => "request.draws-must-wait-their-turn";

    public override LocalizedText Text =>
        new(
            Korean: "다른 시나리오의 표본을 계산하고 있습니다. 잠시 뒤 다시 요청해 주십시오. draws=0을 적으면 범위 없이 바로 답합니다.",
            English: "The draws of other scenarios are being made. Ask again in a moment; with draws=0 the answer comes at once, without ranges."
        );
}
