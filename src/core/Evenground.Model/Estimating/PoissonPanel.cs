namespace Evenground.Model;

/// <summary>A quantity that an outcome may depend on.</summary>
/// <param name="Name">As it is to be named in the estimate.</param>
/// <param name="Values">One for each row.</param>
public sealed record PanelColumn(string Name, double[] Values);

/// <summary>Groups of rows: the levels of a fixed effect, or clusters within which errors may depend on each
/// other.</summary>
/// <param name="Name">As it is to be named in the estimate.</param>
/// <param name="Codes">For each row the number of its group; any numbers, in any order.</param>
public sealed record PanelGroups(string Name, int[] Codes);

/// <summary>What a Poisson regression is asked of: counts or amounts with what they may depend on.</summary>
/// <remarks>
/// Model: E(yᵢ) = exp(offsetᵢ + Σₖ βₖ xᵢₖ + Σₑ αₑ(groupᵢₑ)). Shape: every array has one entry for each row.
/// Without effects there is one constant.
/// Never changed by the estimator.
/// </remarks>
public sealed class PoissonPanel
{
    /// <summary>y. Range: 0 or more; need not be whole.</summary>
    public required double[] Outcome { get; init; }

    public IReadOnlyList<PanelColumn> Regressors { get; init; } = [];

    /// <summary>The fixed effects: any number of them.</summary>
    public IReadOnlyList<PanelGroups> Effects { get; init; } = [];

    /// <summary>None, one, or two kinds of clusters.</summary>
    public IReadOnlyList<PanelGroups> Clusters { get; init; } = [];

    /// <summary>What is added to the logarithm of the expectation; null for nothing.</summary>
    public double[]? Offset { get; init; }

    /// <summary>How much each row counts; null for 1. Range: 0 or more; a row of weight 0 is left
    /// out.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Whether rows that are alone in a level are left out. They say nothing of the coefficients;
    /// kept, they count as rows and levels in the factors for small samples, as they do by default in the
    /// package fixest.</summary>
    public bool LeavesOutSingletons { get; init; }
}
