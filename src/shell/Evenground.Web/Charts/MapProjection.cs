using Evenground.Record;

namespace Evenground.Web;

/// <summary>Lays a country flat so that equal areas stay equal: a region looks as large as it is.</summary>
/// <remarks>
/// Albers' conic projection of the sphere, true to length on two parallels that lie a sixth of the height
/// from
/// the southern and the northern end; near the equator, where the cone is none, Lambert's cylinder. Source:
/// Snyder (1987), Map Projections: A Working Manual, sections 10 and 14.
/// </remarks>
public sealed class MapProjection
{
    /// <summary>Below this the cone is so steep that it is taken for a cylinder.</summary>
    const double SteepestCone = 1e-3;

    readonly double _middleLongitude,
        _cone,
        _constant,
        _start,
        _stretch;

    MapProjection(double middleLongitude, double south, double north)
    {
        var (lower, upper) = (south + (north - south) / 6, north - (north - south) / 6);
        _middleLongitude = middleLongitude;
        _cone = (Math.Sin(lower) + Math.Sin(upper)) / 2;
        _constant = Math.Pow(Math.Cos(lower), 2) + 2 * _cone * Math.Sin(lower);
        _stretch = Math.Cos((south + north) / 2);
        _start = IsCylinder ? 0 : Radius((south + north) / 2);
    }

    bool IsCylinder => Math.Abs(_cone) < SteepestCone;

    /// <summary>The projection that suits these points.</summary>
    public static MapProjection For(IEnumerable<GeoPoint> points)
    {
        var (west, east, south, north) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        foreach (var point in points)
        {
            (west, east) = (
                Math.Min(west, point.LongitudeMicrodegrees),
                Math.Max(east, point.LongitudeMicrodegrees)
            );
            (south, north) = (
                Math.Min(south, point.LatitudeMicrodegrees),
                Math.Max(north, point.LatitudeMicrodegrees)
            );
        }

        return new(Radians(((double)west + east) / 2), Radians(south), Radians(north));
    }

    /// <summary>The point on a plane, in radii of the earth: x to the east, y to the south, as pictures
    /// have it.</summary>
    public (double X, double Y) At(GeoPoint point)
    {
        var across = Radians(point.LongitudeMicrodegrees) - _middleLongitude;
        var latitude = Radians(point.LatitudeMicrodegrees);
        if (IsCylinder)
            return (across * _stretch, -Math.Sin(latitude) / _stretch);

        var (radius, angle) = (Radius(latitude), _cone * across);
        return (radius * Math.Sin(angle), radius * Math.Cos(angle) - _start);
    }

    double Radius(double latitude) =>
        Math.Sqrt(Math.Max(0, _constant - 2 * _cone * Math.Sin(latitude))) / _cone;

    static double Radians(double microdegrees) =>
        microdegrees / GeoPoint.MicrodegreesPerDegree * Math.PI / 180;
}
