using System.Globalization;
using System.Xml;
using Evenground.Publish;

namespace Evenground.Import;

/// <summary>The styles of a report workbook, by their places in its part for styles.</summary>
static class ReportStyles
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Formats below 164 are built in; these are the workbook's own.
    const int MoneyFormat = 164,
        RateFormat = 165,
        MultipleFormat = 166,
        DayFormat = 167,
        WholeFormat = 168;

    const int StrongFont = 1,
        TitleFont = 2;

    public const int Plain = 0,
        Wrapped = 1,
        Strong = 2,
        Title = 3,
        Heading = 4,
        Day = 5;

    const int Money = 6,
        StrongMoney = 7,
        Rate = 8,
        Multiple = 9,
        Whole = 10;

    public static int Of(ReportFormat format, ReportLineKind kind) =>
        format switch
        {
            ReportFormat.Rate => Rate,
            ReportFormat.Multiple => Multiple,
            ReportFormat.Number => Whole,
            _ => kind is ReportLineKind.Total or ReportLineKind.Check ? StrongMoney : Money,
        };

    public static void Write(XmlWriter writer, Currency currency)
    {
        var decimals = currency.MinorPerMajor switch
        {
            1 => "",
            var minor => "." + new string('0', DecimalsOf(minor)),
        };
        writer.WriteStartElement("styleSheet", Main);
        Formats(
            writer,
            (MoneyFormat, $"#,##0{decimals};[Red]-#,##0{decimals}"),
            (RateFormat, "0.00%"),
            (MultipleFormat, "0.00\"x\""),
            (DayFormat, "yyyy-mm-dd"),
            (WholeFormat, "0")
        );
        Fonts(writer);
        Fills(writer);
        Single(writer, "borders", "border");
        Single(writer, "cellStyleXfs", "xf");
        Group(
            writer,
            "cellXfs",
            [
                () => Cell(writer, 0, 0, isWrapped: false),
                () => Cell(writer, 0, 0, isWrapped: true),
                () => Cell(writer, 0, StrongFont, isWrapped: true),
                () => Cell(writer, 0, TitleFont, isWrapped: false),
                () => Cell(writer, 0, StrongFont, isWrapped: true, fill: 2),
                () => Cell(writer, DayFormat, 0, isWrapped: false),
                () => Cell(writer, MoneyFormat, 0, isWrapped: false),
                () => Cell(writer, MoneyFormat, StrongFont, isWrapped: false),
                () => Cell(writer, RateFormat, 0, isWrapped: false),
                () => Cell(writer, MultipleFormat, 0, isWrapped: false),
                () => Cell(writer, WholeFormat, 0, isWrapped: false),
            ]
        );
        writer.WriteEndElement();
    }

    static int DecimalsOf(long minor)
    {
        var digits = 0;
        for (var rest = minor; rest > 1; rest /= 10)
            digits++;
        return digits;
    }

    static void Formats(XmlWriter writer, params (int Id, string Code)[] formats) =>
        Group(
            writer,
            "numFmts",
            [
                .. formats.Select(format =>
                    (Action)(
                        () =>
                        {
                            writer.WriteStartElement("numFmt");
                            writer.WriteAttributeString("numFmtId", Text(format.Id));
                            writer.WriteAttributeString("formatCode", format.Code);
                            writer.WriteEndElement();
                        }
                    )
                ),
            ]
        );

    static void Fonts(XmlWriter writer) =>
        Group(
            writer,
            "fonts",
            [
                () => Font(writer, size: 11, isBold: false),
                () => Font(writer, size: 11, isBold: true),
                () => Font(writer, size: 14, isBold: true),
            ]
        );

    static void Font(XmlWriter writer, int size, bool isBold)
    {
        writer.WriteStartElement("font");
        if (isBold)
        {
            writer.WriteStartElement("b");
            writer.WriteEndElement();
        }

        Value(writer, "sz", Text(size));
        Value(writer, "name", "Calibri");
        writer.WriteEndElement();
    }

    /// <summary>The first two fills are the format's own; the third is that of headings.</summary>
    static void Fills(XmlWriter writer) =>
        Group(
            writer,
            "fills",
            [
                () => Fill(writer, "none", null),
                () => Fill(writer, "gray125", null),
                () => Fill(writer, "solid", "FFE8EEF4"),
            ]
        );

    static void Fill(XmlWriter writer, string pattern, string? colour)
    {
        writer.WriteStartElement("fill");
        writer.WriteStartElement("patternFill");
        writer.WriteAttributeString("patternType", pattern);
        if (colour is not null)
        {
            writer.WriteStartElement("fgColor");
            writer.WriteAttributeString("rgb", colour);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void Cell(XmlWriter writer, int format, int font, bool isWrapped, int fill = 0)
    {
        writer.WriteStartElement("xf");
        writer.WriteAttributeString("numFmtId", Text(format));
        writer.WriteAttributeString("fontId", Text(font));
        writer.WriteAttributeString("fillId", Text(fill));
        writer.WriteAttributeString("borderId", "0");
        writer.WriteAttributeString("xfId", "0");
        writer.WriteAttributeString("applyNumberFormat", "1");
        writer.WriteAttributeString("applyFont", "1");
        writer.WriteAttributeString("applyFill", "1");
        if (isWrapped)
        {
            writer.WriteAttributeString("applyAlignment", "1");
            writer.WriteStartElement("alignment");
            writer.WriteAttributeString("vertical", "top");
            writer.WriteAttributeString("wrapText", "1");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    static void Single(XmlWriter writer, string group, string element) =>
        Group(
            writer,
            group,
            [
                () =>
                {
                    writer.WriteStartElement(element);
                    writer.WriteEndElement();
                },
            ]
        );

    static void Value(XmlWriter writer, string element, string value)
    {
        writer.WriteStartElement(element);
        writer.WriteAttributeString("val", value);
        writer.WriteEndElement();
    }

    static void Group(XmlWriter writer, string name, Action[] parts)
    {
        writer.WriteStartElement(name);
        writer.WriteAttributeString("count", Text(parts.Length));
        foreach (var part in parts)
            part();
        writer.WriteEndElement();
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
