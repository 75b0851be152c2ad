using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The list of recorded funds, as the page shows it and hands it out.</summary>
public sealed class FundsScene
{
    /// <summary>The names of the choices in the address.</summary>
    public const string Search = "q",
        Sort = "sort";

    /// <summary>From this amount on, in major units, the list shows millions.</summary>
    const decimal Large = 1e9m;

    readonly PageView _view;

    FundsScene(PageView view)
    {
        _view = view;
        var portfolio = FundPortfolio.Of(view.History, view.AsOf);
        Count = portfolio.Funds.Count;
        Tables =
        [
            .. portfolio
                .Funds.Where(IsAsked)
                .GroupBy(fund => fund.Fund.Currency)
                .OrderByDescending(group => group.Key == view.Programme.Currency)
                .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
                .Select(group => TableOf([.. group])),
        ];
    }

    /// <summary>How many funds the record holds, whatever was searched for.</summary>
    public int Count { get; }

    /// <summary>One table for each currency.</summary>
    public IReadOnlyList<(ShownTable Table, bool InMillions)> Tables { get; }

    public static FundsScene Of(PageView view) => new(view);

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view) =>
        new List<PageExport>(Of(view).Tables.Select(shown => shown.Table.Export(view)));

    bool IsAsked(FundFigures fund)
    {
        if (_view.Query(Search) is not { Length: > 0 } asked)
            return true;
        var manager = FundText.NameOf(_view, fund.Fund.Manager);
        return (
            (string[])[fund.Fund.Name.Korean, fund.Fund.Name.English, manager.Korean, manager.English]
        ).Any(name => name.Contains(asked.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    (ShownTable Table, bool InMillions) TableOf(IReadOnlyList<FundFigures> funds)
    {
        var currency = funds[0].Fund.Currency;
        var inMillions = funds.Any(fund => fund.Measures.SizeFormed.Major >= Large);
        var pool = FundPool.Of(funds).Value;
        var table = new ShownTable(
            $"funds-{currency.Code.ToLowerInvariant()}",
            new($"{currency} 펀드", $"Funds in {currency}"),
            [
                new("fund", new("펀드", "Fund")),
                new("vintage", new("빈티지", "Vintage"), ExportKind.Attribute),
                ShownColumn.Amount(
                    "sponsor-commitment",
                    new("주관기관 약정", "Sponsor commitment"),
                    currency
                ),
                ShownColumn.Amount("size-formed", new("결성액", "Size formed"), currency),
                ShownColumn.Amount("paid-in", new("납입", "Paid in"), currency),
                ShownColumn.Amount("invested", new("투자", "Invested"), currency),
                ShownColumn.Amount("value", new("가치", "Value"), currency),
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
                new("oldest-valuation", new("가장 오래된 평가", "Oldest valuation")),
                new("closed-through", new("장부 마감일", "Books closed through")),
            ],
            [.. funds.Select(fund => RowOf(fund, inMillions))]
        )
        {
            Totals = [TotalOf(pool, inMillions)],
            Scale = inMillions
                ? new($"금액 단위: 백만 {currency}", $"amounts in millions of {currency}")
                : null,
        };
        return (table.Sorted(Sort, _view.Query(Sort)), inMillions);
    }

    ShownCell[] RowOf(FundFigures fund, bool inMillions)
    {
        var address = _view.Links.Fund(fund.Fund.Id);
        var multiples = fund.Multiples.Accepted(out var found, out _) ? found : null;
        var (measures, oldest) = (fund.Measures, fund.Value.OldestValuation);
        return
        [
            ShownCell.Of(
                _view.Say(fund.Fund.Name),
                address,
                _view.Say(FundText.NameOf(_view, fund.Fund.Manager))
            ),
            VintageOf(fund),
            Proven(measures.SponsorCommitment, "sponsor-commitment"),
            Proven(measures.SizeFormed, "fund-size-formed"),
            Proven(measures.PaidIn, "paid-in"),
            Proven(measures.Invested, "invested"),
            Amount(fund.Value.Value, inMillions, $"{address}#net-assets"),
            Multiple(multiples?.Dpi, $"{address}#performance"),
            Multiple(multiples?.Tvpi, $"{address}#performance"),
            Rate(fund.Net.With.Rate, $"{address}#net-with"),
            Rate(fund.Net.Without.Rate, $"{address}#net-without"),
            oldest is { } day
                ? new(DateText.Of(day, _view.Language), day, null, AgeOf(day))
                : new(NothingValued(fund), default),
            fund.ClosedThrough is { } closed
                ? new(DateText.Of(closed, _view.Language), closed)
                : new(_view.Say(new("마감 없음", "Not closed")), default),
        ];

        ShownCell Proven(Money amount, string indicator) =>
            Amount(
                amount,
                inMillions,
                _view.Links.Proof(ClaimId.Of(indicator, new(RecordedScope.Of(fund.Fund.Id)), Basis.Recorded))
            );
    }

    ShownCell[] TotalOf(FundPool pool, bool inMillions)
    {
        var multiples = pool.Multiples.Accepted(out var found, out _) ? found : null;
        var measures = pool.Measures;
        return
        [
            ShownCell.Of(
                _view.Say(
                    new(
                        $"펀드 {pool.Funds.Count}개 합산{(pool.HasFundsWithin ? ", 펀드끼리의 돈은 한 번만" : "")}",
                        $"{pool.Funds.Count} {(pool.Funds.Count == 1 ? "fund" : "funds")}, pooled"
                            + (pool.HasFundsWithin ? ", money between them once" : "")
                    )
                )
            ),
            ShownCell.Of(""),
            Amount(measures.SponsorCommitment, inMillions),
            Amount(measures.SizeFormed, inMillions),
            Amount(measures.PaidIn, inMillions),
            Amount(measures.Invested, inMillions),
            Amount(pool.Totals.Value, inMillions),
            Multiple(multiples?.Dpi),
            Multiple(multiples?.Tvpi),
            Rate(pool.Net.With.Rate),
            Rate(pool.Net.Without.Rate),
            ShownCell.Of(""),
            ShownCell.Of(""),
        ];
    }

    ShownCell VintageOf(FundFigures fund) =>
        fund.Vintage is { } year
            ? new($"{year}", (decimal)year)
            : new(_view.Say(new("납입 전", "Not paid in yet")), default);

    static ShownCell Amount(Money amount, bool inMillions, string? link = null) =>
        new(
            inMillions ? NumberText.Plain(amount.Major / 1e6m, 0) : FundText.Bare(amount),
            amount.Major,
            link
        );

    static ShownCell Multiple(Computed<double>? multiple, string? link = null) =>
        multiple is { } computed ? RateCells.Of(computed, link) : new("–", default, link);

    ShownCell Rate(RateOfReturn rate, string? link = null) => RateCells.Of(rate, _view.Language, link);

    string AgeOf(DateOnly day)
    {
        var days = Math.Max(0, _view.AsOf.On.DayNumber - day.DayNumber);
        return days < 62
            ? _view.Say(new($"{days}일 전", $"{days} {(days == 1 ? "day" : "days")} old"))
            : _view.Say(new($"{days / 30}개월 전", $"{days / 30} months old"));
    }

    string NothingValued(FundFigures fund) =>
        fund.Value.AtCost.Count > 0
            ? _view.Say(new("평가 없음(원가)", "None: at cost"))
            : _view.Say(new("남은 가치 없음", "No value left"));
}
