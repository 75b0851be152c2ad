using Evenground.Record;

namespace Evenground.Web;

/// <summary>An entry as it is being filled in. Nothing typed is lost, whatever was refused.</summary>
/// <param name="Request">Made when the form was first shown: sending it twice records once. The entry goes by
/// the same id.</param>
/// <param name="Fields">By field name.</param>
/// <param name="Shares">One for each investor, by field name; their fields in the form end in <c>-1</c>,
/// <c>-2</c> and so on.</param>
/// <param name="Preview">What it would do to the books; null when that was not asked or cannot be.</param>
/// <param name="WereSharesMade">Whether the rules worked the shares out just now.</param>
public sealed record EntryDraft(
    EntryForm Form,
    Guid Request,
    Id<Fund> Fund,
    string By,
    IReadOnlyDictionary<string, string?> Fields,
    IReadOnlyList<IReadOnlyDictionary<string, string?>> Shares,
    Refusal? Refusal = null,
    EntryPreview? Preview = null,
    bool WereSharesMade = false
)
{
    /// <summary>Whether anything stands in a share.</summary>
    public bool HasShares =>
        Shares.Any(share =>
            Form.Shares.Any(asked => !string.IsNullOrWhiteSpace(share.GetValueOrDefault(asked.Name)))
        );

    public IReadOnlyList<string> Investors =>
        [.. Shares.Select(share => share.GetValueOrDefault(EntryForms.InvestorName) ?? "")];

    public EnterTransaction Ask => new(Fund, new(Request), By, Form.Code, Fields, HasShares ? Shares : []);

    public static EntryDraft Filled(
        EntryForm form,
        FundVisit visit,
        Func<string, string?> answer,
        Guid? request = null
    )
    {
        var fields = form.Fields.ToDictionary(
            field => field.Name,
            field => answer(field.Name)?.Trim(),
            StringComparer.Ordinal
        );
        if (request is null && fields.TryGetValue(EntryForms.On, out var on) && string.IsNullOrEmpty(on))
            fields[EntryForms.On] = AskedDates.Write(visit.View.Today);
        return new(
            form,
            request ?? Guid.CreateVersion7(),
            visit.Id,
            visit.Actor.Id,
            fields,
            form.HasShares ? NoShares(visit) : []
        );
    }

    /// <summary>The shares as the rules work them out of the whole.</summary>
    public EntryDraft Proposed(History history) =>
        EntryForms.Propose(Ask, history).Accepted(out var shares, out var refusal)
            ? this with
            {
                Shares = Merged(shares),
                WereSharesMade = true,
            }
            : this with
            {
                Refusal = refusal,
            };

    /// <summary>With what it would do to the books; shares that are left out are worked out.</summary>
    public EntryDraft Previewed(History history)
    {
        var whole = Form.HasShares && !HasShares ? Proposed(history) : this;
        if (whole.Refusal is not null)
            return whole;
        return
            EntryForms.Read(whole.Ask, history).Accepted(out var ask, out var refusal)
            && EntryPreview.Of(ask, history).Accepted(out var preview, out refusal)
            ? whole with
            {
                Preview = preview,
            }
            : whole with
            {
                Refusal = refusal,
            };
    }

    /// <summary>Those who get nothing stay on the form, so that something can be given to them.</summary>
    List<IReadOnlyDictionary<string, string?>> Merged(
        IReadOnlyList<IReadOnlyDictionary<string, string?>> made
    )
    {
        var byInvestor = made.ToDictionary(share => share[EntryForms.InvestorName]!);
        var merged = Shares
            .Select(share => byInvestor.GetValueOrDefault(share[EntryForms.InvestorName]!, Blank(share)))
            .ToList();
        merged.AddRange(made.Where(share => !Investors.Contains(share[EntryForms.InvestorName])));
        return merged;
    }

    static Dictionary<string, string?> Blank(IReadOnlyDictionary<string, string?> share) =>
        new() { [EntryForms.InvestorName] = share[EntryForms.InvestorName] };

    static List<IReadOnlyDictionary<string, string?>> NoShares(FundVisit visit) =>
        [
            .. new EntryOptions(visit).Commitments.Select(commitment => new Dictionary<string, string?>
            {
                [EntryForms.InvestorName] = commitment.Investor.ToString(),
            }),
        ];
}
