using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Hubs.HubScene;

namespace Evenground.Tests.Record.Hubs;

/// <summary>Hubs, their sites and rooms, how much of them is leased, and who waits.</summary>
public class HubRulesTests
{
    static readonly DateOnly Year = Opening.AddYears(1);

    readonly Desk _desk = Open();

    [Fact]
    public void A_hub_shows_the_sites_and_rooms_of_the_day()
    {
        _desk.Write(HubRules.Decide(new CloseHubSite(Ground, Seoul, Year, "lease over"), _desk.History));
        var hubs = _desk.History.Hubs;

        Assert.Equal(
            (2, 3),
            (
                hubs.Find(Ground, On(Year.AddDays(-1)))!.Sites.Count,
                hubs.Find(Ground, On(Year.AddDays(-1)))!.Rooms.Count
            )
        );
        Assert.Equal(
            (1, 2),
            (hubs.Find(Ground, On(Year))!.Sites.Count, hubs.Find(Ground, On(Year))!.Rooms.Count)
        );
        Assert.Null(hubs.Find(Ground, On(Opening.AddDays(-1))));
        Assert.Single(hubs.All(On(Opening)));
    }

    [Fact]
    public void Another_operator_runs_the_hub_from_its_day_on()
    {
        var next = Id<Organisation>(32);
        _desk.Write(
            OrganisationRules.Decide(
                new RegisterOrganisation(next, Named("Next"), OrganisationKind.Centre, Opening, []),
                _desk.History
            )
        );
        _desk.Write(HubRules.Decide(new ChangeOperator(Ground, next, Year), _desk.History));

        Assert.Equal(Operator, _desk.History.Hubs.Find(Ground, On(Year.AddDays(-1)))?.Operator);
        Assert.Equal(next, _desk.History.Hubs.Find(Ground, On(Year))?.Operator);
        Refused<MustBeKnown>(
            HubRules.Decide(new ChangeOperator(Ground, Id<Organisation>(99), Year), _desk.History)
        );
    }

    [Fact]
    public void Occupancy_weighs_rooms_and_area_by_days()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, South, Opening.AddDays(5)));
        var hubs = _desk.History.Hubs;
        var tenDays = new EffectivePeriod(Opening, Opening.AddDays(9));

        var onTheDay = hubs.OccupancyOn(Ground, On(Opening.AddDays(5)), Pohang)!;
        var overTheDays = hubs.OccupancyOver(Ground, tenDays, On(Opening), Pohang)!;

        Assert.Equal((0.5m, 0.6m), (onTheDay.ByRooms, onTheDay.ByArea));
        Assert.Equal((0.25m, 0.3m), (overTheDays.ByRooms, overTheDays.ByArea));
        Assert.Equal(0m, hubs.OccupancyOn(Ground, On(Opening.AddDays(4)))?.ByRooms);
    }

    [Fact]
    public void Occupancy_is_missing_where_nothing_is_available_or_measured()
    {
        _desk.Add(Id<Room>(25), Pohang, area: null, from: Year);

        var before = _desk.History.Hubs.OccupancyOn(Ground, On(Opening.AddDays(-1)))!;
        var after = _desk.History.Hubs.OccupancyOn(Ground, On(Year))!;

        Assert.Null(before.ByRooms);
        Assert.Equal((0m, (decimal?)null, 1), (after.ByRooms, after.ByArea, after.RoomsWithoutArea));
        Assert.Null(_desk.History.Hubs.OccupancyOn(Id<Hub>(9), On(Year)));
    }

    [Fact]
    public void A_hub_is_founded_once_with_a_name_by_an_operator_in_being()
    {
        Refused<IdMustBeNew>(
            HubRules.Decide(new FoundHub(Ground, Named("B"), Operator, Opening), _desk.History)
        );
        Refused<TextMustBeGiven>(
            HubRules.Decide(new FoundHub(Id<Hub>(2), new("가", " "), Operator, Opening), _desk.History)
        );
        Refused<MustBeInBeing>(
            HubRules.Decide(
                new FoundHub(Id<Hub>(2), Named("B"), Operator, Opening.AddDays(-1)),
                _desk.History
            )
        );
    }

    [Fact]
    public void A_site_lies_in_a_region_in_force_and_closes_once_after_it_opened()
    {
        Refused<RegionCodeMustBeInForce>(
            HubRules.Decide(
                new OpenHubSite(Ground, Id<HubSite>(13), Named("C"), new(Korea.Register, "51"), "", Opening),
                _desk.History
            )
        );
        Refused<IdMustBeNew>(
            HubRules.Decide(
                new OpenHubSite(Ground, Seoul, Named("C"), Korea.Seoul, "", Opening),
                _desk.History
            )
        );
        Refused<MustBeKnown>(
            HubRules.Decide(new CloseHubSite(Ground, Id<HubSite>(13), Year, ""), _desk.History)
        );
        Refused<DaysMustBeInOrder>(
            HubRules.Decide(new CloseHubSite(Ground, Seoul, Opening, ""), _desk.History)
        );
        _desk.Write(HubRules.Decide(new CloseHubSite(Ground, Seoul, Year, "lease over"), _desk.History));
        Refused<MustNotHaveEnded>(HubRules.Decide(new CloseHubSite(Ground, Seoul, Year, ""), _desk.History));
        Refused<MustBeInBeing>(
            HubRules.Decide(
                new AddRoom(Ground, new(Id<Room>(29), Seoul, "R", null, null), Year),
                _desk.History
            )
        );
    }

    [Fact]
    public void A_room_has_a_label_a_site_and_a_size_above_nothing()
    {
        Refused<IdMustBeNew>(Add(new(North, Pohang, "R", null, null)));
        Refused<TextMustBeGiven>(Add(new(Id<Room>(29), Pohang, "", null, null)));
        Refused<MustBeKnown>(Add(new(Id<Room>(29), Id<HubSite>(19), "R", null, null)));
        Refused<NumberMustBePositive>(Add(new(Id<Room>(29), Pohang, "R", 0m, null)));
        Refused<NumberMustBePositive>(Add(new(Id<Room>(29), Pohang, "R", null, -1)));
    }

    [Fact]
    public void A_room_or_site_with_a_resident_is_not_given_up()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, Tower, Opening));

        Refused<RoomMustBeEmpty>(
            HubRules.Decide(new CloseHubSite(Ground, Seoul, Year, "lease over"), _desk.History)
        );
        Refused<RoomMustBeEmpty>(Remove(Tower, Year));
        _desk.Write(_desk.MoveOut(1, Year.AddDays(-1))).Write(Remove(Tower, Year));

        Refused<MustNotHaveEnded>(Remove(Tower, Year.AddDays(1)));
        Refused<MustBeKnown>(Remove(Id<Room>(29), Year));
        Refused<DaysMustBeInOrder>(Remove(North, Opening));
    }

    [Fact]
    public void Who_came_first_waits_first_and_each_waits_once()
    {
        _desk.Write(Join(2, Year)).Write(Join(1, Opening.AddDays(3))).Write(Leave(1, Year.AddDays(1)));

        Assert.Equal(
            [Company(1), Company(2)],
            _desk.History.Hubs.WaitingList(Ground, On(Year)).Select(waiting => waiting.Company)
        );
        Assert.Equal(
            [new Waiting(Company(2), Year)],
            _desk.History.Hubs.WaitingList(Ground, On(Year.AddDays(1)))
        );
        Refused<MustWaitOnce>(Join(2, Year.AddDays(5)));
        Refused<MustWaitOnce>(Leave(3, Year.AddDays(5)));
        Refused<MustBeKnown>(Join(9, Year));
    }

    Outcome<Decision> Add(Room room) => HubRules.Decide(new AddRoom(Ground, room, Opening), _desk.History);

    Outcome<Decision> Remove(Id<Room> room, DateOnly from) =>
        HubRules.Decide(new RemoveRoom(Ground, room, from, "rebuilt"), _desk.History);

    Outcome<Decision> Join(int company, DateOnly from) =>
        WaitingRules.Decide(new JoinWaitingList(Ground, Company(company), from), _desk.History);

    Outcome<Decision> Leave(int company, DateOnly from) =>
        WaitingRules.Decide(
            new LeaveWaitingList(Ground, Company(company), from, WaitingEnding.Withdrew),
            _desk.History
        );
}
