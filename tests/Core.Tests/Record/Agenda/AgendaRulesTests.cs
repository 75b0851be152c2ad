using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Agendas.AgendaScene;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Agendas;

/// <summary>Meetings, pledges whose baseline never disappears, and money that climbs rung by rung.</summary>
public class AgendaRulesTests
{
    readonly Desk _desk = Start();

    [Fact]
    public void A_revision_appends_and_the_baseline_stays()
    {
        var less = Terms with
        {
            Target = Terms.Target! with { Value = 400_000_000_000m },
            Due = new(Deadline.AddYears(2)),
        };
        _desk.Write(Revise(less, Made.AddYears(4)));

        var (before, after) = (_desk.At(Made.AddYears(4).AddDays(-1)), _desk.At(Made.AddYears(4)));

        Assert.Equal((Terms, Terms, 0), (before.Baseline, before.Current, before.Revisions.Count));
        Assert.Equal((Terms, less, 1), (after.Baseline, after.Current, after.Revisions.Count));
        Assert.Equal(ScheduleStatus.Overdue, _desk.At(Deadline.AddDays(1)).Schedule);
    }

    [Fact]
    public void A_relative_deadline_stays_relative_until_it_is_known_what_it_counts_from()
    {
        var relative = Terms with { Due = new(null, Months: 24, After: "the site is handed over") };
        var id = Id<Pledge>(2);
        _desk.Write(AgendaRules.Decide(new MakePledge(id, Owner, relative, Made), _desk.History));
        Assert.Equal(ScheduleStatus.NoDeadline, _desk.History.Agenda.Find(id, On(Deadline))?.Schedule);

        var anchored = relative with { Due = relative.Due! with { AnchoredOn = new(2021, 1, 1) } };
        _desk.Write(
            AgendaRules.Decide(new RevisePledge(id, anchored, new(2021, 1, 1), "handed over"), _desk.History)
        );

        Assert.Equal(ScheduleStatus.Open, _desk.History.Agenda.Find(id, On(new(2023, 1, 1)))?.Schedule);
        Assert.Equal(ScheduleStatus.Overdue, _desk.History.Agenda.Find(id, On(new(2023, 1, 2)))?.Schedule);
    }

    [Fact]
    public void Only_the_owner_or_who_holds_its_place_declares_the_official_status()
    {
        Refused<OnlyTheOwnerDeclares>(_desk.Declare(OfficialStatus.Fulfilled, Reviewer, Deadline));
        _desk.Write(
            OrganisationRules.Decide(
                new SucceedOrganisation(Owner, Heir, Made.AddYears(3), "merger"),
                _desk.History
            )
        );

        Refused<OnlyTheOwnerDeclares>(_desk.Declare(OfficialStatus.Fulfilled, Owner, Deadline));
        _desk.Write(_desk.Declare(OfficialStatus.InProgress, Heir, Deadline));

        Assert.Equal(OfficialStatus.InProgress, _desk.At(Deadline).Official);
        Assert.Null(_desk.At(Deadline.AddDays(-1)).Official);
    }

    [Fact]
    public void No_rung_of_money_is_implied_by_another()
    {
        _desk.Write(Reach(MoneyRung.Announced, 800)).Write(Reach(MoneyRung.Paid, 327));

        var money = _desk.At(Deadline).Money;

        Assert.Equal([MoneyRung.Announced, MoneyRung.Paid], money.Keys);
        Assert.Equal((800L, 327L), (money[MoneyRung.Announced].Minor, money[MoneyRung.Paid].Minor));
        Refused<AmountMustBePositive>(Reach(MoneyRung.Paid, 0));
        Refused<CurrencyMustMatch>(
            AgendaRules.Decide(
                new ReachMoney(OwnMoney, MoneyRung.Paid, new(1, Currency.Dollar), Made, "press"),
                _desk.History
            )
        );
        Refused<TextMustBeGiven>(
            AgendaRules.Decide(
                new ReachMoney(OwnMoney, MoneyRung.Paid, new(1, Currency.Won), Made, ""),
                _desk.History
            )
        );
    }

    [Fact]
    public void A_pledge_needs_an_owner_words_a_source_and_a_whole_deadline()
    {
        Refused<IdMustBeNew>(AgendaRules.Decide(new MakePledge(OwnMoney, Owner, Terms, Made), _desk.History));
        Refused<MustBeKnown>(
            AgendaRules.Decide(new MakePledge(Id<Pledge>(2), Id<Organisation>(9), Terms, Made), _desk.History)
        );
        Refused<MustBeKnown>(
            AgendaRules.Decide(
                new MakePledge(Id<Pledge>(2), Owner, Terms, Made, Id<Meeting>(9)),
                _desk.History
            )
        );
        Refused<TextMustBeGiven>(Make(Terms with { Title = new("가", "") }));
        Refused<TextMustBeGiven>(Make(Terms with { Wording = "" }));
        Refused<TextMustBeGiven>(Make(Terms with { Source = " " }));
        Refused<DueMustBeADayOrRelative>(Make(Terms with { Due = new(null, Months: 24) }));
        Refused<DueMustBeADayOrRelative>(Make(Terms with { Due = new(Deadline, Months: 24) }));
        Refused<RegionCodeMustBeInForce>(Make(Terms with { Region = new(Korea.Register, "51") }));
    }

    [Fact]
    public void Nothing_is_recorded_of_a_pledge_that_is_not_there_or_not_yet()
    {
        Refused<MustBeKnown>(
            AgendaRules.Decide(new RevisePledge(Id<Pledge>(9), Terms, Made, "changed"), _desk.History)
        );
        Refused<MustBeInBeing>(_desk.Declare(OfficialStatus.NotStarted, Owner, Made.AddDays(-1)));
        Refused<TextMustBeGiven>(
            AgendaRules.Decide(new RevisePledge(OwnMoney, Terms, Made, ""), _desk.History)
        );
        Assert.Null(_desk.History.Agenda.Find(OwnMoney, On(Made.AddDays(-1))));
    }

    [Fact]
    public void A_meeting_has_a_title_a_region_in_force_and_participants_in_being()
    {
        _desk.Write(Hold(Id<Meeting>(1), Korea.Pohang, Owner, Reviewer));

        Assert.Equal(
            [Owner, Reviewer],
            Assert.Single(_desk.History.Agenda.Meetings(On(Deadline))).Participants
        );
        Assert.Empty(_desk.History.Agenda.Meetings(On(Deadline.AddDays(-1))));
        Refused<IdMustBeNew>(Hold(Id<Meeting>(1), null));
        Refused<RegionCodeMustBeKnown>(Hold(Id<Meeting>(2), new(Korea.Register, "99")));
        Refused<MustBeKnown>(Hold(Id<Meeting>(2), null, Id<Organisation>(9)));
        Refused<TextMustBeGiven>(
            AgendaRules.Decide(
                new HoldMeeting(Id<Meeting>(2), new("", ""), Made, "", null, []),
                _desk.History
            )
        );
    }

    Outcome<Decision> Make(PledgeTerms terms) =>
        AgendaRules.Decide(new MakePledge(Id<Pledge>(2), Owner, terms, Made), _desk.History);

    Outcome<Decision> Revise(PledgeTerms terms, DateOnly on) =>
        AgendaRules.Decide(new RevisePledge(OwnMoney, terms, on, "the board decided"), _desk.History);

    Outcome<Decision> Reach(MoneyRung rung, long won) =>
        AgendaRules.Decide(
            new ReachMoney(OwnMoney, rung, new(won, Currency.Won), Made, "press"),
            _desk.History
        );

    Outcome<Decision> Hold(Id<Meeting> id, RegionCode? region, params Id<Organisation>[] participants) =>
        AgendaRules.Decide(
            new HoldMeeting(id, Named("Balanced growth meeting"), Deadline, "Pohang", region, participants),
            _desk.History
        );
}
