namespace Evenground.Web;

/// <summary>What browsers are told of every answer: run only our own scripts, talk only to us, show us in no
/// frame.</summary>
public static class SecurityHeaders
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A picture has its style and fonts in itself, and runs nothing.</summary>
    const string PicturePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox";

    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        // Set last, so that an answer that was begun and thrown away for an error carries them too.
        context.Response.OnStarting(static response => Set((HttpResponse)response), context.Response);
        return next(context);
    }

    static Task Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            response.ContentType == PictureFile.ContentType ? PicturePolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Task.CompletedTask;
    }
}
