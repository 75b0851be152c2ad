using System.Globalization;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>Private venture investment by region, and the jobs that it makes.</summary>
/// <remarks>
/// Formula: the last national total of a definition by the end of the base year, times the shares of the year
/// of
/// which most regions are known, scaled to add up to 1. A region without a share has that of the nearest
/// other
/// year, and a notice says so. Unit: billions of the currency, in money of the total's year. Missing: 0 with
/// a
/// notice.
/// </remarks>
sealed class RegionalInvestment(
    OfficialFigures figures,
    IReadOnlyList<ModelRegion> regions,
    int baseYear,
    List<Notice> notices
)
{
    const double Billion = 1e9;

    /// <summary>The year of the money.</summary>
    public int PriceYear => _priceYear ?? baseYear;

    int? _priceYear;

    public double[] Read()
    {
        var amounts = new double[regions.Count];
        if (
            figures.Table(StandardTables.VentureShares) is not { } shares
            || figures.Table(StandardTables.VentureInvestment) is not { } totals
            || figures.Book.Root is not { } root
            || Definition(shares, totals, root) is not { } found
        )
        {
            notices.Add(CalibrationNotices.InvestmentUnknown);
            return amounts;
        }

        var (definition, total, amount) = found;
        var year = BestYear(shares, definition);
        var imputed = new List<LocalizedText>();
        for (var region = 0; region < amounts.Length; region++)
            amounts[region] = Share(shares, definition, (region, year), imputed);
        var sum = FixedSum.Of(amounts);
        for (var region = 0; region < amounts.Length && sum > 0; region++)
            amounts[region] *= amount / Billion / sum;
        _priceYear = total.Last.Year;
        notices.Add(CalibrationNotices.InvestmentShares(year.Last.Year, PriceYear, sum, PriceYear));
        if (imputed.Count > 0)
            notices.Add(CalibrationNotices.InvestmentImputed(imputed));
        return amounts;
    }

    /// <summary>Gross jobs for each billion in the year of investment and after it: what the firms have more
    /// than
    /// in the year before, scaled so that the mean is the published number of jobs for each
    /// billion.</summary>
    public double[] ReadKernel()
    {
        const int years = 5;
        if (
            figures.Table(StandardTables.VentureJobs) is { Periods: [.., var cohort] } jobs
            && figures.Table(StandardTables.VentureJobsPerBillion) is { } perBillion
            && jobs.Find(cohort, "before")?.Value is { } before
            && MeanOf(perBillion, cohort.Last.Year) is { } mean
        )
        {
            var kernel = new double[years];
            for (var year = 0; year < years; year++)
                kernel[year] = (double)((jobs.Find(cohort, $"{year}")?.Value ?? before) - before);
            var sum = FixedSum.Of(kernel);
            if (sum > 0)
                return [.. kernel.Select(more => more * (mean * years / sum))];
        }

        notices.Add(CalibrationNotices.KernelUnknown);
        return new double[years];
    }

    /// <summary>The jobs for each billion over the years that begin with the cohort's; else the last that are
    /// known.</summary>
    static double? MeanOf(StatisticalTable table, int first)
    {
        decimal? found = null;
        foreach (var (period, cell, figure) in table.Cells())
            if (
                figure.Value is { } value
                && int.TryParse(cell[0], CultureInfo.InvariantCulture, out var years)
            )
            {
                if (period.Last.Year - years + 1 == first)
                    return (double)value;
                found = value;
            }

        return (double?)found;
    }

    /// <summary>The definition that shares have, with its last national total.</summary>
    (string Definition, StatisticPeriod Year, double Amount)? Definition(
        StatisticalTable shares,
        StatisticalTable totals,
        string root
    )
    {
        foreach (var definition in shares.Categories(shares.Structure.IndexOf(StandardTables.Definition)))
        foreach (var period in totals.Periods.Reverse())
            if (period.IsYear && period.Last.Year <= baseYear)
                if (totals.Find(period, root, definition)?.Value is { } amount)
                    return (definition, period, (double)amount);
        return null;
    }

    StatisticPeriod BestYear(StatisticalTable shares, string definition) =>
        shares
            .Periods.OrderByDescending(period =>
                regions.Count(region => shares.Find(period, region.Code, definition)?.Value is not null)
            )
            .ThenBy(period => Math.Abs(period.Last.Year - baseYear))
            .First();

    double Share(
        StatisticalTable shares,
        string definition,
        (int Region, StatisticPeriod Year) of,
        List<LocalizedText> imputed
    )
    {
        var region = regions[of.Region];
        var found = shares.Find(of.Year, region.Code, definition);
        if (found is not { Value: not null, Status: ObservationStatus.Normal })
            imputed.Add(region.Name);
        if (found?.Value is { } share)
            return (double)share;
        foreach (var period in shares.Periods.OrderBy(other => Math.Abs(other.Last.Year - of.Year.Last.Year)))
            if (shares.Find(period, region.Code, definition)?.Value is { } other)
                return (double)other;
        return 0;
    }
}
