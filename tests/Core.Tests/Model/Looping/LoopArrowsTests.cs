using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Looping;

/// <summary>The gains on the arrows are those that the loop is made of.</summary>
public class LoopArrowsTests
{
    static readonly Calibration Country = LoopCountry.Invented(4);

    static readonly CycleParameters Setting = LoopCountry.Defaults.With(CycleParameter.Founders, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void The_arrows_round_the_circle_give_the_regions_own_cell_of_the_loop(int years)
    {
        var gains = Arrows(CycleLinks.All, years);
        var loop = StaticLoop
            .Of(Country, LoopCountry.Defaults, CycleLinks.All, years, LoopSettings.Reduced)
            .Value;

        var drawn = gains["attraction-residents"] * LoopArrows.Percent;
        var scale = LoopArrows.Percent * LoopArrows.Thousand;
        Assert.Equal(
            loop.Plus[2, 2],
            drawn * gains["residents-local-jobs"] * gains["local-jobs-attraction"] / scale,
            1e-14
        );
        Assert.Equal(-loop.Minus[2, 2], drawn * gains["residents-attraction"] / scale, 1e-14);
    }

    [Fact]
    public void Investment_makes_the_jobs_of_the_kernel()
    {
        var gains = Arrows(CycleLinks.All, 6);
        var kept = 1 - 0.25 * Country.Jobs[2] / Country.Jobs.Sum();

        Assert.Equal(5.88 * 0.5 * 0.95 * 0.95 * kept, gains["investment-startup-jobs"], 1e-12);
        Assert.Equal(1 - Math.Pow(0.75, 6), gains["startup-jobs-local-jobs"], 1e-12);
    }

    [Fact]
    public void An_arrow_whose_link_is_off_carries_nothing()
    {
        var gains = Arrows(CycleLinks.None, 5);

        Assert.Equal(0, gains["investment-startup-jobs"]);
        Assert.Equal(0, gains["startup-jobs-local-jobs"]);
        Assert.Equal(0, gains["attraction-residents"]);
        Assert.Equal(0, gains["residents-local-jobs"]);
        Assert.Equal(0, gains["founders-investment"]);
    }

    [Fact]
    public void The_circle_closes_from_investment_back_to_investment()
    {
        var arrows = LoopArrows.Of(Country, Setting, CycleLinks.All, 0, 10, LoopSettings.Reduced);

        Assert.All(
            Enum.GetValues<LoopStop>(),
            stop =>
            {
                Assert.Contains(arrows, arrow => arrow.From == stop);
                Assert.Contains(arrows, arrow => arrow.To == stop);
            }
        );
        Assert.All(arrows, arrow => Assert.NotEqual(0, arrow.Gain));
    }

    static Dictionary<string, double> Arrows(CycleLinks links, int years) =>
        LoopArrows
            .Of(Country, Setting, links, region: 2, years, LoopSettings.Reduced)
            .ToDictionary(arrow => arrow.Code, arrow => arrow.Gain);
}
