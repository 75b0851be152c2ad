using Evenground.Measure;

namespace Evenground.Publish;

/// <summary>Figures that were worked out in binary, as decimals for files and answers.</summary>
/// <remarks>15 significant digits: as many as a binary number of 64 bits holds for certain.</remarks>
public static class PlainNumber
{
    const double Largest = 7e28;

    /// <summary>The figure; null when there is none, or when it is beyond any decimal.</summary>
    public static decimal? Of(double? value) =>
        value is { } number && Math.Abs(number) <= Largest ? (decimal)number : null;

    /// <summary>The figure; null when there is a reason why there is none.</summary>
    public static decimal? OfFigure(Computed<double>? figure) =>
        figure is { } asked && asked.Is(out var value, out _) ? Of(value) : null;
}
