using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Several funds as if they were one.</summary>
/// <remarks>
/// What one fund of the pool has in another counts once, where the record says so: see
/// <see cref="PooledReading"/>. A spread of funds by vintage sums nothing, so each counts by itself.
/// The rate of a pool is that of all its money and no mean of rates; multiples are sums over sums. Unit: one
/// currency, as amounts of several are never added. Figures are made when first asked for.
/// </remarks>
public sealed class FundPool
{
    readonly PooledReading _reading;
    readonly Lazy<IReadOnlyList<JCurvePoint>> _curve;
    readonly Lazy<Computed<TimeWeighted>> _timeWeighted;
    readonly Lazy<FundMeasures> _measures;
    readonly Lazy<IReadOnlyList<FundCourse>> _within;

    FundPool(IReadOnlyList<FundFigures> funds)
    {
        Funds = funds;
        _reading = new([.. funds.Select(fund => fund.Reading)]);
        _curve = new(() => Days is [] ? [] : JCurve.Of(Flows, ValuesOn(Days), Days));
        _timeWeighted = new(MeasureTimeWeighted);
        _measures = new(() => funds[0].MeasuresOf(funds.Select(fund => fund.Fund.Id).ToHashSet()));
        _within = new(() =>
            [
                .. from fund in Funds
                let investors = _reading.Within(fund.Reading)
                where investors.Count > 0
                select FundCourse.Of(fund.Book, investors),
            ]
        );
    }

    public IReadOnlyList<FundFigures> Funds { get; }

    public Currency Currency => Funds[0].Fund.Currency;

    /// <summary>The day of the view.</summary>
    public DateOnly On => Funds[0].On;

    /// <summary>Investors' flows by day.</summary>
    public IReadOnlyList<DatedFlow> Flows => _reading.Flows;

    /// <summary>Committed, paid in, distributed and value of all.</summary>
    public FundTotals Totals => _reading.Totals;

    /// <summary>The five measures that a bare size mixes up, of all.</summary>
    public FundMeasures Measures => _measures.Value;

    /// <summary>Whether one fund of the pool is in another, so that money in the books of both counts
    /// once.</summary>
    public bool HasFundsWithin => _reading.Links.Count > 0;

    /// <summary>TVPI, DPI, RVPI and PIC, recallable distributions counted all in.</summary>
    public Outcome<FundMultiples> Multiples => _reading.Multiples;

    /// <summary>Net figures with the subscription lines and without them.</summary>
    public SubscriptionLine Net => _reading.Net;

    /// <summary>Figures of all stakes, before fees and carried interest.</summary>
    public FlowFigures Gross => _reading.Gross;

    /// <summary>How the pool first took and then gave, at the end of each quarter and on the day of the
    /// view.</summary>
    public IReadOnlyList<JCurvePoint> Curve => _curve.Value;

    /// <summary>The net return that does not depend on when money came and went, by Modified Dietz from
    /// quarter to quarter.</summary>
    public Computed<TimeWeighted> TimeWeighted => _timeWeighted.Value;

    /// <summary>The funds as one; refused when their currencies differ. At least one fund: none is a
    /// bug.</summary>
    public static Outcome<FundPool> Of(IReadOnlyList<FundFigures> funds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(funds.Count);
        var first = funds[0].Fund;
        return funds.FirstOrDefault(fund => fund.Fund.Currency != first.Currency) is { Fund: var other }
            ? new PoolMustHaveOneCurrency(first.Name, first.Currency, other.Name, other.Currency)
            : new FundPool(funds);
    }

    /// <summary>The pool's net flows held against a market index, as they were.</summary>
    public PublicMarketEquivalent Against(MarketIndex index) => Against(index, Flows, day => ValueOn(day));

    /// <summary>The same without the subscription lines: as if investors had paid each draw on its
    /// day.</summary>
    public PublicMarketEquivalent AgainstWithoutLine(MarketIndex index)
    {
        var line = _reading.Lines.Select(flow => new DatedFlow(flow.Day, flow.Repaid - flow.Drawn));
        return Against(
            index,
            PooledFlows.Of([Flows, [.. line]]),
            day =>
                ValueOn(day)
                + Funds.Sum(fund => fund.Course.OwedOn(day) * _reading.PartFromOutside(fund.Reading))
        );
    }

    /// <summary>Which groups of holdings the gross gain came from.</summary>
    public AttributedPerformance<TKey> By<TKey>(Func<HoldingFigures, TKey> keyOf)
        where TKey : notnull, IComparable<TKey> =>
        Attribution.By(
            [
                .. Funds
                    .SelectMany(fund =>
                        fund.Holdings.Where(holding => !_reading.IsWithin(fund.Reading, holding.Stake.Id))
                    )
                    .Select(holding =>
                        (
                            keyOf(holding),
                            new Holding(LedgerPerformance.Dated(holding.Flows), holding.Stake.Value.Minor)
                        )
                    ),
            ],
            On
        );

    /// <summary>How the funds of each year of first payment spread by net TVPI.</summary>
    public IReadOnlyList<VintageSpread> VintagesByTvpi =>
        VintageQuartiles.Of(
            Funds
                .Where(fund => fund.Vintage is not null)
                .Select(fund =>
                    (
                        fund.Vintage!.Value,
                        fund.Multiples.Accepted(out var multiples, out _)
                        && multiples.Tvpi.Is(out var tvpi, out _)
                            ? tvpi
                            : double.NaN
                    )
                )
        );

    IReadOnlyList<DateOnly> Days =>
        Funds.Min(fund => fund.FirstFlowOn) is { } first ? FundCourse.QuarterEnds(first, On) : [];

    double ValueOn(DateOnly day) =>
        Funds.Sum(fund => fund.Course.ValueOn(day)) - _within.Value.Sum(course => course.ValueOn(day));

    DatedFlow[] ValuesOn(IEnumerable<DateOnly> days) =>
        [.. days.Select(day => new DatedFlow(day, ValueOn(day)))];

    PublicMarketEquivalent Against(
        MarketIndex index,
        IReadOnlyList<DatedFlow> flows,
        Func<DateOnly, double> valueOn
    ) =>
        PublicMarketEquivalent.Of(
            flows,
            new(On, valueOn(On)),
            index,
            [.. flows.Select(flow => flow.Day).Distinct().Select(day => new DatedFlow(day, valueOn(day)))]
        );

    Computed<TimeWeighted> MeasureTimeWeighted()
    {
        if (Funds.Min(fund => fund.FirstFlowOn) is not { } first || first >= On)
            return NoTimeWeighted;
        var flows = Flows;
        return TimeWeightedReturn.ModifiedDietz(ValuesOn(Days.Prepend(first).Distinct()), flows);
    }

    static Missing NoTimeWeighted =>
        new(
            "missing.no-time-at-work",
            new(
                "이 날짜까지 납입된 돈이 없거나 납입한 날뿐이어서 시간가중 수익률을 낼 기간이 없습니다.",
                "Nothing was paid in before this day, so there is no time over which a time-weighted return could be told."
            )
        );
}

/// <summary>Funds of two currencies were to be taken as one.</summary>
public sealed record PoolMustHaveOneCurrency(
    LocalizedText First,
    Currency FirstCurrency,
    LocalizedText Other,
    Currency OtherCurrency
) : Refusal
{
    public override string Code => "performance.pool-currencies-must-match";

    public override LocalizedText Text =>
        new(
            Korean: $"'{First.Korean}'의 통화는 {FirstCurrency}, '{Other.Korean}'의 통화는 {OtherCurrency}입니다. 통화가 다른 금액은 더하지 않습니다. 한 통화의 펀드만 골라 주십시오.",
            English: $"'{First.English}' is kept in {FirstCurrency} and '{Other.English}' in {OtherCurrency}. Amounts of two currencies are never added: choose funds of one currency."
        );
}
