namespace Evenground.Web;

/// <summary>An investor's statement as a PDF, at the address of the page with <c>.pdf</c> behind
/// it.</summary>
public sealed class StatementPdf(
    PageServer pages,
    PageRenderer renderer,
    StatementPrinter printer,
    TimeProvider clock
)
{
    /// <summary>The last part of the address.</summary>
    public const string Extension = ".pdf";

    static readonly PageKind Kind = PageCatalogue.All.Single(kind =>
        kind.Pattern.EndsWith("/statement", StringComparison.Ordinal)
    );

    public void Map(IEndpointRouteBuilder app) =>
        app.MapGet($"{LanguageConstraint.Segment}/{{programme}}/{Kind.Pattern}{Extension}", ServeAsync)
            .ExcludeFromDescription();

    async Task ServeAsync(HttpContext context)
    {
        var language = Links.LanguageOf((string?)context.Request.RouteValues["language"])!.Value;
        if (!pages.RequestOf(context, Kind).Accepted(out var request, out var refusal))
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return;
        }

        var view = PageView.Of(request, clock.GetUtcNow());
        if (!Kind.Open(view).Accepted(out var content, out refusal))
        {
            await MissingPage.SendAsync(context, language, refusal.Text);
            return;
        }

        var html = await renderer.RenderAsync(content);
        if (!(await printer.PrintAsync(html, context.RequestAborted)).Accepted(out var pdf, out refusal))
        {
            await PlainPage.SendAsync(
                context,
                language,
                StatusCodes.Status503ServiceUnavailable,
                new("PDF를 만들 수 없습니다", "No PDF can be made"),
                refusal.Text,
                reference: null
            );
            return;
        }

        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition =
            $"inline; filename=\"statement-{view.AsOf.On:yyyy-MM-dd}.pdf\"";
        await Results.Bytes(pdf, "application/pdf").ExecuteAsync(context);
    }
}
