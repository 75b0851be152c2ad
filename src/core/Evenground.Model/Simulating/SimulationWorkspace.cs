namespace Evenground.Model;

/// <summary>The memory of one run: made once, used for any number of runs, one after the other.</summary>
/// <remarks>Shape of the arrays by year: year by region as in <see cref="Trajectory"/>. Each thread needs its
/// own workspace.</remarks>
public sealed class SimulationWorkspace
{
    internal SimulationWorkspace(Simulation simulation, bool keepsPath)
    {
        var (shape, horizon) = (simulation.Calibration.Shape, simulation.Baseline.Horizon);
        var byYear = shape.Regions * (horizon + 1);
        (Simulation, KeepsPath) = (simulation, keepsPath);
        var kept = keepsPath ? horizon + 1 : 2;
        People = new double[kept * shape.Cells];
        Moved = new double[(keepsPath ? horizon + 1 : 1) * simulation.Rows.Rows * shape.Regions];
        Births = new double[PopulationShape.Sexes * shape.Regions];
        Choice = new ChoiceFactors(shape.Regions);
        Scratch = simulation.Moves.NewScratch();
        Bands = new double[AgeWeights.Count * shape.Regions];
        Effective = new double[byYear];
        JobsPull = new double[byYear];
        CongestionPull = new double[byYear];
        ExpectedJobsPull = new double[byYear];
        ExpectedCongestion = new double[byYear];
        Raw = new double[shape.Regions];
        Gross = new double[shape.Regions];
        Spread = new double[shape.Regions];
        Kernel = new double[horizon + 1];
        Placed = new double[byYear];
        _firstYears = [Effective, JobsPull, CongestionPull, ExpectedJobsPull, ExpectedCongestion];
    }

    /// <summary>What has a base year beside the answer.</summary>
    readonly double[][] _firstYears;

    internal Simulation Simulation { get; }

    /// <summary>Whether every year is kept, which the reverse sweep needs.</summary>
    internal bool KeepsPath { get; }

    /// <summary>Differences of residents. Shape: year (or the last two in turn), then cells.</summary>
    internal double[] People { get; }

    /// <summary>Differences at the end of the year, before ageing. Shape: year (or the last), then rows by
    /// region.</summary>
    internal double[] Moved { get; }

    /// <summary>Differences of births by sex and region in the year at hand.</summary>
    internal double[] Births { get; }

    internal ChoiceFactors Choice { get; }

    internal MovesScratch Scratch { get; }

    internal double[] Bands { get; }

    /// <summary>Ieff: investment after decreasing returns.</summary>
    internal double[] Effective { get; }

    /// <summary>The two parts of V before age weights, and what is expected of them.</summary>
    internal double[] JobsPull { get; }

    internal double[] CongestionPull { get; }

    internal double[] ExpectedJobsPull { get; }

    internal double[] ExpectedCongestion { get; }

    /// <summary>Investment of all years so far, weighted by the jobs that it makes in the year at
    /// hand.</summary>
    internal double[] Raw { get; }

    internal double[] Gross { get; }

    internal double[] Spread { get; }

    /// <summary>Jobs per billion by years since the investment, for the whole horizon.</summary>
    internal double[] Kernel { get; }

    /// <summary>Policy money by year and region.</summary>
    internal double[] Placed { get; }

    internal double[]? Factors { get; private set; }

    internal CycleParameters Parameters { get; private set; } = null!;

    internal CycleLinks Links { get; private set; }

    internal Trajectory Result { get; private set; } = null!;

    internal double this[CycleParameter parameter] => Parameters[parameter];

    internal int Regions => Simulation.Calibration.Shape.Regions;

    internal bool Has(CycleLinks link) => (Links & link) != 0;

    /// <summary>Extra residents by cell at the end of a year of the last run. Shape: cells. Unit:
    /// persons.</summary>
    /// <remarks>Of any year where the path is kept; else of the last year only.</remarks>
    public ReadOnlySpan<double> ExtraResidents(int year) =>
        KeepsPath || year == Result.Horizon
            ? PeopleOf(year)
            : throw new InvalidOperationException($"The path is not kept: year {year} is gone.");

    internal Span<double> PeopleOf(int year)
    {
        var cells = Simulation.Calibration.Shape.Cells;
        return People.AsSpan((KeepsPath ? year : year & 1) * cells, cells);
    }

    internal Span<double> MovedOf(int year)
    {
        var length = Simulation.Rows.Rows * Regions;
        return Moved.AsSpan((KeepsPath ? year : 0) * length, length);
    }

    internal Span<double> Of(double[] byYear, int year) => byYear.AsSpan(year * Regions, Regions);

    internal void Begin(
        ReadOnlySpan<double> investment,
        CycleParameters parameters,
        CycleLinks links,
        Trajectory result,
        double[]? factors
    )
    {
        (Parameters, Links, Result, Factors) = (parameters, links, result, factors);
        Placed.AsSpan().Clear();
        investment.CopyTo(Placed);
        Choice.Leaving = parameters[CycleParameter.Leaving];
        Choice.HasNationalMortality = !Has(CycleLinks.Demography);
        PeopleOf(0).Clear();
        foreach (var first in (ReadOnlySpan<double[]>)_firstYears)
            first.AsSpan(0, Regions).Clear();
        ClearFirstYear(result);
        FillKernel();
    }

    /// <summary>The base year is that of the baseline, whatever the scenario.</summary>
    void ClearFirstYear(Trajectory result)
    {
        result.Investment.AsSpan(0, Regions).Clear();
        result.StartupJobs.AsSpan(0, Regions).Clear();
        result.LocalJobs.AsSpan(0, Regions).Clear();
        result.Residents.AsSpan(0, Regions).Clear();
        result.YoungResidents.AsSpan(0, Regions).Clear();
        result.Workers.AsSpan(0, Regions).Clear();
        result.OldResidents.AsSpan(0, Regions).Clear();
        result.YoungWomen.AsSpan(0, Regions).Clear();
        result.NetMigration.AsSpan(0, Regions).Clear();
        result.YoungNetMigration.AsSpan(0, Regions).Clear();
        result.Attraction.AsSpan(0, Regions).Clear();
    }

    void FillKernel()
    {
        var measured = Simulation.Calibration.Kernel;
        var staying = 1 - this[CycleParameter.Exit];
        for (var age = 0; age < Kernel.Length; age++)
            Kernel[age] = age < measured.Length ? measured[age] : Kernel[age - 1] * staying;
    }
}
