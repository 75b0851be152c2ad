using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>One file of a packed fund book.</summary>
/// <param name="Sha256">The digest of its bytes.</param>
public sealed record FundBookPart(string File, int Rows, IReadOnlyList<string> Columns, string Sha256);

/// <summary>What a packed fund book holds and what it was made from.</summary>
public sealed record FundBookManifest(
    string Schema,
    string Programme,
    bool IsExample,
    string? Fund,
    DateOnly On,
    DateOnly Known,
    long Head,
    string HeadHash,
    string CodeVersion,
    IReadOnlyList<FundBookPart> Files
);

/// <summary>A fund book as one file: JSON, or a zip of tables as Parquet or CSV with a manifest.</summary>
/// <remarks>The same document gives the same bytes.</remarks>
public static class FundBookFile
{
    public const string Json = "json",
        Parquet = "parquet",
        Csv = "csv";

    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Formats { get; } = [Json, Parquet, Csv];

    public static string ContentTypeOf(string format) =>
        format == Json ? "application/json" : "application/zip";

    /// <summary>The end of the file's name.</summary>
    public static string ExtensionOf(string format) =>
        format switch
        {
            Json => "fund-book.json",
            Parquet => "fund-book-parquet.zip",
            _ => "fund-book-csv.zip",
        };

    /// <param name="book">The document.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="stop">Stops between tables.</param>
    public static async Task<byte[]> WriteAsync(
        FundBookDocument book,
        string format,
        CancellationToken stop = default
    )
    {
        if (format == Json)
            return book.ToJson();

        var origin = OriginOf(book);
        var parts = new List<(FundBookPart Part, byte[] Bytes)>();
        foreach (var (name, rowType, rows) in book.Tables())
        {
            var bytes =
                format == Parquet
                    ? await ParquetTable.WriteAsync(rowType, rows, origin, stop)
                    : await CsvAsync(rowType, rows, stop);
            parts.Add(
                (
                    new(
                        $"{name}.{format}",
                        rows.Count,
                        [.. ListingColumns.Of(rowType).Select(column => column.Csv)],
                        Digest.Of(bytes).ToString()
                    ),
                    bytes
                )
            );
        }

        return Pack(book, parts);
    }

    static async Task<byte[]> CsvAsync(Type rowType, IReadOnlyList<object> rows, CancellationToken stop)
    {
        var columns = ListingColumns.Of(rowType);
        var file = new MemoryStream();
        await TableWriter.WriteCsvAsync(
            new(
                [.. columns.Select(column => column.Csv)],
                rows.Select(row =>
                    (IReadOnlyList<Cell>)[.. columns.Select(column => (Cell)column.CellOf(row))]
                )
            ),
            file,
            withMark: true,
            stop
        );
        return file.ToArray();
    }

    static byte[] Pack(FundBookDocument book, List<(FundBookPart Part, byte[] Bytes)> parts)
    {
        var manifest = new FundBookManifest(
            book.Schema,
            book.Programme,
            book.IsExample,
            book.Fund,
            book.On,
            book.Known,
            book.Head,
            book.HeadHash,
            book.CodeVersion,
            [.. parts.Select(part => part.Part)]
        );
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                archive,
                "manifest.json",
                JsonSerializer.SerializeToUtf8Bytes(manifest, ShapeJson.Options),
                CompressionLevel.Optimal
            );
            // Parquet is compressed inside.
            foreach (var (part, bytes) in parts)
                Add(
                    archive,
                    part.File,
                    bytes,
                    part.File.EndsWith(Parquet, StringComparison.Ordinal)
                        ? CompressionLevel.NoCompression
                        : CompressionLevel.Optimal
                );
        }

        return file.ToArray();
    }

    static void Add(ZipArchive archive, string name, byte[] bytes, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    static Dictionary<string, string> OriginOf(FundBookDocument book) =>
        new(StringComparer.Ordinal)
        {
            ["evenground.schema"] = book.Schema,
            ["evenground.programme"] = book.Programme,
            ["evenground.example"] = book.IsExample ? "true" : "false",
            ["evenground.on"] = book.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["evenground.known"] = book.Known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["evenground.head"] = book.Head.ToString(CultureInfo.InvariantCulture),
            ["evenground.head-hash"] = book.HeadHash,
            ["evenground.code"] = book.CodeVersion,
        };
}

/// <summary>A fund book cannot be had in this format.</summary>
public sealed record FundBookFormatMustBeKnown(string Format, string Known) : Refusal
{
    public override string Code => "fund-book.format-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"펀드 장부를 '{Format}' 형식으로 받을 수 없습니다. format에 다음 가운데 하나를 적어 주십시오: {Known}.",
            English: $"A fund book cannot be had as '{Format}'. Write one of these as its format: {Known}."
        );
}
