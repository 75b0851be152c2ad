using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>The fields that objects must have so that they can be read here, with their kinds.</summary>
/// <remarks>
/// A part of the published schema: what the figures rest on. Types that are not listed, and fields beyond
/// these, are kept as they are.
/// Source: Open Cap Table Coalition, Open Cap Format, schema 1.2 (object types, field names, required
/// fields).
/// </remarks>
static class OcfShapes
{
    enum Kind
    {
        Text,
        Number,
        Day,
        Money,
        Ratio,
        List,
    }

    static readonly (string Field, Kind Kind)[] Transaction = [("date", Kind.Day)];

    static readonly (string Field, Kind Kind)[] OfSecurity = [("date", Kind.Day), ("security_id", Kind.Text)];

    static readonly (string Field, Kind Kind)[] Issuance =
    [
        .. OfSecurity,
        ("stakeholder_id", Kind.Text),
        ("custom_id", Kind.Text),
        ("security_law_exemptions", Kind.List),
    ];

    static readonly (string Field, Kind Kind)[] Grant = [.. Issuance, ("quantity", Kind.Number)];

    static readonly Dictionary<string, (string Field, Kind Kind)[]> Required = new(StringComparer.Ordinal)
    {
        ["ISSUER"] =
        [
            ("legal_name", Kind.Text),
            ("formation_date", Kind.Day),
            ("country_of_formation", Kind.Text),
        ],
        ["STAKEHOLDER"] = [("name.legal_name", Kind.Text), ("stakeholder_type", Kind.Text)],
        ["STOCK_CLASS"] =
        [
            ("name", Kind.Text),
            ("class_type", Kind.Text),
            ("default_id_prefix", Kind.Text),
            ("seniority", Kind.Number),
        ],
        ["STOCK_PLAN"] = [("plan_name", Kind.Text), ("initial_shares_reserved", Kind.Number)],
        ["FINANCING"] = [("name", Kind.Text), ("issuance_ids", Kind.List), ("date", Kind.Day)],
        ["TX_STOCK_ISSUANCE"] =
        [
            .. Grant,
            ("stock_class_id", Kind.Text),
            ("share_price", Kind.Money),
            ("stock_legend_ids", Kind.List),
        ],
        ["TX_CONVERTIBLE_ISSUANCE"] =
        [
            .. Issuance,
            ("convertible_type", Kind.Text),
            ("investment_amount", Kind.Money),
            ("conversion_triggers", Kind.List),
        ],
        ["TX_WARRANT_ISSUANCE"] = [.. Issuance, ("exercise_triggers", Kind.List)],
        ["TX_EQUITY_COMPENSATION_ISSUANCE"] = [.. Grant, ("compensation_type", Kind.Text)],
        ["TX_PLAN_SECURITY_ISSUANCE"] = [.. Grant, ("compensation_type", Kind.Text)],
        ["TX_STOCK_TRANSFER"] =
        [
            .. OfSecurity,
            ("quantity", Kind.Number),
            ("resulting_security_ids", Kind.List),
        ],
        ["TX_CONVERTIBLE_TRANSFER"] = [.. OfSecurity, ("amount", Kind.Money)],
        ["TX_STOCK_CANCELLATION"] = [.. OfSecurity, ("quantity", Kind.Number)],
        ["TX_STOCK_REPURCHASE"] = [.. OfSecurity, ("quantity", Kind.Number), ("price", Kind.Money)],
        ["TX_STOCK_CONVERSION"] = [.. OfSecurity, ("quantity_converted", Kind.Number)],
        ["TX_STOCK_CLASS_SPLIT"] =
        [
            .. Transaction,
            ("stock_class_id", Kind.Text),
            ("split_ratio", Kind.Ratio),
        ],
        ["TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT"] =
        [
            .. Transaction,
            ("stock_class_id", Kind.Text),
            ("new_ratio_conversion_mechanism.ratio", Kind.Ratio),
        ],
        ["TX_STOCK_PLAN_POOL_ADJUSTMENT"] =
        [
            .. Transaction,
            ("stock_plan_id", Kind.Text),
            ("shares_reserved", Kind.Number),
        ],
        ["TX_STOCK_CONSOLIDATION"] = [.. Transaction, ("security_ids", Kind.List)],
    };

    /// <summary>Everything that is wrong with the fields of an object.</summary>
    public static IEnumerable<OcfFault> Check(OcfObject found)
    {
        if (found.Type.Length == 0)
            yield return found.Fault("object_type", "", Words(Kind.Text));
        if (found.Id.Length == 0)
            yield return found.Fault("id", OcfJson.Shown(found.Json, "id"), Words(Kind.Text));
        var isTransaction = found.Type.StartsWith("TX_", StringComparison.Ordinal);
        var fields =
            Required.TryGetValue(found.Type, out var listed) ? listed
            : isTransaction ? Transaction
            : [];
        foreach (var (field, kind) in fields)
            if (!Is(found.Json, field, kind))
                yield return found.Fault(field, OcfJson.Shown(found.Json, field), Words(kind));
    }

    static bool Is(JsonElement json, string field, Kind kind) =>
        kind switch
        {
            Kind.Text => OcfJson.Text(json, field) is { Length: > 0 },
            Kind.Number => OcfJson.Number(json, field) is not null,
            Kind.Day => OcfJson.Day(json, field) is not null,
            Kind.Money => OcfJson.Monetary(json, field) is not null,
            Kind.Ratio => OcfJson.Number(json, $"{field}.numerator") > 0
                && OcfJson.Number(json, $"{field}.denominator") > 0,
            _ => OcfJson.Find(json, field) is { ValueKind: JsonValueKind.Array },
        };

    static LocalizedText Words(Kind kind) =>
        kind switch
        {
            Kind.Text => new("글자가 있어야 합니다.", "A text must be there."),
            Kind.Number => new(
                "소수점 아래 10자리까지의 수를 글자로 적어야 합니다(예: \"1000.5\").",
                "A number of up to 10 decimals must be there, written as a text such as \"1000.5\"."
            ),
            Kind.Day => new(
                "2022-12-31처럼 연-월-일로 적은 날짜가 있어야 합니다.",
                "A day must be there, written year-month-day such as 2022-12-31."
            ),
            Kind.Money => new(
                "금액(amount)과 ISO 4217 통화(currency)가 있어야 합니다.",
                "An amount with a currency of ISO 4217 must be there."
            ),
            Kind.Ratio => new(
                "0보다 큰 분자(numerator)와 분모(denominator)가 있어야 합니다.",
                "A numerator and a denominator above 0 must be there."
            ),
            _ => new("목록이 있어야 합니다.", "A list must be there."),
        };
}
