using Evenground.Publish;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Evenground.Web;

/// <summary>The HTTP API: every endpoint that the assembly holds, and its description at
/// <c>/openapi/v1.json</c>.</summary>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>The largest body that a request may have, but for sheets.</summary>
    public const long LargestBody = 1 << 20;

    /// <summary>The largest sheet that may be uploaded.</summary>
    public const long LargestSheet = 64 << 20;

    public static IServiceCollection AddEvengroundApi(this IServiceCollection services)
    {
        services.TryAddSingleton<Actors>();
        services.ConfigureHttpJsonOptions(options => ShapeJson.ApplyTo(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }

    public static void MapEvengroundApi(this IEndpointRouteBuilder server)
    {
        var api = server.MapGroup(Root);
        var endpoints = typeof(ApiRoutes)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEndpoint))
            )
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
            ((IEndpoint)Activator.CreateInstance(endpoint)!).Map(api);

        api.MapFallback("{**rest}", UnansweredRequest.ExplainAsync).ExcludeFromDescription();
        server.MapOpenApi("/openapi/{documentName}.json");
    }
}
