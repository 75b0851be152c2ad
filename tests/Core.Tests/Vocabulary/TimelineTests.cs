using CsCheck;
using Xunit;

namespace Evenground.Tests.Vocabulary;

/// <summary>Timelines answer on two axes, and later facts never change an earlier view.</summary>
public class TimelineTests
{
    static readonly DateOnly Start = new(2022, 1, 1);

    [Fact]
    public void What_held_on_a_day_is_what_took_effect_last()
    {
        var address = default(Timeline<string>)
            .Add("Seoul", MarkOf(1, from: 0, known: 0))
            .Add("Pohang", MarkOf(2, from: 100, known: 90));

        Assert.Equal("Seoul", address.At(new AsOf(Start.AddDays(99), Start.AddDays(99)))?.Value);
        Assert.Equal("Pohang", address.At(new AsOf(Start.AddDays(100), Start.AddDays(100)))?.Value);
        Assert.Equal("Seoul", address.At(new AsOf(Start.AddDays(100), Start.AddDays(89)))?.Value);
        Assert.Null(address.At(new AsOf(Start.AddDays(-1), Start.AddDays(100))));
    }

    [Fact]
    public void A_later_correction_of_an_earlier_period_leaves_what_followed()
    {
        var address = default(Timeline<string>)
            .Add("Seoul", MarkOf(1, from: 0, known: 0))
            .Add("Pohang", MarkOf(2, from: 100, known: 100))
            .Add("Daejeon", MarkOf(3, from: 0, known: 200));

        Assert.Equal("Daejeon", address.At(new AsOf(Start.AddDays(50), Start.AddDays(200)))?.Value);
        Assert.Equal("Seoul", address.At(new AsOf(Start.AddDays(50), Start.AddDays(199)))?.Value);
        Assert.Equal("Pohang", address.At(new AsOf(Start.AddDays(150), Start.AddDays(200)))?.Value);
    }

    [Theory]
    [InlineData(10, 5, 5)]
    [InlineData(0, 6, 5)]
    [InlineData(0, 5, 5)]
    public void The_later_effect_counts_then_the_later_knowledge_then_the_later_entry(
        int laterFrom,
        int laterKnown,
        int earlierKnown
    )
    {
        var earlier = (Value: "earlier", Mark: MarkOf(1, from: 0, earlierKnown));
        var later = (Value: "later", Mark: MarkOf(2, laterFrom, laterKnown));
        var asOf = new AsOf(Start.AddDays(20), Start.AddDays(20));

        // The order in which facts were recorded decides only where nothing else does.
        var recorded = default(Timeline<string>)
            .Add(earlier.Value, earlier.Mark)
            .Add(later.Value, later.Mark);
        var backwards = default(Timeline<string>)
            .Add(later.Value, later.Mark)
            .Add(earlier.Value, earlier.Mark);

        Assert.Equal("later", recorded.At(asOf)?.Value);
        Assert.Equal("later", backwards.At(asOf)?.Value);
    }

    [Fact]
    public void The_latest_fact_is_the_last_one_recorded_among_those_seen()
    {
        var note = default(Timeline<string>).Add("first", MarkOf(1, 0, 0)).Add("second", MarkOf(2, 0, 9));

        Assert.Equal("first", note.Latest(new AsOf(Start, Start.AddDays(8)))?.Value);
        Assert.Equal("second", note.Latest(new AsOf(Start, Start.AddDays(9)))?.Value);
        Assert.Null(note.Latest(new AsOf(Start, Start.AddDays(-1))));
        Assert.Null(default(Timeline<string>).Latest(new AsOf(Start, Start)));
    }

    [Fact]
    public void A_fact_above_the_askers_clearance_is_not_seen()
    {
        var note = default(Timeline<string>).Add(
            "secret",
            MarkOf(1, 0, 0) with
            {
                Visibility = Visibility.Restricted,
            }
        );

        Assert.Null(note.At(new AsOf(Start, Start)));
        Assert.Equal("secret", note.At(new AsOf(Start, Start, Clearance: Visibility.Restricted))?.Value);
    }

    [Fact]
    public void Facts_known_later_or_recorded_later_never_change_an_earlier_view() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30])
            .Array[1, 12]
            .Sample(facts =>
            {
                var all = default(Timeline<int>);
                var views = new List<(AsOf AsOf, int? Seen)>();
                for (var index = 0; index < facts.Length; index++)
                {
                    all = all.Add(index, MarkOf(index + 1, facts[index].Item1, facts[index].Item2));
                    var asOf = new AsOf(Start.AddDays(15), Start.AddDays(15), UpTo: index + 1);
                    views.Add((asOf, all.At(asOf)?.Value));
                }

                return views.All(view => all.At(view.AsOf)?.Value == view.Seen);
            });

    [Fact]
    public void A_grown_list_leaves_every_earlier_version_as_it_was() =>
        Gen.Int[0, 3]
            .Array[1, 40]
            .Sample(choices =>
            {
                // Grow now the newest version, now an older one, and compare each with a plain copy.
                var versions = new List<(AppendOnlyList<int> List, int[] Copy)> { (default, []) };
                foreach (var choice in choices)
                {
                    var (list, copy) = versions[Math.Max(0, versions.Count - 1 - choice)];
                    versions.Add((list.Add(versions.Count), [.. copy, versions.Count]));
                }

                return versions.All(version => version.List.SequenceEqual(version.Copy));
            });

    static Mark MarkOf(long sequence, int from, int known) =>
        new(
            sequence,
            new(Start.AddDays(from)),
            Start.AddDays(known),
            DateTimeOffset.UnixEpoch.AddDays(sequence),
            Visibility.Public
        );
}
