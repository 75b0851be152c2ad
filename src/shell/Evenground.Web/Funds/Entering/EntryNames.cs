using System.Text.RegularExpressions;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>What things and people of a fund's entries are called in a view.</summary>
public sealed partial class EntryNames(
    PageView view,
    Id<Fund> fund,
    IReadOnlyDictionary<string, string> writers
)
{
    readonly AsOf _asOf = view.AsOf with { On = DateOnly.MaxValue };
    readonly Lazy<Dictionary<Id<Stake>, StakeBought>> _purchases = new(() =>
        view
            .History.Funds.ControlledOf(fund, view.AsOf with { On = DateOnly.MaxValue })
            .Select(entry => entry.Transaction)
            .OfType<StakeBought>()
            .DistinctBy(bought => bought.Stake)
            .ToDictionary(bought => bought.Stake)
    );

    public Language Language => view.Language;

    public string Of(Id<Organisation> id) =>
        view.History.Organisations.Find(id, _asOf) is { } found ? view.Say(found.Name) : Short(id.Value);

    public string Of(Id<Company> id) =>
        view.History.Companies.Find(id, _asOf) is { } found ? view.Say(found.Name) : Short(id.Value);

    /// <summary>A holding goes by its company and its instrument.</summary>
    public string Of(Id<Stake> id)
    {
        if (_purchases.Value.GetValueOrDefault(id) is { } bought)
            return $"{Of(bought.Company)}, {view.Say(EntryWords.NameOf(bought.Instrument.Kind))}";
        // Investments of the first shape are one holding a company, known by the company's id.
        return Of(new Id<Company>(id.Value));
    }

    public string Of(Id<CompanySite> id)
    {
        foreach (var company in view.History.Companies.All(_asOf))
            if (company.Sites.FirstOrDefault(site => site.Id == id) is { } site)
                return $"{view.Say(company.Name)}, {SiteOf(site)}";
        return Short(id.Value);
    }

    public string SiteOf(CompanySite site) =>
        view.History.Regions.Book(view.AsOf).Find(site.Region, view.AsOf.On) is { } region
            ? $"{view.Say(region.Name)} ({view.Say(KindOf(site.Kind))})"
            : $"{site.Region} ({view.Say(KindOf(site.Kind))})";

    /// <summary>Who an actor is, as far as the reader may know it.</summary>
    public string OfWriter(string actor) =>
        writers.TryGetValue(actor, out var name) ? name
        : actor == Actors.TokenHolder.Id ? view.Say(new("시작 토큰 소유자", "Holder of the start token"))
        : actor;

    /// <summary>An account, and whose it is.</summary>
    public string Of(AccountOf account)
    {
        var name = view.Say(AccountWords.Of(account.Account));
        return account.Investor is { } investor ? $"{name}: {Of(investor)}"
            : account.Stake is { } stake ? $"{name}: {Of(stake)}"
            : name;
    }

    /// <summary>A text with names where it has ids of what the fund knows.</summary>
    public string Readable(LocalizedText text) =>
        AnyId().Replace(text.In(Language), found => NameOf(Guid.Parse(found.Value)) ?? found.Value);

    string? NameOf(Guid id) =>
        view.History.Organisations.Find(new Id<Organisation>(id), _asOf) is { } organisation
            ? view.Say(organisation.Name)
        : _purchases.Value.ContainsKey(new(id)) ? Of(new Id<Stake>(id))
        : view.History.Companies.Find(new Id<Company>(id), _asOf) is { } company ? view.Say(company.Name)
        : null;

    [GeneratedRegex("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex AnyId();

    /// <summary>An amount to its last unit: a ledger rounds nothing.</summary>
    public static string Exact(Money amount) => $"{amount.Currency.Code} {Digits(amount)}";

    public static string Digits(Money amount) =>
        amount.Major.ToString(
            "N" + amount.Currency.Decimals.ToString(System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture
        );

    static LocalizedText KindOf(SiteKind kind) =>
        kind switch
        {
            SiteKind.HeadOffice => new("본사", "head office"),
            SiteKind.Laboratory => new("연구소", "laboratory"),
            SiteKind.Factory => new("공장", "factory"),
            _ => new("지점", "branch"),
        };

    static string Short(Guid id) => id.ToString("N")[..8];
}
