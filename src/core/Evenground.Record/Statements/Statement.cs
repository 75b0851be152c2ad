namespace Evenground.Record;

/// <summary>One publication: who said it, when, and where it can be read.</summary>
/// <param name="Key">Its short name within the programme.</param>
/// <param name="PublishedOn">The day from which what it says was known.</param>
/// <param name="Speaker">Who says it: an organisation, never a natural person.</param>
/// <param name="Publisher">Who printed it.</param>
/// <param name="Title">The headline.</param>
/// <param name="Url">Where to read it.</param>
/// <param name="Sheet">The file it was imported from; a corrected file of the same name withdraws what it no
/// longer holds.</param>
public sealed record Statement(
    string Key,
    DateOnly PublishedOn,
    string Speaker,
    string Publisher,
    string Title,
    string Url,
    string Sheet
);

/// <summary>How a figure was worded.</summary>
public enum Relation
{
    Equals,
    About,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Target,
}

/// <summary>What makes two rows speak of the same thing: all but the value itself.</summary>
/// <param name="AsOf">The day the figure speaks of, or a period's last day; for a target the day it is
/// due.</param>
/// <param name="PeriodStart">A period's first day, for a figure that speaks of a period.</param>
public sealed record AssertionKey(
    string Statement,
    string Metric,
    string Scope,
    DateOnly? PeriodStart,
    DateOnly AsOf,
    Relation Relation,
    Unit Unit
)
{
    /// <summary>The days that the figure speaks of.</summary>
    public EffectivePeriod Period => new(PeriodStart ?? AsOf, AsOf);
}

/// <summary>What a row says of its key.</summary>
/// <param name="Value">The figure in the unit's major terms, exact as typed.</param>
/// <param name="RoundedTo">The unit of the last digit printed; null when not given.</param>
/// <param name="Printed">The figure as it was typed, from which a missing precision is read.</param>
/// <param name="Note">Wording that matters.</param>
public sealed record Figure(decimal Value, decimal? RoundedTo, string Printed, string Note);

public interface IStatementEvent : IEvent;

/// <summary>A statement was made public.</summary>
[EventName("statement.published.v1")]
public sealed record StatementPublished(Statement Statement) : IStatementEvent;

/// <summary>What we typed of a statement was wrong, or it moved: here is its right description.</summary>
[EventName("statement.description-corrected.v1")]
public sealed record StatementDescriptionCorrected(Statement Statement, string Reason) : IStatementEvent;

/// <summary>A statement was recorded that nobody made.</summary>
[EventName("statement.withdrawn.v1")]
public sealed record StatementWithdrawn(string Statement, string Reason) : IStatementEvent;

/// <summary>Somebody said a figure. What somebody says is an assertion; a claim is what is published with
/// proof.</summary>
[EventName("statement.asserted.v1")]
public sealed record Asserted(AssertionKey Key, Figure Figure) : IStatementEvent;

/// <summary>We had typed an assertion wrongly; what was typed before stays readable on the audit
/// axis.</summary>
[EventName("statement.assertion-corrected.v1")]
public sealed record AssertionCorrected(AssertionKey Key, Figure Figure, string Reason) : IStatementEvent;

/// <summary>An assertion was recorded that its statement does not make.</summary>
[EventName("statement.assertion-withdrawn.v1")]
public sealed record AssertionWithdrawn(AssertionKey Key, string Reason) : IStatementEvent;
