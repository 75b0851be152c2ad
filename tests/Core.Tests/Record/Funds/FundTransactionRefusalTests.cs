using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>Each thing that a transaction is refused for.</summary>
public class FundTransactionRefusalTests
{
    readonly FundDesk _desk = new();

    [Fact]
    public void A_call_beyond_what_can_be_called_is_refused()
    {
        _desk.WithPaid(1000).Post(_desk.Distribute(gain: 0, capital: 100, recallable: 50), 1);

        var refusal = Refused<CallMustStayWithinCommitment>(_desk.Prepare(_desk.CallFrom(First, 31), 2));

        // 600 promised and 30 distributed to be called again.
        Assert.Equal((631L, 630L), (refusal.Called.Minor, refusal.Callable.Minor));
        _desk.Post(_desk.CallFrom(First, 30), 2);
        Refused<PaymentMustHaveBeenCalled>(_desk.Prepare(_desk.Pay(First, 31), 2));
        Refused<DaysMustBeInOrder>(_desk.Prepare(_desk.CallFrom(Second, 1) with { Due = DayOf(1) }, 2));
    }

    [Fact]
    public void A_distribution_before_anything_was_called_and_paid_is_refused()
    {
        _desk.WithPaid(0).Post(_desk.Call(500), 5).Post(_desk.Pay(First, 300), 6);

        // Before the first call the call is named, and between the two the payment.
        Refused<DistributionMustFollowACall>(_desk.Prepare(_desk.Distribute(10), 4));
        Refused<DistributionMustFollowAPayment>(_desk.Prepare(_desk.Distribute(10), 5));
        _desk.Post(_desk.Distribute(10), 6);
        Refused<MoneyMustBeThere>(_desk.Prepare(_desk.Distribute(291), 6));
    }

    [Fact]
    public void A_part_that_may_be_called_again_is_no_more_than_the_whole()
    {
        _desk.WithPaid(500);

        Refused<RecallableMustBeAPart>(_desk.Prepare(_desk.Distribute(gain: 10, recallable: 20), 1));
    }

    [Fact]
    public void Another_currency_needs_the_rate_of_the_day_with_its_source()
    {
        _desk.WithPaid(1000);
        var bought = _desk.Buy(1, 10) with { Amount = new(50, Currency.Dollar) };
        var rate = new DayRate(Currency.Dollar, Currency.Won, 1_300m, DayOf(1), "central bank");

        Refused<RateMustBeGiven>(_desk.Prepare(bought, 1));
        Refused<RateMustBeOfTheDay>(_desk.Prepare(bought with { Rate = rate }, 2));
        Refused<RateMustBeOfTheDay>(
            _desk.Prepare(bought with { Rate = rate with { From = Currency.Euro } }, 1)
        );
        Refused<NumberMustBePositive>(_desk.Prepare(bought with { Rate = rate with { Rate = 0 } }, 1));
        Refused<TextMustBeGiven>(_desk.Prepare(bought with { Rate = rate with { Source = "" } }, 1));
        Refused<AmountMustFit>(
            _desk.Prepare(bought with { Rate = rate with { Rate = decimal.MaxValue } }, 1)
        );
        Refused<RateMustBeOfTheDay>(_desk.Prepare(_desk.Buy(100, 10) with { Rate = rate }, 1));
        Refused<CurrencyMustMatch>(
            _desk.Prepare(_desk.Pay(First, 1) with { Amount = new(1, Currency.Dollar) }, 1)
        );
    }

    [Fact]
    public void No_more_units_go_than_are_held()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, 30), 5);

        var refusal = Refused<StakeMustHoldTheUnits>(_desk.Prepare(_desk.Sell(400, 30.5m), 6));

        Assert.Equal((30.5m, 30m), (refusal.Units, refusal.Held));
        Refused<StakeMustHoldTheUnits>(_desk.Prepare(_desk.Sell(400, 30), 4));
        Refused<StakeMustHoldTheUnits>(
            _desk.Prepare(
                new HandedOutInKind(Venture, _desk.Next(), Preparer, Shares, 31, [new(First, Won(1))]),
                6
            )
        );
        Refused<NumberMustBePositive>(_desk.Prepare(_desk.Sell(400, 0), 6));
        Refused<NumberMustBePositive>(_desk.Prepare(_desk.Buy(400, -1), 6));
        Refused<MustBeKnown>(_desk.Prepare(_desk.Sell(400, 1, Note), 6));
    }

    [Fact]
    public void A_stake_is_in_one_company_by_one_instrument_with_sound_terms()
    {
        var note = new Instrument(InstrumentKind.ConvertibleNote, Discount: 0.2m, InterestRate: 0.05m);
        _desk.WithPaid(1000).Post(_desk.Buy(300, 300, Note, note), 5);

        Refused<StakeMustBeOfOneInstrument>(_desk.Prepare(_desk.Buy(100, 100, Note), 6));
        Refused<StakeMustBeOfOneInstrument>(
            _desk.Prepare(_desk.Buy(100, 100, Note, note) with { Company = Other }, 6)
        );
        Refused<NumberMustNotBeNegative>(
            _desk.Prepare(_desk.Buy(100, 100, Shares, note with { Discount = -0.1m }), 6)
        );
        _desk.Post(_desk.Buy(100, 100, Note, note), 6);
        Assert.Equal(note, Assert.Single(_desk.Book().Stakes).Instrument);
    }

    [Fact]
    public void A_valuation_names_its_method_and_basis_and_is_of_what_is_held()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, 30), 5);

        Refused<ValuationMustNameItsMethod>(_desk.Prepare(_desk.Value(400, ""), 6));
        Refused<ValuationMustNameItsMethod>(_desk.Prepare(_desk.Value(400, "recent-price"), 6));
        Refused<TextMustBeGiven>(_desk.Prepare(_desk.Value(400) with { Basis = "" }, 6));
        Refused<StakeMustBeHeld>(_desk.Prepare(_desk.Value(400), 4));
        Refused<AmountMustBePositive>(_desk.Prepare(_desk.Value(-1), 6));
        _desk.Post(_desk.Value(0, "net-assets"), 6);
    }

    [Fact]
    public void Write_offs_stay_within_cost_and_recoveries_follow_them()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, 30), 5);
        var off = new StakeWrittenOff(Venture, _desk.Next(), Preparer, Shares, Won(301), "closed");
        var back = new WriteOffRecovered(Venture, _desk.Next(), Preparer, Shares, Won(1));

        Refused<WriteOffMustStayWithinCost>(_desk.Prepare(off, 6));
        Refused<RecoveryMustFollowAWriteOff>(_desk.Prepare(back, 6));
        Refused<TextMustBeGiven>(_desk.Prepare(off with { Amount = Won(300), Reason = "" }, 6));
        _desk.Post(off with { Amount = Won(300) }, 6).Post(back, 6);
    }

    [Fact]
    public void No_more_of_an_interest_is_transferred_than_is_held()
    {
        _desk.WithPaid(500);

        var refusal = Refused<TransferMustStayWithinInterest>(_desk.Prepare(_desk.Transfer(401), 1));

        Assert.Equal((401L, 400L), (refusal.Asked.Minor, refusal.Held.Minor));
        Refused<SharesMustNameEachInvestorOnce>(_desk.Prepare(_desk.Transfer(1, Second), 1));
        Refused<MustBeKnown>(_desk.Prepare(_desk.Transfer(1, Id<Organisation>(9)), 1));
        Refused<PriceMustComeWithItsDay>(_desk.Prepare(_desk.Transfer(1) with { PaidOn = DayOf(1) }, 1));
        Refused<AmountMustBePositive>(_desk.Prepare(_desk.Transfer(1) with { Price = Won(-1) }, 1));
        Refused<CurrencyMustMatch>(
            _desk.Prepare(_desk.Transfer(1) with { Price = new(1, Currency.Dollar) }, 1)
        );
    }

    [Fact]
    public void No_more_goes_back_than_was_paid_in_or_distributed()
    {
        _desk.WithPaid(500).Post(_desk.Distribute(100), 1);
        Refused<ExcessMustHaveBeenPaidIn>(
            _desk.Prepare(
                new ExcessCapitalReturned(Venture, _desk.Next(), Preparer, [new(First, Won(301))]),
                2
            )
        );
        Refused<ExcessMustHaveBeenPaidIn>(
            _desk.Prepare(
                new InvestorEqualised(
                    Venture,
                    _desk.Next(),
                    Preparer,
                    Second,
                    [new(First, Won(301), Won(0))]
                ),
                2
            )
        );
        Refused<ReturnMustHaveBeenDistributed>(
            _desk.Prepare(new DistributionReturned(Venture, _desk.Next(), Preparer, First, Won(61)), 2)
        );
        _desk.Post(new DistributionReturned(Venture, _desk.Next(), Preparer, First, Won(60)), 2);
        Assert.Equal(0, FundStatements.Capital(_desk.Book(), First, Formed, DayOf(2)).Distributions.Minor);
    }

    [Fact]
    public void Carried_interest_is_paid_when_allocated_and_clawed_back_when_taken_back()
    {
        _desk.WithPaid(500);
        Refused<CarryMustBeAllocated>(
            _desk.Prepare(new CarryPaid(Venture, _desk.Next(), Preparer, Won(1)), 1)
        );
        Refused<ClawbackMustBeOwed>(
            _desk.Prepare(new CarryClawedBack(Venture, _desk.Next(), Preparer, Won(1)), 1)
        );
    }

    [Fact]
    public void No_more_of_the_line_is_repaid_than_is_drawn_and_no_more_settled_than_is_owed()
    {
        _desk.WithPaid(500).Post(new LineDrawn(Venture, _desk.Next(), Preparer, Won(50)), 1);

        Refused<LineMustBeDrawn>(
            _desk.Prepare(new LineRepaid(Venture, _desk.Next(), Preparer, Won(51), Won(0)), 2)
        );
        Refused<PayableMustBeOwed>(
            _desk.Prepare(new PayableSettled(Venture, _desk.Next(), Preparer, Won(1)), 2)
        );
        _desk.Post(new LineRepaid(Venture, _desk.Next(), Preparer, Won(50), Won(2)), 2);
    }

    [Fact]
    public void A_fund_without_investors_has_no_results()
    {
        Refused<FundMustHaveInvestors>(_desk.Prepare(_desk.Cost(1, isPaid: false), 1));
        Refused<FundMustHaveInvestors>(
            _desk.Prepare(new LineDrawn(Venture, _desk.Next(), Preparer, Won(1)), 1)
        );
    }

    [Fact]
    public void Amounts_are_positive_and_fit_and_shares_name_each_investor_once()
    {
        _desk.WithPaid(0);

        Refused<AmountMustBePositive>(_desk.Prepare(_desk.Pay(First, 0)));
        Refused<AmountMustBePositive>(_desk.Prepare(_desk.Pay(First, -1)));
        Refused<AmountMustBePositive>(_desk.Prepare(_desk.CallFrom(First, 1) with { Shares = [] }));
        Refused<AmountMustFit>(_desk.Prepare(_desk.Commit(First, long.MaxValue)));
        var share = new CallShare(First, Won(1), Won(0), Won(0));
        Refused<SharesMustNameEachInvestorOnce>(
            _desk.Prepare(_desk.CallFrom(First, 1) with { Shares = [share, share] })
        );
        Refused<AmountMustFit>(
            _desk.Prepare(
                _desk.CallFrom(First, 1) with
                {
                    Shares = [share with { Investments = Won(long.MaxValue), Fees = Won(long.MaxValue) }],
                }
            )
        );
    }

    [Fact]
    public void An_entry_needs_a_fund_a_new_id_and_somebody_in_charge()
    {
        var commitment = _desk.Commit(First, 1);
        Refused<MustBeKnown>(_desk.Prepare(commitment with { Fund = Id<Fund>(9) }));
        Refused<TextMustBeGiven>(_desk.Prepare(commitment with { PreparedBy = " " }));
        Refused<MustBeInBeing>(_desk.Prepare(commitment, -1));
        _desk.Desk.Write(_desk.Prepare(commitment));
        Refused<IdMustBeNew>(_desk.Prepare(commitment));
        Refused<TextMustBeGiven>(_desk.Approve(commitment.Entry, ""));
        Refused<MustBeKnown>(_desk.Prepare(_desk.Buy(1, 1) with { Company = Id<Company>(9) }));
        Refused<MustBeKnown>(_desk.Prepare(_desk.Buy(1, 1, site: Id<CompanySite>(9))));
    }
}
