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
        Func<double[], (double? Value, Missing? Missing)> work,
        params IReadOnlyList<OfficialFigure> figures
    )
    {
        if (figures.FirstOrDefault(figure => figure.Missing is not null) is { } without)
            return OfficialFigure.Without(without.Missing!, [.. figures.SelectMany(figure => figure.Terms)]);
        double[] values = [.. figures.Select(figure => (double)figure.Value!.Printed!.Value)];
        var (worked, missing) = work(values);
        return worked is { } value
            ? OfficialFigure.Of(method, Read(value, unit), figures)
            : OfficialFigure.Without(missing!, [.. figures.SelectMany(figure => figure.Terms)]);
    }

    static Quantity Read(double value, Unit unit)
    {
        var printed = Math.Round((decimal)value, Decimals, MidpointRounding.ToEven);
        return new(Interval.RoundedTo(printed, LastPlace), printed, Relation.Equals, unit);
    }
}
