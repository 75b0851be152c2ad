using Evenground.Record;
using Evenground.Tests.Record.Regions;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Hubs;

/// <summary>A hub with two sites, three rooms and five companies, before anybody moved in.</summary>
static class HubScene
{
    public static readonly Id<Hub> Ground = Id<Hub>(1);
    public static readonly Id<HubSite> Pohang = Id<HubSite>(11),
        Seoul = Id<HubSite>(12);
    public static readonly Id<Room> North = Id<Room>(21),
        South = Id<Room>(22),
        Tower = Id<Room>(23);
    public static readonly Id<Organisation> Operator = Id<Organisation>(31);
    public static readonly DateOnly Opening = new(2021, 7, 21);

    public static Desk Open()
    {
        var desk = new Desk().AdoptKorea();
        desk.Write(
            OrganisationRules.Decide(
                new RegisterOrganisation(Operator, Named("Operator"), OrganisationKind.Company, Opening, []),
                desk.History
            )
        );
        for (var number = 1; number <= 5; number++)
            desk.Write(
                CompanyRules.Decide(
                    new RegisterCompany(Company(number), Named($"Startup {number}"), Opening, null, null, []),
                    desk.History
                )
            );

        desk.Write(HubRules.Decide(new FoundHub(Ground, Named("Ground"), Operator, Opening), desk.History));
        desk.Write(
            HubRules.Decide(
                new OpenHubSite(Ground, Pohang, Named("Ground Pohang"), Korea.Pohang, "", Opening),
                desk.History
            )
        );
        desk.Write(
            HubRules.Decide(
                new OpenHubSite(Ground, Seoul, Named("Ground Seoul"), Korea.Seoul, "", Opening),
                desk.History
            )
        );
        return desk.Add(North, Pohang, 40m).Add(South, Pohang, 60m).Add(Tower, Seoul, 100m);
    }

    public static Id<Company> Company(int number) => Id<Company>(100 + number);

    public static Desk Add(
        this Desk desk,
        Id<Room> room,
        Id<HubSite> site,
        decimal? area,
        DateOnly? from = null
    ) =>
        desk.Write(
            HubRules.Decide(
                new AddRoom(
                    Ground,
                    new(room, site, $"Room {room.Value.ToString()[..8]}", area, null),
                    from ?? Opening
                ),
                desk.History
            )
        );

    public static Outcome<Decision> MoveIn(
        this Desk desk,
        int stay,
        int company,
        Id<Room> room,
        DateOnly from,
        ResidencyEnd? end = null
    ) =>
        ResidencyRules.Decide(
            new StartResidency(Ground, Id<Residency>(200 + stay), Company(company), [room], from, end),
            desk.History
        );

    public static Outcome<Decision> MoveOut(
        this Desk desk,
        int stay,
        DateOnly lastDay,
        ResidencyEnding ending = ResidencyEnding.TermEnded
    ) =>
        ResidencyRules.Decide(
            new EndResidency(Ground, Id<Residency>(200 + stay), new(lastDay, ending)),
            desk.History
        );
}
