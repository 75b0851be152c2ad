using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>An entry that an object stands for.</summary>
public sealed record OcfStep(OcfObject Origin, CapTableStep Step);

/// <summary>An object that is kept and counts in no figure, and why.</summary>
public sealed record OcfUncounted(OcfObject Origin, LocalizedText Reason);

/// <summary>Reads the objects of a package as entries of a cap table.</summary>
/// <remarks>
/// In this format a security never changes: a transfer, a conversion, a use or a partial cancellation ends
/// it, and what follows is issued by itself (resulting securities, balance security). So each of these ends
/// the security here too, as replaced; without a balance security, by the quantity that it states.
/// Objects that say nothing of who owns what (acceptances, vesting, documents, legends, valuations, approvals
/// of more shares) are kept and make no entry.
/// </remarks>
public sealed partial class OcfMapping
{
    readonly Id<Company> _company;
    readonly OcfPackage _package;
    readonly DateOnly _first;
    readonly Dictionary<string, string> _classOfPlan = new(StringComparer.Ordinal);
    readonly List<OcfStep> _steps = [];
    readonly List<OcfUncounted> _uncounted = [];
    readonly List<OcfFault> _faults = [];

    OcfMapping(Id<Company> company, OcfPackage package, Currency otherwise)
    {
        (_company, _package) = (company, package);
        Currency =
            package.Objects.Select(CurrencyOf).OfType<Currency>().Cast<Currency?>().FirstOrDefault()
            ?? otherwise;
        _first = package
            .Objects.Select(one => OcfJson.Day(one.Json, one.Type == "ISSUER" ? "formation_date" : "date"))
            .OfType<DateOnly>()
            .DefaultIfEmpty(DateOnly.FromDayNumber(0))
            .Min();
    }

    /// <summary>The currency of the prices.</summary>
    public Currency Currency { get; }

    /// <summary>In the order in which they are to be recorded.</summary>
    public IReadOnlyList<OcfStep> Steps =>
        field ??= [.. _steps.OrderBy(step => step.Step.On).ThenBy(step => RankOf(step.Origin))];

    public IReadOnlyList<OcfUncounted> Uncounted => _uncounted;

    /// <summary>What cannot be read as an entry although its shape holds.</summary>
    public IReadOnlyList<OcfFault> Faults => _faults;

    /// <param name="company">The company whose table it is.</param>
    /// <param name="package">The package.</param>
    /// <param name="otherwise">The currency where the package has no price.</param>
    public static OcfMapping Of(Id<Company> company, OcfPackage package, Currency otherwise)
    {
        var mapping = new OcfMapping(company, package, otherwise);
        foreach (var plan in package.Objects.Where(one => one.Type == "STOCK_PLAN"))
            if (ClassOf(plan.Json) is { } shares)
                mapping._classOfPlan[plan.Id] = shares;
        var issuer = package.Objects[0];
        mapping.Add(
            issuer,
            new CapTableOpened(
                company,
                OcfIds.Entry(company, issuer),
                mapping.Currency,
                $"Open Cap Table Format {package.Version}".Trim()
            ),
            mapping._first
        );
        foreach (var one in package.Objects.Skip(1))
            mapping.Take(one);
        return mapping;
    }

    /// <summary>Within a day: what securities are made of, then splits, then what is issued, then what
    /// ends.</summary>
    static int RankOf(OcfObject one) =>
        one.Type switch
        {
            "ISSUER" => 0,
            "STOCK_CLASS" or "STAKEHOLDER" => 1,
            "STOCK_PLAN" => 2,
            "TX_STOCK_PLAN_POOL_ADJUSTMENT" => 3,
            "TX_STOCK_CLASS_SPLIT" or "TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT" => 4,
            _ when one.Type.EndsWith("_ISSUANCE", StringComparison.Ordinal) => 5,
            _ => 6,
        };

    void Take(OcfObject one)
    {
        switch (one.Type)
        {
            case "STOCK_CLASS":
                TakeClass(one);
                break;
            case "STAKEHOLDER":
                TakeHolder(one);
                break;
            case "STOCK_PLAN":
                TakePlan(one);
                break;
            case "TX_STOCK_ISSUANCE":
                TakeShares(one);
                break;
            case "TX_CONVERTIBLE_ISSUANCE":
                TakeConvertible(one);
                break;
            case "TX_WARRANT_ISSUANCE":
                TakeWarrant(one);
                break;
            case "TX_EQUITY_COMPENSATION_ISSUANCE":
            case "TX_PLAN_SECURITY_ISSUANCE":
                TakeGrant(one);
                break;
            default:
                TakeChange(one);
                break;
        }
    }

    void TakeClass(OcfObject one)
    {
        var json = one.Json;
        var isPreferred = OcfJson.Text(json, "class_type") == "PREFERRED";
        var multiple = OcfJson.Number(json, "liquidation_preference_multiple") ?? 0;
        var most = OcfJson.Number(json, "participation_cap_multiple");
        var price = PriceOf(one, "price_per_share");
        if (!isPreferred || price is null)
        {
            if (multiple != 0 || most is not null)
                Leave(
                    one,
                    new(
                        "보통주의 우선권이나 최초 발행가가 없는 우선권은 세지 않습니다.",
                        "A preference of common shares, or one without an original price, does not count."
                    )
                );
            (multiple, most) = (0, null);
        }

        var ratio = OcfJson
            .Items(json, "conversion_rights")
            .Select(right => OcfJson.Find(right, "conversion_mechanism.ratio"))
            .FirstOrDefault(found => found is not null);
        var terms = new ShareClassTerms(
            isPreferred ? ShareKind.Preferred : ShareKind.Common,
            OcfJson.Number(json, "votes_per_share"),
            OcfJson.Number(json, "initial_shares_authorized"),
            price,
            multiple,
            most is null ? Participation.None : Participation.Capped,
            most,
            OcfJson.Number(json, "seniority") ?? 0,
            AntiDilutionKind.None,
            ratio is { } to ? OcfJson.Number(to, "numerator") ?? 1 : 1,
            ratio is { } from ? OcfJson.Number(from, "denominator") ?? 1 : 1
        );
        var name = LocalizedText.Same(OcfJson.Text(json, "name")!);
        Add(
            one,
            new ShareClassCreated(_company, Entry(one), OcfIds.Class(_company, one.Id), name, terms),
            _first
        );
    }

    /// <remarks>The name of a natural person stays in the package, beside the journal.</remarks>
    void TakeHolder(OcfObject one)
    {
        var isPerson = OcfJson.Text(one.Json, "stakeholder_type") == "INDIVIDUAL";
        var name = OcfJson.Text(one.Json, "name.legal_name")!;
        Add(
            one,
            new HolderEntered(
                _company,
                Entry(one),
                OcfIds.Holder(_company, one.Id),
                isPerson ? HolderKind.Person : HolderKind.Organisation,
                isPerson ? null : LocalizedText.Same(name)
            ),
            _first
        );
    }

    void TakePlan(OcfObject one)
    {
        if (!_classOfPlan.TryGetValue(one.Id, out var shares))
        {
            Leave(one, new("계획의 주식 종류가 없습니다.", "The plan names no class of shares."));
            return;
        }

        Add(
            one,
            Pool(one, one.Id, OcfJson.Number(one.Json, "initial_shares_reserved")!.Value, shares),
            _first
        );
    }

    PoolSet Pool(OcfObject one, string plan, decimal reserved, string shares)
    {
        var found = _package.Objects.First(other => other.Type == "STOCK_PLAN" && other.Id == plan);
        return new(
            _company,
            Entry(one),
            OcfIds.Plan(_company, plan),
            LocalizedText.Same(OcfJson.Text(found.Json, "plan_name")!),
            OcfIds.Class(_company, shares),
            reserved
        );
    }

    static string? ClassOf(JsonElement plan) =>
        OcfJson.Text(plan, "stock_class_id")
        ?? OcfJson
            .Items(plan, "stock_class_ids")
            .Where(id => id.ValueKind == JsonValueKind.String)
            .Select(id => id.GetString())
            .FirstOrDefault();

    static Currency? CurrencyOf(OcfObject one) =>
        (
            OcfJson.Monetary(one.Json, "share_price")
            ?? OcfJson.Monetary(one.Json, "investment_amount")
            ?? OcfJson.Monetary(one.Json, "price_per_share")
            ?? OcfJson.Monetary(one.Json, "exercise_price")
        )?.Currency;

    /// <summary>A price in the currency of the table. One in another currency is a fault.</summary>
    decimal? PriceOf(OcfObject one, string path)
    {
        if (OcfJson.Monetary(one.Json, path) is not { } price)
            return null;
        if (price.Currency != Currency)
            _faults.Add(
                one.Fault(
                    path,
                    price.Currency.Code,
                    new(
                        $"다른 가격의 통화는 {Currency}입니다. 하나의 통화로 적으십시오.",
                        $"The other prices are in {Currency}. Write all of them in one currency."
                    )
                )
            );
        return price.Amount;
    }

    Id<CapTableEntry> Entry(OcfObject one) => OcfIds.Entry(_company, one);

    Id<Security> SecurityOf(OcfObject one) =>
        OcfIds.Security(_company, OcfJson.Text(one.Json, "security_id")!);

    Id<Holder> HolderOf(OcfObject one) => OcfIds.Holder(_company, OcfJson.Text(one.Json, "stakeholder_id")!);

    static DateOnly DayOf(OcfObject one) => OcfJson.Day(one.Json, "date")!.Value;

    void Add(OcfObject one, ICapTableEvent happened, DateOnly on) => _steps.Add(new(one, new(happened, on)));

    void Leave(OcfObject one, LocalizedText reason) => _uncounted.Add(new(one, reason));
}
