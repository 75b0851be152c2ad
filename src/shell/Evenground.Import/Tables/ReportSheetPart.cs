using System.Globalization;
using System.Xml;
using Evenground.Publish;

namespace Evenground.Import;

/// <summary>One sheet of a report workbook: code, name in both languages, values, and notes in
/// both.</summary>
static class ReportSheetPart
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Columns before the first value: code, English, Korean.</summary>
    const int Names = 3;

    /// <summary>Rows before the first line: two titles, a blank, two headings.</summary>
    const int Head = 5;

    /// <summary>A spreadsheet shows 15 digits of a number: a longer one stays whole as a text.</summary>
    const int MostDigits = 15;

    public static void Write(XmlWriter writer, ReportSheet sheet)
    {
        writer.WriteStartElement("worksheet", Main);
        Freeze(writer);
        Widths(writer, sheet.Columns.Count);
        writer.WriteStartElement("sheetData");
        Row(writer, 1, [(sheet.Title.English, ReportStyles.Title)]);
        Row(writer, 2, [(sheet.Title.Korean, ReportStyles.Title)]);
        Heading(writer, 4, sheet, Language.English, ["Code", "Line", "항목"], ["Note", "비고"]);
        Heading(writer, 5, sheet, Language.Korean, ["코드", "영어", "한국어"], ["영어", "한국어"]);
        var rows = sheet.Lines.Select((line, place) => (line.Code, Row: place + Head + 1)).ToDictionary();
        foreach (var (place, line) in sheet.Lines.Index())
            Line(writer, place + Head + 1, line, sheet.Columns.Count, rows);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void Freeze(XmlWriter writer)
    {
        writer.WriteStartElement("sheetViews");
        writer.WriteStartElement("sheetView");
        writer.WriteAttributeString("workbookViewId", "0");
        writer.WriteStartElement("pane");
        writer.WriteAttributeString("xSplit", Whole(Names));
        writer.WriteAttributeString("ySplit", Whole(Head));
        writer.WriteAttributeString("topLeftCell", Address(Names, Head + 1));
        writer.WriteAttributeString("activePane", "bottomRight");
        writer.WriteAttributeString("state", "frozen");
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void Widths(XmlWriter writer, int values)
    {
        writer.WriteStartElement("cols");
        Width(1, 1, 24);
        Width(2, Names, 44);
        Width(Names + 1, Names + values, 22);
        Width(Names + values + 1, Names + values + 2, 60);
        writer.WriteEndElement();

        void Width(int first, int last, int width)
        {
            writer.WriteStartElement("col");
            writer.WriteAttributeString("min", Whole(first));
            writer.WriteAttributeString("max", Whole(last));
            writer.WriteAttributeString("width", Whole(width));
            writer.WriteAttributeString("customWidth", "1");
            writer.WriteEndElement();
        }
    }

    static void Heading(
        XmlWriter writer,
        int row,
        ReportSheet sheet,
        Language language,
        string[] names,
        string[] notes
    ) =>
        Row(
            writer,
            row,
            [
                .. names
                    .Concat(sheet.Columns.Select(column => column.In(language)))
                    .Concat(notes)
                    .Select(text => (text, ReportStyles.Heading)),
            ]
        );

    static void Row(XmlWriter writer, int row, (string Text, int Style)[] texts)
    {
        Start(writer, row);
        foreach (var (column, text) in texts.Index())
            Text(writer, column, row, text.Text, text.Style);
        writer.WriteEndElement();
    }

    static void Line(XmlWriter writer, int row, ReportLine line, int values, Dictionary<string, int> rows)
    {
        var isStrong = line.Kind is ReportLineKind.Heading or ReportLineKind.Total;
        var name = isStrong ? ReportStyles.Strong : ReportStyles.Wrapped;
        Start(writer, row);
        Text(writer, 0, row, line.Code, ReportStyles.Plain);
        Text(writer, 1, row, line.Name.English, name);
        Text(writer, 2, row, line.Name.Korean, name);
        foreach (var (column, cell) in line.Cells.Index())
            Cell(writer, column, row, cell, line.Kind, rows);
        if (line.Note is { } note)
        {
            Text(writer, Names + values, row, note.English, ReportStyles.Wrapped);
            Text(writer, Names + values + 1, row, note.Korean, ReportStyles.Wrapped);
        }

        writer.WriteEndElement();
    }

    static void Cell(
        XmlWriter writer,
        int column,
        int row,
        ReportCell cell,
        ReportLineKind kind,
        Dictionary<string, int> rows
    )
    {
        var place = Names + column;
        switch (cell.Value)
        {
            case string text:
                Text(writer, place, row, text, ReportStyles.Wrapped);
                break;
            case decimal number when cell.SumOf is null && Digits(number) > MostDigits:
                Text(writer, place, row, Number(number), ReportStyles.Plain);
                break;
            case decimal number:
                Number(
                    writer,
                    Address(place, row),
                    number,
                    ReportStyles.Of(cell.Format, kind),
                    cell.SumOf is { } terms ? Formula(terms, column, rows) : null
                );
                break;
            case DateOnly day:
                Number(
                    writer,
                    Address(place, row),
                    (decimal)day.ToDateTime(TimeOnly.MinValue).ToOADate(),
                    ReportStyles.Day,
                    null
                );
                break;
        }
    }

    /// <summary>Cells added and taken off one by one: an empty one adds nothing.</summary>
    static string Formula(IReadOnlyList<ReportTerm> terms, int column, Dictionary<string, int> rows) =>
        string.Concat(
            terms.Select(
                (term, place) =>
                    (
                        term.Sign < 0 ? "-"
                        : place == 0 ? ""
                        : "+"
                    ) + Address(Names + (term.Column ?? column), rows[term.Line])
            )
        );

    static void Start(XmlWriter writer, int row)
    {
        writer.WriteStartElement("row");
        writer.WriteAttributeString("r", Whole(row));
    }

    static void Text(XmlWriter writer, int column, int row, string text, int style)
    {
        writer.WriteStartElement("c");
        writer.WriteAttributeString("r", Address(column, row));
        writer.WriteAttributeString("s", Whole(style));
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is");
        writer.WriteStartElement("t");
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(text);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void Number(XmlWriter writer, string address, decimal number, int style, string? formula)
    {
        writer.WriteStartElement("c");
        writer.WriteAttributeString("r", address);
        writer.WriteAttributeString("s", Whole(style));
        if (formula is not null)
            writer.WriteElementString("f", formula);
        writer.WriteElementString("v", Number(number));
        writer.WriteEndElement();
    }

    static string Number(decimal number) => ShapeJson.Plain(number);

    static int Digits(decimal number) =>
        Number(number).Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length;

    /// <summary>The address of a cell: columns from 0 as A, B, … Z, AA.</summary>
    static string Address(int column, int row)
    {
        const int Letters = 26;
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
            name = (char)('A' + (rest - 1) % Letters) + name;
        return name + Whole(row);
    }

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
