namespace Evenground.Measure;

/// <summary>The value of a position that a report asks for.</summary>
/// <param name="position">The position.</param>
/// <param name="paidIn">What was paid in until the day of the report.</param>
/// <param name="distributed">What came back until then.</param>
public delegate double CarryingValue(int position, double paidIn, double distributed);

/// <summary>Rate, multiples and public market equivalent of many positions.</summary>
/// <remarks>
/// <para>Column by column, one place for each position. <c>Future</c> columns are grown with the index to the
/// day of
/// the report; Kaplan-Schoar = (future distributed + value) ÷ future paid-in.</para>
/// <para>Unit: that of the flows; rates as <see cref="RateOfReturn.Shown"/>. Missing: NaN, where nothing was
/// paid in, where there is no single rate (see <see cref="Statuses"/>), or where the index has no level.
/// Nothing
/// depends on the number of threads.</para>
/// </remarks>
public sealed class PositionFigures
{
    readonly double[] _paidIn;
    readonly double[] _distributed;
    readonly double[] _value;
    readonly double[] _futurePaidIn;
    readonly double[] _futureDistributed;
    readonly double[] _rates;
    readonly RateStatus[] _statuses;

    /// <param name="positions">How many there are room for. The room is used again by every report.</param>
    public PositionFigures(int positions)
    {
        (_paidIn, _distributed, _value) = (
            new double[positions],
            new double[positions],
            new double[positions]
        );
        (_futurePaidIn, _futureDistributed) = (new double[positions], new double[positions]);
        (_rates, _statuses) = (new double[positions], new RateStatus[positions]);
    }

    /// <summary>How many positions there are.</summary>
    public int Count => _rates.Length;

    public ReadOnlySpan<double> PaidIn => _paidIn;

    public ReadOnlySpan<double> Distributed => _distributed;

    public ReadOnlySpan<double> Value => _value;

    public ReadOnlySpan<double> FuturePaidIn => _futurePaidIn;

    public ReadOnlySpan<double> FutureDistributed => _futureDistributed;

    public ReadOnlySpan<double> Rates => _rates;

    public ReadOnlySpan<RateStatus> Statuses => _statuses;

    /// <summary>Distributed to paid-in.</summary>
    public double Dpi(int position) => OfPaidIn(_distributed[position], position);

    /// <summary>Residual value to paid-in.</summary>
    public double Rvpi(int position) => OfPaidIn(_value[position], position);

    /// <summary>Total value to paid-in.</summary>
    public double Tvpi(int position) => OfPaidIn(_distributed[position] + _value[position], position);

    /// <summary>The ratio of Kaplan and Schoar.</summary>
    public double KaplanSchoar(int position) =>
        _futurePaidIn[position] > 0
            ? (_futureDistributed[position] + _value[position]) / _futurePaidIn[position]
            : double.NaN;

    /// <summary>Figures of whole series, whose last flow is the value that is left.</summary>
    public PositionFigures Whole(FlowSeries series, MarketIndex index, ForEachPart? forEach = null)
    {
        Fit(series);
        new XirrRun(series, _rates, _statuses) { Figures = this, Growth = index.Growth }.Run(forEach);
        return this;
    }

    /// <summary>Figures as they were on a day: later flows are left out, and the value of that day comes
    /// last.</summary>
    /// <param name="series">Days ascend within each series; that they do not is a bug and throws.</param>
    /// <param name="index">A total-return index.</param>
    /// <param name="day">The day of the report, counted as the flows' days are.</param>
    /// <param name="valueOf">The value of each position then.</param>
    /// <param name="forEach">Runs the parts; in order when null.</param>
    public PositionFigures AsOf(
        FlowSeries series,
        MarketIndex index,
        int day,
        CarryingValue valueOf,
        ForEachPart? forEach = null
    )
    {
        Fit(series);
        new XirrRun(series, _rates, _statuses)
        {
            Figures = this,
            Growth = index.Growth,
            Day = day,
            ValueOf = valueOf,
        }.Run(forEach);
        return this;
    }

    /// <summary>The totals of groups of positions, from which the multiples of each group follow.</summary>
    /// <param name="groups">The group of each position, from 0.</param>
    /// <param name="count">How many groups there are.</param>
    public FlowTotals[] By(ReadOnlySpan<int> groups, int count)
    {
        if (groups.Length != Count)
            throw new ArgumentException(
                $"{Count} positions need as many groups, not {groups.Length}.",
                nameof(groups)
            );
        var totals = new FlowTotals[count];
        for (var position = 0; position < groups.Length; position++)
        {
            ref var total = ref totals[groups[position]];
            total.PaidIn += _paidIn[position];
            total.Distributed += _distributed[position];
            total.Value += _value[position];
            total.FuturePaidIn += _futurePaidIn[position];
            total.FutureDistributed += _futureDistributed[position];
        }

        return totals;
    }

    void Fit(FlowSeries series)
    {
        if (series.Count != Count)
            throw new ArgumentException(
                $"{series.Count} series need as much room, not {Count}.",
                nameof(series)
            );
    }

    double OfPaidIn(double amount, int position) =>
        _paidIn[position] > 0 ? amount / _paidIn[position] : double.NaN;

    internal void Put(int position, in FlowTotals totals)
    {
        (_paidIn[position], _distributed[position]) = (totals.PaidIn, totals.Distributed);
        _value[position] = totals.Value;
        _futurePaidIn[position] = totals.FuturePaidIn;
        _futureDistributed[position] = totals.FutureDistributed;
    }
}
