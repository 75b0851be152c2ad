namespace Evenground.Web;

/// <summary>The id that a client makes for a write, so that sending it again is harmless.</summary>
static class RequestId
{
    public const string Header = "Request-Id";

    public static Outcome<Guid> Of(HttpRequest request) =>
        Guid.TryParse(request.Headers[Header], out var id) && id != Guid.Empty
            ? id
            : new RequestIdMustBeGiven(request.Headers[Header]);
}
