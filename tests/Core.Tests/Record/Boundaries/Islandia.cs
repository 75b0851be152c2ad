using CsCheck;
using Evenground.Record;

namespace Evenground.Tests.Record.Boundaries;

/// <summary>An invented country on a grid of squares: four regions around one point, one inside another, and
/// an island. A region was renumbered in 2020.</summary>
static class Islandia
{
    public const string Scheme = "is-register";
    public const int Step = 100_000;

    public static readonly EffectivePeriod Before2020 = new(new(2010, 1, 1), new(2019, 12, 31));
    public static readonly EffectivePeriod Since2020 = new(new(2020, 1, 1));

    public static readonly BoundarySource Source = new(
        "Borders of Islandia (example)",
        "Survey of Islandia (example)",
        "CC0-1.0",
        PublishedOn: new(2018, 5, 1),
        RetrievedOn: new(2019, 1, 1),
        Digest.Of("islandia"u8),
        new("바위 하나를 뺐습니다.", "One rock was left out.")
    );

    public static Desk Adopted()
    {
        var desk = new Desk();
        Region[] rows =
        [
            Row("is", "0", "Islandia", null),
            Row("is-north", "1", "Northia"),
            Row("is-east", "2", "Eastia", until: new(2019, 12, 31)),
            Row("is-east", "12", "Eastia", from: new(2020, 1, 1)),
            Row("is-south", "3", "Southia"),
            Row("is-isle", "4", "Isle"),
        ];
        return desk.Write(
            RegionRules.Decide(new AdoptRegions("is", "1", rows, [], new(2010, 1, 1)), desk.History)
        );
    }

    /// <summary>North and east share a line, north and south too; east and south meet in one point; the
    /// isle touches none.</summary>
    public static LoadBoundaries Ask() =>
        new(
            Scheme,
            Before2020,
            Source,
            500,
            [
                Shape("3", Square(0, 0)),
                Shape("1", Square(0, 1)),
                Shape("2", Square(1, 1), Square(1, 2)),
                Shape("4", Square(5, 5)),
            ]
        );

    public static LoadBoundaries AskSince2020() =>
        Ask() with
        {
            InForce = Since2020,
            Source = Source with { PublishedOn = new(2021, 1, 1), RetrievedOn = new(2021, 1, 1) },
            Shapes =
            [
                .. Ask().Shapes.Select(shape => shape.Code == "2" ? shape with { Code = "12" } : shape),
            ],
        };

    public static BoundarySet Set() => SetOf(Ask());

    public static BoundarySet SetOf(LoadBoundaries ask) =>
        ((BoundariesLoaded)BoundaryRules.Decide(ask, Adopted().History).Value.Facts[0].Event).Set!;

    public static CodedShape Shape(string code, params BoundaryPolygon[] areas) => new(code, areas, areas);

    public static BoundaryPolygon Square(int column, int row) => new(Ring(column, row, Step), []);

    public static BoundaryRing Ring(int column, int row, int size, int inset = 0, bool isHole = false) =>
        BoundaryRing.Around(Corners(column, row, size, inset), isHole)!;

    public static GeoPoint[] Corners(int column, int row, int size, int inset = 0)
    {
        var (west, south) = (column * Step + inset, row * Step + inset);
        return
        [
            new(west, south),
            new(west + size, south),
            new(west + size, south + size),
            new(west, south + size),
        ];
    }

    /// <summary>Any ask of sound shapes: squares strewn over the four regions, some with a hole.</summary>
    public static Gen<LoadBoundaries> AnyAsk { get; } =
        from owners in Gen.Int[0, 4].Array[30]
        from isHoled in Gen.Bool.Array[30]
        from tolerance in Gen.Int[0, 1_000_000]
        select Ask() with
        {
            DisplayToleranceMicrodegrees = tolerance,
            Shapes =
            [
                .. new[] { "1", "2", "3", "4" }.Select(
                    (code, region) =>
                        Shape(
                            code,
                            [
                                Square(20 + region, -50),
                                .. Enumerable
                                    .Range(0, 30)
                                    .Where(cell => owners[cell] == region)
                                    .Select(cell => Cell(cell, isHoled[cell])),
                            ]
                        )
                ),
            ],
        };

    static BoundaryPolygon Cell(int cell, bool isHoled) =>
        new(
            Ring(cell % 6, cell / 6, Step),
            isHoled ? [Ring(cell % 6, cell / 6, Step / 4, Step / 4, isHole: true)] : []
        );

    static Region Row(
        string place,
        string code,
        string name,
        string? parent = "is",
        DateOnly? from = null,
        DateOnly? until = null
    ) => new(place, new(Scheme, code), Desk.Named(name), new(from ?? DateOnly.MinValue, until), parent);
}
