namespace Evenground.Record;

/// <summary>Who published a boundary file, under which terms, and how to know it again.</summary>
/// <param name="Title">The publication, as its publisher calls it.</param>
/// <param name="Publisher">The office.</param>
/// <param name="Licence">The terms of use.</param>
/// <param name="PublishedOn">From this day on the borders could be known.</param>
/// <param name="RetrievedOn">The day on which the file was fetched.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes.</param>
/// <param name="Changes">What was changed against the file, as licences ask to be told; empty when
/// nothing.</param>
public sealed record BoundarySource(
    string Title,
    string Publisher,
    string Licence,
    DateOnly PublishedOn,
    DateOnly RetrievedOn,
    Digest ContentHash,
    LocalizedText Changes
);

/// <summary>Where one region lies.</summary>
/// <param name="Place">The place, whatever its code on another day.</param>
/// <param name="Code">Its code in the set's scheme on the set's first day.</param>
/// <param name="Exact">Its areas as published, on the grid of <see cref="GeoPoint"/>.</param>
/// <param name="Display">The same areas with fewer points, for drawing; neighbours still share their
/// border.</param>
public sealed record RegionShape(
    string Place,
    string Code,
    IReadOnlyList<BoundaryPolygon> Exact,
    IReadOnlyList<BoundaryPolygon> Display
);

/// <summary>The shapes of the regions of one edition: where each region lay in the days of the set.</summary>
/// <remarks>
/// Shape: one <see cref="RegionShape"/> for each region of one level, in the order of their codes. Unit:
/// millionths of a degree (WGS 84). Missing: a region without a shape is refused when the set is loaded.
/// Neighbours share the points of their common border exactly. Immutable.
/// <para><b>Layout of the payload, version 1.</b> Numbers are unsigned LEB128, or zigzag where they can be
/// negative; a text is its length in bytes and its UTF-8.</para>
/// <list type="number">
/// <item><c>EVGBNDS1</c>; first day (days since 0001-01-01); last day + 1, or 0 while in force; day
/// published;
/// day retrieved; 32 bytes of content hash; tolerance of the display areas in microdegrees.</item>
/// <item>Scheme, title, publisher, licence; changes in Korean and in English.</item>
/// <item>Count of regions; for each, ascending by code in UTF-8: code, place.</item>
/// <item>Twice, for the exact and for the display areas: for each region the count of its areas, ascending;
/// for each area the count of its rings, the outer one first, holes ascending; for each ring the count of its
/// points and for each point longitude and latitude less those of the point before it in the payload.</item>
/// <item>CRC-32C of all before it, little-endian; <c>EVGB</c>.</item>
/// </list>
/// <para><b>Limits.</b> 100,000 regions and 8,388,608 points.</para>
/// </remarks>
public sealed class BoundarySet
{
    public const int MaxRegions = 100_000;

    public const int MaxPoints = 1 << 23;

    readonly Dictionary<string, RegionShape> _byPlace;

    internal BoundarySet(
        string scheme,
        EffectivePeriod inForce,
        BoundarySource source,
        int displayToleranceMicrodegrees,
        IReadOnlyList<RegionShape> shapes
    )
    {
        (Scheme, InForce, Source, Shapes) = (scheme, inForce, source, shapes);
        DisplayToleranceMicrodegrees = displayToleranceMicrodegrees;
        _byPlace = shapes.ToDictionary(shape => shape.Place, StringComparer.Ordinal);
    }

    /// <summary>The scheme of the codes.</summary>
    public string Scheme { get; }

    /// <summary>The days on which these borders held.</summary>
    public EffectivePeriod InForce { get; }

    public BoundarySource Source { get; }

    /// <summary>How far the display areas are simplified: about the side of the largest corner taken
    /// off.</summary>
    public int DisplayToleranceMicrodegrees { get; }

    public IReadOnlyList<RegionShape> Shapes { get; }

    /// <summary>How many points drawing the set takes.</summary>
    public int DisplayPointCount => Shapes.Sum(shape => shape.Display.Sum(area => area.PointCount));

    /// <summary>The shape of a place, or null when the set has none.</summary>
    public RegionShape? Find(string place) => _byPlace.GetValueOrDefault(place);

    /// <summary>Whether each of the places has a shape.</summary>
    public bool Covers(IEnumerable<string> places) => places.All(_byPlace.ContainsKey);

    /// <summary>The bytes of the stated layout: the same set always gives the same.</summary>
    internal byte[] ToPayload() => BoundarySetWriter.Write(this);
}
