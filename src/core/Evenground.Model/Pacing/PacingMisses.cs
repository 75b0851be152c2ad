namespace Evenground.Model;

/// <summary>By how much past years of some funds went otherwise than their forecasts, to be drawn
/// again.</summary>
/// <remarks>
/// Each whole year of each fund from the second on is forecast from the years before it, with the middle of
/// every range; what came less that, as a rate of what was unfunded and of what there was, is its miss. Calls
/// and distributions of a year are kept together. A forecast adds to every fund and year of a draw one of
/// them, each as likely as the other: money comes in lumps, and ranges of assumptions alone would be far too
/// narrow. Missing: with fewer than <see cref="Fewest"/> years nothing is added.
/// Source: the method of resampled residuals, B. Efron, The Annals of Statistics 7 (1979).
/// </remarks>
public sealed class PacingMisses
{
    /// <summary>Years that there must be.</summary>
    public const int Fewest = 10;

    /// <summary>Blocks of chance from here on belong to misses; those below to parameters.</summary>
    const ulong Blocks = 1UL << 40;

    readonly (ulong Key, PacingMiss Miss)[] _all;

    PacingMisses((ulong, PacingMiss)[] all) => _all = all;

    /// <summary>How many past years there are.</summary>
    public int Count => _all.Length;

    /// <summary>Whether there are enough to draw from.</summary>
    public bool AreDrawn => Count >= Fewest;

    public static PacingMisses Of(IReadOnlyList<PacingFund> funds, PacingSetting setting) =>
        new([
            .. from fund in funds
            from past in Enumerable.Range(1, Math.Max(0, fund.Years.Count - 1))
            select (fund.Key, Miss(fund, past, setting)),
        ]);

    /// <summary>The misses of all other funds: a fund's own may not tell of itself.</summary>
    public PacingMisses Without(ulong key) => new([.. _all.Where(one => one.Key != key)]);

    /// <summary>The miss of one step of a fund in a draw.</summary>
    public PacingMiss Of(ulong seed, ulong key, int draw, int step)
    {
        if (!AreDrawn)
            return default;
        var (first, _, _, _) = Philox.Block(seed, key, Blocks + ((ulong)draw << 8) + (ulong)step);
        return _all[(int)(((ulong)first * (ulong)_all.Length) >> 32)].Miss;
    }

    static PacingMiss Miss(PacingFund fund, int past, PacingSetting setting)
    {
        var (before, came) = (fund.Years[past - 1], fund.Years[past]);
        var middles = PacingFit.Middles(PacingFit.Of(fund, setting.Set, past));
        var grown = before.Value * (1 + middles.Growth);
        return new(
            Missed(came.Called, before.Unfunded, middles.CallRate(past + 1)),
            Missed(came.Distributed, grown, middles.DistributionRate(past + 1))
        );
    }

    static double Missed(double came, double there, double rate) =>
        there > 0 && rate is > 0 and < 1 ? Math.Min(1, Math.Max(0, came / there)) - rate : 0;
}
