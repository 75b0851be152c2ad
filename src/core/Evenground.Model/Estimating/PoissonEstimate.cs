using Evenground.Measure;

namespace Evenground.Model;

/// <summary>How sure an estimate is of its coefficients, under one assumption about the errors.</summary>
/// <param name="Factor">By what the matrix was multiplied for small samples.</param>
/// <param name="Parameters">How many parameters that factor counts.</param>
/// <param name="Covariance">Shape: coefficient by coefficient, those that were estimated, in their
/// order.</param>
public sealed record CoefficientVariance(double Factor, int Parameters, double[] Covariance)
{
    /// <summary>The standard error of a coefficient; NaN where clusters of two kinds give a negative
    /// variance.</summary>
    public double StandardError(int coefficient)
    {
        var count = (int)Math.Sqrt(Covariance.Length);
        return Math.Sqrt(Covariance[coefficient * count + coefficient]);
    }
}

/// <summary>Whether the search for the greatest likelihood came to its end.</summary>
public enum PoissonConvergence
{
    /// <summary>The last step was below the tolerance.</summary>
    Reached,

    /// <summary>It was stopped at the greatest number of steps: the figures are not to be relied
    /// upon.</summary>
    TooManySteps,

    /// <summary>No step of any length made the likelihood greater, before the tolerance was
    /// reached.</summary>
    NoBetterStep,
}

/// <summary>What was left out before anything was estimated.</summary>
/// <param name="WithoutWeight">Rows of weight 0.</param>
/// <param name="OnlyZeros">Rows in levels of an effect with no outcome above 0: the level has no finite
/// estimate.</param>
/// <param name="Separated">Further rows whose expectation goes to 0 along some direction of the coefficients:
/// they have no finite estimate, and say nothing of the others.</param>
/// <param name="Singletons">Rows alone in a level, left out on request.</param>
public sealed record PoissonLeftOut(int WithoutWeight, int OnlyZeros, int Separated, int Singletons)
{
    public int Rows => WithoutWeight + OnlyZeros + Separated + Singletons;
}

/// <summary>The levels of an effect that take part in an estimate.</summary>
/// <param name="Levels">How many there are.</param>
/// <param name="Singletons">Those with one row.</param>
public sealed record EffectLevels(string Name, int Levels, int Singletons);

/// <summary>Coefficients of a Poisson regression by pseudo-maximum likelihood, with how sure they
/// are.</summary>
/// <remarks>
/// Factors for small samples are those that the package fixest has by default, so that figures can be
/// compared. With n rows, and K = coefficients + levels of all effects - (effects - 1): conventional
/// (n - 1) ÷ (n - K); robust n ÷ (n - K); clustered (n - 1) ÷ (n - K') × G ÷ (G - 1), where K' counts each
/// effect nested in a cluster as nothing (the constant stays) and G is the number of clusters, with two kinds
/// the smaller.
/// Source: L. Bergé, "Efficient estimation of maximum likelihood models with multiple fixed-effects: the R
/// package FENmlm", CREA Discussion Paper 2018-13, and the documentation of fixest; S. Correia, P. Guimarães,
/// T. Zylkin, "Fast Poisson estimation with high-dimensional fixed effects", Stata Journal 20 (2020), DOI
/// 10.1177/1536867X20909691.
/// </remarks>
public sealed class PoissonEstimate
{
    /// <summary>The regressors that have a coefficient.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>β, in the order of <see cref="Names"/>.</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>Regressors that the effects and the regressors before them determine: left out.</summary>
    public required IReadOnlyList<string> Collinear { get; init; }

    /// <summary>Errors as the Poisson distribution has them.</summary>
    public required CoefficientVariance Conventional { get; init; }

    /// <summary>Errors independent of each other, with any variances.</summary>
    public required CoefficientVariance Robust { get; init; }

    /// <summary>Errors that may depend on each other within clusters; null where no clusters were
    /// given.</summary>
    public required CoefficientVariance? Clustered { get; init; }

    /// <summary>Clusters of each kind.</summary>
    public required IReadOnlyList<int> Clusters { get; init; }

    /// <summary>Rows that took part.</summary>
    public required int Rows { get; init; }

    public required PoissonLeftOut LeftOut { get; init; }

    public required IReadOnlyList<EffectLevels> Effects { get; init; }

    /// <summary>The logarithm of the likelihood, as of whole counts (ln Γ(y + 1) taken off).</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>The same of a model with one constant.</summary>
    public required double NullLogLikelihood { get; init; }

    /// <summary>Twice what the likelihood lacks to that of a perfect fit.</summary>
    public required double Deviance { get; init; }

    /// <summary>1 - log-likelihood ÷ that of the constant (McFadden).</summary>
    public double PseudoR2 => 1 - LogLikelihood / NullLogLikelihood;

    public required PoissonConvergence Convergence { get; init; }

    /// <summary>Steps of the search.</summary>
    public required int Steps { get; init; }

    /// <summary>How often all rows were read to solve for the effects.</summary>
    public required int Sweeps { get; init; }

    /// <summary>The last step of the coefficients, in standard errors: about how far the search ended from
    /// the
    /// greatest likelihood.</summary>
    public required double LastStep { get; init; }

    /// <summary>What a reader must know: rows and regressors left out, a search that did not end.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }
}
