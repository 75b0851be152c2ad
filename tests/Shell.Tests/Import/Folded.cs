using Evenground.Record;

namespace Evenground.Tests.Import;

/// <summary>What is decided, folded into a history as a journal would.</summary>
static class Folded
{
    public static AsOf Now { get; } = new(new(2100, 1, 1), new(2100, 1, 1));

    public static History From(ImportSheet ask) =>
        History.Empty.With(StatementRules.Decide(ask, History.Empty));

    public static History With(this History history, Outcome<Decision> decided)
    {
        foreach (var fact in decided.Value.Facts)
        {
            var recordedAt = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
            history = history.After(
                new(
                    fact.Event,
                    new(
                        history.Head + 1,
                        fact.Effective,
                        fact.KnownFrom ?? new(2026, 11, 23),
                        recordedAt,
                        fact.Visibility
                    )
                )
            );
        }

        return history;
    }
}
