using Evenground.Record;

namespace Evenground.Tests.Record.Statements;

/// <summary>Short ways to make rows, to ask for sheets, and to fold what was decided.</summary>
static class Sheet
{
    public const string Name = "public-record";

    public static DateOnly Published { get; } = new(2022, 11, 17);

    /// <summary>Everything, whenever it was known.</summary>
    public static AsOf Now { get; } = KnownOn(new(2100, 1, 1));

    public static AsOf KnownOn(DateOnly day, long upTo = long.MaxValue) => new(day, day, upTo);

    public static Statement Statement(string key = "2022-11-full") =>
        new(key, Published, "POSCO", "Daily", "Fully occupied", "https://example.org/a", Name);

    public static SheetRow Row(
        decimal value,
        string metric = "hub.residents",
        string scope = "Hub",
        int line = 2,
        Statement? statement = null,
        Relation relation = Relation.Equals,
        DateOnly? asOf = null
    )
    {
        var described = statement ?? Statement();
        var key = new AssertionKey(
            described.Key,
            metric,
            scope,
            null,
            asOf ?? new(2022, 10, 31),
            relation,
            Unit.Companies
        );
        return new(line, described, key, new(value, 1, $"{value}", ""));
    }

    public static Outcome<Decision> Import(this History history, params SheetRow[] rows) =>
        StatementRules.Decide(new ImportSheet(Name, rows), history);

    /// <summary>The history after what was decided was appended.</summary>
    public static History With(this History history, Outcome<Decision> decided)
    {
        foreach (var fact in decided.Value.Facts)
        {
            var sequence = history.Head + 1;
            var recordedAt = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).AddSeconds(sequence);
            var recordedOn = DateOnly.FromDateTime(recordedAt.UtcDateTime);
            var mark = new Mark(
                sequence,
                fact.Effective,
                fact.KnownFrom ?? recordedOn,
                recordedAt,
                fact.Visibility
            );
            history = history.After(new(fact.Event, mark));
        }

        return history;
    }

    public static History WithSheet(this History history, params SheetRow[] rows) =>
        history.With(history.Import(rows));

    public static Refusal RefusalOf(Outcome<Decision> decided) =>
        decided.Accepted(out _, out var refusal)
            ? throw new InvalidOperationException("It was accepted.")
            : refusal;
}
