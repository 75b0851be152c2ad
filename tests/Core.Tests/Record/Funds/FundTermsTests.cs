using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>By what results are split, from which day on.</summary>
public class FundTermsTests
{
    readonly FundDesk _desk = new FundDesk().WithPaid(0);

    [Fact]
    public void Results_are_split_by_commitment_until_something_else_is_agreed()
    {
        // First has promised 600 and paid 100, Second has promised 400 and paid 300.
        Paid().Post(_desk.Cost(40), 10).Post(Agree(new(ResultSplit.PaidIn)), 20).Post(_desk.Cost(40), 20);

        Assert.Equal((24L, 16L), Fees(19));
        Assert.Equal((24L + 10, 16L + 30), Fees(20));
        Assert.Equal(FundTerms.Default, _desk.Book(19).Terms);
        Assert.Equal(ResultSplit.PaidIn, _desk.Book(20).Terms.Results);
    }

    [Fact]
    public void A_cost_that_is_entered_later_for_a_day_before_the_terms_is_split_as_before_them()
    {
        Paid().Post(Agree(new(ResultSplit.PaidIn)), 20).Post(_desk.Cost(40), 19);

        Assert.Equal((24L, 16L), Fees(30));
    }

    [Fact]
    public void By_what_is_paid_in_as_long_as_nobody_has_paid_is_by_commitment()
    {
        _desk.Post(Agree(new(ResultSplit.PaidIn))).Post(_desk.Cost(10, isPaid: false), 1);

        Assert.Equal((6L, 4L), Fees(1));
    }

    [Fact]
    public void By_units_each_bears_its_units_and_a_buyer_those_it_bought()
    {
        Paid().Post(Agree(ByUnits((First, 10), (Second, 30))), 5).Post(_desk.Cost(40), 10);
        Assert.Equal((10L, 30L), Fees(10));

        // A third of what Second had promised takes a third of its units along: 10, 20 and 10.
        _desk.Post(Agree(ByUnits((First, 10), (Second, 30))), 15);
        _desk.Post(_desk.Transfer(100), 20).Post(_desk.Transfer(100), 21).Post(_desk.Cost(40), 30);

        var third = FundStatements.Capital(_desk.Book(30), Third, DayOf(22), DayOf(30)).Fees.Minor;
        var second = FundStatements.Capital(_desk.Book(30), Second, DayOf(22), DayOf(30)).Fees.Minor;
        // A quarter of 30 in whole units is 7, and a third of the 23 left is 7 again.
        Assert.Equal((14L, 16L), (third, second));
    }

    [Fact]
    public void Terms_need_four_eyes_an_open_day_and_units_where_they_are_by_units()
    {
        var agreed = Agree(new(ResultSplit.PaidIn));
        _desk.Desk.Write(_desk.Prepare(agreed, 5));
        Assert.Equal(FundTerms.Default, _desk.Book().Terms);
        Refused<ApproverMustBeAnother>(_desk.Approve(agreed.Entry, Preparer));
        _desk.Desk.Write(_desk.Approve(agreed.Entry));
        Assert.Equal(ResultSplit.PaidIn, _desk.Book().Terms.Results);

        Refused<TermsMustGiveUnits>(_desk.Prepare(Agree(new(ResultSplit.Units)), 6));
        Refused<TermsMustGiveUnits>(_desk.Prepare(Agree(ByUnits((First, 0))), 6));
        Refused<TermsMustGiveUnits>(_desk.Prepare(Agree(ByUnits((First, 5), (Second, -1))), 6));
        Refused<TermsMustGiveUnits>(
            _desk.Prepare(Agree(ByUnits((First, long.MaxValue), (Second, long.MaxValue))), 6)
        );
        Refused<TermsMustGiveUnits>(
            _desk.Prepare(Agree(ByUnits((First, 5)) with { Results = ResultSplit.PaidIn }), 6)
        );
        Refused<SharesMustNameEachInvestorOnce>(_desk.Prepare(Agree(ByUnits((First, 5), (First, 5))), 6));
        Refused<MustBeKnown>(_desk.Prepare(Agree(ByUnits((Id<Organisation>(9), 5))), 6));
        _desk.Desk.Write(
            FundControlRules.Decide(new ClosePeriod(Venture, DayOf(31), Preparer), _desk.History)
        );
        Refused<BooksMustBeOpen>(_desk.Prepare(Agree(new(ResultSplit.Commitment)), 31));
    }

    FundDesk Paid() =>
        _desk
            .Post(_desk.CallFrom(First, 100))
            .Post(_desk.CallFrom(Second, 300))
            .Post(_desk.Pay(First, 100))
            .Post(_desk.Pay(Second, 300));

    TermsAgreed Agree(FundTerms terms) => new(Venture, _desk.Next(), Preparer, terms);

    static FundTerms ByUnits(params (Id<Organisation> Who, long Units)[] units) =>
        new(ResultSplit.Units, [.. units.Select(of => new InvestorUnits(of.Who, of.Units))]);

    (long First, long Second) Fees(int day) => (FeesOf(First, day), FeesOf(Second, day));

    long FeesOf(Id<Organisation> who, int day) =>
        FundStatements.Capital(_desk.Book(day), who, Formed, DayOf(day)).Fees.Minor;
}
