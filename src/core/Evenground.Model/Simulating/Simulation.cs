namespace Evenground.Model;

/// <summary>The model of one country, one baseline and one horizon: computes the baseline once, and any number
/// of scenarios
/// against it.</summary>
/// <remarks>After construction it is never changed; any number of threads may run scenarios on it.</remarks>
public sealed class Simulation
{
    Simulation(Calibration calibration, BaselineVariant variant, BaselinePath baseline) =>
        (Calibration, Variant, Baseline) = (calibration, variant, baseline);

    public Calibration Calibration { get; }

    public BaselineVariant Variant { get; }

    public BaselinePath Baseline { get; }

    /// <summary>Checks the calibration and runs the baseline.</summary>
    /// <returns>Refused when the calibration does not hold together, or rates allow no step of a
    /// year.</returns>
    public static Outcome<Simulation> Of(Calibration calibration, BaselineVariant variant, int horizon) =>
        throw new NotSupportedException();

    /// <summary>Runs a scenario.</summary>
    /// <param name="investment">Policy money by year and region (year 0 first, all zero there); null for
    /// none.</param>
    public Trajectory Run(double[]? investment, CycleParameters parameters, CycleLinks links) =>
        throw new NotSupportedException();
}
