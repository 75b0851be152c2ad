using Evenground.Record;
using Evenground.Tests.Record.Regions;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>A note becomes shares, a split makes more of them: units change, and nothing is gained.</summary>
public class StakeConversionTests
{
    static readonly Instrument Convertible = new(InstrumentKind.ConvertibleNote, Discount: 0.2m),
        Preferred = new(InstrumentKind.Preferred, LiquidationMultiple: 1m);

    readonly FundDesk _desk = new FundDesk().WithPaid(1000);

    [Fact]
    public void Cost_and_unrealised_value_go_over_with_the_units_and_nothing_is_gained()
    {
        _desk.Post(_desk.Buy(300, 300, Note, Convertible), 1).Post(_desk.Value(450, stake: Note), 30);
        var before = _desk.Book();

        _desk.Post(Convert(200, 25), 60);

        var (note, shares) = (StakeOf(Note), StakeOf(Shares));
        Assert.Equal((100m, 100L, 50L), (note.Units, note.Cost.Minor, note.Unrealised.Minor));
        Assert.Equal((25m, 200L, 100L), (shares.Units, shares.Cost.Minor, shares.Unrealised.Minor));
        Assert.Equal((Startup, Preferred), (shares.Company, shares.Instrument));
        Assert.Equal(before.NetAssets(), _desk.Book().NetAssets());
        Assert.Equal(
            before.Balance(LedgerAccount.RealisedGain),
            _desk.Book().Balance(LedgerAccount.RealisedGain)
        );
        // What it stands at is as old as the valuation that was converted.
        Assert.Equal((DayOf(30), true), (shares.ValuedOn, shares.IsRolledForward));
        Assert.Equal(Note, _desk.Book().OriginOf(Shares));
    }

    [Fact]
    public void What_was_got_is_sold_valued_and_split_like_what_was_bought()
    {
        _desk.Post(_desk.Buy(300, 300, Note, Convertible), 1).Post(Convert(300, 30), 60);
        _desk.Post(_desk.Value(360), 90).Post(Split(1, 5), 100).Post(_desk.Sell(240, 75), 120);

        var shares = StakeOf(Shares);
        Assert.Equal((75m, 150L, 30L), (shares.Units, shares.Cost.Minor, shares.Unrealised.Minor));
        Assert.Equal(Startup, Assert.IsType<StakeSold>(_desk.Book().Entries[^1].Transaction).Company);
        _desk.Post(Split(3, 1), 130);
        Assert.Equal(25m, StakeOf(Shares).Units);
        Assert.Equal(DayOf(120), StakeOf(Shares).ChangedOn);
    }

    [Fact]
    public void A_conversion_is_no_flow_of_the_fund_and_each_stake_has_its_own()
    {
        _desk.Post(_desk.Buy(300, 300, Note, Convertible), 1).Post(_desk.Value(450, stake: Note), 30);
        _desk.Post(Convert(300, 30), 60).Post(_desk.Sell(600, 30), 365);

        Assert.Equal([-300L, 600L], Amounts(_desk.Flows().OfStakes()));
        Assert.Equal([-300L, 450L], Amounts(_desk.Flows().OfStakes(Note)));
        Assert.Equal([-450L, 600L], Amounts(_desk.Flows().OfStakes(Shares)));
        Assert.Equal(
            300,
            _desk.History.Funds.MeasuresOf(Venture, On(DayOf(365)))!.InvestedIn(Korea.Seoul).Minor
        );
    }

    [Fact]
    public void More_is_not_converted_than_is_held_nor_into_what_is_something_else()
    {
        _desk.Post(_desk.Buy(300, 300, Note, Convertible), 1).Post(_desk.Buy(100, 10), 1);

        Refused<StakeMustHoldTheUnits>(_desk.Prepare(Convert(301, 30), 60));
        Refused<StakeMustHoldTheUnits>(_desk.Prepare(Convert(300, 30), 0));
        Refused<StakeMustBeOfOneInstrument>(_desk.Prepare(Convert(300, 30), 60));
        Refused<NumberMustBePositive>(_desk.Prepare(Convert(0, 30), 60));
        Refused<NumberMustBePositive>(_desk.Prepare(Convert(300, -30), 60));
        Refused<ConversionMustChangeTheStake>(_desk.Prepare(Convert(300, 30) with { Into = Note }, 60));
        Refused<MustBeKnown>(_desk.Prepare(Convert(300, 30) with { Stake = Id<Stake>(9) }, 60));
        Refused<NumberMustNotBeNegative>(
            _desk.Prepare(Convert(300, 30) with { Instrument = Preferred with { Discount = -1 } }, 60)
        );
        _desk.Post(Convert(300, 30) with { Instrument = Instrument.Common }, 60);
        Assert.Equal((40m, 400L), (StakeOf(Shares).Units, StakeOf(Shares).Cost.Minor));
    }

    [Fact]
    public void What_is_not_held_is_not_split_and_numbers_are_sound()
    {
        _desk.Post(_desk.Buy(300, 30), 10);

        Refused<StakeMustBeHeld>(_desk.Prepare(Split(1, 5), 5));
        Refused<NumberMustBePositive>(_desk.Prepare(Split(0, 5), 20));
        Refused<NumberMustBePositive>(_desk.Prepare(Split(1, -5), 20));
        Refused<AmountMustFit>(_desk.Prepare(Split(1, decimal.MaxValue), 20));
        Refused<AmountMustFit>(_desk.Prepare(Split(0.0000000000000000000000000001m, 100), 20));
        // A split of an earlier day changes what a later sale may sell.
        _desk.Post(_desk.Sell(100, 30), 30);
        Refused<StakeMustHoldTheUnits>(_desk.Prepare(Split(2, 1), 20));
    }

    StakeConverted Convert(decimal units, decimal unitsIn) =>
        new(Venture, _desk.Next(), Preparer, Note, units, Shares, Preferred, unitsIn);

    StakeSplit Split(decimal from, decimal to) => new(Venture, _desk.Next(), Preparer, Shares, from, to);

    Stake StakeOf(Id<Stake> id) => _desk.Book().Stakes.Single(stake => stake.Id == id);

    static IEnumerable<long> Amounts(IEnumerable<FundFlow> flows) => flows.Select(flow => flow.Amount.Minor);
}
