using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Population;

/// <summary>The textbook's projection of Sweden, 1993 to 1998, to the last printed digit.</summary>
/// <remarks>Preston, Heuveline and Guillot (2001), Demography: Measuring and Modeling Population Processes,
/// boxes 6.1 (two sexes) and 6.2 (with net migration).</remarks>
public class CohortTableTests
{
    const double BoysPerGirl = 1.05;

    static readonly double[] Women =
    [
        293395,
        248369,
        240012,
        261346,
        285209,
        314388,
        281290,
        286923,
        304108,
        324946,
        247613,
        211351,
        215140,
        221764,
        223506,
        183654,
        141990,
        112424,
    ];

    static readonly double[] YearsOfWomen =
    [
        497487,
        497138,
        496901,
        496531,
        495902,
        495168,
        494213,
        492760,
        490447,
        486613,
        480665,
        471786,
        457852,
        436153,
        402775,
        350358,
        271512,
        291707,
    ];

    static readonly double[] BirthRates =
    [
        0,
        0,
        0,
        0.0120,
        0.0908,
        0.1499,
        0.1125,
        0.0441,
        0.0074,
        0.0003,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
    ];

    static readonly double[] NetMigration =
    [
        6840,
        4150,
        3365,
        5270,
        9240,
        8230,
        5470,
        3155,
        1770,
        1115,
        1075,
        845,
        645,
        530,
        465,
        300,
        250,
        175,
    ];

    static readonly long[] PrintedBirths = [15244, 126688, 229354, 170057, 63203, 10971, 472];

    static readonly long[] PrintedWomen =
    [
        302392,
        298682,
        252007,
        244150,
        268267,
        293515,
        320624,
        284767,
        288031,
        303166,
        322062,
        243989,
        205841,
        205516,
        205270,
        194771,
        142565,
        131966,
    ];

    static readonly CohortTable Sweden = new(AgeWidth: 5, YearsOfWomen, BirthRates, NetMigration);

    [Fact]
    public void Swedish_women_of_1998_are_as_printed()
    {
        var after = Sweden.Step(Women, BirthsOf(girls: true));

        Assert.Equal(PrintedWomen, after.Select(Rounded));
        Assert.Equal(4_397_428, Women.Sum());
        Assert.Equal(4_507_581, Rounded(after.Sum()));
    }

    [Fact]
    public void Swedish_births_by_age_of_mother_are_as_printed()
    {
        var after = Sweden.Step(Women, births: 0);

        var births = Enumerable
            .Range(3, PrintedBirths.Length)
            .Select(age => Sweden.BirthsAt(age, Women, after));

        Assert.Equal(PrintedBirths, births.Select(Rounded));
    }

    /// <summary>With 105 boys to 100 girls and the same rates.</summary>
    [Fact]
    public void Swedish_boys_of_the_first_class_are_as_printed()
    {
        var after = Sweden.Step(Women, BirthsOf(girls: false));

        Assert.Equal(317_340, Rounded(after[0]));
    }

    static double BirthsOf(bool girls)
    {
        var older = Sweden.Step(Women, births: 0);
        return Sweden.Births(Women, older) * (girls ? 1 : BoysPerGirl) / (1 + BoysPerGirl);
    }

    static long Rounded(double value) => (long)Math.Round(value, MidpointRounding.AwayFromZero);
}
