using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Funds;

/// <summary>What is filled in becomes the transaction that was meant, or is refused with everything that is
/// wrong.</summary>
public sealed class EntryFormsTests
{
    readonly FundDesk _desk = new FundDesk().WithPaid(1000);

    public static TheoryData<string> Kinds => [.. EntryForms.All.Select(form => form.Code)];

    [Fact]
    public void Every_transaction_of_the_ledger_has_a_form()
    {
        var types = typeof(ITransaction)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITransaction))
            )
            .ToList();

        Assert.Equal(types.Count, EntryForms.All.Count);
        Assert.Equal(EntryForms.All.Count, EntryForms.All.Select(form => form.Code).Distinct().Count());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_is_filled_in_prepared_and_approved(string kind)
    {
        var ask = Sample(kind);
        var read = EntryForms.Read(ask, _desk.History);
        Assert.True(read.Accepted(out var prepare, out var refusal), refusal?.ToString());
        var preview = EntryPreview.Of(prepare, _desk.History);
        Assert.True(preview.Accepted(out var shown, out refusal), refusal?.ToString());
        _desk.Desk.Write(FundControlRules.Decide(prepare, _desk.History)).Write(_desk.Approve(ask.Entry));

        Assert.Equal(kind, EntryForms.Of(prepare.Transaction)!.Code);
        Assert.Equal(FundDesk.Preparer, prepare.Transaction.PreparedBy);
        Assert.Equal(Rows(_desk.Book().TrialBalance()), Rows(shown.After));
        if (kind != "undo")
            Assert.Equal(
                _desk.Book().Entries.Single(entry => entry.Id == ask.Entry).Movements,
                shown.Movements
            );
    }

    [Fact]
    public void No_field_is_called_as_the_form_itself_needs() =>
        Assert.All(
            EntryForms.All.SelectMany(form => form.Fields.Concat(form.Shares)),
            asked =>
                Assert.DoesNotContain(asked.Name, (string[])["kind", "request", "do", "state", "from-day"])
        );

    [Fact]
    public void Shares_left_out_are_those_that_the_rules_work_out()
    {
        var fresh = new FundDesk().WithPaid(0);
        var ask = Ask(
            "capital-call",
            ("on", "2020-02-01"),
            ("due", "2020-03-01"),
            ("investments", "101"),
            ("fees", "10")
        );
        var shares = EntryForms.Propose(ask, fresh.History).Value;
        var read = (CapitalCalledFor)EntryForms.Read(ask, fresh.History).Value.Transaction;

        Assert.Equal(["61", "40"], shares.Select(share => share["investments"]));
        Assert.Equal(["6", "4"], shares.Select(share => share["fees"]));
        Assert.Equal([67L, 44L], read.Shares.Select(share => share.Total().Minor));
    }

    [Fact]
    public void A_late_investor_shares_in_what_happened_before_where_its_commitment_is_given()
    {
        _desk.Post(_desk.Distribute(gain: 40, capital: 60), 2).Post(_desk.Commit(FundDesk.Third, 1000), 5);
        var ask = Ask("equalisation", ("on", "2020-03-01"), ("late", $"{FundDesk.Third}"));

        var alone = EntryForms.Propose(ask, _desk.History).Value;
        var fields = new Dictionary<string, string?>(ask.Fields) { ["results_by"] = "1000" };
        var shared = EntryForms.Propose(ask with { Fields = fields }, _desk.History).Value;
        var read = (InvestorEqualised)
            EntryForms.Read(ask with { Fields = fields }, _desk.History).Value.Transaction;

        // Half of 600 and 400 that were paid, of 60 of capital and of 100 in all that were distributed.
        Assert.Equal(["300", "200"], shared.Select(share => share["capital"]));
        Assert.Equal(["18", "12"], alone.Select(share => share["distributed"]));
        Assert.Equal(["30", "20"], shared.Select(share => share["distributed"]));
        Assert.Equal(
            (1000L, 50L),
            (read.ResultsBy!.Value.Minor, read.Shares.Sum(share => share.Distributed!.Value.Minor))
        );
    }

    [Fact]
    public void A_line_of_units_that_is_none_is_refused_with_the_line()
    {
        var refusal = Refused(
            Ask("terms", ("on", "2020-03-01"), ("results", "units"), ("units_of", $"{FundDesk.First} many"))
        );

        Assert.Contains("many", refusal!.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_that_do_not_make_the_whole_are_refused()
    {
        var refusal = Refused(
            Ask("distribution", ("on", "2020-02-01"), ("gain", "100")) with
            {
                Shares = [Share(FundDesk.First, ("gain", "60")), Share(FundDesk.Second, ("gain", "39"))],
            }
        );

        Assert.Equal(
            new SharesMustMakeTheTotal("gain", new("이익", "Gain"), FundDesk.Won(100), FundDesk.Won(99)),
            refusal
        );
    }

    [Fact]
    public void A_kind_that_there_is_not_is_refused() =>
        Assert.Equal(new EntryKindMustBeKnown("dividend"), Refused(Ask("dividend")));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_by_field_and_share()
    {
        var refusal = Refused(
            Ask("distribution", ("on", "1 Feb"), ("gain", "1,000"), ("income", "0.5"), ("loss", "3")) with
            {
                Shares =
                [
                    Share(FundDesk.First, ("gain", "60"), ("gian", "40")),
                    Share(FundDesk.Second, ("gain", "x")),
                ],
            }
        );

        var rows = Assert.IsType<RowsMustHold>(refusal);
        Assert.Equal(
            [
                (1, "gain", RowFault.NumberMustBeExact),
                (1, "income", RowFault.AmountMustHaveTheCurrencysDecimals),
                (1, "loss", RowFault.ColumnMustBeKnown),
                (1, "on", RowFault.DateMustBeIso),
                (2, "gian", RowFault.ColumnMustBeKnown),
                (3, "gain", RowFault.NumberMustBeExact),
            ],
            rows.Errors.Select(error => (error.Line, error.Column, error.Fault))
                .OrderBy(error => error.Line)
                .ThenBy(error => error.Column, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_fund_without_commitments_has_nobody_to_share_a_call() =>
        Assert.Equal(
            new FundMustHaveInvestors(new(2020, 2, 1)),
            EntryForms
                .Read(
                    Ask("capital-call", ("on", "2020-02-01"), ("due", "2020-03-01"), ("investments", "10")),
                    new FundDesk().History
                )
                .Accepted(out _, out var refusal)
                ? null
                : refusal
        );

    [Fact]
    public void A_holding_that_is_added_to_keeps_its_terms()
    {
        _desk.Post(_desk.Buy(100, 10, instrument: new(InstrumentKind.Preferred, 1.5m)), 10);
        var read = EntryForms.Read(
            Ask(
                "purchase",
                ("on", "2020-02-01"),
                ("stake", FundDesk.Shares.ToString()),
                ("units", "5"),
                ("amount", "50")
            ),
            _desk.History
        );
        var bought = (StakeBought)read.Value.Transaction;

        Assert.Equal(FundDesk.Startup, bought.Company);
        Assert.Equal(new Instrument(InstrumentKind.Preferred, 1.5m), bought.Instrument);
    }

    [Fact]
    public void An_amount_in_another_currency_is_converted_at_the_days_rate()
    {
        var read = EntryForms.Read(
            Ask(
                "cost",
                ("on", "2020-02-01"),
                ("cost", "audit"),
                ("amount", "0.25"),
                ("currency", "USD"),
                ("rate", "1200"),
                ("rate_source", "Central bank"),
                ("paid", "true")
            ),
            _desk.History
        );
        var decided = FundControlRules.Decide(read.Value, _desk.History).Value.Facts[0].Event;

        var cost = Assert.IsType<CostCharged>(decided);
        Assert.Equal(FundDesk.Won(300), cost.Amount);
        Assert.Equal(new(2020, 2, 1), cost.Rate!.On);
    }

    EnterTransaction Sample(string kind)
    {
        const string Day = "2020-03-01";
        var (first, second, third) = ($"{FundDesk.First}", $"{FundDesk.Second}", $"{FundDesk.Third}");
        var stake = FundDesk.Shares.ToString();
        switch (kind)
        {
            case "commitment":
                return Ask(kind, ("on", Day), ("investor", third), ("role", "public"), ("amount", "500"));
            case "capital-call":
                _desk.Post(_desk.Commit(FundDesk.First, 500), 1);
                return Ask(kind, ("on", Day), ("due", "2020-04-01")) with
                {
                    Shares = [Share(FundDesk.First, ("investments", "400"), ("fees", "50"))],
                };
            case "payment":
                _desk.Post(_desk.Commit(FundDesk.First, 500), 1).Post(_desk.CallFrom(FundDesk.First, 300), 2);
                return Ask(kind, ("on", Day), ("investor", first), ("amount", "300"));
            case "excess-returned":
                return Ask(kind, ("on", Day), ("amount", "100"));
            case "equalisation":
                _desk.Post(_desk.Commit(FundDesk.Third, 250), 5);
                return Ask(kind, ("on", Day), ("late", third), ("interest_rate", "0.08"));
            case "transfer":
                return Ask(
                    kind,
                    ("on", Day),
                    ("from", second),
                    ("to", third),
                    ("commitment", "200"),
                    ("role", "private"),
                    ("price", "210"),
                    ("paid_on", "2020-03-15")
                );
            case "interest-price":
                var transfer = _desk.Transfer(200);
                _desk.Post(transfer, 6);
                return Ask(kind, ("on", Day), ("transfer", $"{transfer.Entry}"), ("amount", "210"));
            case "terms":
                return Ask(
                    kind,
                    ("on", Day),
                    ("results", "units"),
                    ("units_of", $"{first} 10\n{second}, 30\n")
                );
            case "distribution":
                return Ask(kind, ("on", Day), ("capital", "50"), ("income", "7"), ("recallable", "20"));
            case "distribution-returned":
                _desk.Post(_desk.Distribute(gain: 100), 6);
                return Ask(kind, ("on", Day), ("investor", first), ("amount", "30"));
            case "purchase":
                return Ask(
                    kind,
                    ("on", Day),
                    ("company", $"{FundDesk.Startup}"),
                    ("site", $"{FundDesk.Plant}"),
                    ("instrument", "convertible-note"),
                    ("units", "2.5"),
                    ("amount", "100"),
                    ("valuation_cap", "9000"),
                    ("discount", "0.2"),
                    ("interest_rate", "0.05"),
                    ("matures_on", "2023-03-01")
                );
            case "cost":
                return Ask(kind, ("on", Day), ("cost", "due-diligence"), ("amount", "9"));
            case "settlement":
                _desk.Post(_desk.Cost(20, isPaid: false), 6);
                return Ask(kind, ("on", Day), ("amount", "20"));
            case "line-repaid":
                _desk.Post(
                    new LineDrawn(FundDesk.Venture, _desk.Next(), FundDesk.Preparer, FundDesk.Won(80)),
                    6
                );
                return Ask(kind, ("on", Day), ("principal", "80"), ("interest", "2"));
            case "carry-paid":
                _desk.Post(Carry(40), 6);
                return Ask(kind, ("on", Day), ("amount", "40"));
            case "carry-returned":
                _desk
                    .Post(Carry(40), 6)
                    .Post(
                        new CarryPaid(FundDesk.Venture, _desk.Next(), FundDesk.Preparer, FundDesk.Won(40)),
                        7
                    )
                    .Post(Carry(15) with { IsTakenBack = true }, 8);
                return Ask(kind, ("on", Day), ("amount", "15"));
            case "line-drawn" or "carry-allocated":
                return Ask(kind, ("on", Day), ("amount", "40"));
            case "undo":
                var mistake = _desk.Cost(20);
                _desk.Post(mistake, 6);
                return Ask(kind, ("undoes", $"{mistake.Entry}"), ("reason", "Entered twice."));
        }

        _desk.Post(_desk.Buy(100, 10), 3);
        switch (kind)
        {
            case "sale":
                return Ask(
                    kind,
                    ("on", Day),
                    ("stake", stake),
                    ("units", "4"),
                    ("amount", "70"),
                    ("reinvestable", "true")
                );
            case "conversion":
                return Ask(
                    kind,
                    ("on", Day),
                    ("stake", stake),
                    ("units", "4"),
                    ("units_in", "2"),
                    ("instrument", "preferred"),
                    ("liquidation_multiple", "1")
                );
            case "split":
                return Ask(kind, ("on", Day), ("stake", stake), ("from", "1"), ("to", "5"));
            case "in-kind":
                return Ask(kind, ("on", Day), ("stake", stake), ("units", "4"), ("amount", "70"));
            case "income":
                return Ask(kind, ("on", Day), ("stake", stake), ("income", "dividend"), ("amount", "7"));
            case "valuation":
                return Ask(
                    kind,
                    ("on", Day),
                    ("stake", stake),
                    ("amount", "140"),
                    ("method", "multiples"),
                    ("basis", "Sales of peers")
                );
            case "recovery":
                _desk.Post(
                    new StakeWrittenOff(
                        FundDesk.Venture,
                        _desk.Next(),
                        FundDesk.Preparer,
                        FundDesk.Shares,
                        FundDesk.Won(100),
                        "Closed"
                    ),
                    6
                );
                return Ask(kind, ("on", Day), ("stake", stake), ("amount", "5"));
            default:
                return Ask(kind, ("on", Day), ("stake", stake), ("amount", "60"), ("reason", "No sales"));
        }
    }

    CarryAllocated Carry(long won) =>
        new(FundDesk.Venture, _desk.Next(), FundDesk.Preparer, FundDesk.Won(won));

    static EnterTransaction Ask(string kind, params IReadOnlyList<(string Name, string Value)> fields) =>
        new(
            FundDesk.Venture,
            Desk.Id<LedgerEntry>(9_999),
            FundDesk.Preparer,
            kind,
            fields.ToDictionary(field => field.Name, field => (string?)field.Value),
            []
        );

    static Dictionary<string, string?> Share(
        Id<Organisation> investor,
        params IReadOnlyList<(string Name, string Value)> amounts
    ) =>
        amounts
            .Append((Name: "investor", Value: investor.ToString()))
            .ToDictionary(field => field.Name, field => (string?)field.Value);

    Refusal? Refused(EnterTransaction ask) =>
        EntryForms.Read(ask, _desk.History).Accepted(out _, out var refusal) ? null : refusal;

    static IEnumerable<TrialBalanceRow> Rows(TrialBalance balance) =>
        balance.Rows.Where(row => row.Debit.Minor + row.Credit.Minor != 0);
}
