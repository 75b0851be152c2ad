using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Boundaries;

/// <summary>Who touches whom.</summary>
public class ContiguityTests
{
    [Fact]
    public void Neighbours_share_a_line_or_a_point_and_an_island_has_none() =>
        Assert.Equal(
            [
                new("is-east", "is-north", IsLine: true),
                new("is-east", "is-south", IsLine: false),
                new("is-north", "is-south", IsLine: true),
            ],
            Contiguity.Of(Islandia.Set())
        );

    [Fact]
    public void A_region_inside_another_touches_it()
    {
        var ring = Islandia.Ring(0, 0, 9 * Islandia.Step);
        var hole = Islandia.Ring(1, 1, Islandia.Step, isHole: true);
        var set = Islandia.SetOf(
            Islandia.Ask() with
            {
                Shapes =
                [
                    Islandia.Shape("1", new BoundaryPolygon(ring, [hole])),
                    Islandia.Shape("2", Islandia.Square(1, 1)),
                    Islandia.Shape("3", Islandia.Square(20, 20)),
                    Islandia.Shape("4", Islandia.Square(30, 30)),
                ],
            }
        );

        Assert.Equal([new SharedBorder("is-east", "is-north", IsLine: true)], Contiguity.Of(set));
    }

    [Fact]
    public void On_a_grid_the_borders_are_those_of_the_squares_next_to_each_other() =>
        Gen.Int[0, 3]
            .Array[30]
            .Sample(owners =>
            {
                string[] codes = ["1", "2", "3", "4"];
                string[] places = ["is-north", "is-east", "is-south", "is-isle"];
                var set = Islandia.SetOf(
                    Islandia.Ask() with
                    {
                        Shapes =
                        [
                            .. codes.Select(
                                (code, region) =>
                                    Islandia.Shape(
                                        code,
                                        [
                                            Islandia.Square(50 + 2 * region, 50),
                                            .. Enumerable
                                                .Range(0, 30)
                                                .Where(cell => owners[cell] == region)
                                                .Select(cell => Islandia.Square(cell % 6, cell / 6)),
                                        ]
                                    )
                            ),
                        ],
                    }
                );

                Assert.Equal(Expected(owners, places), Contiguity.Of(set));
            });

    /// <summary>Each pair of squares looked at, by the distance of their columns and rows.</summary>
    static IEnumerable<SharedBorder> Expected(int[] owners, string[] places) =>
        (
            from one in Enumerable.Range(0, owners.Length)
            from other in Enumerable.Range(0, owners.Length)
            let columns = Math.Abs(one % 6 - other % 6)
            let rows = Math.Abs(one / 6 - other / 6)
            where columns <= 1 && rows <= 1
            let first = places[owners[one]]
            let second = places[owners[other]]
            where string.CompareOrdinal(first, second) < 0
            group columns + rows == 1 by (first, second) into pair
            orderby pair.Key.first, pair.Key.second
            select new SharedBorder(pair.Key.first, pair.Key.second, pair.Any(isLine => isLine))
        );
}
