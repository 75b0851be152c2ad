using System.Numerics;

namespace Evenground.Model;

/// <summary>A mode of the cycle: a pattern over the regions that keeps its shape and fades at its own
/// pace.</summary>
/// <param name="Value">λ: by what it is multiplied in a year.</param>
/// <param name="HalfLife">Years until half of it is gone; infinite when it does not fade.</param>
/// <param name="IsNational">The uniform mode: residents of all regions together, which the circle cannot
/// feed.</param>
/// <param name="Residents">The pattern of extra residents, by region (real part).</param>
/// <param name="LocalJobs">The pattern of local jobs, by region (real part).</param>
public sealed record CycleMode(
    Complex Value,
    double HalfLife,
    bool IsNational,
    IReadOnlyList<double> Residents,
    IReadOnlyList<double> LocalJobs
);

/// <summary>How fast the reduced cycle forgets: its modes, their half-lives, and how a policy loads on
/// them.</summary>
/// <remarks>
/// <para>Formula: x(t + 1) = A x(t), modes A v = λ v, half-life = ln 0.5 ÷ ln |λ|. A policy that enters as b
/// is the sum
/// of v (w' b) over the modes, w being the left eigenvectors; policies that load on slow modes take
/// longest.</para>
/// <para>The circle is self-sustaining only if the largest eigenvalue outside the uniform national mode is at
/// least
/// 1.</para>
/// <para>Source: Kleinman, Liu and Redding (2023), Econometrica 91 (2), doi 10.3982/ECTA20273.</para>
/// </remarks>
public sealed class Spectrum
{
    readonly ReducedStep _step;
    readonly EigenSystem _system;

    Spectrum(ReducedStep step, EigenSystem system)
    {
        (_step, _system) = (step, system);
        var national = NationalMode(system, step.Regions);
        Modes =
        [
            .. Enumerable.Range(0, step.Size).Select(mode => ModeOf(mode, isNational: mode == national)),
        ];
    }

    /// <summary>All modes, the slowest first.</summary>
    public IReadOnlyList<CycleMode> Modes { get; }

    /// <summary>The slowest modes but for the national one, the slowest first.</summary>
    public IEnumerable<CycleMode> Others => Modes.Where(mode => !mode.IsNational);

    /// <summary>The largest modulus of an eigenvalue outside the national mode.</summary>
    public double LargestOther => Others.Select(mode => mode.Value.Magnitude).DefaultIfEmpty(0).Max();

    public bool IsSelfSustaining => LargestOther >= 1;

    public static Spectrum Of(
        Calibration calibration,
        CycleParameters parameters,
        CycleLinks links,
        LoopSettings settings
    )
    {
        var step = ReducedStep.Of(calibration, parameters, links, settings);
        return new(step, EigenSystem.Of(step.ToMatrix()));
    }

    /// <summary>How much of start-up jobs that stand for one year lies on each mode, in the order of
    /// <see cref="Modes"/>.</summary>
    /// <remarks>Unit: lengths of the mode's pattern, persons and jobs. For the share of a policy's effect on
    /// a region
    /// after t years multiply with λᵗ and the mode's pattern.</remarks>
    public IReadOnlyList<Complex> Loadings(ReadOnlySpan<double> jobsByRegion)
    {
        if (jobsByRegion.Length != _step.Regions)
            throw new ArgumentException(
                $"There are {_step.Regions} regions, not {jobsByRegion.Length}.",
                nameof(jobsByRegion)
            );
        var entry = _step.Entry(jobsByRegion);
        return [.. Enumerable.Range(0, _step.Size).Select(mode => _system.Loading(mode, entry))];
    }

    /// <summary>What those jobs leave in a region after more years, by the modes.</summary>
    /// <returns>Extra residents and local jobs of each region.</returns>
    public (double[] Residents, double[] LocalJobs) After(ReadOnlySpan<double> jobsByRegion, int years)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var loadings = Loadings(jobsByRegion);
        var (residents, local) = (new double[_step.Regions], new double[_step.Regions]);
        for (var mode = 0; mode < _step.Size; mode++)
        {
            var size = loadings[mode];
            for (var year = 1; year < years; year++)
                size *= _system.Values[mode];
            for (var region = 0; region < _step.Regions; region++)
            {
                residents[region] += (size * _system.Right(mode)[region]).Real;
                local[region] += (size * _system.Right(mode)[_step.Regions + region]).Real;
            }
        }

        return (residents, local);
    }

    /// <summary>Years until half is gone of what is multiplied by this every year.</summary>
    public static double HalfLifeOf(double modulus) =>
        modulus >= 1 ? double.PositiveInfinity
        : modulus <= 0 ? 0
        : Elementary.Log(0.5) / Elementary.Log(modulus);

    CycleMode ModeOf(int mode, bool isNational)
    {
        var (value, regions) = (_system.Values[mode], _step.Regions);
        var parts = _system.Right(mode);
        return new(
            value,
            HalfLifeOf(value.Magnitude),
            isNational,
            [.. parts[..regions].ToArray().Select(part => part.Real)],
            [.. parts[regions..(2 * regions)].ToArray().Select(part => part.Real)]
        );
    }

    /// <summary>Residents of all regions together follow an equation of their own, as migration conserves
    /// them: their
    /// mode's left eigenvector counts every resident once and nothing else.</summary>
    static int NationalMode(EigenSystem system, int regions)
    {
        var (best, closest) = (0, -1.0);
        for (var mode = 0; mode < system.Values.Count; mode++)
        {
            var (sum, squares) = (Complex.Zero, 0.0);
            var left = system.Left(mode);
            for (var place = 0; place < left.Length; place++)
            {
                sum += place < regions ? left[place] : 0;
                squares +=
                    left[place].Real * left[place].Real + left[place].Imaginary * left[place].Imaginary;
            }

            var cosine = sum.Magnitude / Math.Sqrt(squares * regions);
            if (cosine > closest)
                (best, closest) = (mode, cosine);
        }

        return best;
    }
}
