using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Evenground.Publish;

namespace Evenground.Import;

/// <summary>Writes a report as an Excel workbook: amounts are numbers with their format, totals and
/// checks are formulas with their value, and every name stands in both languages.</summary>
/// <remarks>
/// The library for tables writes no formula for a single cell, so the parts are written here: Office
/// Open XML (ECMA-376), with as few of its parts as a workbook needs. The same report gives the same bytes.
/// </remarks>
public static class ReportWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ReportBook book)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", writer => Types(writer, book.Sheets.Count));
            Part(
                archive,
                "_rels/.rels",
                writer => Relate(writer, [("rId1", $"{Relations}/officeDocument", "xl/workbook.xml")])
            );
            Part(archive, "xl/workbook.xml", writer => Workbook(writer, book));
            Part(archive, "xl/_rels/workbook.xml.rels", writer => Relate(writer, PartsOf(book)));
            Part(archive, "xl/styles.xml", writer => ReportStyles.Write(writer, book.Currency));
            foreach (var (place, sheet) in book.Sheets.Index())
                Part(
                    archive,
                    $"xl/worksheets/sheet{place + 1}.xml",
                    writer => ReportSheetPart.Write(writer, sheet)
                );
        }

        return file.ToArray();
    }

    static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        writer.WriteStartDocument(standalone: true);
        write(writer);
        writer.WriteEndDocument();
    }

    static void Types(XmlWriter writer, int sheets)
    {
        const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        writer.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Known("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Known("Default", "Extension", "xml", "application/xml");
        Known("Override", "PartName", "/xl/workbook.xml", $"{Spreadsheet}.sheet.main+xml");
        Known("Override", "PartName", "/xl/styles.xml", $"{Spreadsheet}.styles+xml");
        for (var sheet = 1; sheet <= sheets; sheet++)
            Known("Override", "PartName", $"/xl/worksheets/sheet{sheet}.xml", $"{Spreadsheet}.worksheet+xml");
        writer.WriteEndElement();

        void Known(string element, string by, string name, string type)
        {
            writer.WriteStartElement(element);
            writer.WriteAttributeString(by, name);
            writer.WriteAttributeString("ContentType", type);
            writer.WriteEndElement();
        }
    }

    static (string Id, string Type, string Target)[] PartsOf(ReportBook book) =>
        [
            .. book.Sheets.Select(
                (_, place) =>
                    ($"rId{place + 1}", $"{Relations}/worksheet", $"worksheets/sheet{place + 1}.xml")
            ),
            ($"rId{book.Sheets.Count + 1}", $"{Relations}/styles", "styles.xml"),
        ];

    static void Relate(XmlWriter writer, (string Id, string Type, string Target)[] parts)
    {
        writer.WriteStartElement("Relationships", Packages);
        foreach (var (id, type, target) in parts)
        {
            writer.WriteStartElement("Relationship");
            writer.WriteAttributeString("Id", id);
            writer.WriteAttributeString("Type", type);
            writer.WriteAttributeString("Target", target);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    static void Workbook(XmlWriter writer, ReportBook book)
    {
        writer.WriteStartElement("workbook", Main);
        writer.WriteAttributeString("xmlns", "r", null, Relations);
        writer.WriteStartElement("bookViews");
        writer.WriteStartElement("workbookView");
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("sheets");
        foreach (var (place, sheet) in book.Sheets.Index())
        {
            writer.WriteStartElement("sheet");
            writer.WriteAttributeString("name", sheet.Name);
            writer.WriteAttributeString("sheetId", (place + 1).ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("r", "id", Relations, $"rId{place + 1}");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteStartElement("calcPr");
        writer.WriteAttributeString("fullCalcOnLoad", "1");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
