namespace Evenground.Measure;

public static partial class Xirr
{
    /// <summary>The rates of return of many series, in parts that may run side by side.</summary>
    /// <remarks>
    /// <para>Actual/365. The figure of each series is that of <see cref="RateOfReturn.Shown"/>, or NaN where
    /// there
    /// is none; its status says why. A series depends on no other, and neither threads nor the processor's
    /// instructions change a bit.</para>
    /// <para>The way: see decision "Rates of return".</para>
    /// </remarks>
    /// <param name="series">The flows of each series. Fastest when days ascend; the rate is the same when
    /// they do not.</param>
    /// <param name="rates">Takes a rate for each series.</param>
    /// <param name="statuses">Takes a status for each series.</param>
    /// <param name="forEach">Runs the parts; in order when null.</param>
    public static void OfMany(
        FlowSeries series,
        Memory<double> rates,
        Memory<RateStatus> statuses,
        ForEachPart? forEach = null
    )
    {
        if (rates.Length != series.Count || statuses.Length != series.Count)
            throw new ArgumentException($"{series.Count} series need as many places for rates and statuses.");

        new XirrRun(series, rates, statuses).Run(forEach);
    }
}
