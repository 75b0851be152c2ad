using System.IO.Compression;
using System.Text;
using Evenground.Record;
using Microsoft.Extensions.Primitives;

namespace Evenground.Web;

/// <summary>The bytes of a rendered page with the head and the day that they show.</summary>
public sealed class FinishedPage
{
    const string MediaType = "text/html; charset=utf-8";

    readonly Lazy<byte[]> _brotli;
    readonly Lazy<byte[]> _gzip;
    readonly StringValues _tag;

    public FinishedPage(string html, int status, long head, DateOnly day)
    {
        (Plain, Status, Head, Day) = (Encoding.UTF8.GetBytes(html), status, head, day);
        Tag = $"\"{Digest.Of(Plain).ToString()[..24]}\"";
        _tag = Tag;
        var both = new Lazy<PackedBytes>(() => PackedBytes.Of(Plain, CompressionLevel.Fastest));
        _brotli = new(() => both.Value.Brotli);
        _gzip = new(() => both.Value.Gzip);
    }

    public byte[] Plain { get; }

    public int Status { get; }

    /// <summary>The journal sequence that the page shows.</summary>
    public long Head { get; }

    /// <summary>The programme's day on which it was rendered: what "today" meant.</summary>
    public DateOnly Day { get; }

    /// <summary>The entity tag: the same for the same bytes.</summary>
    public string Tag { get; }

    public Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        headers.ETag = _tag;
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept-Encoding, Cookie";
        if (
            Status == StatusCodes.Status200OK
            && request.Headers.IfNoneMatch is { Count: > 0 } known
            && IsAmong(known)
        )
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        PageHeaders.Protect(headers);
        var bytes = Plain;
        if (ContentCoding.Best(request) is { } coding)
        {
            headers.ContentEncoding = ContentCoding.NameOf(coding);
            bytes = coding == Coding.Brotli ? _brotli.Value : _gzip.Value;
        }

        response.StatusCode = Status;
        headers.ContentType = MediaType;
        headers.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(bytes).AsTask();
    }

    bool IsAmong(StringValues known)
    {
        foreach (var line in known)
        foreach (var tag in (line ?? "").Split(',', StringSplitOptions.TrimEntries))
            if (
                tag == "*"
                || tag == Tag
                || (tag.StartsWith("W/", StringComparison.Ordinal) && tag[2..] == Tag)
            )
                return true;
        return false;
    }
}

/// <summary>What every page tells the browser: run and load nothing that is not ours, and stay out of
/// frames.</summary>
public static class PageHeaders
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
