namespace Evenground.Web;

/// <summary>Sends a page that belongs to no programme.</summary>
public static class PlainPage
{
    public static Task SendAsync(
        HttpContext context,
        Language language,
        int status,
        LocalizedText title,
        LocalizedText text,
        string? reference
    ) =>
        SendAsync(
            context,
            new(
                typeof(PlainDocument),
                new Dictionary<string, object?>
                {
                    [nameof(PlainDocument.Language)] = language,
                    [nameof(PlainDocument.Title)] = title,
                    [nameof(PlainDocument.Text)] = text,
                    [nameof(PlainDocument.Reference)] = reference,
                },
                status
            )
        );

    /// <summary>Renders and sends a page that must not be kept by anybody, such as a form.</summary>
    public static async Task SendAsync(HttpContext context, PageContent content)
    {
        var html = await context.RequestServices.GetRequiredService<PageRenderer>().RenderAsync(content);
        context.Response.StatusCode = content.Status;
        PageHeaders.Protect(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(html);
    }
}
