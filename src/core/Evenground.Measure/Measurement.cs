using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A value with all that its wording allows.</summary>
/// <param name="Range">Every value that it may stand for.</param>
/// <param name="Printed">The single figure as printed, or as computed from printed ones; null when there is
/// none.</param>
/// <param name="Relation">How <paramref name="Printed"/> relates to what is meant; null when there is
/// none.</param>
/// <param name="Unit">Its unit; money in major units.</param>
public sealed record Quantity(Interval Range, decimal? Printed, Relation? Relation, Unit Unit)
{
    public static Quantity Exact(decimal value, Unit unit) =>
        new(Interval.Point(value), value, Record.Relation.Equals, unit);

    public static Quantity Of(Assertion assertion) =>
        new(assertion.Interval, assertion.Figure.Value, assertion.Key.Relation, assertion.Key.Unit);
}

/// <summary>One operand of the formula, with the entries that it rests on.</summary>
/// <param name="Name">What it is in the formula.</param>
/// <param name="Value">Its value.</param>
/// <param name="SpeaksOf">The days that it speaks of.</param>
/// <param name="Entries">The journal sequences that it rests on, in ascending order.</param>
/// <param name="Assertion">The assertion that it is, when it was stated.</param>
public sealed record Term(
    LocalizedText Name,
    Quantity Value,
    EffectivePeriod SpeaksOf,
    IReadOnlyList<long> Entries,
    AssertionKey? Assertion = null
)
{
    /// <summary>The releases of official statistics that it comes from; null for what was stated or
    /// recorded.</summary>
    public IReadOnlyList<TermOrigin>? Origins { get; init; }
}

/// <summary>Where in official statistics an operand comes from.</summary>
/// <param name="Publisher">The office.</param>
/// <param name="Title">The table by name.</param>
/// <param name="Table">The table as its office numbers it.</param>
/// <param name="Vintage">The edition.</param>
/// <param name="Cells">The cells: places and categories, by name.</param>
public sealed record TermOrigin(
    LocalizedText Publisher,
    LocalizedText Title,
    string Table,
    string Vintage,
    DateOnly ReleasedOn,
    LocalizedText Cells
);

/// <summary>Another figure of the same thing and the same day: kept beside the answer, never averaged into
/// it.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Entries">The journal sequences that it rests on.</param>
/// <param name="Agrees">Whether some value fits both; null when the units differ, so that nobody can
/// tell.</param>
/// <param name="Assertion">Who said it.</param>
public sealed record Alternative(
    Quantity Value,
    IReadOnlyList<long> Entries,
    bool? Agrees,
    AssertionKey? Assertion
);

/// <summary>A remark that belongs to a figure wherever it is shown.</summary>
public sealed record Notice(string Code, LocalizedText Text);

/// <summary>The answer to a question: a value with what it rests on, or the reason why there is
/// none.</summary>
public sealed record Measurement
{
    Measurement(Question question) => Question = question;

    public Question Question { get; }

    /// <summary>The answer; null when it is missing, and never 0 in its place.</summary>
    public Quantity? Value { get; private init; }

    /// <summary>The days that the figure speaks of; null when it is missing.</summary>
    public EffectivePeriod? SpeaksOf { get; private init; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    public Missing? Missing { get; private init; }

    /// <summary>Whether there is a figure that is held back from the asker: neither 0 nor missing.</summary>
    public bool IsSuppressed => Missing?.Code == ProgrammeMissing.SuppressedCode;

    /// <summary>The operands, in the order of the formula.</summary>
    public IReadOnlyList<Term> Terms { get; private init; } = [];

    /// <summary>How the operands make the figure: a formula with <c>{0}</c> for the first of them; null for
    /// one operand by itself and for the quotient of two.</summary>
    public string? Arithmetic { get; init; }

    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The journal sequences that the figure and its alternatives rest on, ascending and each
    /// once.</summary>
    public IReadOnlyList<long> RestsOn =>
        [
            .. Terms
                .SelectMany(term => term.Entries)
                .Concat(Alternatives.SelectMany(alternative => alternative.Entries))
                .Distinct()
                .Order(),
        ];

    /// <summary>How many days before the day asked about the figure's own day, or last day, lies.</summary>
    public int? AgeDays =>
        SpeaksOf is { } days
            ? Math.Max(0, Question.AsOf.On.DayNumber - (days.Until ?? Question.AsOf.On).DayNumber)
            : null;

    public static Measurement Of(
        Question question,
        Quantity value,
        EffectivePeriod speaksOf,
        params IReadOnlyList<Term> terms
    ) =>
        new(question)
        {
            Value = value,
            SpeaksOf = speaksOf,
            Terms = terms,
        };

    /// <summary>No figure, for this reason; the terms are those that were found all the same.</summary>
    public static Measurement Without(Question question, Missing reason, params IReadOnlyList<Term> terms) =>
        new(question) { Missing = reason, Terms = terms };
}
