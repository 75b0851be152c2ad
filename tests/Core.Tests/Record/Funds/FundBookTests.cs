using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>What each entry does to the books, with the amounts worked out by hand.</summary>
public class FundBookTests
{
    readonly FundDesk _desk = new();

    [Fact]
    public void A_call_splits_each_purpose_by_commitment_and_moves_no_money()
    {
        _desk.WithPaid(0).Post(_desk.Call(investments: 101, fees: 10, expenses: 5));

        var book = _desk.Book();
        Assert.Equal(
            [(61L, 6L, 3L), (40L, 4L, 2L)],
            Assert
                .IsType<CapitalCalledFor>(book.Entries[^1].Transaction)
                .Shares.Select(share => (share.Investments.Minor, share.Fees.Minor, share.Expenses.Minor))
        );
        Assert.Equal((116L, 0L), (Balance(LedgerAccount.CallsOutstanding), Balance(LedgerAccount.Cash)));
        Assert.Equal(
            116,
            _desk
                .History.Funds.LedgerOf(Venture, On(Formed))
                .Where(line => line.Kind == EntryKind.Called)
                .Sum(line => line.Amount.Minor)
        );
    }

    [Fact]
    public void A_sale_takes_its_part_of_cost_and_of_unrealised_value_with_it()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, units: 30), 1).Post(_desk.Value(450), 2);
        _desk.Post(_desk.Sell(200, units: 10), 3);

        var stake = Assert.Single(_desk.Book().Stakes);
        Assert.Equal((20m, 200L, 100L), (stake.Units, stake.Cost.Minor, stake.Unrealised.Minor));
        Assert.Equal(
            (-100L, -100L, 900L),
            (
                Balance(LedgerAccount.RealisedGain),
                Balance(LedgerAccount.UnrealisedGain),
                Balance(LedgerAccount.Cash)
            )
        );
        // 1,000 paid in, 100 gained by the sale, 100 not yet.
        Assert.Equal(1200, _desk.Book().NetAssets().Minor);
        Assert.True(stake.IsRolledForward);
    }

    [Fact]
    public void A_later_valuation_follows_an_earlier_one_and_replaces_nothing()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, units: 30), 1);
        _desk.Post(_desk.Value(450), 90).Post(_desk.Value(120, "net-assets"), 180);
        // Entered last, of a day between the two.
        _desk.Post(_desk.Value(500), 120);

        var timeline = _desk.History.Funds.ValuationsOf(Venture, Shares, On(DayOf(999)));

        Assert.Equal([450L, 500L, 120L], timeline.Select(valued => valued.Valued.Amount.Minor));
        Assert.All(timeline, valued => Assert.Equal(Approver, valued.ApprovedBy));
        Assert.Equal(
            [1000L, 1150L, 1200L, 820L],
            ((int[])[89, 90, 120, 180]).Select(day => _desk.Book(day).NetAssets().Minor)
        );
    }

    [Fact]
    public void What_was_written_off_can_be_recovered_later()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, units: 30), 1).Post(_desk.Value(360), 2);
        _desk.Post(new StakeWrittenOff(Venture, _desk.Next(), Preparer, Shares, Won(300), "closed"), 3);
        Assert.Equal(700, _desk.Book().NetAssets().Minor);

        _desk.Post(new WriteOffRecovered(Venture, _desk.Next(), Preparer, Shares, Won(40)), 400);

        var stake = Assert.Single(_desk.Book().Stakes);
        Assert.Equal(
            (0L, 0L, 300L, 30m),
            (stake.Cost.Minor, stake.Unrealised.Minor, stake.WrittenOff.Minor, stake.Units)
        );
        Assert.Equal((740L, 260L), (_desk.Book().NetAssets().Minor, Balance(LedgerAccount.RealisedGain)));
    }

    [Fact]
    public void Units_handed_out_are_a_sale_at_their_value_and_a_distribution()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, units: 30), 1);
        _desk.Post(
            new HandedOutInKind(
                Venture,
                _desk.Next(),
                Preparer,
                Shares,
                15,
                [new(First, Won(120)), new(Second, Won(80))]
            ),
            2
        );

        Assert.Equal(
            (200L, -50L, 0L, 700L),
            (
                Balance(LedgerAccount.DistributedInKind),
                Balance(LedgerAccount.RealisedGain),
                Balance(LedgerAccount.HandedOut),
                Balance(LedgerAccount.Cash)
            )
        );
        Assert.Equal(15m, Assert.Single(_desk.Book().Stakes).Units);
    }

    [Fact]
    public void Excess_capital_that_goes_back_lowers_what_was_called_and_is_no_distribution()
    {
        _desk.WithPaid(500);
        _desk.Post(
            new ExcessCapitalReturned(
                Venture,
                _desk.Next(),
                Preparer,
                [new(First, Won(60)), new(Second, Won(40))]
            ),
            5
        );

        var statement = FundStatements.Capital(_desk.Book(), null, Formed, DayOf(5));
        Assert.Equal(
            (500L, 100L, 0L, 600L),
            (
                statement.Contributions.Minor,
                statement.ExcessReturned.Minor,
                statement.Distributions.Minor,
                statement.Unfunded.Minor
            )
        );
        Assert.Equal(400, _desk.History.Funds.MeasuresOf(Venture, On(DayOf(5)))!.PaidIn.Minor);
    }

    [Fact]
    public void A_late_investor_bears_its_part_of_earlier_calls_with_interest()
    {
        _desk.WithPaid(500).Post(_desk.Commit(Third, 1000), 365);
        var shares = Equalisation.Of(_desk.Book(365), Third, rate: 0.08m, on: DayOf(365));

        // Third has half of 2,000: it bears 150 of 300 and 100 of 200, with 8 % for a year.
        Assert.Equal(
            [(First, 150L, 12L), (Second, 100L, 8L)],
            shares.Select(share => (share.Investor, share.Capital.Minor, share.Interest.Minor))
        );
        _desk.Post(new InvestorEqualised(Venture, _desk.Next(), Preparer, Third, shares), 365);

        Assert.Equal(
            [150L, 100L, 250L],
            ((Id<Organisation>[])[First, Second, Third]).Select(who =>
                -_desk.Book().Balance(LedgerAccount.PaidInCapital, who).Minor
            )
        );
        Assert.Equal((500L, 0L), (Balance(LedgerAccount.Cash), Balance(LedgerAccount.EqualisationInterest)));
        Assert.Equal(-20, Statement(Third).Equalisation.Minor);
    }

    [Fact]
    public void A_transfer_moves_promises_capital_and_results_in_proportion()
    {
        _desk.WithPaid(500).Post(_desk.Cost(50), 1).Post(_desk.Transfer(100), 10);

        var (seller, buyer) = (Statement(Second), Statement(Third));

        // Second had promised 400, paid 200 and borne 20 of the fee: a quarter of each went over.
        Assert.Equal(
            (300L, 150L, 135L),
            (seller.Commitment.Minor, seller.Unfunded.Minor, seller.Closing.Minor)
        );
        Assert.Equal(
            (100L, 50L, 45L, 45L),
            (buyer.Commitment.Minor, buyer.Unfunded.Minor, buyer.Closing.Minor, buyer.Transfers.Minor)
        );
        Assert.Equal(-45, seller.Transfers.Minor);
        Assert.Equal(1000, _desk.History.Funds.MeasuresOf(Venture, On(DayOf(10)))!.SizeFormed.Minor);
    }

    [Fact]
    public void Costs_that_are_owed_lower_net_assets_before_they_are_paid()
    {
        _desk.WithPaid(500).Post(_desk.Cost(50, CostKind.Audit, isPaid: false), 1);
        Assert.Equal((500L, 450L), (Balance(LedgerAccount.Cash), _desk.Book().NetAssets().Minor));

        _desk.Post(new PayableSettled(Venture, _desk.Next(), Preparer, Won(50)), 30);

        Assert.Equal((450L, 450L), (Balance(LedgerAccount.Cash), _desk.Book().NetAssets().Minor));
        Assert.Equal(50, Balance(LedgerAccount.Expenses));
    }

    [Fact]
    public void Carried_interest_is_allocated_paid_taken_back_and_paid_back()
    {
        _desk.WithPaid(500);
        _desk.Post(new CarryAllocated(Venture, _desk.Next(), Preparer, Won(100)), 1);
        Assert.Equal((-100L, 500L), (Balance(LedgerAccount.CarriedInterest), _desk.Book().NetAssets().Minor));

        _desk.Post(new CarryPaid(Venture, _desk.Next(), Preparer, Won(100)), 2);
        _desk.Post(new CarryAllocated(Venture, _desk.Next(), Preparer, Won(30), IsTakenBack: true), 3);
        _desk.Post(new CarryClawedBack(Venture, _desk.Next(), Preparer, Won(30)), 4);

        Assert.Equal((0L, 430L), (Balance(LedgerAccount.CarriedInterest), Balance(LedgerAccount.Cash)));
        Assert.Equal(
            (42L, 28L),
            (Statement(First).CarriedInterest.Minor, Statement(Second).CarriedInterest.Minor)
        );
    }

    [Fact]
    public void An_amount_in_another_currency_is_converted_at_the_days_rate_and_both_are_kept()
    {
        _desk.WithPaid(1000);
        var rate = new DayRate(Currency.Dollar, Currency.Won, 1_300.5m, DayOf(1), "central bank");
        var asked = _desk.Buy(1, units: 10) with { Amount = new(50, Currency.Dollar), Rate = rate };

        _desk.Post(asked, 1);

        // Half a dollar at 1,300.5 won is 650.25 won.
        var kept = Assert.IsType<StakeBought>(_desk.Book().Entries[^1].Transaction);
        Assert.Equal(
            (Won(650), new Money(50, Currency.Dollar), rate),
            (kept.Amount, kept.Original, kept.Rate)
        );
        Assert.Equal(0.05m, kept.PricePerUnit());
    }

    [Fact]
    public void An_investment_lies_where_its_site_or_else_the_head_office_is()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, 30), 1).Post(_desk.Buy(200, 20, site: Plant), 2);

        var measures = _desk.History.Funds.MeasuresOf(Venture, On(DayOf(2)))!;

        Assert.Equal(
            (300L, 200L),
            (measures.InvestedIn(Korea.Seoul).Minor, measures.InvestedIn(Korea.Pohang).Minor)
        );
    }

    [Fact]
    public void Lines_of_the_first_shape_are_booked_as_well()
    {
        var desk = _desk.Desk;
        desk.Write(
            FundRules.Decide(
                new Commit(Venture, _desk.Next(), First, InvestorRole.Sponsor, Won(100), Formed),
                _desk.History
            )
        );
        desk.Write(
            FundRules.Decide(new CallCapital(Venture, _desk.Next(), First, Won(80), Formed), _desk.History)
        );
        desk.Write(FundRules.Decide(new PayIn(Venture, _desk.Next(), First, Won(80), Formed), _desk.History));
        desk.Write(
            FundRules.Decide(new Invest(Venture, _desk.Next(), Startup, Won(50), Formed), _desk.History)
        );
        desk.Write(FundRules.Decide(new PayFee(Venture, _desk.Next(), Won(5), Formed), _desk.History));
        desk.Write(
            FundRules.Decide(new Receive(Venture, _desk.Next(), Startup, Won(20), Formed), _desk.History)
        );
        desk.Write(
            FundRules.Decide(
                new Distribute(Venture, _desk.Next(), First, Won(10), Formed, MayBeCalledAgain: true),
                _desk.History
            )
        );

        var statement = FundStatements.NetAssets(_desk.Book(), Formed);
        // What came back does not say how much was cost, so it lowers what is held by itself.
        Assert.Equal(
            (35L, 50L, -20L, 65L),
            (
                statement.Cash.Minor,
                statement.InvestmentsAtCost.Minor,
                statement.UnsplitProceeds.Minor,
                statement.NetAssets.Minor
            )
        );
        Assert.Equal((65L, 30L), (Statement(First).Closing.Minor, Statement(First).Unfunded.Minor));
        Assert.All(_desk.Book().Entries, entry => Assert.NotEmpty(entry.Postings));
    }

    long Balance(LedgerAccount account) => _desk.Book().Balance(account).Minor;

    CapitalStatement Statement(Id<Organisation> investor) =>
        FundStatements.Capital(_desk.Book(), investor, Formed, DayOf(9_999));
}
