using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>A programme to found, as a client sends it.</summary>
public sealed record ProgrammeInput(
    string Programme,
    string NameKo,
    string NameEn,
    string TimeZone = "Asia/Seoul",
    string Currency = "KRW",
    string Country = "kr",
    string AboutKo = "",
    string AboutEn = ""
);

/// <summary>Founds a programme.</summary>
public sealed class FoundProgrammeEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/programmes", HandleAsync)
            .WithName("found-programme")
            .WithTags("writing")
            .WithSummary("Found a programme")
            .WithDescription(
                "Begins a programme with a journal of its own. Founding the same one again changes nothing.\n\n프로그램을 새로 만듭니다."
            );

    static async Task<Results<Created<ProgrammeShape>, RefusalResult>> HandleAsync(
        ProgrammeInput asked,
        HttpContext context,
        TimeProvider clock
    )
    {
        var call = ApiCall.Of(context);
        if (Currency.Parse(asked.Currency) is not { } currency)
            return new RequestMustBeWellFormed($"currency = '{asked.Currency}'.").AsProblem();

        var programme = new Programme(
            asked.Programme,
            new(asked.NameKo, asked.NameEn),
            asked.TimeZone,
            currency,
            asked.Country,
            IsExample: false,
            new(asked.AboutKo, asked.AboutEn)
        );
        var founded = await call.Installation.FoundAsync(programme, call.Actor, call.Stop);
        return founded.Accepted(out var book, out var refusal)
            ? TypedResults.Created(
                $"{ApiRoutes.Root}/programmes/{asked.Programme}",
                ProgrammeShape.Of(book, clock.GetUtcNow())
            )
            : refusal.AsProblem();
    }
}
