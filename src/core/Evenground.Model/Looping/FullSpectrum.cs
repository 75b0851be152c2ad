using System.Numerics;

namespace Evenground.Model;

/// <summary>A slow mode of the full model.</summary>
/// <param name="Value">λ: by what it is multiplied in a year.</param>
/// <param name="HalfLife">Years until half of it is gone.</param>
/// <param name="Residual">The length of A v - λ v for v of length 1: how well it is known.</param>
/// <param name="NationalPart">|Σ residents| ÷ Σ |residents| over the regions: 1 when all regions grow or
/// shrink alike, 0 when one's gain is another's loss.</param>
/// <param name="Residents">The pattern of extra residents of all ages, by region (real part).</param>
public sealed record FullMode(
    Complex Value,
    double HalfLife,
    double Residual,
    double NationalPart,
    IReadOnlyList<double> Residents
)
{
    /// <summary>A mode of the whole country's people, which the circle cannot feed.</summary>
    public bool IsNational => NationalPart > 0.5;
}

/// <summary>The slowest modes of the full model, with every age and sex.</summary>
/// <remarks>
/// By Arnoldi's method, without a table: the operator is a step of the engine. Births and deaths of the
/// nation give modes of their own (growth, and waves of generations), which are told apart by their national
/// part.
/// </remarks>
public static class FullSpectrum
{
    /// <summary>Steps of a year for each step of the search: long enough that only slow modes are
    /// left.</summary>
    const int Power = 20;

    /// <summary>The leading modes, the slowest first.</summary>
    /// <param name="simulation">Of a horizon of at least <see cref="LeastHorizon"/> years.</param>
    /// <param name="most">The largest space to search.</param>
    public static IReadOnlyList<FullMode> Of(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        int count,
        int most = 120
    )
    {
        var step = new FullStep(simulation, parameters, links);
        var least = LeastHorizon(simulation.Calibration, step.HasFounders);
        ArgumentOutOfRangeException.ThrowIfLessThan(simulation.Baseline.Horizon, least);
        var start = Start(simulation, step.Size);
        var found = Arnoldi.Leading(step.Size, step.Apply, count, start, most: most, power: Power);
        var shape = simulation.Calibration.Shape;
        return [.. found.Select(each => ModeOf(shape, each))];
    }

    /// <summary>How many years of baseline the search needs.</summary>
    public static int LeastHorizon(Calibration calibration, bool hasFounders) =>
        FullStep.YearOf(calibration, hasFounders) + 1;

    /// <summary>People as they stand, more in some regions than in others: a part of every mode.</summary>
    static double[] Start(Simulation simulation, int size)
    {
        var (start, shape) = (new double[size], simulation.Calibration.Shape);
        for (var cell = 0; cell < shape.Cells; cell++)
            start[cell] = simulation.Calibration.Population[cell] / (1 + cell % shape.Regions);
        return start;
    }

    static FullMode ModeOf(PopulationShape shape, FoundEigenvalue found)
    {
        var byRegion = new Complex[shape.Regions];
        for (var cell = 0; cell < shape.Cells; cell++)
            byRegion[cell % shape.Regions] += found.Vector[cell];
        var (sum, size) = (Complex.Zero, 0.0);
        foreach (var residents in byRegion)
        {
            sum += residents;
            size += residents.Magnitude;
        }

        return new(
            found.Value,
            Spectrum.HalfLifeOf(found.Value.Magnitude),
            found.Residual,
            size == 0 ? 0 : sum.Magnitude / size,
            [.. byRegion.Select(residents => residents.Real)]
        );
    }
}
