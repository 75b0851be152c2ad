using Microsoft.AspNetCore.Routing.Template;

namespace Evenground.Web;

/// <summary>Says why no endpoint took a request: nothing is there, or it takes another method or another kind
/// of body.</summary>
static class UnansweredRequest
{
    public static Task ExplainAsync(HttpContext context)
    {
        var methods = context
            .RequestServices.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => IsAt(endpoint, context.Request.Path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();

        var request = context.Request;
        if (methods.Count == 0)
            return Problems.WriteAsync(context, new AddressMustExist(request.Path));
        if (methods.Contains(request.Method))
            return Problems.WriteAsync(context, new BodyMustBeOfAKindTaken(request.ContentType));

        context.Response.Headers.Allow = string.Join(", ", methods);
        return Problems.WriteAsync(context, new MethodMustBeAllowed(request.Method));
    }

    static bool IsAt(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText is { } pattern
        && pattern.StartsWith(ApiRoutes.Root, StringComparison.Ordinal)
        && !pattern.Contains("**", StringComparison.Ordinal)
        && new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(path, []);
}
