using Microsoft.AspNetCore.Antiforgery;

namespace Evenground.Web;

/// <summary>The page where the write token is entered, and the way out again.</summary>
public static class SignIn
{
    const int LongestForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var door = endpoints
            .MapGroup(LanguageConstraint.Segment)
            .ExcludeFromDescription()
            .WithMetadata(new OpenToStrangersAttribute(), new ChangesNothingAttribute());
        door.MapGet("/sign-in", ShowAsync);
        door.MapPost("/sign-in", EnterAsync);
        door.MapPost("/sign-out", LeaveAsync);
    }

    /// <summary>Where to go afterwards: a path of ours, never another site's address.</summary>
    internal static string Next(string? asked) =>
        asked is ['/', not ('/' or '\\'), ..]
        && !asked.Any(char.IsControl)
        && !asked.Contains('\\', StringComparison.Ordinal)
            ? asked
            : "/";

    static Task ShowAsync(string language, HttpContext context) =>
        SendAsync(context, language, Next(context.Request.Query["next"]), isWrong: false);

    static async Task EnterAsync(
        string language,
        HttpContext context,
        IAntiforgery antiforgery,
        Actors actors,
        TimeProvider clock
    )
    {
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is not { } form)
            return;

        var next = Next(form["next"]);
        var session = await actors.SessionForAsync(form["token"].ToString().Trim(), context.RequestAborted);
        if (session is null)
        {
            // Guessing 192 random bits is hopeless; the pause only keeps the log readable.
            await Task.Delay(TimeSpan.FromMilliseconds(300), clock, context.RequestAborted);
            await SendAsync(context, language, next, isWrong: true);
            return;
        }

        context.Response.Cookies.Append(
            Session.Cookie,
            session,
            Session.Options(context.Request, Session.Lifetime)
        );
        context.Response.Redirect(next);
    }

    static async Task LeaveAsync(string language, HttpContext context, IAntiforgery antiforgery)
    {
        if (await FormGuard.ReadAsync(context, antiforgery, LongestForm) is null)
            return;

        context.Response.Cookies.Delete(Session.Cookie, Session.Options(context.Request, null));
        context.Response.Redirect($"/{language}");
    }

    static Task SendAsync(HttpContext context, string language, string next, bool isWrong) =>
        PlainPage.SendAsync(
            context,
            new(
                typeof(SignInPage),
                new Dictionary<string, object?>
                {
                    [nameof(SignInPage.Language)] = Links.LanguageOf(language)!.Value,
                    [nameof(SignInPage.Next)] = next,
                    [nameof(SignInPage.IsWrong)] = isWrong,
                    [nameof(SignInPage.IsSignedIn)] = context
                        .RequestServices.GetRequiredService<Actors>()
                        .HasSession(context.Request),
                    [nameof(SignInPage.FormToken)] = FormGuard.TokenFor(context),
                },
                isWrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK
            )
        );
}
