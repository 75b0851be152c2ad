namespace Evenground.Record;

public interface IAgendaEvent : IEvent;

/// <summary>An event about one pledge.</summary>
public interface IPledgeEvent : IAgendaEvent
{
    Id<Pledge> Pledge { get; }
}

/// <summary>Organisations met.</summary>
[EventName("agenda.meeting-held.v1")]
public sealed record MeetingHeld(
    Id<Meeting> Meeting,
    LocalizedText Title,
    string Place,
    RegionCode? Region,
    IReadOnlyList<Id<Organisation>> Participants
) : IAgendaEvent;

/// <summary>A version of the rubric that reviewers judge by was published; its text is known by its
/// digest.</summary>
[EventName("agenda.rubric-published.v1")]
public sealed record RubricPublished(string Version, LocalizedText Title, Digest Text) : IAgendaEvent;

/// <summary>An organisation promised something in public.</summary>
[EventName("agenda.pledge-made.v1")]
public sealed record PledgeMade(
    Id<Pledge> Pledge,
    Id<Organisation> Owner,
    PledgeTerms Terms,
    Id<Meeting>? Meeting
) : IPledgeEvent;

/// <summary>The owner changed what it promises; what it promised before stays.</summary>
[EventName("agenda.pledge-revised.v1")]
public sealed record PledgeRevised(Id<Pledge> Pledge, PledgeTerms Terms, string Reason) : IPledgeEvent;

/// <summary>The owner said how the pledge stands.</summary>
[EventName("agenda.status-declared.v1")]
public sealed record StatusDeclared(
    Id<Pledge> Pledge,
    OfficialStatus Status,
    Id<Organisation> By,
    string Source
) : IPledgeEvent;

/// <summary>A reviewer judged what the evidence supports.</summary>
[EventName("agenda.evidence-judged.v1")]
public sealed record EvidenceJudged(Id<Pledge> Pledge, Verdict Verdict) : IPledgeEvent;

/// <summary>A reviewer judged what the pledge brought about.</summary>
[EventName("agenda.outcome-judged.v1")]
public sealed record OutcomeJudged(Id<Pledge> Pledge, OutcomeVerdict Verdict) : IPledgeEvent;

/// <summary>So much money had come to a rung in all by a day.</summary>
[EventName("agenda.money-reached.v1")]
public sealed record MoneyReached(Id<Pledge> Pledge, MoneyRung Rung, Money Amount, string Source)
    : IPledgeEvent;
