using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Tables of a fund's performance, investors and holdings.</summary>
static class FundTables
{
    /// <summary>Net with and without the subscription line, and gross, side by side: never one without the
    /// others.</summary>
    public static ShownTable Performance(
        PageView view,
        Currency currency,
        SubscriptionLine net,
        FlowFigures gross,
        string code = "performance"
    )
    {
        return new(
            code,
            new($"성과, 금액은 {currency}", $"Performance, amounts in {currency}"),
            [
                new("figure", new("지표", "Figure"), ExportKind.Dimension),
                ShownColumn.Number("net-with-line", new("순, 대출 포함", "Net, with the line")),
                ShownColumn.Number("net-without-line", new("순, 대출 제외", "Net, without the line")),
                ShownColumn.Number("gross", new("총(보수 차감 전)", "Gross, before fees and carry")),
            ],
            [
                Amounts(new("납입 / 투자", "Paid in / invested"), figures => figures.PaidIn),
                Amounts(new("분배 / 회수", "Distributed / proceeds"), figures => figures.Distributed),
                Amounts(new("남은 가치", "Value left"), figures => figures.Value),
                Row(LocalizedText.Same("DPI"), figures => RateCells.Of(figures.Dpi)),
                Row(LocalizedText.Same("RVPI"), figures => RateCells.Of(figures.Rvpi)),
                Row(new("TVPI / MOIC", "TVPI / MOIC"), figures => RateCells.Of(figures.Tvpi)),
                Row(new("IRR", "IRR"), figures => RateCells.Of(figures.Rate, view.Language)),
            ]
        );

        ShownCell[] Row(LocalizedText name, Func<FlowFigures, ShownCell> of) =>
            [ShownCell.Of(view.Say(name)), of(net.With), of(net.Without), of(gross)];

        ShownCell[] Amounts(LocalizedText name, Func<FlowFigures, double> of) =>
            Row(
                name,
                figures =>
                    new(FundText.Bare(of(figures), currency), (decimal)of(figures) / currency.MinorPerMajor)
            );
    }

    /// <summary>Multiples with recallable distributions counted all in, and, so named, excluded.</summary>
    public static ShownTable Recallable(PageView view, FundFigures fund)
    {
        var all = fund.Multiples.Accepted(out var first, out _) ? first : null;
        var excluded = fund.MultiplesExcluded.Accepted(out var second, out _) ? second : null;
        return new(
            "recallable",
            new("재출자 대상 분배금을 세는 두 방법", "Two ways to count recallable distributions"),
            [
                new("figure", new("지표", "Figure"), ExportKind.Dimension),
                ShownColumn.Number("all-in", new("전부 포함(표준)", "All in (standard)")),
                ShownColumn.Number("excluded", new("제외", "Excluded")),
            ],
            [
                Money(new("납입", "Paid in"), multiples => multiples.PaidIn),
                Money(new("분배", "Distributed"), multiples => multiples.Distributed),
                Money(new("미이행 약정", "Unfunded"), multiples => multiples.Unfunded),
                Multiple("DPI", multiples => multiples.Dpi),
                Multiple("RVPI", multiples => multiples.Rvpi),
                Multiple("TVPI", multiples => multiples.Tvpi),
                Multiple("PIC", multiples => multiples.Pic),
            ]
        );

        ShownCell[] Row(LocalizedText name, Func<FundMultiples, ShownCell> of) =>
            [
                ShownCell.Of(view.Say(name)),
                all is null ? new("–", default) : of(all),
                excluded is null ? new("–", default) : of(excluded),
            ];

        ShownCell[] Money(LocalizedText name, Func<FundMultiples, Money> of) =>
            Row(name, multiples => FundBookTables.Amount(of(multiples)));

        ShownCell[] Multiple(string name, Func<FundMultiples, Computed<double>> of) =>
            Row(LocalizedText.Same(name), multiples => RateCells.Of(of(multiples)));
    }

    public static ShownTable Investors(PageView view, FundFigures fund)
    {
        var currency = fund.Fund.Currency;
        InvestorFigures[] investors = [.. fund.Investors.Select(fund.OfInvestor)];
        return new(
            "investors",
            new($"출자자, {currency}", $"Investors, {currency}"),
            [
                new("investor", new("출자자", "Investor"), ExportKind.Dimension),
                new("role", new("구분", "Part")),
                ShownColumn.Amount("commitment", new("약정", "Commitment"), currency),
                ShownColumn.Amount("paid-in", new("납입", "Paid in"), currency),
                ShownColumn.Amount("unfunded", new("미이행 약정", "Unfunded"), currency),
                ShownColumn.Amount("distributed", new("분배", "Distributed"), currency),
                ShownColumn.Amount("value", new("가치", "Value"), currency),
                ShownColumn.Number("tvpi", LocalizedText.Same("TVPI")),
            ],
            [
                .. investors.Select(investor =>
                    (ShownCell[])
                        [
                            ShownCell.Of(
                                view.Say(FundText.NameOf(view, investor.Investor)),
                                view.Links.Investor(fund.Fund.Id, investor.Investor)
                            ),
                            ShownCell.Of(view.Say(FundWords.Of(investor.Role))),
                            .. Amounts(investor.Totals, investor.Unfunded, investor.Multiples),
                        ]
                ),
            ]
        )
        {
            Totals =
            [
                [
                    ShownCell.Of(view.Say(new("펀드 전체", "The whole fund"))),
                    ShownCell.Of(""),
                    .. Amounts(
                        fund.Totals,
                        -fund.Book.Balance(LedgerAccount.UncalledCapital),
                        fund.Multiples
                    ),
                ],
            ],
        };

        static ShownCell[] Amounts(FundTotals totals, Money unfunded, Outcome<FundMultiples> multiples) =>
            [
                FundBookTables.Amount(totals.Committed),
                FundBookTables.Amount(totals.Called - totals.ExcessReturned),
                FundBookTables.Amount(unfunded),
                FundBookTables.Amount(totals.Distributed),
                FundBookTables.Amount(totals.Value),
                multiples.Accepted(out var found, out _) ? RateCells.Of(found.Tvpi) : new("–", default),
            ];
    }

    public static ShownTable Holdings(PageView view, FundFigures fund)
    {
        var currency = fund.Fund.Currency;
        return new(
            "holdings",
            new($"투자 건, {currency}", $"Holdings, {currency}"),
            [
                new("company", new("기업", "Company"), ExportKind.Dimension),
                new("instrument", new("투자 수단", "Instrument")),
                new("region", new("지역", "Region")),
                ShownColumn.Amount("invested", new("투자", "Invested"), currency),
                ShownColumn.Amount("proceeds", new("회수", "Proceeds"), currency),
                ShownColumn.Amount("value", new("가치", "Value"), currency),
                ShownColumn.Number("moic", LocalizedText.Same("MOIC")),
                ShownColumn.Number("gross-irr", new("총 IRR", "Gross IRR"), Unit.Ratio),
                new("valued", new("마지막 평가", "Last valuation")),
            ],
            [.. fund.Holdings.Select(holding => HoldingRow(view, fund, holding))]
        );
    }

    static ShownCell[] HoldingRow(PageView view, FundFigures fund, HoldingFigures holding)
    {
        var (stake, gross, currency) = (holding.Stake, holding.Gross, fund.Fund.Currency);
        return
        [
            ShownCell.Of(
                view.Say(FundText.NameOf(view, stake.Company)),
                view.Links.Holding(fund.Fund.Id, stake.Id)
            ),
            ShownCell.Of(view.Say(FundWords.Of(stake.Instrument?.Kind))),
            ShownCell.Of(view.Say(FundText.NameOf(view, holding.Region, fund.On))),
            Minor(gross.PaidIn),
            Minor(gross.Distributed),
            FundBookTables.Amount(stake.Value),
            RateCells.Of(gross.Tvpi),
            RateCells.Of(gross.Rate, view.Language),
            ValuedOf(view, fund, stake),
        ];

        ShownCell Minor(double minor) =>
            new(FundText.Bare(minor, currency), (decimal)minor / currency.MinorPerMajor);
    }

    static ShownCell ValuedOf(PageView view, FundFigures fund, Stake stake)
    {
        if (stake.ValuedOn is not { } day)
            return new(
                stake is { Units: 0, Value.Minor: 0 }
                    ? view.Say(new("보유 끝", "No longer held"))
                    : view.Say(new("평가 없음(원가)", "Never valued: at cost")),
                default
            );
        var last = fund.ValuationsOf(stake.Id) is [.., var valuation] ? valuation : null;
        var method = last is null ? null : ValuationMethods.Find(last.Valued.Method, last.On);
        return new(
            DateText.Of(day, view.Language),
            day,
            Note: method is null ? last?.Valued.Method : view.Say(method.Name)
        );
    }
}
