namespace Evenground.Measure;

/// <summary>One rate that solves the flows, and where it was found.</summary>
/// <param name="Rate">The rate per year; ∞ when a year of it is beyond any number.</param>
/// <param name="LogRate">ln(1 + rate), per year.</param>
/// <param name="Low">The lower end of an interval that holds this root and no other.</param>
/// <param name="High">Its upper end.</param>
/// <param name="IsTouching">The value touches 0 here and does not cross it: the smallest change of a flow
/// makes
/// two roots of it, or none.</param>
public sealed record RateRoot(double Rate, double LogRate, double Low, double High, bool IsTouching);

/// <summary>What tells how many roots there are.</summary>
public enum RootProof
{
    /// <summary>There is nothing to tell: money flowed one way, or not at all.</summary>
    None,

    /// <summary>Amounts change sign once, so there is at most one root (Descartes).</summary>
    OneSignChange,

    /// <summary>Flows added up, from either end, change sign once: one root (Norstrøm 1972 for rates above 0,
    /// Laguerre for all).</summary>
    CumulatedFlows,

    /// <summary>Intervals were cut until each held one root or none.</summary>
    Subdivision,
}

/// <summary>The money-weighted rate of return of dated flows, with all that is needed to trust it or
/// not.</summary>
/// <remarks>Which figures are given: see <see cref="RateStatus"/>. With several roots neither rate is given,
/// and
/// no page may pick one.</remarks>
/// <param name="Status">What may be said.</param>
/// <param name="AnnualRate">The rate per year; -1 is a total loss. Null where there is none.</param>
/// <param name="PeriodRate">(1 + rate)^(years from first flow to last) - 1: what was gained over the whole
/// time, not per year.</param>
/// <param name="Roots">Every root, lowest first.</param>
/// <param name="Proof">Why these are all.</param>
/// <param name="Residual">|net present value at the rate| ÷ the sum of all flows' sizes, valued at the first
/// day for
/// rates from 0 and at the last day for rates below, so that no flow counts for more than its amount; the
/// largest of all roots. Null without a root.</param>
/// <param name="DayCount">How days were turned into years.</param>
/// <param name="HorizonDays">Days from the first flow to the last.</param>
public sealed record RateOfReturn(
    RateStatus Status,
    double? AnnualRate,
    double? PeriodRate,
    IReadOnlyList<RateRoot> Roots,
    RootProof Proof,
    double? Residual,
    DayCount DayCount,
    int HorizonDays
)
{
    /// <summary>The figure to print: per year from a year on, of the period below it; null when there is no
    /// single one.</summary>
    public double? Shown =>
        Status switch
        {
            RateStatus.Ok or RateStatus.TotalLoss => AnnualRate,
            RateStatus.ShorterThanAYear => PeriodRate,
            _ => null,
        };

    /// <summary>Of several roots the one nearest to 0 in ln(1 + rate): the one that goes to 0 as the sum of
    /// the
    /// flows does. For putting lists in order only; it is not an answer.</summary>
    public RateRoot? Nearest => Roots.MinBy(root => Math.Abs(root.LogRate));
}
