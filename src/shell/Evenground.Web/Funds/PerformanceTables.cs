using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Tables of the performance of several funds.</summary>
static class PerformanceTables
{
    /// <summary>Each fund of the pool, with its quarter among those of its vintage.</summary>
    public static ShownTable Funds(PageView view, FundPool pool)
    {
        var spreads = pool.VintagesByTvpi.ToDictionary(spread => spread.Vintage);
        return new(
            "funds",
            new("고른 펀드", "The funds chosen"),
            [
                new("fund", new("펀드", "Fund"), ExportKind.Dimension),
                new("vintage", new("빈티지", "Vintage")),
                ShownColumn.Number("dpi", LocalizedText.Same("DPI")),
                ShownColumn.Number("tvpi", LocalizedText.Same("TVPI")),
                ShownColumn.Number(
                    "net-irr-with-line",
                    new("순 IRR, 대출 포함", "Net IRR with line"),
                    Unit.Ratio
                ),
                ShownColumn.Number(
                    "net-irr-without-line",
                    new("순 IRR, 대출 제외", "Net IRR without line"),
                    Unit.Ratio
                ),
                ShownColumn.Number("gross-moic", new("총 MOIC", "Gross MOIC")),
                ShownColumn.Number("gross-irr", new("총 IRR", "Gross IRR"), Unit.Ratio),
                new("quarter", new("빈티지 안 사분위(TVPI)", "Quarter of its vintage, by TVPI")),
            ],
            [
                .. pool.Funds.Select(fund =>
                    (ShownCell[])
                        [
                            ShownCell.Of(view.Say(fund.Fund.Name), view.Links.Fund(fund.Fund.Id)),
                            fund.Vintage is { } year
                                ? new($"{year}", (decimal)year)
                                : ShownCell.Of(view.Say(new("납입 전", "Not paid in yet"))),
                            Multiple(fund, multiples => multiples.Dpi),
                            Multiple(fund, multiples => multiples.Tvpi),
                            RateCells.Of(fund.Net.With.Rate, view.Language),
                            RateCells.Of(fund.Net.Without.Rate, view.Language),
                            RateCells.Of(fund.Gross.Tvpi),
                            RateCells.Of(fund.Gross.Rate, view.Language),
                            QuarterOf(view, fund, spreads),
                        ]
                ),
            ]
        );
    }

    /// <summary>How the funds of each vintage spread.</summary>
    public static ShownTable Vintages(PageView view, FundPool pool) =>
        new(
            "vintages",
            new("빈티지별 순 TVPI의 사분위", "Quartiles of net TVPI by vintage"),
            [
                new("vintage", new("빈티지", "Vintage"), ExportKind.Dimension),
                ShownColumn.Number("funds", new("펀드", "Funds"), Unit.Parse("funds")),
                ShownColumn.Number("without-figure", new("값 없음", "Without a figure"), Unit.Parse("funds")),
                ShownColumn.Number("lower", new("하위 경계", "Lower quartile")),
                ShownColumn.Number("median", new("중앙값", "Median")),
                ShownColumn.Number("upper", new("상위 경계", "Upper quartile")),
                new("reason", new("값이 없는 까닭", "Why there is none")),
            ],
            [
                .. pool.VintagesByTvpi.Select(spread =>
                    (ShownCell[])
                        [
                            new($"{spread.Vintage}", (decimal)spread.Vintage),
                            new($"{spread.Funds}", (decimal)spread.Funds),
                            new($"{spread.WithoutFigure}", (decimal)spread.WithoutFigure),
                            .. BordersOf(view, spread.Spread),
                        ]
                ),
            ]
        );

    /// <summary>Where the gross gain came from: gains add up to that of the whole.</summary>
    public static ShownTable Attribution(PageView view, FundPool pool, PerformanceGrouping grouping)
    {
        var shared = pool.By(holding => view.Say(grouping.KeyOf(view, holding)));
        var currency = pool.Currency;
        var whole = shared.Whole.Distributed + shared.Whole.Value - shared.Whole.PaidIn;
        return new(
            "attribution",
            new(
                $"총수익의 출처, {grouping.Name.Korean}, {currency}",
                $"Where the gross gain came from, {grouping.Name.English.ToLowerInvariant()}, {currency}"
            ),
            [
                new("group", new("묶음", "Group"), ExportKind.Dimension),
                ShownColumn.Amount("invested", new("투자", "Invested"), currency),
                ShownColumn.Amount("proceeds", new("회수", "Proceeds"), currency),
                ShownColumn.Amount("value", new("가치", "Value"), currency),
                ShownColumn.Amount("gain", new("손익", "Gain"), currency),
                ShownColumn.Number(
                    "contribution",
                    new("기여(총투자 대비)", "Contribution, of all invested"),
                    Unit.Ratio
                ),
                ShownColumn.Number("moic", LocalizedText.Same("MOIC")),
                ShownColumn.Number("gross-irr", new("총 IRR", "Gross IRR"), Unit.Ratio),
            ],
            [
                .. shared
                    .Groups.OrderByDescending(group => group.Gain)
                    .Select(group =>
                        (ShownCell[])
                            [ShownCell.Of(group.Key), .. Row(group.Figures, group.Gain, group.Contribution)]
                    ),
            ]
        )
        {
            Totals =
            [
                [
                    ShownCell.Of(view.Say(new("전체", "The whole"))),
                    .. Row(
                        shared.Whole,
                        whole,
                        shared.Whole.Tvpi.Is(out var tvpi, out var missing) ? tvpi - 1 : missing
                    ),
                ],
            ],
        };

        ShownCell[] Row(FlowFigures figures, double gain, Computed<double> contribution) =>
            [
                Minor(figures.PaidIn),
                Minor(figures.Distributed),
                Minor(figures.Value),
                Minor(gain),
                Share(contribution),
                RateCells.Of(figures.Tvpi),
                RateCells.Of(figures.Rate, view.Language),
            ];

        ShownCell Minor(double minor) =>
            new(FundText.Bare(minor, currency), (decimal)minor / currency.MinorPerMajor);
    }

    /// <summary>Held against money that went into a public market on the same days.</summary>
    public static ShownTable Equivalents(PageView view, FundPool pool, BenchmarkIndex index)
    {
        var (with, without) = (pool.Against(index.Index), pool.AgainstWithoutLine(index.Index));
        return new(
            "benchmark",
            new(
                $"시장 지수와의 비교: {index.Name.Korean}",
                $"Held against a market index: {index.Name.English}"
            ),
            [
                new("method", new("방법", "Method"), ExportKind.Dimension),
                ShownColumn.Number("with-line", new("순, 대출 포함", "Net, with the line")),
                ShownColumn.Number("without-line", new("순, 대출 제외", "Net, without the line")),
                new("reading", new("읽는 법", "How to read it")),
            ],
            [
                Row(
                    new("KS-PME", "Kaplan-Schoar"),
                    new("1보다 크면 시장보다 나음", "above 1 better than the market"),
                    all => RateCells.Of(all.KaplanSchoar)
                ),
                Row(
                    new("다이렉트 알파", "Direct alpha"),
                    new("시장을 넘은 연율", "per year beyond the market"),
                    all =>
                        all.DirectAlpha.Is(out var alpha, out _)
                            ? RateCells.Of(alpha.Rate, view.Language)
                            : None
                ),
                Row(
                    new("LN-PME", "Long-Nickels"),
                    new("같은 돈을 시장에 넣었을 때의 연율", "what the same money earned in the market"),
                    all => Market(all.LongNickels)
                ),
                Row(
                    new("PME+", "PME+"),
                    new("분배를 비례로 줄인 시장 연율", "the market, distributions scaled"),
                    all => Market(all.PmePlus)
                ),
                Row(
                    new("mPME", "mPME"),
                    new("분배를 같은 비율로 뺀 시장 연율", "the market, distributions in proportion"),
                    all => Market(all.ModifiedPme)
                ),
            ]
        );

        ShownCell[] Row(
            LocalizedText name,
            LocalizedText reading,
            Func<PublicMarketEquivalent, ShownCell> of
        ) => [ShownCell.Of(view.Say(name)), of(with), of(without), ShownCell.Of(view.Say(reading))];

        ShownCell Market(Computed<MarketRate> rate)
        {
            if (!rate.Is(out var found, out var missing))
                return new("–", default, Note: missing.Text.In(view.Language));
            var cell = RateCells.Of(found.Rate, view.Language);
            return found.IsBelowZero
                ? cell with
                {
                    Note = view.Say(
                        new(
                            "시장 가치가 0 아래로 내려가 믿기 어려움",
                            "the market fell below 0: it says little"
                        )
                    ),
                }
                : cell;
        }
    }

    static ShownCell None => new("–", default);

    static ShownCell Multiple(FundFigures fund, Func<FundMultiples, Computed<double>> of) =>
        fund.Multiples.Accepted(out var multiples, out _) ? RateCells.Of(of(multiples)) : None;

    static ShownCell Share(Computed<double> share) =>
        share.Is(out var value, out _) && Math.Abs(value) < 1e9
            ? new(PerformanceText.Percent(value), (decimal)value)
            : None;

    static ShownCell QuarterOf(PageView view, FundFigures fund, Dictionary<int, VintageSpread> spreads)
    {
        if (
            fund.Vintage is not { } vintage
            || !spreads[vintage].Spread.Is(out var quartiles, out _)
            || !fund.Multiples.Accepted(out var multiples, out _)
            || !multiples.Tvpi.Is(out var tvpi, out _)
        )
            return None;
        var quarter = quartiles.QuarterOf(tvpi);
        return new(
            view.Say(
                new(
                    $"상위 {quarter}사분위",
                    quarter switch
                    {
                        1 => "first (best)",
                        2 => "second",
                        3 => "third",
                        _ => "fourth",
                    }
                )
            ),
            (decimal)quarter
        );
    }

    static ShownCell[] BordersOf(PageView view, Computed<Quartiles> spread) =>
        spread.Is(out var quartiles, out var missing)
            ?
            [
                RateCells.Of(quartiles.Lower),
                RateCells.Of(quartiles.Median),
                RateCells.Of(quartiles.Upper),
                ShownCell.Of(""),
            ]
            : [None, None, None, ShownCell.Of(missing.Text.In(view.Language))];
}
