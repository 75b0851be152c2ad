using System.Globalization;
using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the rows of a KOSIS download: first its headings, then the figures.</summary>
sealed class KosisCsvReading
{
    readonly FigureGatherer _gatherer;
    readonly string[] _levels;
    readonly List<string[]> _rows = [];
    readonly int[] _codes;
    KosisHeading? _heading;
    byte[][] _above = [];

    public KosisCsvReading(FigureGatherer gatherer)
    {
        _gatherer = gatherer;
        _levels = gatherer.Description.Layout?.Across?.Split('/') ?? [];
        _codes = new int[gatherer.Structure.Dimensions.Count];
    }

    public bool Take(CsvBytes row)
    {
        if (_heading is null)
            return TakeHeading(row);
        if (row.Count != _heading.Columns)
            _gatherer.Errors.Add(
                row.Line,
                "",
                StatisticFault.RowMustHaveEveryCell,
                row.Count.ToString(CultureInfo.InvariantCulture),
                LocalizedText.Same(_heading.Columns.ToString(CultureInfo.InvariantCulture))
            );
        else
            TakeRow(row, _heading);
        return true;
    }

    /// <summary>The file is at its end: it must have had all its headings.</summary>
    public void End()
    {
        if (_heading is null && _gatherer.Errors.IsEmpty)
            _gatherer.Errors.Add(
                1,
                "",
                StatisticFault.HeadingMustBePresent,
                "",
                LocalizedText.Same(string.Join(", ", _gatherer.Codes.Select(column => column.Name)))
            );
    }

    bool TakeHeading(CsvBytes row)
    {
        var cells = new string[row.Count];
        for (var place = 0; place < cells.Length; place++)
            cells[place] = Encoding.UTF8.GetString(Plain(row[place]));
        _rows.Add(cells);
        if (_rows.Count < Math.Max(1, _levels.Length))
            return true;
        _heading = KosisHeading.Read(_rows, _levels, _gatherer);
        _above = new byte[_heading.Columns][];
        return _gatherer.Errors.IsEmpty;
    }

    void TakeRow(CsvBytes row, KosisHeading heading)
    {
        foreach (var (place, column) in heading.Held)
            if (!column.Takes(Text(row, place), row.Line, _gatherer.Errors))
                return;
        for (var dimension = 0; dimension < _codes.Length; dimension++)
        {
            var place = heading.Dimensions[dimension];
            if (place < 0 && heading.Fixed[dimension] is null)
                continue;
            _codes[dimension] = _gatherer.CodeOf(
                dimension,
                place >= 0 ? Text(row, place) : heading.Fixed[dimension],
                row.Line
            );
            if (_codes[dimension] < 0)
                return;
        }

        var period = (Number: -1, Status: (ObservationStatus?)null);
        if (heading.Period >= 0)
        {
            var text = Text(row, heading.Period);
            period = (
                _gatherer.PeriodOf(text, row.Line, heading.Names[heading.Period]),
                KosisCell.StatusOf(KosisPeriod.MarkOf(Encoding.UTF8.GetString(text)))
            );
            if (period.Number < 0)
                return;
        }

        foreach (var figure in heading.Figures)
        {
            foreach (var (dimension, code) in figure.Codes)
                _codes[dimension] = code;
            TakeCell(
                row,
                figure.Place,
                heading,
                figure.Period >= 0 ? (figure.Period, figure.Status) : period
            );
        }
    }

    void TakeCell(
        CsvBytes row,
        int place,
        KosisHeading heading,
        (int Number, ObservationStatus? Status) period
    )
    {
        var cell = Plain(row[place]);
        if (cell.IsEmpty)
            return;
        if (KosisCell.Absence(cell, _gatherer.Description.Layout) is { } absence)
        {
            _gatherer.AddAbsent(row.Line, period.Number, _codes, absence);
            return;
        }

        var status = KosisCell.StatusOf(ref cell);
        if (status == ObservationStatus.Normal)
            status = period.Status ?? status;
        _gatherer.AddNumber(
            row.Line,
            heading.Names[place],
            period.Number,
            _codes,
            (KosisCell.Number(cell, out var value), value, status),
            row[place]
        );
    }

    /// <summary>The text of a cell; where cells are merged, an empty one has that of the one above.</summary>
    ReadOnlySpan<byte> Text(CsvBytes row, int place)
    {
        var text = Plain(row[place]);
        if (text.Length > 1 && text[0] == '\'')
            text = text[1..];
        if (_gatherer.Description.Layout is not { Merged: true })
            return text;
        if (!text.IsEmpty)
            _above[place] = text.ToArray();
        return _above[place];
    }

    /// <summary>The text without the blanks by which a table is indented.</summary>
    static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> cell)
    {
        while (true)
        {
            cell = cell.Trim((byte)' ');
            if (cell.StartsWith("\u3000"u8))
                cell = cell[3..];
            else if (cell.EndsWith("\u3000"u8))
                cell = cell[..^3];
            else
                return cell;
        }
    }
}
