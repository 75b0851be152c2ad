using System.Collections.Frozen;
using System.Reflection;
using Evenground.Publish;
using Microsoft.AspNetCore.Http.Metadata;

namespace Evenground.Web;

/// <summary>A refusal as problem details (RFC 9457), in the language that the request prefers and with
/// both.</summary>
/// <param name="Type">A name for the kind of problem; it does not resolve.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Detail">What was asked, what holds, what to do next.</param>
/// <param name="Code">The stable code, as in <c>docs/errors</c>.</param>
/// <param name="Refusals">The refusals that held at once; empty when there was only one.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    string Korean,
    string English,
    IReadOnlyList<RefusalShape> Refusals
);

/// <summary>Turns refusals into answers.</summary>
public static class Problems
{
    public const string ContentType = "application/problem+json";

    static readonly FrozenDictionary<string, int> StatusByCode = new Dictionary<string, int>(
        StringComparer.Ordinal
    )
    {
        ["request.address-must-exist"] = StatusCodes.Status404NotFound,
        ["request.method-must-be-allowed"] = StatusCodes.Status405MethodNotAllowed,
        ["request.body-must-fit"] = StatusCodes.Status413PayloadTooLarge,
        ["request.body-must-be-of-a-kind-taken"] = StatusCodes.Status415UnsupportedMediaType,
        ["claim.must-exist"] = StatusCodes.Status404NotFound,
        ["page.fund-must-be-known"] = StatusCodes.Status404NotFound,
        ["programme.must-exist"] = StatusCodes.Status404NotFound,
        ["report.must-be-known"] = StatusCodes.Status404NotFound,
        ["report.fund-must-be-known"] = StatusCodes.Status404NotFound,
        ["report.investor-must-be-in-the-fund"] = StatusCodes.Status404NotFound,
        ["journal.entry-must-exist"] = StatusCodes.Status404NotFound,
        ["programme.slug-must-be-free"] = StatusCodes.Status409Conflict,
        ["journal.request-id-must-be-new"] = StatusCodes.Status409Conflict,
        ["journal.must-come-to-rest"] = StatusCodes.Status409Conflict,
        ["access.token-must-be-given"] = StatusCodes.Status401Unauthorized,
        ["access.token-must-hold"] = StatusCodes.Status401Unauthorized,
        ["access.key-must-hold"] = StatusCodes.Status401Unauthorized,
        ["access.host-must-be-known"] = StatusCodes.Status421MisdirectedRequest,
        ["journal.chain-must-hold"] = StatusCodes.Status503ServiceUnavailable,
        ["request.draws-must-wait-their-turn"] = StatusCodes.Status503ServiceUnavailable,
        ["program.must-not-fail"] = StatusCodes.Status500InternalServerError,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static int StatusOf(Refusal refusal) =>
        StatusByCode.TryGetValue(refusal.Code, out var status) ? status
        : refusal.Code.StartsWith("request.", StringComparison.Ordinal) ? StatusCodes.Status400BadRequest
        : refusal.Code.StartsWith("access.", StringComparison.Ordinal) ? StatusCodes.Status403Forbidden
        : refusal.Code.StartsWith("storage.", StringComparison.Ordinal)
            ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status422UnprocessableEntity;

    public static RefusalResult AsProblem(this Refusal refusal) => new(refusal);

    public static Task WriteAsync(HttpContext context, Refusal refusal)
    {
        var status = StatusOf(refusal);
        var language = RequestLanguage.Of(context.Request);
        var problem = new Problem(
            $"urn:evenground:refusal:{refusal.Code}",
            Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            status,
            refusal.Text.In(language),
            context.Request.Path,
            refusal.Code,
            refusal.Text.Korean,
            refusal.Text.English,
            RefusalShape.Of(refusal).Refusals
        );

        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = language == Language.Korean ? "ko" : "en";
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Response.WriteAsJsonAsync(
            problem,
            ShapeJson.Options,
            ContentType,
            context.RequestAborted
        );
    }
}

/// <summary>A refusal as an endpoint's result; it tells the API's description that problems are
/// possible.</summary>
public sealed class RefusalResult(Refusal refusal) : IResult, IEndpointMetadataProvider
{
    public Refusal Refusal { get; } = refusal;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        foreach (var status in (int[])[400, 401, 404])
            builder.Metadata.Add(
                new ProducesResponseTypeMetadata(status, typeof(Problem), [Problems.ContentType])
            );
    }

    public Task ExecuteAsync(HttpContext httpContext) => Problems.WriteAsync(httpContext, Refusal);
}
