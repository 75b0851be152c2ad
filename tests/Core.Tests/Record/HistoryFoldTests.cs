using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record;

/// <summary>Folding a run at once is folding it entry by entry.</summary>
public class HistoryFoldTests
{
    static readonly Gen<IEvent> Happened = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 4])
        .Select<(int, int, int), IEvent>(asked =>
        {
            var (kind, key, value) = asked;
            var about = new AssertionKey(
                $"s{key % 2}",
                $"m{key}",
                "all",
                null,
                new(2023, 1, 1),
                Relation.Equals,
                Unit.Companies
            );
            return kind switch
            {
                0 => new StatementPublished(
                    new(
                        $"s{key}",
                        new(2023, 1, 1),
                        "speaker",
                        "publisher",
                        $"title {value}",
                        "https://example.org",
                        "sheet"
                    )
                ),
                1 => new AssertionWithdrawn(about, "typed twice"),
                2 => new AssertionCorrected(about, new(value, null, $"{value}", ""), "mistyped"),
                3 => new PayloadErased(value, "ground"),
                _ => new Asserted(about, new(value, null, $"{value}", "")),
            };
        });

    [Fact]
    public void A_run_folded_at_once_tells_what_entry_by_entry_tells() =>
        Happened
            .Array[0, 40]
            .Sample(run =>
            {
                var fold = new HistoryFold(History.Empty);
                var history = History.Empty;
                for (var index = 0; index < run.Length; index++)
                {
                    var entry = new Recorded(
                        run[index],
                        new(index + 1, new(new(2023, 1, 1)), new(2023, 1, 1), default, Visibility.Public)
                    );
                    fold.Take(entry);
                    history = history.After(entry);
                    if (index == run.Length / 2)
                        Assert.Equal(Told(history), Told(fold.End()));
                }

                return Told(history) == Told(fold.End());
            });

    static string Told(History history) =>
        string.Join(
            '\n',
            history.Statements.Keys.Select(key =>
                $"{key}: {string.Join("; ", history.Statements.TimelineOf(key).Facts)}"
            )
        )
        + string.Join('\n', history.Statements.Spoken)
        + string.Join('\n', history.Statements.All(new(new(2024, 1, 1), new(2024, 1, 1))))
        + $"\nerased {string.Join(',', history.Erased)} head {history.Head}";
}
