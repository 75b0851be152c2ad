using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Indicators from the books of funds: of one fund, and of all of one currency.</summary>
public class FundIndicatorTests
{
    static readonly string OfFund = RecordedScope.Of(Venture),
        OfWon = RecordedScope.Of(Currency.Won);

    readonly FundDesk _desk = new();

    [Fact]
    public void The_pair_comes_out_as_published()
    {
        var example = IndicatorCatalogue.Find("net-irr")!.Example;

        var with = Measure("net-irr", example, "with-line");
        var without = Measure("net-irr", example, "without-line");

        // Subscription line of 100 for a year at 5 %: 19.52 % with it and 14.47 % without it.
        Assert.Equal(0.1952m, decimal.Round(with.Value!.Printed!.Value, 4));
        Assert.Equal(0.1447m, decimal.Round(without.Value!.Printed!.Value, 4));
        Assert.Equal("Without the subscription line: 14.47%", Assert.Single(with.Notices).Text.English);
        Assert.Equal("With the subscription line: 19.52%", Assert.Single(without.Notices).Text.English);
    }

    [Fact]
    public void Subjects_hold_both_parts_of_the_pair_and_never_one()
    {
        _desk.WithPaid(500);
        var view = ViewOn(10);

        var subjects = IndicatorCatalogue.Find("net-irr")!.Subjects(view, Basis.Recorded);

        Assert.Equal(
            [
                new(OfFund, "with-line"),
                new(OfFund, "without-line"),
                new(OfWon, "with-line"),
                new(OfWon, "without-line"),
            ],
            subjects
        );
    }

    [Theory]
    [InlineData("dpi")]
    [InlineData("tvpi")]
    [InlineData("rvpi")]
    public void Nothing_paid_in_is_no_multiple_of_nought(string code)
    {
        _desk.WithPaid(0);

        var measured = Ask(code, OfFund, 10);

        Assert.Equal("missing.nothing-paid-in", measured.Missing?.Code);
    }

    [Fact]
    public void A_rate_of_less_than_a_year_is_not_given_as_one_per_year()
    {
        _desk.WithPaid(500).Post(_desk.Buy(500, 50), 1).Post(_desk.Value(600), 100);

        var measured = Ask("net-irr", OfFund, 100, "with-line");

        Assert.Null(measured.Value);
        Assert.Contains("shorter than a year", measured.Missing!.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void One_fund_and_all_of_its_currency_agree_and_rest_on_their_entries()
    {
        _desk.WithPaid(500).Post(_desk.Buy(400, 40), 1).Post(_desk.Value(600), 365);

        foreach (
            var code in (string[])["tvpi", "gross-moic", "net-asset-value", "unfunded-commitment", "pic"]
        )
        {
            var (one, all) = (Ask(code, OfFund, 365), Ask(code, OfWon, 365));
            Assert.Equal(one.Value, all.Value);
            Assert.NotEmpty(one.RestsOn);
            Assert.All(one.RestsOn, entry => Assert.InRange(entry, 1, _desk.History.Head));
        }

        Assert.Equal(1.4m, Ask("tvpi", OfFund, 365).Value!.Printed);
        Assert.Equal(700, Ask("net-asset-value", OfFund, 365).Value!.Printed);
    }

    Measurement Ask(string code, string scope, int day, string? detail = null)
    {
        var view = ViewOn(day);
        return IndicatorCatalogue
            .Find(code)!
            .Measure(new(new(scope, detail), view.AsOf, Basis.Recorded), view);
    }

    RecordView ViewOn(int day) => new(_desk.History, Desk.On(DayOf(day)));

    static Measurement Measure(string code, WorkedExample example, string detail)
    {
        var question = example.Question with { Subject = example.Question.Subject with { Detail = detail } };
        return IndicatorCatalogue.Find(code)!.Measure(question, new(example.Record(), question.AsOf));
    }
}
