using Evenground.Import;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Hands out the tables and pictures of pages as files, each under the page's own address with
/// <c>/exports/name?format=csv</c>.</summary>
public sealed class ExportServer(PageServer pages, TimeProvider clock)
{
    public const string Segment = "exports";

    const string Format = "format";

    /// <summary>The address of a page's exports: <c>regions/{code}/exports/{export}</c>.</summary>
    public static string PatternOf(PageKind kind) => $"{kind.Pattern}/{Segment}/{{export}}".TrimStart('/');

    public async Task ServeAsync(HttpContext context, PageKind kind)
    {
        var language = Links.LanguageOf((string?)context.Request.RouteValues["language"])!.Value;
        if (!pages.RequestOf(context, kind).Accepted(out var request, out var refusal))
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return;
        }

        var view = PageView.Of(request, clock.GetUtcNow());
        if (!Find(view, kind).Accepted(out var found, out refusal))
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return;
        }

        var (export, format) = found;
        var bytes = await WriteAsync(export, format, view, Permalink(context, view), context.RequestAborted);
        await SendAsync(context, bytes, format, $"{view.Programme.Slug}-{export.Name}.{format.Extension}");
    }

    static Outcome<(PageExport Export, ExportFormat Format)> Find(PageView view, PageKind kind)
    {
        if (!kind.Exports!(view).Accepted(out var offered, out var refusal))
            return refusal;
        var name = view.Route("export")!;
        if (offered.FirstOrDefault(one => one.Name == name) is not { } export)
            return new ExportMustBeKnown(name, string.Join(", ", offered.Select(one => one.Name)));

        var formats = ExportFormat.Of(export).ToArray();
        var asked = view.Query(Format) is { Length: > 0 } code ? code : formats[0].Code;
        return formats.FirstOrDefault(format => format.Code == asked) is { } found
            ? (export, found)
            : new ExportFormatMustBeOffered(
                name,
                asked,
                string.Join(", ", formats.Select(format => format.Code))
            );
    }

    static async Task<byte[]> WriteAsync(
        PageExport export,
        ExportFormat format,
        PageView view,
        string permalink,
        CancellationToken stop
    )
    {
        if (format.IsPicture)
            return PictureFile.Write(export.Picture!(), permalink);

        var table = export.Table!();
        var file = new MemoryStream();
        if (format == ExportFormat.Excel)
            await TableWriter.WriteXlsxAsync(table.In(view.Language), file, stop);
        else if (format == ExportFormat.Sdmx)
            await TableWriter.WriteCsvAsync(SdmxCsv.Of(table), file, stop: stop);
        else
            await TableWriter.WriteCsvAsync(table.In(view.Language), file, withMark: true, stop);
        return file.ToArray();
    }

    /// <summary>The page, with both days written out, so that it shows the same tomorrow.</summary>
    static string Permalink(HttpContext context, PageView view)
    {
        var page = view.Links.HereOn(AskedDates.Of(view.AsOf.On, view.AsOf.Known));
        return $"{context.Request.Scheme}://{context.Request.Host}{page}";
    }

    static Task SendAsync(HttpContext context, byte[] bytes, ExportFormat format, string name)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Cookie";
        // A picture is looked at; a table is taken away.
        headers.ContentDisposition = $"{(format.IsPicture ? "inline" : "attachment")}; filename=\"{name}\"";
        return Results
            .Bytes(bytes, ContentTypeOf(format), entityTag: new($"\"{Digest.Of(bytes).ToString()[..24]}\""))
            .ExecuteAsync(context);
    }

    static string ContentTypeOf(ExportFormat format) =>
        format == ExportFormat.Picture ? PictureFile.ContentType
        : format == ExportFormat.Excel ? SheetBody.Workbook
        : format == ExportFormat.Sdmx ? $"{SdmxCsv.ContentType}; charset=utf-8"
        : "text/csv; charset=utf-8; header=present";
}
