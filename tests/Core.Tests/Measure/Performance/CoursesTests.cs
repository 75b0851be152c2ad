using Evenground.Measure;
using Xunit;
using static Evenground.Tests.Measure.Performance.SomeFlows;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Performance over time: time-weighted returns and the J-curve.</summary>
public class CoursesTests
{
    [Fact]
    public void Growth_between_flows_is_linked()
    {
        var found = TimeWeightedReturn.True([
            new(After(0, 0).Day, Before: 0, Flow: -100),
            new(After(1, 0).Day, Before: 110, Flow: -50),
            new(After(2, 0).Day, Before: 152, Flow: 0),
        ]);

        Assert.Equal(0.045, found.Value.Return, 12);
        Assert.Equal(Math.Sqrt(1.045) - 1, found.Value.Annual!.Value, 12);
        Assert.True(found.Value.IsExact);
    }

    [Fact]
    public void When_money_came_changes_no_time_weighted_return()
    {
        var small = TimeWeightedReturn.True([
            new(Start, 0, -1),
            new(Start.AddDays(100), 1.2, -1),
            new(Start.AddDays(200), 1.1, 0),
        ]);
        var large = TimeWeightedReturn.True([
            new(Start, 0, -1),
            new(Start.AddDays(100), 1.2, -998.8),
            new(Start.AddDays(200), 500, 0),
        ]);

        Assert.Equal(-0.4, small.Value.Return, 12);
        Assert.Equal(-0.4, large.Value.Return, 12);
        Assert.Null(small.Value.Annual);
    }

    [Fact]
    public void An_unknown_value_on_the_day_of_a_flow_leaves_no_exact_return() =>
        Assert.Equal(
            "missing.value-on-day",
            TimeWeightedReturn
                .True([
                    new(Start, 0, -1),
                    new(Start.AddDays(9), double.NaN, -1),
                    new(Start.AddDays(20), 2, 0),
                ])
                .Missing?.Code
        );

    [Fact]
    public void Modified_dietz_weighs_flows_by_the_time_they_were_at_work()
    {
        // (110 - 100 - 20) ÷ (100 + 20 · 50 ÷ 100), and linked with 10 % for the second time.
        var found = TimeWeightedReturn.ModifiedDietz(
            [new(Start, 100), new(Start.AddDays(100), 110), new(Start.AddDays(200), 121)],
            [new(Start.AddDays(50), -20), new(Start.AddDays(300), -500)]
        );

        Assert.Equal((1 - 10 / 110.0) * 1.1 - 1, found.Value.Return, 12);
        Assert.False(found.Value.IsExact);
    }

    [Fact]
    public void Without_flows_both_ways_agree()
    {
        var exact = TimeWeightedReturn.True([new(Start, 0, -100), new(Start.AddDays(400), 130, 0)]);
        var estimated = TimeWeightedReturn.ModifiedDietz([new(Start, 100), new(Start.AddDays(400), 130)], []);

        Assert.Equal(exact.Value.Return, estimated.Value.Return, 12);
    }

    [Fact]
    public void No_capital_at_work_has_no_return() =>
        Assert.Equal(
            "missing.no-capital-at-work",
            TimeWeightedReturn.ModifiedDietz([new(Start, 0), new(Start.AddDays(9), 5)], []).Missing?.Code
        );

    [Fact]
    public void A_fund_first_takes_and_then_gives()
    {
        DatedFlow[] flows = [After(0, -100), After(1, -50), After(3, 90), After(5, 160)];
        DatedFlow[] values = [After(1, 120), After(3, 110), After(5, 0)];

        var curve = JCurve.Of(
            flows,
            values,
            [After(0.5, 0).Day, After(1, 0).Day, After(3, 0).Day, After(5, 0).Day]
        );

        Assert.Equal([-100, -150, -60, 100], curve.Select(point => point.NetFlow));
        Assert.Equal("missing.value-on-day", curve[0].Figures.Missing?.Code);
        Assert.Equal(0.8, curve[1].Figures.Value.Tvpi.Value);
        Assert.True(curve[1].Figures.Value.Rate.AnnualRate < 0);
        Assert.Equal(250 / 150.0, curve[3].Figures.Value.Tvpi.Value, 12);
    }

    [Fact]
    public void An_old_value_is_rolled_forward_by_the_flows_since_and_says_its_day()
    {
        var point = JCurve.Of(
            [After(0, -100), After(2, -30), After(2.5, 10)],
            [After(1, 105)],
            [After(3, 0).Day]
        )[0];

        Assert.Equal(125, point.Value.Value);
        Assert.Equal(After(1, 0).Day, point.ValuedOn);
    }
}
