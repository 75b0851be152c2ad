using System.Net;
using Evenground.Store;

namespace Evenground.Web;

/// <summary>The door that every request passes, whatever page or endpoint it asks for.</summary>
/// <remarks>
/// In this order: the server must be addressed by a name of its own (a page elsewhere may have made its name
/// point here); a token that is given must hold; reading is open on the loopback address only; whatever may
/// change something needs the token, and must not have been sent by another site's page.
/// </remarks>
public sealed class Guard(RequestDelegate next, Doors doors, Actors actors)
{
    static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];
    static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Forwarded-For", "X-Real-IP"];

    public Task InvokeAsync(HttpContext context)
    {
        var recognised = actors.RecogniseAsync(context);
        return recognised.IsCompletedSuccessfully
            ? LetInAsync(context)
            : LetInWhenKnownAsync(recognised, context);
    }

    async Task LetInWhenKnownAsync(ValueTask recognised, HttpContext context)
    {
        await recognised;
        await LetInAsync(context);
    }

    Task LetInAsync(HttpContext context)
    {
        var refusal = Check(context);
        if (refusal is null)
            return next(context);
        if (refusal is not TokenMustBeGiven || !WantsPage(context.Request))
            return Problems.WriteAsync(context, refusal);

        var language = RequestLanguage.Of(context.Request) == Language.Korean ? "ko" : "en";
        var wanted = Uri.EscapeDataString(context.Request.Path + context.Request.QueryString);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"/{language}/sign-in?next={wanted}";
        return Task.CompletedTask;
    }

    Refusal? Check(HttpContext context)
    {
        var request = context.Request;
        if (!IsHostKnown(request.Host))
            return new HostMustBeKnown(request.Host.Host);
        if (request.Headers.Authorization.Count > 0 && !actors.HasBearer(request))
            return WriterRegister.IsShaped(request.Headers.Authorization.ToString().Split(' ')[^1])
                ? new KeyMustHold()
                : new TokenMustHold();

        var marks = context.GetEndpoint()?.Metadata;
        var isReader = IsReadingOpen(context) || marks?.GetMetadata<OpenToStrangersAttribute>() is not null;
        var mayWrite = actors.Of(context).MayWrite;
        if (!isReader && !mayWrite)
            return new TokenMustBeGiven();
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return null;

        if (!actors.HasBearer(request) && IsSentByAnotherSite(request))
            return new SiteMustBeOurs();
        return mayWrite || marks?.GetMetadata<ChangesNothingAttribute>() is not null
            ? null
            : new TokenMustBeGiven();
    }

    /// <summary>An address in digits belongs to nobody else's name, so it cannot have been made to point
    /// here.</summary>
    bool IsHostKnown(HostString host) =>
        IPAddress.TryParse(host.Host, out _)
        || LoopbackNames.Concat(doors.Hosts).Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    /// <remarks>A proxy on this computer reaches us on the loopback too, and speaks for somebody who may be
    /// anywhere.</remarks>
    bool IsReadingOpen(HttpContext context) =>
        doors.IsReadingPublic
        || (
            context.Connection.LocalIpAddress is { } local
            && IPAddress.IsLoopback(local)
            && LoopbackNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            && !ProxyHeaders.Any(context.Request.Headers.ContainsKey)
        );

    static bool IsSentByAnotherSite(HttpRequest request)
    {
        if (
            request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            && site != "same-origin"
            && site != "none"
        )
            return true;
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }

    static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
