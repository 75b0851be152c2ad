using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>All that the page of one holding shows and hands out.</summary>
public sealed class HoldingScene
{
    HoldingScene(PageView view, FundFigures fund, HoldingFigures holding) =>
        (View, Fund, Holding) = (view, fund, holding);

    public PageView View { get; }

    public FundFigures Fund { get; }

    public HoldingFigures Holding { get; }

    public Stake Stake => Holding.Stake;

    public string CompanyName => View.Say(FundText.NameOf(View, Stake.Company));

    /// <summary>All valuations, none of which ever replaced another, the latest first.</summary>
    public ShownTable Valuations =>
        new(
            "valuations",
            new($"가치평가, {Fund.Fund.Currency}", $"Valuations, {Fund.Fund.Currency}"),
            [
                new("day", new("기준일", "As of"), ExportKind.Time),
                ShownColumn.Amount("value", new("공정가치", "Fair value"), Fund.Fund.Currency),
                new("method", new("방법", "Method")),
                new("basis", new("근거", "Basis")),
                new("prepared-by", new("작성", "Prepared by")),
                new("approved-by", new("승인", "Approved by")),
                new("entry", new("기록", "Journal entry")),
            ],
            [
                .. Fund.ValuationsOf(Stake.Id)
                    .Reverse()
                    .Select(valuation =>
                        (ShownCell[])
                            [
                                new(DateText.Of(valuation.On, View.Language), valuation.On),
                                FundBookTables.Amount(valuation.Valued.Amount),
                                ShownCell.Of(MethodOf(valuation), note: SourceOf(valuation)),
                                ShownCell.Of(valuation.Valued.Basis),
                                ShownCell.Of(valuation.Valued.PreparedBy),
                                ShownCell.Of(valuation.ApprovedBy),
                                FlowTables.EntriesOf(View, [valuation.Sequence]),
                            ]
                    ),
            ]
        );

    /// <summary>Every entry of the books about this holding.</summary>
    public ShownTable Entries =>
        new(
            "entries",
            new(
                $"이 투자 건의 기록, {Fund.Fund.Currency}",
                $"Entries about this holding, {Fund.Fund.Currency}"
            ),
            [
                new("day", new("날짜", "Day"), ExportKind.Time),
                new("entry-kind", new("종류", "Kind")),
                ShownColumn.Amount("amount", new("금액", "Amount"), Fund.Fund.Currency),
                ShownColumn.Number("units", new("수량", "Units"), Unit.Index),
                new("note", new("내용", "Note")),
                new("entry", new("기록", "Journal entry")),
            ],
            [.. Fund.Book.Entries.Where(IsOfThis).Select(RowOf)]
        );

    public ShownTable Flows =>
        FlowTables.Of(
            View,
            "flows",
            new("이 투자 건의 현금흐름", "Flows of this holding"),
            Holding.Flows,
            Fund
        );

    /// <summary>The first part of the purchases; null when none says more than an amount.</summary>
    public IReadOnlyList<StakeBought> Purchases =>
        [.. Fund.Book.Entries.Where(IsOfThis).Select(entry => entry.Transaction).OfType<StakeBought>()];

    /// <summary>The value over time; null before the first valuation.</summary>
    public Lines? Course
    {
        get
        {
            var valuations = Fund.ValuationsOf(Stake.Id);
            var currency = Fund.Fund.Currency;
            return valuations.Count == 0
                ? null
                : new Lines(
                    new(
                        View.Say(
                            new(
                                $"{CompanyName}: 평가할 때마다의 공정가치",
                                $"{CompanyName}: fair value at each valuation"
                            )
                        ),
                        null,
                        View.Language
                    ),
                    Unit.Of(currency),
                    [
                        new(
                            View.Say(new("공정가치", "Fair value")),
                            [
                                .. valuations.Select(valuation => new LinePoint(
                                    FundPictures.Place(valuation.On),
                                    DateText.Of(valuation.On, View.Language),
                                    valuation.Valued.Amount.Major
                                )),
                            ]
                        ),
                    ]
                )
                {
                    FromZero = true,
                };
        }
    }

    public static Outcome<HoldingScene> Of(PageView view)
    {
        if (!FundScene.FundOf(view).Accepted(out var fund, out var refusal))
            return refusal;
        var asked = view.Route("stake")!;
        return
            Id<Stake>.Parse(asked) is { } id
            && fund.Holdings.FirstOrDefault(holding => holding.Stake.Id == id) is { } found
            ? new HoldingScene(view, fund, found)
            : new HoldingMustBeKnown(asked, fund.Fund.Name);
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        if (!Of(view).Accepted(out var scene, out var refusal))
            return refusal;
        return new List<PageExport>
        {
            scene.Valuations.Export(view),
            scene.Entries.Export(view),
            scene.Flows.Export(view),
        };
    }

    bool IsOfThis(BookedEntry entry) =>
        entry.Transaction switch
        {
            StakeBought bought => bought.Stake == Stake.Id,
            StakeConverted converted => converted.Stake == Stake.Id || converted.Into == Stake.Id,
            IStakeTransaction about => about.Stake == Stake.Id,
            IncomeReceived income => income.Stake == Stake.Id,
            null => entry.Line?.Company is { } company
                && company == Stake.Company
                && Stake.Instrument is null,
            _ => false,
        };

    ShownCell[] RowOf(BookedEntry entry) =>
        [
            new(DateText.Of(entry.On, View.Language), entry.On),
            ShownCell.Of(View.Say(FundWords.Of(entry))),
            AmountOf(entry),
            UnitsOf(entry.Transaction),
            ShownCell.Of(NoteOf(entry.Transaction)),
            FlowTables.EntriesOf(View, [entry.Sequence]),
        ];

    ShownCell AmountOf(BookedEntry entry)
    {
        var parts = entry.Transaction?.Parts() ?? [entry.Line!.Amount];
        return FundBookTables.Amount(
            parts.Aggregate(new Money(0, Fund.Fund.Currency), (sum, part) => sum + part)
        );
    }

    ShownCell UnitsOf(ITransaction? transaction) =>
        transaction switch
        {
            StakeBought { Units: var units } => new(NumberText.Plain(units), units),
            StakeSold { Units: var units } => new(NumberText.Plain(-units), -units),
            HandedOutInKind { Units: var units } => new(NumberText.Plain(-units), -units),
            StakeConverted converted => UnitsOf(
                converted.Into == Stake.Id ? converted.UnitsIn : -converted.Units
            ),
            _ => new("", default),
        };

    static ShownCell UnitsOf(decimal units) => new(NumberText.Plain(units), units);

    string NoteOf(ITransaction? transaction) =>
        transaction switch
        {
            IConvertedTransaction { Original: { } original, Rate: { } rate } =>
                $"{FundText.Money(original, View.Language)} × {NumberText.Plain(rate.Rate)} ({rate.On:yyyy-MM-dd}, {rate.Source})",
            StakeWrittenOff off => off.Reason,
            StakeValued valued => valued.Basis,
            StakeSplit split => $"{NumberText.Plain(split.From)} → {NumberText.Plain(split.To)}",
            _ => "",
        };

    string MethodOf(StakeValuation valuation) =>
        ValuationMethods.Find(valuation.Valued.Method, valuation.On) is { } method
            ? View.Say(method.Name)
            : valuation.Valued.Method;

    static string? SourceOf(StakeValuation valuation) =>
        ValuationMethods.Find(valuation.Valued.Method, valuation.On)?.Source;
}
