using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record.CapTables;
using Xunit;
using static Evenground.Tests.Record.CapTables.CapTableDesk;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Measure.CapTables;

/// <summary>What a holder has at the post-money value of the last round.</summary>
public class HolderValueTests
{
    static readonly Id<Fund> OfTheRecord = Id<Fund>(7);

    static readonly Id<Holder> Buyer = Id<Holder>(7);

    /// <remarks>800,000 common and 200,000 preferred at 10 with 2 times first, 10 m post-money: at the price
    /// of the round the preferred are worth 2 m, in a sale at 10 m they take 4 m.</remarks>
    [Fact]
    public void The_price_of_the_round_ignores_the_preference_and_the_waterfall_does_not()
    {
        var table = WithRound();

        var value = HolderValue.Of(table, OfTheRecord, Start.AddYears(1)).Value;

        Assert.Equal(2_000_000, value.ByPostMoney);
        Assert.Equal(Dollars(4_000_000), value.ByWaterfall);
    }

    [Fact]
    public void By_the_waterfall_all_holders_add_up_to_the_post_money_value() =>
        Assert.Equal(
            Dollars(10_000_000).Minor,
            HolderValue.Of(WithRound(), Start.AddYears(1)).Value.Sum(value => value.ByWaterfall.Minor)
        );

    [Fact]
    public void Without_a_round_or_without_shares_there_is_no_value()
    {
        var bare = new CapTableDesk().WithCommon(10).Table;

        Assert.Equal("missing.no-priced-round", HolderValue.Of(bare, Start).Missing!.Code);
        Assert.Equal(
            "missing.stake-not-in-cap-table",
            HolderValue.Of(bare, OfTheRecord, Start).Missing!.Code
        );
    }

    static CapTable WithRound()
    {
        var desk = new CapTableDesk().WithCommon(800_000).WithPreferred(SeriesA, Preferred(10, multiple: 2));
        return desk.Write(
            new HolderEntered(Startup, desk.Next(), Buyer, HolderKind.Fund, Named("F"), Fund: OfTheRecord),
            new RoundClosed(
                Startup,
                desk.Next(),
                Id<FundingRound>(1),
                Named("R"),
                SeriesA,
                Dollars(8_000_000),
                Dollars(2_000_000),
                10
            ),
            desk.Shares(9, Buyer, SeriesA, 200_000, 10)
        ).Table;
    }
}
