using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>All that the page of one fund shows and hands out.</summary>
public sealed class FundScene
{
    FundScene(PageView view, FundFigures fund) =>
        (View, Fund, Period) = (view, fund, StatementPeriod.Of(view, fund));

    public PageView View { get; }

    public FundFigures Fund { get; }

    public StatementPeriod Period { get; }

    public Currency Currency => Fund.Fund.Currency;

    public ShownTable Performance => FundTables.Performance(View, Currency, Fund.Net, Fund.Gross);

    public ShownTable Recallable => FundTables.Recallable(View, Fund);

    public ShownTable Regions => FundBookTables.Regions(View, Fund);

    public ShownTable Uses => FundBookTables.Uses(View, Period);

    public ShownTable Cash => FundBookTables.Cash(View, Period);

    public ShownTable NetAssets => FundBookTables.NetAssets(View, Period);

    public ShownTable TrialBalance => FundBookTables.TrialBalance(View, Period.Fund);

    public ShownTable Investors => FundTables.Investors(View, Fund);

    public ShownTable Holdings => FundTables.Holdings(View, Fund);

    public ShownTable NetFlows =>
        FlowTables.Of(
            View,
            "net-flows",
            new("출자자의 현금흐름", "Investors' flows"),
            Fund.InvestorFlows,
            Fund
        );

    public ShownTable LineFlows =>
        FlowTables.Of(
            View,
            "line-flows",
            new("캐피탈콜 대출의 현금흐름", "Flows of the subscription line"),
            Fund.Flows.OfLine(),
            Fund
        );

    public ShownTable GrossFlows =>
        FlowTables.Of(
            View,
            "gross-flows",
            new("투자 건의 현금흐름", "Flows of the holdings"),
            Fund.StakeFlows,
            Fund
        );

    /// <summary>Null before the first payment.</summary>
    public Lines? Curve =>
        Fund.Alone.Curve is { Count: > 0 } curve
            ? FundPictures.Curve(View, View.Say(Fund.Fund.Name), Currency, curve)
            : null;

    /// <summary>Where the waterfall stands, or why it cannot be told; null without terms.</summary>
    public Outcome<CarriedInterest>? Waterfall =>
        Fund.CarryTerms is { } terms
            ? CarriedInterest.Of(terms, Fund.Book)
            : default(Outcome<CarriedInterest>?);

    public static Outcome<FundScene> Of(PageView view) =>
        FundOf(view).Accepted(out var fund, out var refusal) ? new FundScene(view, fund) : refusal;

    /// <summary>The fund that the address names.</summary>
    public static Outcome<FundFigures> FundOf(PageView view)
    {
        var asked = view.Route("fund")!;
        return
            Id<Fund>.Parse(asked) is { } id && FundPortfolio.Of(view.History, view.AsOf).Find(id) is { } fund
            ? fund
            : new FundMustBeKnown(asked);
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        if (!Of(view).Accepted(out var scene, out var refusal))
            return refusal;
        ShownTable[] tables =
        [
            scene.Performance,
            scene.Recallable,
            scene.Regions,
            scene.Uses,
            scene.Cash,
            scene.NetAssets,
            scene.TrialBalance,
            scene.Investors,
            scene.Holdings,
            scene.NetFlows,
            scene.LineFlows,
            scene.GrossFlows,
        ];
        return new List<PageExport>([
            .. tables.Select(table => table.Export(view)),
            .. FundPictures.Exports(view, scene.Curve, scene.Fund.Alone),
        ]);
    }
}
