using Microsoft.Net.Http.Headers;

namespace Evenground.Web;

/// <summary>The language that a request prefers, by its Accept-Language header; English when it names
/// neither.</summary>
static class RequestLanguage
{
    public static Language Of(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked))
            return Language.English;

        foreach (
            var value in asked
                .Where(value => value.Quality is not 0)
                .OrderByDescending(value => value.Quality ?? 1)
        )
        {
            if (value.Value.StartsWith("ko", StringComparison.OrdinalIgnoreCase))
                return Language.Korean;
            if (value.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
        }

        return Language.English;
    }
}
