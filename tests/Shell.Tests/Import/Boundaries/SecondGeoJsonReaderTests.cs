using System.Text.Json;
using CsCheck;
using Evenground.Record;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using Xunit;

namespace Evenground.Tests.Import.Boundaries;

/// <summary>A GeoJSON reader that others wrote finds the same regions with the same areas.</summary>
/// <remarks>Second implementation: NetTopologySuite.IO.GeoJSON4STJ.</remarks>
public class SecondGeoJsonReaderTests
{
    static readonly JsonSerializerOptions Theirs = new() { Converters = { new GeoJsonConverterFactory() } };

    [Fact]
    public void Both_readers_find_the_same_regions_and_points() =>
        Stripland.Any.Sample(country =>
        {
            var ours = country.Read(country.GeoJson).Value.Ask.Shapes;
            var theirs = JsonSerializer.Deserialize<FeatureCollection>(country.GeoJson, Theirs)!;

            Assert.Equal(theirs.Count, ours.Count);
            foreach (var (feature, shape) in theirs.Zip(ours))
            {
                Assert.Equal(feature.Attributes["code"], shape.Code);
                Assert.Equal(PointsOf(feature.Geometry), PointsOf(shape.Exact.Single()));
            }
        });

    /// <summary>As a set: where a ring begins is each reader's own affair.</summary>
    static IEnumerable<string> PointsOf(Geometry geometry) =>
        geometry
            .Coordinates.Select(point => GeoPoint.At((decimal)point.X, (decimal)point.Y).ToString()!)
            .Distinct()
            .Order(StringComparer.Ordinal);

    static IEnumerable<string> PointsOf(BoundaryPolygon area) =>
        area.Outer.Points.ToArray().Select(point => point.ToString()).Order(StringComparer.Ordinal);
}
