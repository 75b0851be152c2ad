using Evenground.Record;
using static Evenground.Measure.TinyCountry;

namespace Evenground.Measure;

/// <summary>What the regions of the example country produce: the facts that several worked examples
/// share.</summary>
static class TinyEconomy
{
    /// <summary>Product per head and residents of four regions, the same at both ends of the year.</summary>
    public static IReadOnlyList<Fact> OfFour =>
        With(
            4,
            By(
                StandardTables.ProductPerHead,
                TableKind.Rate,
                Unit.Of(Currency.Won),
                StandardTables.Item,
                ("2024", North, "product", 125),
                ("2024", South, "product", 100),
                ("2024", East, "product", 50),
                ("2024", West, "product", 100)
            ),
            ByPlace(
                StandardTables.Population,
                TableKind.Stock,
                Unit.People,
                ("2023", North, 40),
                ("2023", South, 30),
                ("2023", East, 20),
                ("2023", West, 10),
                ("2024", North, 40),
                ("2024", South, 30),
                ("2024", East, 20),
                ("2024", West, 10)
            )
        );

    /// <summary>Product per head and residents of three regions, the same at both ends of the year.</summary>
    public static IReadOnlyList<Fact> OfThree =>
        With(
            3,
            By(
                StandardTables.ProductPerHead,
                TableKind.Rate,
                Unit.Of(Currency.Won),
                StandardTables.Item,
                ("2024", North, "product", 10),
                ("2024", South, "product", 20),
                ("2024", East, "product", 40)
            ),
            ByPlace(
                StandardTables.Population,
                TableKind.Stock,
                Unit.People,
                ("2023", North, 5),
                ("2023", South, 3),
                ("2023", East, 2),
                ("2024", North, 5),
                ("2024", South, 3),
                ("2024", East, 2)
            )
        );

    /// <summary>Product per head of three regions, and five years before.</summary>
    public static IReadOnlyList<Fact> ThenAndNow =>
        With(
            3,
            By(
                StandardTables.ProductPerHead,
                TableKind.Rate,
                Unit.Of(Currency.Won),
                StandardTables.Item,
                ("2019", North, "product", 10),
                ("2019", South, "product", 20),
                ("2019", East, "product", 40),
                ("2024", North, "product", 20),
                ("2024", South, "product", 32),
                ("2024", East, "product", 48)
            )
        );
}
