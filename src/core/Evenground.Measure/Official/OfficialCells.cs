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

    /// <summary>For each way to choose totals or parts, the categories of each dimension; the one with the
    /// most totals first.</summary>
    readonly List<IReadOnlyList<string>[]> _choices =
    [
        [],
    ];

    public OfficialCells(StatisticalTable table, OfficialSeries series, Territories territories)
    {
        (_table, _territories) = (table, territories);
        var dimensions = table.Structure.Dimensions;
        _region = dimensions
            .Index()
            .FirstOrDefault(pair => pair.Item.Role == DimensionRole.Region, (-1, null!))
            .Item1;
        for (var dimension = 0; dimension < dimensions.Count; dimension++)
        {
            IReadOnlyList<string>[] ways = dimensions[dimension].IsRegional
                ?
                [
                    [],
                ]
                : Choose(dimension, series);
            _choices = [.. ways.SelectMany(way => _choices, (way, chosen) => chosen.Append(way).ToArray())];
        }
    }

    /// <summary>Why no cells can answer; null when they can.</summary>
    public Missing? Missing { get; private set; }

    public bool HasRegions => _region >= 0;

    TableStructure Structure => _table.Structure;

    /// <summary>Adds a share of what a place has in a period; of its parts, where the table has none of the
    /// place itself.</summary>
    public void AddPlace(CellSum sum, StatisticPeriod period, string? place, decimal share)
    {
        var choice = Choice(period, place);
        if (
            choice is null
            && place is not null
            && Structure.Kind != TableKind.Rate
            && _territories.Within(place, period.Last) is { Count: > 0 } within
        )
        {
            foreach (var part in within)
                AddPlace(sum, period, part, share);
            return;
        }

        Add(sum, period, (place, null), choice ?? _choices[^1], share);
    }

    /// <summary>Adds a share of the moves from one place to another.</summary>
    public void AddFlow(CellSum sum, StatisticPeriod period, string from, string to, decimal share) =>
        Add(sum, period, (from, to), Choice(period, from, to) ?? _choices[^1], share);

    /// <summary>The first choice of categories of which the table has anything; null when it has
    /// none.</summary>
    IReadOnlyList<string>[]? Choice(StatisticPeriod period, string? place, string? other = null) =>
        _choices.Find(choice => IsThere(period, place, choice, other));

    void Add(
        CellSum sum,
        StatisticPeriod period,
        (string? Place, string? Other) places,
        IReadOnlyList<string>[] choice,
        decimal share
    ) => Add(sum, period, new string[choice.Length], places, choice, share, 0);

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

        if (choice[dimension].Count == 0)
            sum.Fail(OfficialMissing.Period(Structure, period.Text));
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

    bool IsThere(StatisticPeriod period, string? place, IReadOnlyList<string>[] choice, string? other)
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

    /// <summary>The categories to add up: what was asked for; else the table's own total, or all its
    /// parts.</summary>
    IReadOnlyList<string>[] Choose(int dimension, OfficialSeries series)
    {
        var code = Structure.Dimensions[dimension].Code;
        var total =
            Structure.Dimensions[dimension].Total
            ?? (code == StandardTables.Sex ? StandardTables.BothSexes : StandardTables.Total);
        if (code == StandardTables.Sex && series.Sex is { } sex)
            return
            [
                [sex],
            ];
        if (code == StandardTables.Age && series.Ages is { } band)
            return Ages(dimension, band) is { } ages
                ? [ages]
                :
                [
                    [],
                ];
        if (code is not (StandardTables.Sex or StandardTables.Age) && series.Category is { } category)
            return
            [
                [category],
            ];

        var categories = _table.Categories(dimension).Where(known => known != total).ToList();
        IReadOnlyList<string> parts = code == StandardTables.Age ? EveryAge(categories) : categories;
        return
        [
            [total],
            parts,
        ];
    }

    IReadOnlyList<string>? Ages(int dimension, AgeBand band)
    {
        var groups = _table.Ages(dimension);
        if (Cover(groups, band.Ages.First, band.Ages.Last ?? int.MaxValue) is { } cover)
            return [.. cover.Select(group => group.ToString())];
        Missing ??= OfficialMissing.Ages(band, Structure.Code);
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
        for (var dimension = 0; dimension < Structure.Dimensions.Count; dimension++)
            if (!Structure.Dimensions[dimension].IsRegional)
                names.Add(Words(dimension, _choices[0][dimension]));
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
