namespace Evenground.Model;

/// <summary>Where a fund stands.</summary>
/// <param name="Age">Years since the first payment.</param>
/// <param name="Unfunded">What may still be called; 0 or more.</param>
/// <param name="Value">Net assets; 0 or more.</param>
public readonly record struct PacingState(double Age, double Unfunded, double Value);

/// <summary>What happens in one year of a fund, or the rest of one.</summary>
/// <param name="From">The fund's age at its beginning.</param>
/// <param name="Until">The fund's age at its end.</param>
/// <param name="Called">What is called; never more than was unfunded.</param>
/// <param name="Distributed">What is distributed; never more than there is.</param>
/// <param name="After">Where the fund stands at the end.</param>
public readonly record struct PacingStep(
    double From,
    double Until,
    double Called,
    double Distributed,
    PacingState After
);

/// <summary>The course of a fund's calls, distributions and value, year by year of the fund.</summary>
/// <remarks>
/// <para>In year t: called = rate(t) × unfunded; distributed = max(yield, (t ÷ life)^bow) × value × (1 +
/// growth); value = value × (1 + growth) + called − distributed. From the year in which the life ends,
/// everything is distributed and nothing more is called. Distributions that may be called again restore the
/// unfunded commitment.</para>
/// <para>A part f of a year, from where a fund stands today to its next anniversary, takes 1 − (1 − rate)^f
/// of what a whole year takes and grows by (1 + growth)^f: a whole year is the formula as published.</para>
/// <para>Unit: that of the amounts given. Errors: amounts below 0 or that are no numbers are bugs and
/// throw.</para>
/// <para>Source: D. Takahashi, S. Alexander, "Illiquid Alternative Asset Fund Modeling", Journal of Portfolio
/// Management 28(2), 2002, pp. 90-100. The part of a year, the end of calls with the life, and restored
/// commitments are ours.</para>
/// </remarks>
public static class TakahashiAlexander
{
    /// <summary>The next step: to the fund's next anniversary.</summary>
    public static PacingStep Step(in PacingState state, in PacingParameters parameters)
    {
        if (!(state is { Age: >= 0, Unfunded: >= 0, Value: >= 0 }))
            throw new ArgumentOutOfRangeException(
                nameof(state),
                state,
                "Age, unfunded commitment and value are 0 or more."
            );
        var until = Math.Floor(state.Age) + 1;
        var (part, year) = (until - state.Age, (int)until);
        var called = state.Unfunded * Taken(parameters.CallRate(year), part);
        var grown = state.Value * Powers.Of(1 + parameters.Growth, part);
        var distributed = grown * Taken(parameters.DistributionRate(year), part);
        var value = Math.Max(0, grown - distributed) + called;
        var unfunded = Math.Max(0, state.Unfunded - called) + parameters.Recallable * distributed;
        return new(state.Age, until, called, distributed, new(until, unfunded, value));
    }

    /// <summary>The steps of some years, from where the fund stands.</summary>
    public static IReadOnlyList<PacingStep> Course(PacingState state, PacingParameters parameters, int steps)
    {
        var course = new PacingStep[steps];
        for (var step = 0; step < steps; step++)
        {
            course[step] = Step(state, parameters);
            state = course[step].After;
        }

        return course;
    }

    static double Taken(double rate, double part) =>
        rate >= 1 ? 1
        : part == 1 ? rate
        : 1 - Powers.Of(1 - rate, part);
}
