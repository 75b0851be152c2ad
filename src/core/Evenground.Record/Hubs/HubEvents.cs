namespace Evenground.Record;

public interface IHubEvent : IEvent
{
    Id<Hub> Hub { get; }
}

/// <summary>A hub was founded.</summary>
[EventName("hub.founded.v1")]
public sealed record HubFounded(Id<Hub> Hub, LocalizedText Name, Id<Organisation> Operator) : IHubEvent;

/// <summary>Somebody else came to run the hub.</summary>
[EventName("hub.operator-changed.v1")]
public sealed record HubOperatorChanged(Id<Hub> Hub, Id<Organisation> Operator) : IHubEvent;

/// <summary>A hub opened a site.</summary>
[EventName("hub.site-opened.v1")]
public sealed record HubSiteOpened(
    Id<Hub> Hub,
    Id<HubSite> Site,
    LocalizedText Name,
    RegionCode Region,
    string Address
) : IHubEvent;

/// <summary>A hub closed a site; its effective day is the first on which the site is closed.</summary>
[EventName("hub.site-closed.v1")]
public sealed record HubSiteClosed(Id<Hub> Hub, Id<HubSite> Site, string Reason) : IHubEvent;

/// <summary>A room can be leased from now on.</summary>
[EventName("hub.room-added.v1")]
public sealed record RoomAdded(
    Id<Hub> Hub,
    Id<HubSite> Site,
    Id<Room> Room,
    string Label,
    decimal? AreaSquareMetres,
    int? Places
) : IHubEvent;

/// <summary>A room can no longer be leased; its effective day is the first without it.</summary>
[EventName("hub.room-removed.v1")]
public sealed record RoomRemoved(Id<Hub> Hub, Id<Room> Room, string Reason) : IHubEvent;

/// <summary>A company moved in.</summary>
[EventName("hub.residency-started.v1")]
public sealed record ResidencyStarted(
    Id<Hub> Hub,
    Id<Residency> Residency,
    Id<Company> Company,
    IReadOnlyList<Id<Room>> Rooms
) : IHubEvent;

/// <summary>A resident company has other rooms from now on.</summary>
[EventName("hub.residency-rooms-changed.v1")]
public sealed record ResidencyRoomsChanged(
    Id<Hub> Hub,
    Id<Residency> Residency,
    IReadOnlyList<Id<Room>> Rooms
) : IHubEvent;

/// <summary>A company moved out.</summary>
[EventName("hub.residency-ended.v1")]
public sealed record ResidencyEnded(Id<Hub> Hub, Id<Residency> Residency, ResidencyEnd End) : IHubEvent;

/// <summary>An ending was recorded that did not take place: the company stays.</summary>
[EventName("hub.residency-ending-withdrawn.v1")]
public sealed record ResidencyEndingWithdrawn(Id<Hub> Hub, Id<Residency> Residency, string Reason)
    : IHubEvent;

/// <summary>A residency was recorded that never was.</summary>
[EventName("hub.residency-withdrawn.v1")]
public sealed record ResidencyWithdrawn(Id<Hub> Hub, Id<Residency> Residency, string Reason) : IHubEvent;

/// <summary>A company began to wait for a room.</summary>
[EventName("hub.waiting-began.v1")]
public sealed record WaitingBegan(Id<Hub> Hub, Id<Company> Company) : IHubEvent;

/// <summary>A company no longer waits for a room; its effective day is the first on which it does
/// not.</summary>
[EventName("hub.waiting-ended.v1")]
public sealed record WaitingEnded(Id<Hub> Hub, Id<Company> Company, WaitingEnding Ending) : IHubEvent;
