using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>One object of a package.</summary>
/// <param name="Place">Its place in the file, from 1.</param>
public sealed record OcfObject(string File, int Place, string Type, string Id, JsonElement Json)
{
    /// <summary>What it is called in errors.</summary>
    public string Name => Id.Length > 0 ? Id : $"#{Place}";

    public OcfFault Fault(string path, string found, LocalizedText holds) =>
        new(File, Name, path, found, holds);
}

/// <summary>A package of the Open Cap Table Format that was read: its manifest and its objects, in the order
/// of the manifest.</summary>
/// <remarks>Whatever stands in a file stays in it: the package is read, and never rewritten.</remarks>
public sealed class OcfPackage
{
    const string ManifestType = "OCF_MANIFEST_FILE";

    static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    OcfPackage(IReadOnlyList<OcfFile> files, string version, IReadOnlyList<OcfObject> objects) =>
        (Files, Version, Objects) = (files, version, objects);

    public IReadOnlyList<OcfFile> Files { get; }

    /// <summary>What the manifest says of the format's version.</summary>
    public string Version { get; }

    /// <summary>The issuer first, then the objects of the files.</summary>
    public IReadOnlyList<OcfObject> Objects { get; }

    /// <summary>Reads all files, or tells everything that is wrong with them.</summary>
    public static Outcome<OcfPackage> Read(string name, IReadOnlyList<OcfFile> files)
    {
        var faults = new List<OcfFault>();
        var roots = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var file in files)
            if (Parse(file, faults) is { } root)
                roots[file.Path] = root;
        var manifests = roots
            .Where(file => OcfJson.Text(file.Value, "file_type") == ManifestType)
            .Select(file => file.Key)
            .ToList();
        if (manifests.Count != 1 && faults.Count == 0)
            return new OcfMustBeReadable(
                name,
                new(
                    $"선언 파일(OCF_MANIFEST_FILE)이 {manifests.Count}개입니다.",
                    $"it holds {manifests.Count} manifests (OCF_MANIFEST_FILE), and must hold one."
                )
            );
        if (faults.Count > 0)
            return OcfMustHold.Of(name, faults);

        var manifest = roots[manifests[0]];
        var objects = new List<OcfObject>();
        if (OcfJson.Find(manifest, "issuer") is { ValueKind: JsonValueKind.Object } issuer)
            objects.Add(ObjectOf(manifests[0], 1, issuer));
        else
            faults.Add(new(manifests[0], "manifest", "issuer", "", Needed));
        foreach (var path in ListedIn(manifest, manifests[0], roots.Keys, faults))
            Take(path, roots[path], objects, faults);
        foreach (var found in objects)
            faults.AddRange(OcfShapes.Check(found));
        return faults.Count > 0
            ? OcfMustHold.Of(name, faults)
            : new OcfPackage(files, OcfJson.Text(manifest, "ocf_version") ?? "", objects);
    }

    static LocalizedText Needed { get; } = new("이 항목이 있어야 합니다.", "This field must be there.");

    static JsonElement? Parse(OcfFile file, List<OcfFault> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            var found = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
            faults.Add(new(file.Path, "", "", found, new("JSON이 아닙니다.", "This is no JSON.")));
            return null;
        }
    }

    /// <summary>The files that the manifest names, in its order. A file that is not there is a
    /// fault.</summary>
    static List<string> ListedIn(
        JsonElement manifest,
        string manifestPath,
        IEnumerable<string> known,
        List<OcfFault> faults
    )
    {
        var folder = manifestPath.Contains('/') ? manifestPath[..(manifestPath.LastIndexOf('/') + 1)] : "";
        var listed = new List<string>();
        foreach (var field in manifest.EnumerateObject().Where(field => field.Name.EndsWith("_files")))
        {
            if (field.Value.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var entry in field.Value.EnumerateArray())
            {
                var path = OcfJson.Text(entry, "filepath") ?? "";
                var plain = folder + (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
                if (known.Contains(plain))
                    listed.Add(plain);
                else
                    faults.Add(
                        new(
                            manifestPath,
                            "manifest",
                            field.Name,
                            path,
                            new(
                                "선언 파일이 가리키는 파일이 없습니다. 함께 넣으십시오.",
                                "The manifest names a file that is not in the package. Put it in."
                            )
                        )
                    );
            }
        }

        return listed;
    }

    static void Take(string path, JsonElement root, List<OcfObject> objects, List<OcfFault> faults)
    {
        if (OcfJson.Find(root, "items") is not { ValueKind: JsonValueKind.Array } items)
        {
            faults.Add(new(path, "", "items", "", Needed));
            return;
        }

        var place = 1;
        foreach (var item in items.EnumerateArray())
            if (item.ValueKind == JsonValueKind.Object)
                objects.Add(ObjectOf(path, place++, item));
            else
                faults.Add(
                    new(
                        path,
                        $"#{place++}",
                        "",
                        item.ValueKind.ToString(),
                        new("객체가 아닙니다.", "This is no object.")
                    )
                );
    }

    static OcfObject ObjectOf(string path, int place, JsonElement json) =>
        new(path, place, OcfJson.Text(json, "object_type") ?? "", OcfJson.Text(json, "id") ?? "", json);
}
