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

    public const string Region = "region",
        Destination = "destination",
        Sex = "sex",
        Age = "age",
        Item = "item",
        Industry = "industry",
        Definition = "definition";

    public const string BothSexes = "T",
        Men = "M",
        Women = "F";

    /// <summary>The code of a sum over all ages, industries or items.</summary>
    public const string Total = "total";
}
