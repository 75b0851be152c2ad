namespace Evenground.Model;

/// <summary>One turn of the circle as a matrix, at base flows: how far a region's own jobs are amplified, and
/// what
/// that costs the others.</summary>
/// <remarks>
/// <para>Formula: Loop⁺ = D_J⁻¹ P K_H M_V, Loop⁻ = (w ÷ W) K_H M_V (and congestion), V = (I - Loop⁺ +
/// Loop⁻)⁻¹ D_J⁻¹ d,
/// people = K_H M_V V, dJ = d + P people, where d are the jobs that stand for the whole horizon, M_V the
/// response
/// of net migration to attraction, and K_H = Σ A_Nᵗ for t below H what is left of a year's migrants after H
/// years.</para>
/// <para>Shape: matrices are regions by regions; column i is what follows from region i.</para>
/// <para>Reading: gains below 1 die out. Migration conserves people, so without founders the national
/// amplification
/// is 1: what one region gains, the others lose.</para>
/// </remarks>
public sealed class StaticLoop
{
    readonly RealMatrix _people,
        _jobs;

    StaticLoop(int? years, RealMatrix plus, RealMatrix minus, RealMatrix people, RealMatrix jobs)
    {
        (Years, Plus, Minus, _people, _jobs) = (years, plus, minus, people, jobs);
        (Gain, Diluting) = (EigenSystem.SpectralRadius(plus), EigenSystem.SpectralRadius(minus));
    }

    /// <summary>The horizon H; none for the limit.</summary>
    public int? Years { get; }

    public int Regions => Plus.Rows;

    /// <summary>Loop⁺: attraction that comes of attraction by way of jobs.</summary>
    public RealMatrix Plus { get; }

    /// <summary>Loop⁻: attraction that is lost to dilution and congestion.</summary>
    public RealMatrix Minus { get; }

    /// <summary>g⁺, the virtuous part: the spectral radius of <see cref="Plus"/>.</summary>
    public double Gain { get; }

    /// <summary>g⁻, the dilution: the spectral radius of <see cref="Minus"/>.</summary>
    public double Diluting { get; }

    /// <summary>dJ of the region itself for each direct job in it.</summary>
    public double OwnAmplification(int region) => _jobs[region, region];

    /// <summary>dJ of the whole country for each direct job in the region.</summary>
    public double NationalAmplification(int region) =>
        // Direct jobs first: where migration only moves jobs about, what is added to them is then 0 to
        // rounding.
        1 + FixedSum.Of(ColumnLessIdentity(region));

    /// <summary>Extra residents of a region for each direct job in another, or in itself.</summary>
    public double ResidentsPerJob(int of, int forJobsIn) => _people[of, forJobsIn];

    /// <summary>Extra residents of a region for each direct job in it.</summary>
    public double OwnResidentsPerJob(int region) => _people[region, region];

    /// <summary>The middle of the regions' own residents per job.</summary>
    public double MedianResidentsPerJob
    {
        get
        {
            double[] ordered = [.. Enumerable.Range(0, Regions).Select(OwnResidentsPerJob).Order()];
            return (ordered[(Regions - 1) / 2] + ordered[Regions / 2]) / 2;
        }
    }

    /// <summary>The loop over so many years, or in the limit.</summary>
    /// <param name="years">At least 1; none for the limit.</param>
    /// <returns>Refused when there is no limit, or the loop is explosive.</returns>
    public static Outcome<StaticLoop> Of(
        Calibration calibration,
        CycleParameters parameters,
        CycleLinks links,
        int? years,
        LoopSettings settings
    )
    {
        if (years is < 1)
            throw new ArgumentOutOfRangeException(nameof(years), years, "A horizon has at least one year.");
        var cycle = ReducedCycle.Of(calibration, parameters, links, settings);
        if (
            Left(cycle.Stay(), years) is not { } left
            || JobsPerPerson(calibration, cycle, years) is not { } jobsPerPerson
        )
            return new LoopHasNoLimit();

        var migrants = left.Times(cycle.Pull());
        var perJob = RealMatrix.Diagonal([.. cycle.Country.Jobs.Select(jobs => 1 / jobs)]);
        var minus = RealMatrix
            .Diagonal(cycle.Dilution())
            .Times(migrants)
            .Plus(RealMatrix.Diagonal(cycle.Congestion()).Times(left.Times(cycle.PullOfCongestion())));
        return Of(years, perJob, jobsPerPerson, migrants, minus);
    }

    /// <summary>The loop of what is known of its parts.</summary>
    /// <param name="migrants">K_H M_V: extra residents for a change of attraction that is held.</param>
    internal static Outcome<StaticLoop> Of(
        int? years,
        RealMatrix perJob,
        RealMatrix jobsPerPerson,
        RealMatrix migrants,
        RealMatrix minus
    )
    {
        var plus = perJob.Times(jobsPerPerson).Times(migrants);
        var one = RealMatrix.Identity(plus.Rows);
        if (one.Plus(plus, -1).Plus(minus).Solve(perJob) is not { } attraction)
            return new LoopHasNoLimit();
        var people = migrants.Times(attraction);
        return new StaticLoop(years, plus, minus, people, one.Plus(jobsPerPerson.Times(people)));
    }

    /// <summary>K_H.</summary>
    internal static RealMatrix? Left(RealMatrix stay, int? years)
    {
        var one = RealMatrix.Identity(stay.Rows);
        if (years is not { } horizon)
            return EigenSystem.SpectralRadius(stay) < 1 ? one.Plus(stay, -1).Solve(one) : null;
        var (sum, power) = (one.Copy(), one);
        for (var year = 1; year < horizon; year++)
        {
            power = power.Times(stay);
            sum = sum.Plus(power);
        }

        return sum;
    }

    /// <summary>P: local jobs for each extra resident, and with founders the jobs of the start-ups that they
    /// found.</summary>
    static RealMatrix? JobsPerPerson(Calibration calibration, ReducedCycle cycle, int? years)
    {
        var local = RealMatrix
            .Identity(cycle.Regions)
            .Plus(RealMatrix.Identity(cycle.Regions), cycle.JobsPerResident - 1);
        if (!cycle.HasFounders)
            return local;
        if (JobsOfSteadyMoney(calibration, cycle, years) is not { } jobs)
            return null;
        var founded = cycle.Displacing().Times(cycle.InvestmentPerResident());
        return local.Plus(founded, (1 + cycle.Multiplier) * jobs);
    }

    /// <summary>Jobs for each billion invested every year; none where they grow for ever.</summary>
    static double? JobsOfSteadyMoney(Calibration calibration, ReducedCycle cycle, int? years)
    {
        var (sum, last) = (0.0, years ?? calibration.Kernel.Length - 1);
        for (var age = 0; age < last; age++)
            sum += cycle.JobsPerBillion(calibration.Kernel, age);
        if (years is not null)
            return sum;
        var next = cycle.JobsPerBillion(calibration.Kernel, last);
        var after = cycle.JobsPerBillion(calibration.Kernel, last + 1);
        return next == 0 ? sum
            : after < next ? sum + next / (1 - after / next)
            : null;
    }

    double[] ColumnLessIdentity(int region) =>
        [.. Enumerable.Range(0, Regions).Select(row => _jobs[row, region] - (row == region ? 1 : 0))];
}

/// <summary>The loop has no limit: extra residents, or the jobs of start-ups, would never become fewer, or
/// one turn
/// brings exactly as much as it takes.</summary>
public sealed record LoopHasNoLimit : Refusal
{
    public override string Code => "model.loop-has-no-limit";

    public override LocalizedText Text =>
        new(
            "무한히 긴 기간의 순환 증폭을 물으셨습니다. 그러나 이 설정에서는 늘어난 주민이나 창업 일자리가 줄지 않아 극한값이 없습니다. "
                + "기간을 연 단위로 정하시거나, 연간 유출률 또는 다섯째 해 뒤의 소멸률을 0보다 크게 하십시오.",
            "The loop was asked for in the limit of endless time. With these settings extra residents or start-up jobs "
                + "never become fewer, so there is no limit. Ask for a number of years, or set the yearly exit of "
                + "residents or of start-ups above 0."
        );
}
