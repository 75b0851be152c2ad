using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>All that the page of one company shows and hands out.</summary>
public sealed class CompanyScene
{
    CompanyScene(PageView view, Company company) => (View, Company) = (view, company);

    public PageView View { get; }

    public Company Company { get; }

    public string Name => View.Say(Company.Name);

    /// <summary>The people of one company are a small cell: the public does not see them.</summary>
    public bool HidesPeople => View.AsOf.Clearance == Visibility.Public;

    /// <summary>Its latest value on each basis.</summary>
    public IReadOnlyList<Valuation> Values =>
        [
            .. Enum.GetValues<ValueBasis>()
                .Select(basis => View.History.Companies.ValuationOf(Company.Id, View.AsOf, basis))
                .OfType<Valuation>(),
        ];

    public ShownTable Sites =>
        new(
            "sites",
            new("사업장의 이력", "Sites over time"),
            [
                new("kind", new("사업장", "Site"), ExportKind.Dimension),
                new("region", new("지역", "Region")),
                new("from", new("부터", "From"), ExportKind.Time),
                new("until", new("까지", "Until")),
                new("moved-from", new("옮겨 온 곳", "Moved from")),
                new("entries", new("기록", "Journal entries")),
            ],
            [
                .. View
                    .History.Companies.StaysOf(Company.Id, View.AsOf)
                    .OrderBy(stay => stay.Days.From)
                    .Select(stay =>
                        (ShownCell[])
                            [
                                ShownCell.Of(View.Say(CompanyWords.Of(stay.Kind))),
                                ShownCell.Of(View.Say(FundText.NameOf(View, stay.Region, stay.Days.From))),
                                Day(stay.Days.From),
                                stay.Days.Until is { } until ? Day(until) : ShownCell.Of(""),
                                ShownCell.Of(
                                    stay.MovedFrom is { } before
                                        ? View.Say(FundText.NameOf(View, before, stay.Days.From))
                                        : View.Say(new("새로 엶", "Opened here"))
                                ),
                                FlowTables.EntriesOf(View, stay.Entries),
                            ]
                    ),
            ]
        );

    /// <summary>Every report, whichever counts, the latest first.</summary>
    public ShownTable Headcounts =>
        new(
            "headcounts",
            new("출처별 인원", "People by source"),
            [
                new("day", new("기준일", "As of"), ExportKind.Time),
                new("source", new("출처", "Source")),
                new("reach", new("범위", "Of")),
                new("unit", new("단위", "Unit")),
                ShownColumn.Number("count", new("인원", "Count"), Unit.Index),
                new("entry", new("기록", "Journal entry")),
            ],
            [
                .. View
                    .History.Companies.HeadcountsOf(Company.Id, View.AsOf)
                    .Where(count => count.On <= View.AsOf.On)
                    .OrderByDescending(count => count.On)
                    .ThenBy(count => count.Of.Reach)
                    .ThenBy(count => count.Source)
                    .Select(count =>
                        (ShownCell[])
                            [
                                Day(count.On),
                                ShownCell.Of(View.Say(CompanyWords.Of(count.Source))),
                                ShownCell.Of(View.Say(CompanyWords.Of(count.Of.Reach))),
                                ShownCell.Of(View.Say(CompanyWords.Of(count.Of.Unit))),
                                new(NumberText.Plain(count.Count), count.Count),
                                FlowTables.EntriesOf(View, [count.Sequence]),
                            ]
                    ),
            ]
        );

    /// <summary>Which funds hold or held what of it.</summary>
    public ShownTable Holdings =>
        new(
            "holdings",
            new("펀드의 투자", "What funds hold"),
            [
                new("fund", new("펀드", "Fund"), ExportKind.Dimension),
                new("instrument", new("투자 수단", "Instrument")),
                new("currency", new("통화", "Currency")),
                ShownColumn.Number("invested", new("투자", "Invested"), Unit.Index),
                ShownColumn.Number("proceeds", new("회수", "Proceeds"), Unit.Index),
                ShownColumn.Number("value", new("가치", "Value"), Unit.Index),
                ShownColumn.Number("moic", LocalizedText.Same("MOIC")),
                new("valued", new("마지막 평가", "Last valuation")),
            ],
            [
                .. FundPortfolio
                    .Of(View.History, View.AsOf)
                    .Funds.SelectMany(fund => fund.Holdings)
                    .Where(holding => holding.Stake.Company == Company.Id)
                    .Select(HoldingRow),
            ]
        );

    public ShownTable Valuations =>
        new(
            "valuations",
            new("기업가치", "Values"),
            [
                new("day", new("기준일", "As of"), ExportKind.Time),
                new("basis", new("근거", "Basis"), ExportKind.Dimension),
                new("currency", new("통화", "Currency")),
                ShownColumn.Number("value", new("가치", "Value"), Unit.Index),
                new("source", new("출처", "Source")),
                new("entry", new("기록", "Journal entry")),
            ],
            [
                .. View
                    .History.Companies.ValuationsOf(Company.Id, View.AsOf)
                    .Where(value => value.On <= View.AsOf.On)
                    .OrderByDescending(value => value.On)
                    .Select(value =>
                        (ShownCell[])
                            [
                                Day(value.On),
                                ShownCell.Of(View.Say(CompanyWords.Of(value.Basis))),
                                ShownCell.Of(value.Value.Currency.Code),
                                FundBookTables.Amount(value.Value),
                                ShownCell.Of(value.Source),
                                FlowTables.EntriesOf(View, [value.Sequence]),
                            ]
                    ),
            ]
        );

    public ShownTable Residencies =>
        new(
            "residencies",
            new("거점 입주", "Stays in hubs"),
            [
                new("hub", new("거점", "Hub"), ExportKind.Dimension),
                new("from", new("부터", "From"), ExportKind.Time),
                new("until", new("까지", "Until")),
                new("ending", new("끝난 까닭", "How it ended")),
                new("entries", new("기록", "Journal entries")),
            ],
            [
                .. from hub in View.History.Hubs.All(View.AsOf)
                from stay in View.History.Hubs.Residencies(hub.Id, View.AsOf)
                where stay.Company == Company.Id
                orderby stay.From
                select (ShownCell[])
                    [
                        ShownCell.Of(View.Say(hub.Name), View.Links.Hubs),
                        Day(stay.From),
                        stay.End is { } end
                            ? Day(end.LastDay)
                            : ShownCell.Of(View.Say(new("입주 중", "Resident"))),
                        ShownCell.Of(stay.End is { } ended ? View.Say(CompanyWords.Of(ended.Ending)) : ""),
                        FlowTables.EntriesOf(View, View.History.Hubs.EntriesOf(hub.Id, [stay], View.AsOf)),
                    ],
            ]
        );

    public static Outcome<CompanyScene> Of(PageView view)
    {
        var asked = view.Route("company")!;
        return Id<Company>.Parse(asked) is { } id && view.History.Companies.Find(id, view.AsOf) is { } company
            ? new CompanyScene(view, company)
            : new CompanyOfPageMustBeKnown(asked);
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        if (!Of(view).Accepted(out var scene, out var refusal))
            return refusal;
        ShownTable[] tables =
        [
            scene.Sites,
            .. scene.HidesPeople ? (ShownTable[])[] : [scene.Headcounts],
            scene.Holdings,
            scene.Valuations,
            scene.Residencies,
        ];
        return new List<PageExport>(tables.Select(table => table.Export(view)));
    }

    ShownCell[] HoldingRow(HoldingFigures holding)
    {
        var currency = holding.Fund.Currency;
        return
        [
            ShownCell.Of(View.Say(holding.Fund.Name), View.Links.Holding(holding.Fund.Id, holding.Stake.Id)),
            ShownCell.Of(View.Say(FundWords.Of(holding.Stake.Instrument?.Kind))),
            ShownCell.Of(currency.Code),
            Minor(holding.Gross.PaidIn),
            Minor(holding.Gross.Distributed),
            FundBookTables.Amount(holding.Stake.Value),
            RateCells.Of(holding.Gross.Tvpi),
            holding.Stake.ValuedOn is { } day
                ? Day(day)
                : ShownCell.Of(View.Say(new("평가 없음", "Never valued"))),
        ];

        ShownCell Minor(double minor) =>
            new(FundText.Bare(minor, currency), (decimal)minor / currency.MinorPerMajor);
    }

    ShownCell Day(DateOnly day) => new(DateText.Of(day, View.Language), day);
}
