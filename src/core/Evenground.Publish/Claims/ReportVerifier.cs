using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Recomputes a report from an exported journal: offline, without the store, trusting
/// neither.</summary>
public static class ReportVerifier
{
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Walks the chain, folds it up to the report's head, and holds every field against what comes
    /// out.</summary>
    /// <returns>What holds and what differs; or a refusal when report or journal cannot be used at
    /// all.</returns>
    public static Outcome<Verification> Verify(ReadOnlyMemory<byte> report, IEnumerable<Entry> journal)
    {
        if (!Read(report).Accepted(out var read, out var unreadable))
            return unreadable;
        if (!JournalWalk.To(read.Fingerprint.Head, journal).Accepted(out var walk, out var refusal))
            return refusal;

        var hashes = read.HasHashes ? walk.Hashes : null;
        var recomputed = Report.Of(walk.History, read.Fingerprint.Head, read.AsOf, hashes);
        var expected = JsonSerializer.SerializeToNode(recomputed, RecordJson.Options)!.AsObject();
        // Another version of the code may have made it; that is told apart from a figure that differs.
        expected["fingerprint"]!["codeVersion"] = read.Fingerprint.CodeVersion;
        expected.Remove("hash");

        var visiblyWithheld = walk
            .Withheld.Where(withheld => withheld.Value.Visibility <= read.AsOf.Clearance)
            .Select(withheld => withheld.Key);
        var comparison = new ReportComparison(read.Document, expected, [.. visiblyWithheld]);
        var differences = comparison.Compare();
        CheckBytes(report, read, expected, differences, comparison.NotRecomputable.Count);
        return new Verification(
            read.Fingerprint.Head,
            comparison.Recomputed,
            differences,
            comparison.NotRecomputable,
            read.Fingerprint.CodeVersion,
            Fingerprint.RunningCode
        );
    }

    /// <summary>The hash of the report's own content, and the writing that no field shows.</summary>
    static void CheckBytes(
        ReadOnlyMemory<byte> report,
        ReadReport read,
        JsonObject expected,
        List<Difference> differences,
        int notRecomputable
    )
    {
        var content = (JsonObject)read.Document.DeepClone();
        content.Remove("hash");
        var hash = Digest.Of(Write(content)).ToString();
        var stated = ReportComparison.Show(read.Document["hash"]);
        if (stated != $"\"{hash}\"")
            differences.Add(new(DifferenceKind.HashAltered, "report", "hash", stated, $"\"{hash}\""));

        if (differences.Count > 0 || notRecomputable > 0)
            return;
        var canonical = new JsonObject();
        foreach (
            var (name, node) in expected
                .Append(new("hash", hash))
                .OrderBy(property => property.Key, StringComparer.Ordinal)
        )
            canonical.Add(name, node?.DeepClone());
        if (!report.Span.SequenceEqual(Write(canonical)))
            differences.Add(new(DifferenceKind.WritingAltered, "report", "", null, null));
    }

    static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, RecordJson.Options);

    static Outcome<ReadReport> Read(ReadOnlyMemory<byte> report)
    {
        try
        {
            if (
                !Utf8.IsValid(report.Span)
                || JsonNode.Parse(report.Span, documentOptions: Strict) is not JsonObject document
            )
                return new ReportMustBeReadable("no JSON object in UTF-8.");
            ReadTexts(document);
            if (document["format"]?.ToString() is var format && format != Report.CurrentFormat)
                return new ReportMustBeReadable($"format '{format}'.");
            if (
                document["fingerprint"].Deserialize<Fingerprint>(RecordJson.Options)
                    is not { CodeVersion: not null } fingerprint
                || document["asOf"].Deserialize<AsOf?>(RecordJson.Options) is not { } asOf
            )
                return new ReportMustBeReadable("no fingerprint or no dates.");
            return new ReadReport(document, fingerprint, asOf);
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            return new ReportMustBeReadable(exception.Message);
        }
    }

    /// <summary>Reads every text once: one with half a character in it throws here and not in
    /// mid-comparison.</summary>
    static void ReadTexts(JsonNode? node)
    {
        if (node is JsonObject properties)
            foreach (var (_, child) in properties)
                ReadTexts(child);
        else if (node is JsonArray items)
            foreach (var child in items)
                ReadTexts(child);
        else
            _ = (node as JsonValue)?.TryGetValue<string>(out _);
    }

    sealed record ReadReport(JsonObject Document, Fingerprint Fingerprint, AsOf AsOf)
    {
        /// <summary>Whether any figure names the hashes of its entries: then all of them must.</summary>
        public bool HasHashes { get; } =
            Document["claims"] is JsonArray claims
            && claims.Any(claim =>
                claim is JsonObject figure
                && figure["entries"] is JsonArray entries
                && entries.Any(entry => entry is JsonObject reference && reference.ContainsKey("hashPrefix"))
            );
    }
}
