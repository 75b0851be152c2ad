namespace Evenground.Model;

/// <summary>The strengths of the links, one number each; 0 turns a link's effect off.</summary>
/// <remarks>What each means, its unit and its hard limits are in <see cref="ParameterMeanings"/>; default,
/// range and source
/// are dated data of a country pack.</remarks>
public enum CycleParameter
{
    /// <summary>By what the kernel of gross jobs is multiplied; 1 as measured.</summary>
    KernelScale,

    /// <summary>alpha: the part of the gross jobs that would not have come without the money.</summary>
    Additionality,

    /// <summary>disp: the part of the new jobs that takes the place of others in the country.</summary>
    Displacement,

    /// <summary>h: start-ups that end each year after the fifth.</summary>
    Exit,

    /// <summary>epsilon: 1 for linear returns, below 1 for falling ones.</summary>
    Returns,

    /// <summary>a0: the least absorptive scale, as a part of national investment per head.</summary>
    AbsorptiveFloor,

    /// <summary>m: local jobs for each start-up job in the long run.</summary>
    Multiplier,

    /// <summary>m_P: local jobs for each extra resident.</summary>
    JobsPerResident,

    /// <summary>delta: the part of the gap to the long run that local jobs close in a year.</summary>
    Adjustment,

    /// <summary>theta: how strongly migration answers to the logarithm of jobs per worker.</summary>
    MigrationElasticity,

    /// <summary>lambda: 1 when leaving answers as strongly as choosing, 0 when movers are only
    /// redirected.</summary>
    Leaving,

    /// <summary>b: the weight of ages 20 to 39.</summary>
    WeightYoung,

    /// <summary>b: the weight of ages 40 to 64.</summary>
    WeightMiddle,

    /// <summary>b: the weight of ages 65 and over.</summary>
    WeightOld,

    /// <summary>gamma: how strongly extra residents deter.</summary>
    Congestion,

    /// <summary>rho: how slowly expectations follow; 0 for at once.</summary>
    Expectation,

    /// <summary>1 when workers dilute jobs per worker, 0 when they do not: to be shown, not to be
    /// believed.</summary>
    Dilution,

    /// <summary>eta: how strongly private investment follows the number of people aged 20 to 39.</summary>
    Founders,

    /// <summary>c: private investment drawn in by each unit of the policy's.</summary>
    CrowdIn,

    /// <summary>zeta: 1 when the national private pool is fixed, 0 when everything is additional.</summary>
    FixedPool,

    /// <summary>omega: the part of a region's start-up jobs that arise in its neighbours.</summary>
    Spillover,
}
