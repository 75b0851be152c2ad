using CsCheck;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>A late investor comes in as if it had been there from the start: held against a fund in which it
/// was.</summary>
public class EqualisationTests
{
    static readonly EqualisationTerms Terms = new(Rate: 0.08m);

    readonly FundDesk _desk = new();

    [Fact]
    public void A_late_investor_stands_as_if_it_had_been_there_from_the_start()
    {
        var late = Lived(_desk.WithPaid(0)).Post(_desk.Commit(Third, 1000), 365);
        late.Post(Equalised(late, Third, Terms, 365), 365);
        var early = Lived(new FundDesk().WithPaid(0), alsoAtFirst: Third);

        foreach (var who in (Id<Organisation>[])[First, Second, Third])
        {
            var (found, expected) = (Statement(late, who), Statement(early, who));
            Assert.Equal(
                expected with
                {
                    Contributions = expected.Contributions - expected.ExcessReturned,
                    ExcessReturned = Won(0),
                    Equalisation = Won(0),
                },
                found with
                {
                    Contributions = found.Contributions - found.ExcessReturned,
                    ExcessReturned = Won(0),
                    Equalisation = Won(0),
                }
            );
            Assert.Equal(early.Book().RecallableOf(who), late.Book().RecallableOf(who));
        }
    }

    [Fact]
    public void Its_part_of_earlier_distributions_is_taken_off_and_interest_runs_on_what_was_at_work()
    {
        var desk = Lived(_desk.WithPaid(0)).Post(_desk.Commit(Third, 1000), 365);

        var shares = Equalised(desk, Third, Terms, 365).Shares;

        // Half of 2,000. First paid 300 on day 0 and got 90 on day 292, a fifth of a year before: of each a
        // half.
        // Interest is 8 % of 150 for a year, less 8 % of 45 for a fifth of one.
        Assert.Equal(
            [(150L, 11L, 45L, 15L), (100L, 8L, 30L, 10L)],
            shares.Select(share =>
                (
                    share.Capital.Minor,
                    share.Interest.Minor,
                    share.Distributed!.Value.Minor,
                    share.Recallable!.Value.Minor
                )
            )
        );
        var whole = Equalised(desk, Third, Terms with { InterestOnDistributions = false }, 365).Shares;
        Assert.Equal([12L, 8L], whole.Select(share => share.Interest.Minor));
    }

    [Fact]
    public void What_it_pays_is_what_the_others_get_and_no_flow_of_the_fund()
    {
        var desk = Lived(_desk.WithPaid(0)).Post(_desk.Commit(Third, 1000), 365);
        var before = desk.Book();
        desk.Post(Equalised(desk, Third, Terms, 365), 365);

        long Paid(Id<Organisation>? who) =>
            desk.Flows()
                .OfInvestors(who)
                .Where(flow => flow.Day == DayOf(365))
                .Sum(flow => flow.Amount.Minor);
        // 250 of capital and 19 of interest, less 75 of distributions.
        Assert.Equal((116L, 78L, -194L), (Paid(First), Paid(Second), Paid(Third)));
        Assert.Equal(0, Paid(null));
        Assert.Equal(before.NetAssets(), desk.Book().NetAssets());
        Assert.Equal(before.Balance(LedgerAccount.Cash), desk.Book().Balance(LedgerAccount.Cash));
        Assert.Equal(
            desk.Book().Investors.Sum(who => desk.Flows().Totals(DayOf(365), who).Distributed.Minor),
            desk.Flows().Totals(DayOf(365)).Distributed.Minor
        );
        Assert.Equal(150, desk.Flows().Totals(DayOf(365)).Distributed.Minor);
    }

    [Fact]
    public void Where_results_are_not_shared_anew_they_and_what_was_paid_of_them_stay()
    {
        var desk = Lived(_desk.WithPaid(0)).Post(_desk.Commit(Third, 1000), 365);
        var before = Statement(desk, First);

        var entry = Equalised(desk, Third, Terms with { SharesResults = false }, 365);
        desk.Post(entry, 365);

        // Of 60 and 40 of capital that came back a half each; the gain of 50 stays.
        Assert.Null(entry.ResultsBy);
        Assert.Equal([30L, 20L], entry.Shares.Select(share => share.Distributed!.Value.Minor));
        var (first, third) = (Statement(desk, First), Statement(desk, Third));
        Assert.Equal(
            (before.Fees, before.RealisedGain, before.UnrealisedGain),
            (first.Fees, first.RealisedGain, first.UnrealisedGain)
        );
        Assert.Equal((200L, 0L, 0L), (third.Closing.Minor, third.Fees.Minor, third.UnrealisedGain.Minor));
    }

    [Fact]
    public void Two_who_come_on_one_day_stand_as_if_both_had_been_there()
    {
        var fourth = Id<Organisation>(4);
        FundDesk With4(FundDesk desk)
        {
            desk.Desk.Write(
                OrganisationRules.Decide(
                    new RegisterOrganisation(fourth, Named("O"), OrganisationKind.Company, Formed, []),
                    desk.History
                )
            );
            return desk.Post(desk.Commit(First, 600)).Post(desk.Call(300)).Post(desk.Pay(First, 300));
        }

        var desk = With4(_desk).Post(_desk.Cost(60), 10);
        desk.Post(desk.Commit(Second, 400), 100).Post(desk.Commit(fourth, 1000), 100);
        desk.Post(Equalised(desk, Second, Terms, 100), 100).Post(Equalised(desk, fourth, Terms, 100), 100);

        // 300 paid and 60 of fees, by 600, 400 and 1,000.
        Assert.Equal(
            [(90L, -18L, 90L - 18), (60L, -12L, 60L - 12), (150L, -30L, 150L - 30)],
            ((Id<Organisation>[])[First, Second, fourth]).Select(who =>
            {
                var of = Statement(desk, who);
                return ((of.Contributions - of.ExcessReturned).Minor, -of.Fees.Minor, of.Closing.Minor);
            })
        );
    }

    [Fact]
    public void An_investor_that_promises_more_pays_for_the_rise_alone_and_not_for_later_calls()
    {
        _desk.WithPaid(500).Post(_desk.Commit(Second, 600), 100);
        // Called and paid by 600 and 1,000: it has its part of this already.
        _desk.Post(_desk.Call(160), 110).Post(_desk.Pay(First, 60), 110).Post(_desk.Pay(Second, 100), 110);
        _desk.Post(Equalised(_desk, Second, Terms, 120), 120);

        // 660 in all, of which 600 ÷ 1,600 and 1,000 ÷ 1,600, to a won.
        Assert.Equal((247L, 413L), (Statement(_desk, First).PaidIn(), Statement(_desk, Second).PaidIn()));
    }

    [Fact]
    public void An_interest_that_changed_hands_gives_and_gets_in_the_buyers_name()
    {
        // Second sells all of its 400 to Third before anybody comes late.
        var fourth = Id<Organisation>(4);
        _desk.Desk.Write(
            OrganisationRules.Decide(
                new RegisterOrganisation(fourth, Named("O"), OrganisationKind.Company, Formed, []),
                _desk.History
            )
        );
        Lived(_desk.WithPaid(0)).Post(_desk.Transfer(400), 300).Post(_desk.Commit(fourth, 1000), 365);

        var shares = Equalised(_desk, fourth, Terms, 365).Shares.Where(share => share.Capital.Minor > 0);

        Assert.Equal(
            [(First, 150L), (Third, 100L)],
            shares.Select(share => (share.Investor, share.Capital.Minor))
        );
    }

    [Fact]
    public void Nobody_gives_up_more_than_it_has_and_the_late_part_is_promised()
    {
        var desk = Lived(_desk.WithPaid(0)).Post(_desk.Commit(Third, 1000), 365);
        var entry = Equalised(desk, Third, Terms, 365);
        InvestorEqualised With(EqualisationShare share) => entry with { Shares = [share] };
        var share = new EqualisationShare(First, Won(150), Won(0), Won(90), Won(30));

        Refused<ExcessMustHaveBeenPaidIn>(desk.Prepare(With(share with { Capital = Won(301) }), 365));
        Refused<ReturnMustHaveBeenDistributed>(desk.Prepare(With(share with { Distributed = Won(91) }), 365));
        Refused<RecallableMustBeAPart>(desk.Prepare(With(share with { Recallable = Won(31) }), 365));
        Refused<AmountMustBePositive>(desk.Prepare(With(share with { Recallable = Won(-1) }), 365));
        Refused<LatePartMustBeCommitted>(desk.Prepare(entry with { ResultsBy = Won(1001) }, 365));
        // Without a part in results there is none in what was paid of them.
        Refused<ReturnMustHaveBeenDistributed>(
            desk.Prepare(With(share with { Distributed = Won(61) }) with { ResultsBy = null }, 365)
        );
    }

    [Fact]
    public void Whatever_happened_before_it_stands_within_a_unit_of_each_entry_as_from_the_start() =>
        Gen.Select(Gen.Long[1, 5000], Gen.Long[0, 900], Gen.Long[0, 400], Gen.Long[0, 90])
            .Sample(
                (late, gain, fee, recallable) =>
                {
                    FundDesk Life(FundDesk desk)
                    {
                        desk.Post(desk.Call(1000), 1);
                        foreach (var share in desk.Book().Commitments)
                            desk.Try(desk.Pay(share.Investor, Called(desk, share.Investor)), 1);
                        desk.Try(desk.Cost(fee), 10);
                        desk.Try(desk.Buy(500, 50), 20);
                        desk.Try(desk.Sell(500 + gain, 50), 200);
                        desk.Try(desk.Distribute(gain, 100, recallable: recallable), 300);
                        return desk;
                    }

                    var came = Life(Committed(new FundDesk()));
                    came.Post(came.Commit(Third, late), 365);
                    came.Try(Equalised(came, Third, Terms, 365), 365);
                    var was = Life(Committed(new FundDesk(), late));
                    return ((Id<Organisation>[])[First, Second, Third]).All(who =>
                    {
                        var (found, expected) = (Statement(came, who), Statement(was, who));
                        return Math.Abs(found.Closing.Minor - expected.Closing.Minor) <= 8
                            && Math.Abs(found.Unfunded.Minor - expected.Unfunded.Minor) <= 4
                            && Math.Abs(found.Distributions.Minor - expected.Distributions.Minor) <= 4;
                    });
                },
                iter: 60
            );

    static FundDesk Committed(FundDesk desk, long third = 0)
    {
        desk.Post(desk.Commit(First, 6000)).Post(desk.Commit(Second, 4000));
        return third > 0 ? desk.Post(desk.Commit(Third, third)) : desk;
    }

    static long Called(FundDesk desk, Id<Organisation> who) =>
        desk.Book().Balance(LedgerAccount.CallsOutstanding, who).Minor;

    /// <summary>A fund that called 500, bore a fee of 100, bought for 300, sold a third at a gain of 60, gave
    /// back 150 on day 292, of which 50 may be called again, and values what is left above cost.</summary>
    static FundDesk Lived(FundDesk desk, Id<Organisation>? alsoAtFirst = null)
    {
        if (alsoAtFirst is { } also)
            desk.Post(desk.Commit(also, 1000));
        desk.Post(desk.Call(500));
        foreach (var share in desk.Book().Commitments)
            desk.Post(desk.Pay(share.Investor, Called(desk, share.Investor)));
        desk.Post(desk.Cost(100), 30).Post(desk.Buy(300, 30), 60).Post(desk.Sell(160, 10), 200);
        desk.Post(desk.Distribute(gain: 50, capital: 100, recallable: 50), 292);
        return desk.Post(desk.Value(300), 300);
    }

    static InvestorEqualised Equalised(
        FundDesk desk,
        Id<Organisation> late,
        EqualisationTerms terms,
        int day
    ) => Equalisation.Fill(desk.Book(day), new(Venture, desk.Next(), Preparer, late, []), terms, DayOf(day));

    static CapitalStatement Statement(FundDesk desk, Id<Organisation> who) =>
        FundStatements.Capital(desk.Book(), who, Formed, DayOf(9_999));
}

static class StatementSums
{
    public static long PaidIn(this CapitalStatement of) => (of.Contributions - of.ExcessReturned).Minor;
}
