using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>The distribution that ends a fund leaves no account with anything.</summary>
public class LastDistributionTests
{
    [Theory, InlineData(0, 0), InlineData(7, 0), InlineData(7, 50), InlineData(0, 50), InlineData(1, 1)]
    public void Every_account_is_0_after_it(long income, long gain)
    {
        var desk = Uneven();
        var whole = Cash(desk);

        var shares = LastDistribution.Of(desk.Book(), Parts(income, gain, whole - income - gain)).Value;
        desk.Post(new DistributionMade(Venture, desk.Next(), Preparer, shares), 20);

        Assert.Equal(whole, shares.Sum(share => share.Total().Minor));
        Assert.Equal(income, shares.Sum(share => share.Income.Minor));
        Assert.Equal(gain, shares.Sum(share => share.Gain.Minor));
        Assert.Equal(0, Cash(desk));
        Assert.All(desk.Book().Investors, who => Assert.Equal(0, desk.Book().CapitalOf(who).Minor));
        Assert.All(
            shares,
            share =>
                Assert.True(
                    Math.Min(Math.Min(share.Income.Minor, share.Gain.Minor), share.Capital.Minor) >= 0
                )
        );
    }

    [Fact]
    public void All_of_it_may_be_income_or_gain()
    {
        var desk = Uneven();
        var whole = Cash(desk);

        var income = LastDistribution.Of(desk.Book(), Parts(whole, 0, 0)).Value;
        var gain = LastDistribution.Of(desk.Book(), Parts(0, whole, 0)).Value;

        Assert.Equal(income.Select(share => share.Income), gain.Select(share => share.Gain));
        Assert.All(income, share => Assert.Equal(share.Total(), share.Income));
    }

    [Fact]
    public void A_split_by_commitment_would_leave_something_behind()
    {
        var desk = Uneven();

        desk.Post(desk.Distribute(gain: 0, capital: Cash(desk)), 20);

        Assert.Contains(desk.Book().Investors, who => desk.Book().CapitalOf(who).Minor != 0);
    }

    [Fact]
    public void Capital_is_what_the_statement_of_the_account_closes_with()
    {
        var book = Uneven().Book();

        Assert.All(
            book.Investors,
            who =>
                Assert.Equal(
                    FundStatements.Capital(book, who, DateOnly.MinValue, DateOnly.MaxValue).Closing,
                    book.CapitalOf(who)
                )
        );
    }

    [Fact]
    public void More_or_less_than_accounts_hold_is_refused()
    {
        var desk = Uneven();
        var whole = Cash(desk);

        Assert.Equal(
            new LastDistributionMustEmptyTheAccounts(Won(whole - 1), Won(whole)),
            Refused(desk, Parts(0, 0, whole - 1))
        );
    }

    [Fact]
    public void Who_has_had_too_much_gives_back_first()
    {
        var desk = Uneven();
        var all = Cash(desk);
        desk.Post(
            new DistributionMade(
                Venture,
                desk.Next(),
                Preparer,
                [Parts(0, 0, all - 10) with { Investor = Third }]
            ),
            15
        );
        var owed = -desk.Book().CapitalOf(Third);

        Assert.Equal(new LastDistributionMustFindNoDebt(Third, owed), Refused(desk, Parts(0, 0, 10)));
    }

    [Fact]
    public void The_form_proposes_and_makes_the_same_shares()
    {
        var desk = Uneven();
        var ask = Ask(Cash(desk));

        var made = (DistributionMade)EntryForms.Read(ask, desk.History).Value.Transaction;
        var proposed = EntryForms.Propose(ask, desk.History).Value;

        Assert.Equal(LastDistribution.Of(desk.Book(), Parts(0, 0, Cash(desk))).Value, made.Shares);
        Assert.Equal(
            made.Shares.Select(share => $"{share.Capital.Minor}"),
            proposed.Select(share => share["capital"])
        );
    }

    [Fact]
    public void The_form_refuses_a_last_distribution_of_less_than_accounts_hold()
    {
        var desk = Uneven();
        var whole = Cash(desk);
        var ask = Ask(whole - 1);
        var expected = new LastDistributionMustEmptyTheAccounts(Won(whole - 1), Won(whole));

        Assert.False(EntryForms.Read(ask, desk.History).Accepted(out _, out var read));
        Assert.False(EntryForms.Propose(ask, desk.History).Accepted(out _, out var proposed));
        Assert.Equal(expected, read);
        Assert.Equal(expected, proposed);
    }

    [Fact]
    public void Where_nothing_is_held_nothing_is_split() =>
        Assert.Empty(LastDistribution.Of(new FundDesk().WithPaid(0).Book(), Parts(0, 0, 0)).Value);

    /// <summary>Three investors, one of them late, whose costs were split five times, each time with a
    /// remainder.</summary>
    static FundDesk Uneven()
    {
        var desk = new FundDesk();
        desk.Post(desk.Commit(First, 1_000)).Post(desk.Commit(Second, 1_000));
        desk.Post(desk.Call(900), 1).Post(desk.Pay(First, 450), 1).Post(desk.Pay(Second, 450), 1);
        desk.Post(desk.Commit(Third, 1_000), 2);
        var interest = (Id<Organisation> who) => new EqualisationShare(who, Won(150), Won(4));
        desk.Post(
            new InvestorEqualised(Venture, desk.Next(), Preparer, Third, [interest(First), interest(Second)]),
            2
        );
        for (var day = 3; day < 8; day++)
            desk.Post(desk.Cost(10), day);
        return desk;
    }

    static EnterTransaction Ask(long capital) =>
        new(
            Venture,
            Desk.Id<LedgerEntry>(9_999),
            Preparer,
            "distribution",
            new Dictionary<string, string?>
            {
                ["on"] = "2020-02-01",
                ["capital"] = $"{capital}",
                [EntryForms.LastName] = "true",
            },
            []
        );

    static long Cash(FundDesk desk) => desk.Book().Balance(LedgerAccount.Cash).Minor;

    static DistributionShare Parts(long income, long gain, long capital) =>
        new(First, Won(income), Won(gain), Won(capital), Won(0));

    static Refusal? Refused(FundDesk desk, DistributionShare whole) =>
        LastDistribution.Of(desk.Book(), whole).Accepted(out _, out var refusal) ? null : refusal;
}
