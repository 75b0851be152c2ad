using CsCheck;
using Xunit;

namespace Evenground.Tests.Vocabulary;

/// <summary>Intervals hold every value that their operands allow, and no more at their ends.</summary>
public class IntervalTests
{
    static readonly Gen<Interval> Intervals = Gen.Select(
            Gen.Int[0, 50],
            Gen.Int[0, 20],
            Gen.Bool,
            Gen.Bool,
            Gen.Int[0, 9]
        )
        .Select(
            (low, width, lowOpen, highOpen, kind) =>
                kind switch
                {
                    0 => Interval.AtLeast(low),
                    1 => Interval.MoreThan(low),
                    2 => Interval.Point(low),
                    _ => new Interval(low, low + width + 1, lowOpen, highOpen),
                }
        );

    static readonly Gen<decimal> Values = Gen.Int[0, 160].Select(half => half / 2m);

    [Fact]
    public void A_rounded_figure_reaches_half_a_unit_to_either_side()
    {
        var stated = Interval.RoundedTo(1.7m, 0.1m);

        Assert.Equal(new Interval(1.65m, 1.75m, isHighOpen: true), stated);
        Assert.True(stated.Contains(1.65m));
        Assert.False(stated.Contains(1.75m));
    }

    [Fact]
    public void An_interval_without_any_value_is_a_bug()
    {
        Assert.Throws<ArgumentException>(() => new Interval(2, 1));
        Assert.Throws<ArgumentException>(() => new Interval(1, 1, isLowOpen: true));
    }

    [Fact]
    public void Two_intervals_overlap_exactly_when_one_is_not_below_the_other() =>
        Gen.Select(Intervals, Intervals, Values)
            .Sample(
                (left, right, value) =>
                    !(left.Contains(value) && right.Contains(value)) || left.Overlaps(right)
            );

    [Fact]
    public void Touching_ends_overlap_only_when_both_are_closed()
    {
        Assert.True(new Interval(0, 1).Overlaps(new Interval(1, 2)));
        Assert.False(new Interval(0, 1, isHighOpen: true).Overlaps(new Interval(1, 2)));
        Assert.False(new Interval(0, 1).Overlaps(new Interval(1, 2, isLowOpen: true)));
    }

    [Fact]
    public void The_sum_difference_and_quotient_hold_those_of_all_their_values() =>
        Gen.Select(Intervals, Intervals, Values, Values)
            .Sample(
                (left, right, one, other) =>
                    !left.Contains(one)
                    || !right.Contains(other)
                    || (
                        (left + right).Contains(one + other)
                        && (left - right).Contains(one - other)
                        && (
                            right.Low <= 0
                            || (left / right).Low <= one / other
                                && ((left / right).High ?? decimal.MaxValue) >= one / other
                        )
                    )
            );

    [Fact]
    public void A_quotient_by_what_may_be_nothing_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Point(1) / new Interval(0, 1));

    [Fact]
    public void A_precision_too_fine_for_the_digits_of_the_figure_leaves_the_figure() =>
        Assert.Equal(
            Interval.Point(999_999_999_999_999_999m),
            Interval.RoundedTo(999_999_999_999_999_999m, 0.0000000001m)
        );
}
