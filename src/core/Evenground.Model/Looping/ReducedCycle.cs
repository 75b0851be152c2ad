namespace Evenground.Model;

/// <summary>The reduced cycle as matrices: who stays where, and how people turn into jobs and jobs into
/// people.</summary>
sealed class ReducedCycle
{
    readonly CycleParameters _parameters;
    readonly CycleLinks _links;
    readonly LoopSettings _settings;

    ReducedCycle(
        ReducedCountry country,
        CycleParameters parameters,
        CycleLinks links,
        LoopSettings settings
    ) => (Country, _parameters, _links, _settings) = (country, parameters, links, settings);

    public ReducedCountry Country { get; }

    public int Regions => Country.Regions;

    public static ReducedCycle Of(
        Calibration calibration,
        CycleParameters parameters,
        CycleLinks links,
        LoopSettings settings
    ) => new(ReducedCountry.Of(calibration, parameters, settings.ByAge), parameters, links, settings);

    /// <summary>m_P, or 0 with its link off.</summary>
    public double JobsPerResident =>
        Has(CycleLinks.LocalJobs) ? _parameters[CycleParameter.JobsPerResident] : 0;

    public double Multiplier => Has(CycleLinks.LocalJobs) ? _parameters[CycleParameter.Multiplier] : 0;

    public double Adjustment => _parameters[CycleParameter.Adjustment];

    public double Slowness => _parameters[CycleParameter.Expectation];

    public bool HasFounders =>
        Has(CycleLinks.Founders) && Has(CycleLinks.StartupJobs) && _parameters[CycleParameter.Founders] > 0;

    /// <summary>A_N: extra residents after a year with attraction held.</summary>
    public RealMatrix Stay()
    {
        var stay = new RealMatrix(Regions, Regions);
        for (var origin = 0; origin < Regions; origin++)
        {
            stay[origin, origin] += 1 - _settings.YearlyExit;
            for (var destination = 0; destination < Regions; destination++)
            {
                if (destination == origin)
                    continue;
                var rate = Country.Flows[origin, destination] / Country.Residents[origin];
                stay[destination, origin] += rate;
                stay[origin, origin] -= rate;
            }
        }

        return stay;
    }

    /// <summary>Extra residents a year for a change of the logarithm of jobs per worker: M_V.</summary>
    public RealMatrix Pull() =>
        Has(CycleLinks.Migration) ? Country.Response : new RealMatrix(Regions, Regions);

    public RealMatrix PullOfCongestion() =>
        Has(CycleLinks.Migration) ? Country.ResponseToCongestion : new RealMatrix(Regions, Regions);

    /// <summary>The dilution of a resident: share of workers ÷ workers.</summary>
    public double[] Dilution() =>
        [
            .. Enumerable
                .Range(0, Regions)
                .Select(region =>
                    ShareOfWorkers(region) * _parameters[CycleParameter.Dilution] / Country.Workers[region]
                ),
        ];

    public double[] Congestion() =>
        [.. Country.Residents.Select(residents => _parameters[CycleParameter.Congestion] / residents)];

    public double ShareOfWorkers(int region) =>
        _settings.ShareOfWorkingAge ?? Country.Workers[region] / Country.Residents[region];

    public double ShareOfYoung(int region) =>
        _settings.ShareOfYoung ?? Country.Young[region] / Country.Residents[region];

    /// <summary>Private investment (row) a year for each extra resident (column).</summary>
    /// <remarks>Formula: (I - ζ s 1') η I^B ÷ Y^B × share of the young, s being a region's share of
    /// investment.
    /// Zero where nobody is young.</remarks>
    public RealMatrix InvestmentPerResident()
    {
        var investment = new RealMatrix(Regions, Regions);
        if (!HasFounders)
            return investment;
        var total = FixedSum.Of(Country.Investment);
        for (var region = 0; region < Regions; region++)
        {
            if (Country.Young[region] == 0 || total == 0)
                continue;
            var own =
                _parameters[CycleParameter.Founders]
                * Country.Investment[region]
                / Country.Young[region]
                * ShareOfYoung(region);
            for (var other = 0; other < Regions; other++)
                investment[other, region] =
                    (other == region ? own : 0)
                    - _parameters[CycleParameter.FixedPool] * Country.Investment[other] / total * own;
        }

        return investment;
    }

    /// <summary>Start-up jobs (row) for each gross job that would be there without displacement
    /// (column).</summary>
    public RealMatrix Displacing()
    {
        var kept = RealMatrix.Identity(Regions);
        var (total, part) = (FixedSum.Of(Country.Jobs), _parameters[CycleParameter.Displacement]);
        for (var region = 0; region < Regions; region++)
        for (var other = 0; other < Regions; other++)
            kept[region, other] -= part * Country.Jobs[region] / total;
        return kept;
    }

    /// <summary>Gross additional jobs for each billion, so many years after it was invested.</summary>
    public double JobsPerBillion(IReadOnlyList<double> kernel, int age)
    {
        if (!Has(CycleLinks.StartupJobs))
            return 0;
        var jobs =
            _parameters[CycleParameter.KernelScale]
            * _parameters[CycleParameter.Additionality]
            * kernel[Math.Min(age, kernel.Count - 1)];
        for (var year = kernel.Count; year <= age; year++)
            jobs *= 1 - _parameters[CycleParameter.Exit];
        return jobs;
    }

    bool Has(CycleLinks link) => _links.HasFlag(link);
}
