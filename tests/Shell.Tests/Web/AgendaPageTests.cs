using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>The agenda shows pledges with their four statuses, meetings, and how far partnerships
/// came.</summary>
public sealed class AgendaPageTests
{
    static readonly DateOnly Made = new(2024, 3, 1);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pledge_whose_day_has_passed_without_evidence_is_overdue_whatever_its_owner_says()
    {
        await using var site = await Site.StartEmptyAsync();
        var (pledge, owner) = (
            new Id<Pledge>(Guid.CreateVersion7()),
            new Id<Organisation>(Guid.CreateVersion7())
        );
        var terms = new PledgeTerms(
            new("입주실 40실", "Forty rooms"),
            "We shall open forty rooms.",
            "startups",
            new("hub.rooms", 40, Unit.Parse("rooms")!.Value, 0),
            new(new DateOnly(2024, 12, 31)),
            null,
            ""
        );
        await SayAsync(
            site,
            new PledgeMade(pledge, owner, terms, null),
            new StatusDeclared(pledge, OfficialStatus.Fulfilled, owner, "")
        );

        var html = await GetAsync(site);

        Assert.Contains("Forty rooms", html, StringComparison.Ordinal);
        Assert.Contains("“We shall open forty rooms.”", html, StringComparison.Ordinal);
        Assert.Contains("Fulfilled", html, StringComparison.Ordinal);
        Assert.Contains("badge overdue", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_and_partnerships_show_how_far_they_came()
    {
        await using var site = await Site.StartEmptyAsync();
        var (need, way) = (new Id<Need>(Guid.CreateVersion7()), new Id<Partnership>(Guid.CreateVersion7()));
        await SayAsync(
            site,
            new MeetingHeld(
                new(Guid.CreateVersion7()),
                new("봄 회의", "Spring meeting"),
                "Town hall",
                null,
                []
            ),
            new NeedPosted(need, new(Guid.CreateVersion7()), new("센서", "A sensor")),
            new StartupScreened(way, need, new(Guid.CreateVersion7())),
            new PartnersMet(way)
        );

        var html = await GetAsync(site);

        Assert.Contains("Spring meeting", html, StringComparison.Ordinal);
        Assert.Contains("A sensor", html, StringComparison.Ordinal);
        Assert.Contains(">Met</td>", html, StringComparison.Ordinal);
    }

    static Task SayAsync(Site site, params IReadOnlyList<IEvent> happened) =>
        site.AppendAsync(_ => new Decision([.. happened.Select(one => new Fact(one, new(Made), Made))]));

    static async Task<string> GetAsync(Site site)
    {
        using var client = site.Client();
        return await client.GetStringAsync(new Uri(PageAddresses.Of("en", "agenda"), UriKind.Relative), Stop);
    }
}
