namespace Evenground.Model;

/// <summary>How the reduced cycle (residents and local jobs of each region, all ages together) stands for the
/// full one.</summary>
/// <param name="YearlyExit">The part of the extra residents of all regions that is gone after a year, by
/// death and
/// by ageing out of what matters here. Unit: share per year.</param>
/// <param name="ShareOfWorkingAge">Extra residents aged 20 to 64; none for each region's own share.</param>
/// <param name="ShareOfYoung">Extra residents aged 20 to 39; none for each region's own share.</param>
/// <param name="ByAge">Whether flows are weighted with the weights of their ages; otherwise all flows answer
/// with the weight 1.</param>
public sealed record LoopSettings(
    double YearlyExit = 0.02,
    double? ShareOfWorkingAge = 0.6,
    double? ShareOfYoung = null,
    bool ByAge = false
)
{
    /// <summary>The settings of the table that the specification prints.</summary>
    public static LoopSettings Reduced { get; } = new();

    /// <summary>The weights of ages, and each region's own shares of workers and of the young.</summary>
    public static LoopSettings ByAgeAndRegion { get; } = new(ShareOfWorkingAge: null, ByAge: true);
}
