using Evenground.Measure;

namespace Evenground.Web;

/// <summary>Indicators of regions that belong together in a menu.</summary>
public sealed record IndicatorGroup(LocalizedText Name, IReadOnlyList<Definition> Indicators);

/// <summary>Which indicators the pages of the regions show, and where.</summary>
/// <remarks>An indicator that stands in no list is still offered, in the last group of the menu.</remarks>
static class RegionIndicators
{
    public const string Residents = "residents",
        Change = "population-change",
        Share = "population-share",
        Old = "old-share",
        Extinction = "extinction-risk",
        Fertility = "total-fertility",
        NetMigration = "net-migration",
        In = "movers-in",
        Out = "movers-out",
        Employment = "employment-rate",
        Product = "product-per-head";

    /// <summary>What is known of a region at a glance.</summary>
    public static readonly string[] Keys =
    [
        Residents,
        Change,
        Share,
        Old,
        Extinction,
        Fertility,
        NetMigration,
        Employment,
        Product,
    ];

    /// <summary>What is known of the country at a glance.</summary>
    public static readonly string[] CountryKeys =
    [
        Residents,
        Change,
        Old,
        Extinction,
        Fertility,
        "inter-regional-movers",
        Employment,
        Product,
        "gini-of-product",
    ];

    static readonly (LocalizedText Name, string[] Codes)[] Lists =
    [
        (
            new("사람", "People"),
            [
                Residents,
                Change,
                "population-growth",
                Share,
                "natural-change",
                "deaths",
                "life-expectancy-women",
                "life-expectancy-men",
            ]
        ),
        (
            new("나이", "Age"),
            [Extinction, Old, "youth-share", "old-dependency", "child-dependency", "total-dependency"]
        ),
        (new("출생", "Births"), [Fertility, "births", "crude-birth-rate"]),
        (
            new("이동", "Moving"),
            [
                NetMigration,
                "net-migration-rate",
                In,
                Out,
                "movers",
                "youth-net-migration-rate-statistics",
                "youth-net-migration-rate-designation",
            ]
        ),
        (
            new("일과 생산", "Work and product"),
            [
                Employment,
                "unemployment-rate",
                Product,
                "product-per-head-relative",
                "income-per-head",
                "location-quotient",
                "regional-shift",
                "venture-share",
            ]
        ),
    ];

    static readonly LocalizedText Others = new("그 밖의 지표", "Other indicators");

    /// <summary>Every indicator that official statistics say something of, by region.</summary>
    public static IReadOnlyList<IndicatorGroup> Menu(RegionalRecord record)
    {
        var offered = IndicatorCatalogue
            .All.Select(indicator => indicator.Definition)
            .Where(definition =>
                definition.Bases.Contains(Basis.Official) && record.IsByRegion(definition.Code)
            )
            .ToList();
        var groups = Lists
            .Select(list => new IndicatorGroup(
                list.Name,
                [
                    .. list
                        .Codes.Select(code => offered.Find(definition => definition.Code == code))
                        .OfType<Definition>(),
                ]
            ))
            .ToList();
        var listed = groups.SelectMany(group => group.Indicators).ToHashSet();
        groups.Add(new(Others, [.. offered.Where(definition => !listed.Contains(definition))]));
        return [.. groups.Where(group => group.Indicators.Count > 0)];
    }
}
