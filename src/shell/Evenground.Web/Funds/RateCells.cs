using Evenground.Measure;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Rates of return and multiples in the cells of tables.</summary>
static class RateCells
{
    /// <summary>The rate, or the words of its status; files hold it only where there is one per
    /// year.</summary>
    public static ShownCell Of(RateOfReturn rate, Language language, string? link = null) =>
        new(
            PerformanceText.Rate(rate, language),
            rate is { Status: RateStatus.Ok or RateStatus.TotalLoss, AnnualRate: { } annual }
            && Math.Abs(annual) < 1e9
                ? (decimal)annual
                : default(Import.Cell),
            link
        );

    public static ShownCell Of(Computed<double> multiple, string? link = null) =>
        multiple.Is(out var value, out _) && Math.Abs(value) < 1e9
            ? new(PerformanceText.Multiple(value), (decimal)value, link)
            : new("–", default, link);
}
