using Evenground.Record;
using Evenground.Store;

namespace Evenground.Tests.Store;

/// <summary>A programme, its actors and facts, as the tests of the store use them.</summary>
static class Samples
{
    public static readonly Actor Clerk = new("clerk-1", Visibility.Restricted, MayWrite: true);

    public static readonly Actor Visitor = new("visitor", Visibility.Public, MayWrite: false);

    public static readonly Programme Programme = new(
        "sample",
        new("표본 프로그램", "Sample programme"),
        "Asia/Seoul",
        Currency.Won,
        "kr",
        IsExample: true,
        new("시험에만 쓰는 프로그램입니다.", "A programme for tests only.")
    );

    public static readonly DateOnly Day = new(2023, 11, 15);

    /// <summary>23:30 in Seoul on <see cref="Day"/>.</summary>
    public static readonly DateTimeOffset Evening = new(2023, 11, 15, 14, 30, 0, TimeSpan.Zero);

    public static Fact Said(int number, Visibility visibility = Visibility.Public) =>
        new(
            new Asserted(
                new("s1", "hub.residents", "all", null, Day.AddDays(number), Relation.Equals, Unit.Companies),
                new(number, null, $"{number}", "")
            ),
            EffectivePeriod.OneDay(Day.AddDays(number)),
            Day,
            visibility
        );

    public static Func<History, Outcome<Decision>> Say(params int[] numbers) =>
        _ => new Decision([.. numbers.Select(number => Said(number))]);

    public static Task<Outcome<Appended>> SayAsync(this ProgrammeBook book, params int[] numbers) =>
        book.AppendAsync(Guid.CreateVersion7(), Say(numbers), Clerk, CancellationToken.None);

    /// <summary>How many assertions the history holds, whoever may see them.</summary>
    public static int Sayings(this History history) => history.Statements.Keys.Count;

    public static async Task<List<Entry>> EntriesAsync(this ProgrammeBook book, Actor actor)
    {
        var entries = new List<Entry>();
        await foreach (var entry in book.ReadAsync(after: 0, actor, CancellationToken.None))
            entries.Add(entry);
        return entries;
    }
}

/// <summary>A clock that stands until it is moved.</summary>
public sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
