using CsCheck;
using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record.CapTables;
using Xunit;
using static Evenground.Tests.Record.CapTables.CapTableDesk;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Measure.CapTables;

/// <summary>The waterfall, against numbers worked out by hand and against a plain writing that is told who
/// converts.</summary>
public class WaterfallTests
{
    static readonly DateOnly Day = Start.AddDays(365);

    /// <remarks>B, senior, 2 m shares at 5; A 2 m at 2; 6 m common. A converts above 26 m, B above 50
    /// m.</remarks>
    [Theory]
    [InlineData(8, 8, 0, 0)]
    [InlineData(12, 10, 2, 0)]
    [InlineData(20, 10, 4, 6)]
    [InlineData(26, 10, 4, 12)]
    [InlineData(40, 10, 7.5, 22.5)]
    [InlineData(50, 10, 10, 30)]
    [InlineData(60, 12, 12, 36)]
    public void Senior_shares_come_first_and_each_class_converts_when_that_gives_more(
        double millions,
        double b,
        double a,
        double common
    )
    {
        var waterfall = Waterfall.Of(Stacked(), new(Day)).Value;

        var payoffs = waterfall.PayoffsAt((decimal)millions * 1_000_000);

        Assert.Equal([b, a, common], payoffs.Select(one => one.ToDouble() / 1e6));
    }

    [Fact]
    public void Break_points_are_where_the_course_changes()
    {
        var points = Waterfall.Of(Stacked(), new(Day)).Value.BreakPoints;

        Assert.Equal(
            [10_000_000, 14_000_000, 26_000_000, 50_000_000],
            points.Select(point => (int)point.ExitValue.Floor())
        );
        Assert.Equal(
            [BreakKind.PreferenceMet, BreakKind.PreferenceMet, BreakKind.Converts, BreakKind.Converts],
            points.Select(point => point.Kind)
        );
    }

    /// <remarks>1 m preferred at 1 with full participation and a cap of 3 beside 1 m common: it shares until
    /// it has 3 m at a price of 5 m, and converts above 6 m.</remarks>
    [Theory]
    [InlineData(3, 2, 1)]
    [InlineData(5, 3, 2)]
    [InlineData(6, 3, 3)]
    [InlineData(8, 4, 4)]
    public void Participation_ends_at_its_cap(double millions, double preferred, double common)
    {
        var desk = new CapTableDesk().WithCommon(1_000_000);
        desk.WithPreferred(SeriesA, Preferred(1, participation: Participation.Capped, most: 3));
        desk.Write(desk.Shares(2, Investor, SeriesA, 1_000_000, 1));

        var payoffs = Waterfall.Of(desk.Table, new(Day)).Value.PayoffsAt((decimal)millions * 1_000_000);

        Assert.Equal([preferred, common], payoffs.Select(one => one.ToDouble() / 1e6));
    }

    [Fact]
    public void Notes_come_before_all_and_a_safe_converts_at_its_cap_when_that_gives_more()
    {
        var desk = new CapTableDesk().WithCommon(900_000);
        var note = new ConvertibleTerms(ConvertibleKind.Note, InterestRate: 0.1m);
        desk.Write(desk.Loan(5, Angel, note, 100_000), desk.Loan(6, Investor, Safe(1_000_000), 100_000));
        var waterfall = Waterfall.Of(desk.Table, new(Day)).Value;

        Assert.Equal([110_000, 40_000, 0], waterfall.PayoffsAt(150_000).Select(one => (int)one.Floor()));
        Assert.Equal(
            [110_000, 200_000, 1_800_000],
            waterfall.PayoffsAt(2_110_000).Select(one => (int)one.Floor())
        );
    }

    [Fact]
    public void Options_are_used_only_above_their_price()
    {
        var desk = new CapTableDesk().WithCommon(900).WithPool(100);
        desk.Write(desk.Options(5, Angel, 100, strike: 2));
        var waterfall = Waterfall.Of(desk.Table, new(Day)).Value;

        Assert.Equal([1_800, 0], waterfall.PayoffsAt(1_800).Select(one => (int)one.Floor()));
        Assert.Equal([2_700, 100], waterfall.PayoffsAt(2_800).Select(one => (int)one.Floor()));
    }

    [Fact]
    public void A_table_in_which_nobody_holds_shares_has_no_waterfall() =>
        Assert.Equal("missing.no-shares", Waterfall.Of(new CapTableDesk().Table, new(Day)).Missing!.Code);

    static readonly Gen<CapTable> Tables = Gen.Select(
            Gen.Int[1, 50],
            Gen.Select(
                Gen.Int[1, 40],
                Gen.Int[1, 9],
                Gen.Int[0, 3],
                Gen.Int[0, 2],
                Gen.Int[0, 3],
                Gen.Int[1, 3]
            ).Array[0, 4],
            Gen.Select(Gen.Int[1, 20], Gen.Int[0, 6]).Array[0, 2]
        )
        .Select(
            (common, classes, options) =>
            {
                var desk = new CapTableDesk().WithCommon(common).WithPool(100);
                var number = 10;
                foreach (var (quantity, price, multiple, kind, rank, ratio) in classes)
                {
                    var id = Id<ShareClass>(number);
                    var participation = (Participation)kind;
                    var most = participation == Participation.Capped ? multiple + 1m : (decimal?)null;
                    desk.WithPreferred(
                        id,
                        Preferred(price, multiple, participation, most, rank) with
                        {
                            ConvertsTo = ratio,
                        }
                    );
                    desk.Write(
                        desk.Shares(number++, number % 2 == 0 ? Investor : Angel, id, quantity, price)
                    );
                }

                foreach (var (quantity, strike) in options)
                    desk.Write(desk.Options(number++, Angel, quantity, strike));
                return desk.Table;
            }
        );

    [Fact]
    public void Payments_add_up_to_the_price_and_none_is_below_nothing() =>
        Gen.Select(Tables, Gen.Long[0, 500_000])
            .Sample(
                (table, cents) =>
                {
                    var price = new Money(cents, Currency.Dollar);
                    var payments = Waterfall.Of(table, new(Day)).Value.PaymentsAt(price);
                    return payments.Sum(one => one.Amount.Minor) == cents
                        && payments.All(one => one.Amount.Minor >= 0 && Distance(one) < Fraction.Of(1, 100));
                },
                iter: 400
            );

    [Fact]
    public void Nobody_gets_less_at_a_higher_price() =>
        Gen.Select(Tables, Gen.Int[0, 3_000], Gen.Int[0, 500])
            .Sample(
                (table, price, more) =>
                {
                    var waterfall = Waterfall.Of(table, new(Day)).Value;
                    var (before, after) = (waterfall.PayoffsAt(price), waterfall.PayoffsAt(price + more));
                    return Fraction.Sum(before) == price
                        && before.Zip(after).All(one => one.First <= one.Second);
                },
                iter: 400
            );

    /// <remarks>The plain writing is told who converts, pays preferences and shares the rest; the waterfall
    /// must agree with it, and no class may gain by the other choice while all others keep theirs.</remarks>
    [Fact]
    public void No_class_would_gain_by_the_other_choice() =>
        Gen.Select(Tables, Gen.Int[1, 3_000])
            .Sample(
                (table, price) =>
                {
                    var waterfall = Waterfall.Of(table, new(Day)).Value;
                    var payoffs = waterfall.PayoffsAt(price);
                    var perShare = waterfall.PerShareAt(price);
                    var converts = waterfall.Claims.Select(claim => claim.ConvertsAt(perShare)).ToArray();
                    if (!PlainWaterfall.Pay(waterfall.Claims, converts, price).SequenceEqual(payoffs))
                        return false;
                    for (var place = 0; place < converts.Length; place++)
                    {
                        if (waterfall.Claims[place].Kind == ClaimKind.Common)
                            continue;
                        bool[] other = [.. converts];
                        other[place] = !other[place];
                        if (PlainWaterfall.Pay(waterfall.Claims, other, price)[place] > payoffs[place])
                            return false;
                    }

                    return true;
                },
                iter: 400
            );

    static Fraction Distance(Payment payment)
    {
        var distance = payment.Exact - payment.Amount.Major;
        return distance.Sign < 0 ? -distance : distance;
    }

    static CapTable Stacked()
    {
        var desk = new CapTableDesk().WithCommon(6_000_000);
        desk.WithPreferred(SeriesA, Preferred(2)).WithPreferred(SeriesB, Preferred(5, seniority: 2));
        return desk.Write(
            desk.Shares(2, Angel, SeriesA, 2_000_000, 2),
            desk.Shares(3, Investor, SeriesB, 2_000_000, 5)
        ).Table;
    }
}
