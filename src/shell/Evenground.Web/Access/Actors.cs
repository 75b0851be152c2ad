using Evenground.Store;

namespace Evenground.Web;

/// <summary>Says who asks: a stranger reads what is public; the holder of the write token reads all and may
/// write; a writer has a key and an id of their own.</summary>
public sealed class Actors(WriteToken token, Installation installation, TimeProvider clock)
{
    const string Scheme = "Bearer ";

    static readonly object Place = new();

    public static Actor Stranger { get; } = new("anonymous", Visibility.Public, MayWrite: false);

    public static Actor TokenHolder { get; } = new("token-holder", Visibility.Restricted, MayWrite: true);

    /// <summary>Looks once a request whose token, key or session it brings, so that a key that was ended a
    /// moment ago opens nothing. All that follows asks <see cref="Of"/>.</summary>
    public ValueTask RecogniseAsync(HttpContext context)
    {
        var request = context.Request;
        return request.Headers.Authorization.Count == 0 && request.Headers.Cookie.Count == 0
            ? ValueTask.CompletedTask
            : LookAsync(context);
    }

    /// <summary>The actor of a request, by its bearer token or its session cookie.</summary>
    public Actor Of(HttpContext context) => AskerOf(context).Actor;

    /// <summary>Whether the browser holds an open session. Its writes need an antiforgery token; a bearer's
    /// do not.</summary>
    public bool HasSession(HttpRequest request) => AskerOf(request.HttpContext).By == Proof.Session;

    /// <summary>Whether the request carries the token or a key itself, as programs do.</summary>
    public bool HasBearer(HttpRequest request) => AskerOf(request.HttpContext).By == Proof.Bearer;

    /// <summary>Who holds what was typed on the sign-in page, and the session that it opens; null when it is
    /// no token and no key.</summary>
    public async Task<string?> SessionForAsync(string typed, CancellationToken stop)
    {
        if (token.Is(typed))
            return Session.Open(token, clock.GetUtcNow());
        return await installation.Writers.RecogniseAsync(typed, stop) is { } writer
            ? Session.Open(token, clock.GetUtcNow(), writer.Id)
            : null;
    }

    static Asker AskerOf(HttpContext context) =>
        context.Items.TryGetValue(Place, out var found) && found is Asker asker
            ? asker
            : new(Stranger, Proof.None);

    async ValueTask LookAsync(HttpContext context) =>
        context.Items[Place] =
            await OfBearerAsync(context) ?? await OfSessionAsync(context) ?? new(Stranger, Proof.None);

    async Task<Asker?> OfBearerAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var given = header[Scheme.Length..].Trim();
        if (token.Is(given))
            return new(TokenHolder, Proof.Bearer);
        return await installation.Writers.RecogniseAsync(given, context.RequestAborted) is { } writer
            ? new(writer.Actor, Proof.Bearer)
            : null;
    }

    async Task<Asker?> OfSessionAsync(HttpContext context)
    {
        var cookie = context.Request.Cookies[Session.Cookie];
        if (!Session.IsOpen(cookie, token, clock.GetUtcNow(), out var id))
            return null;
        if (id is not { } of)
            return new(TokenHolder, Proof.Session);
        return await installation.Writers.FindAsync(of, context.RequestAborted) is { } writer
            ? new(writer.Actor, Proof.Session)
            : null;
    }

    enum Proof
    {
        None,
        Session,
        Bearer,
    }

    sealed record Asker(Actor Actor, Proof By);
}
