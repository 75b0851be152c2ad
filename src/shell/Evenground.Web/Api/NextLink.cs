using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Evenground.Web;

/// <summary>The address of a listing's next page.</summary>
static class NextLink
{
    /// <summary>Names the days and the last entry, so that the next page shows the same state as this
    /// one.</summary>
    public static string Of(
        HttpRequest request,
        Asked question,
        long offset,
        int limit,
        string offsetName = "offset"
    )
    {
        var query = new QueryBuilder
        {
            { "on", Write(question.AsOf.On) },
            { "known", Write(question.AsOf.Known) },
            { "upTo", question.AsOf.UpTo.ToString(CultureInfo.InvariantCulture) },
            { offsetName, offset.ToString(CultureInfo.InvariantCulture) },
            { "limit", limit.ToString(CultureInfo.InvariantCulture) },
        };
        if (request.Query["format"] is [{ Length: > 0 } format])
            query.Add("format", format);
        return $"{request.Path}{query}";
    }

    static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
