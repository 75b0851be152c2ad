using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>All that the page of performance shows and hands out, of whatever funds were chosen.</summary>
public sealed class PerformanceScene
{
    /// <summary>The names of the choices in the address.</summary>
    public const string Fund = "fund",
        By = "by",
        Index = "index";

    PerformanceScene(PageView view)
    {
        View = view;
        Portfolio = FundPortfolio.Of(view.History, view.AsOf);
        var asked = view.Chosen(Fund);
        Chosen =
            asked.Count > 0
                ? [.. Portfolio.Funds.Where(fund => asked.Contains(fund.Fund.Id.ToString()))]
                : ByDefault;
        if (Chosen.Count > 0)
        {
            Pool = FundPool.Of(Chosen).Accepted(out var pool, out var refusal) ? pool : null;
            Refusal = refusal;
        }

        Grouping =
            PerformanceGrouping.All.FirstOrDefault(one => one.Code == view.Query(By))
            ?? PerformanceGrouping.All[0];
        Indices = Pool is null ? [] : RecordedIndices.Of(view, Pool.Currency);
        Benchmark =
            Indices.FirstOrDefault(one => one.Code == view.Query(Index))
            ?? (Indices is [var first, ..] ? first : null);
    }

    public PageView View { get; }

    public FundPortfolio Portfolio { get; }

    public IReadOnlyList<FundFigures> Chosen { get; }

    /// <summary>The chosen funds as one; null when there are none, or they cannot be pooled.</summary>
    public FundPool? Pool { get; }

    /// <summary>Why they cannot be pooled.</summary>
    public Refusal? Refusal { get; }

    public PerformanceGrouping Grouping { get; }

    public IReadOnlyList<RecordedIndex> Indices { get; }

    /// <summary>Null when no index of the currency is recorded.</summary>
    public RecordedIndex? Benchmark { get; }

    public LocalizedText Name =>
        Chosen.Count == 1
            ? Chosen[0].Fund.Name
            : new(
                $"{Pool!.Currency} 펀드 {Chosen.Count}개 합산",
                $"{Chosen.Count} funds in {Pool!.Currency}, pooled"
            );

    public ShownTable Performance => FundTables.Performance(View, Pool!.Currency, Pool.Net, Pool.Gross);

    public ShownTable Funds => PerformanceTables.Funds(View, Pool!);

    public ShownTable Vintages => PerformanceTables.Vintages(View, Pool!);

    public ShownTable Attribution => PerformanceTables.Attribution(View, Pool!, Grouping);

    public ShownTable Equivalents => PerformanceTables.Equivalents(View, Pool!, Benchmark!);

    /// <summary>Null before the first payment.</summary>
    public Lines? Curve =>
        Pool is { Curve: { Count: > 0 } curve }
            ? FundPictures.Curve(View, View.Say(Name), Pool.Currency, curve)
            : null;

    public static PerformanceScene Of(PageView view) => new(view);

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        var scene = Of(view);
        if (scene.Pool is null)
            return new List<PageExport>();
        ShownTable[] tables =
        [
            scene.Performance,
            scene.Funds,
            scene.Vintages,
            scene.Attribution,
            .. scene.Benchmark is null ? (ShownTable[])[] : [scene.Equivalents],
        ];
        return new List<PageExport>([
            .. tables.Select(table => table.Export(view)),
            .. FundPictures.Exports(view, scene.Curve, scene.Pool),
        ]);
    }

    /// <summary>The funds of the programme's currency, or of the first currency where it has none.</summary>
    IReadOnlyList<FundFigures> ByDefault =>
        Portfolio.In(View.Programme.Currency) is { Count: > 0 } own ? own
        : Portfolio.Funds is [var first, ..] ? Portfolio.In(first.Fund.Currency)
        : [];
}

/// <summary>By what the gain of holdings is shared out.</summary>
/// <param name="KeyOf">The name of a holding's group.</param>
public sealed record PerformanceGrouping(
    string Code,
    LocalizedText Name,
    Func<PageView, HoldingFigures, LocalizedText> KeyOf
)
{
    static readonly LocalizedText Unknown = new("기록 없음", "Not recorded");

    public static IReadOnlyList<PerformanceGrouping> All { get; } =
    [
        new(
            "region",
            new("지역별", "By region"),
            (view, holding) => FundText.NameOf(view, holding.Region, view.AsOf.On)
        ),
        new(
            "sector",
            new("업종별", "By sector"),
            (view, holding) =>
                view.History.Companies.Find(holding.Stake.Company, view.AsOf)?.Sector is { } sector
                    ? LocalizedText.Same($"{sector.Code} ({sector.Scheme})")
                    : Unknown
        ),
        new(
            "manager",
            new("운용사별", "By manager"),
            (view, holding) => FundText.NameOf(view, holding.Fund.Manager)
        ),
        new("fund", new("펀드별", "By fund"), (_, holding) => holding.Fund.Name),
        new(
            "instrument",
            new("투자 수단별", "By instrument"),
            (_, holding) => FundWords.Of(holding.Stake.Instrument?.Kind)
        ),
    ];
}
