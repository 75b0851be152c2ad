using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

public sealed partial class OcfMapping
{
    /// <summary>Types that are kept and say nothing of who owns what.</summary>
    static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "STOCK_LEGEND_TEMPLATE",
        "VALUATION",
        "VESTING_TERMS",
        "DOCUMENT",
        "CE_STAKEHOLDER_RELATIONSHIP",
        "CE_STAKEHOLDER_STATUS",
        "TX_ISSUER_AUTHORIZED_SHARES_ADJUSTMENT",
        "TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT",
        "TX_STOCK_PLAN_RETURN_TO_POOL",
        "TX_CONVERTIBLE_ACCEPTANCE",
        "TX_EQUITY_COMPENSATION_ACCEPTANCE",
        "TX_PLAN_SECURITY_ACCEPTANCE",
        "TX_STOCK_ACCEPTANCE",
        "TX_WARRANT_ACCEPTANCE",
        "TX_VESTING_ACCELERATION",
        "TX_VESTING_START",
        "TX_VESTING_EVENT",
    };

    void TakeChange(OcfObject one)
    {
        if (Silent.Contains(one.Type))
            return;
        switch (one.Type)
        {
            case "TX_STOCK_CLASS_SPLIT":
                Add(one, Split(one), DayOf(one));
                break;
            case "TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT":
                Add(one, Ratio(one), DayOf(one));
                break;
            case "TX_STOCK_PLAN_POOL_ADJUSTMENT":
                TakePoolChange(one);
                break;
            case "TX_STOCK_CONSOLIDATION":
                foreach (var id in OcfJson.Items(one.Json, "security_ids"))
                    End(one, id.GetString() ?? "", null, ReductionKind.Replaced);
                break;
            case "FINANCING":
                Leave(
                    one,
                    new(
                        "이 형식은 라운드의 투자 전 가치를 담지 않습니다. 라운드는 따로 입력하십시오.",
                        "The format has no pre-money value of a round. Enter the round by itself."
                    )
                );
                break;
            default:
                TakeEnd(one);
                break;
        }
    }

    ClassSplit Split(OcfObject one) =>
        new(
            _company,
            Entry(one),
            OcfIds.Class(_company, OcfJson.Text(one.Json, "stock_class_id")!),
            OcfJson.Number(one.Json, "split_ratio.numerator")!.Value,
            OcfJson.Number(one.Json, "split_ratio.denominator")!.Value
        );

    ConversionRatioSet Ratio(OcfObject one) =>
        new(
            _company,
            Entry(one),
            OcfIds.Class(_company, OcfJson.Text(one.Json, "stock_class_id")!),
            OcfJson.Number(one.Json, "new_ratio_conversion_mechanism.ratio.numerator")!.Value,
            OcfJson.Number(one.Json, "new_ratio_conversion_mechanism.ratio.denominator")!.Value
        );

    void TakePoolChange(OcfObject one)
    {
        var plan = OcfJson.Text(one.Json, "stock_plan_id")!;
        if (_classOfPlan.TryGetValue(plan, out var shares))
            Add(one, Pool(one, plan, OcfJson.Number(one.Json, "shares_reserved")!.Value, shares), DayOf(one));
        else
            _faults.Add(
                one.Fault(
                    "stock_plan_id",
                    plan,
                    new("파일에 없는 계획입니다.", "The package holds no such plan with a class of shares.")
                )
            );
    }

    void TakeEnd(OcfObject one)
    {
        var kind = one.Type switch
        {
            _ when one.Type.EndsWith("_RETRACTION", StringComparison.Ordinal) => ReductionKind.Retracted,
            "TX_STOCK_REPURCHASE" => ReductionKind.Repurchased,
            _ when one.Type.EndsWith("_CANCELLATION", StringComparison.Ordinal) => ReductionKind.Cancelled,
            "TX_STOCK_REISSUANCE" => ReductionKind.Replaced,
            _ when IsSuccession(one.Type) => ReductionKind.Replaced,
            _ => (ReductionKind?)null,
        };
        if (kind is null || OcfJson.Text(one.Json, "security_id") is not { Length: > 0 } security)
        {
            Leave(
                one,
                new(
                    $"'{one.Type}'은(는) 여기서 계산에 쓰지 않습니다.",
                    $"The figures here do not reckon with '{one.Type}'."
                )
            );
            return;
        }

        var isWhole =
            kind == ReductionKind.Retracted
            || OcfJson.Text(one.Json, "balance_security_id") is not null
            || one.Type is "TX_STOCK_REISSUANCE" or "TX_CONVERTIBLE_CONVERSION" or "TX_WARRANT_EXERCISE";
        End(one, security, isWhole ? null : QuantityOf(one), kind.Value);
    }

    static bool IsSuccession(string type) =>
        type.EndsWith("_TRANSFER", StringComparison.Ordinal)
        || type.EndsWith("_CONVERSION", StringComparison.Ordinal)
        || type.EndsWith("_EXERCISE", StringComparison.Ordinal)
        || type.EndsWith("_RELEASE", StringComparison.Ordinal);

    static decimal? QuantityOf(OcfObject one) =>
        OcfJson.Number(one.Json, "quantity")
        ?? OcfJson.Number(one.Json, "quantity_converted")
        ?? OcfJson.Monetary(one.Json, "amount")?.Amount;

    /// <remarks>The reason in words may name persons, so it stays in the package.</remarks>
    void End(OcfObject one, string security, decimal? quantity, ReductionKind kind)
    {
        // A consolidation ends several securities; each end is an entry of its own.
        var isOnly = one.Type != "TX_STOCK_CONSOLIDATION";
        Add(
            one,
            new SecurityReduced(
                _company,
                isOnly ? Entry(one) : OcfIds.Entry(_company, one, security),
                OcfIds.Security(_company, security),
                quantity,
                kind,
                one.Type
            ),
            DayOf(one)
        );
    }
}
