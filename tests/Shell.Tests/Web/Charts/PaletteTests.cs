using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Classes of a map can be told apart by whoever sees no red, no green or no blue, and what stands
/// on
/// them can be read.</summary>
public sealed class PaletteTests
{
    /// <summary>Three times what can just be noticed.</summary>
    const double NeighboursNeed = 7;

    const double SidesNeed = 12;

    public static TheoryData<Sight> Sights => [.. Enum.GetValues<Sight>()];

    [Theory, MemberData(nameof(Sights))]
    public void Neighbouring_classes_of_every_scale_can_be_told_apart(Sight sight)
    {
        foreach (var classes in Enumerable.Range(1, Palette.Sequential.Count).Select(Palette.SequentialOf))
            AssertApart(classes, sight);
        foreach (var classes in Enumerable.Range(1, 3).Select(Palette.DivergingOf))
            AssertApart(classes, sight);
    }

    [Theory, MemberData(nameof(Sights))]
    public void More_is_darker_whatever_colours_are_seen(Sight sight)
    {
        foreach (var classes in Enumerable.Range(1, Palette.Sequential.Count).Select(Palette.SequentialOf))
            AssertFalling([.. classes.Select(colour => ColourSight.Lightness(colour, sight))]);
    }

    [Theory, MemberData(nameof(Sights))]
    public void Farther_from_the_middle_is_darker_on_both_sides(Sight sight)
    {
        var lightness = Palette.Diverging.Select(colour => ColourSight.Lightness(colour, sight)).ToArray();

        AssertFalling(lightness[3..]);
        AssertFalling([.. lightness[..4].Reverse()]);
    }

    [Theory, MemberData(nameof(Sights))]
    public void The_two_sides_of_a_middle_are_not_taken_for_each_other(Sight sight) =>
        Assert.All(
            Enumerable.Range(0, 3),
            place =>
                Assert.True(
                    ColourSight.Distance(Palette.Diverging[place], Palette.Diverging[^(place + 1)], sight)
                        >= SidesNeed
                )
        );

    [Fact]
    public void What_stands_on_a_class_can_be_read() =>
        Assert.All(
            Palette.Sequential.Concat(Palette.Diverging),
            fill =>
                Assert.True(
                    Contrast.Between(fill, new ColourClass(null, null, "", fill).Ink) >= 4.5,
                    $"{fill}: {Contrast.Between(fill, new ColourClass(null, null, "", fill).Ink):0.00}"
                )
        );

    [Theory]
    [InlineData("#ff0000", Sight.Full, 53.24)] // CIE L* of the sRGB primaries, as published with CIE 1976.
    [InlineData("#00ff00", Sight.Full, 87.73)]
    [InlineData("#0000ff", Sight.Full, 32.30)]
    [InlineData("#ffffff", Sight.WithoutGreen, 100)]
    public void Lightness_is_measured_as_the_CIE_does(string colour, Sight sight, double expected) =>
        Assert.Equal(expected, ColourSight.Lightness(colour, sight), 0.02);

    [Fact]
    public void Who_sees_no_green_takes_some_reds_and_greens_for_each_other() =>
        Assert.True(
            ColourSight.Distance("#b2574c", "#7d7a3c", Sight.WithoutGreen) * 3
                < ColourSight.Distance("#b2574c", "#7d7a3c", Sight.Full)
        );

    static void AssertApart(IReadOnlyList<string> classes, Sight sight) =>
        Assert.All(
            classes.Zip(classes.Skip(1)),
            pair =>
                Assert.True(
                    ColourSight.Distance(pair.First, pair.Second, sight) >= NeighboursNeed,
                    $"{pair.First} and {pair.Second}: {ColourSight.Distance(pair.First, pair.Second, sight):0.0}"
                )
        );

    static void AssertFalling(double[] lightness) =>
        Assert.All(lightness.Zip(lightness.Skip(1)), pair => Assert.True(pair.First - pair.Second > 4));
}
