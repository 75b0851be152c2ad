namespace Evenground.Web;

/// <summary>Lets an address begin with <c>ko</c> or <c>en</c> only. Written as
/// <c>{language:language}</c>.</summary>
public sealed class LanguageConstraint : IRouteConstraint
{
    public const string Name = "language";

    /// <summary>The first segment of every page's address.</summary>
    public const string Segment = "/{language:language}";

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => values.TryGetValue(routeKey, out var value) && Links.LanguageOf(value as string) is not null;
}
