using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>All that the page of one investor in a fund, and its statement, show.</summary>
public sealed class InvestorScene
{
    InvestorScene(PageView view, FundFigures fund, Id<Organisation> investor)
    {
        (View, Fund) = (view, fund);
        Period = StatementPeriod.Of(view, fund);
        Investor = fund.OfInvestor(investor);
        Then = Period.Fund == fund ? Investor : Period.Fund.OfInvestor(investor);
    }

    public PageView View { get; }

    public FundFigures Fund { get; }

    public StatementPeriod Period { get; }

    /// <summary>On the day of the view.</summary>
    public InvestorFigures Investor { get; }

    /// <summary>On the last day of the period.</summary>
    public InvestorFigures Then { get; }

    public string Name => View.Say(FundText.NameOf(View, Investor.Investor));

    /// <summary>Performance on the last day of the period.</summary>
    public ShownTable Performance => InvestorTables.Performance(View, Fund.Fund.Currency, Then);

    /// <summary>The capital account in the period, and since the beginning.</summary>
    public ShownTable Account => InvestorTables.Account(this);

    /// <summary>What was promised, paid and may still be called at the end of the period.</summary>
    public ShownTable Commitment => InvestorTables.Commitment(View, Fund.Fund.Currency, Then);

    public ShownTable Flows =>
        FlowTables.Of(
            View,
            "flows",
            new("이 출자자의 현금흐름", "Flows of this investor"),
            Then.Flows,
            Period.Fund
        );

    /// <summary>The account over some days up to the last one of the period.</summary>
    public CapitalStatement AccountFrom(DateOnly from) =>
        FundStatements.Capital(Period.Fund.Book, Investor.Investor, from, Period.To);

    public static Outcome<InvestorScene> Of(PageView view)
    {
        if (!FundScene.FundOf(view).Accepted(out var fund, out var refusal))
            return refusal;
        var asked = view.Route("investor")!;
        return Id<Organisation>.Parse(asked) is { } id && fund.Investors.Contains(id)
            ? new InvestorScene(view, fund, id)
            : new InvestorMustBeKnown(asked, fund.Fund.Name);
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        if (!Of(view).Accepted(out var scene, out var refusal))
            return refusal;
        return new List<PageExport>
        {
            scene.Account.Export(view),
            scene.Performance.Export(view),
            scene.Flows.Export(view),
        };
    }
}

/// <summary>Tables of one investor's account.</summary>
static class InvestorTables
{
    static ShownCell Dash => new("–", default);

    public static ShownTable Performance(PageView view, Currency currency, InvestorFigures investor)
    {
        var net = investor.Net.Is(out var both, out _) ? both : null;
        var multiples = investor.Multiples.Accepted(out var found, out _) ? found : null;
        return new(
            "performance",
            new($"순 성과, 금액은 {currency}", $"Net performance, amounts in {currency}"),
            [
                new("figure", new("지표", "Figure"), ExportKind.Dimension),
                ShownColumn.Number("with-line", new("대출 포함", "With the line")),
                ShownColumn.Number("without-line", new("대출 제외", "Without the line")),
            ],
            [
                Row("DPI", net?.With.Dpi, net?.Without.Dpi),
                Row("RVPI", net?.With.Rvpi, net?.Without.Rvpi),
                Row("TVPI", net?.With.Tvpi, net?.Without.Tvpi),
                [
                    ShownCell.Of(view.Say(new("순 IRR", "Net IRR"))),
                    net is null ? Dash : RateCells.Of(net.With.Rate, view.Language),
                    net is null ? Dash : RateCells.Of(net.Without.Rate, view.Language),
                ],
                [
                    ShownCell.Of("PIC"),
                    multiples is null ? Dash : RateCells.Of(multiples.Pic),
                    ShownCell.Of(""),
                ],
            ]
        );

        static ShownCell[] Row(
            string name,
            Measure.Computed<double>? with,
            Measure.Computed<double>? without
        ) => [ShownCell.Of(name), Multiple(with), Multiple(without)];

        static ShownCell Multiple(Measure.Computed<double>? of) =>
            of is { } found ? RateCells.Of(found) : Dash;
    }

    public static ShownTable Commitment(PageView view, Currency currency, InvestorFigures investor)
    {
        var totals = investor.Totals;
        return new(
            "commitment",
            new($"약정, {currency}", $"Commitment, {currency}"),
            [
                new("line", new("항목", "Line"), ExportKind.Dimension),
                ShownColumn.Amount("amount", new("금액", "Amount"), currency),
            ],
            [
                Row(new("약정", "Commitment"), totals.Committed),
                Row(new("납입", "Paid in"), totals.Called - totals.ExcessReturned),
                Row(new("분배", "Distributed"), totals.Distributed),
                Row(new("그 가운데 재출자 대상", "Of it, recallable"), totals.Recallable),
            ]
        )
        {
            Totals = [Row(new("미이행 약정", "Unfunded commitment"), investor.Unfunded)],
        };

        ShownCell[] Row(LocalizedText name, Money amount) =>
            [ShownCell.Of(view.Say(name)), FundBookTables.Amount(amount)];
    }

    public static ShownTable Account(InvestorScene scene)
    {
        var view = scene.View;
        var currency = scene.Fund.Fund.Currency;
        var year = new DateOnly(scene.Period.To.Year, 1, 1);
        var (inPeriod, inYear, sinceStart) = (
            scene.AccountFrom(scene.Period.From),
            scene.AccountFrom(year),
            scene.AccountFrom(DateOnly.MinValue)
        );
        return new(
            "capital-account",
            new($"자본 계정, {currency}", $"Capital account, {currency}"),
            [
                new("line", new("항목", "Line"), ExportKind.Dimension),
                ShownColumn.Amount("period", new("선택한 기간", "Period chosen"), currency),
                ShownColumn.Amount("year", new("연초부터", "Year to date"), currency),
                ShownColumn.Amount("inception", new("결성부터", "Since inception"), currency),
            ],
            [
                Row(new("기초 자본", "Opening capital"), account => account.Opening),
                Row(new("납입", "Contributions"), account => account.Contributions),
                Row(new("미사용 출자금 반환", "Excess capital returned"), account => -account.ExcessReturned),
                Row(new("분배", "Distributions"), account => -account.Distributions),
                Row(new("수입", "Income"), account => account.Income),
                Row(new("실현 손익", "Realised gain"), account => account.RealisedGain),
                Row(new("미실현 손익", "Unrealised gain"), account => account.UnrealisedGain),
                Row(new("관리보수", "Management fees"), account => -account.Fees),
                Row(new("비용", "Expenses"), account => -account.Expenses),
                Row(new("이자 비용", "Interest"), account => -account.Interest),
                Row(new("성과보수", "Carried interest"), account => -account.CarriedInterest),
                Row(new("지분 양수도", "Interests transferred"), account => account.Transfers),
            ]
        )
        {
            Totals = [Row(new("기말 자본", "Closing capital"), account => account.Closing)],
        };

        ShownCell[] Row(LocalizedText name, Func<CapitalStatement, Money> of) =>
            [
                ShownCell.Of(view.Say(name)),
                FundBookTables.Amount(of(inPeriod)),
                FundBookTables.Amount(of(inYear)),
                FundBookTables.Amount(of(sinceStart)),
            ];
    }
}
