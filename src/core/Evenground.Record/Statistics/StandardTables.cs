namespace Evenground.Record;

/// <summary>The codes of the tables that indicators ask for, and of their dimensions.</summary>
/// <remarks>
/// A country pack that has one of these gives it this code and these dimensions, in this order; whatever
/// table a pack lacks, the indicators that need it say so. Ages are written as <see cref="AgeGroup"/>, sexes
/// as T, M and F.
/// </remarks>
public static class StandardTables
{
    /// <summary>Residents at the end of the period: region, sex.</summary>
    public const string Population = "population";

    /// <summary>Residents at the end of the period: region, sex, age.</summary>
    public const string PopulationByAge = "population-by-age";

    /// <summary>Live births in the period: region, sex of the child, age of the mother.</summary>
    public const string Births = "births";

    /// <summary>Deaths in the period: region, sex, age.</summary>
    public const string Deaths = "deaths";

    /// <summary>Changes of residence in the period: region left, region entered.</summary>
    public const string Flows = "flows";

    /// <summary>Changes of residence in the period: region left, region entered, sex, age.</summary>
    public const string FlowsByAge = "flows-by-age";

    /// <summary>Probabilities of dying within the age: sex, age; for the country as a whole.</summary>
    public const string LifeTable = "life-table";

    /// <summary>Persons by their place in the labour market: region, item (population-15-over, active,
    /// employed, unemployed, inactive).</summary>
    public const string Labour = "labour";

    /// <summary>Rates of the labour market as published: region, item (employment-rate, ...).</summary>
    public const string LabourRates = "labour-rates";

    /// <summary>Jobs at the place of work: region, industry.</summary>
    public const string JobsByIndustry = "jobs-by-industry";

    /// <summary>Product, income and consumption per head: region, item (product, income, ...).</summary>
    public const string ProductPerHead = "product-per-head";

    /// <summary>Venture investment in the period: region, definition.</summary>
    public const string VentureInvestment = "venture-investment";

    /// <summary>Firms born in the period: region.</summary>
    public const string FirmBirths = "firm-births";

    /// <summary>Regions' shares of venture investment: region, definition.</summary>
    public const string VentureShares = "venture-shares";

    /// <summary>Death rates of regions relative to those of the country, ages alike: region, sex.</summary>
    public const string MortalityRatios = "mortality-ratios";

    /// <summary>Moves for each hundred residents of an age, all distances: age; for the country as a
    /// whole.</summary>
    public const string MoverRates = "mover-rates";

    /// <summary>Average jobs of firms funded in the period, by the years since: since (before, 0, 1,
    /// ...).</summary>
    public const string VentureJobs = "venture-jobs";

    /// <summary>Jobs that came for each billion invested in the years that end with the period:
    /// years.</summary>
    public const string VentureJobsPerBillion = "venture-jobs-per-billion";

    /// <summary>Firms of a group that are still there after some years, in percent: group, years.</summary>
    public const string FirmSurvival = "firm-survival";

    /// <summary>Official assumptions of total fertility to come: variant.</summary>
    public const string AssumedFertility = "assumed-fertility";

    /// <summary>Official assumptions of life expectancy at birth, both sexes: variant.</summary>
    public const string AssumedLifeExpectancy = "assumed-life-expectancy";

    /// <summary>Official assumptions of net international migration: variant.</summary>
    public const string AssumedNetMigration = "assumed-net-migration";

    /// <summary>Official projections of residents: region, variant.</summary>
    public const string ProjectedResidents = "projected-residents";

    /// <summary>Official projections of the change of residents in percent, over the years that end with the
    /// period: region, variant, years.</summary>
    public const string ProjectedChange = "projected-change";

    /// <summary>The same for groups of regions: area, variant, years.</summary>
    public const string ProjectedAreaChange = "projected-area-change";

    /// <summary>Rounded counts as an office published them, to be held against tables and estimates: area (a
    /// place or a group), item (an indicator), age, years that end with the period.</summary>
    public const string PublishedCounts = "published-counts";

    /// <summary>Total fertility as an office published it: area.</summary>
    public const string PublishedFertility = "published-fertility";

    /// <summary>Life expectancy as an office published it: sex.</summary>
    public const string PublishedLifeExpectancy = "published-life-expectancy";

    /// <summary>Gains of the circle as a reference computed them from the country's tables: years (a number,
    /// or limit), item (gain, dilution, amplification-least, amplification-most, amplification-national,
    /// residents-per-job).</summary>
    public const string PublishedLoopGains = "published-loop-gains";

    /// <summary>Eigenvalues of the circle of the same reference, the slowest first: item (closed-1, ..., and
    /// open-1, ... without the answer of migration).</summary>
    public const string PublishedLoopEigenvalues = "published-loop-eigenvalues";

    /// <summary>Half-lives of the same modes: item.</summary>
    public const string PublishedLoopHalfLives = "published-loop-half-lives";

    public const string Region = "region",
        Destination = "destination",
        Sex = "sex",
        Age = "age",
        Item = "item",
        Industry = "industry",
        Definition = "definition",
        Variant = "variant",
        Group = "group",
        Since = "since",
        Years = "years",
        Area = "area";

    public const string BothSexes = "T",
        Men = "M",
        Women = "F";

    /// <summary>The code of a sum over all ages, industries or items.</summary>
    public const string Total = "total";
}
