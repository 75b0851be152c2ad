using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One organisation as it stood on the day.</summary>
/// <param name="Since">The first day of its standing.</param>
/// <param name="Successor">The id of whoever took its place, when somebody did.</param>
public sealed record OrganisationRow(
    string Id,
    string NameKo,
    string NameEn,
    OrganisationKind Kind,
    DateOnly From,
    StandingKind Standing,
    DateOnly Since,
    string? Successor,
    IReadOnlyList<string> Numbers
);

/// <summary>The organisations of the record: owners of pledges, operators of hubs, managers of
/// funds.</summary>
public sealed class OrganisationListing : IListing<OrganisationRow>
{
    public string Code => "organisations";

    public LocalizedText Title => new("기관", "Organisations");

    public LocalizedText Meaning =>
        new(
            Korean: "기록에 있는 기관입니다. 없어진 기관과 그 자리를 이은 기관도 함께 보여 줍니다.",
            English: "The organisations of the record, those that are no more with whoever took their place."
        );

    public IReadOnlyList<OrganisationRow> Rows(History history, AsOf asOf) =>
        [
            .. history
                .Organisations.All(asOf)
                .Select(organisation => new OrganisationRow(
                    organisation.Id.ToString(),
                    organisation.Name.Korean,
                    organisation.Name.English,
                    organisation.Kind,
                    organisation.From,
                    organisation.Standing.Kind,
                    organisation.Standing.Since,
                    organisation.Standing.Successor?.ToString(),
                    [.. organisation.ExternalIds.Select(number => number.ToString())]
                )),
        ];
}
