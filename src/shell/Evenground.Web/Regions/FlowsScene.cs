using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>All that the page of moves shows, and hands out as files.</summary>
public sealed class FlowsScene
{
    readonly PageView _view;

    FlowsScene(
        PageView view,
        RegionalRecord record,
        IReadOnlyList<StatisticPeriod> periods,
        FlowMatrix matrix
    )
    {
        (_view, Record, Periods, Matrix) = (view, record, periods, matrix);
        ByNet = [.. matrix.Places.OrderByDescending(place => Net(place) ?? decimal.MinValue)];
    }

    public RegionalRecord Record { get; }

    public IReadOnlyList<StatisticPeriod> Periods { get; }

    public FlowMatrix Matrix { get; }

    /// <summary>The regions, whoever gained most first.</summary>
    public IReadOnlyList<string> ByNet { get; }

    public bool IsNet => _view.Query("way") != "gross";

    public string When => PeriodText.Of(Matrix.Period, _view.Language);

    /// <summary>Null when no moves are known.</summary>
    public static FlowsScene? Of(PageView view)
    {
        var record = RegionalRecord.Of(view);
        var periods = FlowMatrix.PeriodsOf(view, record);
        return
            periods.Count > 0
            && FlowMatrix.Of(record, MapChoice.PeriodOf(view.Query("year"), periods)) is { } matrix
            ? record.Keep(view, () => new FlowsScene(view, record, periods, matrix))
            : null;
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view) =>
        Of(view) is not { } scene
            ? new List<PageExport>()
            : (List<PageExport>)
                [
                    new(
                        "balances",
                        () => scene.ClaimsTable(),
                        () => new(scene.Balances, RegionExports.SourceOf(view, scene.Matrix.Sources))
                    ),
                    new(
                        "moves",
                        () => RegionExports.Moves("moves", view, scene.Record, scene.Matrix),
                        () => new(scene.Circle, RegionExports.SourceOf(view, scene.Matrix.Sources))
                    ),
                ];

    public Claim? Find(string indicator, string place) => Record.Find(indicator, place, Matrix.Period);

    /// <summary>Who gained and who lost most.</summary>
    public string Sentence
    {
        get
        {
            var known = ByNet.Where(place => Net(place) is not null).ToArray();
            if (known.Length == 0 || Net(known[0]) is not > 0)
                return _view.Say(new($"{When} 지역 사이의 이동", $"Moves between regions in {When}"));
            var (most, least) = (Named(known[0]), Named(known[^1]));
            return _view.Say(
                new(
                    $"{When}에는 {most}에 가장 많이 모이고 {least}에서 가장 많이 떠났습니다",
                    $"In {When}, {most} gained most and {least} lost most"
                )
            );
        }
    }

    public IPicture Balances => field ??= new DrawnOnce(DrawnBalances);

    public IPicture Circle => field ??= new DrawnOnce(DrawnCircle);

    FlowBars DrawnBalances =>
        new(
            new(
                _view.Say(new($"{When} 지역별 전입과 전출", $"Moves into and out of each region, {When}")),
                _view.Say(
                    new(
                        "같은 나라의 다른 지역과 오간 이동입니다. 지역 안의 이동은 세지 않습니다.",
                        "Moves from and to the other regions of the country; moves within a region are not counted."
                    )
                ),
                _view.Language
            ),
            Unit.People,
            [
                .. Matrix.Places.Select(place => new Flow(
                    _view.Say(Record.NameOf(place)),
                    Find(RegionIndicators.In, place).Figure(),
                    Find(RegionIndicators.Out, place).Figure(),
                    _view.Links.Region(place)
                )),
            ],
            Shown: Matrix.Places.Count
        );

    Chord DrawnCircle =>
        new(
            new(
                _view.Say(
                    IsNet
                        ? new(
                            $"{When} 서로 상쇄한 뒤 남은 이동",
                            $"What is left of moves after setting them off, {When}"
                        )
                        : new($"{When} 지역에서 지역으로 간 이동", $"Moves from region to region, {When}")
                ),
                _view.Say(
                    IsNet
                        ? new(
                            "두 지역이 주고받은 이동의 차이만 그렸습니다. 굵을수록 많습니다.",
                            "Only the difference between two regions is drawn; the wider, the more."
                        )
                        : new(
                            "띠의 폭은 그쪽에서 나간 이동의 수입니다.",
                            "Each ribbon is at each end as wide as what leaves there."
                        )
                ),
                _view.Language
            ),
            Unit.People,
            [
                .. Matrix.Places.Select(place => new ChordRegion(
                    _view.Say(Record.NameOf(place)),
                    _view.Say(Record.ShortNameOf(place))
                )),
            ],
            Matrix.Values,
            IsNet
        );

    Import.ExportTable ClaimsTable() =>
        RegionExports.Claims(
            "balances",
            new("지역별 이동", "Moves by region"),
            _view,
            Record,
            from place in ByNet
            from code in (string[])[RegionIndicators.In, RegionIndicators.Out, RegionIndicators.NetMigration]
            select Find(code, place)
        );

    decimal? Net(string place) => Find(RegionIndicators.NetMigration, place).Figure();

    string Named(string place)
    {
        var value = ShortNumber.SignedInFull(Net(place)!.Value, Unit.People, _view.Language);
        var name = _view.Say(Record.NameOf(place));
        return _view.Language == Language.Korean ? $"{name}({value})" : $"{name} ({value})";
    }
}
