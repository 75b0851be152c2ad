using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The cells of one table that answer a series: which categories are added up, and what they are
/// called.</summary>
/// <remarks>
/// Where nothing is said of a dimension, the table's own total counts; where it has none, the sum over all
/// its
/// categories. Ages are made up of age groups exactly or not at all.
/// </remarks>
sealed class OfficialCells
{
    readonly StatisticalTable _table;
    readonly Territories _territories;
    readonly int _region;
    readonly IReadOnlyList<string>[] _totals;
    readonly IReadOnlyList<string>[] _parts;

    public OfficialCells(StatisticalTable table, OfficialSeries series, Territories territories)
    {
        (_table, _territories) = (table, territories);
        var dimensions = table.Structure.Dimensions;
        _region = dimensions
            .Index()
            .FirstOrDefault(pair => pair.Item.Role == DimensionRole.Region, (-1, null!))
            .Item1;
        _totals = new IReadOnlyList<string>[dimensions.Count];
        _parts = new IReadOnlyList<string>[dimensions.Count];
        for (var dimension = 0; dimension < dimensions.Count; dimension++)
            if (!dimensions[dimension].IsRegional)
                (_totals[dimension], _parts[dimension]) = Choose(dimension, series);
    }

    /// <summary>Why no cells can answer; null when they can.</summary>
    public Missing? Missing { get; private set; }

    public bool HasRegions => _region >= 0;

    TableStructure Structure => _table.Structure;

    /// <summary>Adds a share of what a place has in a period; of its parts, where the table has none of the
    /// place itself.</summary>
    public void AddPlace(CellSum sum, StatisticPeriod period, string? place, decimal share)
    {
        var choice = IsThere(period, place, _totals) ? _totals : _parts;
        if (
            place is not null
            && Structure.Kind != TableKind.Rate
            && !IsThere(period, place, choice)
            && _territories.Within(place, period.Last) is { Count: > 0 } within
        )
        {
            foreach (var part in within)
                AddPlace(sum, period, part, share);
            return;
        }

        var cell = new string[choice.Length];
        Add(sum, period, cell, (place, null), choice, share, 0);
    }

    /// <summary>Adds a share of the moves from one place to another.</summary>
    public void AddFlow(CellSum sum, StatisticPeriod period, string from, string to, decimal share)
    {
        var cell = new string[_totals.Length];
        var choice = IsThere(period, from, _totals, to) ? _totals : _parts;
        Add(sum, period, cell, (from, to), choice, share, 0);
    }

    void Add(
        CellSum sum,
        StatisticPeriod period,
        string[] cell,
        (string? Place, string? Other) places,
        IReadOnlyList<string>[] choice,
        decimal share,
        int dimension
    )
    {
        if (dimension == cell.Length)
        {
            var found = _table.Find(period, cell);
            sum.Add(found, share, status => WhyNot(period, cell, status));
            return;
        }

        if (Fixed(dimension, places) is { } place)
        {
            cell[dimension] = place;
            Add(sum, period, cell, places, choice, share, dimension + 1);
            return;
        }

        foreach (var category in choice[dimension])
        {
            cell[dimension] = category;
            Add(sum, period, cell, places, choice, share, dimension + 1);
        }
    }

    string? Fixed(int dimension, (string? Place, string? Other) places) =>
        Structure.Dimensions[dimension].Role switch
        {
            DimensionRole.Region => places.Place,
            DimensionRole.Counterpart => places.Other,
            _ => null,
        };

    bool IsThere(StatisticPeriod period, string? place, IReadOnlyList<string>[] choice, string? other = null)
    {
        var cell = new string[choice.Length];
        for (var dimension = 0; dimension < cell.Length; dimension++)
            if (
                (Fixed(dimension, (place, other)) ?? (choice[dimension] is [var first, ..] ? first : null)) is
                { } code
            )
                cell[dimension] = code;
            else
                return false;
        return _table.Find(period, cell) is not null;
    }

    /// <summary>The categories to add up: as the table's own total, and as its parts.</summary>
    (IReadOnlyList<string> Total, IReadOnlyList<string> Parts) Choose(int dimension, OfficialSeries series)
    {
        var (code, total) = (Structure.Dimensions[dimension].Code, Structure.Dimensions[dimension].Total);
        if (code == StandardTables.Sex && series.Sex is { } sex)
            return ([sex], [sex]);
        if (code == StandardTables.Age && series.Ages is { } band)
            return Ages(dimension, band) is { } ages ? (ages, ages) : ([], []);
        if (code is not (StandardTables.Sex or StandardTables.Age) && series.Category is { } category)
            return ([category], [category]);

        var categories = _table.Categories(dimension).Where(known => known != total).ToList();
        IReadOnlyList<string> parts =
            code == StandardTables.Age ? EveryAge(categories)
            : code == StandardTables.Sex ? [.. categories.Where(known => known != StandardTables.BothSexes)]
            : categories;
        return (total is null ? [] : [total], parts);
    }

    IReadOnlyList<string>? Ages(int dimension, AgeBand band)
    {
        var groups = _table.Ages(dimension);
        if (Cover(groups, band.Ages.First, band.Ages.Last ?? int.MaxValue) is { } cover)
            return [.. cover.Select(group => group.ToString())];
        Missing ??= OfficialMissing.Ages(band, Structure);
        return null;
    }

    /// <summary>Age groups from the youngest to the oldest, each age once, and whatever is no age.</summary>
    static List<string> EveryAge(List<string> categories)
    {
        var groups = categories.Select(AgeGroup.Parse).OfType<AgeGroup>().Order().ToList();
        if (groups.Count == 0)
            return categories;
        var last = groups.Max(group => group.Last ?? int.MaxValue);
        return
        [
            .. (Cover(groups, groups[0].First, last) ?? groups).Select(group => group.ToString()),
            .. categories.Where(category => AgeGroup.Parse(category) is null),
        ];
    }

    static IReadOnlyList<AgeGroup>? Cover(IReadOnlyList<AgeGroup> groups, int first, int last) =>
        RangeCover.Of(first, last, groups, group => (group.First, group.Last ?? int.MaxValue));

    Missing WhyNot(StatisticPeriod period, string[] cell, ObservationStatus? status)
    {
        var names = cell.Index().Select(pair => NameOf(pair.Index, pair.Item)).ToList();
        var text = new LocalizedText(
            string.Join(" · ", names.Select(name => name.Korean)),
            string.Join(" · ", names.Select(name => name.English))
        );
        return status is { } known
            ? OfficialMissing.Withheld(Structure, period.Text, text, known)
            : OfficialMissing.Cell(Structure, period.Text, text);
    }

    /// <summary>The categories in words, beside the place: for a proof's rows.</summary>
    public LocalizedText Words(LocalizedText place)
    {
        var names = new List<LocalizedText> { place };
        for (var dimension = 0; dimension < _totals.Length; dimension++)
            if (!Structure.Dimensions[dimension].IsRegional)
                names.Add(
                    Words(dimension, _totals[dimension] is { Count: > 0 } own ? own : _parts[dimension])
                );
        return new(
            string.Join(" · ", names.Select(name => name.Korean)),
            string.Join(" · ", names.Select(name => name.English))
        );
    }

    LocalizedText Words(int dimension, IReadOnlyList<string> categories)
    {
        var names = categories.Select(category => NameOf(dimension, category)).ToList();
        return names.Count switch
        {
            0 => new("없음", "none"),
            <= 3 => new(
                string.Join(", ", names.Select(name => name.Korean)),
                string.Join(", ", names.Select(name => name.English))
            ),
            _ => new($"{names[0].Korean}~{names[^1].Korean}", $"{names[0].English} to {names[^1].English}"),
        };
    }

    LocalizedText NameOf(int dimension, string code)
    {
        if (Structure.Dimensions[dimension].IsRegional)
            return _territories.NameOf(code);
        if (
            Structure.Dimensions[dimension].Categories?.FirstOrDefault(known => known.Code == code) is
            { } named
        )
            return named.Name;
        return (Structure.Dimensions[dimension].Code, code) switch
        {
            (StandardTables.Sex, StandardTables.BothSexes) => new("남녀", "both sexes"),
            (StandardTables.Sex, StandardTables.Men) => new("남", "men"),
            (StandardTables.Sex, StandardTables.Women) => new("여", "women"),
            (StandardTables.Age, StandardTables.Total) => new("모든 연령", "all ages"),
            (StandardTables.Age, _) when AgeGroup.Parse(code) is not null => new(code + "세", "aged " + code),
            _ => LocalizedText.Same(code),
        };
    }
}
