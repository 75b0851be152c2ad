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
