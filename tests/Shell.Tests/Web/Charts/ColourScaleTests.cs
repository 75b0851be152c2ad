using CsCheck;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Values in classes: each in one, none made up, all counted.</summary>
public sealed class ColourScaleTests
{
    [Fact]
    public void Quantile_classes_hold_about_the_same_number_of_values()
    {
        var scale = ColourScale.ByQuantiles(
            Values(1, 2, 3, 4, 50, 60, 700, 800),
            4,
            Unit.People,
            Language.English
        );

        Assert.Equal(
            ["under 3 people", "3 to under 50 people", "50 to under 700 people", "700 people or more"],
            scale.Classes.Select(one => one.Words)
        );
        Assert.Equal("3 to under 50 people: 2 regions", scale.Legend(Values(1, 2, 3, 4, 50))[1].Words);
    }

    [Fact]
    public void Equal_values_are_never_parted()
    {
        var scale = ColourScale.ByQuantiles(Values(5, 5, 5, 5, 5, 9), 3, Unit.People, Language.English);

        Assert.Equal(
            [6 - 1, 1],
            scale.Classes.Select(one => Values(5, 5, 5, 5, 5, 9).Count(value => one.Holds(value!.Value)))
        );
    }

    [Fact]
    public void Equal_steps_lie_between_round_numbers()
    {
        var scale = ColourScale.ByEqualSteps(Values(0.91m, 2.37m), 4, Unit.Times, Language.Korean);

        Assert.Equal(
            ["1배 미만", "1배 이상 1.5배 미만", "1.5배 이상 2배 미만", "2배 이상"],
            scale.Classes.Select(one => one.Words)
        );
    }

    [Fact]
    public void Around_a_middle_the_sides_have_the_same_steps_and_other_colours()
    {
        var scale = ColourScale.AroundMiddle(Values(-3, 8), 0, 2, Unit.People, Language.English);

        Assert.Equal(
            ["under -5 people", "-5 to under 0 people", "0 to under 5 people", "5 people or more"],
            scale.Classes.Select(one => one.Words)
        );
        Assert.Equal(Palette.DivergingOf(2), scale.Classes.Select(one => one.Fill));
    }

    [Fact]
    public void Bands_keep_their_names_and_the_gravest_is_the_darkest()
    {
        var scale = ColourScale.ByBands(
            [new("High", null, 0.5m), new("Caution", 0.5m, 1m), new("Low", 1m, null)],
            Unit.Times,
            Language.English,
            isDarkestFirst: true
        );

        Assert.Equal("Caution (0.5 to under 1 times)", scale.ClassOf(0.5m)!.Words);
        Assert.Equal("High (under 0.5 times)", scale.ClassOf(0.49m)!.Words);
        Assert.Equal(Palette.SequentialOf(3)[2], scale.ClassOf(0.1m)!.Fill);
    }

    [Fact]
    public void What_is_missing_is_in_no_class_and_counted_as_missing()
    {
        var scale = ColourScale.ByQuantiles(Values(1, 2, null), 2, Unit.People, Language.Korean);
        var legend = scale.Legend(Values(1, 2, null));

        Assert.Null(scale.ClassOf(null));
        Assert.Equal("값 없음: 1곳", legend[^1].Words);
        Assert.True(legend[^1].IsHatched);
    }

    [Fact]
    public void With_no_values_there_is_one_empty_class()
    {
        Assert.Single(ColourScale.ByQuantiles([null], 5, Unit.People, Language.English).Classes);
        Assert.Single(ColourScale.ByEqualSteps([], 5, Unit.People, Language.English).Classes);
    }

    [Fact]
    public void Whatever_the_values_each_is_in_one_class_and_every_class_is_counted() =>
        Gen.Select(Gen.Decimal[-1_000_000, 1_000_000].Array[0, 40], Gen.Int[2, 6])
            .Sample(
                (numbers, classes) =>
                {
                    var values = numbers.Select(value => (decimal?)value).Append(null).ToArray();
                    foreach (
                        var scale in (ColourScale[])
                            [
                                ColourScale.ByQuantiles(values, classes, Unit.People, Language.English),
                                ColourScale.ByEqualSteps(values, classes, Unit.People, Language.English),
                                ColourScale.AroundMiddle(
                                    values,
                                    10,
                                    1 + classes / 3,
                                    Unit.People,
                                    Language.Korean
                                ),
                            ]
                    )
                    {
                        Assert.All(numbers, value => Assert.Single(scale.Classes, one => one.Holds(value)));
                        Assert.Equal(scale.Classes.Count + 1, scale.Legend(values).Count);
                    }
                }
            );

    static decimal?[] Values(params decimal?[] values) => values;
}
