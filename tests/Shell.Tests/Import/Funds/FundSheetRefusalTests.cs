using System.Text;
using CsCheck;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Import.Funds.FundSheetDesk;

namespace Evenground.Tests.Import.Funds;

/// <summary>What a sheet of fund entries is refused for: each row named with the rule and the way out, and
/// nothing
/// of the sheet taken in.</summary>
public class FundSheetRefusalTests
{
    /// <summary>The rule that is broken, and rows that break it after those that are sound.</summary>
    public static TheoryData<string, string[]> BadInput =>
        new()
        {
            {
                "fund.call-must-stay-within-commitment",
                [Row("k2", "call", "2024-05-01", "1", "investor=Investor A", "part=fees", "due=2024-05-02")]
            },
            {
                "fund.distribution-must-follow-a-payment",
                [Row("d1", "distribution", "2024-02-01", "1", "investor=Investor A", "part=gain")]
            },
            {
                "fund.rate-must-be-given",
                [Row("f1", "cost", "2024-05-01", "1", "type=audit", "paid=true", "currency=USD")]
            },
            {
                "fund.stake-must-hold-the-units",
                [Row("s1", "sale", "2024-05-01", "10", "stake=S", "units=51")]
            },
            {
                "fund.valuation-must-name-its-method",
                [Row("v1", "valuation", "2024-06-30", "1", "stake=S", "method=guess", "basis=none")]
            },
            { "record.must-be-in-being", [Row("p9", "line-drawn", "2022-12-31", "1")] },
            {
                "record.must-be-known",
                [Row("w1", "write-off", "2024-05-01", "1", "stake=T", "basis=closed")]
            },
        };

    [Theory, MemberData(nameof(BadInput), DisableDiscoveryEnumeration = true)]
    public async Task A_rule_of_the_ledger_is_named_with_the_row_and_the_way_out(string code, string[] rows)
    {
        var errors = await ErrorsOfAsync(Sheet([.. Sound, .. rows]));

        var error = Assert.Single(errors);
        Assert.Equal((10, "entry", RowFault.RuleMustHold), (error.Line, error.Column, error.Fault));
        Assert.Contains(code, error.Found, StringComparison.Ordinal);
        Assert.Matches("[가-힣]", error.Text.Korean);
    }

    [Fact]
    public async Task A_day_that_is_closed_is_refused()
    {
        var history = await AfterAsync(Sheet(Sound));
        var through = new DateOnly(2024, 3, 31);
        history = history.With(FundControlRules.Decide(new ClosePeriod(Venture, through, Approver), history));

        var errors = await ErrorsOfAsync(Sheet(Row("l1", "line-drawn", "2024-03-31", "1")), history);

        Assert.Contains("fund.books-must-be-open", Assert.Single(errors).Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_valuation_without_a_method_is_refused_with_the_methods_there_are()
    {
        var errors = await ErrorsOfAsync(
            Sheet([.. Sound, Row("v1", "valuation", "2024-06-30", "1", "stake=S", "basis=none")])
        );

        var error = Assert.Single(errors);
        Assert.Equal((10, "method", RowFault.CellMustNotBeEmpty), (error.Line, error.Column, error.Fault));
        Assert.Contains("multiples", error.Allowed.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_tie_or_the_file_is_refused()
    {
        var total = Row("total", "total", "", "1000", "type=call");

        var sound = await DecideAsync(Sheet([.. Sound, total]));
        var errors = await ErrorsOfAsync(
            Sheet([
                .. Sound,
                total.Replace("1000", "999", StringComparison.Ordinal),
                Row("all", "total", "", "3500", "fund="),
                Row("fees", "total", "2024-02-01", "100", "part=fees"),
            ])
        );

        Assert.True(sound.Accepted(out _, out _));
        var error = Assert.Single(errors);
        Assert.Equal((10, "amount", RowFault.TotalsMustTie), (error.Line, error.Column, error.Fault));
        Assert.StartsWith("1000", error.Allowed.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_row_that_does_not_hold_is_listed_at_once()
    {
        var errors = await ErrorsOfAsync(
            Sheet([
                .. Sound,
                Row("a", "cost", "2024-05-01", "9999", "type=audit", "paid=true"),
                Row("b", "sale", "2024-05-01", "1", "stake=S", "units=99"),
                Row("c", "payment", "2024-05-01", "1", "investor=Nobody"),
                Row("d", "payment", "2024-05-01", "1", "investor=Twin"),
                Row("e", "commitment", "2024-05-01", "0.5", "investor=Investor C", "role=public"),
                Row("f", "total", "", "1"),
            ])
        );

        Assert.Equal([10, 11, 12, 13, 14, 15], errors.Select(error => error.Line));
        Assert.Equal(
            [
                RowFault.RuleMustHold,
                RowFault.RuleMustHold,
                RowFault.NameMustBeKnown,
                RowFault.NameMustBeKnown,
                RowFault.AmountMustHaveTheCurrencysDecimals,
                RowFault.TotalsMustTie,
            ],
            errors.Select(error => error.Fault)
        );
    }

    [Theory]
    [InlineData("kind", RowFault.WordMustBeKnown, "kind=loan")]
    [InlineData("part", RowFault.WordMustBeKnown, "part=profit")]
    [InlineData("stake", RowFault.CellMustBeEmpty, "stake=S")]
    [InlineData("investor", RowFault.CellMustNotBeEmpty, "investor=")]
    [InlineData("on", RowFault.DateMustExist, "on=2024-02-30")]
    [InlineData("amount", RowFault.NumberMustBeExact, "amount=1e3")]
    [InlineData("currency", RowFault.WordMustBeKnown, "currency=WON")]
    public async Task A_cell_that_does_not_hold_is_named(string column, RowFault fault, string cell)
    {
        var row = Row("d1", "distribution", "2024-05-01", "1", "investor=Investor A", "part=gain", cell);

        var errors = await ErrorsOfAsync(Sheet([.. Sound, row]));

        Assert.Contains(errors, error => (error.Line, error.Column, error.Fault) == (10, column, fault));
    }

    [Theory]
    [InlineData("terms=multiple")]
    [InlineData("terms=bonus=1")]
    [InlineData("terms=discount=0.1; discount=0.2")]
    [InlineData("terms=cap=900")]
    [InlineData("terms=matures=2024-13-01")]
    public async Task Terms_that_mean_nothing_are_refused(string terms)
    {
        var row = Row(
            "b2",
            "purchase",
            "2024-05-01",
            "1",
            $"company={Startup}",
            "stake=T",
            "instrument=safe",
            "units=1",
            terms
        );

        var errors = await ErrorsOfAsync(Sheet([.. Sound, row]));

        Assert.Equal("terms", Assert.Single(errors).Column);
    }

    [Fact]
    public async Task Rows_of_one_entry_that_differ_or_stand_twice_are_refused()
    {
        var errors = await ErrorsOfAsync(
            Sheet([
                .. Sound,
                Row("k1", "call", "2024-02-02", "1", "investor=Investor A", "part=fees", "due=2024-02-15"),
                Row("k1", "call", "2024-02-01", "1", "investor=Investor B", "part=fees", "due=2024-02-15"),
                Row("p1", "payment", "2024-02-15", "1", "investor=Investor B"),
            ])
        );

        Assert.Equal(
            [(10, RowFault.RowsMustAgree), (11, RowFault.RowMustStandOnce), (12, RowFault.RowMustStandOnce)],
            errors.Where(error => error.Line >= 10).Select(error => (error.Line, error.Fault))
        );
    }

    [Fact]
    public async Task Another_entry_under_a_name_that_is_recorded_is_refused()
    {
        var history = await AfterAsync(Sheet(Sound));
        var changed = Sound.Select(row =>
            row.StartsWith("p1,", StringComparison.Ordinal)
                ? row.Replace(",600,", ",599,", StringComparison.Ordinal)
                : row
        );

        var errors = await ErrorsOfAsync(Sheet(changed), history);

        Assert.Equal((7, RowFault.RowMustStandOnce), (errors[0].Line, errors[0].Fault));
        Assert.Single(errors);
    }

    [Fact]
    public async Task A_rejected_entry_is_not_brought_back_under_its_name()
    {
        var history = Start.With(await DecideAsync(Sheet(Sound[0])));
        var entry = history.Funds.ControlledOf(Venture, Last).Single().Transaction.Entry;
        history = history.With(
            FundControlRules.Decide(new RejectEntry(Venture, entry, Approver, "wrong"), history)
        );

        var errors = await ErrorsOfAsync(Sheet(Sound[0]), history);

        Assert.Equal(RowFault.RowMustStandOnce, Assert.Single(errors).Fault);
    }

    [Fact]
    public void Whatever_bytes_are_changed_a_sheet_is_read_and_decided_or_refused() =>
        Gen.Select(
                Gen.Int[0, Sheet(Sound).Length - 1],
                Gen.OneOf(Gen.Byte, Gen.Char["\",\r\n;=0'09-ab"].Select(character => (byte)character))
            )
            .Array[1, 4]
            .Sample(
                changes =>
                {
                    var bytes = Encoding.UTF8.GetBytes(Sheet(Sound));
                    foreach (var (place, value) in changes)
                        bytes[place] = value;
                    if (!ReadAsync(bytes).GetAwaiter().GetResult().Accepted(out var ask, out var refusal))
                        return refusal is RowsMustHold { Count: > 0 };
                    return FundSheetRules.Decide(ask, Start).Accepted(out _, out refusal)
                        || refusal is RowsMustHold { Count: > 0 };
                },
                iter: 1_500
            );

    [Fact]
    public void Random_bytes_never_break_the_reader() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Bool)
            .Sample(
                (bytes, isCsv) =>
                    ReadAsync(bytes, isCsv ? "x.csv" : "x.xlsx")
                        .GetAwaiter()
                        .GetResult()
                        .Accepted(out var ask, out _) == (ask is not null),
                iter: 1_000
            );
}
