namespace Evenground.Record;

/// <summary>Asks to found a hub that an organisation runs.</summary>
public sealed record FoundHub(Id<Hub> Id, LocalizedText Name, Id<Organisation> Operator, DateOnly On);

/// <summary>Asks to note that another organisation runs the hub from a day on.</summary>
public sealed record ChangeOperator(Id<Hub> Id, Id<Organisation> Operator, DateOnly From);

/// <summary>Asks to open a site of a hub.</summary>
public sealed record OpenHubSite(
    Id<Hub> Id,
    Id<HubSite> Site,
    LocalizedText Name,
    RegionCode Region,
    string Address,
    DateOnly On
);

/// <summary>Asks to close a site from a day on.</summary>
public sealed record CloseHubSite(Id<Hub> Id, Id<HubSite> Site, DateOnly From, string Reason);

/// <summary>Asks to add a room that can be leased from a day on.</summary>
public sealed record AddRoom(Id<Hub> Id, Room Room, DateOnly From);

/// <summary>Asks to take a room out of what can be leased from a day on.</summary>
public sealed record RemoveRoom(Id<Hub> Id, Id<Room> Room, DateOnly From, string Reason);

/// <summary>What may be recorded of hubs, their sites and rooms. Each answer is the facts to append, or the
/// first refusal in the order written.</summary>
public static class HubRules
{
    public static Outcome<Decision> Decide(FoundHub ask, History history)
    {
        if (history.Hubs.IsTaken(ask.Id.Value))
            return new IdMustBeNew(Nouns.Hub, ask.Id.ToString());
        if (Naming.RefusalOf(ask.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (history.Organisations.RefusalOf(ask.Operator, ask.On) is { } noOperator)
            return noOperator;

        return Decision.From(new HubFounded(ask.Id, ask.Name, ask.Operator), ask.On);
    }

    public static Outcome<Decision> Decide(ChangeOperator ask, History history)
    {
        if (history.Hubs.RefusalOf(ask.Id, ask.From) is { } refusal)
            return refusal;
        if (history.Organisations.RefusalOf(ask.Operator, ask.From) is { } noOperator)
            return noOperator;

        return Decision.From(new HubOperatorChanged(ask.Id, ask.Operator), ask.From);
    }

    public static Outcome<Decision> Decide(OpenHubSite ask, History history)
    {
        if (history.Hubs.RefusalOf(ask.Id, ask.On) is { } refusal)
            return refusal;
        if (history.Hubs.IsTaken(ask.Site.Value))
            return new IdMustBeNew(Nouns.HubSite, ask.Site.ToString());
        if (Naming.RefusalOf(ask.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (!history.Regions.Current.Require(ask.Region, ask.On).Accepted(out _, out var noRegion))
            return noRegion;

        return Decision.From(new HubSiteOpened(ask.Id, ask.Site, ask.Name, ask.Region, ask.Address), ask.On);
    }

    public static Outcome<Decision> Decide(CloseHubSite ask, History history)
    {
        if (history.Hubs.RefusalOf(ask.Id, ask.From) is { } refusal)
            return refusal;
        var hub = history.Hubs.FileOf(ask.Id)!;
        if (hub.Sites.Find(ask.Site) is not { } site)
            return new MustBeKnown(Nouns.HubSite, ask.Site.ToString());
        if (site.Closings.Count > 0)
            return new MustNotHaveEnded(Nouns.HubSite, site.Site.Name, site.Closings[^1].Effective.From);
        if (ask.From <= site.Opened.Effective.From)
            return new DaysMustBeInOrder(site.Opened.Effective.From, ask.From);
        foreach (var room in hub.Rooms)
            if (room.Room.Site == ask.Site && LeaseFrom(hub, room.Room.Id, ask.From) is { } lease)
                return new RoomMustBeEmpty(room.Room.Label, ask.From, lease.Days);

        return Decision.From(new HubSiteClosed(ask.Id, ask.Site, ask.Reason), ask.From);
    }

    public static Outcome<Decision> Decide(AddRoom ask, History history)
    {
        var room = ask.Room;
        if (history.Hubs.RefusalOf(ask.Id, ask.From) is { } refusal)
            return refusal;
        if (history.Hubs.IsTaken(room.Id.Value))
            return new IdMustBeNew(Nouns.Room, room.Id.ToString());
        if (Naming.RefusalOf(room.Label, Nouns.Name) is { } unnamed)
            return unnamed;
        if (history.Hubs.FileOf(ask.Id)!.Sites.Find(room.Site) is not { } site)
            return new MustBeKnown(Nouns.HubSite, room.Site.ToString());
        if (site.OpenAt(AsOf.AllRecorded(ask.From))?.Contains(ask.From) != true)
            return new MustBeInBeing(Nouns.HubSite, site.Site.Name, ask.From);
        if (room.AreaSquareMetres is <= 0)
            return new NumberMustBePositive(new("면적(㎡)", "area in m²"), room.AreaSquareMetres.Value);
        if (room.Places is <= 0)
            return new NumberMustBePositive(new("좌석 수", "number of places"), room.Places.Value);

        return Decision.From(
            new RoomAdded(ask.Id, room.Site, room.Id, room.Label, room.AreaSquareMetres, room.Places),
            ask.From
        );
    }

    public static Outcome<Decision> Decide(RemoveRoom ask, History history)
    {
        if (history.Hubs.RefusalOf(ask.Id, ask.From) is { } refusal)
            return refusal;
        var hub = history.Hubs.FileOf(ask.Id)!;
        if (hub.Rooms.Find(ask.Room) is not { } room)
            return new MustBeKnown(Nouns.Room, ask.Room.ToString());
        if (room.Removals.Count > 0)
            return new MustNotHaveEnded(
                Nouns.Room,
                LocalizedText.Same(room.Room.Label),
                room.Removals[^1].Effective.From
            );
        if (ask.From <= room.Added.Effective.From)
            return new DaysMustBeInOrder(room.Added.Effective.From, ask.From);
        if (LeaseFrom(hub, ask.Room, ask.From) is { } lease)
            return new RoomMustBeEmpty(room.Room.Label, ask.From, lease.Days);

        return Decision.From(new RoomRemoved(ask.Id, ask.Room, ask.Reason), ask.From);
    }

    static Lease? LeaseFrom(HubFile hub, Id<Room> room, DateOnly from)
    {
        foreach (var lease in hub.LeasesAt(AsOf.AllRecorded(from)))
            if (lease.Room == room && lease.Days.Overlaps(new(from)))
                return lease;
        return null;
    }
}
