using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>V5: what cohorts gain beside deaths against registered moves, region by region.</summary>
/// <remarks>
/// Formula: a region's gain is the sum over sexes and ages of N(end) - S N(start), the newborn included, less
/// the
/// country's part by age in proportion to residents; its balance is moves in less moves out. Pearson's
/// correlation
/// over the regions. Two sources that know nothing of each other: residents by age, and moves.
/// </remarks>
public static class AccountRows
{
    /// <summary>The least correlation that is near enough: that of the specification's prototype over
    /// 2018 to 2023.</summary>
    public const double LeastCorrelation = 0.9976;

    static readonly LocalizedText Own = new(
        "주민등록인구와 국내인구이동, 국가 자료의 표",
        "Residents by age and moves, tables of the pack"
    );

    /// <summary>The correlation, and the three regions where the two differ most.</summary>
    public static IReadOnlyList<ValidationRow> Of(Calibration calibration)
    {
        const int named = 3;
        var (gained, balances) = Compare(calibration);
        var correlation = Correlation(gained, balances);
        return
        [
            new(
                "V5",
                new(
                    "코호트의 증감과 등록된 순이동의 상관",
                    "Correlation of what cohorts gain with registered moves"
                ),
                calibration.Window.ToString(),
                null,
                1,
                correlation,
                new("상관계수", "correlation"),
                1 - correlation,
                1 - LeastCorrelation,
                correlation >= LeastCorrelation,
                Own
            ),
            .. Enumerable
                .Range(0, gained.Length)
                .OrderByDescending(region => Math.Abs(gained[region] - balances[region]))
                .Take(named)
                .Select(region => new ValidationRow(
                    "V5",
                    new("코호트의 증감과 등록된 순이동", "What cohorts gain and registered moves"),
                    calibration.Window.ToString(),
                    calibration.Regions[region].Code,
                    balances[region],
                    gained[region],
                    new("명", "people"),
                    gained[region] - balances[region],
                    null,
                    null,
                    Own
                )),
        ];
    }

    /// <summary>Gains and balances of the window, by region.</summary>
    internal static (double[] Gained, double[] Balances) Compare(Calibration calibration)
    {
        var regions = calibration.Shape.Regions;
        var gained = NetMigration.CohortResiduals(WindowPopulation.Of(calibration));
        var balances = new double[regions];
        foreach (var (cell, net) in FlowsByAge.Net(calibration).Index())
            balances[cell % regions] += net * calibration.Window.Years;
        return (gained, balances);
    }

    static double Correlation(double[] left, double[] right)
    {
        var (leftMean, rightMean) = (FixedSum.Of(left) / left.Length, FixedSum.Of(right) / right.Length);
        double[] one = [.. left.Select(value => value - leftMean)];
        double[] other = [.. right.Select(value => value - rightMean)];
        return FixedSum.OfProducts(one, other)
            / Math.Sqrt(FixedSum.OfSquares(one) * FixedSum.OfSquares(other));
    }
}
