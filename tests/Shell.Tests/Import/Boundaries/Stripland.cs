using System.Globalization;
using System.Text;
using CsCheck;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Tests.Import.Boundaries;

/// <summary>An invented country of upright strips, each beside the next, whose crooked borders are drawn by
/// chance; its files are written in both formats.</summary>
/// <param name="Borders">For each border from west to east its points from south to north, in thousandths of
/// a degree.</param>
sealed record Stripland((int X, int Y)[][] Borders)
{
    public const string Scheme = "st-register";

    public static readonly BoundaryTerms Terms = new(
        "Strips (example)",
        "Survey of Stripland (example)",
        "CC0-1.0",
        new(2018, 1, 1),
        new(2019, 1, 1)
    );

    public int Strips => Borders.Length - 1;

    public static Gen<Stripland> Any { get; } =
        from strips in Gen.Int[1, 5]
        from rows in Gen.Int[2, 6]
        from shifts in Gen.Int[-400, 400].Array[(strips + 1) * rows]
        select new Stripland([
            .. Enumerable
                .Range(0, strips + 1)
                .Select(border =>
                    Enumerable
                        .Range(0, rows)
                        .Select(row => (border * 1_000 + shifts[border * rows + row], row * 1_000))
                        .ToArray()
                ),
        ]);

    /// <summary>Three strips with straight borders.</summary>
    public static Stripland Plain { get; } =
        new([
            .. Enumerable
                .Range(0, 4)
                .Select(border =>
                    Enumerable.Range(0, 3).Select(row => (border * 1_000, row * 1_000)).ToArray()
                ),
        ]);

    public RegionBook Book => RegionBook.From(Regions, []).Value;

    public History History =>
        History.Empty.With(
            RegionRules.Decide(new AdoptRegions("st", "1", Regions, [], new(2010, 1, 1)), History.Empty)
        );

    Region[] Regions =>
        [
            Row("st", "0", "Stripland", null),
            .. Enumerable
                .Range(1, Strips)
                .Select(strip => Row($"st-{strip}", $"{strip}", $"Strip {strip}", "st")),
        ];

    public BoundaryImportAsk Ask(byte[] file, string? code = "code", string? name = "name") =>
        new(file, Scheme, new(new(2018, 1, 1)), new(code, name), Terms);

    public Outcome<BoundaryReading> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public Outcome<BoundaryReading> Read(byte[] file) => BoundaryImport.Read(Ask(file), Book);

    /// <summary>The features as GeoJSON.</summary>
    public string GeoJson =>
        "{\"type\":\"FeatureCollection\",\"features\":["
        + string.Join(",\n", Enumerable.Range(0, Strips).Select(GeoFeature))
        + "]}";

    /// <summary>The features as TopoJSON on a grid of thousandths: one arc for each border, one for each end
    /// of a strip.</summary>
    public string TopoJson =>
        "{\"type\":\"Topology\",\"transform\":{\"scale\":[0.001,0.001],\"translate\":[100,-7.5]},\n"
        + "\"objects\":{\"strips\":{\"type\":\"GeometryCollection\",\"geometries\":["
        + string.Join(",\n", Enumerable.Range(0, Strips).Select(TopoFeature))
        + "]}},\n\"arcs\":["
        + string.Join(",\n", Arcs.Select(Steps))
        + "]}";

    IEnumerable<(int X, int Y)[]> Arcs =>
        [
            .. Borders,
            .. Enumerable
                .Range(0, Strips)
                .Select(strip => new[] { Borders[strip][0], Borders[strip + 1][0] }),
            .. Enumerable
                .Range(0, Strips)
                .Select(strip => new[] { Borders[strip + 1][^1], Borders[strip][^1] }),
        ];

    string GeoFeature(int strip)
    {
        var ring = Borders[strip + 1].Concat(Borders[strip].Reverse()).Append(Borders[strip + 1][0]);
        var points = ring.Select(point =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"[{100 + point.X / 1_000m},{-7.5m + point.Y / 1_000m}]"
            )
        );
        return "{\"type\":\"Feature\",\"properties\":"
            + Properties(strip)
            + ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
            + string.Join(',', points)
            + "]]}}";
    }

    /// <summary>South end, eastern border, north end, and the western border walked backwards.</summary>
    string TopoFeature(int strip)
    {
        int[] arcs = [Borders.Length + strip, strip + 1, Borders.Length + Strips + strip, ~strip];
        return "{\"type\":\"Polygon\",\"properties\":"
            + Properties(strip)
            + ",\"arcs\":[["
            + string.Join(',', arcs)
            + "]]}";
    }

    static string Properties(int strip) => $$"""{"code":"{{strip + 1}}","name":"Strip {{strip + 1}}"}""";

    static string Steps((int X, int Y)[] arc) =>
        "["
        + string.Join(
            ',',
            arc.Select(
                (point, at) =>
                    at == 0
                        ? $"[{point.X},{point.Y}]"
                        : $"[{point.X - arc[at - 1].X},{point.Y - arc[at - 1].Y}]"
            )
        )
        + "]";

    static Region Row(string place, string code, string name, string? parent) =>
        new(
            place,
            new(Scheme, code),
            new(name.Replace("Strip ", "띠 ", StringComparison.Ordinal), name),
            new(DateOnly.MinValue),
            parent
        );
}
