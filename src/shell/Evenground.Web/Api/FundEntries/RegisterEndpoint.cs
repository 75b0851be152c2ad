using System.ComponentModel;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>Something to be registered, as a client fills it in. Every value is a text.</summary>
/// <param name="Kind">organisation, company, fund, carry-terms or vehicle, as <c>registration-kinds</c> lists
/// them.</param>
/// <param name="Fields">By field name.</param>
/// <param name="Fund">Of carry-terms and vehicle: the fund.</param>
/// <param name="Id">Its id; left out, that of the request.</param>
[Description(
    "Something that a fund's ledger names. Every value is a text, by the names of registration-kinds."
)]
public sealed record RegistrationInput(
    string Kind,
    IReadOnlyDictionary<string, string?> Fields,
    Guid? Fund = null,
    Guid? Id = null
);

/// <summary>One kind of thing that can be registered.</summary>
public sealed record RegistrationKindShape(
    string Kind,
    LocalizedText Name,
    LocalizedText Meaning,
    IReadOnlyList<EntryQuestionShape> Fields
);

/// <summary>Registers organisations, companies, funds and terms of carried interest.</summary>
public sealed class RegisterEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/registration-kinds", List)
            .WithName("list-registration-kinds")
            .WithTags(FundCall.Tag)
            .WithSummary("What can be registered for a fund's ledger")
            .WithDescription("With the fields that each asks for.\n\n등록할 수 있는 것과 필요한 값입니다.");
        api.MapPost("/programmes/{programme}/registrations", HandleAsync)
            .WithName("register")
            .WithTags(FundCall.Tag)
            .WithSummary(
                "Register an organisation, a company, a fund, its terms of carried interest or its names in other funds"
            )
            .WithDescription(
                "Without an id of its own it goes by the Request-Id. With dryRun nothing is recorded.\n\n"
                    + "기관, 기업, 펀드, 성과보수 조건, 다른 펀드에서의 이름을 등록합니다."
            );
    }

    static Ok<IReadOnlyList<RegistrationKindShape>> List() =>
        TypedResults.Ok<IReadOnlyList<RegistrationKindShape>>([
            .. RegisterForms.All.Select(form => new RegistrationKindShape(
                form.Code,
                form.Name,
                form.Meaning,
                [.. form.Fields.Select(EntryQuestionShape.Of)]
            )),
        ]);

    static Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        RegistrationInput input,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    )
    {
        var request = RequestId.Of(context.Request).Accepted(out var given, out _)
            ? given
            : Guid.CreateVersion7();
        var ask = new RegisterThing(
            input.Id ?? request,
            input.Kind,
            input.Fields,
            input.Fund is { } fund ? new Id<Fund>(fund) : null
        );
        return BookWriting.WriteAsync(
            ApiCall.Of(context),
            context,
            programme,
            "registration",
            history => RegisterForms.Decide(ask, history),
            dryRun ?? false
        );
    }
}
