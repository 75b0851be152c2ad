using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The days that one of a company's sites spent at one place.</summary>
/// <param name="Place">The place that its region's code meant on the first of these days; null when it meant
/// none.</param>
/// <param name="CameFrom">The place that it moved here from; null when it was opened here, or nobody knows
/// where it came from.</param>
public sealed record PlacedStay(SiteStay Stay, string? Place, string? CameFrom)
{
    public bool IsMoved => Stay.MovedFrom is not null;

    public bool IsHeadOffice => Stay.Kind == SiteKind.HeadOffice;
}

/// <summary>How a company, or jobs, came to be in a region.</summary>
public enum Arrival
{
    /// <summary>Founded or first opened there.</summary>
    New,

    /// <summary>Moved in from outside the region: what it gains, another has lost.</summary>
    Moved,
}

/// <summary>By which of its sites a company belongs to a region.</summary>
public enum PresenceBy
{
    HeadOffice,
    Site,
}
