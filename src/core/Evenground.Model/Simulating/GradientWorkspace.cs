namespace Evenground.Model;

/// <summary>The memory of a gradient: how the read-out changes with each quantity of the run.</summary>
/// <remarks>Each array lies beside the array of the same name of the run. Each thread needs its own
/// workspace.</remarks>
public sealed class GradientWorkspace
{
    internal GradientWorkspace(Simulation simulation)
    {
        Run = new(simulation, keepsPath: true);
        var shape = simulation.Calibration.Shape;
        var byYear = simulation.Baseline.Residents.Length;
        Placed = new double[byYear];
        Investment = new double[byYear];
        Effective = new double[byYear];
        StartupJobs = new double[byYear];
        LocalJobs = new double[byYear];
        Residents = new double[byYear];
        YoungResidents = new double[byYear];
        Workers = new double[byYear];
        NetMigration = new double[byYear];
        YoungNetMigration = new double[byYear];
        Attraction = new double[byYear];
        JobsPull = new double[byYear];
        CongestionPull = new double[byYear];
        ExpectedJobsPull = new double[byYear];
        ExpectedCongestion = new double[byYear];
        _byYear =
        [
            Placed,
            Investment,
            Effective,
            StartupJobs,
            LocalJobs,
            Residents,
            YoungResidents,
            Workers,
            NetMigration,
            YoungNetMigration,
            Attraction,
            JobsPull,
            CongestionPull,
            ExpectedJobsPull,
            ExpectedCongestion,
        ];
        _now = new double[shape.Cells];
        _before = new double[shape.Cells];
        Moved = new double[simulation.Rows.Rows * shape.Regions];
        Births = new double[PopulationShape.Sexes * shape.Regions];
        Choice = new ChoiceFactors(shape.Regions);
        Gross = new double[shape.Regions];
        Spread = new double[shape.Regions];
        Kernel = new double[simulation.Baseline.Horizon + 1];
        Parameters = new double[CycleParameters.Count];
    }

    readonly double[][] _byYear;
    double[] _now,
        _before;

    /// <summary>The memory of the run to sweep back through.</summary>
    public SimulationWorkspace Run { get; }

    internal double[] Placed { get; }

    internal double[] Investment { get; }

    internal double[] Effective { get; }

    internal double[] StartupJobs { get; }

    internal double[] LocalJobs { get; }

    internal double[] Residents { get; }

    internal double[] YoungResidents { get; }

    internal double[] Workers { get; }

    internal double[] NetMigration { get; }

    internal double[] YoungNetMigration { get; }

    internal double[] Attraction { get; }

    internal double[] JobsPull { get; }

    internal double[] CongestionPull { get; }

    internal double[] ExpectedJobsPull { get; }

    internal double[] ExpectedCongestion { get; }

    /// <summary>By cell: of the year at hand, and of the year before.</summary>
    internal Span<double> People => _now;

    internal Span<double> PeopleBefore => _before;

    internal double[] Moved { get; }

    internal double[] Births { get; }

    /// <summary>To W, to ln W beside it, and to λ.</summary>
    internal ChoiceFactors Choice { get; }

    internal double[] Gross { get; }

    internal double[] Spread { get; }

    internal double[] Kernel { get; }

    internal double[] Parameters { get; }

    internal int Regions => Run.Regions;

    internal void Add(CycleParameter parameter, double derivative) =>
        Parameters[(int)parameter] += derivative;

    internal Span<double> Of(double[] byYear, int year) => byYear.AsSpan(year * Regions, Regions);

    internal void Begin(ReadOut readOut)
    {
        foreach (var array in _byYear)
            array.AsSpan().Clear();
        _now.AsSpan().Clear();
        _before.AsSpan().Clear();
        Kernel.AsSpan().Clear();
        Parameters.AsSpan().Clear();
        for (var place = 0; place < readOut.Terms.Count; place++)
            Seed(readOut.Terms[place]);
    }

    void Seed(ReadOutTerm term)
    {
        var place = term.Year * Regions + term.Region;
        if (term.Series is CycleSeries.Jobs or CycleSeries.StartupJobs)
            StartupJobs[place] += term.Weight;
        if (term.Series is CycleSeries.Jobs or CycleSeries.LocalJobs)
            LocalJobs[place] += term.Weight;
        var series = term.Series switch
        {
            CycleSeries.Investment => Investment,
            CycleSeries.Residents => Residents,
            CycleSeries.YoungResidents => YoungResidents,
            CycleSeries.Workers => Workers,
            CycleSeries.NetMigration => NetMigration,
            CycleSeries.YoungNetMigration => YoungNetMigration,
            CycleSeries.Attraction => Attraction,
            _ => null,
        };
        if (series is not null)
            series[place] += term.Weight;
    }

    /// <summary>The year before becomes the year at hand.</summary>
    internal void GoBack()
    {
        (_now, _before) = (_before, _now);
        _before.AsSpan().Clear();
    }

    /// <summary>Tells the derivatives to the parameters; that of the kernel's tail goes to the
    /// exits.</summary>
    internal void Finish(Span<double> toParameters)
    {
        var last = Run.Simulation.Calibration.Kernel.Length - 1;
        var staying = 1 - Run[CycleParameter.Exit];
        for (var age = last + 1; age < Kernel.Length; age++)
            Add(CycleParameter.Exit, -Kernel[age] * (age - last) * Run.Kernel[age] / staying);
        Parameters.CopyTo(toParameters);
    }
}
