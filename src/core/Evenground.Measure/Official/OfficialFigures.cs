using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What official statistics say in one view: figures of places and groups, each with the releases
/// that it comes from, or the reason why there is none.</summary>
/// <remarks>
/// Stocks are read on a period's last day, flows are added up over the periods that make it up exactly, rates
/// are read as published. A sum over places, ages or periods is exact, and missing when one of its cells is.
/// What was asked once is kept. Made for one view; not for several threads.
/// </remarks>
public sealed class OfficialFigures(History history, AsOf asOf)
{
    readonly Dictionary<string, StatisticalTable?> _tables = new(StringComparer.Ordinal);
    readonly Dictionary<(string, DateOnly), StatisticPeriod?> _ends = [];
    readonly Dictionary<(string, AgeGroup), IReadOnlyList<AgeGroup>?> _ages = [];
    readonly Dictionary<string, StatisticPeriod?> _last = new(StringComparer.Ordinal);
    readonly Dictionary<(string, string, string?, AgeGroup?, string?), OfficialCells> _cells = [];
    readonly Dictionary<
        ((string, string, string?, AgeGroup?, string?), string, string, bool),
        OfficialFigure
    > _known = [];

    public AsOf AsOf { get; } = asOf;

    /// <summary>The regions as the view knows them.</summary>
    public RegionBook Book { get; } = history.Regions.Book(asOf);

    /// <summary>Age limits, classes and partitions as the view knows them.</summary>
    public Rulebook Rules { get; } = history.Rulebooks.Book(asOf);

    /// <summary>The country, its regions and the groups on the day asked about.</summary>
    public Territories Territories => field ??= new(Book, AsOf.On);

    /// <summary>Moves between places.</summary>
    public OfficialFlows Flows => field ??= new(this);

    /// <summary>Whether no office has released anything, or no regions are known to read it by.</summary>
    public bool IsEmpty => Book.IsEmpty || history.Statistics.Tables.All(table => Table(table) is null);

    /// <summary>A table as it was known; null when none of it was.</summary>
    public StatisticalTable? Table(string code) =>
        _tables.TryGetValue(code, out var known)
            ? known
            : _tables[code] = history.Statistics.Table(code, AsOf, Book);

    /// <summary>The table that tells how many live somewhere: with ages where it must be.</summary>
    public string ResidentsTable =>
        Table(StandardTables.Population) is null && Table(StandardTables.PopulationByAge) is not null
            ? StandardTables.PopulationByAge
            : StandardTables.Population;

    /// <summary>The residents of a territory on a day, from whichever table tells of that day.</summary>
    public OfficialFigure Residents(DateOnly day, Territory territory, bool isConstant = false)
    {
        var isInFirst =
            PeriodEnding(StandardTables.Population, day) is not null
            || PeriodEnding(StandardTables.PopulationByAge, day) is null;
        var table = isInFirst ? ResidentsTable : StandardTables.PopulationByAge;
        return On(new(table, OfficialWording.Residents), day, territory, isConstant);
    }

    /// <summary>The figure of a territory in a period.</summary>
    /// <param name="isConstant">Whether earlier figures are brought to the borders of the day asked
    /// about.</param>
    public OfficialFigure Find(
        OfficialSeries series,
        StatisticPeriod period,
        Territory territory,
        bool isConstant = false
    ) =>
        _known.TryGetValue((series.Key, period.Text, territory.Code, isConstant), out var known)
            ? known
            : _known[(series.Key, period.Text, territory.Code, isConstant)] = Work(
                series,
                period,
                territory,
                isConstant
            );

    /// <summary>The stock of a territory on a day.</summary>
    public OfficialFigure On(
        OfficialSeries series,
        DateOnly day,
        Territory territory,
        bool isConstant = false
    ) =>
        Find(
            series,
            PeriodEnding(series.Table, day) ?? new($"{day:yyyy-MM-dd}", EffectivePeriod.OneDay(day)),
            territory,
            isConstant
        );

    /// <summary>The periods of a table that make up a period: those to be added up for a flow, the one that
    /// ends with it for a stock; null when the table cannot.</summary>
    public IReadOnlyList<StatisticPeriod>? PartsOf(StatisticalTable table, StatisticPeriod period) =>
        table.Structure.Kind switch
        {
            TableKind.Stock => PeriodEnding(table.Structure.Code, period.Last) is { } stock ? [stock] : null,
            TableKind.Rate => table.Periods.Contains(period) ? [period] : null,
            _ when table.Periods.Contains(period) => [period],
            _ => RangeCover.Of(
                period.Days.From.DayNumber,
                period.Last.DayNumber,
                table.Periods,
                part => (part.Days.From.DayNumber, part.Last.DayNumber)
            ),
        };

    /// <summary>The age groups of a table that make up age limits; null when they cannot.</summary>
    public IReadOnlyList<AgeGroup>? AgeGroups(string table, AgeGroup limits) =>
        _ages.TryGetValue((table, limits), out var known)
            ? known
            : _ages[(table, limits)] =
                Table(table) is { } found && found.Structure.IndexOf(StandardTables.Age) is >= 0 and var age
                    ? RangeCover.Of(
                        limits.First,
                        limits.Last ?? int.MaxValue,
                        found.Ages(age),
                        group => (group.First, group.Last ?? int.MaxValue)
                    )
                    : null;

    /// <summary>The last period of a table that had ended by the day asked about; of flows and rates the last
    /// whole year, where the table has years.</summary>
    public StatisticPeriod? LastPeriod(string table) =>
        _last.TryGetValue(table, out var known) ? known : _last[table] = LookLast(table);

    StatisticPeriod? LookLast(string table)
    {
        if (Table(table) is not { } found)
            return null;
        var ended = found.Periods.Where(period => period.Last <= AsOf.On).ToList();
        var isYearly = found.Structure.Kind != TableKind.Stock && found.Periods.Any(period => period.IsYear);
        return ended
            .Where(period => !isYearly || period.IsYear)
            .OrderByDescending(period => period.Last)
            .ThenBy(period => period.Days.From)
            .Select(period => (StatisticPeriod?)period)
            .FirstOrDefault();
    }

    internal OfficialCells CellsOf(StatisticalTable table, OfficialSeries series) =>
        _cells.TryGetValue(series.Key, out var known)
            ? known
            : _cells[series.Key] = new(table, series, Territories);

    /// <summary>What the territory was in a part of a period: the shares of the places of then, and the
    /// remarks that follow; or why it cannot be said.</summary>
    internal (
        IReadOnlyDictionary<string, decimal> Shares,
        IReadOnlyList<Notice> Notices,
        Missing? Missing
    ) SharesIn(Territory territory, StatisticPeriod part, bool isConstant)
    {
        var places = isConstant
            ? Borders.Of(Book, Members(territory, AsOf.On), part.Last, AsOf.On)
            : new(
                Members(territory, part.Last).ToDictionary(place => place, _ => 1m, StringComparer.Ordinal),
                [],
                null
            );
        var notices = places.Changes.Select(OfficialNotices.ConstantGeography);
        return (
            places.Shares,
            [.. notices],
            places.Unknown is { } unknown
                ? OfficialMissing.Borders(territory.Name, unknown, isWeightUnknown: true)
                : null
        );
    }

    /// <summary>The places of a territory that existed on a day.</summary>
    internal IReadOnlyList<string> Members(Territory territory, DateOnly day) =>
        territory.IsGroup
            ? [.. territory.Places.Where(place => Territories.Exists(place, day))]
            : territory.Places;

    StatisticPeriod? PeriodEnding(string table, DateOnly day) =>
        _ends.TryGetValue((table, day), out var known) ? known : _ends[(table, day)] = LookEnding(table, day);

    StatisticPeriod? LookEnding(string table, DateOnly day) =>
        Table(table)
            ?.Periods.Where(period => period.Last == day)
            .OrderBy(period => period.Days.From)
            .Select(period => (StatisticPeriod?)period)
            .FirstOrDefault();

    OfficialFigure Work(OfficialSeries series, StatisticPeriod period, Territory territory, bool isConstant)
    {
        if (Table(series.Table) is not { } table)
            return OfficialFigure.Without(OfficialMissing.Table(series.Table));
        if (PartsOf(table, period) is not { } parts)
            return OfficialFigure.Without(OfficialMissing.Period(table.Structure, period.Text));
        var cells = CellsOf(table, series);
        if (cells.Missing is { } unable)
            return OfficialFigure.Without(unable);
        if (!cells.HasRegions && territory.Code != Book.Root)
            return OfficialFigure.Without(OfficialMissing.CountryOnly(territory.Name));
        if (
            table.Structure.Kind == TableKind.Rate
            && (territory.IsGroup || IsMoved(territory, parts[0], isConstant))
        )
            return OfficialFigure.Without(OfficialMissing.NotAdditive(territory.Name, table.Structure));
        if (!isConstant && OfficialFlows.Crossing(this, territory, parts) is { } refused)
            return OfficialFigure.Without(refused);

        var sum = new CellSum(table.Structure);
        var notices = new List<Notice>();
        foreach (var part in parts)
            notices.AddRange(AddPart(sum, cells, part, territory, isConstant));
        var days =
            table.Structure.Kind == TableKind.Stock ? EffectivePeriod.OneDay(period.Last) : period.Days;
        return sum.As(Named(series.Name, territory, parts), cells.Words(territory.Name), days).With(notices);
    }

    /// <summary>Whether constant borders would take shares of other places: a rate has none.</summary>
    bool IsMoved(Territory territory, StatisticPeriod part, bool isConstant) =>
        isConstant && Borders.Of(Book, territory.Places, part.Last, AsOf.On).Changes.Count > 0;

    IReadOnlyList<Notice> AddPart(
        CellSum sum,
        OfficialCells cells,
        StatisticPeriod part,
        Territory territory,
        bool isConstant
    )
    {
        if (!cells.HasRegions)
        {
            cells.AddPlace(sum, part, null, 1);
            return [];
        }

        var (shares, notices, missing) = SharesIn(territory, part, isConstant);
        if (missing is { } reason)
            sum.Fail(reason);
        var counted = shares
            .Where(pair => pair.Value != 0 && Territories.Exists(pair.Key, part.Last))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        if (counted.Count == 0)
            sum.Fail(OfficialMissing.NotYet(territory.Name, part.Last));
        foreach (var (place, share) in counted)
            cells.AddPlace(sum, part, place, share);
        return notices;
    }

    internal static LocalizedText Named(
        LocalizedText name,
        Territory territory,
        IReadOnlyList<StatisticPeriod> parts
    )
    {
        var period = parts.Count == 1 ? parts[0].Text : $"{parts[0].Text}/{parts[^1].Text}";
        return new(
            $"{name.Korean}({territory.Name.Korean}, {period})",
            $"{name.English} ({territory.Name.English}, {period})"
        );
    }
}
