using System.Globalization;

namespace Evenground.Import;

/// <summary>Turns a table into SDMX-CSV 2.0, which statistics offices and their programs read.</summary>
/// <remarks>
/// The columns are STRUCTURE, STRUCTURE_ID and ACTION, the dimensions, TIME_PERIOD, OBS_VALUE and the
/// attributes. A table with several measures gets a dimension MEASURE and a row for each. A missing value is
/// an empty OBS_VALUE with OBS_STATUS "O", unless the table says more. Texts that a spreadsheet would run are
/// guarded (<see cref="FormulaGuard"/>): such a file is opened in spreadsheets whatever it was made for.
/// Source: https://github.com/sdmx-twg/sdmx-csv, data message, field guide, version 2.0.
/// </remarks>
public static class SdmxCsv
{
    public const string ContentType = "application/vnd.sdmx.data+csv;version=2.0.0";

    /// <summary>Whoever publishes a structure names itself so in its identifier.</summary>
    const string Agency = "EVENGROUND";

    /// <summary>Information: the rows say what holds, and ask for nothing to be replaced.</summary>
    const string Action = "I";

    const string Status = "OBS_STATUS",
        Normal = "A",
        Missing = "O";

    public static Table Of(ExportTable table)
    {
        var columns = table.Columns.Index().ToArray();
        var dimensions = Of(columns, ExportKind.Dimension);
        var times = Of(columns, ExportKind.Time);
        var measures = Of(columns, ExportKind.Measure);
        var attributes = Of(columns, ExportKind.Attribute);
        if (times.Length > 1)
            throw new ArgumentException(
                $"'{table.Code}' has {times.Length} columns of time; one is allowed.",
                nameof(table)
            );

        var hasStatus = attributes.Any(column => IdOf(column.Item.Code) == Status);
        return new(
            [
                "STRUCTURE",
                "STRUCTURE_ID",
                "ACTION",
                .. dimensions.Select(column => IdOf(column.Item.Code)),
                .. measures.Length > 1 ? (string[])["MEASURE"] : [],
                .. times.Select(_ => "TIME_PERIOD"),
                "OBS_VALUE",
                "UNIT_MEASURE",
                .. hasStatus ? (string[])[] : [Status],
                .. attributes.Select(column => IdOf(column.Item.Code)),
                "SOURCE",
                "HOLDS_ON",
                "KNOWN_ON",
            ],
            table.Rows.SelectMany(row =>
                measures.Select(measure =>
                    (IReadOnlyList<Cell>)
                        [
                            "dataflow",
                            $"{Agency}:{IdOf(table.Code)}(1.0.0)",
                            Action,
                            .. dimensions.Select(column => row[column.Index]),
                            .. measures.Length > 1 ? (Cell[])[IdOf(measure.Item.Code)] : [],
                            .. times.Select(column => PeriodOf(row[column.Index])),
                            row[measure.Index],
                            measure.Item.Unit?.Code,
                            .. hasStatus ? (Cell[])[] : [row[measure.Index].Value is null ? Missing : Normal],
                            .. attributes.Select(column => row[column.Index]),
                            table.Source.Citation.English,
                            table.Source.On,
                            table.Source.Known,
                        ]
                )
            )
        );
    }

    /// <summary>A code as SDMX allows it: capitals, digits and underscores, a letter first.</summary>
    public static string IdOf(string code)
    {
        var letters = code.Select(letter =>
            char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_'
        );
        var id = string.Concat(letters);
        return id.Length > 0 && char.IsAsciiLetter(id[0]) ? id : $"C{id}";
    }

    static (int Index, ExportColumn Item)[] Of((int Index, ExportColumn Item)[] columns, ExportKind kind) =>
        [.. columns.Where(column => column.Item.Kind == kind)];

    /// <summary>A year may have been handed over as a number.</summary>
    static Cell PeriodOf(Cell cell) =>
        cell.Value is decimal year ? year.ToString("0.#", CultureInfo.InvariantCulture) : cell;
}
