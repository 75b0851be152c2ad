using Microsoft.Net.Http.Headers;

namespace Evenground.Web;

/// <summary>Whether an answer is to be JSON or CSV.</summary>
sealed record AnswerForm(bool IsCsv)
{
    /// <summary>By the <c>format</c> of the address, else by the Accept header; JSON when neither
    /// says.</summary>
    public static Outcome<AnswerForm> Of(HttpRequest request, string? format) =>
        format switch
        {
            "json" => new AnswerForm(IsCsv: false),
            "csv" => new AnswerForm(IsCsv: true),
            null or "" => new AnswerForm(PrefersCsv(request)),
            _ => new FormatMustBeKnown(format),
        };

    static bool PrefersCsv(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted
            .OrderByDescending(kind => kind.Quality ?? 1)
            .FirstOrDefault(kind => kind.MediaType == "text/csv" || kind.MediaType == "application/json")
            ?.MediaType == "text/csv";
}
