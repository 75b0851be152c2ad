using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Publish.Funds;
using Evenground.Tests.Record;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Publish.Listings;

/// <summary>Funds, investors, holdings, entries, postings, valuations and flows, row by row.</summary>
public class FundListingsTests
{
    static readonly History Record = WorkedFund.Desk().History;

    static readonly AsOf End = Desk.On(WorkedFund.LastDay);

    [Fact]
    public void A_fund_comes_with_its_money_apart_and_its_figures()
    {
        var row = Assert.Single(new FundListing().Rows(Record, End));

        Assert.Equal(
            (600L, 1_000L, 305L, 100L, 40L, 5L),
            (
                row.SponsorCommitmentMinor,
                row.SizeFormedMinor,
                row.PaidInMinor,
                row.InvestedMinor,
                row.DistributedMinor,
                row.RecallableMinor
            )
        );
        // Cash 305 - 105 - 20 + 60 - 40 = 200; stake 100 of 150; owed 4.
        Assert.Equal(296, row.ValueMinor);
        Assert.Equal(row.Tvpi!.Value, row.Dpi!.Value + row.Rvpi!.Value, precision: 12);
        Assert.Equal(
            (DayOf(91), DayOf(200), 1),
            (row.FirstFlowOn, row.OldestValuation, row.StakesRolledForward)
        );
    }

    [Fact]
    public void The_net_rate_never_comes_without_the_one_without_the_line()
    {
        var row = Assert.Single(new FundListing().Rows(Record, End));

        Assert.Equal(
            (RateStatus.Ok, RateStatus.Ok),
            (row.NetRateStatusWithLine, row.NetRateStatusWithoutLine)
        );
        Assert.NotNull(row.NetRateWithLine);
        Assert.NotEqual(row.NetRateWithoutLine, row.NetRateWithLine);
        var columns = ListingColumns.Of(typeof(FundRow)).Select(column => column.Csv).ToList();
        Assert.Equal(columns.IndexOf("net_rate_with_line") + 2, columns.IndexOf("net_rate_without_line"));
    }

    [Fact]
    public void Investors_add_up_to_the_fund()
    {
        var fund = Assert.Single(new FundListing().Rows(Record, End));
        var investors = new FundInvestorListing().Rows(Record, End);

        Assert.Equal(
            [(First.ToString(), InvestorRole.Sponsor), (Second.ToString(), InvestorRole.Private)],
            investors.Select(row => (row.InvestorId, Assert.Single(row.Roles)))
        );
        Assert.Equal(fund.ValueMinor, investors.Sum(row => row.ClosingMinor));
        Assert.Equal(fund.PaidInMinor, investors.Sum(row => row.PaidInMinor));
        Assert.Equal(fund.DistributedMinor, investors.Sum(row => row.DistributedMinor));
        Assert.Equal(1_000 - 305 + 5, investors.Sum(row => row.UnfundedMinor));
    }

    [Fact]
    public void The_lines_of_a_capital_account_make_its_closing()
    {
        foreach (var row in new FundInvestorListing().Rows(Record, End))
            Assert.Equal(
                row.ClosingMinor,
                row.ContributionsMinor
                    - row.ExcessReturnedMinor
                    - row.DistributionsMinor
                    + row.IncomeMinor
                    + row.RealisedGainMinor
                    + row.UnrealisedGainMinor
                    - row.FeesMinor
                    - row.ExpensesMinor
                    - row.InterestMinor
                    - row.CarriedInterestMinor
                    + row.TransfersMinor
            );
    }

    [Fact]
    public void A_holding_tells_what_went_in_what_came_back_and_how_old_its_value_is()
    {
        var row = Assert.Single(new FundHoldingListing().Rows(Record, End));

        Assert.Equal((100L, 60L, 100L), (row.InvestedMinor, row.ReturnedMinor, row.ValueMinor));
        Assert.Equal(1.6m, row.Multiple);
        Assert.Equal((DayOf(200), true), (row.ValuedOn, row.IsRolledForward));
        Assert.NotNull(row.Region);
        var valuation = Assert.Single(new FundValuationListing().Rows(Record, End));
        Assert.Equal(
            (150L, "multiples", Preparer, Approver),
            (valuation.ValueMinor, valuation.Method, valuation.PreparedBy, valuation.ApprovedBy)
        );
    }

    [Fact]
    public void Entries_that_wait_or_were_rejected_are_listed_and_do_not_count()
    {
        var rows = new FundEntryListing().Rows(Record, End);

        Assert.Equal(15, rows.Count);
        Assert.Equal(13, rows.Count(row => row.Counts));
        Assert.All(rows, row => Assert.Equal(row.Counts, row.Approval == Approval.Approved));
        Assert.Equal(
            [(Approval.Prepared, null, 7L), (Approval.Rejected, Approver, 8L)],
            rows.Where(row => !row.Counts)
                .Select(row => (row.Approval, row.DecidedBy, row.AmountMinor!.Value))
        );
        var distributed = rows.Single(row => row.Kind == "fund.distributed.v2");
        Assert.Equal(40, distributed.AmountMinor);
        Assert.Equal([First.ToString(), Second.ToString()], distributed.Investors);
    }

    [Fact]
    public void Postings_balance_within_each_entry_and_are_as_many_as_entries_say()
    {
        var entries = new FundEntryListing().Rows(Record, End).ToDictionary(row => row.Id);
        var postings = new FundPostingListing().Rows(Record, End).ToLookup(row => row.EntryId);

        foreach (var group in postings)
        {
            Assert.Equal(0, group.Sum(row => row.Side == Side.Debit ? row.AmountMinor : -row.AmountMinor));
            Assert.Equal(entries[group.Key].Postings, group.Count());
        }
        Assert.Equal(entries.Values.Sum(row => row.Postings), postings.Sum(group => group.Count()));
    }

    [Fact]
    public void Flows_of_investors_holdings_and_line_stand_apart()
    {
        var flows = new FundFlowListing().Rows(Record, End).ToLookup(row => row.Side, row => row.AmountMinor);

        Assert.Equal(40 - 305, flows[FlowSide.Investors].Sum());
        Assert.Equal(60 - 100, flows[FlowSide.Holdings].Sum());
        Assert.Equal([100L, -100, -5], flows[FlowSide.Line]);
    }

    [Fact]
    public void Before_its_first_flow_a_fund_has_a_reason_and_no_figure()
    {
        var row = Assert.Single(new FundListing().Rows(Record, Desk.On(Formed)));

        Assert.Equal(RateStatus.NothingToMeasure, row.NetRateStatusWithLine);
        Assert.Equal(
            ((decimal?)null, (decimal?)null, (decimal?)null),
            (row.Dpi, row.NetRateWithLine, row.NetTvpiWithoutLine)
        );
    }

    [Fact]
    public void Entries_of_the_first_shape_are_listed_too()
    {
        var rows = new FundEntryListing().Rows(TwoRecords.Of(TwoRecords.Ledger()), TwoRecords.Now);

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(("fund.commitment-made.v1", true), (row.Kind, row.Counts)));
    }
}
