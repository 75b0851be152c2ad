using System.Text.Json.Nodes;
using Evenground.Record;

namespace Evenground.Import;

sealed partial class OcfWriting
{
    JsonObject SharesOf(SharesIssued issued, DateOnly on) =>
        Shares(
            issued,
            on,
            issued.Security,
            issued.Holder,
            (issued.Class, issued.Quantity, issued.PricePerShare)
        );

    JsonObject Shares(
        ICapTableEvent entry,
        DateOnly on,
        Id<Security> security,
        Id<Holder> holder,
        (Id<ShareClass> Class, decimal Quantity, decimal? Price) what
    )
    {
        var json = Issuance("TX_STOCK_ISSUANCE", entry, on, security, holder);
        if (what.Price is null)
            json["consideration_text"] = "The price is not stated; 0 stands in its place.";
        return With(
            json,
            ("stock_class_id", names.Of(what.Class)),
            ("share_price", Monetary(what.Price ?? 0)),
            ("quantity", Text(what.Quantity)),
            ("stock_legend_ids", new JsonArray())
        );
    }

    JsonObject ConvertibleOf(ConvertibleIssued issued, DateOnly on)
    {
        var terms = issued.Terms;
        var isSafe = terms.Kind == ConvertibleKind.Safe;
        var mechanism = new JsonObject
        {
            ["type"] = isSafe ? "SAFE_CONVERSION" : "CONVERTIBLE_NOTE_CONVERSION",
            ["conversion_mfn"] = terms.IsMostFavoured,
        };
        if (terms.ValuationCap is { } cap)
            mechanism["conversion_valuation_cap"] = Monetary(cap);
        if (terms.Discount is { } discount)
            mechanism["conversion_discount"] = Text(discount);
        if (isSafe)
            mechanism["conversion_timing"] =
                terms.CapMeasure == CapMeasure.PostMoney ? "POST_MONEY" : "PRE_MONEY";
        else
            With(
                mechanism,
                ("interest_rates", InterestOf(terms, on)),
                ("day_count_convention", "ACTUAL_365"),
                ("interest_payout", "DEFERRED"),
                ("interest_accrual_period", "ANNUAL"),
                ("compounding_type", "SIMPLE")
            );
        var trigger = new JsonObject
        {
            ["trigger_id"] = $"{issued.Entry}.1",
            ["type"] = "AUTOMATIC_ON_CONDITION",
            ["trigger_condition"] = "The next priced round.",
            ["conversion_right"] = new JsonObject
            {
                ["type"] = "CONVERTIBLE_CONVERSION_RIGHT",
                ["conversion_mechanism"] = mechanism,
                ["converts_to_future_round"] = true,
            },
        };
        return With(
            Issuance("TX_CONVERTIBLE_ISSUANCE", issued, on, issued.Security, issued.Holder),
            ("convertible_type", isSafe ? "SAFE" : "NOTE"),
            ("investment_amount", Monetary(issued.Amount)),
            ("conversion_triggers", new JsonArray(trigger)),
            ("seniority", 1)
        );
    }

    static JsonArray InterestOf(ConvertibleTerms terms, DateOnly on) =>
        terms.InterestRate is { } rate
            ? new(new JsonObject { ["rate"] = Text(rate), ["accrual_start_date"] = OcfExport.Day(on) })
            : [];

    JsonObject RightOf(RightGranted granted, DateOnly on)
    {
        var expires = granted.ExpiresOn is { } day ? OcfExport.Day(day) : null;
        var isWarrant = granted.Kind == RightKind.Warrant;
        var json = Issuance(
            isWarrant ? "TX_WARRANT_ISSUANCE" : "TX_EQUITY_COMPENSATION_ISSUANCE",
            granted,
            on,
            granted.Security,
            granted.Holder
        );
        json["quantity"] = Text(granted.Quantity);
        if (granted.Strike is { } strike)
            json["exercise_price"] = Monetary(strike);
        if (granted.Vesting is { } vesting)
            json["comments"] = new JsonArray($"Vesting as stated: {vesting}");
        return isWarrant ? Warrant(json, granted, expires) : Grant(json, granted, expires);
    }

    JsonObject Grant(JsonObject json, RightGranted granted, string? expires)
    {
        if (granted.Plan is { } plan)
            json["stock_plan_id"] = names.Of(plan);
        return With(
            json,
            ("stock_class_id", names.Of(granted.Class)),
            ("compensation_type", granted.Kind == RightKind.StockUnit ? "RSU" : "OPTION"),
            ("expiration_date", expires),
            ("termination_exercise_windows", new JsonArray())
        );
    }

    JsonObject Warrant(JsonObject json, RightGranted granted, string? expires)
    {
        if (expires is not null)
            json["warrant_expiration_date"] = expires;
        return With(
            json,
            ("purchase_price", Monetary(0)),
            (
                "exercise_triggers",
                new JsonArray(
                    new JsonObject
                    {
                        ["trigger_id"] = $"{granted.Entry}.1",
                        ["type"] = "ELECTIVE_AT_WILL",
                        ["conversion_right"] = new JsonObject
                        {
                            ["type"] = "WARRANT_CONVERSION_RIGHT",
                            ["conversion_mechanism"] = new JsonObject
                            {
                                ["type"] = "FIXED_AMOUNT_CONVERSION",
                                ["converts_to_quantity"] = Text(granted.Quantity),
                            },
                            ["converts_to_stock_class_id"] = names.Of(granted.Class),
                        },
                    }
                )
            )
        );
    }

    void AddChange(ICapTableEvent entry, DateOnly on)
    {
        switch (entry)
        {
            case ClassSplit split:
                Put(
                    "transactions",
                    With(
                        Transaction("TX_STOCK_CLASS_SPLIT", split, on),
                        ("stock_class_id", names.Of(split.Class)),
                        ("split_ratio", Ratio(split.To, split.From))
                    )
                );
                break;
            case ConversionRatioSet set:
                Put(
                    "transactions",
                    With(
                        Transaction("TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT", set, on),
                        ("stock_class_id", names.Of(set.Class)),
                        (
                            "new_ratio_conversion_mechanism",
                            RatioOf(set.ConvertsTo, set.ConvertsFrom, PriceOf(set.Class))
                        )
                    )
                );
                break;
            case SecurityReduced reduced:
                AddEnd(reduced, on);
                break;
            case SecurityTransferred transferred:
                AddSuccession(
                    transferred,
                    on,
                    "TRANSFER",
                    (transferred.Security, transferred.Becomes, transferred.Quantity)
                );
                AddSuccessor(transferred, on, transferred.Security, transferred.Becomes, transferred.To);
                break;
            case RightExercised exercised:
                AddSuccession(
                    exercised,
                    on,
                    "EXERCISE",
                    (exercised.Security, exercised.Becomes, exercised.Quantity)
                );
                AddExercised(exercised, on);
                break;
            case SecurityConverted converted:
                AddSuccession(
                    converted,
                    on,
                    "CONVERSION",
                    (converted.Security, converted.Becomes, converted.Quantity)
                );
                Put(
                    "transactions",
                    Successor(
                        converted,
                        Shares(
                            converted,
                            on,
                            converted.Becomes,
                            HolderOf(converted.Security)!.Value,
                            (converted.Class, converted.Shares, null)
                        )
                    )
                );
                break;
        }
    }
}
