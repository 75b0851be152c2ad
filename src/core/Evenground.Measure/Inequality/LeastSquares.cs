namespace Evenground.Measure;

/// <summary>A straight line through points, with how well it fits.</summary>
/// <param name="Slope">The change of y by one unit of x.</param>
/// <param name="Intercept">y at x = 0.</param>
/// <param name="SlopeError">The slope's standard error, with n - 2 degrees of freedom; NaN for two
/// points.</param>
/// <param name="RSquared">The part of y's variation that the line explains; NaN when y does not vary.</param>
readonly record struct Line(double Slope, double Intercept, double SlopeError, double RSquared);

/// <summary>Ordinary least squares with one regressor.</summary>
static class LeastSquares
{
    /// <summary>The line with the smallest sum of squared vertical distances. x must vary.</summary>
    public static Line Fit(double[] x, double[] y)
    {
        var (meanX, meanY) = (FixedSum.Of(x) / x.Length, FixedSum.Of(y) / y.Length);
        var (fromX, fromY) = (Less(x, meanX), Less(y, meanY));
        var (squaresX, squaresY) = (FixedSum.OfSquares(fromX), FixedSum.OfSquares(fromY));
        if (squaresX == 0)
            throw new ArgumentException("A line needs two different places on its axis.", nameof(x));

        var slope = FixedSum.OfProducts(fromX, fromY) / squaresX;
        var residuals = new double[x.Length];
        for (var point = 0; point < x.Length; point++)
            residuals[point] = fromY[point] - slope * fromX[point];
        var unexplained = FixedSum.OfSquares(residuals);
        return new(
            slope,
            meanY - slope * meanX,
            Math.Sqrt(unexplained / (x.Length - 2) / squaresX),
            squaresY == 0 ? double.NaN : 1 - unexplained / squaresY
        );
    }

    static double[] Less(double[] values, double mean)
    {
        var less = new double[values.Length];
        for (var place = 0; place < values.Length; place++)
            less[place] = values[place] - mean;
        return less;
    }
}
