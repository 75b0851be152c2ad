namespace Evenground.Model;

/// <summary>A figure of a forecast with its range.</summary>
/// <param name="Central">With the middle of every range.</param>
/// <param name="Low">A tenth of the draws lie below.</param>
/// <param name="Median">Half of the draws lie below.</param>
/// <param name="High">A tenth of the draws lie above.</param>
public readonly record struct PacingBand(double Central, double Low, double Median, double High);

/// <summary>How a forecast is made.</summary>
/// <param name="Years">Calendar years ahead, from 1 to 20.</param>
/// <param name="Draws">How many futures; from 1 to 10,000.</param>
/// <param name="Typed">What a reader set, by parameter.</param>
public sealed record PacingSetting(
    int Years,
    int Draws,
    ulong Seed,
    IReadOnlyDictionary<PacingParameter, double> Typed
)
{
    public const int MostYears = 20,
        MostDraws = 10_000;

    public double? Set(PacingParameter parameter) =>
        Typed.TryGetValue(parameter, out var value) ? value : null;
}

/// <summary>Expected calls and distributions of one fund in a calendar year.</summary>
public sealed record FundPacingYear(int Year, PacingBand Called, PacingBand Distributed);

/// <summary>One fund's part of a forecast.</summary>
/// <param name="Spreads">The ranges that its draws come from, in the order of
/// <see cref="PacingParameter"/>.</param>
public sealed record FundPacing(
    PacingFund Fund,
    IReadOnlyList<PacingSpread> Spreads,
    IReadOnlyList<FundPacingYear> Years
);

/// <summary>Calls, distributions, value and the money that must be ready, over all funds and quarter by
/// quarter.</summary>
/// <remarks>
/// <para>Every draw takes a value of every parameter of every fund; growth lies at the same place of its
/// range for all funds of a draw, as good and bad years come to all at once, and the others are drawn fund by
/// fund. Value and unfunded commitment between a fund's anniversaries lie on a straight line.</para>
/// <para>Common random numbers: a draw depends on the seed, the fund, the parameter and the draw's number
/// alone, so another assumption, another fund or another number of threads changes no other draw.</para>
/// <para>Shape: one figure a quarter. Unit: that of the funds. Source: <see
/// cref="TakahashiAlexander"/>.</para>
/// </remarks>
public sealed class PacingForecast
{
    internal PacingForecast(
        PacingSetting setting,
        IReadOnlyList<PacingQuarter> quarters,
        FundPacing[] funds
    ) => (Setting, Quarters, Funds) = (setting, quarters, funds);

    public PacingSetting Setting { get; }

    public IReadOnlyList<PacingQuarter> Quarters { get; }

    public IReadOnlyList<FundPacing> Funds { get; }

    /// <summary>What is called in each quarter.</summary>
    public IReadOnlyList<PacingBand> Called { get; internal init; } = [];

    public IReadOnlyList<PacingBand> Distributed { get; internal init; } = [];

    /// <summary>Calls less distributions in each quarter; below 0 where more comes back.</summary>
    public IReadOnlyList<PacingBand> Needed { get; internal init; } = [];

    /// <summary>Calls less distributions from the day of the view to the end of each quarter.</summary>
    public IReadOnlyList<PacingBand> NeededSoFar { get; internal init; } = [];

    public IReadOnlyList<PacingBand> Value { get; internal init; } = [];

    public IReadOnlyList<PacingBand> Unfunded { get; internal init; } = [];

    /// <summary>Calls and distributions by calendar year.</summary>
    public IReadOnlyList<FundPacingYear> Years { get; internal init; } = [];

    /// <summary>The most that calls run ahead of distributions at the end of any quarter: what has to be
    /// ready. Its high end is enough in nine of ten futures.</summary>
    public PacingBand CashToKeep { get; internal init; }

    /// <summary>Makes the forecast of some funds, of one currency and one day.</summary>
    public static PacingForecast Of(
        IReadOnlyList<PacingFund> funds,
        PacingSetting setting,
        ForEachPart? forEach = null
    )
    {
        if (funds.Count == 0)
            throw new ArgumentException("A forecast needs at least one fund.", nameof(funds));
        if (funds.Any(fund => fund.On != funds[0].On))
            throw new ArgumentException("Funds of one forecast stand on one day.", nameof(funds));
        if (
            setting
            is not { Years: >= 1 and <= PacingSetting.MostYears, Draws: >= 1 and <= PacingSetting.MostDraws }
        )
            throw new ArgumentOutOfRangeException(
                nameof(setting),
                setting,
                $"1 to {PacingSetting.MostYears} years and 1 to {PacingSetting.MostDraws} draws."
            );
        return new PacingRun(funds, setting).Made(forEach ?? Parts.InOrder);
    }
}
