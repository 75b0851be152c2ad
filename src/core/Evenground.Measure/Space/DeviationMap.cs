namespace Evenground.Measure;

/// <summary>The regions' distances from their mean, with the sums that Moran's I needs.</summary>
sealed class DeviationMap
{
    public DeviationMap(ReadOnlySpan<double> values)
    {
        Mean = FixedSum.Of(values) / values.Length;
        Deviations = new double[values.Length];
        for (var region = 0; region < values.Length; region++)
            Deviations[region] = values[region] - Mean;
        SumOfSquares = FixedSum.OfSquares(Deviations);
    }

    public double Mean { get; }

    public double[] Deviations { get; }

    public double SumOfSquares { get; }

    public int Regions => Deviations.Length;

    /// <summary>The mean fourth power over the squared mean square.</summary>
    public double Kurtosis
    {
        get
        {
            var squares = new double[Regions];
            for (var region = 0; region < Regions; region++)
                squares[region] = Deviations[region] * Deviations[region];
            var meanSquare = SumOfSquares / Regions;
            return FixedSum.OfSquares(squares) / Regions / (meanSquare * meanSquare);
        }
    }
}
