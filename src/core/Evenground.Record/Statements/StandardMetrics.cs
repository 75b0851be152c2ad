namespace Evenground.Record;

/// <summary>The words that venture platforms share, for a record that does not define its own.</summary>
/// <remarks>A programme's own definition of the same code comes first; see
/// <see cref="MetricMeanings"/>.</remarks>
public static class StandardMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new(
            "hub.residents",
            MetricKind.Stock,
            new("입주기업", "resident companies"),
            IsAdditive: true,
            Capacity: "hub.rooms"
        ),
        // Not additive: a company that moved from one site to another counts at both.
        new(
            "hub.residents_cumulative",
            MetricKind.Cumulative,
            new("누적 입주기업", "companies that ever moved in"),
            CumulativeOf: "hub.residents"
        ),
        new(
            "hub.employees",
            MetricKind.Stock,
            new("입주기업 근무 인원", "employees of resident companies"),
            IsAdditive: true
        ),
        new(
            "hub.corporate_value",
            MetricKind.Stock,
            new("입주기업 기업가치 합계", "corporate value of resident " + "companies"),
            IsAdditive: true
        ),
        new("hub.rooms", MetricKind.Stock, new("입주 공간", "rooms"), IsAdditive: true),
        new("hub.occupancy", MetricKind.Share, new("입주율", "occupancy")),
        new(
            "fund.size_formed",
            MetricKind.Cumulative,
            new("펀드 결성액", "fund size formed"),
            BundledPart: "fund.sponsor_contribution"
        ),
        new(
            "fund.sponsor_contribution",
            MetricKind.Cumulative,
            new("주관기관 출자액", "sponsor's own contribution")
        ),
        new("fund.outside_contribution", MetricKind.Cumulative, new("외부 출자액", "outside contributions")),
        new("fund.paid_in", MetricKind.Cumulative, new("납입액", "paid-in capital")),
        new("fund.invested", MetricKind.Cumulative, new("투자액", "amount invested")),
        new(
            "fund.invested_in_region",
            MetricKind.Cumulative,
            new("지역 투자액", "amount invested in the region")
        ),
        new("vc.invested", MetricKind.Flow, new("벤처투자액", "venture investment"), IsAdditive: true),
        new(
            "vc.share",
            MetricKind.Share,
            new("벤처투자 비중", "share of venture investment"),
            ShareOf: "vc.invested"
        ),
        new("*_cumulative", MetricKind.Cumulative, new("누적 *", "* (cumulative)"), CumulativeOf: "*"),
        new("*_share", MetricKind.Share, new("* 비중", "share of *"), ShareOf: "*"),
        new("*_planned", MetricKind.Plan, new("계획된 *", "* (planned)"), Actual: "*"),
        new(
            "*.planned_investment",
            MetricKind.Plan,
            new("계획된 투자액", "planned investment"),
            Actual: "*.invested"
        ),
    ];
}
