using System.Text.Json;
using System.Text.Unicode;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the features of a GeoJSON or TopoJSON file, whoever wrote it.</summary>
/// <remarks>
/// The whole file is held while it is read, so its size is limited. Coordinates are read as exact decimals.
/// Whatever is wrong is refused with the feature in which it stands; every feature that is wrong is named.
/// </remarks>
static class BoundaryFile
{
    /// <summary>The most bytes that a file may have.</summary>
    public const int MaxBytes = 128 * 1024 * 1024;

    const int DeepestNesting = 32;

    static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = DeepestNesting,
    };

    /// <param name="file">The bytes.</param>
    /// <param name="keys">The properties by which features are named in refusals.</param>
    /// <param name="topology">The object of a TopoJSON file to read; null when it has only one.</param>
    public static Outcome<BoundaryFeatures> Read(
        ReadOnlyMemory<byte> file,
        FeatureKeys keys,
        string? topology
    )
    {
        if (file.Length > MaxBytes)
            return new BoundaryFileMustFit(file.Length);
        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            file = file[3..];
        if (!Utf8.IsValid(file.Span))
            return new BoundaryFileMustBeUtf8();
        try
        {
            using var json = JsonDocument.Parse(file, Strict);
            return Read(json.RootElement, keys, topology);
        }
        catch (JsonException exception)
        {
            return new BoundaryFileMustBeJson(
                (exception.LineNumber ?? 0) + 1,
                (exception.BytePositionInLine ?? 0) + 1
            );
        }
        catch (InvalidOperationException)
        {
            // A text with half a character: JSON allows its escape, and no text can hold it.
            return new BoundaryFileMustBeUtf8();
        }
    }

    static Outcome<BoundaryFeatures> Read(JsonElement root, FeatureKeys keys, string? topology)
    {
        if (CoordinateSystem(root) is { } other)
            return new CoordinatesMustBeDegrees(other);
        return FeatureJson.Text(root, "type") switch
        {
            "FeatureCollection" => GeoJsonReader.Read(root, keys),
            "Topology" => TopoJsonReader.Read(root, keys, topology),
            var type => new BoundaryFormatMustBeKnown(type ?? ""),
        };
    }

    /// <summary>The name of the file's coordinate system when it is another one than WGS 84, else
    /// null.</summary>
    static string? CoordinateSystem(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("crs", out var system)
            || system.ValueKind == JsonValueKind.Null
        )
            return null;

        var name =
            system.ValueKind == JsonValueKind.Object
            && system.TryGetProperty("properties", out var properties)
                ? FeatureJson.Text(properties, "name")
                : null;
        return
            name
                is "urn:ogc:def:crs:OGC:1.3:CRS84"
                    or "urn:ogc:def:crs:OGC::CRS84"
                    or "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                    or "urn:ogc:def:crs:EPSG::4326"
                    or "EPSG:4326"
            ? null
            : name ?? system.GetRawText()[..Math.Min(80, system.GetRawText().Length)];
    }
}

/// <summary>The features read so far, with every refusal on the way.</summary>
sealed class FeatureList
{
    /// <summary>Whoever sees twenty faults of one file knows enough of it.</summary>
    const int MostRefusals = 20;

    readonly List<BoundaryFeature> _features = [];
    readonly List<Refusal> _refusals = [];
    long _points;

    public bool IsGivenUp { get; private set; }

    public void Add(Outcome<BoundaryFeature> outcome)
    {
        if (!outcome.Accepted(out var feature, out var refusal))
        {
            _refusals.Add(refusal);
            IsGivenUp |= _refusals.Count == MostRefusals;
            return;
        }

        _features.Add(feature);
        _points += feature.Areas.Sum(area => area.Sum(ring => (long)ring.Length));
        if (_points <= BoundarySet.MaxPoints)
            return;
        _refusals.Add(new BoundarySetMustFit(_features.Count, _points));
        IsGivenUp = true;
    }

    public Outcome<BoundaryFeatures> End() =>
        _refusals.Count switch
        {
            0 when _features.Count == 0 => new BoundarySetMustFit(0, 0),
            0 => new BoundaryFeatures(_features),
            1 => _refusals[0],
            _ => new Refusals(_refusals),
        };
}
