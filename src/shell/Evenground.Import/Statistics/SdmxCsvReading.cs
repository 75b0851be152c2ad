using System.Globalization;
using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the rows of an SDMX-CSV file.</summary>
sealed class SdmxCsvReading
{
    readonly FigureGatherer _gatherer;
    readonly SdmxCsvHeading _heading;
    readonly int[] _codes;
    readonly byte[]?[] _fixed;
    readonly OneUnit _unit;
    byte[]? _table;

    public SdmxCsvReading(FigureGatherer gatherer, SdmxCsvHeading heading)
    {
        (_gatherer, _heading, _unit) = (gatherer, heading, new(gatherer.Errors));
        _codes = new int[heading.Dimensions.Length];
        _fixed =
        [
            .. gatherer.Structure.Dimensions.Select(dimension =>
                gatherer.Description.LayoutOf(dimension.Code).Fixed is { } code
                    ? Encoding.UTF8.GetBytes(code)
                    : null
            ),
        ];
    }

    public bool Take(CsvBytes row)
    {
        if (row.Count != _heading.Columns)
            _gatherer.Errors.Add(
                row.Line,
                "",
                StatisticFault.RowMustHaveEveryCell,
                row.Count.ToString(CultureInfo.InvariantCulture),
                LocalizedText.Same(_heading.Columns.ToString(CultureInfo.InvariantCulture))
            );
        else if (IsOfTheTable(row) && IsTaken(row))
            TakeRow(row);
        return true;
    }

    void TakeRow(CsvBytes row)
    {
        if (ActionOf(row) is not { } isDeleted)
            return;
        var value = Cell(row, _heading.Value);
        if (HasOpenDimension(row))
        {
            TakePartialKey(row, isDeleted || !value.IsEmpty);
            return;
        }

        if (!TakeCodes(row))
            return;
        var period = _gatherer.PeriodOf(Cell(row, _heading.Period), row.Line, SdmxStructure.Time);
        if (period < 0 || !_unit.Takes(Cell(row, _heading.Unit), row.Line))
            return;
        if (!isDeleted)
            SdmxFigure.Add(
                _gatherer,
                row.Line,
                period,
                _codes,
                new()
                {
                    Value = value,
                    Status = Cell(row, _heading.Status),
                    Multiplier = Cell(row, _heading.Multiplier),
                }
            );
        else if (value.IsEmpty && HasAttribute(row))
            Refuse(row, StatisticFault.ActionMustBeKnown, "D", OnlyWhole);
        else
            _gatherer.AddAbsent(row.Line, period, _codes, ObservationStatus.Deleted);
    }

    /// <summary>A row without a whole key says something of attributes: of no figure, unless it would scale
    /// them.</summary>
    void TakePartialKey(CsvBytes row, bool isOfFigures)
    {
        if (isOfFigures)
            Refuse(row, StatisticFault.ActionMustBeKnown, "*", OnlyWhole);
        else if (!Cell(row, _heading.Multiplier).IsEmpty || !Cell(row, _heading.Status).IsEmpty)
            Refuse(row, StatisticFault.ActionMustBeKnown, SdmxStructure.Multiplier, OnlyWhole);
    }

    static LocalizedText OnlyWhole { get; } =
        new(
            Korean: "모든 차원의 코드가 있는 관측값 하나. 차원을 비운 행과 속성만 지우는 행은 읽지 않습니다.",
            English: "One observation with the codes of all dimensions. Rows that leave dimensions open, and deletions of attributes alone, are not read."
        );

    bool IsOfTheTable(CsvBytes row)
    {
        var table = row[_heading.Table];
        if (_table is null)
            _table = table.ToArray();
        else if (!table.SequenceEqual(_table))
        {
            _gatherer.Errors.Add(
                row.Line,
                "STRUCTURE_ID",
                StatisticFault.CodeMustBeKnown,
                table,
                new(
                    Korean: $"{Encoding.UTF8.GetString(_table)}. 표 하나에 파일 하나씩 나누십시오.",
                    English: $"{Encoding.UTF8.GetString(_table)}. Give each table a file of its own."
                )
            );
            return false;
        }

        return true;
    }

    bool IsTaken(CsvBytes row)
    {
        foreach (var (place, column) in _heading.Held)
            if (!column.Takes(Cell(row, place), row.Line, _gatherer.Errors))
                return false;
        return true;
    }

    /// <summary>Whether the row deletes; null, and an error, when its action is none.</summary>
    bool? ActionOf(CsvBytes row)
    {
        if (_heading.Action < 0)
            return false;
        switch (row[_heading.Action])
        {
            case [] or [(byte)'I'] or [(byte)'A'] or [(byte)'R'] or [(byte)'M']:
                return false;
            case [(byte)'D']:
                return true;
            default:
                _gatherer.Errors.Add(
                    row.Line,
                    "ACTION",
                    StatisticFault.ActionMustBeKnown,
                    row[_heading.Action],
                    LocalizedText.Same("I, A, M, R, D")
                );
                return null;
        }
    }

    bool HasOpenDimension(CsvBytes row)
    {
        foreach (var place in _heading.Dimensions)
            if (place >= 0 && row[place].IsEmpty)
                return true;
        return row[_heading.Period].IsEmpty;
    }

    bool HasAttribute(CsvBytes row)
    {
        foreach (var place in _heading.AttributePlaces)
            if (!row[place].IsEmpty)
                return true;
        return !Cell(row, _heading.Status).IsEmpty;
    }

    bool TakeCodes(CsvBytes row)
    {
        for (var dimension = 0; dimension < _codes.Length; dimension++)
        {
            var place = _heading.Dimensions[dimension];
            _codes[dimension] = _gatherer.CodeOf(
                dimension,
                place < 0 ? _fixed[dimension] : Cell(row, place),
                row.Line
            );
            if (_codes[dimension] < 0)
                return false;
        }

        return true;
    }

    /// <summary>The cell without the label behind its code; empty when there is no such column.</summary>
    ReadOnlySpan<byte> Cell(CsvBytes row, int place)
    {
        if (place < 0)
            return [];
        var cell = row[place];
        if (!_heading.AreLabelled[place])
            return cell;
        var label = cell.IndexOf(": "u8);
        return label < 0 ? cell : cell[..label];
    }

    void Refuse(CsvBytes row, StatisticFault fault, string found, LocalizedText allowed) =>
        _gatherer.Errors.Add(row.Line, "", fault, found, allowed);
}
