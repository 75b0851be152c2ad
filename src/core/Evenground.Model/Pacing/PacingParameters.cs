namespace Evenground.Model;

/// <summary>What the course of a fund depends on.</summary>
/// <remarks>Unit: rates per year, 0.25 for 25 %; life in years; bow without unit.</remarks>
/// <param name="FirstYear">The part of the unfunded commitment that is called in a fund's first
/// year.</param>
/// <param name="SecondYear">The same in its second year.</param>
/// <param name="LaterYears">The same in every year after that.</param>
/// <param name="Life">Years from the first payment to the end.</param>
/// <param name="Bow">How late distributions come: the larger, the later.</param>
/// <param name="Growth">What the value grows by.</param>
/// <param name="Yield">The least part of the value that is distributed each year.</param>
/// <param name="Recallable">The part of distributions that may be called again.</param>
public readonly record struct PacingParameters(
    double FirstYear,
    double SecondYear,
    double LaterYears,
    double Life,
    double Bow,
    double Growth,
    double Yield,
    double Recallable
)
{
    /// <summary>The part of the unfunded commitment that is called in a year of a fund, from 1.</summary>
    public double CallRate(int year) =>
        year > Math.Ceiling(Life) ? 0
        : year <= 1 ? FirstYear
        : year == 2 ? SecondYear
        : LaterYears;

    /// <summary>The part of the grown value that is distributed by the end of a year of a fund, from
    /// 1.</summary>
    public double DistributionRate(int year) =>
        year >= Life ? 1 : Math.Max(Yield, Powers.Of(year / Life, Bow));
}

/// <summary>Powers with the same bits on every machine.</summary>
static class Powers
{
    /// <summary>The power of a number from 0 on.</summary>
    public static double Of(double number, double exponent) =>
        exponent == 0 || number == 1 ? 1
        : number <= 0 ? 0
        : exponent == 1 ? number
        : Elementary.Exp(exponent * Elementary.Log(number));
}
