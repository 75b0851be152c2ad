using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>Reads counts of regions out of official tables, brought to the borders of the base day, and notes
/// everything that is wrong with them.</summary>
sealed class Countings(OfficialFigures figures, DateOnly baseDay, IReadOnlyList<string> places)
{
    const int MostNamed = 20;

    readonly List<Refusal> _refusals = [];
    readonly Dictionary<DateOnly, (string Place, double Share)[][]> _shares = [];
    readonly Dictionary<string, RegionChange> _changes = new(StringComparer.Ordinal);

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The changes of borders that counts were brought over.</summary>
    public IReadOnlyCollection<RegionChange> Changes => _changes.Values;

    public OfficialFigures Figures => figures;

    public void Refuse(Refusal refusal)
    {
        if (_refusals.Count < MostNamed)
            _refusals.Add(refusal);
    }

    /// <summary>The refusals as one; null when there is none.</summary>
    public Refusal? Refusal =>
        _refusals.Count switch
        {
            0 => null,
            1 => _refusals[0],
            _ => new Refusals(_refusals),
        };

    /// <summary>The table, or a refusal.</summary>
    public StatisticalTable? Table(string code)
    {
        if (figures.Table(code) is { } table)
            return table;
        Refuse(new CalibrationTableMustBeKnown(code));
        return null;
    }

    /// <summary>The period of a table that ends a year; null with a refusal when there is none.</summary>
    public static StatisticPeriod? YearOf(StatisticalTable table, int year)
    {
        var last = new DateOnly(year, 12, 31);
        foreach (var period in table.Periods)
            if (period.Last == last && (period.IsYear || table.Structure.Kind == TableKind.Stock))
                return period;
        return null;
    }

    /// <summary>What each region of the base day was on an earlier day: places of then with their
    /// shares.</summary>
    public (string Place, double Share)[][] SharesOn(StatisticalTable table, StatisticPeriod period) =>
        _shares.TryGetValue(period.Last, out var known)
            ? known
            : _shares[period.Last] = [.. places.Select(place => SharesOf(table, period, place))];

    (string, double)[] SharesOf(StatisticalTable table, StatisticPeriod period, string place)
    {
        var borders = Borders.Of(figures.Book, [place], period.Last, baseDay);
        if (borders.Unknown is { } unknown)
            Refuse(new CalibrationBordersMustBeKnown(table.Structure.Code, place, period.Text, unknown.What));
        foreach (var change in borders.Changes)
            _changes.TryAdd($"{change.On} {change.From} {change.To}", change);
        return
        [
            .. borders
                .Shares.Where(share => share.Value != 0 && figures.Territories.Exists(share.Key, period.Last))
                .OrderBy(share => share.Key, StringComparer.Ordinal)
                .Select(share => (share.Key, (double)share.Value)),
        ];
    }

    /// <summary>A count of a cell; refused when it is missing or negative.</summary>
    public double Count(StatisticalTable table, StatisticPeriod period, params ReadOnlySpan<string> cell)
    {
        if (table.Find(period, cell) is not { Value: { } value })
        {
            Refuse(
                new CalibrationFigureMustBeKnown(
                    table.Structure.Code,
                    cell[0],
                    period.Text,
                    string.Join(' ', cell[1..].ToArray())
                )
            );
            return double.NaN;
        }

        if (value < 0)
            Refuse(
                new CalibrationCountMustNotBeNegative(
                    table.Structure.Code,
                    cell[0],
                    period.Text,
                    string.Join(' ', cell[1..].ToArray()),
                    (double)value
                )
            );
        return (double)value;
    }

    /// <summary>A count of every region within the borders of the base day. Shape: regions.</summary>
    public double[] ByRegion(StatisticalTable table, StatisticPeriod period, params string[] more)
    {
        var shares = SharesOn(table, period);
        var counts = new double[places.Count];
        string[] cell = ["", .. more];
        for (var region = 0; region < counts.Length; region++)
            foreach (var (place, share) in shares[region])
            {
                cell[0] = place;
                counts[region] += share * Count(table, period, cell);
            }

        return counts;
    }

    /// <summary>Moves from region to region within the borders of the base day. Shape: origin by
    /// destination; 0 within a region.</summary>
    public double[] Square(StatisticalTable table, StatisticPeriod period, params string[] more)
    {
        var shares = SharesOn(table, period);
        var square = new double[places.Count * places.Count];
        string[] cell = ["", "", .. more];
        for (var from = 0; from < places.Count; from++)
        for (var to = 0; to < places.Count; to++)
            if (from != to)
                foreach (var (left, leftShare) in shares[from])
                foreach (var (entered, enteredShare) in shares[to])
                {
                    (cell[0], cell[1]) = (left, entered);
                    square[from * places.Count + to] += leftShare * enteredShare * Count(table, period, cell);
                }

        return square;
    }
}
