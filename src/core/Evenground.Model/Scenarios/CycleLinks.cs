namespace Evenground.Model;

/// <summary>The switches of the links. Off means: as on the baseline.</summary>
[Flags]
public enum CycleLinks
{
    None = 0,

    /// <summary>L1: investment makes start-up jobs.</summary>
    StartupJobs = 1,

    /// <summary>L2: start-up jobs and extra residents make local jobs.</summary>
    LocalJobs = 2,

    /// <summary>L3 and L4: jobs draw people.</summary>
    Migration = 4,

    /// <summary>L6: movers take the birth and death rates of their destination; off: only numbers move,
    /// births
    /// and deaths
    /// stay as on the baseline.</summary>
    Demography = 8,

    /// <summary>L7: people bring founders and investment.</summary>
    Founders = 16,

    All = StartupJobs | LocalJobs | Migration | Demography | Founders,
}
