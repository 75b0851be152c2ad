using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

public sealed partial class OcfMapping
{
    void TakeShares(OcfObject one) =>
        Add(
            one,
            new SharesIssued(
                _company,
                Entry(one),
                SecurityOf(one),
                HolderOf(one),
                OcfIds.Class(_company, OcfJson.Text(one.Json, "stock_class_id")!),
                OcfJson.Number(one.Json, "quantity")!.Value,
                PriceOf(one, "share_price")
            ),
            DayOf(one)
        );

    void TakeConvertible(OcfObject one)
    {
        var (amount, currency) = OcfJson.Monetary(one.Json, "investment_amount")!.Value;
        if (!Money.From(amount, currency).Accepted(out var money, out var refusal))
        {
            _faults.Add(
                one.Fault("investment_amount", OcfJson.Shown(one.Json, "investment_amount"), refusal.Text)
            );
            return;
        }

        var mechanism = OcfJson
            .Items(one.Json, "conversion_triggers")
            .Select(trigger => OcfJson.Find(trigger, "conversion_right.conversion_mechanism"))
            .OfType<JsonElement>()
            .FirstOrDefault(found =>
                OcfJson.Text(found, "type") is "SAFE_CONVERSION" or "CONVERTIBLE_NOTE_CONVERSION"
            );
        var terms = TermsOf(one, mechanism);
        Add(
            one,
            new ConvertibleIssued(_company, Entry(one), SecurityOf(one), HolderOf(one), terms, money),
            DayOf(one)
        );
    }

    ConvertibleTerms TermsOf(OcfObject one, JsonElement mechanism)
    {
        var isSafe = OcfJson.Text(one.Json, "convertible_type") == "SAFE";
        var cap =
            OcfJson.Monetary(mechanism, "conversion_valuation_cap") is { } stated
            && Money.From(stated.Amount, stated.Currency).Accepted(out var money, out _)
                ? money
                : (Money?)null;
        // A cap without its timing is read as before the money, which the first SAFEs and notes meant.
        var measure =
            OcfJson.Text(mechanism, "conversion_timing") == "POST_MONEY"
                ? CapMeasure.PostMoney
                : CapMeasure.PreMoney;
        return new(
            isSafe ? ConvertibleKind.Safe : ConvertibleKind.Note,
            cap,
            measure,
            OcfJson.Number(mechanism, "conversion_discount"),
            isSafe ? null : InterestOf(one, mechanism),
            IsMostFavoured: OcfJson.Flag(mechanism, "conversion_mfn") ?? false
        );
    }

    /// <summary>One simple rate on actual days of 365 is reckoned with; any other interest is left out, and
    /// said to be.</summary>
    decimal? InterestOf(OcfObject one, JsonElement mechanism)
    {
        JsonElement[] rates = [.. OcfJson.Items(mechanism, "interest_rates")];
        if (rates.Length == 0)
            return null;
        var isReckoned =
            rates.Length == 1
            && OcfJson.Find(rates[0], "accrual_end_date") is null
            && OcfJson.Text(mechanism, "compounding_type") == "SIMPLE"
            && OcfJson.Text(mechanism, "day_count_convention") == "ACTUAL_365";
        if (isReckoned)
            return OcfJson.Number(rates[0], "rate");
        Leave(
            one,
            new(
                "이자는 세지 않습니다: 단리 하나, 실제 일수/365일만 계산합니다. 원금은 셉니다.",
                "Its interest does not count: one simple rate on actual days of 365 is reckoned with. The principal counts."
            )
        );
        return null;
    }

    void TakeGrant(OcfObject one)
    {
        var plan = OcfJson.Text(one.Json, "stock_plan_id");
        var shares =
            OcfJson.Text(one.Json, "stock_class_id")
            ?? (plan is null ? null : _classOfPlan.GetValueOrDefault(plan));
        var kind = OcfJson.Text(one.Json, "compensation_type") switch
        {
            "OPTION" or "OPTION_ISO" or "OPTION_NSO" => RightKind.Option,
            "RSU" => RightKind.StockUnit,
            _ => (RightKind?)null,
        };
        if (kind is null)
            Leave(
                one,
                new(
                    "주식으로 받지 않거나 수량이 정해지지 않은 보상은 세지 않습니다.",
                    "Compensation that is not settled in a stated number of shares does not count."
                )
            );
        else if (shares is null)
            Leave(one, new("주식 종류를 알 수 없습니다.", "Its class of shares is not known."));
        else
            Add(
                one,
                new RightGranted(
                    _company,
                    Entry(one),
                    SecurityOf(one),
                    HolderOf(one),
                    kind.Value,
                    OcfIds.Class(_company, shares),
                    OcfJson.Number(one.Json, "quantity")!.Value,
                    kind == RightKind.StockUnit ? null : PriceOf(one, "exercise_price"),
                    plan is null ? null : OcfIds.Plan(_company, plan),
                    OcfJson.Text(one.Json, "vesting_terms_id"),
                    OcfJson.Day(one.Json, "expiration_date")
                ),
                DayOf(one)
            );
    }

    void TakeWarrant(OcfObject one)
    {
        var shares = OcfJson
            .Items(one.Json, "exercise_triggers")
            .Select(trigger => OcfJson.Text(trigger, "conversion_right.converts_to_stock_class_id"))
            .FirstOrDefault(id => id is not null);
        if (shares is null || OcfJson.Number(one.Json, "quantity") is not { } quantity)
        {
            Leave(
                one,
                new(
                    "수량이나 주식 종류가 정해지지 않은 인수권은 세지 않습니다.",
                    "A warrant without a stated number or class of shares does not count."
                )
            );
            return;
        }

        Add(
            one,
            new RightGranted(
                _company,
                Entry(one),
                SecurityOf(one),
                HolderOf(one),
                RightKind.Warrant,
                OcfIds.Class(_company, shares),
                quantity,
                PriceOf(one, "exercise_price"),
                null,
                OcfJson.Text(one.Json, "vesting_terms_id"),
                OcfJson.Day(one.Json, "warrant_expiration_date")
            ),
            DayOf(one)
        );
    }
}
