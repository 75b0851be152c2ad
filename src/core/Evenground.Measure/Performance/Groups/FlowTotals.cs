namespace Evenground.Measure;

/// <summary>What was paid in, came back and is left, as it was and grown with an index.</summary>
public record struct FlowTotals
{
    public double PaidIn { get; set; }

    public double Distributed { get; set; }

    public double Value { get; set; }

    /// <summary>Paid-in, grown with the index to the last day.</summary>
    public double FuturePaidIn { get; set; }

    /// <summary>Distributed, grown with the index to the last day.</summary>
    public double FutureDistributed { get; set; }

    /// <summary>Total value to paid-in; NaN where nothing was paid in.</summary>
    public readonly double Tvpi => PaidIn > 0 ? (Distributed + Value) / PaidIn : double.NaN;

    /// <summary>The ratio of Kaplan and Schoar; NaN where nothing was paid in.</summary>
    public readonly double KaplanSchoar =>
        FuturePaidIn > 0 ? (FutureDistributed + Value) / FuturePaidIn : double.NaN;
}

/// <summary>An index laid out for loops over many flows.</summary>
sealed class GrowthTable(MarketIndex index)
{
    readonly double[] _inverses = index.Inverses();
    readonly int _firstDay = index.FirstDay;

    /// <summary>1 ÷ level of a day; NaN before the first.</summary>
    public double InverseOn(int day)
    {
        var place = day - _firstDay;
        return (uint)place < (uint)_inverses.Length ? _inverses[place]
            : place < 0 ? double.NaN
            : _inverses[^1];
    }
}
