using System.Text.RegularExpressions;

namespace Evenground.Web;

/// <summary>A rendered document as a file with the assets that it names beside it, so that it can be read
/// without a server.</summary>
static partial class SheetFolder
{
    /// <summary>Writes the document and its assets into an empty folder.</summary>
    /// <returns>The path of the document.</returns>
    public static async Task<string> WriteAsync(string html, string folder, CancellationToken stop)
    {
        foreach (var path in AssetPaths().Matches(html).Select(match => match.Groups[1].Value).Distinct())
            await WriteAssetAsync(path, folder, stop);

        var page = Path.Combine(folder, "sheet.html");
        await File.WriteAllTextAsync(page, AssetPaths().Replace(html, "assets/$1"), stop);
        return page;
    }

    /// <summary>An asset, and those that a style sheet names in turn.</summary>
    static async Task WriteAssetAsync(string path, string folder, CancellationToken stop)
    {
        var file = Path.Combine([folder, "assets", .. path.Split('/')]);
        if (File.Exists(file) || !AssetFiles.Has(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, AssetFiles.BytesOf(path).ToArray(), stop);
        if (!path.EndsWith(".css", StringComparison.Ordinal))
            return;
        var beside = path.Contains('/') ? path[..(path.LastIndexOf('/') + 1)] : "";
        foreach (Match named in StylePaths().Matches(AssetFiles.TextOf(path)))
            await WriteAssetAsync(beside + named.Groups[1].Value, folder, stop);
    }

    [GeneratedRegex("/assets/[0-9a-f]+/([A-Za-z0-9./_-]+)")]
    private static partial Regex AssetPaths();

    [GeneratedRegex("url\\([\"']?([A-Za-z0-9./_-]+)[\"']?\\)")]
    private static partial Regex StylePaths();
}
