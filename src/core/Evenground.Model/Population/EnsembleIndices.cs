namespace Evenground.Model;

/// <summary>The chance of a projection: by draw and year, by how much mortality, fertility, leaving and the
/// attractiveness of regions differ from the rates of the start.</summary>
/// <remarks>All are logarithms but the mortality index, which the loadings of the groups turn into one: 0
/// changes nothing. Whoever fills them says from which model of chance they come.</remarks>
public sealed class EnsembleIndices(int draws, int years, int regions)
{
    public int Draws { get; } = draws;

    public int Years { get; } = years;

    public int Regions { get; } = regions;

    /// <summary>k of Lee and Carter: hazards are multiplied by exp(loading × k). Shape: draw by
    /// year.</summary>
    public double[] Mortality { get; init; } = new double[checked(draws * years)];

    /// <summary>Birth rates are multiplied by its exponential. Shape: draw by year.</summary>
    public double[] Fertility { get; init; } = new double[checked(draws * years)];

    /// <summary>Shares leaving are multiplied by its exponential. Shape: draw by year.</summary>
    public double[] Leaving { get; init; } = new double[checked(draws * years)];

    /// <summary>A region's pull on everybody who leaves another is multiplied by its exponential; the pulls
    /// of all regions on one origin are then made to add up to 1 again. Shape: draw by year by
    /// region.</summary>
    public double[] Attraction { get; init; } = new double[checked(draws * years * regions)];
}
