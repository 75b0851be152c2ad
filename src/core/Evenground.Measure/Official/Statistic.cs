using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Figures that a method works out in binary arithmetic of other figures.</summary>
/// <remarks>
/// The figures as printed go in, and what comes out is read to twelve decimals; its range says so. It does
/// not
/// widen for the rounding of what went in, which the operands show.
/// </remarks>
static class Statistic
{
    const int Decimals = 12;
    const decimal LastPlace = 0.000_000_000_001m;

    /// <summary>The statistic of figures in their order; missing when one of them is, or the method gives
    /// none.</summary>
    public static OfficialFigure Of(
        string method,
        Unit unit,
        Func<double[], Computed<double>> work,
        params IReadOnlyList<OfficialFigure> figures
    )
    {
        if (figures.FirstOrDefault(figure => figure.Missing is not null) is { } without)
            return OfficialFigure.Without(without.Missing!, [.. figures.SelectMany(figure => figure.Terms)]);
        double[] values = [.. figures.Select(figure => (double)figure.Value!.Printed!.Value)];
        return work(values).Is(out var value, out var missing)
            ? OfficialFigure.Of(
                method,
                Read(Math.Round((decimal)value, Decimals, MidpointRounding.ToEven), unit),
                figures
            )
            : OfficialFigure.Without(missing, [.. figures.SelectMany(figure => figure.Terms)]);
    }

    /// <summary>A figure that was read to twelve decimals.</summary>
    public static Quantity Read(decimal printed, Unit unit) =>
        new(Interval.RoundedTo(printed, LastPlace), printed, Relation.Equals, unit);
}
