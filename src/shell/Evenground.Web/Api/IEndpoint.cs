namespace Evenground.Web;

/// <summary>One address of the HTTP API, in a file of its own. The catalogue finds it; nothing is
/// registered.</summary>
public interface IEndpoint
{
    /// <summary>Maps itself under <c>/api/v1</c>.</summary>
    void Map(IEndpointRouteBuilder api);
}
