using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record;

/// <summary>Which figures make no block.</summary>
public class FigureBlockOfTests
{
    static readonly ReportedFigure Figure = SomeFigures.Employees("7", "2024", 12, new(2025, 1, 31));

    [Fact]
    public void No_figures_make_no_block() => Assert.IsType<FigureBlockMustHoldRows>(RefusalOf());

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        Assert.Equal(new FigureKeysMustDiffer(Figure.Key), RefusalOf(Figure, Figure with { Value = 13 }));

    [Fact]
    public void A_text_that_is_no_period_is_refused() =>
        Assert.IsType<FigurePeriodMustBeKnown>(
            RefusalOf(Figure with { Key = Figure.Key with { Period = "2024-Q5" } })
        );

    [Fact]
    public void A_value_of_more_than_eighteen_digits_is_refused_and_not_rounded() =>
        Assert.IsType<FigureMustFit>(RefusalOf(Figure with { Value = 1_000_000_000_000_000_000m }));

    [Fact]
    public void Two_units_for_one_indicator_are_refused() =>
        Assert.IsType<FigureUnitsMustAgree>(
            RefusalOf(Figure, Figure with { Key = Figure.Key with { Company = "8" }, Unit = "KRW" })
        );

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-H2", "2024-07-01", "2024-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    public void A_period_holds_its_calendar_days(string text, string first, string last) =>
        Assert.Equal(
            new EffectivePeriod(DateOnly.Parse(first, null), DateOnly.Parse(last, null)),
            CalendarPeriod.Parse(text)
        );

    [Theory]
    [InlineData("")]
    [InlineData("202")]
    [InlineData("1899")]
    [InlineData("3000")]
    [InlineData("2024-")]
    [InlineData("2024Q1")]
    [InlineData("2024-Q0")]
    [InlineData("2024-H3")]
    [InlineData("2024-13")]
    [InlineData("2024-1")]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-2x")]
    [InlineData("2024-02-291")]
    [InlineData(" 2024")]
    public void Any_other_text_is_no_period(string text) => Assert.Null(CalendarPeriod.Parse(text));

    static Refusal RefusalOf(params ReportedFigure[] figures)
    {
        Assert.False(FigureBlock.Of(figures).Accepted(out _, out var refusal));
        Assert.NotEmpty(refusal.Text.Korean);
        return refusal;
    }
}
