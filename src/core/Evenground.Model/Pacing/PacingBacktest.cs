namespace Evenground.Model;

/// <summary>A year of a fund that was forecast from the year before it, and what came.</summary>
/// <param name="Year">The year of the fund.</param>
/// <param name="Came">What was called, or distributed.</param>
/// <param name="Forecast">With the middle of every range, fitted to the years before.</param>
/// <param name="Low">A tenth of the draws lie below.</param>
/// <param name="High">A tenth of the draws lie above.</param>
/// <param name="Naive">The year before over again.</param>
public readonly record struct PacingTrial(
    int Year,
    double Came,
    double Forecast,
    double Low,
    double High,
    double Naive
)
{
    public bool IsWithin => Came >= Low && Came <= High;
}

/// <summary>How far forecasts were off, beside doing nothing.</summary>
/// <remarks>Errors are means of the sizes of all misses, each as a part of the fund's commitment. Missing:
/// not a number without a trial.</remarks>
/// <param name="Trials">How many years were forecast.</param>
/// <param name="Error">Of the forecast.</param>
/// <param name="NaiveError">Of the year before over again.</param>
/// <param name="Within">The part of trials that lay between low and high; 0.8 is what it should be.</param>
public readonly record struct PacingScore(int Trials, double Error, double NaiveError, double Within)
{
    public bool IsBetterThanNaive => Error < NaiveError;
}

/// <summary>One fund's own past, forecast year by year from what was known of the years before.</summary>
public sealed record FundBacktest(
    PacingFund Fund,
    IReadOnlyList<PacingTrial> Called,
    IReadOnlyList<PacingTrial> Distributed
);

/// <summary>Forecasts made at every year of the funds' own past, against what came.</summary>
/// <remarks>Ranges are fitted to the years before only. Values are those that the record holds now of those
/// days.</remarks>
public sealed record PacingBacktest(
    IReadOnlyList<FundBacktest> Funds,
    PacingScore Called,
    PacingScore Distributed
)
{
    const int Draws = 200;

    public static PacingBacktest Of(IReadOnlyList<PacingFund> funds, PacingSetting setting)
    {
        FundBacktest[] tested =
        [
            .. funds.Select(fund => Of(fund, setting)).Where(one => one.Called.Count > 0),
        ];
        return new(tested, Score(tested, one => one.Called), Score(tested, one => one.Distributed));
    }

    static FundBacktest Of(PacingFund fund, PacingSetting setting)
    {
        var (called, distributed) = (new List<PacingTrial>(), new List<PacingTrial>());
        for (var past = 1; past < fund.Years.Count; past++)
        {
            var (before, came) = (fund.Years[past - 1], fund.Years[past]);
            var spreads = PacingFit.Of(fund, setting.Set, past);
            var state = new PacingState(past, before.Unfunded, before.Value);
            var middle = TakahashiAlexander.Step(state, PacingFit.Middles(spreads));
            var (calls, distributions) = Drawn(fund, state, spreads, setting.Seed);
            called.Add(new(came.Year, came.Called, middle.Called, calls.Low, calls.High, before.Called));
            distributed.Add(
                new(
                    came.Year,
                    came.Distributed,
                    middle.Distributed,
                    distributions.Low,
                    distributions.High,
                    before.Distributed
                )
            );
        }

        return new(fund, called, distributed);
    }

    static ((double Low, double High) Called, (double Low, double High) Distributed) Drawn(
        PacingFund fund,
        PacingState state,
        IReadOnlyList<PacingSpread> spreads,
        ulong seed
    )
    {
        var (called, distributed) = (new double[Draws], new double[Draws]);
        for (var draw = 0; draw < Draws; draw++)
        {
            var parameter = 0;
            var drawn = PacingFit.At(
                spreads,
                spread => spread.Quantile(PacingRun.Place(seed, fund.Key, draw, (PacingParameter)parameter++))
            );
            var step = TakahashiAlexander.Step(state, drawn);
            (called[draw], distributed[draw]) = (step.Called, step.Distributed);
        }

        return (Ends(called), Ends(distributed));
    }

    static (double Low, double High) Ends(double[] values)
    {
        Array.Sort(values);
        return (Quantiles.OfSorted(values, 0.1), Quantiles.OfSorted(values, 0.9));
    }

    static PacingScore Score(
        IReadOnlyList<FundBacktest> funds,
        Func<FundBacktest, IReadOnlyList<PacingTrial>> of
    )
    {
        var (trials, within) = (0, 0);
        var (error, naive) = (0.0, 0.0);
        foreach (var fund in funds.Where(fund => fund.Fund.Commitment > 0))
        foreach (var trial in of(fund))
        {
            trials++;
            within += trial.IsWithin ? 1 : 0;
            error += Math.Abs(trial.Forecast - trial.Came) / fund.Fund.Commitment;
            naive += Math.Abs(trial.Naive - trial.Came) / fund.Fund.Commitment;
        }

        return trials == 0
            ? new(0, double.NaN, double.NaN, double.NaN)
            : new(trials, error / trials, naive / trials, (double)within / trials);
    }
}
