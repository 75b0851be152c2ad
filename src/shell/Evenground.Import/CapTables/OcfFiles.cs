using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evenground.Import;

/// <summary>One file of a package, as it is.</summary>
/// <param name="Path">Below the folder of the package, with slashes.</param>
public sealed record OcfFile(string Path, string Text);

/// <summary>The files of a package of the Open Cap Table Format, from a folder, a zip file or the shelf, and
/// back.</summary>
public static class OcfFiles
{
    /// <summary>What a package is kept as beside the journal: its files by name, each as it was.</summary>
    public const string MediaType = "application/vnd.evenground.ocf-files+json";

    const int MostFiles = 2_000;

    const long MostBytes = 200_000_000;

    static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON files of a folder, those of its subfolders included, or of a zip file.</summary>
    public static async Task<Outcome<IReadOnlyList<OcfFile>>> ReadAsync(string path, CancellationToken stop)
    {
        if (!Directory.Exists(path))
        {
            await using var file = File.OpenRead(path);
            return await ReadZipAsync(file, Path.GetFileName(path), stop);
        }

        var files = new List<OcfFile>();
        var bytes = 0L;
        foreach (
            var found in Directory
                .EnumerateFiles(path, "*.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            bytes += new FileInfo(found).Length;
            if (files.Count == MostFiles || bytes > MostBytes)
                return TooLarge(path);
            var name = Path.GetRelativePath(path, found).Replace('\\', '/');
            if (
                !Text(name, await File.ReadAllBytesAsync(found, stop)).Accepted(out var text, out var refusal)
            )
                return refusal;
            files.Add(text);
        }

        return files;
    }

    /// <summary>The JSON files of a zip file.</summary>
    public static async Task<Outcome<IReadOnlyList<OcfFile>>> ReadZipAsync(
        Stream content,
        string name,
        CancellationToken stop
    )
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(
                content,
                ZipArchiveMode.Read,
                leaveOpen: true,
                entryNameEncoding: null,
                stop
            );
            var files = new List<OcfFile>();
            var bytes = 0L;
            foreach (var entry in zip.Entries.Where(entry => IsJson(entry.FullName)))
            {
                // What an entry says of its length is not trusted: the bytes are counted as they come.
                await using var packed = await entry.OpenAsync(stop);
                var unpacked = new MemoryStream();
                var buffer = new byte[1 << 16];
                for (int read; (read = await packed.ReadAsync(buffer, stop)) > 0; )
                {
                    bytes += read;
                    if (files.Count == MostFiles || bytes > MostBytes)
                        return TooLarge(name);
                    unpacked.Write(buffer.AsSpan(0, read));
                }

                if (!Text(entry.FullName, unpacked.ToArray()).Accepted(out var file, out var refusal))
                    return refusal;
                files.Add(file);
            }

            return files;
        }
        catch (InvalidDataException exception)
        {
            return new OcfMustBeReadable(name, LocalizedText.Same(exception.Message));
        }
    }

    /// <summary>The bytes that are kept on the shelf.</summary>
    public static byte[] Write(IReadOnlyList<OcfFile> files) =>
        JsonSerializer.SerializeToUtf8Bytes(files, Plain);

    /// <summary>The files of what was kept.</summary>
    public static IReadOnlyList<OcfFile> Read(ReadOnlySpan<byte> kept) =>
        JsonSerializer.Deserialize<List<OcfFile>>(kept, Plain)!;

    /// <summary>The files as a zip file. Its entries carry no time, so the same files give the same
    /// bytes.</summary>
    public static byte[] Zip(IReadOnlyList<OcfFile> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Path, CompressionLevel.Optimal);
                entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var packed = entry.Open();
                packed.Write(Strict.GetBytes(file.Text));
            }

        return bytes.ToArray();
    }

    static bool IsJson(string name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    static Outcome<OcfFile> Text(string name, byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return new OcfFile(name, text.TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return new OcfMustBeReadable(name, new("UTF-8 글자가 아닙니다.", "it is not text in UTF-8."));
        }
    }

    static OcfMustBeReadable TooLarge(string name) =>
        new(
            name,
            new(
                $"파일이 {MostFiles:N0}개, 200MB를 넘습니다.",
                $"it holds more than {MostFiles:N0} files or 200 MB."
            )
        );
}
