using System.Globalization;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>The rows of a table, in the order of the file.</summary>
internal sealed record TableRows<TRow>(IReadOnlyList<TRow> All);

/// <summary>Reads a table of known columns from a file of any format: every row typed, or every error and no
/// row.</summary>
internal sealed class TableReader<TRow>(
    IReadOnlyList<SheetColumn> columns,
    Func<RowText, RowErrors, TRow?> read,
    Func<IEnumerable<TRow>, IReadOnlyList<RowError>> conflicts
)
    where TRow : class
{
    readonly RowErrors _errors = new();
    readonly List<TRow> _rows = [];
    int[]? _places;
    int _headerCells;

    public async Task<Outcome<TableRows<TRow>>> ReadAsync(
        Stream file,
        SheetFile source,
        IProgress<SheetProgress>? progress,
        CancellationToken stop
    )
    {
        if (source.Encoding is { } name && !SheetText.Find(name).Accepted(out _, out var unknown))
            return unknown;
        if (StatementFormats.For(source) is not { } format)
            return new FormatMustBeKnown(source.Format ?? source.Name);

        var counted = new CountedStream(file, SheetFile.MostBytes);
        await foreach (var row in format.ReadAsync(counted, source, stop))
        {
            stop.ThrowIfCancellationRequested();
            if (!Take(row))
                break;
            if (_rows.Count % 256 == 0)
                progress?.Report(new(counted.BytesRead, _rows.Count));
        }

        progress?.Report(new(counted.BytesRead, _rows.Count));
        if (counted.IsOverLimit)
            Refuse(
                1,
                "",
                RowFault.FileMustFit,
                source.Name,
                new(
                    Korean: $"{SheetFile.MostBytes >> 20} MiB 이하의 파일.",
                    English: $"A file of at most {SheetFile.MostBytes >> 20} MiB."
                )
            );
        else if (_places is null && _errors.Count == 0)
            Refuse(1, "", RowFault.FileMustHaveAHeader, "", Header);
        else if (_rows.Count == 0 && _errors.Count == 0)
            Refuse(
                2,
                "",
                RowFault.FileMustHoldARow,
                "",
                new(
                    Korean: "열 이름 아래에 한 줄 이상.",
                    English: "One row or more below the names of the columns."
                )
            );
        foreach (var conflict in conflicts(_rows))
            _errors.Add(conflict);
        return _errors.Count > 0 ? RowsMustHold.Of(source.Sheet, _errors) : new TableRows<TRow>(_rows);
    }

    LocalizedText Header => LocalizedText.Same(string.Join(',', columns.Select(column => column.Name)));

    /// <returns>False when reading on makes no sense.</returns>
    bool Take(RawRow row)
    {
        if (row.IsBlank)
            return true;
        foreach (var fault in row.Faults)
            Refuse(row.Line, NameOf(fault.Place), fault.Fault, fault.Found, AllowedInstead(fault.Fault));
        if (_places is null)
            return row.Faults.Count == 0 && TakeHeader(row);
        if (row.Faults.Count > 0)
            return true;

        if (row.Cells.Count != _headerCells)
        {
            Refuse(
                row.Line,
                "",
                RowFault.RowMustHaveEveryCell,
                row.Cells.Count.ToString(CultureInfo.InvariantCulture),
                new(
                    Korean: $"{_headerCells}칸. 쉼표가 든 글은 큰따옴표로 둘러싸십시오.",
                    English: $"{_headerCells} cells. Put a text that holds a comma into quotation marks."
                )
            );
            return true;
        }

        var text = new RowText(row.Line, Array.ConvertAll(_places, place => row.Cells[place]));
        if (read(text, _errors) is { } typed)
            _rows.Add(typed);
        return true;
    }

    bool TakeHeader(RawRow row)
    {
        var names = row.Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        _headerCells = names.Count;
        for (var place = 0; place < names.Count; place++)
        {
            if (names.IndexOf(names[place]) < place)
                Refuse(
                    row.Line,
                    names[place],
                    RowFault.ColumnMustStandOnce,
                    row.Cells[place],
                    new(Korean: "한 번만.", English: "Once only.")
                );
            else if (columns.All(column => column.Name != names[place]))
                Refuse(row.Line, "", RowFault.ColumnMustBeKnown, row.Cells[place], Header);
        }

        foreach (var column in columns.Where(column => !names.Contains(column.Name)))
            Refuse(row.Line, column.Name, RowFault.ColumnMustBePresent, "", Header);
        if (_errors.Count > 0)
            return false;
        _places = [.. columns.Select(column => names.IndexOf(column.Name))];
        return true;
    }

    string NameOf(int place)
    {
        var column = _places is null ? -1 : Array.IndexOf(_places, place);
        return column < 0 ? "" : columns[column].Name;
    }

    void Refuse(int line, string column, RowFault fault, string found, LocalizedText allowed) =>
        _errors.Add(RowError.At(line, column, fault, found, allowed));

    static LocalizedText AllowedInstead(RowFault fault) =>
        fault switch
        {
            RowFault.QuotesMustMatch => new(
                Korean: "칸 전체를 둘러싼 큰따옴표. 그 안의 큰따옴표는 두 번 쓰십시오.",
                English: "Quotation marks around the whole cell; double those within it."
            ),
            RowFault.CellMustFit => new(
                Korean: $"한 칸에 {SheetFile.LongestCell}자 이하.",
                English: $"At most {SheetFile.LongestCell} characters in a cell."
            ),
            RowFault.FileMustBeReadable => new(
                Korean: "손상되지 않은 파일. 다시 저장하여 가져오십시오.",
                English: "A file that is whole. Save it again and import that."
            ),
            RowFault.NumberMustBeExact => new(
                Korean: "유효 숫자 15자리 이하의 수. 더 긴 수는 셀 서식을 '텍스트'로 하여 입력하십시오.",
                English: "A number of at most 15 significant digits. Enter a longer one in a cell formatted as text."
            ),
            RowFault.DateMustExist => new(
                Korean: "시각이 없는 날짜.",
                English: "A day without a time of day."
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(fault),
                fault,
                "A format does not report this fault."
            ),
        };
}
