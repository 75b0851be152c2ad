using CsCheck;
using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Funds;

/// <summary>The fund's ledger: first each refusal, then what holds whatever is asked.</summary>
public class FundRulesTests
{
    static readonly Id<Fund> Venture = Id<Fund>(1);
    static readonly Id<Organisation> Sponsor = Id<Organisation>(1),
        Outside = Id<Organisation>(2);
    static readonly Id<Company> Startup = Id<Company>(1);
    static readonly Id<CompanySite> Office = Id<CompanySite>(1),
        Plant = Id<CompanySite>(2);
    static readonly DateOnly Formed = new(2020, 1, 1);

    readonly Desk _desk = Start();
    int _entries;

    [Fact]
    public void The_five_measures_of_a_fund_are_five_numbers()
    {
        _desk
            .Write(Commit(Sponsor, 40, InvestorRole.Sponsor))
            .Write(Commit(Outside, 60))
            .Write(Call(Sponsor, 30))
            .Write(Call(Outside, 20));
        _desk.Write(Pay(Sponsor, 25)).Write(Pay(Outside, 20)).Write(Invest(10)).Write(Invest(5, site: Plant));

        var measures = _desk.History.Funds.MeasuresOf(Venture, On(Formed.AddDays(10)))!;

        Assert.Equal(
            (40L, 100L, 45L, 15L),
            (
                measures.SponsorCommitment.Minor,
                measures.SizeFormed.Minor,
                measures.PaidIn.Minor,
                measures.Invested.Minor
            )
        );
        Assert.Equal(
            (10L, 5L, 0L),
            (
                measures.InvestedIn(Korea.Seoul).Minor,
                measures.InvestedIn(Korea.Pohang).Minor,
                measures.InvestedIn(Korea.Jeju).Minor
            )
        );
        Assert.Equal(2.5m, measures.Leverage);
        Assert.Equal(
            measures.SizeFormed,
            _desk.History.Funds.MeasuresOf(Currency.Won, On(Formed.AddDays(10))).SizeFormed
        );
        Assert.Equal(
            0,
            _desk.History.Funds.MeasuresOf(Currency.Dollar, On(Formed.AddDays(10))).SizeFormed.Minor
        );
    }

    [Fact]
    public void An_investment_of_which_no_place_is_known_lies_in_no_region()
    {
        var homeless = Id<Company>(2);
        _desk.Write(
            CompanyRules.Decide(
                new RegisterCompany(homeless, Named("H"), Formed, null, null, []),
                _desk.History
            )
        );
        _desk
            .Write(Commit(Sponsor, 40))
            .Write(Call(Sponsor, 40))
            .Write(Pay(Sponsor, 40))
            .Write(Invest(10, company: homeless));

        var measures = _desk.History.Funds.MeasuresOf(Venture, On(Formed))!;

        Assert.Empty(measures.InvestedByRegion);
        Assert.Equal(
            (10L, 10L, (decimal?)null),
            (measures.InvestedWhereUnknown.Minor, measures.Invested.Minor, measures.Leverage)
        );
    }

    [Fact]
    public void A_call_beyond_the_commitment_is_refused()
    {
        _desk.Write(Commit(Sponsor, 40)).Write(Call(Sponsor, 30));

        var refusal = Refused<CallMustStayWithinCommitment>(Call(Sponsor, 11));

        Assert.Equal((41L, 40L), (refusal.Called.Minor, refusal.Callable.Minor));
        Refused<CallMustStayWithinCommitment>(Call(Outside, 1));
    }

    [Fact]
    public void What_was_distributed_to_be_called_again_can_be_called_again()
    {
        _desk.Write(Commit(Sponsor, 100)).Write(Call(Sponsor, 100)).Write(Pay(Sponsor, 60));

        Refused<CallMustStayWithinCommitment>(Call(Sponsor, 20));
        _desk.Write(Distribute(20, mayReturn: true)).Write(Call(Sponsor, 20));
        Refused<CallMustStayWithinCommitment>(Call(Sponsor, 1));
    }

    [Fact]
    public void A_payment_that_nobody_called_is_refused()
    {
        _desk.Write(Commit(Sponsor, 40)).Write(Call(Sponsor, 30));

        Refused<PaymentMustHaveBeenCalled>(Pay(Sponsor, 31));
    }

    [Fact]
    public void More_is_not_invested_than_was_paid_in_or_came_back_for_it()
    {
        _desk
            .Write(Commit(Sponsor, 40))
            .Write(Call(Sponsor, 40))
            .Write(Pay(Sponsor, 40))
            .Write(Invest(40))
            .Write(Receive(50, mayReturn: false));
        Refused<InvestmentMustBePaidIn>(Invest(1));

        _desk.Write(Receive(5, mayReturn: true)).Write(Invest(5));
        Refused<InvestmentMustBePaidIn>(Invest(1));
    }

    [Fact]
    public void Money_that_is_not_there_is_not_paid_out()
    {
        _desk.Write(Commit(Sponsor, 40)).Write(Call(Sponsor, 40)).Write(Pay(Sponsor, 40)).Write(Invest(30));

        Assert.Equal(1, Refused<MoneyMustBeThere>(Distribute(11)).Short.Minor);
        Refused<MoneyMustBeThere>(
            FundRules.Decide(new PayFee(Venture, Next(), Won(11), Formed), _desk.History)
        );
    }

    [Fact]
    public void Nothing_is_distributed_before_the_first_call()
    {
        _desk.Write(Commit(Sponsor, 40)).Write(Receive(50, mayReturn: false));

        Refused<DistributionMustFollowACall>(Distribute(10));
        _desk.Write(Call(Sponsor, 1)).Write(Distribute(10));
    }

    [Fact]
    public void An_entry_of_an_earlier_day_may_not_break_a_later_one()
    {
        _desk
            .Write(Commit(Sponsor, 40))
            .Write(Call(Sponsor, 40, day: 5))
            .Write(Pay(Sponsor, 40, day: 5))
            .Write(Invest(40, day: 9));

        Refused<MoneyMustBeThere>(
            FundRules.Decide(new PayFee(Venture, Next(), Won(1), Formed.AddDays(7)), _desk.History)
        );
        Refused<InvestmentMustBePaidIn>(Invest(1, day: 4));
    }

    [Fact]
    public void A_reversal_takes_the_entry_back_from_the_day_it_was_known()
    {
        _desk.Write(Commit(Sponsor, 40)).Write(Commit(Outside, 60));
        var before = new AsOf(Formed, Known: _desk.Today);
        _desk.Today = _desk.Today.AddDays(1);
        _desk.Write(Reverse(2));

        Assert.Equal(100, _desk.History.Funds.MeasuresOf(Venture, before)!.SizeFormed.Minor);
        Assert.Equal(
            40,
            _desk.History.Funds.MeasuresOf(Venture, before with { Known = _desk.Today })!.SizeFormed.Minor
        );
        Refused<MustBeKnown>(Reverse(2));
    }

    [Fact]
    public void A_reversal_that_would_leave_the_ledger_broken_is_refused()
    {
        _desk.Write(Commit(Sponsor, 40)).Write(Call(Sponsor, 40));

        Refused<CallMustStayWithinCommitment>(Reverse(1));
        Refused<TextMustBeGiven>(
            FundRules.Decide(new ReverseEntry(Venture, Id<LedgerEntry>(2), ""), _desk.History)
        );
    }

    [Fact]
    public void An_amount_is_positive_in_the_funds_currency_and_within_range()
    {
        Refused<CurrencyMustMatch>(
            FundRules.Decide(
                new Commit(Venture, Next(), Sponsor, InvestorRole.Private, new(1, Currency.Dollar), Formed),
                _desk.History
            )
        );
        Refused<AmountMustBePositive>(Commit(Sponsor, 0));
        _desk.Write(Commit(Sponsor, long.MaxValue));
        Refused<AmountMustFit>(Commit(Sponsor, 1));
    }

    [Fact]
    public void An_entry_needs_a_fund_an_investor_and_a_company_that_are_known_and_a_new_id()
    {
        _desk.Write(Commit(Sponsor, 40));

        Refused<IdMustBeNew>(
            FundRules.Decide(
                new Commit(Venture, Id<LedgerEntry>(1), Sponsor, InvestorRole.Private, Won(1), Formed),
                _desk.History
            )
        );
        Refused<MustBeKnown>(
            FundRules.Decide(
                new Commit(Id<Fund>(9), Next(), Sponsor, InvestorRole.Private, Won(1), Formed),
                _desk.History
            )
        );
        Refused<MustBeKnown>(Commit(Id<Organisation>(9), 1));
        Refused<MustBeKnown>(Invest(1, company: Id<Company>(9)));
        Refused<MustBeKnown>(Invest(1, site: Id<CompanySite>(9)));
        Refused<MustBeKnown>(
            FundRules.Decide(new Receive(Venture, Next(), Id<Company>(9), Won(1), Formed), _desk.History)
        );
        Refused<MustBeInBeing>(Commit(Sponsor, 1, day: -1));
    }

    [Fact]
    public void A_fund_is_formed_once_with_a_name_and_a_manager_in_being()
    {
        Refused<IdMustBeNew>(Form(Venture, Named("B"), Sponsor));
        Refused<TextMustBeGiven>(Form(Id<Fund>(2), new("", ""), Sponsor));
        Refused<MustBeKnown>(Form(Id<Fund>(2), Named("B"), Id<Organisation>(9)));
        Assert.Null(_desk.History.Funds.MeasuresOf(Venture, On(Formed.AddDays(-1))));
    }

    [Fact]
    public void Whatever_is_asked_the_ledger_adds_up_on_every_day_and_a_replay_says_the_same() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[-5, 60], Gen.Int[0, 20], Gen.Bool, Gen.Int[1, 30])
            .Array[0, 30]
            .Sample(asks =>
            {
                var desk = Start();
                var entry = 0;
                foreach (var (verb, won, day, flag, mistake) in asks)
                    desk.Try(
                        Ask(desk, verb, Id<LedgerEntry>(++entry), won, Formed.AddDays(day), flag, mistake)
                    );

                var replayed = desk.Replayed().Funds;
                return Enumerable
                    .Range(0, 21)
                    .Select(day => On(Formed.AddDays(day)))
                    .All(asOf =>
                    {
                        var ledger = desk.History.Funds.LedgerOf(Venture, asOf);
                        long Sum(EntryKind kind, bool? mayReturn = null) =>
                            ledger
                                .Where(line =>
                                    line.Kind == kind && (mayReturn is null || line.MayReturn == mayReturn)
                                )
                                .Sum(line => line.Amount.Minor);
                        var (calls, paidIn, invested) = (
                            Sum(EntryKind.Called),
                            Sum(EntryKind.PaidIn),
                            Sum(EntryKind.Invested)
                        );
                        return calls <= Sum(EntryKind.Committed) + Sum(EntryKind.Distributed, mayReturn: true)
                            && paidIn <= calls
                            && invested <= paidIn + Sum(EntryKind.Received, mayReturn: true)
                            && paidIn + Sum(EntryKind.Received)
                                >= invested + Sum(EntryKind.Distributed) + Sum(EntryKind.FeePaid)
                            && Written(replayed.LedgerOf(Venture, asOf)) == Written(ledger);
                    });
            });

    static Outcome<Decision> Ask(
        Desk desk,
        int verb,
        Id<LedgerEntry> id,
        long won,
        DateOnly on,
        bool flag,
        int mistake
    ) =>
        verb switch
        {
            0 => FundRules.Decide(
                new Commit(Venture, id, Sponsor, InvestorRole.Sponsor, Won(won * 3), on),
                desk.History
            ),
            1 => FundRules.Decide(new CallCapital(Venture, id, Sponsor, Won(won * 2), on), desk.History),
            2 => FundRules.Decide(new PayIn(Venture, id, Sponsor, Won(won), on), desk.History),
            3 => FundRules.Decide(new Invest(Venture, id, Startup, Won(won), on), desk.History),
            4 => FundRules.Decide(new Receive(Venture, id, Startup, Won(won), on, flag), desk.History),
            5 => FundRules.Decide(new Distribute(Venture, id, Sponsor, Won(won), on, flag), desk.History),
            6 => FundRules.Decide(new PayFee(Venture, id, Won(won), on), desk.History),
            _ => FundRules.Decide(
                new ReverseEntry(Venture, Id<LedgerEntry>(mistake), "mistake"),
                desk.History
            ),
        };

    static Desk Start()
    {
        var desk = new Desk().AdoptKorea();
        foreach (var id in (Id<Organisation>[])[Sponsor, Outside])
            desk.Write(
                OrganisationRules.Decide(
                    new RegisterOrganisation(id, Named("O"), OrganisationKind.Company, Formed, []),
                    desk.History
                )
            );
        desk.Write(
            CompanyRules.Decide(
                new RegisterCompany(Startup, Named("S"), Formed, null, null, []),
                desk.History
            )
        );
        desk.Write(
            CompanySiteRules.Decide(
                new OpenCompanySite(Startup, Office, SiteKind.HeadOffice, Korea.Seoul, "", Formed),
                desk.History
            )
        );
        desk.Write(
            CompanySiteRules.Decide(
                new OpenCompanySite(Startup, Plant, SiteKind.Factory, Korea.Pohang, "", Formed),
                desk.History
            )
        );
        return desk.Write(
            FundRules.Decide(
                new FormFund(Venture, Named("Venture Fund"), Sponsor, Currency.Won, Formed, []),
                desk.History
            )
        );
    }

    static Money Won(long amount) => new(amount, Currency.Won);

    Id<LedgerEntry> Next() => Id<LedgerEntry>(++_entries);

    Outcome<Decision> Form(Id<Fund> id, LocalizedText name, Id<Organisation> manager) =>
        FundRules.Decide(new FormFund(id, name, manager, Currency.Won, Formed, []), _desk.History);

    Outcome<Decision> Commit(
        Id<Organisation> investor,
        long won,
        InvestorRole role = InvestorRole.Private,
        int day = 0
    ) =>
        FundRules.Decide(
            new Commit(Venture, Next(), investor, role, Won(won), Formed.AddDays(day)),
            _desk.History
        );

    Outcome<Decision> Call(Id<Organisation> investor, long won, int day = 0) =>
        FundRules.Decide(
            new CallCapital(Venture, Next(), investor, Won(won), Formed.AddDays(day)),
            _desk.History
        );

    Outcome<Decision> Pay(Id<Organisation> investor, long won, int day = 0) =>
        FundRules.Decide(new PayIn(Venture, Next(), investor, Won(won), Formed.AddDays(day)), _desk.History);

    Outcome<Decision> Invest(
        long won,
        int day = 0,
        Id<Company>? company = null,
        Id<CompanySite>? site = null
    ) =>
        FundRules.Decide(
            new Invest(Venture, Next(), company ?? Startup, Won(won), Formed.AddDays(day), site),
            _desk.History
        );

    Outcome<Decision> Receive(long won, bool mayReturn) =>
        FundRules.Decide(new Receive(Venture, Next(), Startup, Won(won), Formed, mayReturn), _desk.History);

    Outcome<Decision> Distribute(long won, bool mayReturn = false) =>
        FundRules.Decide(
            new Distribute(Venture, Next(), Sponsor, Won(won), Formed, mayReturn),
            _desk.History
        );

    Outcome<Decision> Reverse(int entry) =>
        FundRules.Decide(new ReverseEntry(Venture, Id<LedgerEntry>(entry), "mistake"), _desk.History);
}
