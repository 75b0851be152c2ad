using CsCheck;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Pacing;

/// <summary>The course of a fund: by hand, and what holds whatever is assumed.</summary>
public class TakahashiAlexanderTests
{
    static readonly PacingParameters Example = new(0.25, 1.0 / 3, 0.5, 12, 2.5, 0.13, 0, 0);

    static readonly Gen<PacingParameters> Any = Gen.Select(
            Gen.Double[0, 1],
            Gen.Double[0, 1],
            Gen.Double[0, 1],
            Gen.Double[1, 15],
            Gen.Double[0.1, 6],
            Gen.Double[-0.5, 0.6],
            Gen.Double[0, 0.3],
            Gen.Double[0, 1]
        )
        .Select(
            (first, second, later, life, bow, growth, yield, recallable) =>
                new PacingParameters(first, second, later, life, bow, growth, yield, recallable)
        );

    static readonly Gen<PacingState> Anywhere = Gen.Select(
            Gen.Double[0, 20],
            Gen.Double[0, 1000],
            Gen.Double[0, 1000]
        )
        .Select((age, unfunded, value) => new PacingState(age, unfunded, value));

    [Fact]
    public void A_quarter_a_third_and_then_halves_of_what_is_left_are_called()
    {
        var course = TakahashiAlexander.Course(new(0, 100, 0), Example, 5);

        double[] byHand = [25, 25, 25, 12.5, 6.25];
        for (var year = 0; year < 5; year++)
            Assert.Equal(byHand[year], course[year].Called, 12);
    }

    [Fact]
    public void Value_grows_and_distributions_bow_as_published()
    {
        var course = TakahashiAlexander.Course(new(0, 100, 0), Example, 12);

        // Year 1: nothing has grown yet. Year 2: (2/12)^2.5 of 25 × 1.13.
        Assert.Equal((0, 25), (course[0].Distributed, course[0].After.Value));
        Assert.Equal(28.25 * Math.Pow(2 / 12.0, 2.5), course[1].Distributed, 10);
        Assert.Equal(28.25 * (1 - Math.Pow(2 / 12.0, 2.5)) + 25, course[1].After.Value, 10);
        // The last year of the life gives out all that there is.
        Assert.Equal(course[10].After.Value * 1.13, course[11].Distributed, 10);
    }

    [Fact]
    public void The_least_part_is_distributed_from_the_first_year()
    {
        var step = TakahashiAlexander.Step(new(1, 0, 100), Example with { Yield = 0.1, Growth = 0 });

        Assert.Equal(10, step.Distributed, 12);
    }

    [Fact]
    public void After_its_life_nothing_is_called_and_all_is_given_back()
    {
        var step = TakahashiAlexander.Step(new(12.5, 40, 100), Example);

        Assert.Equal(0, step.Called);
        Assert.Equal(0, step.After.Value, 12);
        Assert.Equal(40, step.After.Unfunded);
    }

    [Fact]
    public void The_rest_of_a_year_calls_what_the_whole_one_would_have_left_to_call()
    {
        var whole = TakahashiAlexander.Step(new(2, 50, 0), Example);
        var rest = TakahashiAlexander.Step(new(2.75, 50, 0), Example);

        Assert.Equal(whole.Called, 50 - 50 * Math.Pow(1 - rest.Called / 50, 4), 10);
        Assert.Equal(3, rest.Until);
    }

    [Fact]
    public void Distributions_that_may_be_called_again_restore_what_is_unfunded()
    {
        var step = TakahashiAlexander.Step(new(5, 10, 100), Example with { Recallable = 0.4 });

        Assert.Equal(10 - step.Called + 0.4 * step.Distributed, step.After.Unfunded, 12);
        Assert.True(step.After.Unfunded > 10);
    }

    [Fact]
    public void Whatever_is_assumed_no_money_is_made_or_lost() =>
        Gen.Select(Any, Anywhere)
            .Sample(
                (parameters, state) =>
                {
                    foreach (var step in TakahashiAlexander.Course(state, parameters, 20))
                    {
                        var part = step.Until - step.From;
                        var grown = state.Value * Math.Pow(1 + parameters.Growth, part);
                        var unfunded =
                            state.Unfunded - step.Called + parameters.Recallable * step.Distributed;
                        if (
                            step.Called < 0
                            || step.Called > state.Unfunded
                            || step.Distributed < 0
                            || step.After.Value < 0
                            || !IsNear(step.After.Value, grown + step.Called - step.Distributed)
                            || !IsNear(step.After.Unfunded, unfunded)
                        )
                            return false;
                        state = step.After;
                    }

                    return true;
                }
            );

    [Fact]
    public void A_state_that_cannot_be_is_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TakahashiAlexander.Step(new(0, -1, 0), Example));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            TakahashiAlexander.Step(new(0, 0, double.NaN), Example)
        );
    }

    static bool IsNear(double left, double right) =>
        Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(right));
}
