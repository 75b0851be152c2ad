using Evenground.Store;

namespace Evenground.Web;

/// <summary>Says who asks: a stranger reads what is public; the holder of the write token reads all and may
/// write.</summary>
public sealed class Actors(WriteToken token, TimeProvider clock)
{
    public static Actor Stranger { get; } = new("anonymous", Visibility.Public, MayWrite: false);

    public static Actor TokenHolder { get; } = new("token-holder", Visibility.Restricted, MayWrite: true);

    /// <summary>The actor of a request, by its bearer token or its session cookie.</summary>
    public Actor Of(HttpContext context)
    {
        if (HasBearer(context.Request))
            return TokenHolder;
        return HasSession(context.Request) ? TokenHolder : Stranger;
    }

    /// <summary>Whether the browser holds an open session. Its writes need an antiforgery token; a bearer's
    /// do not.</summary>
    public bool HasSession(HttpRequest request) =>
        request.Headers.Cookie.Count > 0
        && Session.IsOpen(request.Cookies[Session.Cookie], token, clock.GetUtcNow());

    /// <summary>Whether the request carries the token itself, as programs do.</summary>
    public bool HasBearer(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && token.Is(header[Scheme.Length..].Trim());
    }
}
