namespace Evenground.Model;

/// <summary>How national assumptions change births, deaths and the unexplained part from year to
/// year.</summary>
/// <remarks>Shape: year, 0 being the base year, which nothing reads.</remarks>
sealed class RatesCourse
{
    public RatesCourse(Calibration calibration, BaselineVariant variant, int horizon)
    {
        Fertility = Path(variant.Fertility ? calibration.Paths.Fertility : [], horizon, otherwise: 1);
        Mortality = Path(variant.Mortality ? calibration.Paths.Mortality : [], horizon, otherwise: 1);
        Control = Path(variant.Control ? calibration.Paths.Residents : [], horizon, otherwise: double.NaN);
        _unexplained = variant.Residual == ResidualRule.None ? null : calibration.Unexplained;
        var official = variant.Residual == ResidualRule.Official ? calibration.Paths.International : [];
        _international = Path(official, horizon, otherwise: double.NaN);
        _population = calibration.Population;
        var (regions, fertility) = (calibration.Shape.Regions, calibration.Fertility);
        FirstMother = Math.Max(0, Array.FindIndex(fertility, rate => rate != 0) / regions);
        EndOfMothers = Array.FindLastIndex(fertility, rate => rate != 0) is >= 0 and var last
            ? last / regions + 1
            : FirstMother;
    }

    readonly double[]? _unexplained;
    readonly double[] _international,
        _population;

    public double[] Fertility { get; }

    public double[] Mortality { get; }

    /// <summary>National residents to scale to; NaN for none.</summary>
    public double[] Control { get; }

    /// <summary>The youngest age of mothers with any births, and the age after the oldest.</summary>
    public int FirstMother { get; }

    public int EndOfMothers { get; }

    /// <summary>The unexplained part of a year.</summary>
    /// <remarks>To reach an official national total T, each cell takes its part of what is lacking as its own
    /// size stands: U + (T - ΣU) |U| ÷ Σ|U|. A plain ratio T ÷ ΣU would blow up where gains and losses almost
    /// cancel.</remarks>
    public void FillUnexplained(int year, Span<double> cells)
    {
        cells.Clear();
        _unexplained?.CopyTo(cells);
        if (double.IsNaN(_international[year]))
            return;

        double total = 0,
            size = 0,
            people = 0;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            total += cells[cell];
            size += Math.Abs(cells[cell]);
            people += _population[cell];
        }

        var lacking = _international[year] - total;
        for (var cell = 0; cell < cells.Length; cell++)
            cells[cell] += lacking * (size > 0 ? Math.Abs(cells[cell]) / size : _population[cell] / people);
    }

    static double[] Path(IReadOnlyList<double> values, int horizon, double otherwise)
    {
        var path = new double[horizon + 1];
        path.AsSpan().Fill(otherwise);
        for (var year = 1; year <= horizon && values.Count > 0; year++)
            path[year] = values[Math.Min(year, values.Count) - 1];
        return path;
    }
}
