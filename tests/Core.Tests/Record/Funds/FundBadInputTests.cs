using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>What a person or a file may get wrong: refused with the row, the rule and the way out, and
/// nothing stays of it.</summary>
public class FundBadInputTests
{
    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "call beyond the commitment", "fund.call-must-stay-within-commitment" },
            { "distribution before the first call", "fund.distribution-must-follow-a-call" },
            { "amount in another currency without a rate", "fund.rate-must-be-given" },
            { "flow in another currency", "money.currency-must-match" },
            { "more sold than held", "fund.stake-must-hold-the-units" },
            { "valuation without a method", "fund.valuation-must-name-its-method" },
            { "day that is closed", "fund.books-must-be-open" },
            { "day before the fund", "record.must-be-in-being" },
            { "payment that nobody called", "fund.payment-must-have-been-called" },
            { "entry of an id that is there", "record.id-must-be-new" },
        };

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_among_many_entries_is_told_with_its_row_and_nothing_is_recorded(
        string mistake,
        string code
    )
    {
        var desk = new FundDesk().WithPaid(0);
        if (mistake != "distribution before the first call")
            desk.Post(desk.Call(500), 40).Post(desk.Pay(First, 300), 40).Post(desk.Buy(100, 10), 41);
        desk.Desk.Write(FundControlRules.Decide(new ClosePeriod(Venture, DayOf(31), Preparer), desk.History));
        var before = (desk.History.Head, Written(desk.History.Funds.LedgerOf(Venture, On(DayOf(999)))));
        var (wrong, day) = Wrong(desk, mistake);
        EntryRow[] rows =
        [
            new(desk.Commit(Third, 10), DayOf(50), Approver),
            new(wrong, DayOf(day), Approver),
            new(desk.Commit(Third, 10), DayOf(51), Approver),
        ];

        var outcome = FundControlRules.Decide(new EnterMany(rows), desk.History);

        var error = Assert.Single(Refused<EntriesMustHold>(outcome).Errors);
        Assert.Equal((2, code), (error.Row, error.Refusal.Code));
        Assert.False(desk.Desk.Try(outcome));
        Assert.Equal(
            before,
            (desk.History.Head, Written(desk.History.Funds.LedgerOf(Venture, On(DayOf(999)))))
        );
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void The_same_mistake_alone_is_refused_by_the_same_rule(string mistake, string code)
    {
        var desk = new FundDesk().WithPaid(0);
        if (mistake != "distribution before the first call")
            desk.Post(desk.Call(500), 40).Post(desk.Pay(First, 300), 40).Post(desk.Buy(100, 10), 41);
        desk.Desk.Write(FundControlRules.Decide(new ClosePeriod(Venture, DayOf(31), Preparer), desk.History));

        var (wrong, day) = Wrong(desk, mistake);

        Assert.False(desk.Prepare(wrong, day).Accepted(out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    static (ITransaction Transaction, int Day) Wrong(FundDesk desk, string mistake) =>
        mistake switch
        {
            "call beyond the commitment" => (desk.CallFrom(First, 601), 60),
            "distribution before the first call" => (desk.Distribute(10), 60),
            "amount in another currency without a rate" => (
                desk.Buy(1, 1) with
                {
                    Amount = new(1, Currency.Dollar),
                },
                60
            ),
            "flow in another currency" => (desk.Pay(First, 1) with { Amount = new(1, Currency.Dollar) }, 60),
            "more sold than held" => (desk.Sell(10, 11), 60),
            "valuation without a method" => (desk.Value(10, ""), 60),
            "day that is closed" => (desk.Commit(Third, 1), 31),
            "day before the fund" => (desk.Commit(Third, 1), -1),
            "payment that nobody called" => (desk.Pay(Second, 201), 60),
            _ => (desk.Commit(Third, 1) with { Entry = Id<LedgerEntry>(1) }, 60),
        };
}
