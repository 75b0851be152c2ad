using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>Facts that the rules have allowed, each upon the history as if those before it stood in it
/// already.</summary>
sealed class TrialRecord(History start)
{
    readonly List<Fact> _facts = [];

    public History History { get; private set; } = start;

    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>Takes in what was decided, each fact known from a number of days after its own day.</summary>
    /// <exception cref="RefusedException">A rule refuses the example: a bug of the example.</exception>
    public void Write(Outcome<Decision> decided, Func<IEvent, int> knownAfterDays)
    {
        foreach (var fact in decided.Value.Facts)
        {
            var known = fact with { KnownFrom = fact.Effective.From.AddDays(knownAfterDays(fact.Event)) };
            _facts.Add(known);
            History = History.After(
                new(
                    known.Event,
                    new(
                        long.MaxValue - int.MaxValue + _facts.Count,
                        known.Effective,
                        known.KnownFrom.Value,
                        DateTimeOffset.MaxValue,
                        known.Visibility
                    )
                )
            );
        }
    }
}
