using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Answering;

/// <summary>The model tried on years that it was not shown.</summary>
public class HoldOutTests
{
    const int Regions = 4;

    static readonly Calibration Early = SmallCountry.Of(Regions);

    /// <summary>What the model itself foretells came to pass: no error, while rules without it err.</summary>
    [Fact]
    public void A_world_that_follows_the_model_shows_no_error_but_of_the_naive_rules()
    {
        var holdOut = HoldOut.Of(Early, [Came(3), Came(5)], (Before(), 5), new()).Value;

        foreach (var measure in LevelMeasure.All)
        {
            Assert.Equal(0, holdOut.Of(measure)!.Mean, 1e-12);
            Assert.True(holdOut.Of(measure, HoldOutRule.NoChange)!.Mean > 1e-4);
            Assert.True(holdOut.Of(measure, HoldOutRule.NoMigration)!.Mean > 1e-4);
        }

        Assert.True(holdOut.Of(LevelMeasure.Residents, HoldOutRule.ConstantGrowth)!.Mean > 1e-4);
        Assert.Null(holdOut.Of(LevelMeasure.YouthShare, HoldOutRule.ConstantGrowth));
    }

    /// <summary>Residents came in at 1.25 times those of the base year in one region of four, and unchanged
    /// elsewhere: the rule of no change is off by 1 - 1 ÷ 1.25 = 0.2 there, so 0.05 on the mean.</summary>
    [Fact]
    public void An_error_is_the_mean_of_what_came_against_what_was_told()
    {
        var came = Early.Population.ToArray();
        for (var cell = 2; cell < came.Length; cell += Regions)
            came[cell] *= 1.25;

        var error = HoldOut
            .Of(Early, [new(Early.BaseYear + 5, AgeBands.Of(Early.Shape, came))], null, new())
            .Value.Of(LevelMeasure.Residents, HoldOutRule.NoChange)!;

        Assert.Equal(0.05, error.Mean, 1e-12);
        Assert.Equal(0, error.WithoutWorst, 1e-12);
        Assert.Equal("r2", error.Worst);
    }

    [Fact]
    public void Errors_never_fall_with_the_years_ahead_and_grow_in_proportion_beyond_the_last()
    {
        ObservedResidents Off(int years, double factor)
        {
            var came = Came(years);
            came.Regions[0] = came.Regions[0] with { All = came.Regions[0].All * factor };
            return came;
        }

        var holdOut = HoldOut.Of(Early, [Off(1, 1.1), Off(2, 1.02), Off(4, 1.2)], null, new()).Value;

        var errors = Enumerable
            .Range(0, 9)
            .Select(years => holdOut.ErrorOf(LevelMeasure.Residents, years))
            .ToArray();

        Assert.Equal(0, errors[0]);
        Assert.Equal(errors.Order(), errors);
        Assert.Equal(errors[1], errors[2]);
        Assert.Equal(2 * errors[4], errors[8], 1e-15);
    }

    static ObservedResidents Came(int years)
    {
        var baseline = Simulation.Of(Early, new(), years).Value.Baseline;
        var cells = Early.Shape.Cells;
        return new(
            Early.BaseYear + years,
            AgeBands.Of(Early.Shape, baseline.Population.AsSpan(years * cells, cells))
        );
    }

    static double[] Before() =>
        [
            .. AgeBands
                .Of(Early.Shape, Early.Population)
                .Select((bands, region) => bands.All * (1 + 0.03 * region)),
        ];
}
