namespace Evenground.Record;

/// <summary>A place on the earth in whole millionths of a degree (WGS 84), so that no two machines disagree
/// about it.</summary>
/// <remarks>A millionth of a degree is 11 cm or less: finer than any published boundary.</remarks>
/// <param name="LongitudeMicrodegrees">East of Greenwich; from -180,000,000 to 180,000,000.</param>
/// <param name="LatitudeMicrodegrees">North of the equator; from -90,000,000 to 90,000,000.</param>
public readonly record struct GeoPoint(int LongitudeMicrodegrees, int LatitudeMicrodegrees)
    : IComparable<GeoPoint>
{
    public const int MicrodegreesPerDegree = 1_000_000;

    const int Farthest = 180 * MicrodegreesPerDegree;

    public bool IsOnEarth =>
        LongitudeMicrodegrees is >= -Farthest and <= Farthest
        && LatitudeMicrodegrees is >= -Farthest / 2 and <= Farthest / 2;

    /// <summary>The point nearest to decimal degrees, or null when these lie outside the world.</summary>
    public static GeoPoint? At(decimal longitude, decimal latitude) =>
        longitude is < -180 or > 180 || latitude is < -90 or > 90
            ? null
            : new((int)Round(longitude), (int)Round(latitude));

    /// <summary>From west to east, then from south to north.</summary>
    public int CompareTo(GeoPoint other) =>
        (LongitudeMicrodegrees, LatitudeMicrodegrees).CompareTo(
            (other.LongitudeMicrodegrees, other.LatitudeMicrodegrees)
        );

    /// <summary>Longitude and latitude in degrees: <c>127.024612, 37.532600</c>.</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{LongitudeMicrodegrees / 1e6m:0.000000}, {LatitudeMicrodegrees / 1e6m:0.000000}"
        );

    static decimal Round(decimal degrees) =>
        Math.Round(degrees * MicrodegreesPerDegree, MidpointRounding.ToEven);
}
