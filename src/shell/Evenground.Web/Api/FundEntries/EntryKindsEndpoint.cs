using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>One kind of entry, and what it asks for.</summary>
/// <param name="Fields">What is asked once.</param>
/// <param name="Shares">What is asked of each investor; the shares may be left out, to be worked out by the
/// rules.</param>
public sealed record EntryKindShape(
    string Kind,
    LocalizedText Name,
    LocalizedText Meaning,
    string Topic,
    IReadOnlyList<EntryQuestionShape> Fields,
    IReadOnlyList<EntryQuestionShape> Shares
)
{
    public static EntryKindShape Of(EntryForm form) =>
        new(
            form.Code,
            form.Name,
            form.Meaning,
            EntryWords.CodeOf(form.Topic),
            [.. form.Fields.Select(EntryQuestionShape.Of)],
            form.HasShares
                ? [.. form.Shares.Prepend(EntryForms.ShareInvestor).Select(EntryQuestionShape.Of)]
                : []
        );
}

/// <summary>One field of an entry.</summary>
/// <param name="Answer">day, amount, number, line, text, currency, choice, yes-no, or the id of an
/// organisation, stake, company, site or entry.</param>
/// <param name="Choices">The codes of a choice; else empty.</param>
public sealed record EntryQuestionShape(
    string Name,
    string Answer,
    bool IsOptional,
    int LongestText,
    LocalizedText Label,
    LocalizedText Meaning,
    IReadOnlyList<string> Choices
)
{
    public static EntryQuestionShape Of(EntryQuestion asked) =>
        new(
            asked.Name,
            EntryWords.CodeOf(asked.Answer),
            asked.IsOptional,
            asked.Column.LongestText,
            asked.Label,
            asked.Column.Meaning,
            [.. asked.Choices.Select(choice => choice.Code)]
        );
}

/// <summary>Every kind of entry of a fund's ledger, with its fields.</summary>
public sealed class EntryKindsEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/fund-entry-kinds", Handle)
            .WithName("list-fund-entry-kinds")
            .WithTags("funds")
            .WithSummary("The kinds of entries of a fund's ledger")
            .WithDescription(
                "What each kind of entry asks for, by the names that preparing one takes.\n\n"
                    + "펀드 장부 항목의 종류와 각 종류에 필요한 값입니다."
            );

    static Ok<IReadOnlyList<EntryKindShape>> Handle() =>
        TypedResults.Ok<IReadOnlyList<EntryKindShape>>([.. EntryForms.All.Select(EntryKindShape.Of)]);
}
