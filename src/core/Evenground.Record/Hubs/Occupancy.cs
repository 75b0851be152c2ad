namespace Evenground.Record;

/// <summary>How much of what a hub can lease was leased, on a day or over a run of days.</summary>
/// <remarks>
/// Occupancy = leased ÷ available, both weighted by days: a room that is there for 10 days and leased for 5
/// of them is half occupied. On one day, room-days are rooms. Unit: room-days and m²-days; the quotients are
/// ratios from 0 to 1.
/// Missing: no room available leaves the quotient missing; a room without a measured area leaves that by area
/// missing.
/// Source: facility reporting by usable area, with rooms beside it where area is not measured.
/// </remarks>
/// <param name="RoomsWithoutArea">Rooms available in the period whose area nobody has measured.</param>
public sealed record Occupancy(
    EffectivePeriod Period,
    long RoomDaysAvailable,
    long RoomDaysLeased,
    decimal SquareMetreDaysAvailable,
    decimal SquareMetreDaysLeased,
    int RoomsWithoutArea
)
{
    /// <summary>By rooms, or null when no room was available.</summary>
    public decimal? ByRooms => RoomDaysAvailable == 0 ? null : (decimal)RoomDaysLeased / RoomDaysAvailable;

    /// <summary>By area, or null when no area was available or not all of it is measured.</summary>
    public decimal? ByArea =>
        RoomsWithoutArea > 0 || SquareMetreDaysAvailable == 0
            ? null
            : SquareMetreDaysLeased / SquareMetreDaysAvailable;

    internal static Occupancy Of(HubFile hub, EffectivePeriod period, Id<HubSite>? site, AsOf asOf)
    {
        var leases = hub.LeasesAt(asOf).ToLookup(lease => lease.Room, lease => lease.Days);
        long available = 0,
            leased = 0;
        var (areaAvailable, areaLeased, unmeasured) = (0m, 0m, 0);
        foreach (var file in hub.Rooms)
        {
            if (site is { } asked && file.Room.Site != asked)
                continue;
            if (hub.AvailableAt(file, asOf)?.Within(period) is not { } days)
                continue;

            long there = days.Count();
            long taken = leases[file.Room.Id].Sum(lease => lease.Within(days)?.Count() ?? 0);
            available += there;
            leased += taken;
            areaAvailable += there * (file.Room.AreaSquareMetres ?? 0);
            areaLeased += taken * (file.Room.AreaSquareMetres ?? 0);
            unmeasured += file.Room.AreaSquareMetres is null ? 1 : 0;
        }

        return new(period, available, leased, areaAvailable, areaLeased, unmeasured);
    }
}
