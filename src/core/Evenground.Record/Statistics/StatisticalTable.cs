namespace Evenground.Record;

/// <summary>A figure of a table with the release that says it.</summary>
/// <param name="Sequence">The journal entry of that release.</param>
public readonly record struct KnownFigure(
    decimal? Value,
    ObservationStatus Status,
    DataSet Edition,
    long Sequence
);

/// <summary>A statistical table as it was known in one view: its releases laid over each other, its regions
/// named by place.</summary>
/// <remarks>
/// A code of a region means the place that the region book gives it on the period's last day or, as offices
/// print old periods under the codes of their day, on the day of release. Made for one view; not for several
/// threads.
/// </remarks>
public sealed class StatisticalTable
{
    readonly Layer[] _layers;

    internal StatisticalTable(IReadOnlyList<Marked<DataSet>> editions, RegionBook book)
    {
        Editions = editions;
        var complete = editions.Index().FirstOrDefault(pair => pair.Item.Value.Provenance.IsComplete);
        var count = complete.Item.Value is null ? editions.Count : complete.Index + 1;
        _layers = [.. editions.Take(count).Select(edition => new Layer(edition, book))];
    }

    /// <summary>The releases that the view may see, the latest first.</summary>
    public IReadOnlyList<Marked<DataSet>> Editions { get; }

    public TableStructure Structure => Editions[0].Value.Structure;

    /// <summary>The periods of which some release speaks, in the order of their days.</summary>
    public IReadOnlyList<StatisticPeriod> Periods =>
        field ??= [.. _layers.SelectMany(layer => layer.Edition.Periods).Distinct().Order()];

    /// <summary>The categories of a dimension in ordinal order; of a regional one, the places.</summary>
    public IReadOnlyList<string> Categories(int dimension) =>
        [
            .. _layers
                .SelectMany(layer => layer.Categories(dimension))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The ages of a dimension, youngest first; whatever is no age, as a total, is left
    /// out.</summary>
    public IReadOnlyList<AgeGroup> Ages(int dimension) =>
        [.. Categories(dimension).Select(AgeGroup.Parse).OfType<AgeGroup>().Order()];

    /// <summary>The figure of a cell, or null when no release has it, or the last that has it deleted
    /// it.</summary>
    /// <param name="cell">One category a dimension, in their order; places for regions.</param>
    public KnownFigure? Find(StatisticPeriod period, params ReadOnlySpan<string> cell)
    {
        foreach (var layer in _layers)
            if (layer.Find(period, cell) is { } found)
                return found.Status == ObservationStatus.Deleted ? null : found;
        return null;
    }

    /// <summary>Every cell that has a figure or a reason for none, in the order of period and
    /// categories.</summary>
    public IEnumerable<(StatisticPeriod Period, IReadOnlyList<string> Cell, KnownFigure Figure)> Cells()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cells = new List<(StatisticPeriod Period, IReadOnlyList<string> Cell, KnownFigure Figure)>();
        foreach (var layer in _layers)
        foreach (var (period, cell, figure) in layer.Cells())
            if (seen.Add($"{period.Text}\u001F{string.Join('\u001F', cell)}"))
                cells.Add((period, cell, figure));
        return cells
            .Where(cell => cell.Figure.Status != ObservationStatus.Deleted)
            .OrderBy(cell => cell.Period)
            .ThenBy(cell => string.Join('\u001F', cell.Cell), StringComparer.Ordinal);
    }

    /// <summary>One release with its region codes as places.</summary>
    sealed class Layer(Marked<DataSet> marked, RegionBook book)
    {
        readonly Dictionary<(int Dimension, string Place, DateOnly On), int> _codes = [];

        public DataSet Edition => marked.Value;

        TableStructure Structure => Edition.Structure;

        public IEnumerable<string> Categories(int dimension) =>
            Structure.Dimensions[dimension].IsRegional
                ? Edition.Codes[dimension].Select(code => AnyPlaceOf(dimension, code)).OfType<string>()
                : Edition.Codes[dimension];

        public KnownFigure? Find(StatisticPeriod period, ReadOnlySpan<string> cell)
        {
            if (Edition.PeriodNumber(period) is not (>= 0 and var number))
                return null;
            Span<int> codes = stackalloc int[cell.Length];
            for (var dimension = 0; dimension < cell.Length; dimension++)
            {
                codes[dimension] = Structure.Dimensions[dimension].IsRegional
                    ? CodeOfPlace(dimension, cell[dimension], period.Last)
                    : Edition.CodeNumber(dimension, cell[dimension]);
                if (codes[dimension] < 0)
                    return null;
            }

            return Edition.Find(number, codes) is >= 0 and var row ? At(row) : null;
        }

        public IEnumerable<(StatisticPeriod, IReadOnlyList<string>, KnownFigure)> Cells()
        {
            var codes = new int[Structure.Dimensions.Count];
            for (var row = 0; row < Edition.Count; row++)
            {
                var period = Edition.Periods[Edition.CellOf(row, codes)];
                var cell = new string?[codes.Length];
                for (var dimension = 0; dimension < cell.Length; dimension++)
                {
                    var code = Edition.Codes[dimension][codes[dimension]];
                    cell[dimension] = Structure.Dimensions[dimension].IsRegional
                        ? PlaceOf(dimension, code, period.Last)
                        : code;
                }

                if (!cell.Contains(null))
                    yield return (period, cell!, At(row));
            }
        }

        KnownFigure At(int row) =>
            new(Edition[row].Value, Edition[row].Status, Edition, marked.Mark.Sequence);

        int CodeOfPlace(int dimension, string place, DateOnly on)
        {
            if (_codes.TryGetValue((dimension, place, on), out var known))
                return known;
            var found = -1;
            for (var code = 0; code < Edition.Codes[dimension].Count && found < 0; code++)
                if (PlaceOf(dimension, Edition.Codes[dimension][code], on) == place)
                    found = code;
            return _codes[(dimension, place, on)] = found;
        }

        string? PlaceOf(int dimension, string code, DateOnly on) =>
            Structure.Dimensions[dimension].Scheme is not { } scheme
                ? code
                : book.PlaceOf(new(scheme, code), on)
                    ?? book.PlaceOf(new(scheme, code), marked.Mark.KnownFrom);

        string? AnyPlaceOf(int dimension, string code) =>
            Edition
                .Periods.Select(period => PlaceOf(dimension, code, period.Last))
                .FirstOrDefault(place => place is not null);
    }
}
