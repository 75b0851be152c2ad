using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Measure.Funds.RegionalDesk;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Measure.Funds;

/// <summary>Duties and targets against what happened; and what may be noted as one.</summary>
public class DutyStandingTests
{
    static readonly FundDuty Half = new(
        "half",
        Named("Half in Gyeongbuk"),
        DutyKind.Duty,
        DutyBase.Invested,
        0.5m,
        Gyeongbuk,
        DayOf(200),
        "example",
        IsExample: true
    );

    readonly RegionalDesk _desk = new();

    [Theory]
    [InlineData(300, 200, 100, DutyStatus.NotYet, 50)]
    [InlineData(300, 200, 300, DutyStatus.Missed, 50)]
    [InlineData(200, 300, 100, DutyStatus.Met, 0)]
    [InlineData(250, 250, 300, DutyStatus.Met, 0)]
    public void A_duty_is_met_missed_or_has_time(
        int elsewhere,
        int here,
        int day,
        DutyStatus status,
        int lacking
    )
    {
        _desk.Agree(Half).Desks.WithPaid(500);
        _desk.Desks.Post(_desk.Buy(elsewhere, Startup, Office, 1), 10);
        _desk.Desks.Post(_desk.Buy(here, Startup, Plant, 2), 20);

        var standing = Standing("half", day);

        Assert.Equal((status, lacking), (standing.Status, (int)standing.Lacking.Minor));
        Assert.Equal((decimal)here / 500, standing.ShareReached);
        Assert.NotEmpty(standing.Entries);
    }

    [Fact]
    public void What_came_after_the_due_day_does_not_count()
    {
        _desk.Agree(Half).Desks.WithPaid(500);
        _desk.Desks.Post(_desk.Buy(300, Startup, Office, 1), 10);
        _desk.Desks.Post(_desk.Buy(200, Startup, Plant, 2), 250);

        var standing = Standing("half", 300);

        Assert.Equal(DutyStatus.Missed, standing.Status);
        Assert.Equal(
            (300L, 0L, DayOf(200)),
            (standing.Base.Minor, standing.Reached.Minor, standing.JudgedOn)
        );
    }

    [Fact]
    public void While_what_has_no_place_could_be_enough_nothing_is_decided()
    {
        _desk.Agree(Half).Desks.WithPaid(500);
        _desk.Desks.Post(_desk.Buy(200, Startup, Plant, 1), 10);
        _desk.Desks.Post(_desk.Buy(300, Other, null, 2), 10);

        var standing = Standing("half", 100);

        Assert.Equal(DutyStatus.NotDecidable, standing.Status);
        Assert.Equal("missing.duty-unknown-places", standing.Undecided?.Code);
    }

    [Fact]
    public void A_duty_of_a_kind_of_company_is_not_judged_and_says_why()
    {
        _desk.Desks.WithPaid(500).Post(_desk.Buy(200, Startup, Plant, 1), 10);

        var standing = Standing("kinds", 100);

        Assert.Equal(DutyStatus.NotDecidable, standing.Status);
        Assert.Equal(DayOf(0).AddYears(3), standing.Duty.DueOn);
        Assert.Equal("missing.duty-kind-of-company", standing.Undecided?.Code);
    }

    [Fact]
    public void A_target_of_the_plan_is_held_against_all_funds_together()
    {
        _desk.Desks.WithPaid(500).Post(_desk.Buy(300, Startup, Office, 1), 10);
        _desk.Desks.Post(_desk.Buy(100, Startup, Plant, 2), 10);
        var view = _desk.View();

        var standing = Assert.Single(DutyStandings.OfAll(view.Funds, InvestmentBy.Site, view));

        Assert.Equal((DutyStatus.NotYet, 60L), (standing.Status, standing.Lacking.Minor));
    }

    [Fact]
    public void A_duty_agreed_anew_takes_the_place_of_the_earlier_one()
    {
        _desk.Agree(Half).Agree(Half with { Share = 0.1m }, 50).Desks.WithPaid(500);
        _desk.Desks.Post(_desk.Buy(400, Startup, Office, 1), 10);
        _desk.Desks.Post(_desk.Buy(100, Startup, Plant, 2), 10);

        Assert.Equal(DutyStatus.NotYet, Standing("half", 40).Status);
        Assert.Equal(DutyStatus.Met, Standing("half", 60).Status);
    }

    [Fact]
    public void A_duty_needs_a_code_a_share_a_place_a_day_ahead_and_a_source()
    {
        Refused<DutyMustBeSound>(Ask(Half with { Code = " " }));
        Refused<DutyMustBeSound>(Ask(Half with { Share = 0 }));
        Refused<DutyMustBeSound>(Ask(Half with { Share = 1.2m }));
        Refused<DutyMustBeSound>(Ask(Half with { Into = "kr-nowhere" }));
        Refused<DutyMustBeSound>(Ask(Half with { DueOn = DayOf(0) }, 1));
        Refused<DutyMustBeSound>(Ask(Half with { Source = "" }));
        Refused<MustBeKnown>(FundDutyRules.Decide(new(Id<Fund>(99), Half, Formed), _desk.History));
        Refused<MustBeInBeing>(Ask(Half, -1));
    }

    [Fact]
    public void A_rulebook_whose_duties_are_not_sound_is_refused()
    {
        var sound = _desk.History.Rulebooks.Book(On(Formed)).Adopted;
        var duty = sound.Duties![0];

        Refused<RuleMustBeSound>(Adopt(sound, duty with { Share = 2 }));
        Refused<RuleMustBeSound>(Adopt(sound, duty with { Into = "kr-nowhere" }));
        Refused<RuleMustBeSound>(Adopt(sound, duty, duty));
    }

    Outcome<Decision> Adopt(RulebookAdopted book, params DatedDuty[] duties) =>
        RulebookRules.Decide(new(book with { Edition = "9", Duties = duties }, Formed), _desk.History);

    Outcome<Decision> Ask(FundDuty duty, int day = 0) =>
        FundDutyRules.Decide(new(Venture, duty, DayOf(day)), _desk.History);

    DutyStanding Standing(string code, int day)
    {
        var view = _desk.View(day);
        return DutyStandings
            .Of(view.Funds[0], InvestmentBy.Site, view)
            .First(standing => standing.Duty.Code == code);
    }
}
