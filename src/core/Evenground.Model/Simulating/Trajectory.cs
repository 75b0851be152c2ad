namespace Evenground.Model;

/// <summary>What follows from a scenario, as differences to the baseline, by year and region.</summary>
/// <remarks>
/// Shape of every array: year by region, the region counts fastest; year 0 is the base year (all zero), year
/// t
/// the end of
/// BaseYear + t, flows those of the year that ends there. Unit: persons, jobs (persons), billions for
/// investment.
/// </remarks>
public sealed class Trajectory(int regions, int horizon)
{
    public int Regions { get; } = regions;

    public int Horizon { get; } = horizon;

    /// <summary>Policy and induced private investment, as placed (before decreasing returns).</summary>
    public double[] Investment { get; } = new double[regions * (horizon + 1)];

    /// <summary>dS: additional start-up jobs, displacement taken off.</summary>
    public double[] StartupJobs { get; } = new double[regions * (horizon + 1)];

    /// <summary>L: additional local jobs.</summary>
    public double[] LocalJobs { get; } = new double[regions * (horizon + 1)];

    /// <summary>Additional residents of all ages.</summary>
    public double[] Residents { get; } = new double[regions * (horizon + 1)];

    /// <summary>Additional residents aged 20 to 39.</summary>
    public double[] YoungResidents { get; } = new double[regions * (horizon + 1)];

    /// <summary>Additional residents aged 20 to 64.</summary>
    public double[] Workers { get; } = new double[regions * (horizon + 1)];

    /// <summary>Additional residents aged 65 and over.</summary>
    public double[] OldResidents { get; } = new double[regions * (horizon + 1)];

    /// <summary>Additional women aged 20 to 39.</summary>
    public double[] YoungWomen { get; } = new double[regions * (horizon + 1)];

    /// <summary>Change of net in-migration in the year, all ages. Adds up to 0 over the regions.</summary>
    public double[] NetMigration { get; } = new double[regions * (horizon + 1)];

    /// <summary>Change of net in-migration in the year, ages 20 to 39. Adds up to 0 over the
    /// regions.</summary>
    public double[] YoungNetMigration { get; } = new double[regions * (horizon + 1)];

    /// <summary>V of the reference age group (weight 1): the change of the logarithm of jobs per worker, less
    /// congestion.</summary>
    public double[] Attraction { get; } = new double[regions * (horizon + 1)];

    /// <summary>dJ: start-up and local jobs together.</summary>
    public double Jobs(int year, int region) =>
        StartupJobs[year * Regions + region] + LocalJobs[year * Regions + region];
}

/// <summary>The years as they come without the scenario. Shape as in <see cref="Trajectory"/>.</summary>
public sealed class BaselinePath
{
    public required int Regions { get; init; }

    public required int Horizon { get; init; }

    /// <summary>Residents. Shape: year, then cells. Unit: persons.</summary>
    public required double[] Population { get; init; }

    /// <summary>Residents of all ages, aged 20 to 39, and aged 20 to 64: year by region.</summary>
    public required double[] Residents { get; init; }

    public required double[] YoungResidents { get; init; }

    public required double[] Workers { get; init; }

    /// <summary>J^B: jobs as residents in work, at the base year's ratio to the workers.</summary>
    public required double[] Jobs { get; init; }

    /// <summary>Net in-migration in the year, all ages and ages 20 to 39. Year 0 is empty (0).</summary>
    public required double[] NetMigration { get; init; }

    public required double[] YoungNetMigration { get; init; }

    /// <summary>Persons that would have been below zero and were held at zero, by year: 0 in any sound
    /// calibration.</summary>
    public required double[] HeldAtZero { get; init; }
}
