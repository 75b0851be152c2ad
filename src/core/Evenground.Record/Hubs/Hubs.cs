using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All hubs with their sites, rooms and residencies, as they were at any time.</summary>
/// <remarks>Companies resident now and companies ever resident are two questions, and never one
/// number.</remarks>
public sealed record Hubs
{
    public static Hubs Empty { get; } = new();

    Shelf<Id<Hub>, HubFile> _files;
    ImmutableHashSet<Guid> _ids = ImmutableHashSet<Guid>.Empty;

    /// <summary>The hub as it stood on the day; null before it was founded.</summary>
    public Hub? Find(Id<Hub> id, AsOf asOf) => _files.Find(id)?.At(asOf);

    public IReadOnlyList<Hub> All(AsOf asOf) => [.. _files.Select(file => file.At(asOf)).OfType<Hub>()];

    /// <summary>Every stay that had begun by the day, those that have ended included, in the order
    /// recorded.</summary>
    public IReadOnlyList<Residency> Residencies(Id<Hub> hub, AsOf asOf, Id<HubSite>? site = null) =>
        _files.Find(hub) is { } file
            ?
            [
                .. file
                    .Residencies.Select(residency => residency.KnownAt(asOf))
                    .OfType<Residency>()
                    .Where(residency => residency.From <= asOf.On && IsAt(file, residency, site)),
            ]
            : [];

    /// <summary>The stays that hold on the day.</summary>
    public IReadOnlyList<Residency> ResidentsNow(Id<Hub> hub, AsOf asOf, Id<HubSite>? site = null) =>
        [.. Residencies(hub, asOf, site).Where(residency => residency.HoldsOn(asOf.On))];

    /// <summary>The companies resident on the day, each once.</summary>
    public IReadOnlyList<Id<Company>> CompaniesNow(Id<Hub> hub, AsOf asOf, Id<HubSite>? site = null) =>
        [.. ResidentsNow(hub, asOf, site).Select(residency => residency.Company).Distinct()];

    /// <summary>The companies that were resident on the day or on any day before it, each once.</summary>
    public IReadOnlyList<Id<Company>> CompaniesEver(Id<Hub> hub, AsOf asOf, Id<HubSite>? site = null) =>
        [.. Residencies(hub, asOf, site).Select(residency => residency.Company).Distinct()];

    /// <summary>How much of the hub, or of one site, was leased on the day. Null when the hub is not
    /// known.</summary>
    public Occupancy? OccupancyOn(Id<Hub> hub, AsOf asOf, Id<HubSite>? site = null) =>
        OccupancyOver(hub, EffectivePeriod.OneDay(asOf.On), asOf, site);

    /// <summary>How much was leased over a closed run of days, each day weighing the same.</summary>
    public Occupancy? OccupancyOver(
        Id<Hub> hub,
        EffectivePeriod period,
        AsOf asOf,
        Id<HubSite>? site = null
    ) =>
        _files.Find(hub) is { } file && asOf.Sees(file.Founded)
            ? Occupancy.Of(file, period, site, asOf)
            : null;

    /// <summary>Who waits for a room on the day, those who came first before the others.</summary>
    public IReadOnlyList<Waiting> WaitingList(Id<Hub> hub, AsOf asOf) =>
        _files.Find(hub)?.WaitingAt(asOf) ?? [];

    /// <summary>The journal entries that a hub's residencies rest on, known by then, in ascending
    /// order.</summary>
    public IReadOnlyList<long> EntriesOf(Id<Hub> hub, IEnumerable<Residency> residencies, AsOf asOf) =>
        _files.Find(hub) is { } file
            ?
            [
                .. residencies
                    .Select(residency => file.Residencies.Find(residency.Id))
                    .OfType<ResidencyFile>()
                    .SelectMany(residency =>
                        residency
                            .Ends.Facts.Select(end => end.Mark)
                            .Concat(residency.Rooms.Facts.Select(rooms => rooms.Mark))
                            .Append(residency.Started)
                    )
                    .Where(mark => asOf.Sees(mark))
                    .Select(mark => mark.Sequence)
                    .Distinct()
                    .Order(),
            ]
            : [];

    /// <summary>The journal entries that a hub's rooms rest on, known by then, in ascending order.</summary>
    public IReadOnlyList<long> EntriesOf(Id<Hub> hub, IEnumerable<Room> rooms, AsOf asOf) =>
        _files.Find(hub) is { } file
            ?
            [
                .. rooms
                    .Select(room => file.Rooms.Find(room.Id))
                    .OfType<RoomFile>()
                    .SelectMany(room => room.Removals.Append(room.Added))
                    .Where(mark => asOf.Sees(mark))
                    .Select(mark => mark.Sequence)
                    .Distinct()
                    .Order(),
            ]
            : [];

    internal HubFile? FileOf(Id<Hub> id) => _files.Find(id);

    /// <summary>Whether a hub, site, room or residency has this id.</summary>
    internal bool IsTaken(Guid id) => _ids.Contains(id);

    /// <summary>Why nothing can be recorded of the hub on that day, or null.</summary>
    internal Refusal? RefusalOf(Id<Hub> id, DateOnly on)
    {
        if (_files.Find(id) is not { } file)
            return new MustBeKnown(Nouns.Hub, id.ToString());
        return file.Founded.Effective.From <= on ? null : new MustBeInBeing(Nouns.Hub, file.Name, on);
    }

    internal Hubs After(IHubEvent happened, Mark mark) =>
        happened switch
        {
            HubFounded founded => this with
            {
                _files = _files.With(
                    founded.Hub,
                    new(
                        founded.Hub,
                        founded.Name,
                        mark,
                        default(Timeline<Id<Organisation>>).Add(founded.Operator, mark)
                    )
                ),
                _ids = _ids.Add(founded.Hub.Value),
            },
            HubOperatorChanged changed => Change(
                changed,
                file => file with { Operators = file.Operators.Add(changed.Operator, mark) }
            ),
            HubSiteOpened opened => Opened(opened, mark),
            HubSiteClosed closed => Change(
                closed,
                file =>
                    file with
                    {
                        Sites = file.Sites.Change(
                            closed.Site,
                            site => site with { Closings = site.Closings.Add(mark) }
                        ),
                    }
            ),
            RoomAdded added => Added(added, mark),
            RoomRemoved removed => Change(
                removed,
                file =>
                    file with
                    {
                        Rooms = file.Rooms.Change(
                            removed.Room,
                            room => room with { Removals = room.Removals.Add(mark) }
                        ),
                    }
            ),
            ResidencyStarted started => Started(started, mark),
            ResidencyRoomsChanged changed => Change(
                changed,
                changed.Residency,
                residency => residency with { Rooms = residency.Rooms.Add(changed.Rooms, mark) }
            ),
            ResidencyEnded ended => Change(
                ended,
                ended.Residency,
                residency => residency with { Ends = residency.Ends.Add(ended.End, mark) }
            ),
            ResidencyEndingWithdrawn stays => Change(
                stays,
                stays.Residency,
                residency => residency with { Ends = residency.Ends.Add(null, mark) }
            ),
            ResidencyWithdrawn gone => Change(
                gone,
                gone.Residency,
                residency => residency with { Withdrawals = residency.Withdrawals.Add(mark) }
            ),
            WaitingBegan began => Change(
                began,
                file => file with { Queue = file.Queue.Add((began.Company, Begins: true, mark)) }
            ),
            WaitingEnded ended => Change(
                ended,
                file => file with { Queue = file.Queue.Add((ended.Company, Begins: false, mark)) }
            ),
            _ => this,
        };

    Hubs Opened(HubSiteOpened opened, Mark mark)
    {
        var site = new HubSite(opened.Site, opened.Name, opened.Region, opened.Address, mark.Effective.From);
        return Change(
            opened,
            file => file with { Sites = file.Sites.With(opened.Site, new(site, mark, default)) },
            opened.Site.Value
        );
    }

    Hubs Added(RoomAdded added, Mark mark)
    {
        var room = new Room(added.Room, added.Site, added.Label, added.AreaSquareMetres, added.Places);
        return Change(
            added,
            file => file with { Rooms = file.Rooms.With(added.Room, new(room, mark, default)) },
            added.Room.Value
        );
    }

    Hubs Started(ResidencyStarted started, Mark mark)
    {
        var rooms = default(Timeline<IReadOnlyList<Id<Room>>>).Add(started.Rooms, mark);
        var residency = new ResidencyFile(
            started.Residency,
            started.Hub,
            started.Company,
            mark,
            rooms,
            default,
            default
        );
        return Change(
            started,
            file => file with { Residencies = file.Residencies.With(started.Residency, residency) },
            started.Residency.Value
        );
    }

    Hubs Change(IHubEvent happened, Func<HubFile, HubFile> change, Guid? newId = null) =>
        this with
        {
            _files = _files.Change(happened.Hub, change),
            _ids = newId is { } id ? _ids.Add(id) : _ids,
        };

    Hubs Change(IHubEvent happened, Id<Residency> id, Func<ResidencyFile, ResidencyFile> change) =>
        Change(happened, file => file with { Residencies = file.Residencies.Change(id, change) });

    static bool IsAt(HubFile file, Residency residency, Id<HubSite>? site) =>
        site is not { } asked || residency.Rooms.Any(room => file.Rooms.Find(room)?.Room.Site == asked);
}
