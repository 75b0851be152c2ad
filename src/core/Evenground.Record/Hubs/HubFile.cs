namespace Evenground.Record;

/// <summary>Everything ever recorded of one hub.</summary>
sealed record HubFile(Id<Hub> Id, LocalizedText Name, Mark Founded, Timeline<Id<Organisation>> Operators)
{
    public Shelf<Id<HubSite>, HubSiteFile> Sites { get; init; }

    public Shelf<Id<Room>, RoomFile> Rooms { get; init; }

    public Shelf<Id<Residency>, ResidencyFile> Residencies { get; init; }

    public AppendOnlyList<(Id<Company> Company, bool Begins, Mark Mark)> Queue { get; init; }

    public Hub? At(AsOf asOf) =>
        asOf.Holds(Founded) && Operators.At(asOf) is { } runs
            ? new(
                Id,
                Name,
                runs.Value,
                Founded.Effective.From,
                [
                    .. Sites
                        .Where(site => site.OpenAt(asOf)?.Contains(asOf.On) == true)
                        .Select(site => site.Site),
                ],
                [
                    .. Rooms
                        .Where(room => AvailableAt(room, asOf)?.Contains(asOf.On) == true)
                        .Select(room => room.Room),
                ]
            )
            : null;

    /// <summary>The days on which a room can be leased: while it is there and its site is open. Null when
    /// never.</summary>
    public EffectivePeriod? AvailableAt(RoomFile room, AsOf asOf) =>
        room.ThereAt(asOf) is { } there && Sites.Find(room.Room.Site)?.OpenAt(asOf) is { } open
            ? there.Within(open)
            : null;

    /// <summary>The days on which each room is leased, and to which residency.</summary>
    public IEnumerable<Lease> LeasesAt(AsOf asOf) =>
        Residencies.SelectMany(residency => residency.LeasesAt(asOf));

    /// <summary>Who waits on the day, those who came first before the others.</summary>
    public IReadOnlyList<Waiting> WaitingAt(AsOf asOf)
    {
        var waiting = new List<Waiting>();
        foreach (
            var (company, begins, mark) in Queue
                .Where(step => asOf.Sees(step.Mark) && step.Mark.Effective.From <= asOf.On)
                .OrderBy(step => step.Mark.Effective.From)
                .ThenBy(step => step.Mark.Sequence)
        )
        {
            waiting.RemoveAll(other => other.Company == company);
            if (begins)
                waiting.Add(new(company, mark.Effective.From));
        }

        return waiting;
    }
}

/// <summary>One room leased to one residency on a run of days.</summary>
readonly record struct Lease(Id<Room> Room, Id<Residency> Residency, EffectivePeriod Days);

sealed record HubSiteFile(HubSite Site, Mark Opened, AppendOnlyList<Mark> Closings)
{
    public EffectivePeriod? OpenAt(AsOf asOf) => Days.Between(Opened, Closings, asOf);
}

sealed record RoomFile(Room Room, Mark Added, AppendOnlyList<Mark> Removals)
{
    public EffectivePeriod? ThereAt(AsOf asOf) => Days.Between(Added, Removals, asOf);
}

sealed record ResidencyFile(
    Id<Residency> Id,
    Id<Hub> Hub,
    Id<Company> Company,
    Mark Started,
    Timeline<IReadOnlyList<Id<Room>>> Rooms,
    Timeline<ResidencyEnd?> Ends,
    AppendOnlyList<Mark> Withdrawals
)
{
    public DateOnly From => Started.Effective.From;

    /// <summary>The residency as known in a view, whatever day it speaks of; null when not known, or
    /// withdrawn.</summary>
    public Residency? KnownAt(AsOf asOf)
    {
        if (!asOf.Sees(Started) || Withdrawals.Any(mark => asOf.Sees(mark)))
            return null;

        var end = Ends.Latest(asOf)?.Value;
        var day = end is { } ended && ended.LastDay < asOf.On ? ended.LastDay : asOf.On;
        var rooms = Rooms.At(asOf with { On = day < From ? From : day })?.Value ?? [];
        return new(Id, Hub, Company, rooms, From, end);
    }

    public IEnumerable<Lease> LeasesAt(AsOf asOf) =>
        KnownAt(asOf) is { } residency ? LeasesOver(residency.Period, asOf) : [];

    /// <summary>The leases that the recorded rooms would make if the stay were just this long.</summary>
    public IEnumerable<Lease> LeasesOver(EffectivePeriod stay, AsOf asOf)
    {
        var changes = Rooms
            .Facts.Where(fact => asOf.Sees(fact.Mark))
            .OrderBy(fact => fact.Mark.Effective.From)
            .ThenBy(fact => fact.Mark.KnownFrom)
            .ThenBy(fact => fact.Mark.Sequence)
            .ToArray();
        for (var change = 0; change < changes.Length; change++)
        {
            var from = changes[change].Mark.Effective.From;
            DateOnly? until =
                change + 1 < changes.Length ? changes[change + 1].Mark.Effective.From.AddDays(-1) : null;
            if (until < from || new EffectivePeriod(from, until).Within(stay) is not { } days)
                continue;
            foreach (var room in changes[change].Value)
                yield return new(room, Id, days);
        }
    }
}
