namespace Evenground.Model;

/// <summary>A projection of one region and one sex by age classes, as textbooks print it.</summary>
/// <remarks>
/// <para>Formula, net migration spread evenly over the interval: half of it is there from the start, half
/// comes at the end. N'_(a+n) = (N_a + NM_a ÷ 2) S_a + NM_(a+n) ÷ 2 with S_a = L_(a+n) ÷ L_a; the two oldest
/// classes share S = T_last ÷ (T_last + L_before), where the open class's person-years are T.
/// Births: n F_a × the mean of the class at the start, half its migrants with it, and at the end. Those of
/// one sex, times L_0 ÷ (n ℓ_0), are the youngest class.</para>
/// <para>Shape: age classes of equal width, the last one open. Unit: persons; person-years per ℓ_0 = 100,000
/// births; births per woman and year.</para>
/// <para>Source: Preston, Heuveline and Guillot (2001), Demography, ch. 6, boxes 6.1 and 6.2.</para>
/// </remarks>
/// <param name="AgeWidth">Years in a class, and so in a step.</param>
/// <param name="PersonYears">Lived in each class by 100,000 births; the last one open.</param>
/// <param name="Fertility">Births of both sexes per woman and year, by class.</param>
/// <param name="NetMigration">Persons in an interval, by their class when they come.</param>
public sealed record CohortTable(
    int AgeWidth,
    IReadOnlyList<double> PersonYears,
    IReadOnlyList<double> Fertility,
    IReadOnlyList<double> NetMigration
)
{
    const double Radix = 100_000;

    /// <summary>Residents one interval later.</summary>
    /// <param name="residents">By class.</param>
    /// <param name="births">Of this sex in the interval.</param>
    public double[] Step(IReadOnlyList<double> residents, double births)
    {
        var after = new double[residents.Count];
        var last = after.Length - 1;
        for (var age = 0; age < last; age++)
        {
            var survives =
                age == last - 1
                    ? PersonYears[last] / (PersonYears[last] + PersonYears[age])
                    : PersonYears[age + 1] / PersonYears[age];
            after[age + 1] = WithHalf(residents, age) * survives + NetMigration[age + 1] / 2;
        }

        var open = PersonYears[last] / (PersonYears[last] + PersonYears[last - 1]);
        after[last] += WithHalf(residents, last) * open;
        after[0] = births * PersonYears[0] / (AgeWidth * Radix) + NetMigration[0] / 2;
        return after;
    }

    /// <summary>Births of both sexes to the women of this table in an interval.</summary>
    /// <param name="before">Women at its start.</param>
    /// <param name="after">Women at its end, of the classes that have births.</param>
    public double Births(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        double births = 0;
        for (var age = 0; age < Fertility.Count; age++)
            births += BirthsAt(age, before, after);
        return births;
    }

    /// <summary>Births to women of one class.</summary>
    public double BirthsAt(int age, IReadOnlyList<double> before, IReadOnlyList<double> after) =>
        Fertility[age] * AgeWidth * (WithHalf(before, age) + after[age]) / 2;

    double WithHalf(IReadOnlyList<double> residents, int age) => residents[age] + NetMigration[age] / 2;
}
