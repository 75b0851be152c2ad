using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Population;

/// <summary>What a projection in the transition form refuses, and that one error never hides the
/// next.</summary>
public class TransitionChecksTests
{
    static readonly TransitionRates Rates = TransitionSamples.Rates(regions: 3);

    [Fact]
    public void Flows_that_count_moves_are_refused() =>
        Refused(
            "model.transition-needs-changed-persons",
            With(migration: Migration(Rates.Migration.Leaving, Rates.Migration.Choice, FlowKind.Moves))
        );

    [Fact]
    public void An_array_that_does_not_fit_the_shape_is_refused() =>
        Refused("model.transition-array-must-fit", With(population: Rates.Population[1..]));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_count_that_is_no_count_is_refused(double count) =>
        Refused(
            "model.transition-number-must-be-in-range",
            With(population: [count, .. Rates.Population[1..]])
        );

    [Fact]
    public void A_share_leaving_above_one_is_refused() =>
        Refused(
            "model.transition-number-must-be-in-range",
            With(migration: Migration([1.01, .. Rates.Migration.Leaving[1..]], Rates.Migration.Choice))
        );

    [Fact]
    public void Choices_that_do_not_add_up_are_refused()
    {
        double[][] choice =
        [
            [0, 0.5, 0.4, 0.5, 0, 0.5, 0.5, 0.5, 0],
            .. Rates.Migration.Choice[1..],
        ];

        Refused("model.choices-must-add-up", With(migration: Migration(Rates.Migration.Leaving, choice)));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var wrong = With(
            population: Rates.Population[1..],
            migration: Migration(Rates.Migration.Leaving, Rates.Migration.Choice, FlowKind.Moves)
        );

        Assert.False(TransitionEnsemble.Of(wrong).Accepted(out _, out var refusal));
        Assert.Equal(2, Assert.IsType<Refusals>(refusal).All.Count);
    }

    [Fact]
    public void Indices_of_other_regions_or_out_of_range_are_refused()
    {
        var ensemble = TransitionEnsemble.Of(Rates).Value;
        var wide = TransitionSamples.Indices(draws: 2, years: 2, regions: 4);
        var wild = TransitionSamples.Indices(draws: 2, years: 2, regions: 3);
        wild.Leaving[1] = 21;

        Assert.False(ensemble.Run(wide, Parts.InOrder).Accepted(out _, out var unfit));
        Assert.Equal("model.transition-array-must-fit", unfit.Code);
        Assert.False(ensemble.Run(new(0, 5, 3), Parts.InOrder).Accepted(out _, out var empty));
        Assert.Equal("model.transition-array-must-fit", empty.Code);
        Assert.False(ensemble.Run(wild, Parts.InOrder).Accepted(out _, out var far));
        Assert.Equal("model.transition-number-must-be-in-range", far.Code);
    }

    static void Refused(string code, TransitionRates rates)
    {
        Assert.False(TransitionEnsemble.Of(rates).Accepted(out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    static TransitionRates With(double[]? population = null, MigrationRates? migration = null) =>
        new()
        {
            Shape = Rates.Shape,
            Population = population ?? Rates.Population,
            Mortality = Rates.Mortality,
            MortalityLoading = Rates.MortalityLoading,
            Fertility = Rates.Fertility,
            Migration = migration ?? Rates.Migration,
            ShareOfBoys = Rates.ShareOfBoys,
            NewbornSurvival = Rates.NewbornSurvival,
        };

    static MigrationRates Migration(
        double[] leaving,
        double[][] choice,
        FlowKind kind = FlowKind.ChangedPersons
    ) =>
        new()
        {
            Kind = kind,
            Leaving = leaving,
            ProfileOf = Rates.Migration.ProfileOf,
            Choice = choice,
        };
}
