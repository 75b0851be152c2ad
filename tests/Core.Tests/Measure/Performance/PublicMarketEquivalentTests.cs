using Evenground.Measure;
using Xunit;
using static Evenground.Tests.Measure.Performance.SomeFlows;

namespace Evenground.Tests.Measure.Performance;

/// <summary>A fund against the market: five equivalents, and what becomes of them when something is
/// missing.</summary>
public class PublicMarketEquivalentTests
{
    static readonly MarketIndex TenPercent = MarketIndex.Of([
        .. Enumerable.Range(0, 6).Select(year => (After(year, 0).Day, 100 * Math.Pow(1.1, year))),
    ]);

    static readonly MarketIndex UpAndDown = MarketIndex.Of([
        .. new double[] { 100, 112, 104, 125, 131, 140 }.Select((level, year) => (After(year, 0).Day, level)),
    ]);

    static readonly DatedFlow[] Flows = Yearly(-100, -50, 40, 30, 60);
    static readonly DatedFlow Left = After(5, 70);
    static readonly DatedFlow[] Values = [After(2, 120), After(3, 105), After(4, 60)];

    [Fact]
    public void The_example_of_the_definitions_comes_out()
    {
        var found = PublicMarketEquivalent.Of([After(0, -100), After(2, 60)], After(5, 90), TenPercent);

        Assert.Equal(1.0547, found.KaplanSchoar.Value, 4);
        Assert.Equal(0.0150, found.DirectAlpha.Value.Annual!.Value, 4);
        Assert.Equal(
            Math.Log(1 + found.DirectAlpha.Value.Annual!.Value),
            found.DirectAlpha.Value.Logarithmic!.Value,
            12
        );
    }

    /// <summary>The expected numbers were worked out from the definitions with SciPy's brentq.</summary>
    [Fact]
    public void All_five_agree_with_a_second_implementation()
    {
        var found = PublicMarketEquivalent.Of(Flows, Left, UpAndDown, Values);

        Assert.Equal(1.0941644012381926, found.KaplanSchoar.Value, 12);
        Assert.Equal(0.02719024322668325, found.DirectAlpha.Value.Annual!.Value, 12);
        Assert.Equal(0.026827155492058517, found.DirectAlpha.Value.Logarithmic!.Value, 12);
        Assert.Equal(50.931708749265994, found.LongNickels.Value.Value, 11);
        Assert.Equal(0.05824838095150216, found.LongNickels.Value.Rate.AnnualRate!.Value, 12);
        Assert.Equal(0.8741934009192595, found.PmePlus.Value.Scale, 12);
        Assert.Equal(0.05963723991473098, found.PmePlus.Value.Rate.AnnualRate!.Value, 12);
        Assert.Equal(59.0625, found.ModifiedPme.Value.Value, 11);
        Assert.Equal(0.05895005132674496, found.ModifiedPme.Value.Rate.AnnualRate!.Value, 12);
    }

    [Fact]
    public void A_fund_that_pays_out_more_than_the_market_held_is_marked()
    {
        var found = PublicMarketEquivalent.Of([After(0, -100), After(2, 300)], After(5, 10), TenPercent);

        Assert.True(found.LongNickels.Value.IsBelowZero);
        Assert.True(found.LongNickels.Value.Value < 0);
    }

    [Fact]
    public void Without_distributions_pme_plus_is_not_defined()
    {
        var found = PublicMarketEquivalent.Of([After(0, -100)], After(5, 130), TenPercent);

        Assert.Equal("missing.no-distributions", found.PmePlus.Missing?.Code);
        Assert.Equal(1.3 / Math.Pow(1.1, 5), found.KaplanSchoar.Value, 12);
    }

    [Fact]
    public void Without_the_value_on_the_day_of_a_distribution_only_mpme_is_missing()
    {
        var found = PublicMarketEquivalent.Of(Flows, Left, UpAndDown, Values[1..]);

        Assert.Equal("missing.value-on-day", found.ModifiedPme.Missing?.Code);
        Assert.Null(found.LongNickels.Missing);
    }

    [Fact]
    public void A_flow_before_the_index_begins_leaves_every_figure_missing()
    {
        var found = PublicMarketEquivalent.Of(
            [new(Start.AddDays(-1), -100), .. Flows],
            Left,
            UpAndDown,
            Values
        );

        Assert.Equal("missing.index-level", found.KaplanSchoar.Missing?.Code);
        Assert.Equal("missing.index-level", found.DirectAlpha.Missing?.Code);
        Assert.Equal("missing.index-level", found.ModifiedPme.Missing?.Code);
    }

    [Fact]
    public void A_day_takes_the_last_level_on_it_or_before_and_says_which()
    {
        var level = UpAndDown.LevelOn(After(1.5, 0).Day).Value;
        var beyond = UpAndDown.LevelOn(After(9, 0).Day).Value;

        Assert.Equal(new IndexLevel(112, After(1, 0).Day), level);
        Assert.Equal(new IndexLevel(140, After(5, 0).Day), beyond);
    }

    [Fact]
    public void A_level_of_nothing_is_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            MarketIndex.Of([(Start, 100), (Start.AddDays(1), 0)])
        );
        Assert.Throws<ArgumentException>(() => new MarketIndex(0, [double.NaN, 1]));
    }
}
