using Evenground.Model;

namespace Evenground.Tests.Model.Simulating;

/// <summary>The specification written down once more, as plainly as can be: persons and not differences, full
/// matrices, elimination with pivots, the runtime's logarithms and powers. What the engine is measured
/// against.</summary>
sealed class PlainCycle(Calibration calibration, double[] money, CycleParameters parameters, int horizon)
{
    readonly int _regions = calibration.Shape.Regions,
        _ages = calibration.Shape.Ages;

    public double[] Residents { get; } = new double[calibration.Shape.Regions * (horizon + 1)];

    public double[] StartupJobs { get; } = new double[calibration.Shape.Regions * (horizon + 1)];

    public double[] LocalJobs { get; } = new double[calibration.Shape.Regions * (horizon + 1)];

    public double[] YoungNetMigration { get; } = new double[calibration.Shape.Regions * (horizon + 1)];

    public double[] People { get; private set; } = [.. calibration.Population];

    public PlainCycle Run()
    {
        var baseline = (double[])calibration.Population.Clone();
        var pull = new double[_regions];
        var crowds = new double[_regions];
        var effective = new double[_regions * (horizon + 1)];
        for (var year = 1; year <= horizon; year++)
        {
            var young = new double[_regions];
            var youngOfBaseline = new double[_regions];
            var (peopleBefore, baselineBefore) = (People, baseline);
            People = Step(peopleBefore, pull, crowds, young);
            baseline = Step(baselineBefore, new double[_regions], new double[_regions], youngOfBaseline);
            for (var region = 0; region < _regions; region++)
                YoungNetMigration[year * _regions + region] = young[region] - youngOfBaseline[region];
            Invest(year, effective, peopleBefore, baselineBefore);
            Employ(year, effective, baseline, peopleBefore, baselineBefore);
            Expect(year, baseline, pull, crowds);
        }

        return this;
    }

    double P(CycleParameter parameter) => parameters[parameter];

    double Sum(double[] people, int region, int from, int to)
    {
        double sum = 0;
        for (var group = 0; group < 2 * _ages; group++)
            if (group % _ages >= from && group % _ages < to)
                sum += people[group * _regions + region];
        return sum;
    }

    double JobsOfBaseline(double[] baseline, int region) =>
        calibration.Jobs[region]
        * Sum(baseline, region, 20, 65)
        / Sum(calibration.Population, region, 20, 65);

    void Invest(int year, double[] effective, double[] people, double[] baseline)
    {
        var own = calibration.Investment;
        var induced = new double[_regions];
        for (var region = 0; region < _regions; region++)
            induced[region] =
                P(CycleParameter.Founders)
                    * own[region]
                    * (Sum(people, region, 20, 40) / Sum(baseline, region, 20, 40) - 1)
                + P(CycleParameter.CrowdIn) * money[(year - 1) * _regions + region];
        var nation = Enumerable.Range(0, _regions).Sum(region => Sum(calibration.Population, region, 0, 200));
        for (var region = 0; region < _regions; region++)
        {
            var all =
                money[year * _regions + region]
                + induced[region]
                - P(CycleParameter.FixedPool) * own[region] / own.Sum() * induced.Sum();
            var heads = Sum(calibration.Population, region, 0, 200) / nation;
            var scale = Math.Max(own[region], P(CycleParameter.AbsorptiveFloor) * heads * own.Sum());
            var power = P(CycleParameter.Returns);
            effective[year * _regions + region] = scale * (Math.Pow(1 + all / scale, power) - 1) / power;
        }
    }

    void Employ(int year, double[] effective, double[] baseline, double[] people, double[] baselineBefore)
    {
        var gross = new double[_regions];
        for (var placed = 1; placed <= year; placed++)
        for (var region = 0; region < _regions; region++)
        {
            var age = year - placed;
            var kernel =
                calibration.Kernel[Math.Min(age, 4)]
                * Math.Pow(1 - P(CycleParameter.Exit), Math.Max(0, age - 4));
            gross[region] +=
                P(CycleParameter.Additionality)
                * P(CycleParameter.KernelScale)
                * kernel
                * effective[placed * _regions + region];
        }

        var jobs = Enumerable.Range(0, _regions).Sum(region => JobsOfBaseline(baseline, region));
        for (var region = 0; region < _regions; region++)
        {
            var (now, last) = (year * _regions + region, (year - 1) * _regions + region);
            StartupJobs[now] =
                gross[region]
                - P(CycleParameter.Displacement) * JobsOfBaseline(baseline, region) / jobs * gross.Sum();
            var more = Sum(people, region, 0, 200) - Sum(baselineBefore, region, 0, 200);
            var wanted =
                P(CycleParameter.Multiplier) * StartupJobs[last] + P(CycleParameter.JobsPerResident) * more;
            LocalJobs[now] = LocalJobs[last] + P(CycleParameter.Adjustment) * (wanted - LocalJobs[last]);
        }
    }

    void Expect(int year, double[] baseline, double[] pull, double[] crowds)
    {
        var slow = P(CycleParameter.Expectation);
        for (var region = 0; region < _regions; region++)
        {
            var now = year * _regions + region;
            var before = JobsOfBaseline(baseline, region);
            var jobs = before + StartupJobs[now] + LocalJobs[now];
            var dilution = Math.Log(Sum(People, region, 20, 65) / Sum(baseline, region, 20, 65));
            var ratio = Math.Log(jobs / before) - P(CycleParameter.Dilution) * dilution;
            var crowd = Math.Log(Sum(People, region, 0, 200) / Sum(baseline, region, 0, 200));
            pull[region] = slow * pull[region] + (1 - slow) * ratio;
            crowds[region] = slow * crowds[region] + (1 - slow) * crowd;
            Residents[now] = Sum(People, region, 0, 200) - Sum(baseline, region, 0, 200);
        }
    }

    double[] Step(double[] people, double[] pull, double[] crowds, double[] youngNet)
    {
        var after = new double[people.Length];
        for (var group = 0; group < 2 * _ages; group++)
        {
            var age = group % _ages;
            var start = people.AsSpan(group * _regions, _regions).ToArray();
            var end = Lived(group, start, start, pull, crowds, out var net);
            var older = Math.Min(age + 1, _ages - 1) + group / _ages * _ages;
            for (var region = 0; region < _regions; region++)
            {
                after[older * _regions + region] += end[region];
                youngNet[region] += age is >= 20 and < 40 ? net[region] : 0;
            }
        }

        for (var cell = 0; cell < after.Length; cell++)
            after[cell] += cell / _regions % _ages == 0 ? 0 : calibration.Unexplained[cell];
        var births = new double[_regions];
        for (var age = 0; age < _ages; age++)
        for (var region = 0; region < _regions; region++)
        {
            var cell = (_ages + age) * _regions + region;
            births[region] +=
                calibration.Fertility[age * _regions + region] * (people[cell] + after[cell]) / 2;
        }

        for (var sex = 0; sex < 2; sex++)
        {
            var share = sex == 0 ? calibration.ShareOfBoys : 1 - calibration.ShareOfBoys;
            var born = births.Select(birth => share * birth).ToArray();
            var end = Lived(sex * _ages, born, new double[_regions], pull, crowds, out _);
            for (var region = 0; region < _regions; region++)
                after[sex * _ages * _regions + region] =
                    end[region] + calibration.Unexplained[sex * _ages * _regions + region];
        }

        return after;
    }

    /// <summary>Solves (I + ½M) N' = start - ½M exposed.</summary>
    double[] Lived(
        int group,
        double[] start,
        double[] exposed,
        double[] pull,
        double[] crowds,
        out double[] net
    )
    {
        var rates = Rates(group, pull, crowds);
        var matrix = new double[_regions, _regions + 1];
        for (var to = 0; to < _regions; to++)
        {
            matrix[to, _regions] = start[to];
            for (var from = 0; from < _regions; from++)
            {
                var element =
                    from == to
                        ? calibration.Mortality[group * _regions + to]
                            + Enumerable.Range(0, _regions).Sum(k => rates[to, k])
                        : -rates[from, to];
                matrix[to, from] = (from == to ? 1 : 0) + element / 2;
                matrix[to, _regions] -= element / 2 * exposed[from];
            }
        }

        var end = Solve(matrix);
        net = new double[_regions];
        for (var from = 0; from < _regions; from++)
        for (var to = 0; to < _regions; to++)
        {
            var moves = rates[from, to] * (exposed[from] + end[from]) / 2;
            net[from] -= moves;
            net[to] += moves;
        }

        return end;
    }

    double[,] Rates(int group, double[] pull, double[] crowds)
    {
        var weight = (group % _ages) switch
        {
            < 20 => (P(CycleParameter.WeightYoung) + P(CycleParameter.WeightMiddle)) / 2,
            < 40 => P(CycleParameter.WeightYoung),
            < 65 => P(CycleParameter.WeightMiddle),
            _ => P(CycleParameter.WeightOld),
        };
        var (theta, lambda) = (P(CycleParameter.MigrationElasticity), P(CycleParameter.Leaving));
        var value = pull.Zip(
                crowds,
                (jobs, crowd) => theta * (weight * jobs - P(CycleParameter.Congestion) * crowd)
            )
            .ToArray();
        var choice = calibration.Migration.Choice[calibration.Migration.ProfileOf[group]];
        var rates = new double[_regions, _regions];
        for (var from = 0; from < _regions; from++)
        {
            double inclusive = 0;
            for (var to = 0; to < _regions; to++)
                inclusive += choice[from * _regions + to] * Math.Exp(value[to]);
            inclusive = Math.Log(inclusive);
            for (var to = 0; to < _regions; to++)
                rates[from, to] =
                    calibration.Migration.Leaving[group * _regions + from]
                    * choice[from * _regions + to]
                    * Math.Exp(-lambda * (value[from] - inclusive))
                    * Math.Exp(value[to] - inclusive);
        }

        return rates;
    }

    static double[] Solve(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (var place = 0; place <= size; place++)
                (matrix[column, place], matrix[pivot, place]) = (matrix[pivot, place], matrix[column, place]);
            for (var row = 0; row < size; row++)
            {
                if (row == column)
                    continue;
                var part = matrix[row, column] / matrix[column, column];
                for (var place = column; place <= size; place++)
                    matrix[row, place] -= part * matrix[column, place];
            }
        }

        return [.. Enumerable.Range(0, size).Select(row => matrix[row, size] / matrix[row, row])];
    }
}
