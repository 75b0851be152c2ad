namespace Evenground.Web;

/// <summary>Puts the door in front of every page and endpoint.</summary>
public static class GuardSetup
{
    /// <summary>Before all else, so that nothing is served past the door. The door needs to know where a
    /// request goes.</summary>
    public static IApplicationBuilder UseEvengroundGuard(this IApplicationBuilder server) =>
        server.Use(SecurityHeaders.SetAsync).UseMiddleware<Faults>().UseRouting().UseMiddleware<Guard>();

    /// <summary>Says that the server is up, to whoever watches over it; nothing of the record.</summary>
    public static void MapHealth(this IEndpointRouteBuilder server) =>
        server
            .MapGet("/health", () => TypedResults.Text("ok"))
            .WithMetadata(new OpenToStrangersAttribute())
            .ExcludeFromDescription();
}
