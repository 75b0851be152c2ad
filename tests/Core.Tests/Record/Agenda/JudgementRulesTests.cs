using CsCheck;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Agendas.AgendaScene;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Agendas;

/// <summary>Four statuses side by side, none of which moves another.</summary>
public class JudgementRulesTests
{
    readonly Desk _desk = Start();

    [Fact]
    public void The_owners_word_does_not_raise_the_evidence()
    {
        _desk
            .Write(_desk.Judge(Judged(EvidenceStatus.Limited), Made))
            .Write(_desk.Declare(OfficialStatus.Fulfilled, Owner, Deadline));

        var pledge = _desk.At(Deadline);

        Assert.Equal(
            (OfficialStatus.Fulfilled, EvidenceStatus.Limited),
            (pledge.Official!.Value, pledge.Evidence!.Status)
        );
    }

    [Fact]
    public void The_owner_and_who_holds_its_place_cannot_judge()
    {
        Refused<OwnerMustNotJudge>(
            _desk.Judge(Judged(EvidenceStatus.Limited) with { Reviewer = Owner }, Made)
        );
        _desk.Write(
            OrganisationRules.Decide(
                new SucceedOrganisation(Owner, Heir, Made.AddYears(3), "merger"),
                _desk.History
            )
        );

        Refused<OwnerMustNotJudge>(
            _desk.Judge(Judged(EvidenceStatus.Limited) with { Reviewer = Heir }, Deadline)
        );
    }

    [Theory]
    [InlineData(EvidenceStatus.Limited)]
    [InlineData(EvidenceStatus.Substantial)]
    [InlineData(EvidenceStatus.Complete)]
    public void Fulfilment_needs_evidence(EvidenceStatus status) =>
        Assert.Equal(
            status,
            Refused<FulfilmentNeedsEvidence>(_desk.Judge(Judged(status) with { Evidence = [] }, Made)).Asked
        );

    [Fact]
    public void No_evidence_is_bounded_by_where_was_searched()
    {
        Refused<TextMustBeGiven>(
            _desk.Judge(Judged(EvidenceStatus.NoEvidenceAvailable) with { Search = "" }, Made)
        );
        _desk.Write(_desk.Judge(Judged(EvidenceStatus.NoEvidenceAvailable), Made));

        Assert.Equal(EvidenceStatus.NoEvidenceAvailable, _desk.At(Made).Evidence?.Status);
    }

    [Fact]
    public void Evidence_that_is_not_there_or_disposed_of_cannot_be_cited()
    {
        Refused<MustBeKnown>(
            _desk.Judge(Judged(EvidenceStatus.Limited) with { Evidence = [Id<Evidence>(9)] }, Made)
        );
        _desk.Write(
            EvidenceRules.Decide(
                new DisposeEvidence(Report, IsByLaw: true, "erased by law", Made.AddDays(5)),
                _desk.History
            )
        );

        Refused<MustBeKnown>(_desk.Judge(Judged(EvidenceStatus.Limited), Made.AddDays(5)));
    }

    [Fact]
    public void A_judgement_names_a_rubric_that_was_published()
    {
        Refused<MustBeKnown>(_desk.Judge(Judged(EvidenceStatus.Limited) with { Rubric = "2030-1" }, Made));
        Refused<IdMustBeNew>(
            JudgementRules.Decide(
                new PublishRubric("2024-1", Named("R"), Digest.Of([1]), Made),
                _desk.History
            )
        );
        Refused<TextMustBeGiven>(
            JudgementRules.Decide(new PublishRubric("", Named("R"), Digest.Of([1]), Made), _desk.History)
        );
        Refused<TextMustBeGiven>(
            JudgementRules.Decide(new PublishRubric("2", new("", ""), Digest.Of([1]), Made), _desk.History)
        );
    }

    [Fact]
    public void An_aspiration_is_kept_and_not_judged()
    {
        var id = Id<Pledge>(2);
        _desk.Write(
            AgendaRules.Decide(new MakePledge(id, Owner, Terms with { Target = null }, Made), _desk.History)
        );

        Refused<OnlyTheTestableIsJudged>(
            JudgementRules.Decide(new JudgeEvidence(id, Judged(EvidenceStatus.Limited), Made), _desk.History)
        );
    }

    [Theory]
    [InlineData(0, ScheduleStatus.FulfilledInTime)]
    [InlineData(1, ScheduleStatus.FulfilledLate)]
    public void The_schedule_is_computed_from_the_day_of_fulfilment(int daysLate, ScheduleStatus schedule)
    {
        var fulfilledOn = Deadline.AddDays(daysLate);
        _desk.Write(_desk.Judge(Judged(EvidenceStatus.Complete, fulfilledOn), Deadline.AddDays(30)));

        Assert.Equal(schedule, _desk.At(Deadline.AddDays(30)).Schedule);
        Assert.Equal(ScheduleStatus.Overdue, _desk.At(Deadline.AddDays(29)).Schedule);
        Assert.Equal(ScheduleStatus.Open, _desk.At(Deadline).Schedule);
    }

    [Fact]
    public void Only_a_complete_fulfilment_has_its_day()
    {
        Refused<CompletionNeedsItsDay>(_desk.Judge(Judged(EvidenceStatus.Complete), Deadline));
        Refused<CompletionNeedsItsDay>(
            _desk.Judge(Judged(EvidenceStatus.Complete, Deadline.AddDays(1)), Deadline)
        );
        Refused<CompletionNeedsItsDay>(_desk.Judge(Judged(EvidenceStatus.Substantial, Deadline), Deadline));
    }

    [Fact]
    public void What_a_pledge_brought_about_is_judged_after_the_evidence()
    {
        Refused<OutcomeComesAfterEvidence>(JudgeOutcome(Deadline));
        _desk.Write(_desk.Judge(Judged(EvidenceStatus.Substantial), Made));
        Refused<TextMustBeGiven>(JudgeOutcome(Deadline, finding: ""));
        _desk.Write(JudgeOutcome(Deadline));

        var pledge = _desk.At(Deadline);

        Assert.Equal(
            (OutcomeStatus.Marginal, EvidenceStatus.Substantial),
            (pledge.Outcome!.Status, pledge.Evidence!.Status)
        );
        Assert.Null(_desk.At(Deadline.AddDays(-1)).Outcome);
    }

    [Fact]
    public void A_judgement_never_changes_what_was_known_before_it()
    {
        _desk.Write(_desk.Judge(Judged(EvidenceStatus.Limited), Made));
        var before = new AsOf(Deadline, Known: _desk.Today);
        _desk.Today = _desk.Today.AddDays(1);
        _desk.Write(_desk.Judge(Judged(EvidenceStatus.Complete, Made), Made));

        Assert.Equal(EvidenceStatus.Limited, _desk.History.Agenda.Find(OwnMoney, before)?.Evidence?.Status);
        Assert.Equal(
            EvidenceStatus.Complete,
            _desk.History.Agenda.Find(OwnMoney, before with { Known = _desk.Today })?.Evidence?.Status
        );
    }

    [Fact]
    public void Whatever_is_declared_the_other_three_statuses_stay_and_a_replay_says_the_same() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 60], Gen.Bool)
            .Array[0, 15]
            .Sample(asks =>
            {
                var desk = Start();
                foreach (var (official, evidence, day, isOwner) in asks)
                {
                    var before = desk.At(Deadline);
                    if (isOwner)
                        desk.Try(desk.Declare((OfficialStatus)official, Owner, Made.AddDays(day)));
                    var after = desk.At(Deadline);
                    if (Written(after with { Official = before.Official }) != Written(before))
                        return false;
                    if (!isOwner)
                        desk.Try(
                            desk.Judge(
                                Judged((EvidenceStatus)evidence, evidence == 4 ? Made : null),
                                Made.AddDays(day)
                            )
                        );
                }

                return Written(desk.Replayed().Agenda.All(On(Deadline)))
                    == Written(desk.History.Agenda.All(On(Deadline)));
            });

    Outcome<Decision> JudgeOutcome(DateOnly on, string finding = "two firms moved") =>
        JudgementRules.Decide(
            new JudgeOutcome(
                OwnMoney,
                new(OutcomeStatus.Marginal, "2024-1", Reviewer, [Report], finding),
                on
            ),
            _desk.History
        );
}
