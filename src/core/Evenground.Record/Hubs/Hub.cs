namespace Evenground.Record;

/// <summary>A place, or several under one name, where startups work together, as it stood in one
/// view.</summary>
/// <param name="Operator">Who runs it; ask the organisations who holds that place today.</param>
/// <param name="Sites">The sites open on the day asked about.</param>
/// <param name="Rooms">The rooms available on that day.</param>
public sealed record Hub(
    Id<Hub> Id,
    LocalizedText Name,
    Id<Organisation> Operator,
    DateOnly From,
    IReadOnlyList<HubSite> Sites,
    IReadOnlyList<Room> Rooms
);

/// <summary>One of a hub's buildings.</summary>
public sealed record HubSite(
    Id<HubSite> Id,
    LocalizedText Name,
    RegionCode Region,
    string Address,
    DateOnly OpenedOn
);

/// <summary>A room that can be leased.</summary>
/// <param name="Label">What stands on its door.</param>
/// <param name="AreaSquareMetres">Its usable area, where measured.</param>
/// <param name="Places">How many people can work in it, where counted.</param>
public sealed record Room(
    Id<Room> Id,
    Id<HubSite> Site,
    string Label,
    decimal? AreaSquareMetres,
    int? Places
);

/// <summary>A company's stay in a hub, as known in one view.</summary>
/// <param name="Rooms">The rooms it had on the day asked about, or on its last day when that lies
/// before.</param>
/// <param name="From">Its first day.</param>
/// <param name="End">How it ended, where that is known.</param>
public sealed record Residency(
    Id<Residency> Id,
    Id<Hub> Hub,
    Id<Company> Company,
    IReadOnlyList<Id<Room>> Rooms,
    DateOnly From,
    ResidencyEnd? End
)
{
    public EffectivePeriod Period => new(From, End?.LastDay);

    /// <summary>Whether the company was resident on a day.</summary>
    public bool HoldsOn(DateOnly day) => Period.Contains(day);
}

/// <summary>Why a residency ended. Only a graduation is a success of the hub; an acquired company did not
/// die.</summary>
public enum ResidencyEnding
{
    Graduated,
    TermEnded,
    Relocated,
    Closed,
    Acquired,
    Merged,
    Evicted,
    Other,
}

/// <summary>The end of a residency.</summary>
/// <param name="LastDay">The last day on which the company was resident.</param>
/// <param name="Ending">Why.</param>
/// <param name="Graduation">What a graduation rests on; present for graduations only.</param>
public sealed record ResidencyEnd(DateOnly LastDay, ResidencyEnding Ending, Graduation? Graduation = null);

/// <summary>What makes an ending a graduation: the criteria that were met, and the region that the company
/// went on to.</summary>
public sealed record Graduation(string CriteriaMet, RegionCode Destination);

/// <summary>A company that waits for a room.</summary>
public sealed record Waiting(Id<Company> Company, DateOnly Since);

/// <summary>Why a company no longer waits for a room.</summary>
public enum WaitingEnding
{
    Admitted,
    Withdrew,
    Declined,
}
