using System.Globalization;
using System.Text.Json.Nodes;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Writes entries as objects of the Open Cap Table Format.</summary>
/// <remarks>What the format requires and the record does not know is written as its comment says; nothing is
/// made up in silence.</remarks>
sealed partial class OcfWriting(OcfNames names, IReadOnlyList<Marked<ICapTableEvent>> entries)
{
    readonly Dictionary<string, JsonArray> _lists = new(StringComparer.Ordinal);
    readonly Dictionary<Id<Security>, ICapTableEvent> _origins = Origins(entries);
    readonly HashSet<Id<OptionPlan>> _plans = [];

    string Currency => entries.Select(entry => entry.Value).OfType<CapTableOpened>().First().Currency.Code;

    /// <summary>The lists of a manifest, in its order.</summary>
    public static IReadOnlyList<string> AllLists { get; } =
    [
        "stock_plans",
        "stock_legend_templates",
        "stock_classes",
        "vesting_terms",
        "valuations",
        "transactions",
        "stakeholders",
        "financings",
        "documents",
    ];

    public static string FileOf(string list) =>
        string.Concat(list.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The objects by list, with the type of their file.</summary>
    public IEnumerable<(string List, string FileType, JsonArray Items)> Lists() =>
        AllLists
            .Where(_lists.ContainsKey)
            .Select(list => (list, $"OCF_{list.ToUpperInvariant()}_FILE", _lists[list]));

    public void Add(Marked<ICapTableEvent> entry)
    {
        var on = entry.Mark.Effective.From;
        switch (entry.Value)
        {
            case ShareClassCreated created:
                Put("stock_classes", ClassOf(created));
                break;
            case HolderEntered entered:
                Put("stakeholders", HolderOf(entered));
                break;
            case PoolSet set:
                AddPool(set, on);
                break;
            case SharesIssued issued:
                Put("transactions", SharesOf(issued, on));
                break;
            case ConvertibleIssued issued:
                Put("transactions", ConvertibleOf(issued, on));
                break;
            case RightGranted granted:
                Put("transactions", RightOf(granted, on));
                break;
            case RoundClosed closed:
                Put("financings", RoundOf(closed, on));
                break;
            default:
                AddChange(entry.Value, on);
                break;
        }
    }

    JsonObject ClassOf(ShareClassCreated created)
    {
        var terms = created.Terms;
        var comments = new JsonArray();
        if (terms.VotesPerShare is null)
            comments.Add("votes_per_share is not stated; 0 stands in its place.");
        if (terms.Participation == Participation.Full)
            comments.Add("These shares participate in full, without a cap.");
        if (terms.AntiDilution != AntiDilutionKind.None)
            comments.Add($"Anti-dilution: {terms.AntiDilution}.");
        var json = new JsonObject
        {
            ["object_type"] = "STOCK_CLASS",
            ["id"] = names.Of(created.Class),
            ["name"] = created.Name.English,
            ["class_type"] = terms.Kind == ShareKind.Preferred ? "PREFERRED" : "COMMON",
            ["default_id_prefix"] = terms.Kind == ShareKind.Preferred ? "PS-" : "CS-",
            ["initial_shares_authorized"] = terms.AuthorisedShares is { } most
                ? Text(most)
                : "NOT APPLICABLE",
            ["votes_per_share"] = Text(terms.VotesPerShare ?? 0),
            ["seniority"] = Text(terms.Seniority),
            ["comments"] = comments,
        };
        if (terms.OriginalPrice is { } price)
            json["price_per_share"] = Monetary(price);
        if (terms.LiquidationMultiple != 0)
            json["liquidation_preference_multiple"] = Text(terms.LiquidationMultiple);
        if (terms.ParticipationCap is { } cap)
            json["participation_cap_multiple"] = Text(cap);
        if (
            terms.Kind == ShareKind.Preferred
            && terms.OriginalPrice is { } original
            && Common() is { } common
        )
            json["conversion_rights"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "STOCK_CLASS_CONVERSION_RIGHT",
                    ["conversion_mechanism"] = RatioOf(terms.ConvertsTo, terms.ConvertsFrom, original),
                    ["converts_to_stock_class_id"] = names.Of(common),
                }
            );
        return json;
    }

    JsonObject RatioOf(decimal to, decimal from, decimal price) =>
        new()
        {
            ["type"] = "RATIO_CONVERSION",
            ["conversion_price"] = Monetary(decimal.Round(price * from / to, 10)),
            ["ratio"] = Ratio(to, from),
            ["rounding_type"] = "FLOOR",
        };

    Id<ShareClass>? Common() =>
        entries
            .Select(entry => entry.Value)
            .OfType<ShareClassCreated>()
            .FirstOrDefault(created => created.Terms.Kind == ShareKind.Common)
            ?.Class;

    JsonObject HolderOf(HolderEntered entered) =>
        new()
        {
            ["object_type"] = "STAKEHOLDER",
            ["id"] = names.Of(entered.Holder),
            ["name"] = new JsonObject
            {
                ["legal_name"] =
                    entered.Name?.English ?? $"Person {entered.Holder.Value.ToString("N")[^6..]}",
            },
            ["stakeholder_type"] = entered.Kind == HolderKind.Person ? "INDIVIDUAL" : "INSTITUTION",
            ["comments"] = new JsonArray(),
        };

    void AddPool(PoolSet set, DateOnly on)
    {
        if (_plans.Add(set.Plan) && IsFirst(set))
            Put(
                "stock_plans",
                new()
                {
                    ["object_type"] = "STOCK_PLAN",
                    ["id"] = names.Of(set.Plan),
                    ["plan_name"] = set.Name.English,
                    ["initial_shares_reserved"] = Text(set.Reserved),
                    ["stock_class_ids"] = new JsonArray(names.Of(set.Class)),
                    ["comments"] = new JsonArray(),
                }
            );
        else
            Put(
                "transactions",
                With(
                    Transaction("TX_STOCK_PLAN_POOL_ADJUSTMENT", set, on),
                    ("stock_plan_id", names.Of(set.Plan)),
                    ("shares_reserved", Text(set.Reserved))
                )
            );
    }

    bool IsFirst(PoolSet set) =>
        entries.Select(entry => entry.Value).OfType<PoolSet>().First(one => one.Plan == set.Plan) == set;

    JsonObject RoundOf(RoundClosed closed, DateOnly on) =>
        new()
        {
            ["object_type"] = "FINANCING",
            ["id"] = closed.Round.ToString(),
            ["name"] = closed.Name.English,
            ["issuance_ids"] = new JsonArray([
                .. entries
                    .Select(entry => entry.Value)
                    .OfType<SharesIssued>()
                    .Where(issued => issued.Round == closed.Round)
                    .Select(issued => (JsonNode)issued.Entry.ToString()),
            ]),
            ["date"] = OcfExport.Day(on),
            ["comments"] = new JsonArray(
                $"Pre-money {closed.PreMoney}, new money {closed.NewMoney}, price per share {closed.PricePerShare}."
            ),
        };

    static Dictionary<Id<Security>, ICapTableEvent> Origins(IReadOnlyList<Marked<ICapTableEvent>> entries)
    {
        var origins = new Dictionary<Id<Security>, ICapTableEvent>();
        foreach (var entry in entries)
            switch (entry.Value)
            {
                case SharesIssued issued:
                    origins[issued.Security] = issued;
                    break;
                case ConvertibleIssued issued:
                    origins[issued.Security] = issued;
                    break;
                case RightGranted granted:
                    origins[granted.Security] = granted;
                    break;
            }
        return origins;
    }

    void Put(string list, JsonObject json)
    {
        if (!_lists.TryGetValue(list, out var items))
            _lists[list] = items = [];
        items.Add(json);
    }

    static JsonObject Transaction(string type, ICapTableEvent entry, DateOnly on) =>
        new()
        {
            ["object_type"] = type,
            ["id"] = entry.Entry.ToString(),
            ["date"] = OcfExport.Day(on),
            ["comments"] = new JsonArray(),
        };

    static JsonObject With(JsonObject json, params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        foreach (var (name, value) in fields)
            json[name] = value;
        return json;
    }

    JsonObject Monetary(decimal amount) => new() { ["amount"] = Text(amount), ["currency"] = Currency };

    static JsonObject Monetary(Money amount) =>
        new() { ["amount"] = Text(amount.Major), ["currency"] = amount.Currency.Code };

    static JsonObject Ratio(decimal numerator, decimal denominator) =>
        new() { ["numerator"] = Text(numerator), ["denominator"] = Text(denominator) };

    /// <remarks>At most 10 decimals, as the format allows.</remarks>
    static string Text(decimal number) =>
        decimal.Round(number, 10).ToString("0.##########", CultureInfo.InvariantCulture);
}
