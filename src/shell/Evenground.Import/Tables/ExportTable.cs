namespace Evenground.Import;

/// <summary>What a column of an exported table is to whoever reckons with it.</summary>
public enum ExportKind
{
    /// <summary>Tells rows apart: a region, an age group, a sex.</summary>
    Dimension,

    /// <summary>The time that a row speaks of: a year, a month, a day.</summary>
    Time,

    /// <summary>A number that was measured.</summary>
    Measure,

    /// <summary>Says more of a row: a name, a note, why a number is missing.</summary>
    Attribute,
}

/// <summary>One column of an exported table.</summary>
/// <param name="Code">Its name in files for programs; the same in every language.</param>
/// <param name="Heading">Its name in files for people.</param>
/// <param name="Unit">Of a measure; null for other columns.</param>
public sealed record ExportColumn(string Code, ExportKind Kind, LocalizedText Heading, Unit? Unit = null);

/// <summary>Where the numbers of a table or a picture come from, and what was known when it was
/// made.</summary>
/// <param name="Citation">Publisher, table and release, as they are to be cited.</param>
/// <param name="On">The day that was asked about.</param>
/// <param name="Known">Nothing that became known after this day is in it.</param>
public sealed record ExportSource(LocalizedText Citation, DateOnly On, DateOnly Known);

/// <summary>A table that can be taken away in every format: one row for each observation, each cell
/// typed.</summary>
/// <remarks>An empty cell is a missing value. Whatever the format, the source and the day of knowledge go
/// with
/// every row.</remarks>
/// <param name="Code">The name of the file, in small letters with hyphens.</param>
public sealed record ExportTable(
    string Code,
    LocalizedText Title,
    IReadOnlyList<ExportColumn> Columns,
    IEnumerable<IReadOnlyList<Cell>> Rows,
    ExportSource Source
)
{
    static readonly LocalizedText[] SourceHeadings =
    [
        new("출처", "Source"),
        new("기준일", "Holds on"),
        new("알려진 날짜", "As known on"),
    ];

    /// <summary>The table for people: headings with units in their language, then the source of every
    /// row.</summary>
    public Table In(Language language)
    {
        Cell[] source = [Source.Citation.In(language), Source.On, Source.Known];
        return new(
            [
                .. Columns.Select(column => HeadingOf(column, language)),
                .. SourceHeadings.Select(heading => heading.In(language)),
            ],
            Rows.Select(row => (IReadOnlyList<Cell>)[.. row, .. source])
        );
    }

    static string HeadingOf(ExportColumn column, Language language) =>
        column.Unit switch
        {
            null => column.Heading.In(language),
            { Kind: UnitKind.Ratio, Code: "ratio" } => language == Language.Korean
                ? $"{column.Heading.Korean}(비율)"
                : $"{column.Heading.English} (share of 1)",
            { } unit when unit.Name.In(language) is { Length: > 0 } name => language == Language.Korean
                ? $"{column.Heading.Korean}({name})"
                : $"{column.Heading.English} ({name})",
            _ => column.Heading.In(language),
        };
}
