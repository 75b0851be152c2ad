namespace Evenground.Measure;

/// <summary>A fund held against money that went into a public market on the same days.</summary>
/// <remarks>
/// <para>C and D are contributions and distributions, V the value left on day T, FV their growth with the
/// index I to
/// T: FV(x) = Σ xᵢ I_T ÷ Iᵢ.</para>
/// <para><b>Kaplan-Schoar</b> = (FV(D) + V) ÷ FV(C); above 1 the fund did better. <b>Direct alpha</b>: the
/// rate of
/// the flows compounded with the index to T. <b>Long-Nickels</b>: the rate of the flows with the index's own
/// value
/// FV(C) - FV(D) in place of V; that value falls below 0 when a fund pays out more than the market held, and
/// is marked
/// then. <b>PME+</b>: the rate with distributions scaled by λ = (FV(C) - V) ÷ FV(D), so that the market ends
/// with V; not
/// defined without distributions. <b>mPME</b>: each distribution takes the same share out of the market's
/// value as it
/// took out of the fund's, D ÷ (D + V), so it needs the fund's value on every day of a distribution.</para>
/// <para>Shape: flows and index in, five figures out, each of them possibly missing. Unit: Kaplan-Schoar
/// none, others 1
/// per year.</para>
/// <para>Source: S. N. Kaplan, A. Schoar, Journal of Finance 60 (2005); O. V. Gredil, B. Griffiths, R.
/// Stucke, "Benchmarking private equity: the direct alpha method" (2014), which describes all of them; A. M.
/// Long, C. J.
/// Nickels (1996); C. Rouvinez (2003); Cambridge Associates (2013).</para>
/// <para>Example: 100 paid in, 60 back after two years, 90 left after five, an index of 10 % a year: 1.0547,
/// and a direct
/// alpha of 1.50 % a year.</para>
/// </remarks>
/// <param name="KaplanSchoar">The ratio.</param>
/// <param name="DirectAlpha">The rate beyond the index, with its status.</param>
/// <param name="LongNickels">The rate of the market.</param>
/// <param name="PmePlus">The rate with scaled distributions.</param>
/// <param name="ModifiedPme">The rate with distributions in proportion.</param>
public sealed record PublicMarketEquivalent(
    Computed<double> KaplanSchoar,
    Computed<DirectAlpha> DirectAlpha,
    Computed<MarketRate> LongNickels,
    Computed<MarketRate> PmePlus,
    Computed<MarketRate> ModifiedPme
)
{
    /// <summary>All five.</summary>
    /// <param name="flows">Below 0 paid in, above 0 distributed. Those after the last day are left
    /// out.</param>
    /// <param name="left">Day and value of what is left.</param>
    /// <param name="index">A total-return index in the flows' currency.</param>
    /// <param name="values">The fund's values after the flows of their day: for mPME.</param>
    public static PublicMarketEquivalent Of(
        IReadOnlyList<DatedFlow> flows,
        DatedFlow left,
        MarketIndex index,
        IReadOnlyList<DatedFlow>? values = null
    )
    {
        DatedFlow[] known = [.. flows.Where(flow => flow.Day <= left.Day).OrderBy(flow => flow.Day)];
        if (!Grown(known, left.Day, index).Is(out var future, out var missing))
            return Without(missing);

        var paidIn = -FixedSum.Of([.. future.Where(flow => flow.Amount < 0).Select(flow => flow.Amount)]);
        var distributed = FixedSum.Of([.. future.Where(flow => flow.Amount > 0).Select(flow => flow.Amount)]);
        return new(
            paidIn > 0 ? (distributed + left.Amount) / paidIn : NoPerformance.NothingPaidIn(),
            new DirectAlpha(Xirr.Of([.. future, left])),
            AsMarket(known, left.Day, paidIn - distributed, scale: 1),
            distributed > 0
                ? AsMarket(known, left.Day, left.Amount, scale: (paidIn - left.Amount) / distributed)
                : NoPerformance.NoDistributions(),
            MarketInProportion.Of(known, left.Day, index, values ?? [])
        );
    }

    static PublicMarketEquivalent Without(Missing missing) =>
        new(missing, missing, missing, missing, missing);

    /// <summary>The flows, each grown with the index to the last day.</summary>
    static Computed<DatedFlow[]> Grown(DatedFlow[] flows, DateOnly to, MarketIndex index)
    {
        if (!index.LevelOn(to).Is(out var last, out var missing))
            return missing;

        var grown = new DatedFlow[flows.Length];
        for (var flow = 0; flow < grown.Length; flow++)
        {
            if (!index.LevelOn(flows[flow].Day).Is(out var level, out missing))
                return missing;
            grown[flow] = flows[flow] with { Amount = flows[flow].Amount * (last.Level / level.Level) };
        }

        return grown;
    }

    static MarketRate AsMarket(DatedFlow[] flows, DateOnly to, double value, double scale)
    {
        DatedFlow[] market =
        [
            .. flows.Select(flow => flow.Amount > 0 ? flow with { Amount = scale * flow.Amount } : flow),
            new(to, value),
        ];
        return new(Xirr.Of(market), value, scale);
    }
}

/// <summary>The rate of the flows once the market's growth is taken out of them.</summary>
/// <param name="Rate">The rate with status, roots and residual.</param>
public sealed record DirectAlpha(RateOfReturn Rate)
{
    /// <summary>Per year, compounded once a year.</summary>
    public double? Annual => Rate.Status == RateStatus.Ok ? Rate.AnnualRate : null;

    /// <summary>The same, compounded at every moment: ln(1 + annual).</summary>
    public double? Logarithmic => Rate.Status == RateStatus.Ok ? Rate.Roots[0].LogRate : null;
}

/// <summary>What the same money would have earned in the market.</summary>
/// <param name="Rate">The rate with status, roots and residual.</param>
/// <param name="Value">The market's value on the last day.</param>
/// <param name="Scale">What distributions were multiplied by; NaN where each has its own.</param>
public sealed record MarketRate(RateOfReturn Rate, double Value, double Scale)
{
    /// <summary>The fund paid out more than the market held: the rate says little.</summary>
    public bool IsBelowZero => Value < 0 || Scale < 0;
}
