namespace Evenground.Model;

/// <summary>A stop on the way round the circle.</summary>
public enum LoopStop
{
    Investment,
    StartupJobs,
    LocalJobs,
    Attraction,
    Residents,
    Founders,
}

/// <summary>An arrow of the circle with its gain.</summary>
/// <param name="Code">As in addresses and files.</param>
/// <param name="Gain">What arrives for each unit that leaves; negative where the arrow holds the circle
/// back.</param>
/// <param name="Unit">What arrives for what leaves.</param>
public sealed record LoopArrow(
    string Code,
    LoopStop From,
    LoopStop To,
    CycleLinks Link,
    double Gain,
    LocalizedText Name,
    LocalizedText Unit
);

/// <summary>The circle of one region with the gains on its arrows, for the picture of the loop.</summary>
/// <remarks>
/// Each gain is that of the region on itself after so many years, other things as on the baseline. The ways
/// round: attraction → residents → local jobs → attraction is the region's own cell of Loop⁺; attraction →
/// residents → (dilution) → attraction that of Loop⁻.
/// </remarks>
public static class LoopArrows
{
    /// <summary>Attraction is told in hundredths: 1 % more jobs per worker.</summary>
    public const double Percent = 100;

    /// <summary>Jobs and residents that act on attraction are told in thousands.</summary>
    public const double Thousand = 1000;

    /// <param name="region">The region's number.</param>
    /// <param name="years">The horizon, at least 1.</param>
    public static IReadOnlyList<LoopArrow> Of(
        Calibration calibration,
        CycleParameters parameters,
        CycleLinks links,
        int region,
        int years,
        LoopSettings settings
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var cycle = ReducedCycle.Of(calibration, parameters, links, settings);
        var left = StaticLoop.Left(cycle.Stay(), years)!;
        var settled = 1.0;
        for (var year = 0; year < years; year++)
            settled *= 1 - cycle.Adjustment;
        return
        [
            .. Makes(calibration, cycle, region, years, settled),
            .. Draws(cycle, left, region),
            .. Returns(cycle, region),
        ];
    }

    static IEnumerable<LoopArrow> Makes(
        Calibration calibration,
        ReducedCycle cycle,
        int region,
        int years,
        double unsettled
    ) =>
        [
            new(
                "investment-startup-jobs",
                LoopStop.Investment,
                LoopStop.StartupJobs,
                CycleLinks.StartupJobs,
                cycle.JobsPerBillion(calibration.Kernel, years) * cycle.Displacing()[region, region],
                new("투자가 만드는 창업 일자리", "Investment makes start-up jobs"),
                new("투자 10억당 일자리", "jobs for each billion invested")
            ),
            new(
                "startup-jobs-local-jobs",
                LoopStop.StartupJobs,
                LoopStop.LocalJobs,
                CycleLinks.LocalJobs,
                cycle.Multiplier * (1 - unsettled),
                new("창업 일자리가 만드는 지역 일자리", "Start-up jobs make local jobs"),
                new("창업 일자리당 지역 일자리", "local jobs for each start-up job")
            ),
        ];

    static IEnumerable<LoopArrow> Draws(ReducedCycle cycle, RealMatrix left, int region)
    {
        var attraction = new LocalizedText(
            "일자리 1천 개당 매력도(%)",
            "per cent of attraction for each thousand jobs"
        );
        var perJob = Percent * Thousand / cycle.Country.Jobs[region];
        return
        [
            new(
                "startup-jobs-attraction",
                LoopStop.StartupJobs,
                LoopStop.Attraction,
                CycleLinks.Migration,
                perJob,
                new("창업 일자리가 높이는 매력도", "Start-up jobs make the region attractive"),
                attraction
            ),
            new(
                "local-jobs-attraction",
                LoopStop.LocalJobs,
                LoopStop.Attraction,
                CycleLinks.Migration,
                perJob,
                new("지역 일자리가 높이는 매력도", "Local jobs make the region attractive"),
                attraction
            ),
            new(
                "attraction-residents",
                LoopStop.Attraction,
                LoopStop.Residents,
                CycleLinks.Migration,
                left.Times(cycle.Pull())[region, region] / Percent,
                new("매력이 불러오는 주민", "Attraction draws residents"),
                new("매력도 1%당 주민(명)", "residents for each per cent of attraction")
            ),
        ];
    }

    static IEnumerable<LoopArrow> Returns(ReducedCycle cycle, int region) =>
        [
            new(
                "residents-local-jobs",
                LoopStop.Residents,
                LoopStop.LocalJobs,
                CycleLinks.LocalJobs,
                cycle.JobsPerResident,
                new("주민의 소비가 만드는 지역 일자리", "Residents' demand makes local jobs"),
                new("주민당 지역 일자리", "local jobs for each resident")
            ),
            new(
                "residents-attraction",
                LoopStop.Residents,
                LoopStop.Attraction,
                CycleLinks.Migration,
                -Percent * Thousand * (cycle.Dilution()[region] + cycle.Congestion()[region]),
                new("늘어난 주민이 나누어 갖는 일자리", "More residents share the jobs"),
                new("주민 1천 명당 매력도(%)", "per cent of attraction for each thousand residents")
            ),
            new(
                "residents-founders",
                LoopStop.Residents,
                LoopStop.Founders,
                CycleLinks.Founders,
                cycle.ShareOfYoung(region),
                new("주민 가운데 창업할 나이의 청년", "Residents of the founders' age"),
                new("주민당 20–39세(명)", "aged 20 to 39 for each resident")
            ),
            new(
                "founders-investment",
                LoopStop.Founders,
                LoopStop.Investment,
                CycleLinks.Founders,
                InvestmentPerFounder(cycle, region),
                new("청년이 끌어오는 투자", "The young bring investment"),
                new("청년 1천 명당 연간 투자(10억)", "billions a year for each thousand of the young")
            ),
        ];

    static double InvestmentPerFounder(ReducedCycle cycle, int region) =>
        cycle.ShareOfYoung(region) is var young && young == 0
            ? 0
            : Thousand * cycle.InvestmentPerResident()[region, region] / young;
}
