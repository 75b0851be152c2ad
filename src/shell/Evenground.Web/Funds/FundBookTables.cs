using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Tables from a fund's books: net assets, cash, trial balance, regions.</summary>
static class FundBookTables
{
    static readonly ShownColumn What = new("item", new("항목", "Item"), ExportKind.Dimension);

    public static ShownTable NetAssets(PageView view, StatementPeriod period)
    {
        var currency = period.Fund.Fund.Currency;
        var shown = FundStatements.NetAssets(period.Fund.Book, period.To);
        return new(
            "net-assets",
            new($"순자산, {currency}", $"Net assets, {currency}"),
            [What, ShownColumn.Amount("amount", new("금액", "Amount"), currency)],
            [
                Row(new("현금", "Cash"), shown.Cash),
                Row(new("투자자산(원가)", "Investments at cost"), shown.InvestmentsAtCost),
                Row(new("미실현 평가액", "Unrealised value"), shown.UnrealisedValue),
                Row(new("원가 미구분 회수금", "Proceeds not split by cost"), shown.UnsplitProceeds),
                Row(new("캐피탈콜 대출", "Subscription line"), -shown.CreditLine),
                Row(new("미지급 비용", "Payables"), -shown.Payables),
                Row(new("순자산", "Net assets"), shown.NetAssets),
                Row(new("그 가운데 출자자 몫", "Of it, investors'"), shown.InvestorsCapital),
                Row(new("그 가운데 미지급 성과보수", "Of it, carried interest due"), shown.CarriedInterest),
            ]
        );

        ShownCell[] Row(LocalizedText name, Money amount) => [ShownCell.Of(view.Say(name)), Amount(amount)];
    }

    /// <summary>Where cash came from and what it was used for, by what was entered.</summary>
    public static ShownTable Uses(PageView view, StatementPeriod period)
    {
        var currency = period.Fund.Fund.Currency;
        var (opening, closing) = (new Money(0, currency), new Money(0, currency));
        var byKind = new Dictionary<LocalizedText, (Money In, Money Out)>();
        foreach (var entry in period.Fund.Book.Entries)
        {
            var (into, from) = CashOf(entry, currency);
            closing += into - from;
            if (entry.On < period.From)
                opening += into - from;
            else if ((into + from).Minor != 0)
            {
                var name = FundWords.Of(entry);
                var before = byKind.GetValueOrDefault(name, (new(0, currency), new(0, currency)));
                byKind[name] = (before.In + into, before.Out + from);
            }
        }

        return new(
            "uses",
            new($"현금의 원천과 사용, {currency}", $"Sources and uses of cash, {currency}"),
            [
                What,
                ShownColumn.Amount("in", new("들어옴", "In"), currency),
                ShownColumn.Amount("out", new("나감", "Out"), currency),
            ],
            [
                .. byKind
                    .OrderByDescending(pair => pair.Value.In.Minor)
                    .ThenByDescending(pair => pair.Value.Out.Minor)
                    .Select(pair =>
                        (ShownCell[])
                            [ShownCell.Of(view.Say(pair.Key)), Amount(pair.Value.In), Amount(pair.Value.Out)]
                    ),
            ]
        )
        {
            Totals =
            [
                Balance(new("기초 현금", "Opening cash"), opening),
                Balance(new("기말 현금", "Closing cash"), closing),
            ],
        };

        ShownCell[] Balance(LocalizedText name, Money amount) =>
            [ShownCell.Of(view.Say(name)), Amount(amount), ShownCell.Of("")];
    }

    /// <summary>The same by the account on the other side, as a statement of cash flows.</summary>
    public static ShownTable Cash(PageView view, StatementPeriod period)
    {
        var currency = period.Fund.Fund.Currency;
        var shown = FundStatements.CashFlows(period.Fund.Book, period.From, period.To);
        return new(
            "cash-flows",
            new($"계정별 현금흐름, {currency}", $"Cash flows by account, {currency}"),
            [What, ShownColumn.Amount("amount", new("금액", "Amount"), currency)],
            [
                [ShownCell.Of(view.Say(new("기초 현금", "Opening cash"))), Amount(shown.Opening)],
                .. shown
                    .Movements.Where(movement => movement.Amount.Minor != 0)
                    .OrderByDescending(movement => movement.Amount.Minor > 0)
                    .Select(movement =>
                        (ShownCell[])
                            [ShownCell.Of(view.Say(FundWords.Of(movement.Against))), Amount(movement.Amount)]
                    ),
                [ShownCell.Of(view.Say(new("기말 현금", "Closing cash"))), Amount(shown.Closing)],
            ]
        );
    }

    static (Money In, Money Out) CashOf(BookedEntry entry, Currency currency)
    {
        var (into, from) = (new Money(0, currency), new Money(0, currency));
        foreach (var movement in entry.Movements)
        {
            if (movement.Debit.Account == LedgerAccount.Cash)
                into += movement.Amount;
            if (movement.Credit.Account == LedgerAccount.Cash)
                from += movement.Amount;
        }

        return (into, from);
    }

    public static ShownTable TrialBalance(PageView view, FundFigures fund)
    {
        var currency = fund.Fund.Currency;
        var rows = fund.Book.TrialBalance().Rows;
        var zero = new Money(0, currency);
        return new(
            "trial-balance",
            new($"시산표, {currency}", $"Trial balance, {currency}"),
            [
                new("account", new("계정", "Account"), ExportKind.Dimension),
                new("class", new("구분", "Class")),
                ShownColumn.Amount("debit", new("차변", "Debit"), currency),
                ShownColumn.Amount("credit", new("대변", "Credit"), currency),
            ],
            [
                .. rows.Select(row =>
                    (ShownCell[])
                        [
                            ShownCell.Of(view.Say(FundWords.Of(row.Account))),
                            ShownCell.Of(view.Say(FundWords.Of(row.Account.ClassOf()))),
                            Amount(row.Debit),
                            Amount(row.Credit),
                        ]
                ),
            ]
        )
        {
            Totals =
            [
                [
                    ShownCell.Of(view.Say(new("합계", "Sum"))),
                    ShownCell.Of(""),
                    Amount(rows.Aggregate(zero, (sum, row) => sum + row.Debit)),
                    Amount(rows.Aggregate(zero, (sum, row) => sum + row.Credit)),
                ],
            ],
        };
    }

    /// <summary>Invested by region, as recorded on the day of each investment.</summary>
    public static ShownTable Regions(PageView view, FundFigures fund)
    {
        var (currency, measures) = (fund.Fund.Currency, fund.Measures);
        var rows = measures
            .InvestedByRegion.Select(pair => (Name: FundText.NameOf(view, pair.Key, fund.On), pair.Value))
            .Concat(
                measures.InvestedWhereUnknown.Minor != 0
                    ? [(FundText.NameOf(view, region: null, fund.On), measures.InvestedWhereUnknown)]
                    : []
            );
        return new(
            "regions",
            new($"지역별 투자, {currency}", $"Invested by region, {currency}"),
            [
                new("region", new("지역", "Region"), ExportKind.Dimension),
                ShownColumn.Amount("invested", new("투자", "Invested"), currency),
                ShownColumn.Number("share", new("비중", "Share"), Unit.Ratio),
            ],
            [
                .. rows.Select(row =>
                    (ShownCell[])
                        [
                            ShownCell.Of(view.Say(row.Name)),
                            Amount(row.Value),
                            ShareOf(row.Value, measures.Invested),
                        ]
                ),
            ]
        )
        {
            Totals =
            [
                [ShownCell.Of(view.Say(new("합계", "Sum"))), Amount(measures.Invested), ShownCell.Of("")],
            ],
        };
    }

    public static ShownCell Amount(Money amount, string? link = null) =>
        new(FundText.Bare(amount), amount.Major, link);

    static ShownCell ShareOf(Money part, Money whole)
    {
        if (whole.Minor == 0)
            return new("–", default);
        var share = (decimal)part.Minor / whole.Minor;
        return new(PerformanceText.Percent((double)share), share);
    }
}
