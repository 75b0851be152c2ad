using Evenground.Model;

namespace Evenground.Publish;

/// <summary>What each draw of a scenario gave in the regions that get money, taken together: kept so that two
/// scenarios can be held against each other draw by draw.</summary>
/// <remarks>Scenarios of one seed and number of draws meet the same futures, so the range of their difference
/// is narrower than the two ranges by themselves would let one think. Shape: series, year, draw.</remarks>
public sealed class DrawnSums
{
    readonly double[] _sums;
    readonly int _years;

    DrawnSums(int draws, int years)
    {
        (Draws, _years) = (draws, years);
        _sums = new double[ShownSeries.All.Count * years * draws];
    }

    public int Draws { get; }

    /// <summary>A series in one year, by draw.</summary>
    public ReadOnlySpan<double> Of(ShownSeries series, int year) => Place(PlaceOf(series), year);

    /// <param name="isFunded">Which regions are added up.</param>
    public static DrawnSums Of(Ensemble ensemble, IReadOnlyList<bool> isFunded)
    {
        var sums = new DrawnSums(ensemble.Draws, ensemble.Horizon + 1);
        foreach (var (place, series) in ShownSeries.All.Index())
        foreach (var part in PartsOf(series))
            for (var draw = 0; draw < ensemble.Draws; draw++)
            {
                var values = ensemble.Of(part, draw);
                for (var year = 0; year <= ensemble.Horizon; year++)
                for (var region = 0; region < ensemble.Regions; region++)
                    if (isFunded[region])
                        sums.Place(place, year)[draw] += values[year * ensemble.Regions + region];
            }

        return sums;
    }

    /// <summary>The range of how much more one scenario gives than another; null when they did not meet the
    /// same draws.</summary>
    public static FigureRange? Difference(DrawnSums more, DrawnSums less, ShownSeries series, int year)
    {
        if (more.Draws != less.Draws || year >= more._years || year >= less._years)
            return null;
        var one = more.Of(series, year);
        var other = less.Of(series, year);
        var differences = new double[more.Draws];
        for (var draw = 0; draw < differences.Length; draw++)
            differences[draw] = one[draw] - other[draw];
        Array.Sort(differences);
        return new(
            Quantiles.OfSorted(differences, 0.1),
            Quantiles.OfSorted(differences, 0.5),
            Quantiles.OfSorted(differences, 0.9)
        );
    }

    Span<double> Place(int series, int year) => _sums.AsSpan((series * _years + year) * Draws, Draws);

    static int PlaceOf(ShownSeries series) =>
        ShownSeries.All.Index().First(known => known.Item.Code == series.Code).Index;

    static EnsembleSeries[] PartsOf(ShownSeries series) =>
        series.Code switch
        {
            "startup-jobs" => [EnsembleSeries.StartupJobs],
            "local-jobs" => [EnsembleSeries.LocalJobs],
            "jobs" => [EnsembleSeries.StartupJobs, EnsembleSeries.LocalJobs],
            "residents-change" => [EnsembleSeries.Residents],
            "residents-20-39" => [EnsembleSeries.YoungResidents],
            "net-migration-change" => [EnsembleSeries.NetMigration],
            _ => [EnsembleSeries.YoungNetMigration],
        };
}

/// <summary>What the draws of a scenario gave.</summary>
/// <param name="Answer">With ranges.</param>
public sealed record DrawnAnswer(Answer Answer, DrawnSums Sums);
