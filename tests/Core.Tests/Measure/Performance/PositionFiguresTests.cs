using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Performance;

/// <summary>The report of many positions says of each what its own flows say.</summary>
public class PositionFiguresTests
{
    const int Count = 3_000,
        Today = 4_000;

    static readonly FlowSeries Series = SomeFlows.Sorted(Count, seed: 5);
    static readonly MarketIndex Index = SomeFlows.Index();

    [Fact]
    public void Figures_as_of_a_day_are_those_of_the_flows_until_then()
    {
        var report = new PositionFigures(Count).AsOf(Series, Index, Today, ValueOf);

        for (var position = 0; position < Count; position += 7)
        {
            var (flows, value) = (FlowsOf(position, Today), report.Value[position]);
            var alone = FlowFigures.Of(flows, DateOnly.FromDayNumber(Today), value);
            Assert.Equal(alone.Rate.Status, report.Statuses[position]);
            SomeFlows.MustAgree(alone.Rate.Shown, report.Rates[position]);
            if (alone.PaidIn == 0)
            {
                Assert.Equal(double.NaN, report.Tvpi(position));
                continue;
            }

            Assert.Equal(alone.Dpi.Value, report.Dpi(position), 12);
            Assert.Equal(alone.Tvpi.Value, report.Tvpi(position), 12);
            Assert.Equal(report.Tvpi(position), report.Dpi(position) + report.Rvpi(position), 12);
            var market = PublicMarketEquivalent.Of(flows, new(DateOnly.FromDayNumber(Today), value), Index);
            Assert.Equal(market.KaplanSchoar.Value, report.KaplanSchoar(position), 11);
        }
    }

    [Fact]
    public void Whole_series_end_with_their_value()
    {
        var report = new PositionFigures(Count).Whole(Series, Index);
        var rates = new double[Count];
        Xirr.OfMany(Series, rates, new RateStatus[Count]);

        Assert.Equal(rates, report.Rates);
        for (var position = 1; position < Count; position += 11)
            if (FlowsOf(position, int.MaxValue) is { Length: > 1 } flows && flows[0].Amount < 0)
            {
                var alone = FlowFigures.Of(flows[..^1], flows[^1].Day, flows[^1].Amount);
                Assert.Equal(alone.Tvpi.Value, report.Tvpi(position), 12);
                Assert.Equal(flows[^1].Amount, report.Value[position]);
            }
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var once = new PositionFigures(Count).AsOf(Series, Index, Today, ValueOf);
        var again = new PositionFigures(Count).AsOf(
            Series,
            Index,
            Today,
            ValueOf,
            (parts, run) => Parallel.For(0, parts, part => run(parts - 1 - part))
        );

        Assert.Equal(once.Rates, again.Rates);
        Assert.Equal(once.FutureDistributed, again.FutureDistributed);
    }

    [Fact]
    public void Groups_add_up_to_all()
    {
        var report = new PositionFigures(Count).AsOf(Series, Index, Today, ValueOf);

        var totals = report.By([.. Enumerable.Range(0, Count).Select(position => position % 17)], 17);

        Assert.Equal(Sum(report.PaidIn), totals.Sum(total => total.PaidIn), 1e-9 * Sum(report.PaidIn));
        Assert.Equal(Sum(report.Value), totals.Sum(total => total.Value), 1e-9 * Sum(report.Value));
        Assert.All(totals, total => Assert.InRange(total.Tvpi, 0.5, 3));
    }

    [Fact]
    public void Days_that_go_back_are_a_bug() =>
        Assert.Throws<ArgumentException>(() =>
            new PositionFigures(1).AsOf(
                new(new long[] { 0, 2 }, new[] { 9, 8 }, new[] { -1.0, 2 }),
                Index,
                Today,
                ValueOf
            )
        );

    static double Sum(ReadOnlySpan<double> values) => FixedSum.Of(values);

    static double ValueOf(int position, double paidIn, double distributed) =>
        position % 5 == 0 ? 0 : Math.Max(0, 1.15 * paidIn - distributed);

    static DatedFlow[] FlowsOf(int position, int until) =>
        [
            .. Enumerable
                .Range(
                    (int)Series.Offsets.Span[position],
                    (int)(Series.Offsets.Span[position + 1] - Series.Offsets.Span[position])
                )
                .Where(flow => Series.Days.Span[flow] <= until)
                .Select(flow => new DatedFlow(
                    DateOnly.FromDayNumber(Series.Days.Span[flow]),
                    Series.Amounts.Span[flow]
                )),
        ];
}
