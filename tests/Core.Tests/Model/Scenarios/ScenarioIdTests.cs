using CsCheck;
using Evenground.Model;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Model.Scenarios;

/// <summary>A scenario's identity: the same for the same question, another for any other.</summary>
public class ScenarioIdTests
{
    static readonly ScenarioSetting Setting = ThreeRegions.Setting;

    const string Question = "g=north:2024-2033:100,south:2026:5;additionality=0.4";

    [Theory]
    [InlineData("additionality=0.4;g=south:2026:5,north:2024-2033:100")]
    [InlineData("g=north:2024-2028:100,north:2029-2033:100,south:2026:2,south:2026:3;additionality=4e-1")]
    [InlineData("g=north:2024-2033:100,south:2026:5,middle:2025:0;additionality=0.40;seed=1;draws=200")]
    public void The_same_question_in_other_words_has_the_same_identity(string other) =>
        Assert.Equal(Of(Question), Of(other));

    [Theory]
    [InlineData(";seed=2")]
    [InlineData(";draws=201")]
    [InlineData(";horizon=29")]
    [InlineData(";off=founders")]
    [InlineData(";residual=none")]
    [InlineData(";fertility=official")]
    [InlineData(";mortality=official")]
    [InlineData(";control=official")]
    [InlineData(";displacement=0.2500000000000001")]
    public void Another_question_has_another_identity(string added) =>
        Assert.NotEqual(Of(Question), Of(Question + added));

    [Fact]
    public void Other_data_other_ranges_and_other_defaults_make_another_identity()
    {
        var scenario = ScenarioText.Parse(Question, Setting).Value;
        var ranges = Setting with { Ranges = "others" };

        Assert.NotEqual(ScenarioId.Of(scenario, Setting), ScenarioId.Of(scenario, ranges));
        Assert.NotEqual(
            Of(Question),
            ScenarioId.Of(
                ScenarioText
                    .Parse(
                        Question,
                        Setting with
                        {
                            Defaults = Setting.Defaults.With(CycleParameter.Multiplier, 1.1),
                        }
                    )
                    .Value,
                Setting
            )
        );
    }

    [Fact]
    public void The_order_of_placements_changes_nothing() =>
        ScenarioTextTests
            .Scenarios.Select(Gen.Int)
            .Sample(
                (scenario, seed) =>
                {
                    var shuffled = scenario.Placements.ToArray();
                    new Random(seed).Shuffle(shuffled);

                    Assert.Equal(
                        ScenarioId.Of(scenario, Setting),
                        ScenarioId.Of(scenario with { Placements = shuffled }, Setting)
                    );
                }
            );

    /// <summary>The text that the digest is taken of is part of what is published: it may change only with
    /// the first line's number.</summary>
    [Fact]
    public void The_text_behind_an_identity_is_as_published()
    {
        var text = ScenarioId.CanonicalText(
            ScenarioText.Parse("g=south:2024-2025:2.5;off=founders", Setting).Value,
            Setting
        );

        Assert.StartsWith(
            $"evenground-scenario 1\nmodel {ModelVersion.Current}\nvintage three-regions-1\nranges \nkernel-scale 1\nadditionality 0.5\n",
            text,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "link founders off\nresidual mean\nfertility constant\nmortality constant\ncontrol constant\nhorizon 30\ndraws 200\nseed 1\ng south 2024 2.5\ng south 2025 2.5\n",
            text,
            StringComparison.Ordinal
        );
    }

    static Digest Of(string text) => ScenarioId.Of(ScenarioText.Parse(text, Setting).Value, Setting);
}
