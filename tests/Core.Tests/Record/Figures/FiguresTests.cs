using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record;

/// <summary>What the record shows of figures that were reported, corrected and withdrawn.</summary>
public class FiguresTests
{
    static readonly DateOnly Spring = new(2024, 4, 1),
        Summer = new(2024, 7, 1),
        Autumn = new(2024, 10, 1);
    static readonly FigureKey Key = new("7", "EMP", "2023");

    [Fact]
    public void A_later_report_corrects_and_the_earlier_view_still_shows_what_was_known_then()
    {
        var history = Recorded([Said(80, Spring)], [Said(85, Summer)]);

        Assert.Null(history.Figures.Find(Key, KnownOn(Spring.AddDays(-1))));
        Assert.Equal(80, history.Figures.Find(Key, KnownOn(Summer.AddDays(-1)))!.Value.Value.Value);
        Assert.Equal(85, history.Figures.Find(Key, KnownOn(Summer))!.Value.Value.Value);
    }

    [Fact]
    public void An_older_report_that_arrives_late_does_not_replace_a_newer_one()
    {
        var history = Recorded([Said(85, Summer)], [Said(80, Spring)]);

        Assert.Equal(85, history.Figures.Find(Key, KnownOn(Autumn))!.Value.Value.Value);
        Assert.Equal(80, history.Figures.Find(Key, KnownOn(Spring))!.Value.Value.Value);
    }

    [Fact]
    public void Of_two_reports_of_one_day_the_one_recorded_last_counts()
    {
        var history = Recorded([Said(80, Spring)], [Said(81, Spring)]);

        Assert.Equal(81, history.Figures.Find(Key, KnownOn(Autumn))!.Value.Value.Value);
        Assert.Equal(80, history.Figures.Find(Key, KnownOn(Autumn) with { UpTo = 1 })!.Value.Value.Value);
    }

    [Fact]
    public void A_withdrawal_takes_a_figure_away_from_its_day_on()
    {
        var history = Recorded([Said(80, Spring)], [Said(0, Summer) with { IsWithdrawn = true }]);

        Assert.Equal(80, history.Figures.Find(Key, KnownOn(Spring))!.Value.Value.Value);
        Assert.Null(history.Figures.Find(Key, KnownOn(Summer)));
        Assert.Empty(history.Figures.OfCompany("7", KnownOn(Summer)));
        Assert.Equal(2, history.Figures.ReportsOf(Key, KnownOn(Summer)).Count);
    }

    [Fact]
    public void A_figure_is_not_shown_to_those_who_may_not_see_it() =>
        Assert.Null(Recorded([Said(80, Spring)]).Figures.Find(Key, new(Autumn, Autumn)));

    [Fact]
    public void A_figure_carries_the_entry_that_it_rests_on_and_the_days_that_it_speaks_of()
    {
        var found = Recorded([Said(80, Spring)]).Figures.Find(Key, KnownOn(Autumn))!.Value;

        Assert.Equal(
            (1, Spring, new DateOnly(2023, 1, 1)),
            (found.Mark.Sequence, found.Mark.KnownFrom, found.Mark.Effective.From)
        );
    }

    [Fact]
    public void The_latest_figure_is_that_of_the_last_period_that_had_ended()
    {
        var history = Recorded([
            .. new[] { "2023-Q3", "2023-Q4", "2024-Q1" }.Select(
                (period, index) => SomeFigures.Employees("7", period, 80 + index, Spring)
            ),
        ]);

        Assert.Equal(
            81,
            history
                .Figures.Latest("7", "EMP", KnownOn(Autumn) with { On = new(2024, 3, 30) })!
                .Value.Value.Value
        );
        Assert.Equal(
            82,
            history
                .Figures.Latest("7", "EMP", KnownOn(Autumn) with { On = new(2024, 3, 31) })!
                .Value.Value.Value
        );
        Assert.Null(history.Figures.Latest("7", "REV", KnownOn(Autumn)));
    }

    [Fact]
    public void A_block_that_cannot_be_read_leaves_a_visible_gap_and_the_rest_as_it_was()
    {
        var history = Recorded([Said(80, Spring)]).After(new(new FiguresReported(new byte[8]), MarkOf(2)));

        Assert.Equal(2, Assert.Single(history.Figures.Unreadable));
        Assert.Equal(80, history.Figures.Find(Key, KnownOn(Autumn))!.Value.Value.Value);
    }

    [Fact]
    public void Whatever_was_reported_lookups_agree_with_a_plain_dictionary() =>
        Gen.Select(SomeFigures.File.Array[1, 5], SomeFigures.One, Gen.Int[0, 45])
            .Sample(
                (files, other, day) =>
                {
                    var known = new DateOnly(2024, 1, 1).AddDays(day);
                    var figures = Recorded(files).Figures;

                    var expected = Plainly(files, known);
                    foreach (
                        var key in files.SelectMany(file => file).Append(other).Select(figure => figure.Key)
                    )
                        Assert.Equal(
                            expected.GetValueOrDefault(key),
                            figures.Find(key, KnownOn(known))?.Value
                        );
                    Assert.Equal(
                        expected.Values.Where(figure => figure.Key.Company == other.Key.Company).ToHashSet(),
                        figures
                            .OfCompany(other.Key.Company, KnownOn(known))
                            .Select(figure => figure.Value)
                            .ToHashSet()
                    );
                    Assert.Equal(
                        expected
                            .Values.Where(figure => figure.Key.Indicator == other.Key.Indicator)
                            .ToHashSet(),
                        figures
                            .OfIndicator(other.Key.Indicator, KnownOn(known))
                            .Select(figure => figure.Value)
                            .ToHashSet()
                    );
                }
            );

    static Dictionary<FigureKey, ReportedFigure> Plainly(ReportedFigure[][] files, DateOnly known) =>
        files
            .SelectMany((file, index) => file.Select(figure => (Figure: figure, Index: index)))
            .Where(report => report.Figure.ReportedOn <= known)
            .GroupBy(report => report.Figure.Key)
            .Select(reports =>
                reports
                    .OrderBy(report => report.Figure.ReportedOn)
                    .ThenBy(report => report.Index)
                    .Last()
                    .Figure
            )
            .Where(figure => !figure.IsWithdrawn)
            .ToDictionary(figure => figure.Key);

    static ReportedFigure Said(decimal value, DateOnly reported) =>
        SomeFigures.Employees("7", "2023", value, reported);

    static AsOf KnownOn(DateOnly day) => new(On: Autumn, Known: day, Clearance: Visibility.Programme);

    static Mark MarkOf(long sequence) =>
        new(sequence, new(new(2023, 1, 1)), new(2023, 1, 1), DateTimeOffset.UnixEpoch, Visibility.Programme);

    static History Recorded(params ReportedFigure[][] files) =>
        files.Aggregate(
            History.Empty,
            (history, file) =>
                history.After(new(new FiguresReported(FigureBlock.Of(file).Value), MarkOf(history.Head + 1)))
        );
}
