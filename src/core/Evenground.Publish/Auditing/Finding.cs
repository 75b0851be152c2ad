using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How heavily a finding weighs.</summary>
public enum Severity
{
    /// <summary>What is said cannot all be true, however the figures were rounded.</summary>
    Contradiction,

    /// <summary>What is said may be true, but only under an assumption that the record does not
    /// support.</summary>
    Doubt,

    /// <summary>Nothing is wrong: something that a reader should know before quoting the figure.</summary>
    Note,
}

/// <summary>How a thing that is followed up stands on the day asked about.</summary>
public enum FindingStatus
{
    /// <summary>An actual of the due day or before reaches the target.</summary>
    Met,

    /// <summary>An actual proves that the target was not reached on the due day.</summary>
    Missed,

    /// <summary>Proven missed on the due day, and reached by a later actual.</summary>
    MissedThenReached,

    /// <summary>A later actual reaches the target; whether it was reached on the due day the record does not
    /// say.</summary>
    ReachedOnAnUnknownDay,

    /// <summary>The due day has passed and no actual says whether the target was reached.</summary>
    Overdue,

    /// <summary>The due day is still to come.</summary>
    Open,

    /// <summary>The record lacks what a check would need.</summary>
    NotCheckable,
}

/// <summary>What one rule of the auditor found: a sentence, its arithmetic, and the rows that it rests
/// on.</summary>
/// <remarks>
/// A finding says what the record says against itself. It does not say who is right, and it is no reproach.
/// Two audits of the same record give the same findings in the same order, however its rows are ordered.
/// </remarks>
/// <param name="Code">The rule's stable code; its page is <c>docs/findings/(code).md</c>.</param>
/// <param name="Severity">How heavily it weighs.</param>
/// <param name="Status">How the matter stands, for targets and for what could not be checked; else
/// null.</param>
/// <param name="Headline">The finding in one sentence.</param>
/// <param name="Arithmetic">How it was reached, with every number that was used.</param>
/// <param name="RestsOn">The assertions that it rests on, the one that it is about first; never
/// empty.</param>
/// <param name="Assumes">What was taken for granted on the way: parts known by name only, precision read off
/// the print.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    FindingStatus? Status,
    LocalizedText Headline,
    LocalizedText Arithmetic,
    IReadOnlyList<Assertion> RestsOn,
    IReadOnlyList<LocalizedText> Assumes
)
{
    /// <summary>The assertion that the finding is about.</summary>
    public Assertion Subject => RestsOn[0];
}
