namespace Evenground.Model;

/// <summary>By what the scenario multiplies the choice of destinations in a year.</summary>
/// <remarks>m_ij = m^B_ij (D_i ÷ W_i)^λ W_j ÷ D_i with D_i = 1 + Σ_k π_ik (W_k - 1), by weight class and
/// region. All zero is the baseline, and gives factors of exactly 1.</remarks>
sealed class ChoiceFactors(int regions)
{
    /// <summary>W - 1. Shape: weight class by region.</summary>
    public double[] LessOne { get; } = new double[AgeWeights.Count * regions];

    /// <summary>ln W. Shape: weight class by region.</summary>
    public double[] Log { get; } = new double[AgeWeights.Count * regions];

    /// <summary>λ.</summary>
    public double Leaving { get; set; }

    /// <summary>Whether people die at the rates of the nation rather than of their region.</summary>
    public bool HasNationalMortality { get; set; }
}

/// <summary>One year of moves and deaths of people as differences to the baseline (movement form).</summary>
/// <remarks>
/// With rates M of the scenario (M_ii = μ_i + Σ_j m_ij, M_ji = -m_ij), n the difference at the start, X the
/// person-years of the baseline and M^B its rates:
/// (I + ½M) n' = (I - ½M) n - (M - M^B) X. For no factors and X = 0 it is the step of the baseline itself.
/// Newborn start within the year: (I + ½M) n' = b - (M - M^B) X with b the difference in births.
/// </remarks>
abstract class MovesStep(CohortRows rows)
{
    protected CohortRows Rows { get; } = rows;

    public abstract MovesScratch NewScratch();

    /// <summary>Prepares what is read again and again, after the baseline has run.</summary>
    public abstract void Seal();

    /// <summary>The differences at the end of the year.</summary>
    /// <param name="isNewborn">Whether the rows are the newborn of both sexes, or all groups.</param>
    /// <param name="isBaseline">Whether people themselves take the step, and not differences.</param>
    /// <param name="start">Rows by region; births of the year for the newborn.</param>
    public abstract void Forward(
        int year,
        bool isNewborn,
        bool isBaseline,
        ChoiceFactors factors,
        ReadOnlySpan<double> start,
        Span<double> end,
        MovesScratch scratch
    );

    /// <summary>The transpose of the step: from how a read-out changes with the end of the year to how it
    /// changes with its start and with the factors.</summary>
    /// <param name="end">What <see cref="Forward"/> gave.</param>
    /// <param name="toStart">Is added to.</param>
    /// <param name="toFactors">Is added to; to W under <see cref="ChoiceFactors.LessOne"/>, to the direct
    /// part of
    /// ln W under <see cref="ChoiceFactors.Log"/>.</param>
    public abstract void Reverse(
        int year,
        bool isNewborn,
        ChoiceFactors factors,
        ReadOnlySpan<double> start,
        ReadOnlySpan<double> end,
        ReadOnlySpan<double> toEnd,
        Span<double> toStart,
        ChoiceFactors toFactors,
        MovesScratch scratch
    );

    /// <summary>Direct up to this many regions, sweeps beyond.</summary>
    public const int MostForDirect = 40;

    public static MovesStep Of(CohortRows rows) =>
        rows.Regions <= MostForDirect ? new DirectMoves(rows) : new SweptMoves(rows);
}

/// <summary>Working memory of a step; each thread needs its own.</summary>
abstract class MovesScratch;
