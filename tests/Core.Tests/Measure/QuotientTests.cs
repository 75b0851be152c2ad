using System.Numerics;
using CsCheck;
using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Measure;

/// <summary>Quotients of stated figures, asked through the indicator that divides employees by
/// companies.</summary>
public class QuotientTests
{
    const string Hub = "Town hub";

    static readonly DateOnly Day = new(2024, 6, 30);

    [Theory]
    [InlineData(Relation.Equals, Relation.Equals, Relation.Equals)]
    [InlineData(Relation.About, Relation.Equals, Relation.About)]
    [InlineData(Relation.Equals, Relation.About, Relation.About)]
    [InlineData(Relation.AtLeast, Relation.Equals, Relation.AtLeast)]
    [InlineData(Relation.AtLeast, Relation.AtMost, null)]
    [InlineData(Relation.Equals, Relation.AtLeast, Relation.AtMost)]
    [InlineData(Relation.Equals, Relation.MoreThan, Relation.LessThan)]
    [InlineData(Relation.MoreThan, Relation.Equals, Relation.MoreThan)]
    [InlineData(Relation.AtLeast, Relation.AtLeast, null)]
    public void The_relation_of_a_quotient_follows_from_those_of_its_operands(
        Relation numerator,
        Relation denominator,
        Relation? expected
    )
    {
        var measured = Ask(
            Said("hub.employees", 200, Unit.People, numerator),
            Said("hub.residents", 20, Unit.Companies, denominator)
        );

        // A divisor of at most 20 may be 0, as far as its words go, so nothing is divided by it.
        if (denominator == Relation.AtMost)
            Assert.Equal("missing.not-divisible", measured.Missing?.Code);
        else
            Assert.Equal(expected, measured.Value?.Relation);
    }

    [Fact]
    public void The_range_of_a_quotient_holds_the_exact_quotient() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 1_000_000])
            .Sample(
                (people, companies) =>
                {
                    var range = Ask(
                        Said("hub.employees", people, Unit.People),
                        Said("hub.residents", companies, Unit.Companies)
                    ).Value!.Range;

                    Assert.True(Compare(range.Low!.Value, people, companies) <= 0);
                    Assert.True(Compare(range.High!.Value, people, companies) >= 0);
                }
            );

    [Fact]
    public void Nothing_is_divided_by_none() =>
        Assert.Equal(
            "missing.not-divisible",
            Ask(
                Said("hub.employees", 200, Unit.People),
                Said("hub.residents", 0, Unit.Companies)
            ).Missing?.Code
        );

    [Fact]
    public void A_quotient_beyond_all_digits_is_missing_and_does_not_throw() =>
        Assert.Equal(
            "missing.not-divisible",
            Ask(
                Said("hub.employees", decimal.MaxValue, Unit.Ratio),
                Said("hub.residents", 0.0001m, Unit.Ratio)
            ).Missing?.Code
        );

    [Fact]
    public void A_quotient_too_small_for_all_digits_is_missing_and_does_not_throw() =>
        Assert.Equal(
            "missing.not-divisible",
            Ask(
                Said(
                    "hub.employees",
                    0.0000000000000000000000001m,
                    Unit.Ratio,
                    roundedTo: 0.0000000000000000000000001m
                ),
                Said("hub.residents", 10_000_000_000_000_000_000m, Unit.Ratio)
            ).Missing?.Code
        );

    [Fact]
    public void Figures_of_two_days_are_not_divided()
    {
        var measured = Ask(
            Said("hub.employees", 200, Unit.People),
            Said("hub.residents", 20, Unit.Companies, on: Day.AddDays(-1))
        );

        Assert.Equal("missing.no-common-day", measured.Missing?.Code);
        Assert.Equal(2, measured.Terms.Count);
    }

    /// <summary>The sign of value - numerator ÷ denominator, in whole numbers.</summary>
    static int Compare(decimal value, int numerator, int denominator)
    {
        var scale = BigInteger.Pow(10, value.Scale);
        return (Mantissa(value) * denominator).CompareTo(scale * numerator);
    }

    static BigInteger Mantissa(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }

    static Measurement Ask(params IEnumerable<Fact>[] said)
    {
        var history = PublicRecord.Fold(PublicRecord.Chained(said.SelectMany(facts => facts)));
        var question = new Question(new(Hub), new(Day, Day), Basis.Stated);
        return IndicatorCatalogue
            .Find("employees-per-company")!
            .Measure(question, new(history, question.AsOf));
    }

    static IEnumerable<Fact> Said(
        string metric,
        decimal value,
        Unit unit,
        Relation relation = Relation.Equals,
        DateOnly? on = null,
        decimal roundedTo = 0
    )
    {
        var day = on ?? Day;
        var statement = new Statement(
            "paper",
            Day,
            "Town",
            "Paper",
            "Title",
            "https://example.org/",
            "sheet"
        );
        return
        [
            new(new StatementPublished(statement), EffectivePeriod.OneDay(Day), Day),
            new(
                new Asserted(
                    new("paper", metric, Hub, null, day, relation, unit),
                    new(value, roundedTo, "", "")
                ),
                EffectivePeriod.OneDay(day),
                Day
            ),
        ];
    }
}
