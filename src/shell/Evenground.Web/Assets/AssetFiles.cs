using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Evenground.Web;

/// <summary>Styles, script and fonts, served from the assembly under an address that changes with their
/// content.</summary>
public static class AssetFiles
{
    const string Prefix = "assets/";
    const string Forever = "public, max-age=31536000, immutable";

    static readonly FrozenDictionary<string, Asset> ByPath = Load();

    /// <summary>The first digits of the digest of all assets: a new build has new addresses, so caches never
    /// mix two.</summary>
    public static string Version { get; } = VersionOf(ByPath);

    public static string Url(string path) => $"/{Prefix}{Version}/{path}";

    public static bool Has(string path) => ByPath.ContainsKey(path);

    /// <summary>An asset's bytes, for what is put together from assets.</summary>
    public static ReadOnlySpan<byte> BytesOf(string path) => ByPath[path].Plain;

    public static string TextOf(string path) => Encoding.UTF8.GetString(ByPath[path].Plain);

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/assets/{version}/{**path}", Send)
            .ExcludeFromDescription()
            .WithMetadata(new OpenToStrangersAttribute());

    static IResult Send(string version, string path, HttpContext context)
    {
        if (version != Version || !ByPath.TryGetValue(path, out var asset))
            return Results.NotFound();

        context.Response.Headers.CacheControl = Forever;
        if (asset.Packed is null)
            return Results.Bytes(asset.Plain, asset.MediaType);

        context.Response.Headers.Vary = "Accept-Encoding";
        if (ContentCoding.Best(context.Request) is not { } coding)
            return Results.Bytes(asset.Plain, asset.MediaType);
        context.Response.Headers.ContentEncoding = ContentCoding.NameOf(coding);
        return Results.Bytes(asset.Packed.In(coding)!, asset.MediaType);
    }

    static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetFiles).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(
                name => name[Prefix.Length..],
                name => Read(assembly, name),
                StringComparer.Ordinal
            );
    }

    static Asset Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var mediaType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => "text/plain; charset=utf-8",
        };
        // Fonts are packed already.
        return new(
            bytes,
            mediaType,
            mediaType == "font/woff2" ? null : PackedBytes.Of(bytes, CompressionLevel.SmallestSize)
        );
    }

    static string VersionOf(FrozenDictionary<string, Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, asset) in assets.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            hash.AppendData(asset.Plain);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    sealed record Asset(byte[] Plain, string MediaType, PackedBytes? Packed);
}
