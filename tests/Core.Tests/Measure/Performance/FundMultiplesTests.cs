using CsCheck;
using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Multiples by the definitions of the standards, recallable distributions and excess capital
/// included.</summary>
public class FundMultiplesTests
{
    /// <summary>Commitment 100, called 60, 20 distributed as recallable and called again, value 70.</summary>
    static readonly CapitalAccount Recalled = Account(
        100,
        called: 80,
        distributed: 20,
        recallable: 20,
        value: 70
    );

    [Fact]
    public void Recallable_distributions_count_on_both_sides()
    {
        var multiples = FundMultiples.Of(Recalled).Value;

        Assert.Equal(Won(80), multiples.PaidIn);
        Assert.Equal(0.25, multiples.Dpi.Value);
        Assert.Equal(0.875, multiples.Rvpi.Value);
        Assert.Equal(1.125, multiples.Tvpi.Value);
        Assert.Equal(0.8, multiples.Pic.Value);
        Assert.Equal(Won(40), multiples.Unfunded);
    }

    [Fact]
    public void The_other_method_takes_them_out_and_is_named()
    {
        var multiples = FundMultiples.Of(Recalled, RecallableMethod.Excluded).Value;

        Assert.Equal(RecallableMethod.Excluded, multiples.Method);
        Assert.Equal(0, multiples.Dpi.Value);
        Assert.Equal(1.1667, multiples.Tvpi.Value, 4);
        Assert.Equal(Won(40), multiples.Unfunded);
    }

    [Fact]
    public void Capital_sent_back_unused_was_never_called()
    {
        var multiples = FundMultiples.Of(Account(100, called: 60, excess: 10, value: 50)).Value;

        Assert.Equal(Won(50), multiples.PaidIn);
        Assert.Equal(Won(0), multiples.Distributed);
        Assert.Equal(Won(50), multiples.Unfunded);
        Assert.Equal(1, multiples.Tvpi.Value);
    }

    [Fact]
    public void With_nothing_paid_in_there_is_no_multiple_rather_than_0()
    {
        var multiples = FundMultiples.Of(Account(100)).Value;

        Assert.Equal("missing.nothing-paid-in", multiples.Dpi.Missing?.Code);
        Assert.Equal("missing.nothing-paid-in", multiples.Tvpi.Missing?.Code);
        Assert.Equal("missing.nothing-paid-in", multiples.Shown().Missing?.Code);
        Assert.Equal(0, multiples.Pic.Value);
        Assert.Equal("missing.nothing-committed", FundMultiples.Of(Account(0)).Value.Pic.Missing?.Code);
    }

    [Fact]
    public void More_recallable_than_distributed_is_refused()
    {
        var accepted = FundMultiples
            .Of(Account(100, called: 50, distributed: 10, recallable: 11))
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(new RecallableMustBeDistributed(Won(11), Won(10)), refusal);
    }

    [Fact]
    public void An_account_in_two_currencies_is_refused()
    {
        var accepted = FundMultiples
            .Of(Recalled with { Value = new(70, Currency.Dollar) })
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(new AccountMustHaveOneCurrency(Currency.Won, Currency.Dollar), refusal);
    }

    [Fact]
    public void Printed_multiples_add_up_or_say_why_not() =>
        Gen.Select(Gen.Long[1, 1000], Gen.Long[0, 1000], Gen.Long[0, 1000])
            .Sample(
                (called, distributed, value) =>
                {
                    var shown = FundMultiples
                        .Of(Account(2000, called: called, distributed: distributed, value: value))
                        .Value.Shown()
                        .Value;
                    Assert.Equal(shown.Dpi + shown.Rvpi == shown.Tvpi, shown.Remark is null);
                }
            );

    [Fact]
    public void A_remark_tells_of_a_sum_that_rounding_broke()
    {
        var shown = FundMultiples
            .Of(Account(2000, called: 1000, distributed: 334, value: 334))
            .Value.Shown()
            .Value;

        Assert.Equal((0.33m, 0.33m, 0.67m), (shown.Dpi, shown.Rvpi, shown.Tvpi));
        Assert.Contains("0.67", shown.Remark!.Value.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public void The_multiple_of_an_investment_needs_an_investment()
    {
        Assert.Equal(2.5, FundMultiples.Moic(Won(100), Won(50), Won(200)).Value);
        Assert.Equal("missing.nothing-invested", FundMultiples.Moic(Won(0), Won(0), Won(5)).Missing?.Code);
    }

    static CapitalAccount Account(
        long committed,
        long called = 0,
        long excess = 0,
        long distributed = 0,
        long recallable = 0,
        long value = 0
    ) => new(Won(committed), Won(called), Won(excess), Won(distributed), Won(recallable), Won(value));

    static Money Won(long amount) => new(amount, Currency.Won);
}
