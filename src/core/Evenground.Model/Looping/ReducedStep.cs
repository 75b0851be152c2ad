namespace Evenground.Model;

/// <summary>A year of the reduced cycle, linear at the base year: the operator whose eigenvalues say how fast
/// things
/// pass.</summary>
/// <remarks>
/// State, each of the length of the regions: extra residents; local jobs; expected attraction, where
/// expectations are
/// slow; and with founders the private investment of this year and of the years before it that have their own
/// jobs
/// per billion, and of all older years together.
/// </remarks>
public sealed class ReducedStep
{
    readonly ReducedCycle _cycle;
    readonly RealMatrix _stay,
        _pull,
        _congested,
        _founding,
        _displacing;
    readonly double[] _dilution,
        _congestion,
        _jobsPerBillion;
    readonly double _lasting;
    readonly int _expected,
        _invested;

    ReducedStep(Calibration calibration, ReducedCycle cycle)
    {
        _cycle = cycle;
        (_stay, _pull, _congested) = (cycle.Stay(), cycle.Pull(), cycle.PullOfCongestion());
        (_dilution, _congestion) = (cycle.Dilution(), cycle.Congestion());
        (_founding, _displacing) = (cycle.InvestmentPerResident(), cycle.Displacing());
        var ages = calibration.Kernel.Length;
        _jobsPerBillion =
        [
            .. Enumerable.Range(0, ages).Select(age => cycle.JobsPerBillion(calibration.Kernel, age)),
        ];
        var next = cycle.JobsPerBillion(calibration.Kernel, ages);
        _lasting = _jobsPerBillion[^1] == 0 ? 0 : next / _jobsPerBillion[^1];
        _expected = 2 * Regions;
        _invested = _expected + (cycle.Slowness > 0 ? Regions : 0);
        Size = _invested + (cycle.HasFounders ? ages * Regions : 0);
    }

    public static ReducedStep Of(
        Calibration calibration,
        CycleParameters parameters,
        CycleLinks links,
        LoopSettings settings
    ) => new(calibration, ReducedCycle.Of(calibration, parameters, links, settings));

    public int Regions => _cycle.Regions;

    /// <summary>How many numbers a state has.</summary>
    public int Size { get; }

    /// <summary>The state a year later.</summary>
    /// <param name="jobs">Start-up jobs of this year that come from outside, by region.</param>
    public void Apply(ReadOnlySpan<double> state, ReadOnlySpan<double> jobs, Span<double> after)
    {
        var (regions, adjustment) = (Regions, _cycle.Adjustment);
        var residents = state[..regions];
        var startups = StartupJobs(state, jobs);
        double[] gain = new double[regions],
            crowding = new double[regions];
        for (var region = 0; region < regions; region++)
        {
            var local = state[regions + region];
            var wanted = _cycle.Multiplier * startups[region] + _cycle.JobsPerResident * residents[region];
            after[regions + region] = local + adjustment * (wanted - local);
            gain[region] =
                (startups[region] + local) / _cycle.Country.Jobs[region]
                - _dilution[region] * residents[region];
            crowding[region] = -_congestion[region] * residents[region];
        }

        Expect(state, gain, after);
        var (moved, crowded) = (_pull.Times(gain), _congested.Times(crowding));
        _stay.Times(residents, after[..regions]);
        for (var region = 0; region < regions; region++)
            after[region] += moved[region] + crowded[region];
        Invest(state, residents, after);
    }

    /// <summary>The step as a table.</summary>
    public RealMatrix ToMatrix()
    {
        var turned = new RealMatrix(Size, Size);
        var (unit, none) = (new double[Size], new double[Regions]);
        for (var place = 0; place < Size; place++)
        {
            unit[place] = 1;
            Apply(unit, none, turned.Row(place));
            unit[place] = 0;
        }

        return turned.Transposed();
    }

    /// <summary>What start-up jobs of one year leave in the state of the next.</summary>
    public double[] Entry(ReadOnlySpan<double> jobs)
    {
        var entry = new double[Size];
        Apply(new double[Size], jobs, entry);
        return entry;
    }

    double[] StartupJobs(ReadOnlySpan<double> state, ReadOnlySpan<double> jobs)
    {
        var gross = new double[Regions];
        if (!_cycle.HasFounders)
            return jobs.ToArray();
        for (var age = 0; age < _jobsPerBillion.Length; age++)
        for (var region = 0; region < Regions; region++)
            gross[region] += _jobsPerBillion[age] * state[_invested + age * Regions + region];
        var startups = _displacing.Times(gross);
        for (var region = 0; region < Regions; region++)
            startups[region] += jobs[region];
        return startups;
    }

    /// <summary>Slow expectations: what people act on is mostly what they acted on before. Held in jobs, so
    /// that all
    /// numbers of a state are of one size and its eigenvalues lose no digits.</summary>
    void Expect(ReadOnlySpan<double> state, Span<double> gain, Span<double> after)
    {
        if (_cycle.Slowness == 0)
            return;
        for (var region = 0; region < Regions; region++)
        {
            var jobs = _cycle.Country.Jobs[region];
            var expected = state[_expected + region];
            after[_expected + region] =
                _cycle.Slowness * expected + (1 - _cycle.Slowness) * gain[region] * jobs;
            gain[region] = after[_expected + region] / jobs;
        }
    }

    void Invest(ReadOnlySpan<double> state, ReadOnlySpan<double> residents, Span<double> after)
    {
        if (!_cycle.HasFounders)
            return;
        var (ages, block) = (_jobsPerBillion.Length, Regions);
        _founding.Times(residents, after.Slice(_invested, block));
        for (var age = 1; age < ages; age++)
            state.Slice(_invested + (age - 1) * block, block).CopyTo(after[(_invested + age * block)..]);
        for (var region = 0; region < block; region++)
        {
            var oldest = _invested + (ages - 1) * block + region;
            after[oldest] += _lasting * state[oldest];
        }
    }
}
