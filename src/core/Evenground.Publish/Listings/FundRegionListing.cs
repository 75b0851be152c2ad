using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What of one amount of all funds of a currency went to one region under one attribution; in minor
/// units.</summary>
/// <param name="Places">Whether companies are where they were on the day of the investment
/// (<c>day</c>), or where they are now (<c>now</c>).</param>
/// <param name="Region">The region's code; <c>unknown</c>, <c>costs</c> and <c>not-yet-placed</c> for what
/// has none.</param>
/// <param name="AmountMinor">Null where it is held back.</param>
public sealed record FundRegionRow(
    string Currency,
    string Measure,
    string Attribution,
    string Places,
    string Region,
    string? NameKo,
    string? NameEn,
    long? AmountMinor,
    bool IsSuppressed
);

/// <summary>Where the money of the funds went, region by region, under each attribution by itself.</summary>
public sealed class FundRegionListing : IListing<FundRegionRow>
{
    const string Unknown = "unknown",
        Costs = "costs",
        NotYet = "not-yet-placed",
        Elsewhere = "no-region";

    public string Code => "fund-regions";

    public LocalizedText Title => new("펀드 자금의 지역별 금액", "Fund money by region");

    public LocalizedText Meaning =>
        new(
            Korean: "통화별로 모든 펀드의 약정, 출자 요청, 투자, 회수가 간 지역입니다. 본사, 투자 대상 사업장, 일자리의 세 기준을 따로 보이며, "
                + "지역이 없는 금액은 따로 적습니다. 지역과 나머지를 더하면 합계와 정확히 같습니다.",
            English: "Where committed, called, invested and returned money of all funds of a currency went, by head office, by site and "
                + "by jobs, each by itself. What has no region stands apart; regions and the rest add up to the total exactly."
        );

    public IReadOnlyList<FundRegionRow> Rows(History history, AsOf asOf)
    {
        var regions = new RecordView(history, asOf).FundsInRegions;
        return
        [
            .. from funds in regions.Funds.GroupBy(fund => fund.Fund.Currency)
            orderby funds.Key.Code
            from measure in FundRegionDetail.Measures
            from way in FundRegionDetail.Ways
            from when in Enum.GetValues<PlacedWhen>()
            let placed = regions.Place([.. funds], measure, way, when)
            from row in RowsOf(placed, way, regions)
            select row with
            {
                Measure = FundRegionDetail.CodeOf(measure),
                Attribution = FundRegionDetail.CodeOf(way),
                Places = when == PlacedWhen.Now ? FundRegionDetail.Now : "day",
            },
        ];
    }

    static IEnumerable<FundRegionRow> RowsOf(PlacedMoney placed, InvestmentBy way, FundsInRegions regions)
    {
        var currency = placed.Total.Currency.Code;
        var rest = placed.Gone - placed.Unknown;
        foreach (var region in regions.View.Official.Territories.Regions)
        {
            var (amount, isHeldBack) = (
                placed.In(region, regions.Regions),
                regions.IsHeldBack(way, region)
            );
            rest -= amount;
            yield return new(
                currency,
                "",
                "",
                "",
                region.Code,
                region.Name.Korean,
                region.Name.English,
                isHeldBack ? null : amount.Minor,
                isHeldBack
            );
        }

        yield return Rest(Elsewhere, rest);
        yield return Rest(Unknown, placed.Unknown);
        yield return Rest(Costs, placed.Costs);
        yield return Rest(NotYet, placed.NotYetPlaced);

        FundRegionRow Rest(string code, Money amount) =>
            new(currency, "", "", "", code, null, null, amount.Minor, false);
    }
}
