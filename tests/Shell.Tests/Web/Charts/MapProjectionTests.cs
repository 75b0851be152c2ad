using CsCheck;
using Evenground.Record;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A country laid flat: equal areas stay equal, north stays up.</summary>
public sealed class MapProjectionTests
{
    [Fact]
    public void Every_part_of_a_country_keeps_its_share_of_the_area() =>
        Gen.Select(Gen.Int[-160, 160], Gen.Int[-80, 70], Gen.Int[1, 18], Gen.Int[1, 10])
            .Sample(
                (west, south, width, height) =>
                {
                    var projection = Over(west, south, width, height);
                    var whole = FlatArea(projection, west, south, width, height);
                    var north = FlatArea(projection, west, south + height / 2.0, width, height / 2.0);

                    Assert.Equal(
                        SphereArea(south + height / 2.0, width, height / 2.0)
                            / SphereArea(south, width, height),
                        north / whole,
                        1e-3
                    );
                }
            );

    [Fact]
    public void North_is_up_and_east_is_right_on_both_halves_of_the_earth() =>
        Gen.Int[-80, 70]
            .Sample(south =>
            {
                var projection = Over(10, south, 8, 6);
                var (middle, north, east) = (
                    projection.At(Point(14, south + 3)),
                    projection.At(Point(14, south + 5)),
                    projection.At(Point(16, south + 3))
                );

                Assert.True(north.Y < middle.Y);
                Assert.True(east.X > middle.X);
            });

    /// <remarks>Golden: Snyder (1987), p. 291: parallels 29°30′ and 45°30′, origin 23° N 96° W; the point
    /// 35° N
    /// 75° W lies at x = 0.2952720 and y = 0.2416774 earth radii.</remarks>
    [Fact]
    public void The_point_of_the_manual_lies_where_the_manual_says()
    {
        // A country from 25.5° to 49.5° has these parallels, a sixth of its height from each end.
        var projection = MapProjection.For([Point(-116, 25.5), Point(-76, 49.5)]);

        var (origin, point) = (projection.At(Point(-96, 23)), projection.At(Point(-75, 35)));

        Assert.Equal(0.2952720, point.X - origin.X, 6);
        Assert.Equal(0.2416774, origin.Y - point.Y, 6);
    }

    static MapProjection Over(double west, double south, double width, double height) =>
        MapProjection.For([Point(west, south), Point(west + width, south + height)]);

    static GeoPoint Point(double longitude, double latitude) =>
        GeoPoint.At((decimal)longitude, (decimal)latitude)!.Value;

    /// <summary>The area of a field between parallels and meridians, its edges walked in small
    /// steps.</summary>
    static double FlatArea(MapProjection projection, double west, double south, double width, double height)
    {
        const int steps = 200;
        var edge = new List<(double X, double Y)>();
        for (var step = 0; step < steps; step++)
            edge.Add(projection.At(Point(west + width * step / steps, south)));
        for (var step = 0; step < steps; step++)
            edge.Add(projection.At(Point(west + width, south + height * step / steps)));
        for (var step = 0; step < steps; step++)
            edge.Add(projection.At(Point(west + width - width * step / steps, south + height)));
        for (var step = 0; step < steps; step++)
            edge.Add(projection.At(Point(west, south + height - height * step / steps)));
        var area = 0.0;
        var last = edge[^1];
        foreach (var point in edge)
        {
            area += last.X * point.Y - point.X * last.Y;
            last = point;
        }

        return Math.Abs(area) / 2;
    }

    static double SphereArea(double south, double width, double height) =>
        width * (Math.Sin((south + height) * Math.PI / 180) - Math.Sin(south * Math.PI / 180));
}
