using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What is assumed when a company is sold.</summary>
/// <param name="On">The day of the sale, to which interest on notes runs.</param>
/// <param name="WithRights">Whether granted options, units and warrants share in the price, vested or
/// not.</param>
/// <param name="ConvertiblesMayConvert">Whether notes and SAFEs with a cap may become common shares at it,
/// when that gives more than their amount.</param>
public sealed record WaterfallAssumptions(
    DateOnly On,
    bool WithRights = true,
    bool ConvertiblesMayConvert = true
)
{
    /// <summary>The assumptions in words.</summary>
    public IReadOnlyList<LocalizedText> Texts
    {
        get
        {
            var day = On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return
            [
                new(
                    $"매각 대금은 비용과 다른 부채를 뺀 금액입니다. 전환사채는 원금과 {day}까지의 이자를 맨 먼저 받습니다.",
                    $"The price is after costs and other debt. Notes come first, with interest to {day}."
                ),
                new(
                    "SAFE는 가장 앞선 우선주와 같은 순위로 낸 돈을 먼저 받습니다.",
                    "SAFEs get what was paid for them beside the most senior preferred shares."
                ),
                ConvertiblesMayConvert
                    ? new(
                        "평가 상한이 있는 전환사채와 SAFE는 더 유리하면 상한에서 보통주로 전환합니다.",
                        "Notes and SAFEs with a cap become common shares at it where that gives more."
                    )
                    : new("전환사채와 SAFE는 전환하지 않습니다.", "Notes and SAFEs do not convert."),
                WithRights
                    ? new(
                        "부여된 선택권과 인수권은 베스팅과 관계없이 이익이 날 때 행사됩니다. 부여하지 않은 풀은 받지 않습니다.",
                        "Granted options and warrants are used where that pays, vested or not; the ungranted pool gets nothing."
                    )
                    : new(
                        "부여된 선택권과 인수권, 부여하지 않은 풀은 받지 않습니다.",
                        "Granted options and warrants and the ungranted pool get nothing."
                    ),
                new(
                    "누적 배당은 없는 것으로 봅니다.",
                    "Preferred shares are taken to have no cumulative dividends."
                ),
            ];
        }
    }
}

/// <summary>Makes the claims of a cap table.</summary>
static class WaterfallClaims
{
    public static Computed<IReadOnlyList<WaterfallClaim>> Of(CapTable table, WaterfallAssumptions assumptions)
    {
        if (table.Lots.Count == 0)
            return NoCapTable.NoShares();
        var rows = Dilution.RowsOf(table, assumptions.WithRights, withPool: false);
        var before = Fraction.Sum(rows.Select(row => row.AsCommon));
        if (!Conversion.AtCaps(table, before, assumptions.On).Is(out var conversion, out var missing))
            return missing;

        var claims = table
            .Classes.Where(shares => table.OutstandingOf(shares.Id) > 0)
            .Select(shares => OfClass(table, shares))
            .ToList();
        if (assumptions.WithRights)
            claims.AddRange(Rights(table));
        var top = claims
            .Where(claim => claim.Kind == ClaimKind.Preferred)
            .Select(claim => claim.Rank)
            .DefaultIfEmpty(0)
            .Max();
        claims.AddRange(
            conversion.Rows.Select(row => OfConvertible(row, top, assumptions.ConvertiblesMayConvert))
        );
        if (claims.All(claim => claim.Units.IsZero))
            return NoCapTable.NobodyShares();
        return new List<WaterfallClaim>(
            claims.OrderByDescending(claim => claim.Rank).ThenBy(claim => claim.Kind)
        );
    }

    static WaterfallClaim OfClass(CapTable table, ShareClass shares)
    {
        var (terms, held) = (shares.Terms, table.OutstandingOf(shares.Id));
        var cost = (Fraction)(terms.OriginalPrice ?? 0) * held;
        var isPreferred = terms.Kind == ShareKind.Preferred;
        return new(
            isPreferred ? ClaimKind.Preferred : ClaimKind.Common,
            shares.Id,
            null,
            cost * terms.LiquidationMultiple,
            table.AsCommon(shares.Id, held),
            terms.Participation,
            terms.ParticipationCap is { } most ? cost * most : null,
            isPreferred ? terms.Seniority : decimal.MinValue,
            Fraction.Zero,
            [
                .. table
                    .Lots.Where(lot => lot.Class == shares.Id)
                    .GroupBy(lot => lot.Holder)
                    .Select(lots => new ClaimPart(lots.Key, lots.Sum(lot => lot.Quantity))),
            ]
        );
    }

    /// <summary>Rights of one class and price are one claim. Rights to preferred shares count as the common
    /// shares below.</summary>
    static IEnumerable<WaterfallClaim> Rights(CapTable table) =>
        table
            .Rights.GroupBy(right => (right.Class, Strike: right.Strike ?? 0))
            .OrderBy(rights => rights.Key.Strike)
            .Select(rights =>
            {
                var quantity = rights.Sum(right => right.Quantity);
                var units = table.AsCommon(rights.Key.Class, quantity);
                return new WaterfallClaim(
                    ClaimKind.Right,
                    rights.Key.Class,
                    null,
                    Fraction.Zero,
                    units,
                    Participation.None,
                    null,
                    decimal.MinValue,
                    (Fraction)rights.Key.Strike * quantity / units,
                    [
                        .. rights
                            .GroupBy(right => right.Holder)
                            .Select(own => new ClaimPart(own.Key, own.Sum(right => right.Quantity))),
                    ]
                );
            });

    static WaterfallClaim OfConvertible(ConvertedSecurity row, decimal top, bool mayConvert)
    {
        var isNote = row.Convertible.Terms.Kind == ConvertibleKind.Note;
        return new(
            isNote ? ClaimKind.Note : ClaimKind.Safe,
            null,
            row.Convertible.Id,
            row.Amount,
            mayConvert ? row.Shares : Fraction.Zero,
            Participation.None,
            null,
            isNote ? decimal.MaxValue : top,
            Fraction.Zero,
            [new(row.Convertible.Holder, 1)]
        );
    }
}
