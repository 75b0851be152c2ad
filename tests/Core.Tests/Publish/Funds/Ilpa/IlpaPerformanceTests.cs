using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Publish.Funds.Ilpa.Reports;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Publish.Funds.Ilpa;

/// <summary>The performance template by both methodologies.</summary>
public class IlpaPerformanceTests
{
    [Theory]
    [InlineData(FundReports.Granular)]
    [InlineData(FundReports.GrossUp)]
    public void Every_figure_stands_with_the_facility_and_without_it(string method)
    {
        var sheet = Performance(method).Sheets[1];

        Assert.Equal(2, sheet.Columns.Count);
        foreach (var line in sheet.Lines.Where(line => line.Kind == ReportLineKind.Amount))
            Assert.All(line.Cells, cell => Assert.NotNull(cell.Value));
        Assert.NotEqual(sheet.Of("net-irr")[0], sheet.Of("net-irr")[1]);
    }

    [Fact]
    public void The_published_example_of_a_line_comes_out_to_its_printed_digits()
    {
        // 100 drawn and invested at the start, 105 called and repaid after a year, sold for 150 after three.
        var desk = new FundDesk();
        desk.Post(desk.Commit(First, 1_000_000))
            .Post(new LineDrawn(Venture, desk.Next(), Preparer, Won(100_000)))
            .Post(desk.Buy(100_000, 10))
            .Post(desk.CallFrom(First, 105_000), 365)
            .Post(desk.Pay(First, 105_000), 365)
            .Post(new LineRepaid(Venture, desk.Next(), Preparer, Won(100_000), Won(5_000)), 365)
            .Post(desk.Value(150_000), 1_095);
        var asked = Ask(
            new(FundReports.Performance, "Venture Fund", "2022-Q4"),
            desk.History,
            Evenground.Tests.Record.Desk.On(DayOf(1_096))
        );

        var sheet = asked.Value.Sheets[1];

        // The quarter ends a day after the three years; the rates move in the fourth digit only.
        Assert.Equal(0.1952, (double)sheet.Of("net-irr")[0]!.Value, 3);
        Assert.Equal(0.1447, (double)sheet.Of("net-irr")[1]!.Value, 3);
        Assert.Equal(1.4286m, Math.Round(sheet.Of("net-multiple")[0]!.Value, 4));
        Assert.Equal(1.5m, sheet.Of("net-multiple")[1]);
    }

    [Fact]
    public void Granular_leaves_out_what_was_called_for_fees_and_expenses()
    {
        var granular = Performance(FundReports.Granular).Sheets[1];
        var net = granular.Of("net-multiple")[0]!.Value;

        // Of 305 called, 205 were for investments: (40 + 296) / 205 against / 305.
        Assert.Equal(Math.Round(336m / 205, 10), Math.Round(granular.Of("gross-multiple")[0]!.Value, 10));
        Assert.Equal(Math.Round(336m / 305, 10), Math.Round(net, 10));
    }

    [Fact]
    public void Gross_up_takes_the_flows_of_investments()
    {
        var sheet = Performance(FundReports.GrossUp).Sheets[1];

        Assert.Equal(1.6m, sheet.Of("gross-multiple")[1]);
        Assert.Equal(sheet.Of("portfolio-irr"), sheet.Of("gross-irr"));
    }

    [Fact]
    public void The_flows_of_the_granular_table_add_up_to_those_of_the_ledger_by_purpose()
    {
        var flows = Performance(FundReports.Granular).Sheets[3];

        Assert.Equal(-205m, Sum(flows, "Contribution: investments"));
        Assert.Equal(-80m, Sum(flows, "Contribution: management fees"));
        Assert.Equal(-20m, Sum(flows, "Contribution: partnership expenses"));
        Assert.Equal(40m, Sum(flows, "Distribution: cash"));
        Assert.Equal(-305m, Sum(Performance(FundReports.GrossUp).Sheets[3], "Contribution"));
    }

    [Fact]
    public void A_part_payment_settles_purposes_in_proportion_and_to_the_minor_unit()
    {
        var desk = new FundDesk();
        desk.Post(desk.Commit(First, 1_000))
            .Post(desk.Call(100, fees: 20, expenses: 10), 1)
            .Post(desk.Pay(First, 77), 2)
            .Post(desk.Pay(First, 53), 3);

        var flows = ItemisedFlows.Of(FundOf(desk));

        Assert.Equal(
            [
                (DayOf(2), CallPurpose.Investments, -59L),
                (DayOf(2), CallPurpose.Fees, -12),
                (DayOf(2), CallPurpose.Expenses, -6),
                (DayOf(3), CallPurpose.Investments, -41),
                (DayOf(3), CallPurpose.Fees, -8),
                (DayOf(3), CallPurpose.Expenses, -4),
            ],
            flows.Select(flow => (flow.Flow.Day, flow.Purpose!.Value, flow.Amount.Minor))
        );
    }

    [Fact]
    public void Calls_without_a_purpose_leave_the_granular_gross_figures_out_with_the_reason()
    {
        var desk = new FundDesk();
        desk.Post(desk.Commit(First, 600)).Post(desk.Commit(Second, 400));
        desk.Post(desk.CallFrom(First, 100), 1).Post(desk.Pay(First, 100), 1);
        desk.Post(
            new InvestorEqualised(Venture, desk.Next(), Preparer, Second, [new(First, Won(40), Won(2))]),
            90
        );

        var sheet = Ask(new(FundReports.Performance, "Venture Fund", "2021-Q1"), desk.History).Value.Sheets[
            1
        ];

        Assert.Equal([null, null], sheet.Of("gross-irr"));
        Assert.NotNull(sheet.Find("gross-irr")!.Note);
        Assert.DoesNotContain(null, sheet.Of("net-multiple"));
    }

    [Fact]
    public void Holdings_tell_what_went_in_and_what_it_is_worth()
    {
        var line = Assert.Single(Performance(FundReports.GrossUp).Sheets[2].Lines);

        Assert.Equal([100m, 60m, 100m, 160m], line.Cells.Skip(3).Take(4).Select(cell => cell.Value));
    }

    static decimal Sum(ReportSheet flows, string type) =>
        flows.Lines.Where(line => line.Name.English == type).Sum(line => (decimal)line.Cells[3].Value!);

    static FundFigures FundOf(FundDesk desk) =>
        FundPortfolio.Of(desk.History, Evenground.Tests.Record.Desk.On(DayOf(100))).Find(Venture)!;
}
