using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.DatedRules;

/// <summary>Rules hold from a day on; two of one name never hold at once.</summary>
public class RulebookRulesTests
{
    static readonly EffectivePeriod Before = new(new(2010, 1, 1), new(2019, 12, 31)),
        Since = new(new(2020, 1, 1));

    readonly Desk _desk = new Desk().AdoptKorea();

    [Fact]
    public void A_rule_is_the_one_of_its_day()
    {
        _desk.Write(Adopt(Book([Youth(20, 34, Before), Youth(19, 39, Since)])));
        var book = _desk.History.Rulebooks.Book(On(new(2024, 1, 1)));

        Assert.Equal(new(20, 34), book.AgeBand("youth", new(2019, 12, 31))?.Ages);
        Assert.Equal(new(19, 39), book.AgeBand("youth", new(2020, 1, 1))?.Ages);
        Assert.Null(book.AgeBand("youth", new(2009, 12, 31)));
        Assert.Empty(Adopt(Book([Youth(20, 34, Before), Youth(19, 39, Since)])).Value.Facts);
    }

    [Fact]
    public void A_class_holds_its_lower_end_and_not_its_upper_one()
    {
        _desk.Write(Adopt(Book([], [Class("high", null, 0.2m), Class("entering", 0.2m, 0.5m)])));
        var book = _desk.History.Rulebooks.Book(On(new(2024, 1, 1)));

        Assert.Equal("entering", book.ClassOf("risk", 0.2m, new(2024, 1, 1))?.Code);
        Assert.Equal("high", book.ClassOf("risk", 0.1999m, new(2024, 1, 1))?.Code);
        Assert.Null(book.ClassOf("risk", 0.5m, new(2024, 1, 1)));
        Assert.Equal(["high", "entering"], book.Classes("risk", new(2024, 1, 1)).Select(row => row.Code));
    }

    [Fact]
    public void Rules_that_contradict_each_other_are_refused()
    {
        Refused<RuleMustBeSound>(Adopt(Book([Youth(20, 34, Since), Youth(19, 39, Since)])));
        Refused<RuleMustBeSound>(Adopt(Book([], [Class("a", 0m, 0.3m), Class("b", 0.2m, 0.5m)])));
        Refused<RuleMustBeSound>(Adopt(Book([], [Class("a", 0.3m, 0.3m)])));
        Refused<RuleMustBeSound>(
            Adopt(
                Book([]) with
                {
                    Partitions = [new("capital", Named("Capital"), ["nowhere"], Since, "law")],
                }
            )
        );
    }

    Outcome<Decision> Adopt(RulebookAdopted book) =>
        RulebookRules.Decide(new(book, new(2020, 1, 1)), _desk.History);

    static RulebookAdopted Book(IReadOnlyList<AgeBand> bands, IReadOnlyList<ScaleClass>? classes = null) =>
        new(
            "kr",
            "1",
            bands,
            classes ?? [],
            [new("capital", Named("Capital"), ["kr-capital-area"], Since, "law")]
        );

    static AgeBand Youth(int first, int last, EffectivePeriod inForce) =>
        new("youth", Named("Youth"), new(first, last), inForce, "law");

    static ScaleClass Class(string code, decimal? low, decimal? high) =>
        new("risk", code, Named(code), low, high, Since, "study");
}
