using Evenground.Measure;
using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>One row of the table of gains: the circle over so many years.</summary>
/// <param name="Years">Null for the limit.</param>
public sealed record GainRow(
    int? Years,
    double Gain,
    double Diluting,
    double LeastOwn,
    double MostOwn,
    double National,
    double ResidentsPerJob
);

/// <summary>What the page of the model tells of the circle, whatever region is looked at.</summary>
/// <param name="Rows">Over 5, 10 and 20 years and in the limit; without rows that have no answer.</param>
/// <param name="WithLoop">Half-lives of the slowest patterns but for the national one, in years.</param>
/// <param name="WithoutLoop">The same when nobody moves for jobs.</param>
/// <param name="Elasticity">How strongly moves followed work in this country's own figures; null where they
/// do not tell.</param>
/// <param name="Multiplier">The local multiplier without what migration brings; null where the setting cannot
/// be run.</param>
public sealed record CycleGains(
    IReadOnlyList<GainRow> Rows,
    IReadOnlyList<double> WithLoop,
    IReadOnlyList<double> WithoutLoop,
    MigrationElasticity? Elasticity,
    ConsistentMultiplier? Multiplier
)
{
    const int ModesShown = 3,
        FirstYear = 1950;

    static readonly int?[] Horizons = [5, 10, 20, null];

    public static CycleGains Of(CycleBasis basis, OfficialFigures figures)
    {
        var calibration = basis.Setting.Calibration;
        // The table is that of the circle through jobs and people; founders are left out of it.
        var parameters = basis.Setting.Defaults.With(CycleParameter.Founders, 0);
        // The multiplier takes as long as all the rest.
        var multiplier = Task.Run(() => MultiplierOf(basis));
        return new(
            [.. Horizons.Select(years => RowOf(calibration, parameters, years)).OfType<GainRow>()],
            HalfLives(calibration, parameters, CycleLinks.All),
            HalfLives(calibration, parameters, CycleLinks.All & ~CycleLinks.Migration),
            ElasticityOf(figures, calibration.BaseYear),
            multiplier.GetAwaiter().GetResult()
        );
    }

    static GainRow? RowOf(Calibration calibration, CycleParameters parameters, int? years)
    {
        if (
            !StaticLoop
                .Of(calibration, parameters, CycleLinks.All, years, LoopSettings.Reduced)
                .Accepted(out var loop, out _)
        )
            return null;
        var regions = Enumerable.Range(0, loop.Regions).ToArray();
        return new(
            years,
            loop.Gain,
            loop.Diluting,
            regions.Min(loop.OwnAmplification),
            regions.Max(loop.OwnAmplification),
            regions.Max(loop.NationalAmplification),
            loop.MedianResidentsPerJob
        );
    }

    static double[] HalfLives(Calibration calibration, CycleParameters parameters, CycleLinks links) =>
        [
            .. Spectrum
                .Of(calibration, parameters, links, LoopSettings.Reduced)
                .Others.Take(ModesShown)
                .Select(mode => mode.HalfLife),
        ];

    static ConsistentMultiplier? MultiplierOf(CycleBasis basis) =>
        Simulation
            .Of(basis.Setting.Calibration, new BaselineVariant(ResidualRule.None), ConsistentMultiplier.Years)
            .Accepted(out var simulation, out _)
        && ConsistentMultiplier
            .Of(simulation, basis.Setting.Defaults, CycleLinks.All)
            .Accepted(out var multiplier, out _)
            ? multiplier
            : null;

    /// <summary>Over all years that the record tells of.</summary>
    static MigrationElasticity? ElasticityOf(OfficialFigures figures, int baseYear) =>
        MigrationElasticity
            .Estimate(figures, new(FirstYear, baseYear + 1), Parts.InOrder)
            .Accepted(out var estimate, out _)
            ? estimate
            : null;
}
