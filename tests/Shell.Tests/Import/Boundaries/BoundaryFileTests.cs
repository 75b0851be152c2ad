using System.Text;
using CsCheck;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.Boundaries;

/// <summary>Both formats give the same shapes, and nothing that is wrong gets through.</summary>
public class BoundaryFileTests
{
    static readonly Stripland Plain = Stripland.Plain;

    [Fact]
    public void Both_formats_give_the_same_shapes_of_every_country() =>
        Stripland.Any.Sample(country =>
        {
            var (geo, topo) = (
                country.Read(country.GeoJson).Value.Ask,
                country.Read(country.TopoJson).Value.Ask
            );

            Assert.Equal(country.Strips, geo.Shapes.Count);
            Assert.Equal(Written(geo), Written(topo));
        });

    [Fact]
    public void Every_strip_touches_the_next_along_a_line_and_no_other() =>
        Stripland.Any.Sample(country =>
        {
            var decision = BoundaryRules
                .Decide(country.Read(country.TopoJson).Value.Ask, country.History)
                .Value;

            var borders = Contiguity.Of(((BoundariesLoaded)decision.Facts[0].Event).Set!);

            Assert.Equal(
                Enumerable
                    .Range(1, country.Strips - 1)
                    .Select(strip => new SharedBorder($"st-{strip}", $"st-{strip + 1}", IsLine: true)),
                borders
            );
        });

    [Fact]
    public void A_byte_order_mark_is_left_aside() =>
        Assert.Equal(
            3,
            Plain.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plain.GeoJson)]).Value.Ask.Shapes.Count
        );

    [Fact]
    public void Names_are_found_in_either_language()
    {
        var korean = Plain.GeoJson.Replace("\"Strip 2\"", "\"띠 2\"", StringComparison.Ordinal);

        var reading = BoundaryImport.Read(Plain.Ask(Encoding.UTF8.GetBytes(korean), code: null), Plain.Book);

        Assert.Equal(["1", "2", "3"], reading.Value.Ask.Shapes.Select(shape => shape.Code));
    }

    [Theory]
    [InlineData("FeatureCollection", "Feature", "boundaries.format-must-be-known")]
    [InlineData("\"features\"", "\"feature\"", "boundaries.file-must-have-its-shape")]
    [InlineData("\"type\":\"Feature\"", "\"type\":\"Fixture\"", "boundaries.file-must-have-its-shape")]
    [InlineData("\"geometry\":{", "\"geometri\":{", "boundaries.file-must-have-its-shape")]
    [InlineData("\"Polygon\"", "\"LineString\"", "boundaries.file-must-have-its-shape")]
    [InlineData("[101,-7.5]", "[\"101\",-7.5]", "boundaries.file-must-have-its-shape")]
    [InlineData("[101,-7.5]", "[101]", "boundaries.file-must-have-its-shape")]
    [InlineData("[101,-7.5]", "[1e999,-7.5]", "boundaries.file-must-have-its-shape")]
    [InlineData("[[[101,-7.5]", "[[101,[-7.5]]", "boundaries.file-must-be-json")]
    [InlineData("[101,-7.5]", "[958000,1943000]", "boundaries.point-must-be-on-earth")]
    [InlineData("[101,-7.5]", "[-7.5,101]", "boundaries.point-must-be-on-earth")]
    [InlineData("[[[101,-7.5],", "[[[101,-7.4],", "boundaries.ring-must-be-closed")]
    [InlineData(
        "{\"type\":\"FeatureC",
        "{\"type\":\"x\",\"type\":\"FeatureC",
        "boundaries.file-must-be-json"
    )]
    [InlineData("\"Strip 1\"", "\"\\ud800\"", "boundaries.file-must-be-utf-8")]
    [InlineData("\"code\":\"1\"", "\"code\":\"2\"", "boundaries.name-and-code-must-agree")]
    [InlineData("\"Strip 1\"", "\"Strip one\"", "boundaries.name-must-be-in-the-book")]
    [InlineData("\"Strip 1\"", "null", "boundaries.feature-must-have-property")]
    [InlineData(
        "{\"type\":\"FeatureC",
        "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::5179\"}},\"type\":\"FeatureC",
        "boundaries.coordinates-must-be-degrees"
    )]
    public void A_fault_of_a_GeoJSON_file_is_named(string sound, string faulty, string code) =>
        Assert.Equal(code, RefusalOf(Once(Plain.GeoJson, sound, faulty)).Code);

    [Theory]
    [InlineData("\"objects\"", "\"object\"", "boundaries.file-must-have-its-shape")]
    [InlineData("\"strips\":{", "\"more\":{},\"strips\":{", "boundaries.object-must-be-named")]
    [InlineData("\"arcs\":[[4,", "\"arcs\":[[99,", "boundaries.arc-must-exist")]
    [InlineData("\"arcs\":[[4,", "\"arcs\":[[-99,", "boundaries.arc-must-exist")]
    [InlineData("\"arcs\":[[4,", "\"arcs\":[[4.5,", "boundaries.file-must-have-its-shape")]
    [InlineData("\"arcs\":[[4,", "\"arcs\":[[5,", "boundaries.arcs-must-meet")]
    [InlineData("\"arcs\":[[4,1,7,-1]", "\"arcs\":[[4,1,7]", "boundaries.ring-must-be-closed")]
    [InlineData("\"arcs\":[[4,1,7,-1]]", "\"arcs\":[[]]", "boundaries.feature-must-not-be-empty")]
    [InlineData("\"arcs\":[[4,1,7,-1]]", "\"arcs\":[]", "boundaries.feature-must-not-be-empty")]
    [InlineData("\"type\":\"Polygon\"", "\"type\":null", "boundaries.feature-must-not-be-empty")]
    [InlineData("\"type\":\"Polygon\"", "\"type\":\"Point\"", "boundaries.file-must-have-its-shape")]
    [InlineData("[[0,0],[0,1000]", "[[0,0],[0,1000000]", "boundaries.point-must-be-on-earth")]
    [InlineData("[[0,0],[0,1000]", "[[0,0],[0,1e28]", "boundaries.point-must-be-on-earth")]
    [InlineData("[0.001,0.001]", "[0.001]", "boundaries.file-must-have-its-shape")]
    [InlineData("[0.001,0.001]", "[1e20,0.001]", "boundaries.file-must-have-its-shape")]
    [InlineData("[0.001,0.001]", "[0,0.001]", "boundaries.feature-must-enclose-an-area")]
    [InlineData("\"geometries\":[", "\"geometry\":[", "boundaries.file-must-have-its-shape")]
    public void A_fault_of_a_TopoJSON_file_is_named(string sound, string faulty, string code) =>
        Assert.All(
            All(RefusalOf(Once(Plain.TopoJson, sound, faulty))),
            refusal => Assert.Equal(code, refusal.Code)
        );

    [Fact]
    public void An_object_that_is_named_is_read_beside_others()
    {
        var several = Once(Plain.TopoJson, "\"strips\":{", "\"more\":{},\"strips\":{");
        var ask = Plain.Ask(Encoding.UTF8.GetBytes(several)) with { Topology = "strips" };

        Assert.Equal(3, BoundaryImport.Read(ask, Plain.Book).Value.Ask.Shapes.Count);
    }

    [Fact]
    public void An_empty_or_missing_geometry_is_named()
    {
        var empty = Once(
            Plain.GeoJson,
            "\"geometry\":{\"type\":\"Polygon\"",
            "\"geometry\":null,\"was\":{\"type\":\"x\""
        );

        var refusal = Assert.IsType<FeatureMustNotBeEmpty>(RefusalOf(empty));

        Assert.Equal(new FeatureName(1, "Strip 1"), refusal.Feature);
        Assert.IsType<BoundarySetMustFit>(RefusalOf("""{"type":"FeatureCollection","features":[]}"""));
    }

    [Fact]
    public void Every_feature_that_is_wrong_is_named()
    {
        var open = Plain.GeoJson.Replace("[[[", "[[[0,0],[", StringComparison.Ordinal);

        var refusals = Assert.IsType<Refusals>(RefusalOf(open)).All;

        Assert.Equal([1, 2, 3], refusals.Cast<RingMustBeClosed>().Select(refusal => refusal.Feature.Number));
    }

    [Fact]
    public void Without_a_property_to_go_by_those_of_the_file_are_named()
    {
        var ask = Plain.Ask(Encoding.UTF8.GetBytes(Plain.GeoJson), code: null, name: null);

        BoundaryImport.Read(ask, Plain.Book).Accepted(out _, out var refusal);

        Assert.Equal(["code", "name"], Assert.IsType<FeatureKeyMustBeNamed>(refusal).Properties);
    }

    [Fact]
    public void A_name_of_two_regions_needs_its_code()
    {
        var twins = RegionBook
            .From([.. Plain.Book.Regions.Select(region => region with { Name = new("쌍둥이", "Twin") })], [])
            .Value;
        var file = Encoding.UTF8.GetBytes(
            System.Text.RegularExpressions.Regex.Replace(Plain.GeoJson, "Strip .", "Twin")
        );

        BoundaryImport.Read(Plain.Ask(file, code: null), twins).Accepted(out _, out var refusal);

        Assert.All(All(refusal!), each => Assert.IsType<FeatureNameMustBeOfOneRegion>(each));
        Assert.Equal(
            ["1", "2", "3"],
            BoundaryImport.Read(Plain.Ask(file), twins).Value.Ask.Shapes.Select(shape => shape.Code)
        );
    }

    [Fact]
    public void Another_encoding_is_told_as_such()
    {
        var korean = Plain.GeoJson.Replace("Strip", "띠", StringComparison.Ordinal);

        Assert.IsType<BoundaryFileMustBeUtf8>(RefusalOf(Encoding.Unicode.GetBytes(korean)));
        Assert.IsType<BoundaryFileMustBeUtf8>(RefusalOf(SheetText.Find("cp949").Value.GetBytes(korean)));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read() =>
        Assert.IsType<BoundaryFileMustFit>(RefusalOf(new byte[128 * 1024 * 1024 + 1]));

    static string Once(string text, string sound, string faulty)
    {
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, sound);
        return text[..at] + faulty + text[(at + sound.Length)..];
    }

    static Refusal RefusalOf(string text) => RefusalOf(Encoding.UTF8.GetBytes(text));

    static Refusal RefusalOf(byte[] file)
    {
        Assert.False(Plain.Read(file).Accepted(out _, out var refusal));
        return refusal;
    }

    static IReadOnlyList<Refusal> All(Refusal refusal) =>
        refusal is Refusals several ? several.All : [refusal];

    static string Written(LoadBoundaries ask) =>
        string.Join(
            '\n',
            ask.Shapes.Select(shape =>
                $"{shape.Code}: {string.Join(' ', shape.Exact.Select(area => string.Join(';', area.Outer.Points.ToArray())))}"
            )
        );
}
