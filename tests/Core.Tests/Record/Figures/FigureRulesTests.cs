using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record;

/// <summary>What of a file is recorded: all that is new, and nothing that is known.</summary>
public class FigureRulesTests
{
    static readonly ReportedFigure Figure = SomeFigures.Employees("7", "2023", 80, new(2024, 4, 1));

    [Fact]
    public void A_file_that_is_known_already_changes_nothing() =>
        SomeFigures
            .File.Array[1, 4]
            .Sample(files =>
            {
                var history = files.Aggregate(History.Empty, Report);

                Assert.Empty(Decide(history, files[^1]));
            });

    [Fact]
    public void Only_what_is_new_in_a_file_is_recorded()
    {
        var history = Report(History.Empty, [Figure]);
        var other = Figure with { Key = Figure.Key with { Company = "8" } };

        var fact = Assert.Single(Decide(history, [Figure, other]));

        var block = ((FiguresReported)fact.Event).Block!;
        Assert.Equal([other], Enumerable.Range(0, block.Count).Select(row => block[row]));
    }

    [Fact]
    public void Each_difference_in_a_report_is_news()
    {
        var history = Report(History.Empty, [Figure]);

        Assert.Single(Decide(history, [Figure with { Value = 81 }]));
        Assert.Single(Decide(history, [Figure with { Source = "Survey" }]));
        Assert.Single(Decide(history, [Figure with { Unit = "people" }]));
        Assert.Single(Decide(history, [Figure with { Currency = "KRW" }]));
        Assert.Single(Decide(history, [Figure with { ReportedOn = new(2024, 4, 2) }]));
        Assert.Single(Decide(history, [Figure with { Value = 0, IsWithdrawn = true }]));
        Assert.Empty(Decide(history, [Figure with { Value = 80.00m }]));
    }

    [Fact]
    public void A_block_is_recorded_for_its_periods_and_known_from_its_first_report()
    {
        var later = Figure with
        {
            Key = Figure.Key with { Period = "2024-Q1" },
            ReportedOn = new(2024, 5, 2),
        };

        var fact = Assert.Single(Decide(History.Empty, [later, Figure]));

        Assert.Equal(new EffectivePeriod(new(2023, 1, 1), new(2024, 3, 31)), fact.Effective);
        Assert.Equal(Figure.ReportedOn, fact.KnownFrom);
        Assert.Equal(Visibility.Programme, fact.Visibility);
    }

    static IReadOnlyList<Fact> Decide(History history, ReportedFigure[] file) =>
        FigureRules.Decide(new([FigureBlock.Of(file).Value]), history).Value.Facts;

    static History Report(History history, ReportedFigure[] file) =>
        Decide(history, file)
            .Aggregate(
                history,
                (before, fact) =>
                    before.After(
                        new(
                            fact.Event,
                            new(
                                before.Head + 1,
                                fact.Effective,
                                fact.KnownFrom!.Value,
                                DateTimeOffset.UnixEpoch,
                                fact.Visibility
                            )
                        )
                    )
            );
}
