namespace Evenground.Measure;

/// <summary>Rate and multiples of the same flows.</summary>
/// <param name="PaidIn">The sum of what was paid in.</param>
/// <param name="Distributed">The sum of what came back.</param>
/// <param name="Value">What is left.</param>
/// <param name="Rate">The money-weighted rate of return.</param>
public sealed record FlowFigures(double PaidIn, double Distributed, double Value, RateOfReturn Rate)
{
    /// <summary>Distributed to paid-in.</summary>
    public Computed<double> Dpi => OfPaidIn(Distributed);

    /// <summary>Residual value to paid-in.</summary>
    public Computed<double> Rvpi => OfPaidIn(Value);

    /// <summary>Total value to paid-in.</summary>
    public Computed<double> Tvpi => OfPaidIn(Distributed + Value);

    /// <summary>The figures of flows and of the value left on a day.</summary>
    /// <remarks>Flows after the day are left out: on that day nobody knew them.</remarks>
    /// <param name="flows">What was paid in (below 0) and came back (above 0); flows of one day are not
    /// netted for the multiples.</param>
    /// <param name="on">The day.</param>
    /// <param name="value">The value that is left then.</param>
    /// <param name="dayCount">How days become years.</param>
    public static FlowFigures Of(
        IReadOnlyList<DatedFlow> flows,
        DateOnly on,
        double value,
        DayCount dayCount = DayCount.Actual365Fixed
    )
    {
        DatedFlow[] known = [.. flows.Where(flow => flow.Day <= on)];
        var paidIn = 0 - FixedSum.Of([.. known.Where(flow => flow.Amount < 0).Select(flow => flow.Amount)]);
        var distributed = FixedSum.Of([.. known.Where(flow => flow.Amount > 0).Select(flow => flow.Amount)]);
        return new(paidIn, distributed, value, Xirr.Of([.. known, new(on, value)], dayCount));
    }

    Computed<double> OfPaidIn(double amount) => PaidIn > 0 ? amount / PaidIn : NoPerformance.NothingPaidIn();
}
