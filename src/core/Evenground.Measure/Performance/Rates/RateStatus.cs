namespace Evenground.Measure;

/// <summary>What may be said of the rate of return of some flows. Only two of the seven give a
/// rate.</summary>
public enum RateStatus : byte
{
    /// <summary>No flow, or one whose amount is not known, or nothing left once flows of a day are
    /// netted.</summary>
    NothingToMeasure,

    /// <summary>One rate solves the flows, over a year or more: a rate per year.</summary>
    Ok,

    /// <summary>One rate solves the flows, over less than a year: the rate of the period itself is given.
    /// What it would be if it went on for a year stands beside it and is not to be printed alone.</summary>
    ShorterThanAYear,

    /// <summary>Money flowed one way only, and nothing says that the rest is worth nothing.</summary>
    NoSignChange,

    /// <summary>Money flowed in only, and a later flow of 0 states that nothing is left: -100 %.</summary>
    TotalLoss,

    /// <summary>Several rates solve the flows. None of them is the answer; all are listed.</summary>
    SeveralRoots,

    /// <summary>The roots could not be told apart within the limits of the search, or the only one is a rate per
    /// year beyond any number.</summary>
    NonConvergent,
}
