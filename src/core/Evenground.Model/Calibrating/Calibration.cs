using Evenground.Measure;

namespace Evenground.Model;

/// <summary>A region of the model.</summary>
/// <param name="Code">Its place in the region book.</param>
public sealed record ModelRegion(string Code, LocalizedText Name);

/// <summary>Where a model starts: everything that the baseline and the links need of one country, as
/// estimated
/// from official data of one vintage.</summary>
/// <remarks>
/// The state is that of the end of the base year; step t leads from the end of year BaseYear + t to the end
/// of
/// the next.
/// Never changed after it was made; any number of threads may read it. Arrays are not to be written to.
/// </remarks>
public sealed class Calibration
{
    public required PopulationShape Shape { get; init; }

    public required IReadOnlyList<ModelRegion> Regions { get; init; }

    /// <summary>The year at whose end <see cref="Population"/> stands.</summary>
    public required int BaseYear { get; init; }

    /// <summary>Residents. Shape: cells. Unit: persons.</summary>
    public required double[] Population { get; init; }

    /// <summary>Deaths per person and year (hazard). Shape: cells.</summary>
    public required double[] Mortality { get; init; }

    public required MigrationRates Migration { get; init; }

    /// <summary>Live births per woman and year. Shape: age by region, the region counts fastest.</summary>
    public required double[] Fertility { get; init; }

    /// <summary>Boys among the newborn, for example 0.512.</summary>
    public required double ShareOfBoys { get; init; }

    /// <summary>What the accounts leave unexplained in a year (international moves, corrections of the
    /// register, errors), as the mean of the years of the window: what is to be added after a step, by the
    /// age
    /// reached at the end of the year, the newborn with age 0. Shape: cells. Unit: persons per
    /// year.</summary>
    public required double[] Unexplained { get; init; }

    /// <summary>What was left unexplained in each year of the window: with it the step of
    /// <see cref="AccountStep"/> gives back the register to the person.</summary>
    public IReadOnlyList<YearAccount> Accounts { get; init; } = [];

    /// <summary>Residents at the end of the year before the window and of each of its years. Shape of each:
    /// cells.</summary>
    public IReadOnlyList<double[]> Residents { get; init; } = [];

    /// <summary>Births of each year of the window. Shape of each: sex by region.</summary>
    public IReadOnlyList<double[]> Births { get; init; } = [];

    /// <summary>Persons in the middle of a year, as the mean of the window, by the age at the year's
    /// beginning:
    /// what leaving rates are rates of. Shape: cells; empty when it was not estimated.</summary>
    public double[] Exposure { get; init; } = [];

    /// <summary>The years that rates were estimated on.</summary>
    public CalibrationOptions Window { get; init; }

    /// <summary>Whether moves by age were counted by an office; otherwise they were rebuilt from
    /// totals.</summary>
    public bool HasMeasuredFlows { get; init; }

    /// <summary>Residents in work at the base year, or jobs where a pack has them. Shape: regions. Unit:
    /// persons.</summary>
    public required double[] Jobs { get; init; }

    /// <summary>Private venture investment of a year. Shape: regions. Unit: billions of the currency at
    /// prices
    /// of
    /// <see cref="PriceYear"/>.</summary>
    public required double[] Investment { get; init; }

    public int PriceYear { get; init; }

    /// <summary>Gross jobs for each billion invested, in the year of investment and the four after
    /// it.</summary>
    public required double[] Kernel { get; init; }

    /// <summary>For each region the regions beside it, by number; null where they are not known, and then
    /// nothing spills over.</summary>
    public int[][]? Neighbours { get; init; }

    /// <summary>Official assumptions about the years to come, year by year after the base year; constant
    /// rates
    /// where
    /// there are none.</summary>
    public NationalPaths Paths { get; init; } = NationalPaths.Constant;

    /// <summary>The digest of all figures and of the releases that they come from: part of a scenario's
    /// identity.</summary>
    public required string Vintage { get; init; }

    /// <summary>The digest of what was read, without what was made of it: see
    /// <see cref="Calibrator.InputsOf"/>.</summary>
    public string Inputs { get; init; } = "";

    /// <summary>What a reader must know of how these figures were made.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];
}

/// <summary>National assumptions by year, the first being the year after the base year. A path that ends
/// keeps
/// its last
/// value; an empty one changes nothing.</summary>
public sealed class NationalPaths
{
    public static NationalPaths Constant { get; } = new();

    /// <summary>By what birth rates are multiplied.</summary>
    public IReadOnlyList<double> Fertility { get; init; } = [];

    /// <summary>By what death rates are multiplied.</summary>
    public IReadOnlyList<double> Mortality { get; init; } = [];

    /// <summary>The national total of the unexplained part, persons per year; spread as the mean of the last
    /// years.</summary>
    public IReadOnlyList<double> International { get; init; } = [];

    /// <summary>Official national residents by year, to which the model can be scaled. Unit:
    /// persons.</summary>
    public IReadOnlyList<double> Residents { get; init; } = [];
}
