namespace Evenground.Model;

/// <summary>Countries made of a given one, of which it is known beforehand what must come of them.</summary>
static class DerivedCountry
{
    /// <summary>All regions as one.</summary>
    public static Calibration Nation(Calibration country) => Even(country, 1);

    /// <summary>The nation cut into regions that are all the same, between which people move.</summary>
    public static Calibration Even(Calibration country, int regions)
    {
        var (from, shape) = (country.Shape, country.Shape with { Regions = regions });
        var (mortality, leaving) = (
            Mean(country, country.Mortality, from.Groups),
            Mean(country, country.Migration.Leaving, from.Groups)
        );
        var choice = new double[regions * regions];
        for (var place = 0; place < choice.Length && regions > 1; place++)
            choice[place] = place / regions == place % regions ? 0 : 1.0 / (regions - 1);
        return Made(
            country,
            shape,
            [
                .. Enumerable
                    .Range(0, regions)
                    .Select(region => new ModelRegion($"{region + 1}", LocalizedText.Same($"{region + 1}"))),
            ],
            population: [.. Each(shape, group => Sum(country.Population, group, from.Regions) / regions)],
            mortality: [.. Each(shape, group => mortality[group])],
            new()
            {
                Leaving = [.. Each(shape, group => regions == 1 ? 0 : leaving[group])],
                ProfileOf = new int[shape.Groups],
                Choice = [choice],
            },
            fertility: [.. NationalFertility(country).SelectMany(rate => Enumerable.Repeat(rate, regions))],
            unexplained: [.. Each(shape, group => Sum(country.Unexplained, group, from.Regions) / regions)],
            jobs: [.. Enumerable.Repeat(FixedSum.Of(country.Jobs) / regions, regions)],
            investment: [.. Enumerable.Repeat(FixedSum.Of(country.Investment) / regions, regions)]
        );
    }

    /// <summary>The same regions and moves, with the nation's rates of birth and death everywhere.</summary>
    public static Calibration WithEqualRates(Calibration country)
    {
        var mortality = Mean(country, country.Mortality, country.Shape.Groups);
        return Made(
            country,
            country.Shape,
            country.Regions,
            country.Population,
            mortality: [.. Each(country.Shape, group => mortality[group])],
            country.Migration,
            fertility:
            [
                .. NationalFertility(country)
                    .SelectMany(rate => Enumerable.Repeat(rate, country.Shape.Regions)),
            ],
            country.Unexplained,
            country.Jobs,
            country.Investment
        );
    }

    /// <summary>The same regions, between which nobody moves.</summary>
    public static Calibration WithoutMoves(Calibration country) =>
        WithMoves(
            country,
            new()
            {
                Leaving = new double[country.Shape.Cells],
                ProfileOf = country.Migration.ProfileOf,
                Choice = country.Migration.Choice,
            }
        );

    /// <summary>The same people, who move in another way.</summary>
    public static Calibration WithMoves(Calibration country, MigrationRates migration) =>
        Made(
            country,
            country.Shape,
            country.Regions,
            country.Population,
            country.Mortality,
            migration,
            country.Fertility,
            country.Unexplained,
            country.Jobs,
            country.Investment
        );

    /// <summary>One region by itself.</summary>
    public static Calibration Alone(Calibration country, int region)
    {
        var shape = country.Shape with { Regions = 1 };
        return Made(
            country,
            shape,
            [country.Regions[region]],
            Only(country.Population),
            Only(country.Mortality),
            new()
            {
                Leaving = new double[shape.Cells],
                ProfileOf = new int[shape.Groups],
                Choice =
                [
                    [0],
                ],
            },
            Only(country.Fertility),
            Only(country.Unexplained),
            Only(country.Jobs),
            Only(country.Investment)
        );

        double[] Only(double[] values) =>
            [.. values.Where((_, place) => place % country.Shape.Regions == region)];
    }

    /// <summary>Two regions without births and deaths, left at two rates.</summary>
    public static Calibration Two(Calibration country, double leavingFirst, double leavingSecond)
    {
        var even = Even(country, 2);
        var cells = even.Shape.Cells;
        return Made(
            even,
            even.Shape,
            even.Regions,
            [.. even.Population.Select((persons, cell) => cell % 2 == 0 ? persons : persons / 5)],
            mortality: new double[cells],
            new()
            {
                Leaving =
                [
                    .. Enumerable
                        .Range(0, cells)
                        .Select(cell => cell % 2 == 0 ? leavingFirst : leavingSecond),
                ],
                ProfileOf = even.Migration.ProfileOf,
                Choice = even.Migration.Choice,
            },
            fertility: new double[even.Fertility.Length],
            unexplained: new double[cells],
            even.Jobs,
            even.Investment
        );
    }

    /// <summary>The same with other residents.</summary>
    public static Calibration With(Calibration country, double[] population) =>
        Made(
            country,
            country.Shape,
            country.Regions,
            population,
            country.Mortality,
            country.Migration,
            country.Fertility,
            country.Unexplained,
            country.Jobs,
            country.Investment
        );

    static Calibration Made(
        Calibration country,
        PopulationShape shape,
        IReadOnlyList<ModelRegion> regions,
        double[] population,
        double[] mortality,
        MigrationRates migration,
        double[] fertility,
        double[] unexplained,
        double[] jobs,
        double[] investment
    ) =>
        new()
        {
            Shape = shape,
            Regions = regions,
            BaseYear = country.BaseYear,
            Population = population,
            Mortality = mortality,
            Migration = migration,
            Fertility = fertility,
            ShareOfBoys = country.ShareOfBoys,
            Unexplained = unexplained,
            Jobs = jobs,
            Investment = investment,
            PriceYear = country.PriceYear,
            Kernel = country.Kernel,
            Vintage = country.Vintage,
        };

    static IEnumerable<double> Each(PopulationShape shape, Func<int, double> ofGroup) =>
        Enumerable.Range(0, shape.Cells).Select(cell => ofGroup(cell / shape.Regions));

    static double Sum(double[] cells, int group, int regions) =>
        FixedSum.Of(cells.AsSpan(group * regions, regions));

    /// <summary>A rate of the nation by group, as people stand.</summary>
    static double[] Mean(Calibration country, double[] rates, int groups)
    {
        var (mean, regions) = (new double[groups], country.Shape.Regions);
        for (var group = 0; group < groups; group++)
        {
            var people = country.Population.AsSpan(group * regions, regions);
            var all = FixedSum.Of(people);
            mean[group] =
                all == 0
                    ? Sum(rates, group, regions) / regions
                    : FixedSum.OfProducts(people, rates.AsSpan(group * regions, regions)) / all;
        }

        return mean;
    }

    static IEnumerable<double> NationalFertility(Calibration country)
    {
        var regions = country.Shape.Regions;
        for (var age = 0; age < country.Shape.Ages; age++)
        {
            var women = country.Population.AsSpan(country.Shape.Cell(PopulationShape.Women, age, 0), regions);
            var (all, rates) = (FixedSum.Of(women), age * regions);
            yield return all == 0
                ? 0
                : FixedSum.OfProducts(women, country.Fertility.AsSpan(rates, regions)) / all;
        }
    }
}
