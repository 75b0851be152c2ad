namespace Evenground.Record;

/// <summary>Asks to note that a company moved in, and, of a stay that is over, also how it ended.</summary>
public sealed record StartResidency(
    Id<Hub> Hub,
    Id<Residency> Id,
    Id<Company> Company,
    IReadOnlyList<Id<Room>> Rooms,
    DateOnly From,
    ResidencyEnd? End = null
);

/// <summary>Asks to note that a resident company has other rooms from a day on.</summary>
public sealed record ChangeRooms(Id<Hub> Hub, Id<Residency> Id, IReadOnlyList<Id<Room>> Rooms, DateOnly From);

/// <summary>Asks to note that a company moved out.</summary>
public sealed record EndResidency(Id<Hub> Hub, Id<Residency> Id, ResidencyEnd End);

/// <summary>Asks to take back an ending that did not take place.</summary>
public sealed record WithdrawEnding(Id<Hub> Hub, Id<Residency> Id, string Reason);

/// <summary>Asks to take back a residency that never was.</summary>
public sealed record WithdrawResidency(Id<Hub> Hub, Id<Residency> Id, string Reason);

/// <summary>What may be recorded of residencies: no room is ever leased to two at once.</summary>
public static class ResidencyRules
{
    public static Outcome<Decision> Decide(StartResidency ask, History history)
    {
        if (history.Hubs.RefusalOf(ask.Hub, ask.From) is { } refusal)
            return refusal;
        if (history.Hubs.IsTaken(ask.Id.Value))
            return new IdMustBeNew(Nouns.Residency, ask.Id.ToString());
        if (history.Companies.RefusalOf(ask.Company, ask.From) is { } noCompany)
            return noCompany;
        if (ask.End is { } ended && RefusalOf(ended, ask.From, history) is { } endless)
            return endless;

        var days = new EffectivePeriod(ask.From, ask.End?.LastDay);
        if (RefusalOf(ask.Rooms, days, ask.Id, history.Hubs.FileOf(ask.Hub)!) is { } roomless)
            return roomless;

        var started = new Fact(new ResidencyStarted(ask.Hub, ask.Id, ask.Company, ask.Rooms), new(ask.From));
        return ask.End is { } end ? Decision.Of(started, Ended(ask.Hub, ask.Id, end)) : Decision.Of(started);
    }

    public static Outcome<Decision> Decide(ChangeRooms ask, History history)
    {
        if (RefusalOf(ask.Hub, ask.Id, history, out var residency) is { } refusal)
            return refusal;
        if (ask.From <= residency!.From)
            return new DaysMustBeInOrder(residency.From, ask.From);
        if (residency.End is { } end && end.LastDay < ask.From)
            return new DaysMustBeInOrder(ask.From, end.LastDay);

        var days = new EffectivePeriod(ask.From, residency.End?.LastDay);
        if (RefusalOf(ask.Rooms, days, ask.Id, history.Hubs.FileOf(ask.Hub)!) is { } roomless)
            return roomless;

        return Decision.From(new ResidencyRoomsChanged(ask.Hub, ask.Id, ask.Rooms), ask.From);
    }

    public static Outcome<Decision> Decide(EndResidency ask, History history)
    {
        if (RefusalOf(ask.Hub, ask.Id, history, out var residency) is { } refusal)
            return refusal;
        if (residency!.End is { } before)
            return new MustNotHaveEnded(
                Nouns.Residency,
                history.Companies.NameOf(residency.Company),
                before.LastDay
            );
        if (RefusalOf(ask.End, residency.From, history) is { } endless)
            return endless;

        return Decision.Of(Ended(ask.Hub, ask.Id, ask.End));
    }

    public static Outcome<Decision> Decide(WithdrawEnding ask, History history)
    {
        if (RefusalOf(ask.Hub, ask.Id, history, out var residency) is { } refusal)
            return refusal;
        if (residency!.End is not { } end)
            return new ResidencyMustHaveEnded(history.Companies.NameOf(residency.Company));
        if (Naming.RefusalOf(ask.Reason, Nouns.Reason) is { } baseless)
            return baseless;

        var hub = history.Hubs.FileOf(ask.Hub)!;
        // Rooms that it had been given from a day after the ending come back with the stay.
        var revived = hub
            .Residencies.Find(ask.Id)!
            .LeasesOver(new(end.LastDay.AddDays(1)), AsOf.AllRecorded(end.LastDay));
        foreach (var stretch in revived.GroupBy(lease => lease.Days))
            if (RefusalOf([.. stretch.Select(lease => lease.Room)], stretch.Key, ask.Id, hub) is { } roomless)
                return roomless;

        return Decision.OnDay(new ResidencyEndingWithdrawn(ask.Hub, ask.Id, ask.Reason), end.LastDay);
    }

    public static Outcome<Decision> Decide(WithdrawResidency ask, History history)
    {
        if (RefusalOf(ask.Hub, ask.Id, history, out var residency) is { } refusal)
            return refusal;
        if (Naming.RefusalOf(ask.Reason, Nouns.Reason) is { } baseless)
            return baseless;

        return Decision.OnDay(new ResidencyWithdrawn(ask.Hub, ask.Id, ask.Reason), residency!.From);
    }

    static Fact Ended(Id<Hub> hub, Id<Residency> id, ResidencyEnd end) =>
        new(new ResidencyEnded(hub, id, end), EffectivePeriod.OneDay(end.LastDay));

    static MustBeKnown? RefusalOf(Id<Hub> hub, Id<Residency> id, History history, out Residency? residency)
    {
        residency = history
            .Hubs.FileOf(hub)
            ?.Residencies.Find(id)
            ?.KnownAt(AsOf.AllRecorded(DateOnly.MaxValue));
        return residency is null ? new MustBeKnown(Nouns.Residency, id.ToString()) : null;
    }

    static Refusal? RefusalOf(ResidencyEnd end, DateOnly from, History history)
    {
        if (end.LastDay < from)
            return new DaysMustBeInOrder(from, end.LastDay);
        if (end.Ending != ResidencyEnding.Graduated)
            return end.Graduation is null ? null : new OnlyGraduatesHaveAGraduation(end.Ending);
        if (end.Graduation is not { } graduation || string.IsNullOrWhiteSpace(graduation.CriteriaMet))
            return new GraduationNeedsCriteria(end.LastDay);
        return history
            .Regions.Current.Require(graduation.Destination, end.LastDay)
            .Accepted(out _, out var noRegion)
            ? null
            : noRegion;
    }

    static Refusal? RefusalOf(
        IReadOnlyList<Id<Room>> rooms,
        EffectivePeriod days,
        Id<Residency> own,
        HubFile hub
    )
    {
        if (rooms.Count == 0 || rooms.Distinct().Count() != rooms.Count)
            return new ResidencyNeedsItsRooms(rooms.Count);

        var all = AsOf.AllRecorded(days.From);
        var leases = hub.LeasesAt(all)
            .Where(lease => lease.Residency != own && lease.Days.Overlaps(days))
            .ToArray();
        foreach (var id in rooms)
        {
            if (hub.Rooms.Find(id) is not { } room)
                return new MustBeKnown(Nouns.Room, id.ToString());
            if (hub.AvailableAt(room, all) is not { } available || available.Within(days) != days)
                return new RoomMustBeAvailable(room.Room.Label, days, hub.AvailableAt(room, all));
            foreach (var lease in leases)
                if (lease.Room == id)
                    return new RoomMustBeFree(room.Room.Label, days, lease.Days);
        }

        return null;
    }
}
