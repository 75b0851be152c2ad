using Evenground.Model;
using Evenground.Tests.Model.Answering;
using Xunit;

namespace Evenground.Tests.Model.Validation;

/// <summary>The baseline held against an office's projection.</summary>
public class ProjectionTrialTests
{
    const int Regions = 4,
        Years = 10;

    static readonly Calibration Country = SmallCountry.Of(Regions);

    /// <summary>An office that says what the model says, but of a nation that shrinks by a tenth.</summary>
    [Fact]
    public void Regions_are_compared_at_the_offices_national_change()
    {
        var baseline = Simulation.Of(Country, new(), Years).Value.Baseline;
        var growth = baseline.Residents[(Years * Regions)..].Sum() / baseline.Residents[..Regions].Sum();
        PublishedChange[] published =
        [
            .. Enumerable
                .Range(0, Regions)
                .Select(region => new PublishedChange(
                    $"r{region}",
                    0.9 * baseline.Residents[Years * Regions + region] / baseline.Residents[region] / growth
                        - 1
                )),
        ];
        published[2] = new("r2", published[2].Change + 0.05);

        var trial = Try(published);

        Assert.Equal(growth - 1, trial.FreeNationalChange, 1e-12);
        Assert.Equal("r2", trial.Furthest.Place);
        Assert.Equal(-0.05, trial.Furthest.Difference, 1e-12);
        Assert.Equal(0.05 / 4, trial.MeanDifference, 1e-12);
        Assert.Equal(0, trial.MeanWithoutFurthest, 1e-12);
    }

    [Fact]
    public void Groups_are_shown_and_not_counted_and_unknown_places_left_out()
    {
        var trial = Try([new("r1", 0.1), new("pair", 0.9), new("nowhere", 0)]);

        Assert.Equal(["r1", "pair"], trial.Places.Select(place => place.Place));
        Assert.Equal(Math.Abs(trial.Places[0].Difference), trial.MeanDifference);
    }

    static ProjectionTrial Try(IReadOnlyList<PublishedChange> published) =>
        ProjectionTrial
            .Of(
                Country,
                new(),
                Years,
                nation: -0.1,
                [
                    new(
                        "pair",
                        LocalizedText.Same("Pair"),
                        ["r1", "r2"],
                        new(new(2000, 1, 1), null),
                        "Invented."
                    ),
                ],
                published
            )
            .Value;
}
