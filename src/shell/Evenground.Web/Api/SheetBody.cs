using Evenground.Import;

namespace Evenground.Web;

/// <summary>A sheet that comes as the body of a request: CSV or an Excel workbook.</summary>
static class SheetBody
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What file the body is, by its content type; or refused when it is neither kind.</summary>
    /// <param name="name">The file's name, as the request gives it.</param>
    public static Outcome<SheetFile> Of(HttpRequest request, string name)
    {
        var kind = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        return kind switch
        {
            Workbook => new SheetFile(name, "xlsx"),
            CsvAnswer.ContentType => new SheetFile(name, "csv"),
            _ => new BodyMustBeOfAKindTaken(kind),
        };
    }
}
