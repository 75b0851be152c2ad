namespace Evenground.Record;

/// <summary>A meeting at which organisations spoke about the programme.</summary>
public sealed record Meeting(
    Id<Meeting> Id,
    LocalizedText Title,
    DateOnly On,
    string Place,
    RegionCode? Region,
    IReadOnlyList<Id<Organisation>> Participants
);

/// <summary>What an organisation promised in public, with its four statuses side by side, as it stood in one
/// view.</summary>
/// <remarks>
/// Official is what the owner says; evidence is what a reviewer found; schedule is computed and never typed;
/// outcome is a later judgement of what it brought about. None of the four moves another.
/// </remarks>
/// <param name="Owner">Who promised; ask the organisations who holds that place today.</param>
/// <param name="Baseline">What was promised at first. It never disappears.</param>
/// <param name="Current">What is promised now, after every revision.</param>
/// <param name="Revisions">The revisions in their order, without the baseline.</param>
/// <param name="Money">How much reached each rung; a rung that is not there says nothing.</param>
public sealed record Pledge(
    Id<Pledge> Id,
    Id<Organisation> Owner,
    DateOnly MadeOn,
    Id<Meeting>? Meeting,
    PledgeTerms Baseline,
    PledgeTerms Current,
    IReadOnlyList<PledgeTerms> Revisions,
    OfficialStatus? Official,
    Verdict? Evidence,
    ScheduleStatus Schedule,
    OutcomeVerdict? Outcome,
    IReadOnlyDictionary<MoneyRung, Money> Money
);

/// <summary>What is promised, word for word and as something that can be tested.</summary>
/// <param name="Wording">The words in which it was promised.</param>
/// <param name="Target">What is to be reached; without one the promise is an aspiration, stored and not
/// scored.</param>
public sealed record PledgeTerms(
    LocalizedText Title,
    string Wording,
    string Beneficiary,
    Target? Target,
    Due? Due,
    RegionCode? Region,
    string Source
)
{
    /// <summary>Whether it can be judged at all: it says what is to be reached, and by when.</summary>
    public bool IsTestable => Target is not null && Due is not null;
}

/// <summary>What is to be reached.</summary>
/// <param name="Metric">What is measured, by the code of a metric or an indicator.</param>
/// <param name="Baseline">Where it stood when it was promised, where known.</param>
public sealed record Target(string Metric, decimal Value, Unit Unit, decimal? Baseline);

/// <summary>By when: a day, or so many months after something; a relative deadline is kept as it was
/// said.</summary>
/// <param name="AnchoredOn">The day on which that something happened, once it is known.</param>
public sealed record Due(DateOnly? On, int? Months = null, string? After = null, DateOnly? AnchoredOn = null)
{
    /// <summary>The day, or null while a relative deadline has nothing to count from.</summary>
    public DateOnly? Day => On ?? (Months is { } months ? AnchoredOn?.AddMonths(months) : null);

    /// <summary>Whether it is a day, or a count of months after something named, and not both.</summary>
    public bool IsWhole =>
        On is null ? Months is > 0 && !string.IsNullOrWhiteSpace(After) : Months is null && After is null;
}

/// <summary>What the owner says of its own pledge.</summary>
public enum OfficialStatus
{
    NotStarted,
    InProgress,
    Delayed,
    Fulfilled,
    Changed,
    Abandoned,
}

/// <summary>What the evidence supports. "No evidence" is bounded by a search and a day, and proves no
/// inaction.</summary>
public enum EvidenceStatus
{
    NoEvidenceAvailable,
    NotStarted,
    Limited,
    Substantial,
    Complete,
}

/// <summary>How the pledge stands against its first deadline. Computed from evidence and date, never
/// typed.</summary>
public enum ScheduleStatus
{
    NoDeadline,
    Open,
    Overdue,
    FulfilledInTime,
    FulfilledLate,
}

/// <summary>What the pledge brought about, judged after it was carried out.</summary>
public enum OutcomeStatus
{
    Worsened,
    NoChange,
    Marginal,
    Major,
    Outstanding,
}

/// <summary>How far money has come. No rung is implied by another: what was announced need not be
/// planned.</summary>
public enum MoneyRung
{
    Announced,
    Planned,
    Authorised,
    Committed,
    Contracted,
    Paid,
    Delivered,
}

/// <summary>A reviewer's judgement of the evidence, under a version of a rubric.</summary>
/// <param name="FulfilledOn">The day on which the pledge was fulfilled, when it is complete.</param>
/// <param name="Search">Where was searched, and until when.</param>
public sealed record Verdict(
    EvidenceStatus Status,
    string Rubric,
    Id<Organisation> Reviewer,
    IReadOnlyList<Id<Evidence>> Evidence,
    DateOnly? FulfilledOn,
    string Search
);

/// <summary>A reviewer's judgement of what the pledge brought about.</summary>
public sealed record OutcomeVerdict(
    OutcomeStatus Status,
    string Rubric,
    Id<Organisation> Reviewer,
    IReadOnlyList<Id<Evidence>> Evidence,
    string Finding
);
