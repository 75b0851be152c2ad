using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Counts over a hub's own ledger of rooms and residencies; a site of it is the subject's
/// detail.</summary>
/// <remarks>Of a hub without any recorded residency, or room, the count is missing and not 0.</remarks>
static class HubLedgers
{
    static readonly LocalizedText Residencies = new("입주 기록", "residencies");

    static readonly LocalizedText Rooms = new("입주 공간 기록", "rooms");

    public static IReadOnlyList<Subject> Subjects(History history, AsOf asOf) =>
        [
            .. new SortedSet<Subject>(
                history
                    .Hubs.All(asOf)
                    .SelectMany(hub =>
                        hub.Sites.Select(site => new Subject(RecordedScope.Of(hub.Id), site.Id.ToString()))
                            .Append(new(RecordedScope.Of(hub.Id)))
                    )
            ),
        ];

    /// <summary>The companies resident on the day, each once.</summary>
    public static Measurement CompaniesNow(Question question, History history) =>
        Companies(
            question,
            history,
            (hub, site) => history.Hubs.CompaniesNow(hub, question.AsOf, site).Count
        );

    /// <summary>The companies that were ever resident by the day, each once.</summary>
    public static Measurement CompaniesEver(Question question, History history) =>
        Companies(
            question,
            history,
            (hub, site) => history.Hubs.CompaniesEver(hub, question.AsOf, site).Count
        );

    public static Measurement RoomsOn(Question question, History history) =>
        RoomTerm(question, history) is { } term
            ? Measurement.Of(question, term.Value, term.SpeaksOf, term)
            : Measurement.Without(question, Missing.NothingRecorded(Rooms));

    /// <summary>Rooms leased ÷ rooms available on the day.</summary>
    public static Measurement Occupancy(Question question, History history)
    {
        if (
            RoomTerm(question, history) is not { } available
            || Place(question, history) is not (var hub, var site)
        )
            return Measurement.Without(question, Missing.NothingRecorded(Rooms));

        var asOf = question.AsOf;
        var leased = new Term(
            new("임대된 공간", "rooms leased"),
            Quantity.Exact(
                history.Hubs.OccupancyOn(hub.Id, asOf, site)?.RoomDaysLeased ?? 0,
                available.Value.Unit
            ),
            available.SpeaksOf,
            history.Hubs.EntriesOf(hub.Id, history.Hubs.ResidentsNow(hub.Id, asOf, site), asOf)
        );
        return Quotients.Of(leased.Value, available.Value, Unit.Ratio) is { } value
            ? Measurement.Of(question, value, available.SpeaksOf, leased, available)
            : Measurement.Without(question, Missing.NotDivisible(Rooms.English), leased, available);
    }

    static Measurement Companies(Question question, History history, Func<Id<Hub>, Id<HubSite>?, int> count)
    {
        var asOf = question.AsOf;
        if (
            Place(question, history) is not (var hub, var site)
            || history.Hubs.Residencies(hub.Id, asOf, site) is not { Count: > 0 } residencies
        )
            return Measurement.Without(question, Missing.NothingRecorded(Residencies));

        var term = new Term(
            Residencies,
            Quantity.Exact(count(hub.Id, site), Unit.Companies),
            EffectivePeriod.OneDay(asOf.On),
            history.Hubs.EntriesOf(hub.Id, residencies, asOf)
        );
        return Measurement.Of(question, term.Value, term.SpeaksOf, term);
    }

    static Term? RoomTerm(Question question, History history)
    {
        if (Place(question, history) is not (var hub, var site))
            return null;

        var rooms = hub.Rooms.Where(room => site is null || room.Site == site).ToList();
        return rooms.Count == 0
            ? null
            : new(
                Rooms,
                Quantity.Exact(rooms.Count, Unit.Parse("rooms")!.Value),
                EffectivePeriod.OneDay(question.AsOf.On),
                history.Hubs.EntriesOf(hub.Id, rooms, question.AsOf)
            );
    }

    static (Hub Hub, Id<HubSite>? Site)? Place(Question question, History history) =>
        RecordedScope.HubOf(question.Subject.Scope) is { } id
        && history.Hubs.Find(id, question.AsOf) is { } hub
            ? (hub, Id<HubSite>.Parse(question.Subject.Detail))
            : null;
}
