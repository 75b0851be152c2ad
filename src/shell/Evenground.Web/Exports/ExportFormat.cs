namespace Evenground.Web;

/// <summary>A format that something of a page can be taken away in.</summary>
/// <param name="Code">As it stands in the address.</param>
/// <param name="Name">As people call it.</param>
/// <param name="IsPicture">Whether it holds a picture; else a table.</param>
public sealed record ExportFormat(string Code, LocalizedText Name, string Extension, bool IsPicture)
{
    public static ExportFormat Csv { get; } = new("csv", LocalizedText.Same("CSV"), "csv", IsPicture: false);

    public static ExportFormat Excel { get; } = new("xlsx", new("엑셀", "Excel"), "xlsx", IsPicture: false);

    public static ExportFormat Sdmx { get; } =
        new("sdmx-csv", LocalizedText.Same("SDMX-CSV"), "sdmx.csv", IsPicture: false);

    public static ExportFormat Picture { get; } =
        new("svg", LocalizedText.Same("SVG"), "svg", IsPicture: true);

    public static IReadOnlyList<ExportFormat> All { get; } = [Csv, Excel, Sdmx, Picture];

    /// <summary>The formats of an export, in the order in which they are offered.</summary>
    public static IEnumerable<ExportFormat> Of(PageExport export) =>
        All.Where(format => format.IsPicture ? export.Picture is not null : export.Table is not null);
}
