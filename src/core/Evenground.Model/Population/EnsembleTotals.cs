namespace Evenground.Model;

/// <summary>Residents of all ages in every draw, and what lies between the draws.</summary>
/// <remarks>Shape: year by region by draw, the draw counts fastest; year 0 is the start. Unit:
/// persons.</remarks>
public sealed class EnsembleTotals(int draws, int years, int regions)
{
    /// <summary>The levels of <see cref="Quantiles"/>, in order.</summary>
    public static IReadOnlyList<double> Levels { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    public int Draws { get; } = draws;

    /// <summary>Years after the start.</summary>
    public int Years { get; } = years;

    public int Regions { get; } = regions;

    public double[] Residents { get; } =
        GC.AllocateUninitializedArray<double>(checked((years + 1) * regions * draws));

    /// <summary>What 5, 25, 50, 75 and 95 of 100 draws do not exceed; between two draws the line that joins
    /// them. Shape: level by year by region, the region counts fastest.</summary>
    public double[] Quantiles { get; } = new double[checked(Levels.Count * (years + 1) * regions)];

    /// <summary>The residents of a year and a region in all draws.</summary>
    public ReadOnlySpan<double> Of(int year, int region) => Residents.AsSpan(PlaceOf(year, region), Draws);

    public double Quantile(int level, int year, int region) =>
        Quantiles[(level * (Years + 1) + year) * Regions + region];

    /// <summary>The mean over the draws of all regions' residents.</summary>
    public double MeanOfAllRegions(int year) =>
        FixedSum.Of(Residents.AsSpan(PlaceOf(year, region: 0), Regions * Draws)) / Draws;

    internal int PlaceOf(int year, int region) => (year * Regions + region) * Draws;

    /// <summary>Fills in the quantiles of one year.</summary>
    public void Rank(int year)
    {
        var ordered = new double[Draws];
        for (var region = 0; region < Regions; region++)
        {
            Of(year, region).CopyTo(ordered);
            ordered.AsSpan().Sort();
            for (var level = 0; level < Levels.Count; level++)
                Quantiles[(level * (Years + 1) + year) * Regions + region] = Between(ordered, Levels[level]);
        }
    }

    /// <summary>The value at a level of ordered values: place (n - 1) × level, on the line between its two
    /// neighbours, from the nearer of them.</summary>
    internal static double Between(ReadOnlySpan<double> ordered, double level)
    {
        var place = (ordered.Length - 1) * level;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, ordered.Length - 1);
        var (part, step) = (place - below, ordered[above] - ordered[below]);
        return part < 0.5 ? ordered[below] + step * part : ordered[above] - step * (1 - part);
    }
}
