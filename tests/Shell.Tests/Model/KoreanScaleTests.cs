using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model;

/// <summary>The scale check of the specification's section 7: 100 billion a year for ten years in one
/// province, additionality 0.5, linear returns, nothing displaced, read in the tenth year.</summary>
public class KoreanScaleTests
{
    const int Years = 10;

    /// <remarks>Golden numbers: the specification's 2,300 start-up jobs, 1,700 local jobs and 770 residents
    /// in Jeonnam, of a prototype in which every age answers alike. The other rows are this model's own, held
    /// from now on: with the weights of ages, and for the same money in Gyeongbuk.</remarks>
    [Theory]
    [InlineData("kr-jeonnam", true, 2_313, 1_709, 773)]
    [InlineData("kr-jeonnam", false, 2_313, 1_690, 595)]
    [InlineData("kr-gyeongbuk", true, 2_313, 1_709, 765)]
    [InlineData("kr-gyeongbuk", false, 2_313, 1_690, 597)]
    public async Task Ten_years_of_money_give_jobs_and_residents(
        string region,
        bool everyAgeAlike,
        double startupJobs,
        double localJobs,
        double residents
    )
    {
        var calibration = (await KoreanModel.Made).Calibration;
        var parameters = KoreanModel
            .Defaults.With(CycleParameter.Returns, 1)
            .With(CycleParameter.Displacement, 0);
        if (everyAgeAlike)
            parameters = parameters
                .With(CycleParameter.WeightYoung, 1)
                .With(CycleParameter.WeightMiddle, 1)
                .With(CycleParameter.WeightOld, 1);
        var answer = Simulation
            .Of(calibration, new(), Years)
            .Value.Run(
                new Scenario
                {
                    Parameters = parameters,
                    Placements =
                    [
                        .. Enumerable
                            .Range(calibration.BaseYear + 1, Years)
                            .Select(year => new Placement(region, year, 100)),
                    ],
                    Horizon = Years,
                }
            )
            .Value;

        var number = calibration.Regions.Index().Single(one => one.Item.Code == region).Index;
        var place = Years * answer.Regions + number;
        AssertNear(startupJobs, answer.StartupJobs[place]);
        AssertNear(localJobs, answer.LocalJobs[place]);
        AssertNear(residents, answer.Residents[place]);
    }

    static void AssertNear(double expected, double found) =>
        Assert.InRange(found, expected * 0.99, expected * 1.01);
}
