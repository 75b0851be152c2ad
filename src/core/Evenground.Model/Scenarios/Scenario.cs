namespace Evenground.Model;

/// <summary>Policy money for a region in a year, in addition to the baseline.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Year">A calendar year after the base year, up to the last of the horizon.</param>
/// <param name="Amount">Billions of the currency, at prices of the calibration's price year; 0 or
/// more.</param>
public readonly record struct Placement(string Region, int Year, double Amount);

/// <summary>What the unexplained part of the accounts is in the years to come.</summary>
public enum ResidualRule
{
    /// <summary>As on average in the years of the window.</summary>
    MeanOfWindow,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>As the mean of the window by region, sex and age, its national total as the official
    /// assumption has it.</summary>
    Official,
}

/// <summary>Which baseline a scenario departs from.</summary>
/// <param name="Fertility">Whether birth rates follow the official national path; otherwise they
/// stay.</param>
/// <param name="Mortality">Whether death rates follow the official national path; otherwise they
/// stay.</param>
/// <param name="Control">Whether all groups are scaled to the official national number of residents each
/// year.</param>
public readonly record struct BaselineVariant(
    ResidualRule Residual = default,
    bool Fertility = false,
    bool Mortality = false,
    bool Control = false
);

/// <summary>A question to the model: what changes against the baseline when this money is placed?</summary>
/// <remarks>An immutable value; <see cref="Placements"/> in any order give the same answer.</remarks>
public sealed record Scenario
{
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    public required CycleParameters Parameters { get; init; }

    public CycleLinks Links { get; init; } = CycleLinks.All;

    public BaselineVariant Variant { get; init; }

    /// <summary>Years from the base year, at least 1.</summary>
    public int Horizon { get; init; } = 30;

    public ulong Seed { get; init; } = 1;

    /// <summary>How many draws of parameters and start-ups the ranges rest on; 0 for none.</summary>
    public int Draws { get; init; } = 200;
}
