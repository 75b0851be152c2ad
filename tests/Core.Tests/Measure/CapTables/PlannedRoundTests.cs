using CsCheck;
using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record.CapTables;
using Xunit;
using static Evenground.Tests.Record.CapTables.CapTableDesk;

namespace Evenground.Tests.Measure.CapTables;

/// <summary>Fully diluted shares, conversion and planned rounds, against numbers worked out by
/// hand.</summary>
public class PlannedRoundTests
{
    static readonly DateOnly Day = Start.AddDays(365);

    /// <remarks>Two SAFEs of 200,000 at a cap of 4 m and 800,000 at 8 m own 5 % and 10 % of all shares before
    /// the money: T = 10 m ÷ (1 − 0.15).</remarks>
    [Fact]
    public void Post_money_safes_own_amount_over_cap_before_the_new_money()
    {
        var table = WithTwoSafes();

        var round = ProForma.Of(table, new(Dollars(15_000_000), Dollars(5_000_000), Day)).Value;

        var whole = round.Conversion.Capitalisation;
        Assert.Equal(Fraction.Of(200_000_000, 17), whole);
        Assert.Equal(Fraction.Of(5, 100), round.Conversion.Rows[0].Shares / whole);
        Assert.Equal(Fraction.Of(10, 100), round.Conversion.Rows[1].Shares / whole);
        Assert.Equal(1.275m, round.PricePerShare);
        Assert.Equal(Fraction.Of(1, 4), round.NewPart);
        Assert.Equal(ConversionGround.ValuationCap, round.Conversion.Rows[0].Ground);
    }

    /// <remarks>100,000 at 6 % for 365 days are 106,000; with 20 % off, T = 1 m ÷ (1 − 106 ÷ 800).</remarks>
    [Fact]
    public void A_note_converts_with_interest_at_the_discount_where_that_gives_more()
    {
        var desk = new CapTableDesk().WithCommon(1_000_000);
        var terms = new ConvertibleTerms(ConvertibleKind.Note, Discount: 0.2m, InterestRate: 0.06m);
        desk.Write(desk.Loan(5, Angel, terms, 100_000));

        var round = ProForma.Of(desk.Table, new(Dollars(1_000_000), Dollars(500_000), Day)).Value;

        Assert.Equal(106_000, round.Conversion.Rows[0].Amount);
        Assert.Equal(ConversionGround.Discount, round.Conversion.Rows[0].Ground);
        Assert.Equal(1_000_000 / (1 - Fraction.Of(106, 800)), round.Conversion.Capitalisation);
        Assert.Equal(round.PricePerShare * Fraction.Of(8, 10), round.Conversion.Rows[0].Price!.Value);
    }

    /// <remarks>A cap before the money divides by the shares before conversion: 100,000 ÷ 1 m × 1
    /// m.</remarks>
    [Fact]
    public void A_pre_money_cap_counts_the_shares_before_conversion()
    {
        var desk = new CapTableDesk().WithCommon(1_000_000);
        desk.Write(desk.Loan(5, Angel, Safe(1_000_000, measure: CapMeasure.PreMoney), 100_000));

        var dilution = Dilution.Of(desk.Table, new(Day)).Value;

        Assert.Equal(100_000, dilution.Conversion!.Rows[0].Shares);
        Assert.Equal(Fraction.Of(1, 11), dilution.PartOf(Angel));
    }

    /// <remarks>8 m shares, 8 m before and 2 m new money, 10 % pool: I = 0.125 × 8 m ÷ 0.875.</remarks>
    [Fact]
    public void A_pool_before_the_money_lowers_the_price_and_not_the_part_of_the_new_money()
    {
        var table = new CapTableDesk().WithCommon(8_000_000).Table;

        var round = ProForma
            .Of(table, new(Dollars(8_000_000), Dollars(2_000_000), Day, PoolPart: 0.1m))
            .Value;

        Assert.Equal(Fraction.Of(8_000_000, 7), round.PoolIncrease);
        Assert.Equal(0.875m, round.PricePerShare);
        Assert.Equal(Fraction.Of(1, 10), round.PoolPart);
        Assert.Equal(Fraction.Of(2, 10), round.NewPart);
    }

    [Fact]
    public void A_pool_after_the_money_dilutes_the_new_money_too()
    {
        var table = new CapTableDesk().WithCommon(8_000_000).Table;
        var plan = new PlannedRound(
            Dollars(8_000_000),
            Dollars(2_000_000),
            Day,
            0.1m,
            Evenground.Measure.PoolIncrease.AfterTheMoney
        );

        var round = ProForma.Of(table, plan).Value;

        Assert.Equal(1, round.PricePerShare);
        Assert.Equal(Fraction.Of(18, 100), round.NewPart);
        Assert.Equal(Fraction.Of(1, 10), round.PoolPart);
    }

    [Fact]
    public void The_most_favoured_takes_the_better_cap_of_a_later_one()
    {
        var desk = new CapTableDesk().WithCommon(1_000_000);
        desk.Write(desk.Loan(5, Angel, Safe(isMostFavoured: true), 100_000));
        desk.WriteOn(Start.AddDays(9), desk.Loan(6, Investor, Safe(2_000_000), 200_000));

        var rows = Dilution.Of(desk.Table, new(Day)).Value.Conversion!.Rows;

        Assert.True(rows[0].IsByOtherTerms);
        Assert.Equal(Fraction.Of(1, 2), rows[0].Shares / rows[1].Shares);
    }

    [Fact]
    public void Convertibles_that_would_own_everything_leave_the_figure_missing()
    {
        var desk = new CapTableDesk().WithCommon(1_000);
        desk.Write(desk.Loan(5, Angel, Safe(100), 60), desk.Loan(6, Investor, Safe(100), 40));

        var missing = Dilution.Of(desk.Table, new(Day)).Missing;

        Assert.Equal("missing.convertibles-own-everything", missing!.Code);
    }

    [Fact]
    public void A_table_without_shares_has_no_parts() =>
        Assert.Equal("missing.no-shares", Dilution.Of(new CapTableDesk().Table, new(Day)).Missing!.Code);

    /// <remarks>CP 2, 10 m shares, 1 m of new money at 1: 2 × (10 + 0.5) ÷ (10 + 1).</remarks>
    [Theory]
    [InlineData(AntiDilutionKind.BroadBasedWeightedAverage, 21, 11)]
    [InlineData(AntiDilutionKind.FullRatchet, 1, 1)]
    public void A_lower_price_lowers_the_conversion_price(AntiDilutionKind kind, int over, int under)
    {
        var terms = Preferred(2) with { AntiDilution = kind };
        var shares = new ShareClass(SeriesA, LocalizedText.Same("A"), terms, 0);

        var price = AntiDilution.ConversionPrice(shares, 10_000_000, 1_000_000, 1);

        Assert.Equal(Fraction.Of(over, under), price);
        Assert.Equal(2, AntiDilution.ConversionPrice(shares, 10_000_000, 1_000_000, 3));
    }

    /// <remarks>Whatever the terms: the parts add up, the price times the shares is the post-money value
    /// where nothing comes after the money, and each convertible gets the most that its terms give.</remarks>
    [Fact]
    public void A_round_adds_up_whatever_the_terms() =>
        Gen.Select(
                Gen.Int[1, 9],
                Gen.Int[1, 5],
                Gen.Select(Gen.Int[1, 20], Gen.Int[0, 12], Gen.Int[0, 40], Gen.Bool).Array[0, 4],
                Gen.Int[0, 25],
                Gen.Bool
            )
            .Sample(
                (preMoney, newMoney, loans, pool, isBefore) =>
                {
                    var desk = new CapTableDesk().WithCommon(900_000).WithPool(100_000);
                    var number = 10;
                    foreach (var (amount, cap, discount, isPost) in loans)
                        desk.Write(
                            desk.Loan(
                                number++,
                                Angel,
                                Safe(
                                    cap == 0 ? null : cap * 1_000_000,
                                    discount == 0 ? null : discount / 100m,
                                    isPost ? CapMeasure.PostMoney : CapMeasure.PreMoney
                                ),
                                amount * 10_000
                            )
                        );
                    var plan = new PlannedRound(
                        Dollars(preMoney * 1_000_000),
                        Dollars(newMoney * 1_000_000),
                        Day,
                        pool == 0 ? null : pool / 100m,
                        isBefore
                            ? Evenground.Measure.PoolIncrease.BeforeTheMoney
                            : Evenground.Measure.PoolIncrease.AfterTheMoney
                    );
                    if (!ProForma.Of(desk.Table, plan).Is(out var round, out _))
                        return true;
                    var parts = round.PartOf(Founders) + round.PartOf(Angel) + round.NewPart + round.PoolPart;
                    var paid = round.PricePerShare * (round.Total - (isBefore ? 0 : round.PoolIncrease));
                    return parts == 1
                        && paid == (Fraction)round.PostMoney.Major
                        && round.Conversion.Rows.All(row => Best(row, round) == row.Shares);
                },
                iter: 400
            );

    static Fraction Best(ConvertedSecurity row, ProForma round)
    {
        var terms = row.Convertible.Terms;
        var best = row.Amount / (round.PricePerShare * (1 - (Fraction)(terms.Discount ?? 0)));
        var whole = terms.CapMeasure == CapMeasure.PostMoney ? round.Conversion.Capitalisation : 1_000_000;
        return terms.ValuationCap is { } cap ? Fraction.Max(best, row.Amount / cap.Major * whole) : best;
    }

    static CapTable WithTwoSafes()
    {
        var desk = new CapTableDesk().WithCommon(9_250_000).WithPool(750_000);
        return desk.Write(
            desk.Loan(5, Angel, Safe(4_000_000), 200_000),
            desk.Loan(6, Investor, Safe(8_000_000), 800_000)
        ).Table;
    }
}
