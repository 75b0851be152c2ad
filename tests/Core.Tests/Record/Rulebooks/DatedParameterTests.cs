using System.Text;
using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.DatedRules;

/// <summary>Parameters of the model are dated, and mean something.</summary>
public class DatedParameterTests
{
    static readonly DatedParameter Additionality = new(
        "additionality",
        0.5m,
        0.2m,
        0.5m,
        0.8m,
        ParameterSpread.Beta,
        Named("share"),
        new(new(2026, 1, 1)),
        Named("judgement")
    );

    readonly Desk _desk = new Desk().AdoptKorea();

    [Fact]
    public void A_parameter_is_the_one_of_its_day()
    {
        _desk.Write(Adopt(Additionality));
        var book = _desk.History.Rulebooks.Book(On(new(2027, 1, 1)));

        Assert.Equal(Additionality, book.Parameter("additionality", new(2026, 1, 1)));
        Assert.Null(book.Parameter("additionality", new(2025, 12, 31)));
        Assert.Null(book.Parameter("displacement", new(2026, 1, 1)));
    }

    [Fact]
    public void A_parameter_without_unit_day_or_source_is_refused()
    {
        Refused<ParameterMustBeWhole>(Adopt(Additionality with { Unit = new("비율", "") }));
        Refused<ParameterMustBeWhole>(Adopt(Additionality with { Source = new("", "judgement") }));
        Refused<ParameterMustBeWhole>(Adopt(Additionality with { InForce = new(DateOnly.MinValue) }));
    }

    [Fact]
    public void A_parameter_whose_default_or_peak_lies_outside_its_range_is_refused()
    {
        Refused<RuleMustBeSound>(Adopt(Additionality with { Default = 0.9m }));
        Refused<RuleMustBeSound>(Adopt(Additionality with { Mode = 0.1m }));
    }

    [Fact]
    public void A_parameter_stands_once_on_a_day()
    {
        var again = Additionality with { InForce = new(new(2027, 1, 1)) };

        Refused<RuleMustBeSound>(Adopt(Additionality, again));
        Assert.True(
            Adopt(Additionality with { InForce = new(new(2026, 1, 1), new(2026, 12, 31)) }, again)
                .Accepted(out _, out _)
        );
    }

    [Fact]
    public void An_entry_from_before_there_were_parameters_still_reads()
    {
        const string old = """{"ageBands":[],"classes":[],"edition":"1","pack":"kr","partitions":[]}""";

        var read = EventCatalogue.Read("rulebook.adopted.v1", Encoding.UTF8.GetBytes(old)).Value.Event;

        Assert.Null(Assert.IsType<RulebookAdopted>(read).Parameters);
        Assert.Empty(new Rulebook((RulebookAdopted)read!).Parameters(new(2026, 1, 1)));
        Assert.Equal(old, Encoding.UTF8.GetString(EventCatalogue.Write((RulebookAdopted)read)));
    }

    Outcome<Decision> Adopt(params DatedParameter[] parameters) =>
        RulebookRules.Decide(new(new("kr", "2", [], [], [], parameters), new(2026, 1, 1)), _desk.History);
}
