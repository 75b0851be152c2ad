using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Changes of residence between places, as an office counts them: moves, not persons.</summary>
/// <remarks>
/// A move within a territory does not count as one into or out of it, so a group's balance is that of its
/// borders and the balances of all regions add up to 0. Within today's borders, a share of a place gets the
/// same share of that place's moves.
/// </remarks>
public sealed class OfficialFlows(OfficialFigures figures)
{
    static readonly LocalizedText InName = new("전입", "moves in");
    static readonly LocalizedText OutName = new("전출", "moves out");
    static readonly LocalizedText AllName = new("이동", "moves into or within");
    static readonly LocalizedText BetweenName = new("지역 간 이동", "moves between regions");

    readonly Dictionary<(Way, string?, StatisticPeriod, string, bool), OfficialFigure> _known = [];

    enum Way
    {
        In,
        Out,
        All,
        Between,
    }

    /// <summary>Moves that entered a territory from the rest of the country.</summary>
    public OfficialFigure Into(
        Territory territory,
        StatisticPeriod period,
        bool isConstant = false,
        AgeBand? ages = null
    ) => Find(Way.In, territory, period, isConstant, ages);

    /// <summary>Moves that left a territory for the rest of the country.</summary>
    public OfficialFigure OutOf(
        Territory territory,
        StatisticPeriod period,
        bool isConstant = false,
        AgeBand? ages = null
    ) => Find(Way.Out, territory, period, isConstant, ages);

    /// <summary>All moves that ended in a territory, those within it included.</summary>
    public OfficialFigure All(Territory territory, StatisticPeriod period) =>
        Find(Way.All, territory, period, isConstant: false, null);

    /// <summary>Moves from one region of a territory to another.</summary>
    public OfficialFigure Between(Territory territory, StatisticPeriod period) =>
        Find(Way.Between, territory, period, isConstant: false, null);

    /// <summary>Why figures of several periods cannot be added up as published: the borders changed
    /// meanwhile.</summary>
    internal static Missing? Crossing(
        OfficialFigures figures,
        Territory territory,
        IReadOnlyList<StatisticPeriod> parts
    ) =>
        parts.Count > 1
        && Borders.Crossed(figures.Book, territory.Places, parts[0].Days.From, parts[^1].Last)
            is [var change, ..]
            ? OfficialMissing.Borders(territory.Name, change, isWeightUnknown: false)
            : null;

    OfficialFigure Find(
        Way way,
        Territory territory,
        StatisticPeriod period,
        bool isConstant,
        AgeBand? ages
    ) =>
        _known.TryGetValue((way, ages?.Code, period, territory.Code, isConstant), out var known)
            ? known
            : _known[(way, ages?.Code, period, territory.Code, isConstant)] = Work(
                way,
                territory,
                period,
                isConstant,
                ages
            );

    OfficialFigure Work(Way way, Territory territory, StatisticPeriod period, bool isConstant, AgeBand? ages)
    {
        var series = new OfficialSeries(
            ages is null ? StandardTables.Flows : StandardTables.FlowsByAge,
            NameOf(way, ages),
            Ages: ages
        );
        if (figures.Table(series.Table) is not { } table)
            return OfficialFigure.Without(OfficialMissing.Table(series.Table));
        if (figures.PartsOf(table, period) is not { } parts)
            return OfficialFigure.Without(OfficialMissing.Period(table.Structure, period.Text));
        var cells = figures.CellsOf(table, series);
        if (cells.Missing is { } unable)
            return OfficialFigure.Without(unable);
        if (!isConstant && Crossing(figures, territory, parts) is { } refused)
            return OfficialFigure.Without(refused);

        var sum = new CellSum(table.Structure);
        var notices = new List<Notice>();
        foreach (var part in parts)
        {
            var (shares, noticed, missing) = figures.SharesIn(territory, part, isConstant);
            if (missing is { } reason)
                sum.Fail(reason);
            notices.AddRange(noticed);
            Add(sum, cells, part, Weights(shares, part, territory), way);
            if (parts.Count == 1)
                notices.AddRange(ChangedWithin(territory, part));
        }

        return sum.As(
                OfficialFigures.Named(series.Name, territory, parts),
                cells.Words(territory.Name),
                period.Days
            )
            .With(notices);
    }

    IEnumerable<Notice> ChangedWithin(Territory territory, StatisticPeriod part) =>
        Borders
            .Crossed(figures.Book, territory.Places, part.Days.From, part.Last)
            .Select(OfficialNotices.ChangedWithin);

    /// <summary>Every region of the country of then, with the share of it that lies in the
    /// territory.</summary>
    List<(string Place, decimal Share)> Weights(
        IReadOnlyDictionary<string, decimal> shares,
        StatisticPeriod part,
        Territory territory
    ) =>
        [
            .. figures
                .Territories.Within(figures.Book.Root ?? "", part.Last)
                .Select(place =>
                    (place, territory.Code == figures.Book.Root ? 1 : shares.GetValueOrDefault(place))
                ),
        ];

    static void Add(
        CellSum sum,
        OfficialCells cells,
        StatisticPeriod part,
        List<(string Place, decimal Share)> regions,
        Way way
    )
    {
        foreach (var (from, left) in regions)
        foreach (var (to, entered) in regions)
        {
            var share = way switch
            {
                Way.All => entered,
                _ when from == to => 0,
                Way.In => entered * (1 - left),
                Way.Out => left * (1 - entered),
                _ => left * entered,
            };
            if (share != 0)
                cells.AddFlow(sum, part, from, to, share);
        }
    }

    static LocalizedText NameOf(Way way, AgeBand? ages)
    {
        var name = way switch
        {
            Way.In => InName,
            Way.Out => OutName,
            Way.All => AllName,
            _ => BetweenName,
        };
        return ages is null
            ? name
            : new($"{ages.Name.Korean} {name.Korean}", $"{name.English}, {ages.Name.English}");
    }
}
