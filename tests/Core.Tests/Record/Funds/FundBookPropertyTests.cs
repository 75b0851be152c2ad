using CsCheck;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>What holds of the books whatever is asked of them, on every day.</summary>
public class FundBookPropertyTests
{
    static readonly int[] Days = [0, 5, 10, 15, 20, 25];

    internal static readonly Gen<(int Verb, int Won, int Day, int Who, bool Flag)[]> Asks = Gen.Select(
        Gen.Int[0, 25],
        Gen.Int[-2, 90],
        Gen.Int[0, 20],
        Gen.Int[0, 2],
        Gen.Bool
    ).Array[0, 40];

    [Fact]
    public void Whatever_is_asked_every_entry_balances_and_the_books_do() =>
        Asks.Sample(asks =>
            Holds(
                asks,
                (desk, book, _) =>
                    book.Entries.All(entry => Sum(entry.Postings) == 0)
                    && book.TrialBalance().Rows.Sum(row => row.Debit.Minor)
                        == book.TrialBalance().Rows.Sum(row => row.Credit.Minor)
                    && Memoranda(book) == 0
                    && book.Balance(LedgerAccount.HandedOut).Minor == 0
                    && book.Balance(LedgerAccount.Cash).Minor >= 0
                    && book.Stakes.All(stake => stake is { Units: >= 0, Cost.Minor: >= 0 })
            )
        );

    [Fact]
    public void Whatever_is_asked_nobody_pays_in_more_than_was_promised_and_may_be_called_again() =>
        Asks.Sample(asks =>
            Holds(
                asks,
                (desk, book, _) =>
                    book.Investors.All(who =>
                        -book.Balance(LedgerAccount.PaidInCapital, who).Minor
                            <= book.CommitmentOf(who).Minor + book.RecallableOf(who).Minor
                        && -book.Balance(LedgerAccount.PaidInCapital, who).Minor >= 0
                        && -book.Balance(LedgerAccount.UncalledCapital, who).Minor >= 0
                    )
            )
        );

    [Fact]
    public void Whatever_is_asked_the_sum_of_investors_is_the_fund_line_by_line() =>
        Asks.Sample(asks =>
            Holds(
                asks,
                (desk, book, on) =>
                {
                    var fund = Lines(FundStatements.Capital(book, null, DayOf(10), on));
                    var sum = book
                        .Investors.Select(who => Lines(FundStatements.Capital(book, who, DayOf(10), on)))
                        .Aggregate(
                            new long[fund.Length],
                            (total, lines) => [.. total.Zip(lines, (left, right) => left + right)]
                        );
                    var net = FundStatements.NetAssets(book, on);
                    return fund.SequenceEqual(sum)
                        && fund[0] == net.InvestorsCapital.Minor
                        && fund[0] == fund[1] + fund[2..12].Sum();
                }
            )
        );

    [Fact]
    public void Whatever_is_asked_total_value_is_what_was_distributed_and_what_is_left() =>
        Asks.Sample(asks =>
            Holds(
                asks,
                (desk, book, on) =>
                {
                    var (flows, totals) = (new FundFlows(book), new FundFlows(book).Totals(on));
                    var paidIn = totals.Called - totals.ExcessReturned;
                    var net = flows.OfInvestors().Sum(flow => flow.Amount.Minor);
                    var ofEach = book.Investors.Sum(who =>
                        flows.OfInvestors(who).Sum(flow => flow.Amount.Minor)
                    );
                    // TVPI · PI = (DPI + RVPI) · PI, with each side from its own part of the ledger.
                    return net + totals.Value.Minor
                            == totals.Distributed.Minor + totals.Value.Minor - paidIn.Minor
                        && ofEach == net
                        && totals.Value == flows.ValueOn(on).Value
                        && paidIn.Minor == -book.Balance(LedgerAccount.PaidInCapital).Minor
                        && paidIn == desk.History.Funds.MeasuresOf(Venture, On(on))!.PaidIn;
                }
            )
        );

    [Fact]
    public void Whatever_is_asked_a_replay_says_the_same() =>
        Asks.Sample(asks =>
        {
            var desk = Run(asks);
            var replayed = desk.Desk.Replayed().Funds;
            return Days.All(day =>
            {
                var asOf = On(DayOf(day));
                var (book, again) = (
                    desk.History.Funds.BookOf(Venture, asOf)!,
                    replayed.BookOf(Venture, asOf)!
                );
                return Written(book.TrialBalance()) == Written(again.TrialBalance())
                    && Written(book.Stakes) == Written(again.Stakes)
                    && Written(desk.History.Funds.LedgerOf(Venture, asOf))
                        == Written(replayed.LedgerOf(Venture, asOf));
            });
        });

    [Fact]
    public void Whatever_is_withheld_from_a_reader_the_books_that_are_left_balance() =>
        Gen.Select(Asks, Gen.Int[2, 7])
            .Sample(
                (asks, each) =>
                {
                    var place = 0;
                    var left = Run(asks)
                        .Desk.ReplayedWithout(happened =>
                            happened is ITransaction or EntryApproved && ++place % each == 0
                        );
                    return Days.All(day =>
                    {
                        var book = left.Funds.BookOf(Venture, On(DayOf(day)))!;
                        return book.Entries.All(entry => Sum(entry.Postings) == 0)
                            && book.Balance(LedgerAccount.HandedOut).Minor == 0
                            && FundStatements.Capital(book, null, DayOf(0), DayOf(day)).Closing
                                == FundStatements.NetAssets(book, DayOf(day)).InvestorsCapital;
                    });
                }
            );

    [Fact]
    public void Whatever_is_asked_deal_by_deal_all_that_was_invested_and_spent_falls_to_deals() =>
        Asks.Sample(asks =>
            Holds(
                asks,
                (desk, book, on) =>
                {
                    var flows = DealFlows.Of(book);
                    var kinds = book.Entries.Select(entry => entry.Transaction).ToList();
                    var costs =
                        kinds.OfType<CostCharged>().Where(cost => cost.IsPaid).Sum(cost => cost.Amount.Minor)
                        + kinds.OfType<PayableSettled>().Sum(settled => settled.Amount.Minor)
                        + kinds.OfType<LineRepaid>().Sum(repaid => repaid.Interest.Minor);
                    var bought = kinds.OfType<StakeBought>().Sum(bought => bought.Amount.Minor);
                    var got = new FundFlows(book).OfStakes().Where(flow => flow.Amount.Minor > 0);
                    var terms = new CarryTerms(WaterfallKind.American, 0.2m, 0.08m, 1m);
                    return flows.Sum(flow => flow.PaidIn.Minor) == bought + (bought > 0 ? costs : 0)
                        && flows.Sum(flow => flow.Distributable.Minor) == got.Sum(flow => flow.Amount.Minor)
                        && CarriedInterest.Of(terms, flows).Value.Clawback.Minor >= 0
                        && CarriedInterest
                            .InterimClawback(terms, flows, DealFlows.LeftIn(book), on)
                            .Value.Minor >= 0;
                }
            )
        );

    [Fact]
    public void The_runs_reach_nearly_every_kind_of_entry()
    {
        var reached = new HashSet<Type>();
        Asks.Sample(
            asks =>
            {
                foreach (var entry in Run(asks).Book().Entries)
                    reached.Add(entry.Transaction!.GetType());
            },
            iter: 600,
            threads: 1
        );

        // The rarest kinds need luck: which runs there are is chance.
        Assert.True(reached.Count >= 22, string.Join(", ", reached.Select(kind => kind.Name)));
    }

    static bool Holds((int, int, int, int, bool)[] asks, Func<FundDesk, FundBook, DateOnly, bool> holds)
    {
        var desk = Run(asks);
        return Days.All(day => holds(desk, desk.Book(day), DayOf(day)));
    }

    /// <summary>A fund with money in it, and then whatever is asked.</summary>
    internal static FundDesk Run((int Verb, int Won, int Day, int Who, bool Flag)[] asks)
    {
        var desk = new FundDesk().WithPaid(500);
        foreach (var (verb, won, day, who, flag) in asks)
            desk.Try(Ask(desk, verb, won, (Id<Organisation>[])[First, Second, Third], who, flag), day);
        return desk;
    }

    static ITransaction Ask(
        FundDesk desk,
        int verb,
        long won,
        Id<Organisation>[] investors,
        int place,
        bool flag
    )
    {
        var (who, amount, stake) = (investors[place], Won(won), flag ? Shares : Note);
        return verb switch
        {
            0 => desk.Commit(who, won * 3),
            1 => desk.CallFrom(who, won * 2),
            2 => desk.Pay(who, won),
            3 or 4 => desk.Buy(won, won / 3m, stake),
            5 => desk.Sell(won * 2, won / 7m, stake, flag),
            6 => desk.Distribute(won, Math.Max(won, 0) / 2, 1, recallable: flag ? Math.Max(won, 0) : 0),
            7 => desk.Value(won * 3, stake: stake),
            8 => desk.Cost(won / 4, flag ? CostKind.ManagementFee : CostKind.Legal, isPaid: flag),
            9 => new PayableSettled(Venture, desk.Next(), Preparer, Won(won / 8)),
            10 => new LineDrawn(Venture, desk.Next(), Preparer, amount),
            11 => new LineRepaid(Venture, desk.Next(), Preparer, Won(won / 2), Won(3)),
            12 => new ExcessCapitalReturned(Venture, desk.Next(), Preparer, [new(who, Won(won / 3))]),
            13 => new InvestorEqualised(
                Venture,
                desk.Next(),
                Preparer,
                who,
                [
                    new(
                        investors[(place + 1) % 3],
                        Won(won / 3),
                        Won(2),
                        flag ? Won(won / 5) : null,
                        flag ? Won(won / 9) : null
                    ),
                ],
                ResultsBy: flag ? Won(won * 2) : null
            ),
            14 => new InterestTransferred(
                Venture,
                desk.Next(),
                Preparer,
                who,
                investors[(place + 1) % 3],
                amount,
                InvestorRole.Private,
                Price: flag ? Won(won / 2) : null
            ),
            15 => new StakeWrittenOff(Venture, desk.Next(), Preparer, stake, Won(won / 4), "lost"),
            16 => new WriteOffRecovered(Venture, desk.Next(), Preparer, stake, amount),
            17 => new HandedOutInKind(Venture, desk.Next(), Preparer, stake, won / 9m, [new(who, amount)]),
            18 => flag ? new CarryAllocated(Venture, desk.Next(), Preparer, amount, IsTakenBack: won % 3 == 0)
            : won % 2 == 0 ? new CarryPaid(Venture, desk.Next(), Preparer, Won(won / 4))
            : new CarryClawedBack(Venture, desk.Next(), Preparer, Won(won / 9)),
            19 => new EntryUndone(Venture, desk.Next(), Preparer, Id<LedgerEntry>((int)won / 3), "mistake"),
            20 => Equalisation.Fill(
                desk.Book(Math.Max((int)won, 0) / 4),
                new(Venture, desk.Next(), Preparer, who, []),
                new(0.08m, SharesResults: flag),
                DayOf(Math.Max((int)won, 0) / 4)
            ),
            21 => new StakeConverted(
                Venture,
                desk.Next(),
                Preparer,
                stake,
                won / 8m,
                flag ? Note : Shares,
                Instrument.Common,
                won / 5m
            ),
            24 => new InterestPriced(Venture, desk.Next(), Preparer, Id<LedgerEntry>((int)won / 2), amount),
            23 => new TermsAgreed(
                Venture,
                desk.Next(),
                Preparer,
                flag
                    ? new(ResultSplit.PaidIn)
                    : new(ResultSplit.Units, [new(who, won), new(investors[(place + 1) % 3], won * 2)])
            ),
            22 => new StakeSplit(Venture, desk.Next(), Preparer, stake, won / 7m, won / 3m),
            _ => flag
                ? new IncomeReceived(Venture, desk.Next(), Preparer, IncomeKind.Interest, amount)
                : new DistributionReturned(Venture, desk.Next(), Preparer, who, Won(won / 4)),
        };
    }

    static long Sum(IEnumerable<Posting> postings) =>
        postings.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Minor : -posting.Amount.Minor);

    static long Memoranda(FundBook book) =>
        Enum.GetValues<LedgerAccount>()
            .Where(account => account.ClassOf() == AccountClass.Memorandum)
            .Sum(account => book.Balance(account).Minor);

    /// <summary>Closing, opening, the changes between them, and what stands beside.</summary>
    static long[] Lines(CapitalStatement of) =>
        [
            of.Closing.Minor,
            of.Opening.Minor,
            of.Contributions.Minor,
            -of.ExcessReturned.Minor,
            -of.Distributions.Minor,
            of.Income.Minor,
            of.RealisedGain.Minor,
            of.UnrealisedGain.Minor,
            -of.Fees.Minor - of.Expenses.Minor,
            -of.Interest.Minor,
            -of.CarriedInterest.Minor,
            of.Transfers.Minor,
            of.Equalisation.Minor,
            of.Commitment.Minor,
            of.Unfunded.Minor,
        ];
}
