using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Measure.Regional;

/// <summary>The lists behind a region's figures, each row with the entries that it rests on.</summary>
public class RegionalPresenceTests
{
    readonly RegionalPresence _east = RegionalPresence.Of(Twoland.East, Twoland.ViewOn(Twoland.End))!;

    [Fact]
    public void Companies_are_marked_as_new_or_moved()
    {
        Assert.Equal(
            [
                ("Alpha", true, Arrival.Moved, (string?)Twoland.West),
                ("Beta", true, Arrival.New, null),
                ("Gamma", false, Arrival.New, null),
            ],
            _east.Companies.Select(here =>
                (here.Company.Name.English, here.HasHeadOffice, here.Arrival, here.From?.Code)
            )
        );
        Assert.All(_east.Companies, here => Assert.NotEmpty(here.Entries));
        Assert.Equal(new(2023, 5, 1), _east.Companies[2].Since);
    }

    [Fact]
    public void Who_moved_out_is_named_with_the_day_and_the_place()
    {
        var gone = Assert.Single(_east.MovedOut);

        Assert.Equal(
            (Twoland.Zeta, new DateOnly(2024, 10, 1), Twoland.Isle),
            (gone.Company, gone.On, gone.To)
        );
        Assert.NotEmpty(gone.Entries);
    }

    [Fact]
    public void A_hub_is_there_by_its_sites_with_who_sits_in_them()
    {
        var site = Assert.Single(Assert.Single(_east.Hubs).Sites);
        var resident = Assert.Single(site.Residents);

        Assert.Equal(("East wing", "Beta"), (site.Site.Name.English, resident.Name?.English));
        Assert.NotEmpty(resident.Entries);
        Assert.Empty(RegionalPresence.Of(Twoland.West, Twoland.ViewOn(Twoland.End))!.Hubs);
    }

    [Fact]
    public void Investments_pledges_and_partnerships_stand_line_by_line()
    {
        var line = Assert.Single(_east.InvestedBy(InvestmentBy.Jobs)!.Lines);

        Assert.Equal(
            (Twoland.Gamma, 490_000_000L, 90_000_000L),
            (line.Company, line.Amount.Minor, line.Part.Minor)
        );
        Assert.Empty(_east.InvestedBy(InvestmentBy.HeadOffice)!.Lines);
        Assert.Equal([Twoland.East, Twoland.Port], _east.Pledges.Select(pledge => pledge.Place));
        Assert.Equal("A need", Assert.Single(_east.Partnerships).Need?.Title.English);
        Assert.Equal(["Hub East", "Hub East Port"], _east.Scopes.Select(scope => scope.Code));
    }

    [Fact]
    public void A_group_holds_what_its_places_hold()
    {
        var coast = RegionalPresence.Of(Twoland.Coast, Twoland.ViewOn(Twoland.End))!;

        Assert.Equal(
            _east.Companies.Select(here => here.Company.Id),
            coast.Companies.Select(here => here.Company.Id)
        );
        Assert.Null(RegionalPresence.Of("nowhere", Twoland.ViewOn(Twoland.End)));
    }

    [Fact]
    public void A_stay_lasts_until_the_day_before_the_next_begins()
    {
        var stays = Twoland.History.Companies.StaysOf(Twoland.Alpha, AsOf.AllRecorded(Twoland.End));

        Assert.Equal(
            [new EffectivePeriod(new(2022, 1, 1), new(2024, 3, 31)), new EffectivePeriod(new(2024, 4, 1))],
            stays.Select(stay => stay.Days)
        );
        Assert.Equal([null, "W"], stays.Select(stay => stay.MovedFrom?.Code));
        Assert.Equal(stays[0].Entries[^1], stays[1].Entries[0]);
    }
}
