using Evenground.Record;

namespace Evenground.Measure;

/// <summary>One figure that Evenground can work out from a record. One indicator, one file in
/// <c>Indicators/</c>.</summary>
/// <remarks>
/// The catalogue finds it by this interface: it then has a page, a place in the API and the command line, a
/// page in <c>docs/indicators</c> and the tests of the contract. It is pure: same history and question, same
/// answer.
/// </remarks>
public interface IIndicator
{
    Definition Definition { get; }

    /// <summary>An example small enough to follow by hand; a test recomputes it.</summary>
    WorkedExample Example { get; }

    /// <summary>Everything that it could be asked about, as far as known by then; in ordinal order.</summary>
    /// <remarks>Something may be listed although its answer is missing: the reason is worth
    /// showing.</remarks>
    IReadOnlyList<Subject> Subjects(RecordView view, Basis basis);

    /// <summary>The answer, from a view of the record at the question's own point in time.</summary>
    Measurement Measure(Question question, RecordView view);
}

/// <summary>An example of an indicator: a record of a few facts, a question, and the answer.</summary>
/// <param name="Story">What happened and what follows, in words.</param>
/// <param name="Facts">The whole record.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">The value that must come out.</param>
public sealed record WorkedExample(
    LocalizedText Story,
    IReadOnlyList<Fact> Facts,
    Question Question,
    Quantity Answer
)
{
    /// <summary>The record of the example: its facts in order, each known from its first effective
    /// day.</summary>
    public History Record()
    {
        var history = History.Empty;
        for (var place = 0; place < Facts.Count; place++)
        {
            var fact = Facts[place];
            var knownFrom = fact.KnownFrom ?? fact.Effective.From;
            var recordedAt = new DateTimeOffset(knownFrom, default, TimeSpan.Zero);
            var mark = new Mark(place + 1, fact.Effective, knownFrom, recordedAt, fact.Visibility);
            history = history.After(new(fact.Event, mark));
        }

        return history;
    }
}
