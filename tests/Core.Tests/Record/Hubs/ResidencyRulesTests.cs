using CsCheck;
using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Hubs.HubScene;

namespace Evenground.Tests.Record.Hubs;

/// <summary>Companies move in and out; now and ever are two numbers; no room is leased twice.</summary>
public class ResidencyRulesTests
{
    static readonly DateOnly Start = Opening.AddDays(10),
        Year = Opening.AddYears(1);

    readonly Desk _desk = Open();

    [Fact]
    public void Companies_now_and_companies_ever_are_two_numbers()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start)).Write(_desk.MoveOut(1, Year));
        _desk.Write(_desk.MoveIn(2, company: 2, North, Year.AddDays(1)));
        var hubs = _desk.History.Hubs;

        Assert.Equal([Company(1)], hubs.CompaniesNow(Ground, On(Year)));
        Assert.Equal([Company(2)], hubs.CompaniesNow(Ground, On(Year.AddDays(1))));
        Assert.Equal([Company(1), Company(2)], hubs.CompaniesEver(Ground, On(Year.AddDays(1))));
        Assert.Empty(hubs.CompaniesEver(Ground, On(Start.AddDays(-1))));
    }

    [Fact]
    public void A_company_that_came_back_counts_once()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start, new(Year, ResidencyEnding.Relocated)));
        _desk.Write(_desk.MoveIn(2, company: 1, Tower, Year.AddDays(50)));
        var hubs = _desk.History.Hubs;

        Assert.Single(hubs.CompaniesEver(Ground, On(Year.AddDays(50))));
        Assert.Empty(hubs.CompaniesNow(Ground, On(Year.AddDays(1))));
        Assert.Equal([Company(1)], hubs.CompaniesNow(Ground, On(Year.AddDays(50)), Seoul));
        Assert.Empty(hubs.CompaniesNow(Ground, On(Year.AddDays(50)), Pohang));
    }

    [Fact]
    public void A_leased_room_is_refused_until_it_is_free()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start));

        var refusal = Refused<RoomMustBeFree>(_desk.MoveIn(2, company: 2, North, Year));

        Assert.Equal(new EffectivePeriod(Start), refusal.Leased);
        _desk.Write(_desk.MoveOut(1, Year));
        Refused<RoomMustBeFree>(_desk.MoveIn(2, company: 2, North, Year));
        _desk.Write(_desk.MoveIn(2, company: 2, North, Year.AddDays(1)));
    }

    [Fact]
    public void A_stay_before_a_known_lease_needs_its_end()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Year));

        Refused<RoomMustBeFree>(_desk.MoveIn(2, company: 2, North, Start));
        _desk.Write(_desk.MoveIn(2, company: 2, North, Start, new(Year.AddDays(-1), ResidencyEnding.Closed)));
    }

    [Fact]
    public void A_room_is_not_leased_before_it_is_there()
    {
        _desk.Add(Id<Room>(24), Pohang, 10m, from: Year);

        Refused<RoomMustBeAvailable>(_desk.MoveIn(1, company: 1, Id<Room>(24), Start));
    }

    [Fact]
    public void A_residency_names_each_of_its_rooms_once()
    {
        Refused<ResidencyNeedsItsRooms>(
            ResidencyRules.Decide(
                new StartResidency(Ground, Id<Residency>(201), Company(1), [], Start),
                _desk.History
            )
        );
        Refused<ResidencyNeedsItsRooms>(
            ResidencyRules.Decide(
                new StartResidency(Ground, Id<Residency>(201), Company(1), [North, North], Start),
                _desk.History
            )
        );
        Refused<MustBeKnown>(
            ResidencyRules.Decide(
                new StartResidency(Ground, Id<Residency>(201), Company(1), [Id<Room>(99)], Start),
                _desk.History
            )
        );
    }

    [Fact]
    public void A_residency_needs_a_hub_a_company_and_a_new_id()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start));

        Refused<IdMustBeNew>(_desk.MoveIn(1, company: 2, South, Start));
        Refused<MustBeKnown>(_desk.MoveIn(2, company: 9, South, Start));
        Refused<MustBeInBeing>(_desk.MoveIn(2, company: 2, South, Opening.AddDays(-1)));
        Refused<MustBeKnown>(_desk.MoveOut(7, Year));
    }

    [Fact]
    public void A_graduation_needs_its_criteria_and_where_the_company_went()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start));

        Refused<GraduationNeedsCriteria>(_desk.MoveOut(1, Year, ResidencyEnding.Graduated));
        Refused<GraduationNeedsCriteria>(
            End(1, new(Year, ResidencyEnding.Graduated, new(" ", Korea.Pohang)))
        );
        Refused<RegionCodeMustBeKnown>(
            End(1, new(Year, ResidencyEnding.Graduated, new("series A", new(Korea.Register, "99"))))
        );
        Refused<OnlyGraduatesHaveAGraduation>(
            End(1, new(Year, ResidencyEnding.TermEnded, new("series A", Korea.Pohang)))
        );
        _desk.Write(End(1, new(Year, ResidencyEnding.Graduated, new("series A", Korea.Pohang))));

        Assert.Equal(
            Korea.Pohang,
            _desk.History.Hubs.Residencies(Ground, On(Year))[0].End?.Graduation?.Destination
        );
    }

    [Fact]
    public void A_residency_ends_once_and_not_before_it_began()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start));

        Refused<DaysMustBeInOrder>(_desk.MoveOut(1, Start.AddDays(-1)));
        _desk.Write(_desk.MoveOut(1, Start));
        Refused<MustNotHaveEnded>(_desk.MoveOut(1, Year));
    }

    [Fact]
    public void An_ending_taken_back_lets_the_company_stay_if_the_room_is_still_free()
    {
        Refused<MustBeKnown>(TakeBackEnding(1));
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start));
        Refused<ResidencyMustHaveEnded>(TakeBackEnding(1));
        _desk.Write(_desk.MoveOut(1, Year)).Write(_desk.MoveIn(2, company: 2, North, Year.AddDays(5)));
        Refused<RoomMustBeFree>(TakeBackEnding(1));

        _desk
            .Write(
                ResidencyRules.Decide(
                    new WithdrawResidency(Ground, Id<Residency>(202), "never moved in"),
                    _desk.History
                )
            )
            .Write(TakeBackEnding(1));

        Assert.Equal([Company(1)], _desk.History.Hubs.CompaniesNow(Ground, On(Year.AddDays(5))));
    }

    [Fact]
    public void An_ending_taken_back_brings_no_room_that_another_has_leased_meanwhile()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start)).Write(Change(1, South, Year.AddDays(9)));
        _desk.Write(_desk.MoveOut(1, Year)).Write(_desk.MoveIn(2, company: 2, South, Year.AddDays(5)));

        Refused<RoomMustBeFree>(TakeBackEnding(1));
    }

    [Fact]
    public void A_residency_that_never_was_still_stands_in_what_was_known_before()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start));
        var before = new AsOf(Year, Known: _desk.Today);
        _desk.Today = _desk.Today.AddDays(1);
        Refused<TextMustBeGiven>(
            ResidencyRules.Decide(new WithdrawResidency(Ground, Id<Residency>(201), ""), _desk.History)
        );
        _desk.Write(
            ResidencyRules.Decide(
                new WithdrawResidency(Ground, Id<Residency>(201), "never moved in"),
                _desk.History
            )
        );

        Assert.Single(_desk.History.Hubs.CompaniesEver(Ground, before));
        Assert.Empty(_desk.History.Hubs.CompaniesEver(Ground, before with { Known = _desk.Today }));
    }

    [Fact]
    public void A_company_that_changes_rooms_frees_the_old_one()
    {
        _desk.Write(_desk.MoveIn(1, company: 1, North, Start));
        Refused<DaysMustBeInOrder>(Change(1, South, Start));
        _desk.Write(Change(1, South, Year));

        Assert.Equal([North], _desk.History.Hubs.ResidentsNow(Ground, On(Year.AddDays(-1)))[0].Rooms);
        Assert.Equal([South], _desk.History.Hubs.ResidentsNow(Ground, On(Year))[0].Rooms);
        _desk.Write(_desk.MoveIn(2, company: 2, North, Year));
        Refused<RoomMustBeFree>(Change(1, North, Year.AddDays(9)));
    }

    [Fact]
    public void Whatever_is_asked_no_room_is_leased_twice_and_a_replay_says_the_same() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[0, 60], Gen.Int[0, 3])
            .Array[0, 25]
            .Sample(
                asks =>
                {
                    var desk = Open();
                    Id<Room>[] rooms = [North, South, Tower];
                    foreach (var (stay, company, room, day, verb) in asks)
                        desk.Try(Ask(desk, stay, company, rooms[room], Opening.AddDays(day), verb));

                    var replayed = desk.Replayed();
                    return Enumerable
                        .Range(0, 70)
                        .Select(day => On(Opening.AddDays(day)))
                        .All(asOf =>
                        {
                            var leased = desk
                                .History.Hubs.ResidentsNow(Ground, asOf)
                                .SelectMany(stay => stay.Rooms)
                                .ToArray();
                            var occupancy = desk.History.Hubs.OccupancyOn(Ground, asOf)!;
                            return leased.Distinct().Count() == leased.Length
                                && occupancy.RoomDaysLeased == leased.Length
                                && occupancy.RoomDaysLeased <= occupancy.RoomDaysAvailable
                                && Written(replayed.Hubs.Residencies(Ground, asOf))
                                    == Written(desk.History.Hubs.Residencies(Ground, asOf));
                        });
                },
                iter: 60
            );

    [Fact]
    public void Whatever_is_recorded_later_what_was_known_before_stays_as_it_was() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[0, 60], Gen.Int[0, 3])
            .Array[1, 20]
            .Sample(
                asks =>
                {
                    var desk = Open();
                    Id<Room>[] rooms = [North, South, Tower];
                    var views = new List<(AsOf AsOf, string Seen)>();
                    foreach (var (stay, company, room, day, verb) in asks)
                    {
                        desk.Try(Ask(desk, stay, company, rooms[room], Opening.AddDays(day), verb));
                        var asOf = new AsOf(Opening.AddDays(30), Known: desk.Today);
                        views.Add((asOf, Written(desk.History.Hubs.Residencies(Ground, asOf))));
                        desk.Today = desk.Today.AddDays(1);
                    }

                    return views.All(view =>
                        Written(desk.History.Hubs.Residencies(Ground, view.AsOf)) == view.Seen
                    );
                },
                iter: 60
            );

    static Outcome<Decision> Ask(Desk desk, int stay, int company, Id<Room> room, DateOnly day, int verb) =>
        verb switch
        {
            0 => desk.MoveIn(stay, company, room, day),
            1 => desk.MoveOut(stay, day),
            2 => ResidencyRules.Decide(
                new ChangeRooms(Ground, Id<Residency>(200 + stay), [room], day),
                desk.History
            ),
            _ => ResidencyRules.Decide(
                new WithdrawEnding(Ground, Id<Residency>(200 + stay), "stays"),
                desk.History
            ),
        };

    Outcome<Decision> End(int stay, ResidencyEnd end) =>
        ResidencyRules.Decide(new EndResidency(Ground, Id<Residency>(200 + stay), end), _desk.History);

    Outcome<Decision> TakeBackEnding(int stay) =>
        ResidencyRules.Decide(
            new WithdrawEnding(Ground, Id<Residency>(200 + stay), "it stayed"),
            _desk.History
        );

    Outcome<Decision> Change(int stay, Id<Room> room, DateOnly from) =>
        ResidencyRules.Decide(
            new ChangeRooms(Ground, Id<Residency>(200 + stay), [room], from),
            _desk.History
        );
}
