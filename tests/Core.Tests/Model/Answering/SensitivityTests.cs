using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Answering;

/// <summary>Sobol's indices and the tornado, on functions whose answers are published or plain.</summary>
public class SensitivityTests
{
    /// <summary>Ishigami's function with a = 7 and b = 0.1. Its indices in closed form: I. M. Sobol', Y. L.
    /// Levitan,
    /// Computer Physics Communications 117 (1999); printed as 0.3139, 0.4424, 0 and 0.5576, 0.4424,
    /// 0.2437.</summary>
    [Fact]
    public void Ishigamis_function_has_its_published_indices()
    {
        double[] first = [0.3139, 0.4424, 0];
        double[] total = [0.5576, 0.4424, 0.2437];

        var indices = SobolIndices.Of(3, 20_000, seed: 1, () => Ishigami, Parts.InOrder);

        for (var input = 0; input < 3; input++)
        {
            var index = indices[input];
            Assert.InRange(index.FirstError, 1e-4, 0.02);
            Assert.InRange(index.TotalError, 1e-4, 0.02);
            Assert.InRange(index.First - first[input], -3 * index.FirstError, 3 * index.FirstError);
            Assert.InRange(index.Total - total[input], -3 * index.TotalError, 3 * index.TotalError);
        }
    }

    /// <summary>Standard errors must be of the size of what repeating gives.</summary>
    [Fact]
    public void Standard_errors_are_what_other_seeds_show()
    {
        var repeated = Enumerable
            .Range(1, 40)
            .Select(seed => SobolIndices.Of(3, 400, (ulong)seed, () => Ishigami, Parts.InOrder)[1])
            .ToArray();

        var mean = repeated.Average(index => index.First);
        var spread = Math.Sqrt(repeated.Sum(index => Math.Pow(index.First - mean, 2)) / 39);

        Assert.InRange(spread / repeated.Average(index => index.FirstError), 0.7, 1.3);
    }

    [Fact]
    public void An_input_that_does_nothing_has_a_total_index_of_exactly_zero()
    {
        var index = SobolIndices.Of(2, 100, seed: 1, () => inputs => inputs[0], Parts.InOrder)[1];

        Assert.Equal(0, index.Total);
        Assert.Equal(0, index.First);
    }

    [Fact]
    public void Parts_in_any_order_give_the_same_bits()
    {
        var forwards = SobolIndices.Of(3, 200, seed: 1, () => Ishigami, Parts.InOrder);
        var atOnce = SobolIndices.Of(3, 200, seed: 1, () => Ishigami, TwoThreads.Run);

        Assert.Equal(forwards, atOnce);
    }

    [Fact]
    public void A_tornado_shows_the_longest_bar_first_and_leaves_out_what_is_fixed()
    {
        var tornado = Tornado.Of(
            SmallCountry.Parameters,
            [
                ParameterPrior.Of(CycleParameter.Leaving, PriorShape.Uniform, 0, 0.5, 1).Value,
                ParameterPrior.Of(CycleParameter.Multiplier, PriorShape.Triangular, 0.5, 1, 2.3).Value,
                ParameterPrior.At(CycleParameter.Congestion, 0.2),
            ],
            () => at => 10 * at[CycleParameter.Multiplier] - at[CycleParameter.Leaving],
            Parts.InOrder
        );

        Assert.Equal(9.5, tornado.Central);
        Assert.Equal(
            [
                new(CycleParameter.Multiplier, 0.5, 2.3, 4.5, 22.5),
                new TornadoBar(CycleParameter.Leaving, 0, 1, 10, 9),
            ],
            tornado.Bars
        );
    }

    static double Ishigami(double[] inputs)
    {
        var (x, y, z) = (Angle(inputs[0]), Angle(inputs[1]), Angle(inputs[2]));
        return Math.Sin(x) + 7 * Math.Sin(y) * Math.Sin(y) + 0.1 * z * z * z * z * Math.Sin(x);
    }

    static double Angle(double input) => Math.PI * (2 * input - 1);
}
