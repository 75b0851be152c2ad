using CsCheck;
using Evenground.Record;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Record.CapTables.CapTableDesk;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.CapTables;

/// <summary>What may be entered in a cap table: first each refusal, then what follows, then what always
/// holds.</summary>
public class CapTableRulesTests
{
    [Fact]
    public void Nothing_is_entered_before_the_table_is_opened()
    {
        var desk = new CapTableDesk();
        var other = Id<Company>(2);
        desk.Desk.Write(
            CompanyRules.Decide(new RegisterCompany(other, Named("T"), Start, null, null, []), desk.History)
        );

        Refused<CapTableMustBeOpen>(
            CapTableRules.Decide(
                new(
                    other,
                    [new(new HolderEntered(other, desk.Next(), Angel, HolderKind.Person, null), Start)]
                ),
                desk.History
            )
        );
    }

    [Fact]
    public void A_company_has_one_cap_table()
    {
        var desk = new CapTableDesk();

        Refused<CapTableMustBeNew>(
            desk.Ask(Start, new CapTableOpened(Startup, desk.Next(), Currency.Won, "again"))
        );
    }

    [Fact]
    public void A_cap_table_is_of_a_company_of_the_record() =>
        Refused<MustBeKnown>(CapTableRules.Decide(new(Id<Company>(99), []), new CapTableDesk().History));

    [Fact]
    public void Persons_have_no_name()
    {
        var desk = new CapTableDesk();

        Refused<PersonsMustStayUnnamed>(
            desk.Ask(
                Start,
                new HolderEntered(Startup, desk.Next(), Id<Holder>(9), HolderKind.Person, Named("X"))
            )
        );
    }

    [Fact]
    public void More_than_is_held_cannot_be_given_up()
    {
        var desk = new CapTableDesk().WithCommon(100);

        var refusal = Refused<QuantityMustBeHeld>(desk.Ask(Start, desk.Reduce(1, 101)));

        Assert.Equal(new QuantityMustBeHeld(101, 100), refusal);
    }

    [Fact]
    public void A_backdated_entry_is_refused_where_a_later_one_needs_the_shares()
    {
        var desk = new CapTableDesk().WithCommon(100).WriteOn(Start.AddDays(10), []);
        desk.WriteOn(Start.AddDays(10), desk.Reduce(1, 80));

        Refused<QuantityMustBeHeld>(desk.Ask(Start.AddDays(5), desk.Reduce(1, 30)));
    }

    [Fact]
    public void Grants_fit_in_the_pool()
    {
        var desk = new CapTableDesk().WithCommon(100).WithPool(10);

        Refused<PoolMustSuffice>(desk.Ask(Start, desk.Options(5, Angel, 11)));
    }

    [Theory]
    [InlineData(ShareKind.Common, 1, 1.0, Participation.None, null)]
    [InlineData(ShareKind.Preferred, 1, null, Participation.None, null)]
    [InlineData(ShareKind.Preferred, 1, 1.0, Participation.Full, 2.0)]
    [InlineData(ShareKind.Preferred, 1, 1.0, Participation.Capped, null)]
    [InlineData(ShareKind.Preferred, 2, 1.0, Participation.Capped, 1.0)]
    [InlineData(ShareKind.Preferred, -1, 1.0, Participation.None, null)]
    public void A_preference_fits_its_price_and_its_limits(
        ShareKind kind,
        int multiple,
        double? price,
        Participation participation,
        double? most
    )
    {
        var desk = new CapTableDesk();
        var terms = new ShareClassTerms(
            kind,
            OriginalPrice: (decimal?)price,
            LiquidationMultiple: multiple,
            Participation: participation,
            ParticipationCap: (decimal?)most
        );

        Refused<PreferenceMustBeSound>(
            desk.Ask(Start, new ShareClassCreated(Startup, desk.Next(), SeriesA, Named("A"), terms))
        );
    }

    [Theory]
    [InlineData(null, 1.0, null)]
    [InlineData(null, -0.1, null)]
    [InlineData(null, null, -0.1)]
    [InlineData(-5.0, null, null)]
    public void The_terms_of_a_convertible_are_within_their_ranges(
        double? cap,
        double? discount,
        double? rate
    )
    {
        var desk = new CapTableDesk();
        var terms = Safe((decimal?)cap, (decimal?)discount) with { InterestRate = (decimal?)rate };

        Refused<ConvertibleTermsMustBeSound>(desk.Ask(Start, desk.Loan(7, Angel, terms, 100)));
    }

    [Fact]
    public void A_mistake_is_taken_back_on_its_own_day_and_then_never_happened()
    {
        var desk = new CapTableDesk().WithCommon(100);
        var mistake = desk.Shares(2, Investor, Common, 50);
        desk.Write(mistake);
        CapTableEntryReversed Undo() => new(Startup, desk.Next(), mistake.Entry, "typed twice");

        Refused<ReversalMustBeOfItsDay>(desk.Ask(Start.AddDays(1), Undo()));
        desk.Write(Undo());

        Assert.Equal(100, desk.Table.OutstandingOf(Common));
    }

    [Fact]
    public void Every_refusal_of_several_steps_is_told()
    {
        var desk = new CapTableDesk().WithCommon(100);

        var refusals = desk.Ask(Start, desk.Reduce(1, 500), desk.Reduce(8, 1));

        Assert.False(refusals.Accepted(out _, out var refusal));
        Assert.Equal(2, Assert.IsType<Refusals>(refusal).All.Count);
        Assert.Equal(100, desk.Table.OutstandingOf(Common));
    }

    [Fact]
    public void A_split_changes_shares_prices_options_and_what_preferred_shares_become()
    {
        var desk = new CapTableDesk().WithCommon(1_000).WithPool(100).WithPreferred(SeriesA, Preferred(6));
        desk.Write(desk.Shares(2, Investor, SeriesA, 10, 6), desk.Options(3, Angel, 40, strike: 3));

        desk.WriteOn(Start.AddDays(1), new ClassSplit(Startup, desk.Next(), Common, To: 3, From: 1));

        var table = desk.Table;
        Assert.Equal(3_000, table.OutstandingOf(Common));
        Assert.Equal(30, table.AsCommon(SeriesA, 10));
        Assert.Equal((120m, 1m), (table.Rights[0].Quantity, table.Rights[0].Strike!.Value));
        Assert.Equal(180, table.Plans[0].Unissued);
        Assert.Equal(1_000, desk.TableOn(Start).OutstandingOf(Common));
    }

    [Fact]
    public void Rights_are_used_and_convertibles_convert_into_shares_of_the_same_holder()
    {
        var desk = new CapTableDesk().WithCommon(1_000).WithPool(100).WithPreferred(SeriesA, Preferred(2));
        desk.Write(desk.Options(3, Angel, 40), desk.Loan(4, Investor, Safe(1_000), 200));

        desk.WriteOn(
            Start.AddDays(1),
            new RightExercised(Startup, desk.Next(), Id<Security>(3), 15, Id<Security>(5)),
            new SecurityConverted(Startup, desk.Next(), Id<Security>(4), 200, Id<Security>(6), SeriesA, 250)
        );

        var table = desk.Table;
        Assert.Equal(25, table.Rights.Single().Quantity);
        Assert.Equal(15, table.Lots.Single(lot => lot.Holder == Angel).Quantity);
        Assert.Equal(0.8m, table.Lots.Single(lot => lot.Holder == Investor).Price);
        Assert.Empty(table.Convertibles);
        Assert.Single(desk.TableOn(Start).Convertibles);
    }

    [Fact]
    public void The_table_is_known_as_it_was_known()
    {
        var desk = new CapTableDesk { Desk = { Today = new(2021, 1, 1) } }.WithCommon(1);
        desk.Desk.Today = new(2022, 1, 1);
        desk.Write(desk.Shares(2, Investor, Common, 5));

        var then = desk.History.CapTables.Find(Startup, new(new(2029, 1, 1), Known: new(2030, 6, 1), 6));

        Assert.Equal(6, desk.Table.OutstandingOf(Common));
        Assert.NotNull(then);
        Assert.True(then.OutstandingOf(Common) <= 1);
    }

    /// <remarks>Whatever is asked, shares are conserved: what is issued less what ended is what is
    /// held.</remarks>
    [Fact]
    public void Shares_add_up_whatever_is_asked() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 4], Gen.Int[1, 120])
            .Array[1, 25]
            .Sample(
                asks =>
                {
                    var desk = new CapTableDesk().WithCommon(100);
                    var (issued, next) = (100m, 2);
                    for (var day = 0; day < asks.Length; day++)
                    {
                        var (kind, security, quantity) = asks[day];
                        ICapTableEvent ask = kind switch
                        {
                            0 => desk.Shares(next, Investor, Common, quantity),
                            1 => desk.Reduce(security, quantity),
                            _ => new SecurityTransferred(
                                Startup,
                                desk.Next(),
                                Id<Security>(security),
                                quantity,
                                Id<Security>(next),
                                Angel
                            ),
                        };
                        if (!desk.Desk.Try(desk.Ask(Start.AddDays(day), ask)))
                            continue;
                        next++;
                        issued += kind switch
                        {
                            0 => quantity,
                            1 => -quantity,
                            _ => 0,
                        };
                    }

                    return desk.Table.OutstandingOf(Common) == issued
                        && desk.Table.Lots.All(lot => lot.Quantity > 0)
                        && Written(desk.Desk.Replayed().CapTables.Find(Startup, On(new(2029, 12, 31))))
                            == Written(desk.Table);
                },
                iter: 300
            );

    [Fact]
    public void The_terms_of_a_stake_in_a_fund_make_a_convertible()
    {
        var safe = new Instrument(InstrumentKind.Safe, ValuationCap: FundDesk.Won(5), Discount: 0.2m);

        var terms = ConvertibleTerms.Of(safe)!;

        Assert.Equal(
            (ConvertibleKind.Safe, FundDesk.Won(5), 0.2m),
            (terms.Kind, terms.ValuationCap, terms.Discount)
        );
        Assert.Null(ConvertibleTerms.Of(Instrument.Common));
    }
}
