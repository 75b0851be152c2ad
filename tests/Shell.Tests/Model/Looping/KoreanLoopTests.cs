using Evenground.Model;
using Evenground.Tests.Import.Countries;
using Xunit;

namespace Evenground.Tests.Model.Looping;

/// <summary>The tables of the specification's section 7, which an independent prototype printed, under the
/// same reduced settings: moves of 2019-23 of all ages together, residents and workers at the end of 2023,
/// people in work in 2023, 2 % yearly exit, 0.6 of extra residents of working age, no founders.</summary>
public class KoreanLoopTests
{
    const double Within = 0.02,
        LastDigit = 0.001;

    static readonly Lazy<Task<Calibration>> Korea = new(async () =>
        RecordedMoves.Of((await KoreanModel.Made).Calibration)
    );

    [Theory]
    [InlineData(5, 0.148, 0.295, 1.047, 1.126, 0.24)]
    [InlineData(10, 0.231, 0.462, 1.076, 1.185, 0.38)]
    [InlineData(20, 0.305, 0.611, 1.105, 1.232, 0.54)]
    [InlineData(null, 0.345, 0.690, 1.131, 1.255, 0.69)]
    public async Task The_gains_of_the_loop_are_those_of_the_prototype(
        int? years,
        double gain,
        double diluting,
        double least,
        double most,
        double residents
    )
    {
        var loop = StaticLoop
            .Of(await Korea.Value, KoreanModel.WithoutFounders, CycleLinks.All, years, LoopSettings.Reduced)
            .Value;

        double[] own = [.. Enumerable.Range(0, loop.Regions).Select(loop.OwnAmplification)];
        AssertNear(gain, loop.Gain);
        AssertNear(diluting, loop.Diluting);
        AssertNear(least, own.Min());
        AssertNear(most, own.Max());
        AssertNear(residents, loop.MedianResidentsPerJob);
        AssertNear(least - 1, own.Min() - 1);
        AssertNear(most - 1, own.Max() - 1);
        for (var region = 0; region < loop.Regions; region++)
            Assert.Equal(1, loop.NationalAmplification(region), 1e-14);
    }

    [Fact]
    public async Task Differences_between_provinces_fade_at_the_pace_of_the_prototype()
    {
        var closed = Spectrum.Of(
            await Korea.Value,
            KoreanModel.WithoutFounders,
            CycleLinks.All,
            LoopSettings.Reduced
        );
        var open = Spectrum.Of(
            await Korea.Value,
            KoreanModel.WithoutFounders,
            CycleLinks.All & ~CycleLinks.Migration,
            LoopSettings.Reduced
        );

        double[] with = [.. closed.Others.Take(3).Select(mode => mode.Value.Real)];
        double[] without = [.. open.Others.Take(2).Select(mode => mode.Value.Real)];
        Assert.Equal(0.950, with[0], LastDigit);
        Assert.Equal(0.943, with[1], LastDigit);
        Assert.Equal(0.940, with[2], LastDigit);
        Assert.Equal([0.957, 0.951], without.Select(value => Math.Round(value, 3)));
        double[] halfLives =
        [
            .. closed.Others.Take(3).Concat(open.Others.Take(2)).Select(mode => mode.HalfLife),
        ];
        foreach (var (printed, ours) in ((double[])[13.6, 11.8, 11.1, 15.6, 13.8]).Zip(halfLives))
            AssertNear(printed, ours);
        Assert.False(closed.IsSelfSustaining);
    }

    [Fact]
    public async Task The_circle_explodes_without_dilution_and_with_the_strongest_links()
    {
        var setting = KoreanModel
            .WithoutFounders.With(CycleParameter.Dilution, 0)
            .With(CycleParameter.MigrationElasticity, 1.5)
            .With(CycleParameter.JobsPerResident, 0.33);

        Assert.False(
            Stability.Check(await Korea.Value, setting, CycleLinks.All).Accepted(out _, out var refusal)
        );

        var explosive = Assert.IsType<ExplosiveSetting>(refusal);
        Assert.Equal(1.025, explosive.Eigenvalue, 5e-4);
    }

    /// <summary>Not among the prototype's seven settings: jobs per resident as by default, and dilution
    /// off.</summary>
    [Fact]
    public async Task Without_dilution_strong_migration_alone_is_explosive()
    {
        var setting = KoreanModel
            .WithoutFounders.With(CycleParameter.Dilution, 0)
            .With(CycleParameter.MigrationElasticity, 1.5);

        var largest = Stability.LargestOther(
            await Korea.Value,
            setting,
            CycleLinks.All,
            LoopSettings.Reduced
        );

        Assert.Equal(1.0025, largest, 1e-4);
        Assert.True(
            Stability.Check(await Korea.Value, setting.With(CycleParameter.Dilution, 1), CycleLinks.All).Value
                < 1
        );
    }

    static void AssertNear(double printed, double ours) =>
        Assert.InRange(ours, printed * (1 - Within), printed * (1 + Within));
}
