using System.Globalization;
using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the rows of a table in the plain format: first the headings, then the figures.</summary>
sealed class PlainReading(FigureGatherer gatherer, TableLayout? layout)
{
    const int None = -1;

    readonly int[] _places = new int[gatherer.Structure.Dimensions.Count];
    readonly int[] _codes = new int[gatherer.Structure.Dimensions.Count];

    // Across: for each column the number of its code or period; -1 for the columns of dimensions.
    readonly List<(int Place, int Number)> _figures = [];
    readonly List<string> _headings = [];
    int _period = None;
    int _status = None;

    string? Across => layout?.Across;

    int AcrossDimension => Across is { } across ? gatherer.Structure.IndexOf(across) : None;

    public bool Take(CsvBytes row)
    {
        if (_headings.Count == 0)
            return TakeHeadings(row);
        if (row.Count != _headings.Count)
        {
            gatherer.Errors.Add(
                row.Line,
                "",
                StatisticFault.RowMustHaveEveryCell,
                row.Count.ToString(CultureInfo.InvariantCulture),
                LocalizedText.Same(_headings.Count.ToString(CultureInfo.InvariantCulture))
            );
            return true;
        }

        if (Across is null)
            TakeFigure(row);
        else
            TakeFigures(row);
        return true;
    }

    /// <summary>The file is at its end: it must have had headings.</summary>
    public void End()
    {
        if (_headings.Count == 0 && gatherer.Errors.IsEmpty)
            gatherer.Errors.Add(1, "", StatisticFault.HeadingMustBePresent, "", HeadingsAllowed);
    }

    bool TakeHeadings(CsvBytes row)
    {
        Array.Fill(_places, None);
        for (var place = 0; place < row.Count; place++)
        {
            var heading = Encoding.UTF8.GetString(row[place]);
            if (_headings.Contains(heading))
                gatherer.Errors.Add(
                    row.Line,
                    heading,
                    StatisticFault.ColumnMustStandOnce,
                    heading,
                    HeadingsAllowed
                );
            _headings.Add(heading);
            TakeHeading(row, place, heading);
        }

        foreach (var absent in Absent())
            gatherer.Errors.Add(row.Line, absent, StatisticFault.HeadingMustBePresent, "", HeadingsAllowed);
        return gatherer.Errors.IsEmpty;
    }

    void TakeHeading(CsvBytes row, int place, string heading)
    {
        var dimension = DimensionOf(heading);
        if (dimension >= 0 && dimension != AcrossDimension)
            _places[dimension] = place;
        else if (heading == StatisticColumns.Period && Across != StatisticColumns.Period)
            _period = place;
        else if (Across is null && heading == StatisticColumns.Value)
            _figures.Add((place, None));
        else if (Across is null && heading == StatisticColumns.Status)
            _status = place;
        else if (Across == StatisticColumns.Period)
            _figures.Add((place, gatherer.PeriodOf(row[place], row.Line, heading)));
        else if (AcrossDimension is >= 0 and var across)
            _figures.Add((place, gatherer.CodeOf(across, row[place], row.Line)));
        else
            gatherer.Errors.Add(
                row.Line,
                heading,
                StatisticFault.HeadingMustFit,
                row[place],
                HeadingsAllowed
            );
    }

    int DimensionOf(string heading)
    {
        for (var dimension = 0; dimension < _places.Length; dimension++)
            if (string.Equals(gatherer.Codes[dimension].Name, heading, StringComparison.Ordinal))
                return dimension;
        return None;
    }

    IEnumerable<string> Absent()
    {
        for (var dimension = 0; dimension < _places.Length; dimension++)
            if (_places[dimension] == None && dimension != AcrossDimension && FixedOf(dimension) is null)
                yield return gatherer.Codes[dimension].Name;
        if (_period == None && Across != StatisticColumns.Period)
            yield return StatisticColumns.Period;
        if (_figures.Count == 0)
            yield return Across ?? StatisticColumns.Value;
    }

    string? FixedOf(int dimension) =>
        gatherer.Description.LayoutOf(gatherer.Structure.Dimensions[dimension].Code).Fixed;

    LocalizedText HeadingsAllowed =>
        LocalizedText.Same(
            string.Join(
                ',',
                [
                    .. gatherer.Codes.Select(column => column.Name),
                    StatisticColumns.Period,
                    StatisticColumns.Value,
                ]
            )
        );

    void TakeFigure(CsvBytes row)
    {
        if (TakeCodes(row) && PeriodOf(row) is >= 0 and var period)
            TakeCell(row, _figures[0].Place, period, _status == None ? [] : row[_status]);
    }

    void TakeFigures(CsvBytes row)
    {
        if (!TakeCodes(row))
            return;
        var period = Across == StatisticColumns.Period ? None : PeriodOf(row);
        if (period < 0 && Across != StatisticColumns.Period)
            return;
        foreach (var (place, number) in _figures)
        {
            if (number < 0)
                continue;
            if (AcrossDimension is >= 0 and var across)
                _codes[across] = number;
            TakeCell(row, place, Across == StatisticColumns.Period ? number : period, []);
        }
    }

    int PeriodOf(CsvBytes row) => gatherer.PeriodOf(row[_period], row.Line, StatisticColumns.Period);

    /// <summary>False when the row is faulty or left out.</summary>
    bool TakeCodes(CsvBytes row)
    {
        var isWhole = true;
        for (var dimension = 0; dimension < _places.Length; dimension++)
        {
            if (dimension == AcrossDimension)
                continue;
            _codes[dimension] =
                _places[dimension] == None
                    ? gatherer.CodeOf(dimension, Encoding.UTF8.GetBytes(FixedOf(dimension)!), row.Line)
                    : gatherer.CodeOf(dimension, row[_places[dimension]], row.Line);
            isWhole &= _codes[dimension] >= 0;
        }

        return isWhole;
    }

    void TakeCell(CsvBytes row, int place, int period, ReadOnlySpan<byte> mark)
    {
        var cell = row[place];
        if (cell.IsEmpty && mark.IsEmpty)
            return;
        if (mark.IsEmpty && cell.Length > 2 && cell[^2] == ' ')
        {
            mark = cell[^1..];
            cell = cell[..^2];
        }
        else if (mark.IsEmpty && cell is [>= (byte)'A' and <= (byte)'Z'])
        {
            mark = cell;
            cell = [];
        }

        var status = mark.IsEmpty ? ObservationStatus.Normal : StatisticStatus.Parse(mark, layout);
        if (status is not { } known)
            gatherer.Errors.Add(
                row.Line,
                _headings[place],
                StatisticFault.StatusMustBeKnown,
                mark,
                LocalizedText.Same(StatisticStatus.Letters)
            );
        else if (cell.IsEmpty && known == ObservationStatus.Normal)
            gatherer.Errors.Add(
                row.Line,
                _headings[place],
                StatisticFault.GapMustNotBeDoubtful,
                mark,
                LocalizedText.Same("M O Q L")
            );
        else if (cell.IsEmpty)
            gatherer.AddAbsent(row.Line, period, _codes, known);
        else
            gatherer.AddNumber(
                row.Line,
                _headings[place],
                period,
                _codes,
                (NumberBytes.Read(cell, out var value), value, known),
                cell
            );
    }
}
