namespace Evenground.Model;

/// <summary>V1: a textbook's projection of one region and one sex, to the last printed digit.</summary>
/// <remarks>Source: Preston, Heuveline and Guillot (2001), Demography: Measuring and Modeling Population
/// Processes,
/// boxes 6.1 and 6.2: women by five years of age over five years, with net migration spread over the
/// interval.</remarks>
public static class TextbookRows
{
    const double Exact = 0.5,
        BoysPerGirl = 1.05;

    const int Width = 5;

    static readonly LocalizedText Persons = new("명", "persons"),
        Book = LocalizedText.Same("Preston, Heuveline, Guillot (2001), Demography, boxes 6.1–6.2");

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

    static readonly double[] PersonYears =
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

    static readonly double[] Fertility =
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

    static readonly double[] Printed =
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

    const double PrintedSum = 4_507_581,
        PrintedBoys = 317_340;

    /// <summary>A row for each age, one for the sum, and one for the boys that the same rates give.</summary>
    public static IReadOnlyList<ValidationRow> Of()
    {
        var table = new CohortTable(Width, PersonYears, Fertility, NetMigration);
        var births = table.Births(Women, table.Step(Women, births: 0));
        var after = table.Step(Women, births / (1 + BoysPerGirl));
        var boys = table.Step(Women, births * BoysPerGirl / (1 + BoysPerGirl))[0];
        return
        [
            .. after.Select((persons, age) => Row(Ages(age, after.Length), Printed[age], persons)),
            Row(new("모든 나이", "All ages"), PrintedSum, FixedSum.Of(after)),
            Row(new("남아, 0~4세", "Boys, ages 0 to 4"), PrintedBoys, boys),
        ];
    }

    static LocalizedText Ages(int age, int ages) =>
        age == ages - 1
            ? new($"여자, {age * Width}세 이상", $"Women, ages {age * Width} and over")
            : new(
                $"여자, {age * Width}~{age * Width + Width - 1}세",
                $"Women, ages {age * Width} to {age * Width + Width - 1}"
            );

    /// <summary>Printed numbers are whole persons: ours must round to them.</summary>
    static ValidationRow Row(LocalizedText what, double printed, double ours) =>
        new(
            "V1",
            what,
            "1993/1998",
            null,
            printed,
            ours,
            Persons,
            ours - printed,
            Exact,
            Math.Abs(ours - printed) <= Exact,
            Book
        );
}
