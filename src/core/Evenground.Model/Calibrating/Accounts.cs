namespace Evenground.Model;

/// <summary>One year of the population accounts: what the rates make of the residents at its beginning, and
/// what is left to the register at its end.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Unexplained">Register less model, by the age reached at the year's end. Shape: cells. Unit:
/// persons.</param>
public sealed record YearAccount(int Year, double[] Unexplained);

/// <summary>The yearly step by which the accounts are kept: residents at the end of a year from those at its
/// beginning and the year's births.</summary>
/// <remarks>
/// Formula, for each sex and age: (I + ½M) N' = (I - ½M) N with M_ii = μ_i + Σ_j m_ij and M_ji = -m_ij;
/// everybody
/// is then a year older, the open age keeps its own; newborn: (I + ½M₀) N' = B. What is unexplained is added
/// at the
/// end, by the age reached.
/// </remarks>
public static class AccountStep
{
    /// <summary>The residents at the end of the year that the rates lead to. Shape: cells.</summary>
    /// <param name="births">Births of the year. Shape: sex by region.</param>
    public static double[] After(
        PopulationShape shape,
        double[] residents,
        double[] births,
        double[] mortality,
        MigrationRates migration
    ) => After(shape, [residents], [births], mortality, migration)[0];

    /// <summary>The greatest difference between the register and a calibration's accounts with what they
    /// leave
    /// unexplained, over all years and cells of its window. Unit: persons.</summary>
    public static double LargestError(Calibration calibration)
    {
        var worst = 0.0;
        for (var year = 0; year < calibration.Accounts.Count; year++)
        {
            var made = After(
                calibration.Shape,
                calibration.Residents[year],
                calibration.Births[year],
                calibration.Mortality,
                calibration.Migration
            );
            for (var cell = 0; cell < made.Length; cell++)
                worst = Math.Max(
                    worst,
                    Math.Abs(
                        made[cell]
                            + calibration.Accounts[year].Unexplained[cell]
                            - calibration.Residents[year + 1][cell]
                    )
                );
        }

        return worst;
    }

    /// <summary>The same for several years at once: the rates of a group are factored only once.</summary>
    internal static double[][] After(
        PopulationShape shape,
        double[][] residents,
        double[][] births,
        double[] mortality,
        MigrationRates migration
    )
    {
        var regions = shape.Regions;
        double[][] after = [.. residents.Select(_ => new double[shape.Cells])];
        var half = new double[regions * regions];
        var factors = new double[regions * regions];
        var pivots = new int[regions];
        var right = new double[regions];
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var age = 0; age < shape.Ages; age++)
        {
            var group = shape.Group(sex, age);
            FillHalf(
                half,
                factors,
                group * regions,
                migration.Choice[migration.ProfileOf[group]],
                mortality,
                migration.Leaving
            );
            LinearSolve.Factor(factors, pivots);
            var reached = shape.Cell(sex, Math.Min(age + 1, shape.Ages - 1), 0);
            for (var year = 0; year < after.Length; year++)
            {
                Back(half, residents[year].AsSpan(group * regions, regions), right);
                LinearSolve.Solve(factors, pivots, right);
                for (var region = 0; region < regions; region++)
                    after[year][reached + region] += right[region];
                if (age > 0)
                    continue;
                births[year].AsSpan(sex * regions, regions).CopyTo(right);
                LinearSolve.Solve(factors, pivots, right);
                right.CopyTo(after[year].AsSpan(group * regions));
            }
        }

        return after;
    }

    /// <summary>½M and I + ½M of a group; columns are left, rows entered.</summary>
    static void FillHalf(
        double[] half,
        double[] whole,
        int cells,
        double[] choice,
        double[] mortality,
        double[] leaving
    )
    {
        var regions = (int)Math.Sqrt(half.Length);
        for (var from = 0; from < regions; from++)
        for (var to = 0; to < regions; to++)
        {
            var place = to * regions + from;
            half[place] =
                from == to
                    ? (mortality[cells + from] + leaving[cells + from]) / 2
                    : -leaving[cells + from] * choice[from * regions + to] / 2;
            whole[place] = half[place] + (from == to ? 1 : 0);
        }
    }

    /// <summary>(I - ½M) N.</summary>
    static void Back(double[] half, ReadOnlySpan<double> residents, double[] right)
    {
        for (var to = 0; to < right.Length; to++)
        {
            var sum = residents[to];
            for (var from = 0; from < right.Length; from++)
                sum -= half[to * right.Length + from] * residents[from];
            right[to] = sum;
        }
    }
}

/// <summary>Keeps the accounts of a window.</summary>
static class Accounts
{
    public static YearAccount[] Of(WindowPopulation window, MigrationRates migration, int firstYear)
    {
        var after = AccountStep.After(
            window.Shape,
            window.Residents[..window.Years],
            window.Births,
            window.Mortality,
            migration
        );
        return
        [
            .. after.Select(
                (made, year) =>
                    new YearAccount(
                        firstYear + year,
                        [.. window.Residents[year + 1].Zip(made, (register, model) => register - model)]
                    )
            ),
        ];
    }

    /// <summary>The mean of the years; within an age group of the office spread in proportion to residents,
    /// as
    /// single
    /// years within a group are not counted but parted.</summary>
    public static double[] Mean(YearAccount[] accounts, WindowPopulation window, IReadOnlyList<AgeGroup> ages)
    {
        var shape = window.Shape;
        var mean = new double[shape.Cells];
        foreach (var account in accounts)
            for (var cell = 0; cell < mean.Length; cell++)
                mean[cell] += account.Unexplained[cell] / accounts.Length;
        var residents = window.Residents[^1];
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
            foreach (var age in ages)
                for (var region = 0; region < shape.Regions; region++)
                    Spread(
                        shape,
                        mean,
                        residents,
                        (sex, region),
                        (age.First, Math.Min(age.Last ?? age.First, shape.Ages - 1))
                    );
        return mean;
    }

    static void Spread(
        PopulationShape shape,
        double[] mean,
        double[] residents,
        (int Sex, int Region) of,
        (int First, int Last) ages
    )
    {
        var (sum, people) = (0.0, 0.0);
        for (var age = ages.First; age <= ages.Last; age++)
        {
            sum += mean[shape.Cell(of.Sex, age, of.Region)];
            people += residents[shape.Cell(of.Sex, age, of.Region)];
        }

        for (var age = ages.First; age <= ages.Last && people > 0; age++)
            mean[shape.Cell(of.Sex, age, of.Region)] =
                sum * (residents[shape.Cell(of.Sex, age, of.Region)] / people);
    }
}
