using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Evenground.Web;

/// <summary>Tells a client whether what it holds is still what it would get.</summary>
/// <remarks>
/// The tag is made of the journal's head, the question and the program's version: all that an answer depends
/// on. It is weak, as an answer may be compressed on its way.
/// </remarks>
static class Freshness
{
    static readonly string Version = typeof(Freshness).Module.ModuleVersionId.ToString("N");

    public static bool IsUnchanged(HttpContext context, Asked question, bool isCsv)
    {
        var tag = new EntityTagHeaderValue($"\"{TagOf(context.Request, question, isCsv)}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { NoCache = true, Private = question.Actor.MayWrite };
        context.Response.Headers.Vary = "Accept, Accept-Language, Authorization, Cookie";
        return context
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(held =>
                held.Compare(tag, useStrongComparison: false) || held == EntityTagHeaderValue.Any
            );
    }

    static string TagOf(HttpRequest request, Asked question, bool isCsv)
    {
        var asOf = question.AsOf;
        var depends = string.Create(
            CultureInfo.InvariantCulture,
            $"{question.Head.Hash}|{asOf.On:O}|{asOf.Known:O}|{asOf.UpTo}|{asOf.Clearance}|{isCsv}|{RequestLanguage.Of(request)}|{request.Path}{request.QueryString}|{Version}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(depends)).AsSpan(0, 16));
    }
}
