using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Many series at once give what each would give by itself.</summary>
public class XirrOfManyTests
{
    const int Count = 5_000;

    static readonly FlowSeries Series = SomeFlows.Many(Count);

    [Fact]
    public void Many_at_once_find_what_one_by_one_finds()
    {
        var (rates, statuses) = Solve(Series);

        for (var series = 0; series < Count; series++)
        {
            var alone = Xirr.Of(FlowsOf(Series, series));
            Assert.Equal(alone.Status, statuses[series]);
            SomeFlows.MustAgree(alone.Shown, rates[series]);
        }
    }

    [Fact]
    public void All_kinds_of_answers_are_among_the_examples() =>
        Assert.True(Solve(Series).Statuses.Distinct().Count() >= 4);

    [Fact]
    public void No_series_depends_on_those_beside_it()
    {
        var (rates, _) = Solve(Series);

        for (var series = 0; series < 200; series++)
        {
            var flows = FlowsOf(Series, series);
            var alone = new FlowSeries(
                new long[] { 0, flows.Length },
                flows.Select(flow => flow.Day.DayNumber).ToArray(),
                flows.Select(flow => flow.Amount).ToArray()
            );
            Assert.Equal(rates[series], Solve(alone).Rates[0]);
        }
    }

    [Fact]
    public void A_last_flow_of_0_that_comes_too_early_does_not_shorten_the_horizon()
    {
        var (rates, statuses) = Solve(
            new(new long[] { 0, 3 }, new[] { 544, 5694, 630 }, new[] { -1.0, 1, 0 })
        );

        Assert.Equal(RateStatus.Ok, statuses[0]);
        Assert.Equal(0, rates[0], 12);
    }

    [Fact]
    public void A_series_that_can_be_read_in_eights_gives_what_it_gives_at_the_end_of_memory()
    {
        var flows = SomeFlows.Sorted(600, seed: 21);
        long[] offsets = [.. flows.Offsets.Span, flows.Offsets.Span[^1] + 300];
        int[] days = [.. flows.Days.Span, .. new int[300]];
        double[] amounts = [.. flows.Amounts.Span, .. new double[300]];
        var more = new FlowSeries(offsets, days, amounts);

        Assert.Equal(Solve(flows).Rates, Solve(more).Rates[..^1]);
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var (rates, statuses) = Solve(Series);

        var (others, otherStatuses) = Solve(
            Series,
            (parts, run) => Parallel.For(0, parts, part => run(parts - 1 - part))
        );

        Assert.Equal(rates, others);
        Assert.Equal(statuses, otherStatuses);
    }

    [Fact]
    public void An_infinite_amount_or_a_day_before_the_first_is_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Solve(new(new long[] { 0, 2 }, new[] { 0, 400 }, new[] { -1, double.PositiveInfinity }))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Solve(new(new long[] { 0, 2 }, new[] { -1, 400 }, new[] { -1.0, 2 }))
        );
    }

    [Fact]
    public void Offsets_and_lengths_that_do_not_fit_are_a_bug()
    {
        Assert.Throws<ArgumentException>(() =>
            new FlowSeries(new long[] { 0, 3 }, new int[2], new double[2])
        );
        Assert.Throws<ArgumentException>(() =>
            new FlowSeries(new long[] { 0, 2 }, new int[2], new double[3])
        );
        Assert.Throws<ArgumentException>(() =>
            new FlowSeries(new long[] { 0, 2, 1, 2 }, new int[2], new double[2])
        );
    }

    static (double[] Rates, RateStatus[] Statuses) Solve(FlowSeries series, ForEachPart? run = null)
    {
        var (rates, statuses) = (new double[series.Count], new RateStatus[series.Count]);
        Xirr.OfMany(series, rates, statuses, run);
        return (rates, statuses);
    }

    static DatedFlow[] FlowsOf(FlowSeries series, int one) =>
        [
            .. Enumerable
                .Range(
                    (int)series.Offsets.Span[one],
                    (int)(series.Offsets.Span[one + 1] - series.Offsets.Span[one])
                )
                .Select(flow => new DatedFlow(
                    DateOnly.FromDayNumber(series.Days.Span[flow]),
                    series.Amounts.Span[flow]
                )),
        ];
}
