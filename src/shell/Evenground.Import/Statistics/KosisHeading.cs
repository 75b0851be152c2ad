using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>A column of figures: what its headings say of each of them.</summary>
/// <param name="Period">The number of its period, or -1 when a column of its own tells it.</param>
/// <param name="Status">What stands behind the period for all its figures.</param>
/// <param name="Codes">The codes that its headings give, by dimension.</param>
sealed record KosisFigures(
    int Place,
    int Period,
    ObservationStatus? Status,
    IReadOnlyList<(int Dimension, int Code)> Codes
);

/// <summary>The headings of a KOSIS download: which column is what.</summary>
sealed class KosisHeading
{
    const int None = -1;

    readonly FigureGatherer _gatherer;
    readonly IReadOnlyList<string[]> _rows;
    readonly string[] _levels;
    readonly List<(int, HeldColumn)> _held = [];
    readonly List<KosisFigures> _figures = [];

    KosisHeading(IReadOnlyList<string[]> rows, string[] levels, FigureGatherer gatherer)
    {
        (_rows, _levels, _gatherer) = (rows, levels, gatherer);
        Dimensions = new int[gatherer.Structure.Dimensions.Count];
        Array.Fill(Dimensions, None);
        Fixed =
        [
            .. gatherer.Structure.Dimensions.Select(dimension =>
                Description.LayoutOf(dimension.Code).Fixed is { } code ? Encoding.UTF8.GetBytes(code) : null
            ),
        ];
    }

    /// <summary>The first row of headings.</summary>
    public string[] Names => _rows[0];

    public int Columns => Names.Length;

    /// <summary>The column of each dimension; -1 when its codes stand across, or one is fixed.</summary>
    public int[] Dimensions { get; }

    public byte[]?[] Fixed { get; }

    /// <summary>The column of the period, or -1 when periods stand across.</summary>
    public int Period { get; private set; } = None;

    public IReadOnlyList<(int Place, HeldColumn Column)> Held => _held;

    public IReadOnlyList<KosisFigures> Figures => _figures;

    TableDescription Description => _gatherer.Description;

    string PeriodName => Description.LayoutOf(StatisticColumns.Period).Column ?? "시점";

    string ValueName => Description.LayoutOf(StatisticColumns.Value).Column ?? "값";

    public static KosisHeading Read(IReadOnlyList<string[]> rows, string[] levels, FigureGatherer gatherer)
    {
        var heading = new KosisHeading(rows, levels, gatherer);
        heading.Read();
        return heading;
    }

    void Read()
    {
        foreach (var level in _levels)
            if (
                level != StatisticColumns.Period
                && _gatherer.Structure.IndexOf(level) < 0
                && Description.HeldAgainst(level) is null
            )
                Refuse(StatisticFault.HeadingMustFit, level, "layout.across");
        if (_rows.Any(row => row.Length != Columns))
            Refuse(StatisticFault.RowMustHaveEveryCell, "", $"{Columns}");
        if (!_gatherer.Errors.IsEmpty)
            return;

        for (var place = 0; place < Columns; place++)
            if (!TakeKey(place) && !IsIgnored(place))
                TakeFigures(place);
        for (var dimension = 0; dimension < Dimensions.Length; dimension++)
            if (
                Dimensions[dimension] == None
                && Fixed[dimension] is null
                && !_levels.Contains(_gatherer.Structure.Dimensions[dimension].Code)
            )
                Refuse(StatisticFault.HeadingMustBePresent, "", _gatherer.Codes[dimension].Name);
        if (Period == None && !_levels.Contains(StatisticColumns.Period))
            Refuse(StatisticFault.HeadingMustBePresent, "", PeriodName);
        if (_figures.Count == 0)
            Refuse(
                StatisticFault.HeadingMustBePresent,
                "",
                _levels is [] ? ValueName : string.Join('/', _levels)
            );
    }

    /// <summary>Takes the column of a dimension, of the period or of something that must be fixed.</summary>
    bool TakeKey(int place)
    {
        var name = Names[place];
        var isTwice = Array.IndexOf(Names, name) < place;
        for (var dimension = 0; dimension < Dimensions.Length; dimension++)
            if (
                _gatherer.Codes[dimension].Name == name
                && !_levels.Contains(_gatherer.Structure.Dimensions[dimension].Code)
            )
                return Take(place, isTwice, () => Dimensions[dimension] = place);
        if (name == PeriodName && !_levels.Contains(StatisticColumns.Period))
            return Take(place, isTwice, () => Period = place);
        if (Description.HeldAgainst(name) is { } held && !_levels.Contains(name))
            return Take(place, isTwice, () => _held.Add((place, new(name, held))));
        return false;
    }

    bool Take(int place, bool isTwice, Action take)
    {
        if (isTwice)
            Refuse(StatisticFault.ColumnMustStandOnce, Names[place], Names[place]);
        foreach (var row in _rows)
            if (row[place].Length > 0 && row[place] != Names[place])
                Refuse(StatisticFault.HeadingMustFit, row[place], Names[place]);
        take();
        return true;
    }

    /// <summary>A last column without a heading is what a comma at the end of each line makes.</summary>
    bool IsIgnored(int place) =>
        Description.Layout?.Ignore?.Contains(Names[place], StringComparer.Ordinal) == true
        || (place == Columns - 1 && _rows.All(row => row[place].Length == 0));

    void TakeFigures(int place)
    {
        if (_levels.Length == 0)
        {
            if (Names[place] == ValueName && _figures.Count == 0)
                _figures.Add(new(place, None, null, []));
            else
                Refuse(StatisticFault.HeadingMustFit, Names[place], ValueName);
            return;
        }

        var (period, status) = (None, (ObservationStatus?)null);
        var codes = new List<(int, int)>();
        for (var level = 0; level < _levels.Length; level++)
        {
            var text = TextOf(level, place);
            var dimension = _gatherer.Structure.IndexOf(_levels[level]);
            if (_levels[level] == StatisticColumns.Period)
            {
                period = _gatherer.PeriodOf(Encoding.UTF8.GetBytes(text), level + 1, text);
                status = KosisCell.StatusOf(KosisPeriod.MarkOf(text));
            }
            else if (dimension >= 0)
            {
                codes.Add((dimension, _gatherer.CodeOf(dimension, Encoding.UTF8.GetBytes(text), level + 1)));
            }
            else if (
                !new HeldColumn(_levels[level], Description.HeldAgainst(_levels[level])!).Takes(
                    Encoding.UTF8.GetBytes(text),
                    level + 1,
                    _gatherer.Errors
                )
            )
            {
                return;
            }
        }

        if (codes.All(code => code.Item2 >= 0))
            _figures.Add(new(place, period, status, codes));
    }

    /// <summary>The heading of a column; where headings are merged, an empty one has that on its
    /// left.</summary>
    string TextOf(int level, int place)
    {
        var row = _rows[level];
        if (Description.Layout is { Merged: true })
            while (row[place].Length == 0 && place > 0)
                place--;
        return row[place];
    }

    void Refuse(StatisticFault fault, string found, string allowed) =>
        _gatherer.Errors.Add(1, found, fault, found, LocalizedText.Same(allowed));
}
