using CsCheck;
using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Companies;

/// <summary>A relocation is no creation: a site that moved remembers where it came from.</summary>
public class CompanySiteRulesTests
{
    static readonly Id<Company> Startup = Id<Company>(1);
    static readonly Id<CompanySite> Office = Id<CompanySite>(1),
        Factory = Id<CompanySite>(2);
    static readonly DateOnly Founded = new(2018, 3, 2),
        Moved = new(2021, 7, 21);

    readonly Desk _desk = Start();

    [Fact]
    public void A_site_that_moved_lies_in_the_new_region_and_remembers_the_old_one()
    {
        _desk
            .Write(Open(Office, SiteKind.HeadOffice, Korea.Seoul, Founded))
            .Write(Move(Office, Korea.Pohang, Moved));

        var (before, after) = (At(Moved.AddDays(-1)).HeadOffice, At(Moved).HeadOffice);

        Assert.Equal((Korea.Seoul, (RegionCode?)null), (before!.Region, before.MovedFrom));
        Assert.Equal((Korea.Pohang, Korea.Seoul), (after!.Region, after.MovedFrom));
    }

    [Fact]
    public void A_site_that_opened_beside_the_head_office_moved_from_nowhere()
    {
        _desk
            .Write(Open(Office, SiteKind.HeadOffice, Korea.Seoul, Founded))
            .Write(Open(Factory, SiteKind.Factory, Korea.Pohang, Moved));

        var sites = At(Moved).Sites;

        Assert.Equal([SiteKind.HeadOffice, SiteKind.Factory], sites.Select(site => site.Kind));
        Assert.All(sites, site => Assert.Null(site.MovedFrom));
    }

    [Fact]
    public void A_site_is_gone_from_the_day_it_closed()
    {
        _desk.Write(Open(Factory, SiteKind.Factory, Korea.Pohang, Founded)).Write(Close(Factory, Moved));

        Assert.Single(At(Moved.AddDays(-1)).Sites);
        Assert.Empty(At(Moved).Sites);
        Refused<MustNotHaveEnded>(Move(Factory, Korea.Seoul, Moved.AddDays(-1)));
    }

    [Fact]
    public void A_second_head_office_is_refused_until_the_first_is_closed()
    {
        _desk.Write(Open(Office, SiteKind.HeadOffice, Korea.Seoul, Founded));

        Refused<OneHeadOfficeOnly>(Open(Factory, SiteKind.HeadOffice, Korea.Pohang, Moved));
        _desk.Write(Close(Office, Moved)).Write(Open(Factory, SiteKind.HeadOffice, Korea.Pohang, Moved));

        Assert.Equal(Korea.Pohang, At(Moved).HeadOffice?.Region);
    }

    [Fact]
    public void A_region_that_is_not_in_force_on_the_day_is_refused() =>
        Refused<RegionCodeMustBeInForce>(Open(Office, SiteKind.Branch, new(Korea.Register, "51"), Moved));

    [Fact]
    public void A_move_to_the_same_place_is_refused()
    {
        _desk.Write(Open(Office, SiteKind.HeadOffice, Korea.Seoul, Founded));

        Refused<MoveMustChangeThePlace>(Move(Office, Korea.Seoul, Moved));
        Refused<RegionCodeMustBeKnown>(Move(Office, new(Korea.Register, "99"), Moved));
    }

    [Fact]
    public void A_site_that_the_record_does_not_know_or_not_yet_is_refused()
    {
        Refused<MustBeKnown>(Move(Office, Korea.Seoul, Moved));
        _desk.Write(Open(Office, SiteKind.HeadOffice, Korea.Seoul, Moved));

        Refused<MustBeInBeing>(Move(Office, Korea.Pohang, Moved.AddDays(-1)));
        Refused<IdMustBeNew>(Open(Office, SiteKind.Branch, Korea.Seoul, Moved));
    }

    [Fact]
    public void Whatever_is_asked_a_company_has_at_most_one_head_office_and_a_replay_says_the_same() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 400])
            .Array[0, 15]
            .Sample(
                asks =>
                {
                    var desk = Start();
                    foreach (var (site, verb, day) in asks)
                        desk.Try(
                            verb switch
                            {
                                0 => CompanySiteRules.Decide(
                                    new OpenCompanySite(
                                        Startup,
                                        Id<CompanySite>(site),
                                        SiteKind.HeadOffice,
                                        Korea.Seoul,
                                        "",
                                        Founded.AddDays(day)
                                    ),
                                    desk.History
                                ),
                                1 => CompanySiteRules.Decide(
                                    new MoveCompanySite(
                                        Startup,
                                        Id<CompanySite>(site),
                                        Korea.Pohang,
                                        "",
                                        Founded.AddDays(day)
                                    ),
                                    desk.History
                                ),
                                _ => CompanySiteRules.Decide(
                                    new CloseCompanySite(
                                        Startup,
                                        Id<CompanySite>(site),
                                        Founded.AddDays(day),
                                        "gone"
                                    ),
                                    desk.History
                                ),
                            }
                        );

                    var replayed = desk.Replayed();
                    return Enumerable
                        .Range(0, 401)
                        .Select(day => On(Founded.AddDays(day)))
                        .All(asOf =>
                            desk.History.Companies.Find(Startup, asOf) is { } company
                            && company.Sites.Count(site => site.Kind == SiteKind.HeadOffice) <= 1
                            && Written(company) == Written(replayed.Companies.Find(Startup, asOf)!)
                        );
                },
                iter: 50
            );

    static Desk Start()
    {
        var desk = new Desk().AdoptKorea();
        return desk.Write(
            CompanyRules.Decide(
                new RegisterCompany(Startup, Named("Startup"), Founded, Founded, null, []),
                desk.History
            )
        );
    }

    Company At(DateOnly on) => _desk.History.Companies.Find(Startup, On(on))!;

    Outcome<Decision> Open(Id<CompanySite> site, SiteKind kind, RegionCode region, DateOnly on) =>
        CompanySiteRules.Decide(new OpenCompanySite(Startup, site, kind, region, "", on), _desk.History);

    Outcome<Decision> Move(Id<CompanySite> site, RegionCode to, DateOnly on) =>
        CompanySiteRules.Decide(new MoveCompanySite(Startup, site, to, "", on), _desk.History);

    Outcome<Decision> Close(Id<CompanySite> site, DateOnly from) =>
        CompanySiteRules.Decide(new CloseCompanySite(Startup, site, from, "gone"), _desk.History);
}
