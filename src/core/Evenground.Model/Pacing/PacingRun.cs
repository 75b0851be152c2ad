namespace Evenground.Model;

/// <summary>The draws of a forecast while they are made.</summary>
sealed class PacingRun
{
    /// <summary>Draws of one part; it does not depend on the number of threads.</summary>
    const int DrawsOfAPart = 64;

    readonly IReadOnlyList<PacingFund> _funds;
    readonly PacingSetting _setting;
    readonly IReadOnlyList<PacingQuarter> _quarters;
    readonly int[] _years;
    readonly IReadOnlyList<PacingSpread>[] _spreads;
    readonly PacingCalendar[] _calendars;

    /// <summary>Row 0 is the middle of every range, then one row a draw.</summary>
    readonly double[] _called,
        _distributed,
        _value,
        _unfunded;

    readonly double[][] _calledByFund,
        _distributedByFund;

    public PacingRun(IReadOnlyList<PacingFund> funds, PacingSetting setting)
    {
        (_funds, _setting) = (funds, setting);
        _quarters = PacingQuarter.After(funds[0].On, setting.Years);
        _years = [.. _quarters.Select(quarter => quarter.Year).Distinct()];
        _spreads = [.. funds.Select(fund => PacingFit.Of(fund, setting.Set))];
        _calendars = [.. funds.Select(fund => new PacingCalendar(fund, _quarters))];
        var cells = (setting.Draws + 1) * _quarters.Count;
        (_called, _distributed) = (new double[cells], new double[cells]);
        (_value, _unfunded) = (new double[cells], new double[cells]);
        _calledByFund = [.. funds.Select(_ => new double[(setting.Draws + 1) * _years.Length])];
        _distributedByFund = [.. funds.Select(_ => new double[(setting.Draws + 1) * _years.Length])];
    }

    public PacingForecast Made(ForEachPart forEach)
    {
        var rows = _setting.Draws + 1;
        forEach(
            (rows + DrawsOfAPart - 1) / DrawsOfAPart,
            part =>
            {
                for (var row = part * DrawsOfAPart; row < Math.Min(rows, (part + 1) * DrawsOfAPart); row++)
                for (var fund = 0; fund < _funds.Count; fund++)
                    Run(row, fund);
            }
        );
        return new(_setting, _quarters, [.. _funds.Select((_, fund) => Fund(fund))])
        {
            Called = Bands(_called, _quarters.Count),
            Distributed = Bands(_distributed, _quarters.Count),
            Needed = Bands(Less(_called, _distributed), _quarters.Count),
            NeededSoFar = Bands(SoFar(), _quarters.Count),
            Value = Bands(_value, _quarters.Count),
            Unfunded = Bands(_unfunded, _quarters.Count),
            Years = Years(Sum(_calledByFund), Sum(_distributedByFund)),
            CashToKeep = Bands(Most(SoFar()), 1)[0],
        };
    }

    void Run(int row, int fund)
    {
        var (of, calendar) = (_funds[fund], _calendars[fund]);
        Span<PacingStep> steps = stackalloc PacingStep[calendar.Steps];
        var (state, parameters) = (of.State, Parameters(row, fund));
        for (var step = 0; step < steps.Length; step++)
        {
            steps[step] = TakahashiAlexander.Step(state, parameters);
            state = steps[step].After;
        }

        var (quarters, years) = (row * _quarters.Count, row * _years.Length);
        foreach (var (quarter, step, part) in calendar.Parts)
        {
            var called = of.Share * part * steps[step].Called;
            var distributed = of.Share * part * steps[step].Distributed;
            _called[quarters + quarter] += called;
            _distributed[quarters + quarter] += distributed;
            var year = years + _quarters[quarter].Year - _years[0];
            _calledByFund[fund][year] += called;
            _distributedByFund[fund][year] += distributed;
        }

        for (var quarter = 0; quarter < _quarters.Count; quarter++)
        {
            var (step, past) = calendar.EndOf(quarter);
            var before = step == 0 ? of.State : steps[step - 1].After;
            var after = steps[step].After;
            _value[quarters + quarter] += of.Share * Between(before.Value, after.Value, past);
            _unfunded[quarters + quarter] += of.Share * Between(before.Unfunded, after.Unfunded, past);
        }
    }

    PacingParameters Parameters(int row, int fund)
    {
        if (row == 0)
            return PacingFit.Middles(_spreads[fund]);
        var values = new double[_spreads[fund].Count];
        for (var parameter = 0; parameter < values.Length; parameter++)
            values[parameter] = _spreads[fund]
                [parameter]
                .Quantile(Place(_setting.Seed, _funds[fund].Key, row - 1, (PacingParameter)parameter));
        var next = 0;
        return PacingFit.At(_spreads[fund], _ => values[next++]);
    }

    /// <summary>Where in its range a parameter lies in a draw: above 0 and below 1.</summary>
    internal static double Place(ulong seed, ulong key, int draw, PacingParameter parameter)
    {
        var stream = parameter == PacingParameter.Growth ? 0 : key;
        var (first, second, _, _) = Philox.Block(seed, stream, ((ulong)draw << 4) + (ulong)parameter);
        return Chance.Between(first, second);
    }

    FundPacing Fund(int fund) =>
        new(_funds[fund], _spreads[fund], Years(_calledByFund[fund], _distributedByFund[fund]));

    IReadOnlyList<FundPacingYear> Years(double[] called, double[] distributed)
    {
        var (calls, distributions) = (Bands(called, _years.Length), Bands(distributed, _years.Length));
        return
        [
            .. _years.Select((year, place) => new FundPacingYear(year, calls[place], distributions[place])),
        ];
    }

    /// <summary>The bands of each column.</summary>
    PacingBand[] Bands(double[] rows, int columns)
    {
        var bands = new PacingBand[columns];
        var sorted = new double[_setting.Draws];
        for (var column = 0; column < columns; column++)
        {
            for (var draw = 0; draw < sorted.Length; draw++)
                sorted[draw] = rows[(draw + 1) * columns + column];
            Array.Sort(sorted);
            bands[column] = new(
                rows[column],
                Quantiles.OfSorted(sorted, 0.1),
                Quantiles.OfSorted(sorted, 0.5),
                Quantiles.OfSorted(sorted, 0.9)
            );
        }

        return bands;
    }

    static double[] Less(double[] left, double[] right)
    {
        var less = new double[left.Length];
        for (var cell = 0; cell < less.Length; cell++)
            less[cell] = left[cell] - right[cell];
        return less;
    }

    double[] SoFar()
    {
        var sums = Less(_called, _distributed);
        for (var cell = 0; cell < sums.Length; cell++)
            if (cell % _quarters.Count != 0)
                sums[cell] += sums[cell - 1];
        return sums;
    }

    /// <summary>The most of each row, and never below 0.</summary>
    double[] Most(double[] rows)
    {
        var most = new double[_setting.Draws + 1];
        for (var cell = 0; cell < rows.Length; cell++)
            most[cell / _quarters.Count] = Math.Max(most[cell / _quarters.Count], rows[cell]);
        return most;
    }

    static double[] Sum(double[][] funds)
    {
        var sum = new double[funds[0].Length];
        foreach (var fund in funds)
            for (var cell = 0; cell < sum.Length; cell++)
                sum[cell] += fund[cell];
        return sum;
    }

    static double Between(double before, double after, double past) => before + past * (after - before);
}
