using CsCheck;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Partnerships;

/// <summary>From a need to a repeated order: stages follow one another, and a young cohort is not called a
/// failure.</summary>
public class PartnershipRulesTests
{
    static readonly Id<Organisation> Buyer = Id<Organisation>(1);
    static readonly Id<Company> Startup = Id<Company>(1);
    static readonly Id<Need> Need = Id<Need>(1);
    static readonly Id<Partnership> Way = Id<Partnership>(1);
    static readonly Id<PurchaseOrder> First = Id<PurchaseOrder>(1),
        Second = Id<PurchaseOrder>(2);
    static readonly DateOnly Posted = new(2021, 3, 1);
    static readonly PocTerms Terms = new(
        ["Yield above 95 %"],
        new(30_000_000, Currency.Won),
        "Joint ownership"
    );

    readonly Desk _desk = Start();

    [Fact]
    public void A_need_becomes_a_repeated_order_step_by_step()
    {
        WalkTo(PartnershipStage.Repeated);

        var way = _desk.History.Partnerships.Find(Way, On(Posted.AddDays(80)))!;

        Assert.Equal((PartnershipStage.Repeated, Posted.AddDays(70)), (way.Stage, way.Since));
        Assert.Equal(Terms.Budget, way.Poc?.Budget);
        Assert.Equal(
            [(100L, 60L), (200L, 0L)],
            way.Orders.Select(order => (order.Amount.Minor, order.PaidSoFar.Minor))
        );
        Assert.Equal(
            PartnershipStage.PocContracted,
            _desk.History.Partnerships.Find(Way, On(Posted.AddDays(39)))?.Stage
        );
    }

    [Theory]
    [InlineData(PartnershipStage.Screened)]
    [InlineData(PartnershipStage.Met)]
    [InlineData(PartnershipStage.PocContracted)]
    [InlineData(PartnershipStage.PocAccepted)]
    [InlineData(PartnershipStage.PurchaseOrdered)]
    [InlineData(PartnershipStage.Paid)]
    public void No_stage_is_skipped_and_none_is_reached_twice(PartnershipStage reached)
    {
        WalkTo(reached);

        for (var asked = PartnershipStage.Met; asked <= PartnershipStage.PocAccepted; asked++)
            if (asked != reached + 1)
                Assert.Equal(asked, Refused<StageMustComeNext>(Ask(asked, Posted.AddDays(90))).Asked);
        if (reached is < PartnershipStage.PocAccepted or PartnershipStage.PurchaseOrdered)
            Refused<StageMustComeNext>(Order(Second, 200, Posted.AddDays(90)));
    }

    [Fact]
    public void A_refused_proof_of_concept_is_where_it_ends()
    {
        WalkTo(PartnershipStage.PocContracted);
        _desk.Write(
            PartnershipRules.Decide(
                new ConcludePoc(Way, IsAccepted: false, "Yield 81 %", Posted.AddDays(40)),
                _desk.History
            )
        );

        Assert.True(_desk.History.Partnerships.Find(Way, On(Posted.AddDays(40)))?.WasPocRefused);
        Refused<PocWasRefused>(Order(First, 100, Posted.AddDays(50)));
    }

    [Fact]
    public void A_proof_of_concept_says_beforehand_what_it_must_show()
    {
        WalkTo(PartnershipStage.Met);

        Refused<PocNeedsItsTerms>(Contract(Terms with { Criteria = [] }));
        Refused<PocNeedsItsTerms>(Contract(Terms with { IpTerms = " " }));
        Refused<AmountMustBePositive>(Contract(Terms with { Budget = new(0, Currency.Won) }));
    }

    [Fact]
    public void A_proof_of_concept_is_concluded_with_a_finding()
    {
        WalkTo(PartnershipStage.PocContracted);

        Refused<TextMustBeGiven>(
            PartnershipRules.Decide(
                new ConcludePoc(Way, IsAccepted: true, "", Posted.AddDays(40)),
                _desk.History
            )
        );
    }

    [Fact]
    public void A_payment_stays_within_its_order()
    {
        WalkTo(PartnershipStage.Paid);

        Assert.Equal(40, Refused<PaymentMustStayWithinTheOrder>(Pay(First, 41)).Open.Minor);
        Refused<AmountMustBePositive>(Pay(First, 0));
        Refused<MustBeKnown>(Pay(Second, 1));
        Refused<CurrencyMustMatch>(
            PartnershipRules.Decide(
                new PayPurchase(Way, First, new(1, Currency.Dollar), Posted.AddDays(90)),
                _desk.History
            )
        );
        Refused<IdMustBeNew>(Order(First, 1, Posted.AddDays(90)));
        Refused<AmountMustBePositive>(Order(Second, 0, Posted.AddDays(90)));
    }

    [Fact]
    public void Days_never_run_back()
    {
        WalkTo(PartnershipStage.Met);

        Refused<DaysMustBeInOrder>(Ask(PartnershipStage.PocContracted, Posted.AddDays(19)));
        Refused<DaysMustBeInOrder>(Screen(Id<Partnership>(2), Need, Posted.AddDays(-1)));
    }

    [Fact]
    public void A_partnership_needs_a_need_a_buyer_a_startup_and_new_ids()
    {
        WalkTo(PartnershipStage.Screened);

        Refused<IdMustBeNew>(Post(Need, Buyer, "Again"));
        Refused<TextMustBeGiven>(
            PartnershipRules.Decide(new PostNeed(Id<Need>(2), Buyer, new("가", ""), Posted), _desk.History)
        );
        Refused<MustBeKnown>(Post(Id<Need>(2), Id<Organisation>(9), "B"));
        Refused<IdMustBeNew>(Screen(Way, Need, Posted.AddDays(10)));
        Refused<MustBeKnown>(Screen(Id<Partnership>(2), Id<Need>(9), Posted.AddDays(10)));
        Refused<MustBeKnown>(
            PartnershipRules.Decide(
                new ScreenStartup(Id<Partnership>(2), Need, Id<Company>(9), Posted),
                _desk.History
            )
        );
        Refused<MustBeKnown>(
            PartnershipRules.Decide(new NoteMeeting(Id<Partnership>(9), Posted), _desk.History)
        );
    }

    [Fact]
    public void A_funnel_counts_needs_of_a_cohort_and_says_when_it_is_too_early()
    {
        WalkTo(PartnershipStage.PocContracted);
        _desk
            .Write(Post(Id<Need>(2), Buyer, "Another"))
            .Write(Screen(Id<Partnership>(2), Need, Posted.AddDays(90)));
        var cohort = new EffectivePeriod(new(2021, 1, 1), new(2021, 12, 31));

        var early = _desk.History.Partnerships.FunnelOf(cohort, lagMonths: 36, On(new(2024, 12, 30)));
        var late = _desk.History.Partnerships.FunnelOf(cohort, lagMonths: 36, On(new(2024, 12, 31)));

        Assert.Equal([2, 1, 1, 1, 0, 0, 0, 0], early.Steps.Select(step => step.Needs));
        Assert.Equal(
            (0.5m, 0m),
            (early.ConversionTo(PartnershipStage.Met), early.ConversionTo(PartnershipStage.Paid))
        );
        Assert.Equal((true, false), (early.IsCensored, late.IsCensored));
        Assert.Null(
            _desk
                .History.Partnerships.FunnelOf(new(new(2030, 1, 1)), 36, On(Posted))
                .ConversionTo(PartnershipStage.Met)
        );
    }

    [Fact]
    public void Whatever_is_asked_a_funnel_never_widens_and_a_replay_says_the_same() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 7], Gen.Int[0, 60])
            .Array[0, 40]
            .Sample(asks =>
            {
                var desk = Start();
                foreach (var (way, verb, day) in asks)
                    desk.Try(Ask(desk, Id<Partnership>(way), verb, Posted.AddDays(day)));

                var (asOf, cohort) = (
                    On(Posted.AddDays(45)),
                    new EffectivePeriod(Posted, Posted.AddYears(1))
                );
                var funnel = desk.History.Partnerships.FunnelOf(cohort, 24, asOf);
                return funnel
                        .Steps.Zip(funnel.Steps.Skip(1))
                        .All(pair => pair.First.Needs >= pair.Second.Needs)
                    && desk.History.Partnerships.All(asOf)
                        .All(found => found.Orders.All(order => order.PaidSoFar <= order.Amount))
                    && Written(desk.Replayed().Partnerships.All(asOf))
                        == Written(desk.History.Partnerships.All(asOf));
            });

    static Outcome<Decision> Ask(Desk desk, Id<Partnership> way, int verb, DateOnly on) =>
        verb switch
        {
            0 => PartnershipRules.Decide(new ScreenStartup(way, Need, Startup, on), desk.History),
            1 => PartnershipRules.Decide(new NoteMeeting(way, on), desk.History),
            2 => PartnershipRules.Decide(new ContractPoc(way, Terms, on), desk.History),
            3 => PartnershipRules.Decide(new ConcludePoc(way, IsAccepted: true, "shown", on), desk.History),
            4 => PartnershipRules.Decide(
                new OrderPurchase(way, First, new(100, Currency.Won), on),
                desk.History
            ),
            5 => PartnershipRules.Decide(
                new PayPurchase(way, First, new(70, Currency.Won), on),
                desk.History
            ),
            6 => PartnershipRules.Decide(
                new OrderPurchase(way, Second, new(100, Currency.Won), on),
                desk.History
            ),
            _ => PartnershipRules.Decide(
                new ConcludePoc(way, IsAccepted: false, "not shown", on),
                desk.History
            ),
        };

    static Desk Start()
    {
        var desk = new Desk();
        desk.Write(
            OrganisationRules.Decide(
                new RegisterOrganisation(Buyer, Named("Buyer"), OrganisationKind.Company, Posted, []),
                desk.History
            )
        );
        desk.Write(
            CompanyRules.Decide(
                new RegisterCompany(Startup, Named("Startup"), Posted, null, null, []),
                desk.History
            )
        );
        return desk.Write(
            PartnershipRules.Decide(new PostNeed(Need, Buyer, Named("Slag sorting"), Posted), desk.History)
        );
    }

    void WalkTo(PartnershipStage stage)
    {
        for (var next = PartnershipStage.Screened; next <= stage; next++)
            _desk.Write(Ask(next, Posted.AddDays(10 * (int)next)));
    }

    Outcome<Decision> Ask(PartnershipStage stage, DateOnly on) =>
        stage switch
        {
            PartnershipStage.Screened => Screen(Way, Need, on),
            PartnershipStage.Met => PartnershipRules.Decide(new NoteMeeting(Way, on), _desk.History),
            PartnershipStage.PocContracted => PartnershipRules.Decide(
                new ContractPoc(Way, Terms, on),
                _desk.History
            ),
            PartnershipStage.PocAccepted => PartnershipRules.Decide(
                new ConcludePoc(Way, IsAccepted: true, "Yield 96 %", on),
                _desk.History
            ),
            PartnershipStage.PurchaseOrdered => Order(First, 100, on),
            PartnershipStage.Paid => PartnershipRules.Decide(
                new PayPurchase(Way, First, new(60, Currency.Won), on),
                _desk.History
            ),
            _ => Order(Second, 200, on),
        };

    Outcome<Decision> Post(Id<Need> id, Id<Organisation> buyer, string title) =>
        PartnershipRules.Decide(new PostNeed(id, buyer, Named(title), Posted), _desk.History);

    Outcome<Decision> Screen(Id<Partnership> id, Id<Need> need, DateOnly on) =>
        PartnershipRules.Decide(new ScreenStartup(id, need, Startup, on), _desk.History);

    Outcome<Decision> Contract(PocTerms terms) =>
        PartnershipRules.Decide(new ContractPoc(Way, terms, Posted.AddDays(30)), _desk.History);

    Outcome<Decision> Order(Id<PurchaseOrder> order, long won, DateOnly on) =>
        PartnershipRules.Decide(new OrderPurchase(Way, order, new(won, Currency.Won), on), _desk.History);

    Outcome<Decision> Pay(Id<PurchaseOrder> order, long won) =>
        PartnershipRules.Decide(
            new PayPurchase(Way, order, new(won, Currency.Won), Posted.AddDays(90)),
            _desk.History
        );
}
