using Evenground.Measure;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Markets;

/// <summary>Recorded market indices: what is refused, and that a level once known is never lost.</summary>
public class MarketIndexTests
{
    static readonly DateOnly First = Day(2020, 1, 31),
        Second = Day(2020, 2, 29);

    [Fact]
    public void Levels_are_read_up_to_the_day_of_the_view()
    {
        var desk = new Desk().Write(Record(new(First, 100), new(Second, 110.5m)));

        var index = desk.History.Markets.Find("M", On(Second.AddDays(-1)))!;

        Assert.Equal([new(First, 100)], index.Levels);
        Assert.Equal(100, index.ToMeasure().LevelOn(Second).Value.Level);
        Assert.Null(desk.History.Markets.Find("M", On(First.AddDays(-1))));
        Assert.Null(desk.History.Markets.Find("OTHER", On(Second)));
    }

    [Fact]
    public void A_corrected_level_stands_beside_the_one_known_before()
    {
        var desk = new Desk { Today = First }.Write(Record(new IndexClose(First, 100)));
        desk.Today = Second;
        desk.Write(Decide(desk.History, new IndexClose(First, 101)));

        var before = desk.History.Markets.Find("M", new(Second, First))!;
        var after = desk.History.Markets.Find("M", new(Second, Second))!;

        Assert.Equal(100, before.Levels[0].Level);
        Assert.Equal(101, after.Levels[0].Level);
        Assert.Equal(2, after.Entries.Count);
    }

    [Fact]
    public void What_is_known_already_is_not_recorded_again()
    {
        var desk = new Desk().Write(Record(new IndexClose(First, 100)));

        var again = Decide(desk.History, new(First, 100), new(Second, 110)).Value;
        var nothing = Decide(desk.History, new IndexClose(First, 100)).Value;

        Assert.Equal([new(Second, 110)], ((MarketIndexRecorded)Assert.Single(again.Facts).Event).Levels);
        Assert.Empty(nothing.Facts);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var history = new Desk().Write(Record(new IndexClose(First, 100))).History;
        var sound = Ask(new IndexClose(First, 100));

        Refused<IndexMustHaveLevels>(MarketIndexRules.Decide(sound with { Levels = [] }, history));
        Refused<NumberMustBePositive>(Decide(history, new IndexClose(First, 0)));
        Refused<IndexMustHaveOneLevelADay>(Decide(history, new(First, 1), new(First, 2)));
        Refused<IndexMustStayWhatItIs>(
            MarketIndexRules.Decide(sound with { Kind = MarketIndexKind.Price }, history)
        );
        Refused<TextMustBeGiven>(MarketIndexRules.Decide(sound with { Source = " " }, history));
        Refused<TextMustBeGiven>(MarketIndexRules.Decide(sound with { Code = "" }, history));
        Refused<TextMustBeGiven>(MarketIndexRules.Decide(sound with { Name = new("", "A") }, history));
    }

    [Fact]
    public void Several_indices_are_recorded_together_or_not_at_all()
    {
        var sound = Ask(new IndexClose(First, 100));

        var both = MarketIndexRules.Decide(
            new RecordMarketIndices([sound, sound with { Code = "N" }]),
            History.Empty
        );

        Assert.Equal(2, both.Value.Facts.Count);
        Refused<IndexMustHaveLevels>(
            MarketIndexRules.Decide(
                new RecordMarketIndices([sound, sound with { Levels = [] }]),
                History.Empty
            )
        );
    }

    static Outcome<Decision> Record(params IndexClose[] levels) => Decide(History.Empty, levels);

    static Outcome<Decision> Decide(History history, params IndexClose[] levels) =>
        MarketIndexRules.Decide(Ask(levels), history);

    static RecordMarketIndex Ask(params IndexClose[] levels) =>
        new("M", Named("Market"), Currency.Won, MarketIndexKind.TotalReturn, levels, "Exchange");
}
