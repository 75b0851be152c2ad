namespace Evenground.Model;

/// <summary>The single-year populations of a window and what they say of net migration.</summary>
/// <remarks>
/// Shape of <see cref="Residents"/>: for each year-end, cells as in <see cref="PopulationShape"/>;
/// <see cref="Exposure"/>: cells by the age at the year's beginning, persons in the middle of a year, as the
/// mean
/// of the window's years, those born in the year with half a year among those of age 0.
/// </remarks>
sealed class WindowPopulation
{
    public required PopulationShape Shape { get; init; }

    /// <summary>Years of the window.</summary>
    public required int Years { get; init; }

    public required double[][] Residents { get; init; }

    /// <summary>Births by year. Shape: sex by region.</summary>
    public required double[][] Births { get; init; }

    public required double[] Mortality { get; init; }

    public double[] Exposure => field ??= MeanExposure();

    /// <summary>The window of a calibration.</summary>
    public static WindowPopulation Of(Calibration calibration) =>
        new()
        {
            Shape = calibration.Shape,
            Years = calibration.Window.Years,
            Residents = [.. calibration.Residents],
            Births = [.. calibration.Births],
            Mortality = calibration.Mortality,
        };

    /// <summary>Persons of the cohort in the middle of a year.</summary>
    /// <param name="age">Its age at the year's beginning; the open age takes what the one below it leaves
    /// over.</param>
    public double MidYear(int year, int sex, int age, int region)
    {
        var now = Residents[year][Shape.Cell(sex, age, region)];
        return (now + Reached(year, sex, age, region)) / 2;
    }

    /// <summary>Persons of the cohort at the year's end.</summary>
    public double Reached(int year, int sex, int age, int region)
    {
        if (age < Shape.Ages - 2)
            return Residents[year + 1][Shape.Cell(sex, age + 1, region)];
        var (below, open) = (
            Shape.Cell(sex, Shape.Ages - 2, region),
            Shape.Cell(sex, Shape.Ages - 1, region)
        );
        var fromBelow = Residents[year][below] * LifeTable.SurvivalOf(Mortality[below]);
        var fromOpen = Residents[year][open] * LifeTable.SurvivalOf(Mortality[open]);
        var share = age == Shape.Ages - 2 ? fromBelow : fromOpen;
        return fromBelow + fromOpen == 0
            ? Residents[year + 1][open] / 2
            : Residents[year + 1][open] * (share / (fromBelow + fromOpen));
    }

    /// <summary>Newborns in the middle of what remains of their first year.</summary>
    public double NewbornExposure(int year, int sex, int region) =>
        Residents[year + 1][Shape.Cell(sex, 0, region)] / 2;

    double[] MeanExposure()
    {
        var exposure = new double[Shape.Cells];
        for (var year = 0; year < Years; year++)
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var age = 0; age < Shape.Ages; age++)
        for (var region = 0; region < Shape.Regions; region++)
            exposure[Shape.Cell(sex, age, region)] +=
                (MidYear(year, sex, age, region) + (age == 0 ? NewbornExposure(year, sex, region) : 0))
                / Years;
        return exposure;
    }
}

/// <summary>Net migration by sex and age as what cohorts gain beside deaths.</summary>
/// <remarks>
/// Formula: over the window, the cohorts of five years of birth gain N(end) - S N(start); their yearly rates
/// by
/// single age are the smoothest whose sums over all cohorts, ages and years are those gains
/// (<see cref="SmoothFit"/>). What the country as a whole gains at an age (moves abroad, corrections) is
/// taken
/// off in
/// proportion to residents, and all ages together are brought to the registered balance of each region.
/// Shape: cells, by the age at the year's beginning. Unit: persons a year.
/// </remarks>
static class NetMigration
{
    const int CohortYears = 5;

    /// <summary>What cohorts gained, the country's part included.</summary>
    public static double[] Gained(WindowPopulation window)
    {
        var shape = window.Shape;
        var gained = new double[shape.Cells];
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var region = 0; region < shape.Regions; region++)
        {
            var rates = Rates(window, sex, region);
            for (var age = 0; age < shape.Ages; age++)
            {
                var cell = shape.Cell(sex, age, region);
                gained[cell] = rates[age] * window.Exposure[cell];
            }
        }

        return gained;
    }

    /// <summary>Gains without the country's part, adding up to the registered balances.</summary>
    /// <param name="turnover">Moves in and out of a cell, halved: what differences are spread by.</param>
    /// <param name="balances">Moves in less moves out of each region, all ages.</param>
    public static double[] Balanced(
        PopulationShape shape,
        double[] gained,
        double[] exposure,
        double[] turnover,
        double[] balances
    )
    {
        var net = WithoutCountry(shape, gained, exposure);
        for (var round = 0; round < 2_000; round++)
        {
            var error = BringToBalances(shape, net, turnover, balances);
            TakeOffCountry(shape, net, turnover);
            if (error < 1e-12)
                break;
        }

        return net;
    }

    /// <summary>What the cohorts of each region gained over the window beside deaths, without the country's
    /// part,
    /// which is taken off each cohort in proportion to those who are there at the end. Unit:
    /// persons.</summary>
    public static double[] CohortResiduals(WindowPopulation window)
    {
        var regions = window.Shape.Regions;
        var residuals = new double[regions];
        var unread = new double[window.Shape.Ages];
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
            foreach (var cohort in CohortsOf(window.Shape, window.Years))
            {
                var (gains, people) = (new double[regions], new double[regions]);
                for (var region = 0; region < regions; region++)
                    foreach (var start in cohort)
                    {
                        gains[region] += Follow(window, (sex, region), start, unread);
                        var age = Math.Min(start + window.Years, window.Shape.Ages - 1);
                        people[region] += Ended(window, (sex, region), (age, start));
                    }

                var (surplus, all) = (FixedSum.Of(gains), FixedSum.Of(people));
                for (var region = 0; region < regions; region++)
                    residuals[region] += gains[region] - (all > 0 ? surplus * (people[region] / all) : 0);
            }

        return residuals;
    }

    /// <summary>Gains without the country's part.</summary>
    public static double[] WithoutCountry(PopulationShape shape, double[] gained, double[] exposure)
    {
        var net = (double[])gained.Clone();
        TakeOffCountry(shape, net, exposure);
        return net;
    }

    static void TakeOffCountry(PopulationShape shape, double[] net, double[] weights)
    {
        for (var group = 0; group < shape.Groups; group++)
        {
            var row = net.AsSpan(group * shape.Regions, shape.Regions);
            var weight = weights.AsSpan(group * shape.Regions, shape.Regions);
            var (surplus, all) = (FixedSum.Of(row), FixedSum.Of(weight));
            for (var region = 0; region < row.Length && all > 0; region++)
                row[region] -= surplus * (weight[region] / all);
        }
    }

    static double BringToBalances(PopulationShape shape, double[] net, double[] weights, double[] balances)
    {
        var worst = 0.0;
        for (var region = 0; region < shape.Regions; region++)
        {
            var (sum, all) = (0.0, 0.0);
            for (var cell = region; cell < shape.Cells; cell += shape.Regions)
                (sum, all) = (sum + net[cell], all + weights[cell]);
            var lacking = balances[region] - sum;
            worst = Math.Max(worst, all > 0 ? Math.Abs(lacking) / all : 0);
            for (var cell = region; cell < shape.Cells && all > 0; cell += shape.Regions)
                net[cell] += lacking * (weights[cell] / all);
        }

        return worst;
    }

    static double[] Rates(WindowPopulation window, int sex, int region)
    {
        var cohorts = CohortsOf(window.Shape, window.Years);
        var sums = new double[cohorts.Count][];
        var gains = new double[cohorts.Count];
        for (var cohort = 0; cohort < sums.Length; cohort++)
        {
            sums[cohort] = new double[window.Shape.Ages];
            foreach (var start in cohorts[cohort])
                gains[cohort] += Follow(window, (sex, region), start, sums[cohort]);
            Scale(sums[cohort], ref gains[cohort]);
        }

        return new SmoothFit(sums, window.Shape.Ages).Solve(gains);
    }

    /// <summary>Cohorts by their age at the window's beginning, below 0 for those born within it; who reaches
    /// the open age by its end counts with the open age.</summary>
    static List<int[]> CohortsOf(PopulationShape shape, int years)
    {
        var open = shape.Ages - 1;
        var cohorts = new List<int[]>();
        for (var born = -years; born < 0; born += CohortYears)
            cohorts.Add([.. Enumerable.Range(born, Math.Min(CohortYears, -born))]);
        for (var age = 0; age < open - years; age += CohortYears)
            cohorts.Add([.. Enumerable.Range(age, Math.Min(CohortYears, open - years - age))]);
        cohorts.Add([.. Enumerable.Range(Math.Max(0, open - years), open - Math.Max(0, open - years) + 1)]);
        return cohorts;
    }

    /// <summary>What one cohort gained; adds its years at each age, as far as they last to the end, to a
    /// row.</summary>
    static double Follow(WindowPopulation window, (int Sex, int Region) of, int start, double[] row)
    {
        var shape = window.Shape;
        var open = shape.Ages - 1;
        var (first, age) = start < 0 ? (window.Years + start, 0) : (0, start);
        var alive =
            start < 0
                ? window.Births[first][of.Sex * shape.Regions + of.Region]
                    / (1 + window.Mortality[shape.Cell(of.Sex, 0, of.Region)] / 2)
                : window.Residents[0][shape.Cell(of.Sex, start, of.Region)];
        var steps = new List<(int Age, double Exposure, double Survival)>();
        if (start < 0)
        {
            steps.Add((0, window.NewbornExposure(first, of.Sex, of.Region), 1));
            first++;
        }

        for (var year = first; year < window.Years; year++)
        {
            var survival = LifeTable.SurvivalOf(window.Mortality[shape.Cell(of.Sex, age, of.Region)]);
            alive *= survival;
            steps.Add((age, Exposed(window, of, (year, age, start)), survival));
            age = Math.Min(age + 1, open);
        }

        var toEnd = 1.0;
        for (var step = steps.Count - 1; step >= 0; step--)
        {
            row[steps[step].Age] += steps[step].Exposure * toEnd;
            toEnd *= steps[step].Survival;
        }

        return Ended(window, of, (age, start)) - alive;
    }

    /// <summary>The cohort in the middle of a year; within the open age only the one that began
    /// there.</summary>
    static double Exposed(
        WindowPopulation window,
        (int Sex, int Region) of,
        (int Year, int Age, int Start) at
    ) =>
        at.Age < window.Shape.Ages - 1 || at.Start == window.Shape.Ages - 1
            ? window.MidYear(at.Year, of.Sex, at.Age, of.Region)
            : 0;

    /// <summary>The cohort at the window's end; all that is in the open age counts as the one that began
    /// there.</summary>
    static double Ended(WindowPopulation window, (int Sex, int Region) of, (int Age, int Start) at)
    {
        var open = window.Shape.Ages - 1;
        if (at.Age == open && at.Start != open)
            return 0;
        return window.Residents[window.Years][window.Shape.Cell(of.Sex, at.Age, of.Region)];
    }

    static void Scale(double[] row, ref double gain)
    {
        var all = FixedSum.Of(row);
        if (all == 0)
        {
            gain = 0;
            return;
        }

        for (var age = 0; age < row.Length; age++)
            row[age] /= all;
        gain /= all;
    }
}
