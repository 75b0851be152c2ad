using Evenground.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>One programme as the API tells of it.</summary>
/// <param name="Entries">How many entries its journal holds.</param>
/// <param name="HeadHash">The hash of the last one, which vouches for all before it.</param>
public sealed record ProgrammeShape(
    string Programme,
    string NameKo,
    string NameEn,
    string TimeZone,
    string Currency,
    string Country,
    bool IsExample,
    string AboutKo,
    string AboutEn,
    DateOnly Today,
    long Entries,
    string HeadHash
)
{
    public static ProgrammeShape Of(ProgrammeBook book, DateTimeOffset now)
    {
        var (programme, head) = (book.Programme, book.Head);
        return new(
            programme.Slug,
            programme.Name.Korean,
            programme.Name.English,
            programme.TimeZone,
            programme.Currency.Code,
            programme.Country,
            programme.IsExample,
            programme.About.Korean,
            programme.About.English,
            book.DayOf(now),
            head.Sequence,
            head.Hash.ToString()
        );
    }
}

/// <summary>The programmes of this installation.</summary>
public sealed record ProgrammesShape(IReadOnlyList<ProgrammeShape> Items);

/// <summary>Which programmes there are.</summary>
public sealed class ProgrammesEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes", All)
            .WithName("list-programmes")
            .WithTags("programmes")
            .WithSummary("The programmes")
            .WithDescription(
                "The programmes of this installation, each with a journal of its own.\n\n이 설치에 있는 프로그램의 목록입니다."
            );
        api.MapGet("/programmes/{programme}", One)
            .WithName("show-programme")
            .WithTags("programmes")
            .WithSummary("One programme")
            .WithDescription(
                "What the programme is, and where its journal stands.\n\n프로그램과 기록 원장의 현재 상태입니다."
            );
    }

    static Ok<ProgrammesShape> All(HttpContext context, TimeProvider clock) =>
        TypedResults.Ok(
            new ProgrammesShape([
                .. ApiCall.Of(context).Programmes.Select(book => ProgrammeShape.Of(book, clock.GetUtcNow())),
            ])
        );

    static Results<Ok<ProgrammeShape>, RefusalResult> One(
        string programme,
        HttpContext context,
        TimeProvider clock
    ) =>
        ApiCall.Of(context).Find(programme).Accepted(out var book, out var refusal)
            ? TypedResults.Ok(ProgrammeShape.Of(book, clock.GetUtcNow()))
            : refusal.AsProblem();
}
