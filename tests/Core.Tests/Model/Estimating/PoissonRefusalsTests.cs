using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Estimating;

/// <summary>Panels that cannot be estimated are refused, each with its own code.</summary>
public class PoissonRefusalsTests
{
    static readonly double[] Counts = [3, 0, 2, 5, 1, 4, 0, 7];
    static readonly double[] Slope = [0.1, 0.4, 0.2, 0.9, 0.3, 0.7, 0.5, 0.8];

    [Fact]
    public void A_regressor_of_another_length_is_refused()
    {
        var refusal = Refused(new() { Outcome = Counts, Regressors = [new("short", [1, 2])] });

        Assert.Equal(new PanelColumnsMustBeAlike("short", Found: 2, Rows: 8), refusal);
    }

    [Fact]
    public void An_effect_of_another_length_is_refused()
    {
        var refusal = Refused(new() { Outcome = Counts, Effects = [new("short", [1])] });

        Assert.Equal(new PanelColumnsMustBeAlike("short", Found: 1, Rows: 8), refusal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_no_number_is_refused_with_its_row(double value)
    {
        double[] broken = [.. Slope];
        broken[5] = value;

        var inRegressor = Refused(new() { Outcome = Counts, Regressors = [new("x", broken)] });
        var inOutcome = Refused(new() { Outcome = broken, Regressors = [new("x", Slope)] });
        var inOffset = Refused(new() { Outcome = Counts, Offset = broken });

        Assert.Equal(new PanelValuesMustBeNumbers("x", Row: 6), inRegressor);
        Assert.Equal(new PanelValuesMustBeNumbers("outcome", Row: 6), inOutcome);
        Assert.Equal(new PanelValuesMustBeNumbers("offset", Row: 6), inOffset);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_negative_outcome_or_weight_is_refused_with_its_row(int row)
    {
        double[] broken = [.. Counts];
        broken[row] = -2;

        Assert.Equal(
            new PanelValuesMustNotBeNegative("outcome", row + 1, -2),
            Refused(new() { Outcome = broken })
        );
        Assert.Equal(
            new PanelValuesMustNotBeNegative("weights", row + 1, -2),
            Refused(new() { Outcome = Counts, Weights = broken })
        );
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(4.0)]
    public void An_outcome_without_variation_is_refused(double value)
    {
        double[] same = [.. Counts.Select(_ => value)];

        Assert.Equal(
            new OutcomeMustVary(8),
            Refused(new() { Outcome = same, Regressors = [new("x", Slope)] })
        );
        Assert.Equal(new OutcomeMustVary(0), Refused(new() { Outcome = [] }));
    }

    [Fact]
    public void Fewer_rows_than_parameters_are_refused()
    {
        int[] each = [1, 2, 3, 4, 5, 6, 7, 8];

        var refusal = Refused(
            new()
            {
                Outcome = Counts,
                Regressors = [new("x", Slope)],
                Effects = [new("row", each)],
            }
        );

        Assert.Equal(new RowsMustExceedParameters(Rows: 6, Parameters: 7, LeftOut: 2), refusal);
    }

    [Fact]
    public void Regressors_that_the_effects_determine_are_refused_when_none_is_left()
    {
        int[] group = [1, 1, 2, 2, 3, 3, 3, 3];
        double[] same = [.. group.Select(code => 2.0 * code)];

        var refusal = Refused(
            new()
            {
                Outcome = Counts,
                Regressors = [new("of the group", same)],
                Effects = [new("group", group)],
            }
        );

        Assert.Equal(new RegressorsMustVary("of the group"), refusal);
    }

    [Fact]
    public void A_single_cluster_and_three_kinds_of_clusters_are_refused()
    {
        PanelGroups one = new("one", [1, 1, 1, 1, 1, 1, 1, 1]),
            two = new("two", [1, 1, 1, 1, 2, 2, 2, 2]);

        Assert.Equal(
            new ClustersMustBeSeveral("one", 1),
            Refused(new() { Outcome = Counts, Clusters = [one] })
        );
        Assert.Equal(
            new ClustersMustBeSeveral("two, two, two", 3),
            Refused(new() { Outcome = Counts, Clusters = [two, two, two] })
        );
    }

    static Refusal Refused(PoissonPanel panel)
    {
        Assert.False(PoissonEstimator.Estimate(panel, Parts.InOrder).Accepted(out _, out var refusal));
        return refusal;
    }
}
