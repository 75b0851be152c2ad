using System.Text.Json.Nodes;
using Evenground.Import;

namespace Evenground.Tests.Import.CapTables;

/// <summary>A small package of our own with most of what a package may hold.</summary>
static class OcfSamples
{
    public static List<OcfFile> Small() =>
        [
            File(
                "Manifest.ocf.json",
                """
                { "ocf_version": "1.2.0", "file_type": "OCF_MANIFEST_FILE",
                  "issuer": { "object_type": "ISSUER", "id": "issuer", "legal_name": "Small Things", "formation_date": "2020-01-01",
                    "country_of_formation": "KR", "something_new": { "kept": [1, 2.50, null] } },
                  "as_of": "2024-01-01", "generated_at": "2024-01-01T00:00:00Z",
                  "stock_classes_files": [{ "filepath": "./Classes.ocf.json", "md5": "45bbd5a565154f8c4a762c3d4fd711f1" }],
                  "stakeholders_files": [{ "filepath": "./Holders.ocf.json", "md5": "45bbd5a565154f8c4a762c3d4fd711f1" }],
                  "stock_plans_files": [{ "filepath": "./Plans.ocf.json", "md5": "45bbd5a565154f8c4a762c3d4fd711f1" }],
                  "transactions_files": [{ "filepath": "./Moves.ocf.json", "md5": "45bbd5a565154f8c4a762c3d4fd711f1" }],
                  "stock_legend_templates_files": [], "vesting_terms_files": [], "valuations_files": [] }
                """
            ),
            File(
                "Classes.ocf.json",
                """
                { "file_type": "OCF_STOCK_CLASSES_FILE", "items": [
                  { "object_type": "STOCK_CLASS", "id": "common", "name": "Common", "class_type": "COMMON", "default_id_prefix": "CS-",
                    "initial_shares_authorized": "10000000", "votes_per_share": "1", "seniority": "1" },
                  { "object_type": "STOCK_CLASS", "id": "a", "name": "Series A", "class_type": "PREFERRED", "default_id_prefix": "PA-",
                    "initial_shares_authorized": "1000000", "votes_per_share": "1", "seniority": "2",
                    "price_per_share": { "amount": "2.00", "currency": "USD" }, "liquidation_preference_multiple": "1",
                    "conversion_rights": [{ "type": "STOCK_CLASS_CONVERSION_RIGHT", "converts_to_stock_class_id": "common",
                      "conversion_mechanism": { "type": "RATIO_CONVERSION", "ratio": { "numerator": "2", "denominator": "1" },
                        "conversion_price": { "amount": "1.00", "currency": "USD" }, "rounding_type": "FLOOR" } }] }
                ] }
                """
            ),
            File(
                "Holders.ocf.json",
                """
                { "file_type": "OCF_STAKEHOLDERS_FILE", "items": [
                  { "object_type": "STAKEHOLDER", "id": "p1", "name": { "legal_name": "Somebody Private" }, "stakeholder_type": "INDIVIDUAL" },
                  { "object_type": "STAKEHOLDER", "id": "fund", "name": { "legal_name": "Growth Fund" }, "stakeholder_type": "INSTITUTION" }
                ] }
                """
            ),
            File(
                "Plans.ocf.json",
                """
                { "file_type": "OCF_STOCK_PLANS_FILE", "items": [
                  { "object_type": "STOCK_PLAN", "id": "plan", "plan_name": "Plan 2020", "initial_shares_reserved": "+1000.00", "stock_class_ids": ["common"] }
                ] }
                """
            ),
            File("Moves.ocf.json", Moves),
        ];

    const string Moves = """
        { "file_type": "OCF_TRANSACTIONS_FILE", "items": [
          { "object_type": "TX_STOCK_TRANSFER", "id": "t1", "date": "2021-02-01", "security_id": "s1", "quantity": "4000",
            "resulting_security_ids": ["s2"], "balance_security_id": "s3" },
          { "object_type": "TX_STOCK_ISSUANCE", "id": "i1", "date": "2020-01-01", "security_id": "s1", "custom_id": "CS-1", "stakeholder_id": "p1",
            "security_law_exemptions": [], "stock_class_id": "common", "share_price": { "amount": "0.0001", "currency": "USD" },
            "quantity": "10000", "stock_legend_ids": [] },
          { "object_type": "TX_STOCK_ISSUANCE", "id": "i2", "date": "2021-02-01", "security_id": "s2", "custom_id": "CS-2", "stakeholder_id": "fund",
            "security_law_exemptions": [], "stock_class_id": "common", "share_price": { "amount": "0.0001", "currency": "USD" },
            "quantity": "4000", "stock_legend_ids": [] },
          { "object_type": "TX_STOCK_ISSUANCE", "id": "i3", "date": "2021-02-01", "security_id": "s3", "custom_id": "CS-3", "stakeholder_id": "p1",
            "security_law_exemptions": [], "stock_class_id": "common", "share_price": { "amount": "0.0001", "currency": "USD" },
            "quantity": "6000", "stock_legend_ids": [] },
          { "object_type": "TX_STOCK_ISSUANCE", "id": "i4", "date": "2022-03-01", "security_id": "s4", "custom_id": "PA-1", "stakeholder_id": "fund",
            "security_law_exemptions": [], "stock_class_id": "a", "share_price": { "amount": "2.00", "currency": "USD" },
            "quantity": "1000", "stock_legend_ids": [] },
          { "object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "g1", "date": "2021-01-01", "security_id": "o1", "custom_id": "O-1", "stakeholder_id": "p1",
            "security_law_exemptions": [], "stock_plan_id": "plan", "compensation_type": "OPTION", "quantity": "400",
            "exercise_price": { "amount": "0.50", "currency": "USD" }, "expiration_date": null, "termination_exercise_windows": [] },
          { "object_type": "TX_CONVERTIBLE_ISSUANCE", "id": "c1", "date": "2021-06-01", "security_id": "n1", "custom_id": "SAFE-1", "stakeholder_id": "fund",
            "security_law_exemptions": [], "convertible_type": "SAFE", "investment_amount": { "amount": "5000", "currency": "USD" }, "seniority": 1,
            "conversion_triggers": [{ "trigger_id": "1", "type": "AUTOMATIC_ON_CONDITION", "trigger_condition": "next round",
              "conversion_right": { "type": "CONVERTIBLE_CONVERSION_RIGHT", "converts_to_future_round": true,
                "conversion_mechanism": { "type": "SAFE_CONVERSION", "conversion_mfn": false, "conversion_timing": "POST_MONEY",
                  "conversion_valuation_cap": { "amount": "100000", "currency": "USD" } } } }] },
          { "object_type": "TX_VESTING_START", "id": "v1", "date": "2021-01-01", "security_id": "o1", "vesting_condition_id": "start" }
        ] }
        """;

    static OcfFile File(string path, string text) => new(path, text);

    /// <summary>The package with one field of one object set, or taken away.</summary>
    public static List<OcfFile> With(string path, string id, string field, JsonNode? value)
    {
        var files = Small();
        var place = files.FindIndex(file => file.Path == path);
        var root = JsonNode.Parse(files[place].Text)!;
        var item = root["items"]!.AsArray().Single(one => (string?)one!["id"] == id)!.AsObject();
        if (value is null)
            item.Remove(field);
        else
            item[field] = value;
        files[place] = files[place] with { Text = root.ToJsonString() };
        return files;
    }
}
