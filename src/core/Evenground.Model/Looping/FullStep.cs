namespace Evenground.Model;

/// <summary>A year of the full model, linear at an early year of the baseline, as a map that is never written
/// down.</summary>
/// <remarks>
/// The engine's own links take the step, from ε times the state and from -ε times it; half the difference ÷ ε
/// is the map, but for an error that falls with ε². As the engine computes differences to the baseline, none
/// of it is lost to rounding.
/// State: extra residents by cell; local jobs; expected attraction of jobs and of crowds, where expectations
/// are slow; and with founders the investment of this year and of those before it, all older years together.
/// </remarks>
sealed class FullStep
{
    /// <summary>A thousandth of a person.</summary>
    const double Small = 1e-3;

    readonly Simulation _simulation;
    readonly SimulationWorkspace _run;
    readonly Trajectory _answer;
    readonly CycleParameters _parameters;
    readonly CycleLinks _links;
    readonly double[] _up,
        _down;
    readonly int _regions,
        _cells,
        _year,
        _ages;
    readonly bool _isSlow,
        _hasFounders;

    public FullStep(Simulation simulation, CycleParameters parameters, CycleLinks links)
    {
        (_simulation, _parameters, _links) = (simulation, parameters, links);
        (_run, _answer) = (simulation.NewWorkspace(), simulation.NewTrajectory());
        (_regions, _cells) = (simulation.Calibration.Shape.Regions, simulation.Calibration.Shape.Cells);
        _ages = simulation.Calibration.Kernel.Length;
        _isSlow = parameters[CycleParameter.Expectation] > 0;
        _hasFounders =
            links.HasFlag(CycleLinks.Founders)
            && links.HasFlag(CycleLinks.StartupJobs)
            && parameters[CycleParameter.Founders] > 0;
        _year = YearOf(simulation.Calibration, _hasFounders);
        Size = _cells + _regions * (1 + (_isSlow ? 2 : 0) + (_hasFounders ? _ages : 0));
        (_up, _down) = (new double[Size], new double[Size]);
    }

    public int Size { get; }

    public bool HasFounders => _hasFounders;

    /// <summary>The year of the baseline that the step starts from: the first, or the first that has all ages
    /// of investment behind it.</summary>
    public static int YearOf(Calibration calibration, bool hasFounders) =>
        hasFounders ? calibration.Kernel.Length : 1;

    public void Apply(ReadOnlySpan<double> from, Span<double> to)
    {
        Take(from, Small, _up);
        Take(from, -Small, _down);
        for (var place = 0; place < to.Length; place++)
            to[place] = (_up[place] - _down[place]) / (2 * Small);
    }

    void Take(ReadOnlySpan<double> state, double scale, Span<double> after)
    {
        _run.Begin([], _parameters, _links, _answer, null);
        foreach (var series in (double[][])[_run.Effective, _answer.Investment, _answer.StartupJobs])
            series.AsSpan().Clear();
        Put(state, scale);
        if (_hasFounders)
        {
            new FoundersLink().Forward(_run, _year + 1);
            new StartupJobsLink().Forward(_run, _year + 1);
        }

        new AttractionLink().Forward(_run, _year + 1);
        new DestinationLink().Forward(_run, _year + 1);
        Live(_year + 1);
        new LocalJobsLink().Forward(_run, _year + 1);
        Get(state, scale, after);
    }

    void Put(ReadOnlySpan<double> state, double scale)
    {
        var people = _run.PeopleOf(_year);
        for (var cell = 0; cell < _cells; cell++)
            people[cell] = scale * state[cell];
        Count(_year, people);
        var rest = state[_cells..];
        Put(ref rest, scale, _run.Of(_answer.LocalJobs, _year));
        if (_isSlow)
        {
            Put(ref rest, scale, _run.Of(_run.ExpectedJobsPull, _year));
            Put(ref rest, scale, _run.Of(_run.ExpectedCongestion, _year));
            Unscale(_run.Of(_run.ExpectedJobsPull, _year));
            Unscale(_run.Of(_run.ExpectedCongestion, _year));
        }

        for (var age = 0; age < _ages && _hasFounders; age++)
            Put(ref rest, scale, _run.Of(_run.Effective, _year - age));
    }

    void Get(ReadOnlySpan<double> state, double scale, Span<double> after)
    {
        _run.PeopleOf(_year + 1).CopyTo(after);
        var rest = after[_cells..];
        Get(_run.Of(_answer.LocalJobs, _year + 1), ref rest);
        if (_isSlow)
        {
            Get(_run.Of(_run.ExpectedJobsPull, _year + 1), ref rest, isAttraction: true);
            Get(_run.Of(_run.ExpectedCongestion, _year + 1), ref rest, isAttraction: true);
        }

        if (!_hasFounders)
            return;
        var history = state[^(_ages * _regions)..];
        _run.Of(_answer.Investment, _year + 1).CopyTo(rest);
        var staying = 1 - _parameters[CycleParameter.Exit];
        for (var place = _regions; place < history.Length; place++)
        {
            var oldest = place >= history.Length - _regions ? staying * history[place] : 0;
            rest[place] = scale * (history[place - _regions] + oldest);
        }
    }

    static void Put(ref ReadOnlySpan<double> from, double scale, Span<double> to)
    {
        for (var region = 0; region < to.Length; region++)
            to[region] = scale * from[region];
        from = from[to.Length..];
    }

    void Get(ReadOnlySpan<double> from, ref Span<double> to, bool isAttraction = false)
    {
        from.CopyTo(to);
        for (var region = 0; region < from.Length && isAttraction; region++)
            to[region] *= _simulation.Calibration.Jobs[region];
        to = to[from.Length..];
    }

    /// <summary>Attraction is held in jobs, so that all numbers of a state are of one size.</summary>
    void Unscale(Span<double> expected)
    {
        for (var region = 0; region < expected.Length; region++)
            expected[region] /= _simulation.Calibration.Jobs[region];
    }

    /// <summary>The engine's year of people, but that nobody is held at zero: what is asked for is the
    /// slope.</summary>
    void Live(int year)
    {
        var (rows, moves, shape) = (_simulation.Rows, _simulation.Moves, _simulation.Calibration.Shape);
        var before = _run.PeopleOf(year - 1);
        var after = _run.PeopleOf(year);
        var moved = _run.MovedOf(year);
        var living = moved[..(rows.Groups * _regions)];
        moves.Forward(year, false, false, _run.Choice, before, living, _run.Scratch);
        Cohorts.GrowOlder(shape, living, after);
        var births = _run.Births.AsSpan(_regions);
        var isOfNation = !_links.HasFlag(CycleLinks.Demography);
        Cohorts.Births(_simulation, year, before, after, births, isOfNation);
        for (var region = 0; region < _regions; region++)
        {
            _run.Births[region] = _simulation.Calibration.ShareOfBoys * births[region];
            births[region] *= 1 - _simulation.Calibration.ShareOfBoys;
        }

        var newborn = moved[living.Length..];
        moves.Forward(year, true, false, _run.Choice, _run.Births, newborn, _run.Scratch);
        Cohorts.Arrive(shape, newborn, after);
        foreach (ref var cell in after)
            cell *= _simulation.ControlFactor[year];
        Count(year, after);
    }

    void Count(int year, ReadOnlySpan<double> people)
    {
        Cohorts.AddUp(_simulation.Calibration.Shape, people, _run.Bands);
        for (var region = 0; region < _regions; region++)
        {
            var young = _run.Bands[AgeWeights.Young * _regions + region];
            var workers = young + _run.Bands[AgeWeights.Middle * _regions + region];
            _answer.YoungResidents[year * _regions + region] = young;
            _answer.Workers[year * _regions + region] = workers;
            _answer.Residents[year * _regions + region] =
                _run.Bands[region] + workers + _run.Bands[AgeWeights.Old * _regions + region];
        }
    }
}
