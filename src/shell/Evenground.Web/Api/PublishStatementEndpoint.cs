using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>Records one new statement with its figures.</summary>
public sealed class PublishStatementEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/programmes/{programme}/statements", HandleAsync)
            .WithName("publish-statement")
            .WithTags("writing")
            .WithSummary("Record a new statement")
            .WithDescription(
                "Records a statement with its figures. Send a UUID of your own in the header Request-Id: sent again "
                    + "with the same id, nothing is recorded twice.\n\n새 공표 자료와 그 수치를 기록합니다."
            );

    static async Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        StatementInput statement,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        return statement.Read().Accepted(out var ask, out var refusal)
            ? await BookWriting.WriteAsync(
                call,
                context,
                programme,
                PublishStatement.Sheet,
                history => StatementRules.Decide(ask, history),
                isTrial: false
            )
            : refusal.AsProblem();
    }
}

/// <summary>What is wrong with a statement that is about to be recorded, and how its figures would be
/// read.</summary>
/// <param name="Readings">One for each figure, once nothing is wrong.</param>
public sealed record ValidationShape(
    bool IsSound,
    RefusalShape? Refusal,
    IReadOnlyList<ReadingShape> Readings
);

/// <summary>How a figure is read: every value that its wording and precision allow.</summary>
public sealed record ReadingShape(
    string Metric,
    string Scope,
    decimal? Low,
    decimal? High,
    bool IsLowOpen,
    bool IsHighOpen,
    decimal Precision,
    bool IsPrecisionInferred
)
{
    public static ReadingShape Of(SheetRow row)
    {
        var read = Reading.Of(row.Key.Relation, row.Key.Unit, row.Figure);
        var interval = read.Interval;
        return new(
            row.Key.Metric,
            row.Key.Scope,
            interval.Low,
            interval.High,
            interval.IsLowOpen,
            interval.IsHighOpen,
            read.Precision,
            read.IsPrecisionInferred
        );
    }
}

/// <summary>Says what is wrong with a statement, and records nothing.</summary>
public sealed class ValidateStatementEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/programmes/{programme}/statements/validate", Handle)
            .WithName("validate-statement")
            .WithTags("writing")
            .WithMetadata(new ChangesNothingAttribute())
            .WithSummary("Check a statement without recording it")
            .WithDescription(
                "Says everything that is wrong, and how the figures would be read. Nothing is recorded.\n\n"
                    + "기록하지 않고 잘못을 모두 알려 줍니다."
            );

    static Results<Ok<ValidationShape>, RefusalResult> Handle(
        string programme,
        StatementInput statement,
        HttpContext context
    )
    {
        if (!ApiCall.Of(context).Find(programme).Accepted(out var book, out var refusal))
            return refusal.AsProblem();
        return
            statement.Read().Accepted(out var ask, out refusal)
            && StatementRules.Decide(ask, book.History).Accepted(out _, out refusal)
            ? TypedResults.Ok(
                new ValidationShape(IsSound: true, Refusal: null, [.. ask.Rows.Select(ReadingShape.Of)])
            )
            : TypedResults.Ok(new ValidationShape(IsSound: false, RefusalShape.Of(refusal), []));
    }
}
