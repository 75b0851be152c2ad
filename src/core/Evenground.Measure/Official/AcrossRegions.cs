using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Figures of a country as a whole that compare its regions.</summary>
static class AcrossRegions
{
    public static readonly OfficialSeries Product = new(
        StandardTables.ProductPerHead,
        new("1인당 생산", "product per head"),
        Category: "product"
    );

    /// <summary>The regions of the country on a day, in the order of the book.</summary>
    public static IReadOnlyList<Territory> On(OfficialQuestion ask, DateOnly day) =>
        [
            .. ask
                .Figures.Territories.Within(ask.Figures.Book.Root!, day)
                .Select(place => ask.Figures.Territories.Find(place)!),
        ];

    /// <summary>A statistic of one figure for each region.</summary>
    public static OfficialFigure Of(
        OfficialQuestion ask,
        string method,
        Unit unit,
        Func<Territory, OfficialFigure> figure,
        Func<double[], Computed<double>> work
    ) =>
        ask.IsCountry
            ? Statistic.Of(method, unit, work, [.. On(ask, ask.Day).Select(figure)])
            : OfficialFigure.Without(OfficialMissing.CountryOnly(ask.Territory.Name));

    /// <summary>A statistic of product per head, regions counting the same.</summary>
    public static OfficialFigure OfProduct(
        OfficialQuestion ask,
        string method,
        Unit unit,
        Func<double[], Computed<double>> work
    ) => Of(ask, method, unit, region => ask.Find(Product, region), work);

    /// <summary>A statistic of product per head and of the people that it stands for: residents at
    /// mid-year.</summary>
    /// <param name="work">Gets the product per head of each region, and then the residents of each.</param>
    public static OfficialFigure OfWeightedProduct(
        OfficialQuestion ask,
        string method,
        Unit unit,
        Func<double[], double[], Computed<double>> work
    )
    {
        if (!ask.IsCountry)
            return OfficialFigure.Without(OfficialMissing.CountryOnly(ask.Territory.Name));
        var regions = On(ask, ask.Day);
        return Statistic.Of(
            method,
            unit,
            values => work(values[..regions.Count], values[regions.Count..]),
            [
                .. regions.Select(region => ask.Find(Product, region)),
                .. regions.Select(region => ask.MidYearResidents(region)),
            ]
        );
    }

    /// <summary>Theil's index of product, and its parts between and within the groups of the capital
    /// partition.</summary>
    public static OfficialFigure SplitProduct(
        OfficialQuestion ask,
        string method,
        Func<TheilSplit, double> part
    )
    {
        if (Groups(ask) is not { } groups)
            return OfficialFigure.Without(OfficialMissing.Rule(StandardRules.Capital, ask.Day));
        return OfWeightedProduct(
            ask,
            method,
            Unit.Index,
            (perHead, people) =>
                TheilIndex.Split(Totals(perHead, people), people, groups).Is(out var split, out var missing)
                    ? part(split)
                    : missing
        );
    }

    /// <summary>A statistic of product per head at both ends of a span; of one year, over the five years up
    /// to it.</summary>
    /// <param name="work">Gets the earlier values, the later ones, and the years between.</param>
    public static OfficialFigure OverTime(
        OfficialQuestion ask,
        string method,
        Unit unit,
        Func<double[], double[], int, Computed<double>> work
    )
    {
        if (!ask.IsCountry)
            return OfficialFigure.Without(OfficialMissing.CountryOnly(ask.Territory.Name));
        var (first, last) = ask.Period.IsYear
            ? (StatisticPeriod.Year(ask.Day.Year - Years), ask.Period)
            : ask.Period.Ends();
        if (!first.IsYear || !last.IsYear || first == last)
            return OfficialFigure.Without(OfficialMissing.WholeYears(ask.Period));
        var regions = On(ask, last.Last);
        foreach (var region in regions)
            if (Borders.Crossed(ask.Figures.Book, region.Places, first.Last, last.Last) is [var change, ..])
                return OfficialFigure.Without(
                    OfficialMissing.Borders(region.Name, change, isWeightUnknown: false)
                );
        return Statistic.Of(
            method,
            unit,
            values =>
                work(values[..regions.Count], values[regions.Count..], last.Last.Year - first.Last.Year),
            [
                .. regions.Select(region => ask.Figures.Find(Product, first, region)),
                .. regions.Select(region => ask.Figures.Find(Product, last, region)),
            ]
        );
    }

    /// <summary>The years that a change is measured over when only its last year is named.</summary>
    const int Years = 5;

    static double[] Totals(double[] perHead, double[] people)
    {
        var totals = new double[perHead.Length];
        for (var region = 0; region < totals.Length; region++)
            totals[region] = perHead[region] * people[region];
        return totals;
    }

    /// <summary>The number of each region's group in the partition; null when there is no partition, or it
    /// leaves a region out.</summary>
    static int[]? Groups(OfficialQuestion ask)
    {
        if (ask.Figures.Rules.Partition(StandardRules.Capital, ask.Day) is not { } partition)
            return null;
        var groups = partition.Groups.Select(code => ask.Figures.Book.Group(code, ask.Day)).ToList();
        var numbers = On(ask, ask.Day)
            .Select(region => groups.FindIndex(group => group?.Places.Contains(region.Code) == true))
            .ToArray();
        return numbers.Contains(-1) ? null : numbers;
    }
}
