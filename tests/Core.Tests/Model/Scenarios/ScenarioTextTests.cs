using CsCheck;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Scenarios;

/// <summary>Scenarios as texts: what can be written can be read, and what cannot be read says why.</summary>
public class ScenarioTextTests
{
    static readonly ScenarioSetting Setting = ThreeRegions.Setting;

    [Fact]
    public void A_text_is_read_as_it_was_meant()
    {
        var scenario = Read(
            "g=north:2024-2026:100,south:2030:2.5;additionality=0.4;off=founders,local-jobs;residual=official;fertility=official;horizon=12;draws=50;seed=7"
        );

        Assert.Equal(
            [
                new Placement("north", 2024, 100),
                new("north", 2025, 100),
                new("north", 2026, 100),
                new("south", 2030, 2.5),
            ],
            scenario.Placements
        );
        Assert.Equal(0.4, scenario.Parameters[CycleParameter.Additionality]);
        Assert.Equal(0.25, scenario.Parameters[CycleParameter.Displacement]);
        Assert.Equal(CycleLinks.StartupJobs | CycleLinks.Migration | CycleLinks.Demography, scenario.Links);
        Assert.Equal(
            new BaselineVariant(ResidualRule.Official, Fertility: true, Mortality: false, Control: false),
            scenario.Variant
        );
        Assert.Equal((12, 50, 7ul), (scenario.Horizon, scenario.Draws, scenario.Seed));
    }

    [Fact]
    public void An_empty_text_is_no_money_with_everything_as_usual()
    {
        var scenario = Read("");

        Assert.Empty(scenario.Placements);
        Assert.Equal(Setting.Defaults, scenario.Parameters);
        Assert.Equal(CycleLinks.All, scenario.Links);
        Assert.Equal(ResidualRule.MeanOfWindow, scenario.Variant.Residual);
        Assert.Equal("", ScenarioText.Of(scenario, Setting));
    }

    [Fact]
    public void Money_of_years_in_a_row_is_written_at_once_and_of_one_year_is_added_up()
    {
        var scenario = Read("g=south:2025:1,north:2025:2,north:2024:2,south:2025:3,middle:2030:0");

        Assert.Equal("g=north:2024-2025:2,south:2025:4", ScenarioText.Of(scenario, Setting));
    }

    [Theory]
    [InlineData("g=atlantis:2024:1", "scenario.region-must-be-known")]
    [InlineData("g=north:2023:1", "scenario.year-must-be-within")]
    [InlineData("g=north:2024-2054:1", "scenario.year-must-be-within")]
    [InlineData("g=north:2040:1;horizon=10", "scenario.year-must-be-within")]
    [InlineData("g=north:2024:-1", "scenario.amount-must-be-within")]
    [InlineData("g=north:2024:1e9", "scenario.amount-must-be-within")]
    [InlineData("g=north:2024", "scenario.money-must-be-readable")]
    [InlineData("g=north:2030-2024:1", "scenario.money-must-be-readable")]
    [InlineData("g=north:2024:much", "scenario.number-must-be-readable")]
    [InlineData("g=north:2024:NaN", "scenario.number-must-be-readable")]
    [InlineData("additionality=1.5", "scenario.parameter-must-be-within")]
    [InlineData("additionality=-0.1", "scenario.parameter-must-be-within")]
    [InlineData("luck=1", "scenario.key-must-be-known")]
    [InlineData("seed", "scenario.item-must-be-readable")]
    [InlineData("seed=1;seed=2", "scenario.item-must-stand-once")]
    [InlineData("seed=-1", "scenario.count-must-be-within")]
    [InlineData("horizon=0", "scenario.count-must-be-within")]
    [InlineData("horizon=101", "scenario.count-must-be-within")]
    [InlineData("draws=20001", "scenario.count-must-be-within")]
    [InlineData("off=gravity", "scenario.word-must-be-known")]
    [InlineData("residual=some", "scenario.word-must-be-known")]
    [InlineData("control=maybe", "scenario.word-must-be-known")]
    public void What_cannot_be_meant_is_refused(string text, string code)
    {
        var accepted = ScenarioText.Parse(text, Setting).Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(code, (refusal is Refusals several ? several.All[0] : refusal!).Code);
    }

    [Fact]
    public void One_slip_does_not_hide_the_next()
    {
        var accepted = ScenarioText
            .Parse("g=atlantis:2024:1,north:2024:-3;luck=1;horizon=0", Setting)
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(
            [
                "scenario.region-must-be-known",
                "scenario.amount-must-be-within",
                "scenario.key-must-be-known",
                "scenario.count-must-be-within",
            ],
            Assert.IsType<Refusals>(refusal).All.Select(one => one.Code)
        );
    }

    [Fact]
    public void A_text_too_long_for_an_address_is_refused()
    {
        var accepted = ScenarioText
            .Parse("g=" + new string('x', ScenarioText.Longest), Setting)
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal("scenario.text-must-be-short", refusal!.Code);
    }

    [Fact]
    public void Whatever_is_written_is_read_as_the_same_scenario() =>
        Scenarios.Sample(scenario =>
        {
            var text = ScenarioText.Of(scenario, Setting);
            var again = Read(text);

            Assert.Equal(text, ScenarioText.Of(again, Setting));
            Assert.Equal(ScenarioId.Of(scenario, Setting), ScenarioId.Of(again, Setting));
            Assert.Equal(scenario.Parameters, again.Parameters);
            Assert.Equal(scenario.Variant, again.Variant);
        });

    [Fact]
    public void No_text_breaks_the_reader() =>
        Gen.String[Gen.Char["g=north:2024-,;.e+additonlyhrz\0가"], 0, 60]
            .Sample(text => ScenarioText.Parse(text, Setting).Accepted(out _, out _) || true);

    /// <summary>Scenarios of three regions whose texts fit into an address.</summary>
    internal static Gen<Scenario> Scenarios { get; } =
        Gen.Select(
            Gen.Select(
                Gen.Int[0, 2],
                Gen.Int[2024, 2033],
                Gen.Int[1, 40],
                (region, year, tenths) =>
                    new Placement(ThreeRegions.Calibration.Regions[region].Code, year, tenths / 10.0)
            ).Array[0, 20],
            Gen.Double[0, 1],
            Gen.Int[0, 31],
            Gen.Int[10, 40],
            Gen.ULong,
            Gen.Bool,
            (placements, additionality, links, horizon, seed, isControlled) =>
                Setting.Nothing with
                {
                    Placements = placements,
                    Parameters = Setting.Defaults.With(CycleParameter.Additionality, additionality),
                    Links = (CycleLinks)links,
                    Horizon = horizon,
                    Seed = seed,
                    Variant = new(ResidualRule.None, Control: isControlled),
                }
        );

    static Scenario Read(string text) => ScenarioText.Parse(text, Setting).Value;
}
