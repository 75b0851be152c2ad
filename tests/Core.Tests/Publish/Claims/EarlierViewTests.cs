using System.Text.Json;
using CsCheck;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Measure;
using Xunit;

namespace Evenground.Tests.Publish;

/// <summary>What was known on a day stays what was known on that day.</summary>
public class EarlierViewTests
{
    static readonly IReadOnlyList<Fact> Facts = [.. PublicRecord.Facts];

    [Fact]
    public void A_later_entry_never_changes_an_earlier_view() =>
        Gen.Select(Gen.Int[1, Facts.Count], Gen.Int[0, 2_800], Gen.Int[0, 2_800])
            .Sample(
                (kept, onDays, knownDays) =>
                {
                    var (on, known) = (
                        new DateOnly(2019, 1, 1).AddDays(onDays),
                        new DateOnly(2019, 1, 1).AddDays(knownDays)
                    );
                    var entries = PublicRecord.Chained(Facts.OrderBy(fact => fact.KnownFrom));
                    var asOf = new AsOf(on, known, UpTo: kept);

                    var then = View(entries.Take(kept), entries[kept - 1], asOf);
                    var now = View(entries, entries[kept - 1], asOf);

                    Assert.Equal(then, now);
                },
                iter: 30
            );

    [Fact]
    public void What_is_published_after_a_day_is_not_known_on_that_day() =>
        Gen.Int[0, 2_800]
            .Sample(
                days =>
                {
                    var known = new DateOnly(2019, 1, 1).AddDays(days);
                    var asOf = new AsOf(new(2026, 11, 23), known, UpTo: 1_000);

                    var published = PublicRecord.Chained(Facts.OrderBy(fact => fact.KnownFrom));
                    var byThen = published.Where(entry => entry.Header.KnownFrom <= known).ToList();

                    Assert.Equal(View(byThen, published[^1], asOf), View(published, published[^1], asOf));
                },
                iter: 30
            );

    static string View(IEnumerable<Entry> entries, Entry head, AsOf asOf) =>
        JsonSerializer.Serialize(
            Claims
                .For(PublicRecord.Fold(entries), new(head.Header.Sequence, head.Hash), asOf)
                .Select(ReportedClaim.Of),
            RecordJson.Options
        );
}
