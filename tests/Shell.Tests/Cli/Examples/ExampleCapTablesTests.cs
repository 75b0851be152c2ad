using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Cli.Examples;

/// <summary>The cap tables of the example fund book: they tell the same as the funds' books.</summary>
public class ExampleCapTablesTests(FundBookExampleTests.Made made) : IClassFixture<FundBookExampleTests.Made>
{
    static readonly AsOf Last = AsOf.AllRecorded(new(2026, 9, 30));

    [Fact]
    public void A_few_dozen_companies_have_one_with_rounds()
    {
        var tables = Tables();

        Assert.InRange(tables.Count, 24, 40);
        Assert.All(tables, table => Assert.NotEmpty(table.Rounds));
        Assert.Contains(tables, table => table.Rounds.Count > 1);
        Assert.All(tables, table => Assert.True(table.Lots.All(lot => lot.Quantity > 0)));
    }

    [Fact]
    public void A_fund_holds_as_many_shares_as_its_books_say()
    {
        var books = made
            .History.Funds.All(Last)
            .ToDictionary(fund => fund.Id, fund => made.History.Funds.BookOf(fund.Id, Last)!);
        foreach (var table in Tables())
        foreach (var holder in table.Holders.Where(holder => holder.Fund is not null))
        {
            var converted = table.Lots.Where(lot => lot.Holder == holder.Id).Sum(lot => lot.Quantity);
            var booked = books[holder.Fund!.Value]
                .Stakes.Where(stake =>
                    stake.Company == table.Company
                    && stake.Instrument?.Kind is InstrumentKind.Preferred or InstrumentKind.Common
                )
                .Sum(stake => stake.Units);
            var hasLoan = books[holder.Fund.Value]
                .Stakes.Any(stake =>
                    stake.Company == table.Company
                    && stake.Instrument?.Kind is not (InstrumentKind.Preferred or InstrumentKind.Common)
                );
            Assert.True(
                hasLoan ? converted >= booked : converted == booked,
                $"{table.Company} {holder.Name}"
            );
        }
    }

    [Fact]
    public void Each_has_its_parts_and_its_waterfall()
    {
        foreach (var table in Tables())
        {
            var dilution = Dilution.Of(table, new(Last.On)).Value;
            Assert.Equal(1, Fraction.Sum(dilution.Rows.Select(dilution.PartOf)));
            var price = table.LastRound!.PostMoney;
            var payments = Waterfall.Of(table, new(Last.On)).Value.PaymentsAt(price);
            Assert.Equal(price.Minor, payments.Sum(payment => payment.Amount.Minor));
        }
    }

    List<CapTable> Tables() =>
        [
            .. made
                .History.CapTables.CompaniesAt(Last)
                .Select(company => made.History.CapTables.Find(company, Last))
                .OfType<CapTable>(),
        ];
}
