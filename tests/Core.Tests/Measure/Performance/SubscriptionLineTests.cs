using Evenground.Measure;
using Xunit;
using static Evenground.Tests.Measure.Performance.SomeFlows;

namespace Evenground.Tests.Measure.Performance;

/// <summary>With the subscription line and without it, always both.</summary>
public class SubscriptionLineTests
{
    static readonly LineFlow[] Line =
    [
        new(After(0, 0).Day, Drawn: 100, Repaid: 0),
        new(After(1, 0).Day, Drawn: 0, Repaid: 105),
    ];

    [Fact]
    public void A_line_makes_the_rate_larger_and_the_multiple_smaller()
    {
        var both = SubscriptionLine.Of([After(1, -105), After(3, 150)], Line, left: After(3, 0));

        Assert.Equal(0.1952, both.With.Rate.AnnualRate!.Value, 4);
        Assert.Equal(1.429, both.With.Tvpi.Value, 3);
        Assert.Equal(0.1447, both.Without.Rate.AnnualRate!.Value, 4);
        Assert.Equal(1.5, both.Without.Tvpi.Value);
    }

    [Fact]
    public void A_repayment_some_days_after_its_call_counts_no_distribution()
    {
        LineFlow[] late = [Line[0], Line[1] with { Day = Line[1].Day.AddDays(2) }];

        var both = SubscriptionLine.Of([After(1, -105), After(3, 150)], late, left: After(3, 0));

        Assert.Equal((100, 150), (both.Without.PaidIn, both.Without.Distributed));
        Assert.Equal(1.5, both.Without.Dpi.Value);
    }

    [Fact]
    public void What_is_still_owed_is_added_to_the_value_without_the_line()
    {
        var both = SubscriptionLine.Of([], [Line[0]], left: After(2, 20), owed: 110);

        Assert.Equal("missing.nothing-paid-in", both.With.Tvpi.Missing?.Code);
        Assert.Equal(1.3, both.Without.Tvpi.Value);
        Assert.Equal(Math.Sqrt(1.3) - 1, both.Without.Rate.AnnualRate!.Value, 12);
    }

    [Fact]
    public void Draws_after_the_day_are_not_known_on_it()
    {
        LineFlow[] later = [.. Line, new(After(4, 0).Day, Drawn: 50, Repaid: 0)];

        var both = SubscriptionLine.Of([After(1, -105)], later, left: After(3, 150));

        Assert.Equal(100, both.Without.PaidIn);
    }
}
