namespace Evenground.Model;

/// <summary>The log-likelihood of a fit, of a perfect fit, and of a constant.</summary>
static class PoissonLikelihood
{
    const int TableLength = 1024;

    const double HalfLogTwoPi = 0.9189385332046728;

    /// <param name="changing">Σ ω y ln(ω μ), as a <see cref="PoissonPoint"/> has it.</param>
    /// <returns>Log-likelihood, that of the constant, and the deviance.</returns>
    public static (double Fit, double Constant, double Deviance) Of(
        PoissonPanel panel,
        SortedPanel sorted,
        double changing,
        ForEachPart forEachPart
    )
    {
        var table = new LogFactorials(TableLength);
        var parts = new Sums[sorted.Parts.Length];
        forEachPart(parts.Length, part => parts[part] = OfPart(panel, sorted, sorted.Parts[part], table));
        var sums = parts.Aggregate((sum, part) => sum + part);
        var fit = changing - sums.LogWeights - sums.Total;
        var constant = sums.Total * Elementary.Log(sums.Total / sums.Exposure) + sums.Offsets - sums.Total;
        return (fit - sums.Factorials, constant - sums.Factorials, 2 * (sums.Own - sums.Total - fit));
    }

    static Sums OfPart(PoissonPanel panel, SortedPanel sorted, PanelPart part, LogFactorials table)
    {
        var sums = default(Sums);
        for (var row = sorted.Starts[part.FirstLevel]; row < sorted.Starts[part.EndLevel]; row++)
        {
            var place = sorted.Order[row];
            var (outcome, weight) = (panel.Outcome[place], panel.Weights?[place] ?? 1);
            var offset = panel.Offset?[place] ?? 0;
            var (factorial, own) = table.Of(outcome);
            sums.Factorials += weight * factorial;
            sums.Own += weight * own;
            sums.Total += weight * outcome;
            sums.LogWeights += weight == 1 ? 0 : weight * outcome * Elementary.Log(weight);
            sums.Exposure += offset == 0 ? weight : weight * Elementary.Exp(offset);
            sums.Offsets += weight * outcome * offset;
        }

        return sums;
    }

    /// <summary>Weighted sums over rows.</summary>
    struct Sums
    {
        public double Factorials,
            Own,
            Total,
            LogWeights,
            Exposure,
            Offsets;

        public static Sums operator +(Sums left, Sums right) =>
            new()
            {
                Factorials = left.Factorials + right.Factorials,
                Own = left.Own + right.Own,
                Total = left.Total + right.Total,
                LogWeights = left.LogWeights + right.LogWeights,
                Exposure = left.Exposure + right.Exposure,
                Offsets = left.Offsets + right.Offsets,
            };
    }

    /// <summary>ln Γ(y + 1) and y ln y, from a table for small whole numbers.</summary>
    sealed class LogFactorials
    {
        readonly double[] _factorials;
        readonly double[] _own;

        public LogFactorials(int length)
        {
            (_factorials, _own) = (new double[length], new double[length]);
            for (var number = 2; number < length; number++)
            {
                var logarithm = Elementary.Log(number);
                _factorials[number] = _factorials[number - 1] + logarithm;
                _own[number] = number * logarithm;
            }
        }

        public (double Factorial, double Own) Of(double value)
        {
            if (value < _factorials.Length && value == (int)value)
                return (_factorials[(int)value], _own[(int)value]);
            return (Stirling(value), value * Elementary.Log(value));
        }

        /// <summary>Stirling's series, from 16 on; below, by Γ(z + 1) = z Γ(z).</summary>
        static double Stirling(double value)
        {
            var product = 1.0;
            for (; value < 16; value++)
                product *= value + 1;
            var inverse = 1 / value;
            var square = inverse * inverse;
            var series =
                inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680))));
            return (value + 0.5) * Elementary.Log(value)
                - value
                + HalfLogTwoPi
                + series
                - Elementary.Log(product);
        }
    }
}
