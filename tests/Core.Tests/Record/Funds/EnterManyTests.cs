using CsCheck;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>Many entries at once: the verdicts of one by one, all of them or none.</summary>
public class EnterManyTests
{
    const int LastDay = 12;

    [Fact]
    public void Entries_that_hold_are_entered_and_approved_in_order()
    {
        var desk = new FundDesk();

        desk.Desk.Write(
            Enter(
                desk,
                new(desk.Commit(First, 600), DayOf(0), Approver),
                new(desk.CallFrom(First, 100), DayOf(1), Approver),
                new(desk.Pay(First, 100), DayOf(2), Approver)
            )
        );

        Assert.Equal(100, desk.Book().Balance(LedgerAccount.Cash).Minor);
    }

    [Fact]
    public void Entries_without_an_approver_wait_for_one()
    {
        var desk = new FundDesk();

        desk.Desk.Write(Enter(desk, new EntryRow(desk.Commit(First, 600), DayOf(0))));

        Assert.Equal(
            Approval.Prepared,
            Assert.Single(desk.History.Funds.ControlledOf(Venture, On(DayOf(9)))).Approval
        );
    }

    [Fact]
    public void Every_entry_that_cannot_stand_is_named_and_none_is_entered()
    {
        var desk = new FundDesk();

        var refused = Refused<EntriesMustHold>(
            Enter(
                desk,
                new(desk.Commit(First, 600), DayOf(0), Approver),
                new(desk.CallFrom(First, 700), DayOf(1), Approver),
                new(desk.CallFrom(First, 100), DayOf(1), Approver),
                new(desk.Pay(First, 200), DayOf(2), Approver),
                new(desk.Pay(First, 100), DayOf(2), Preparer)
            )
        );

        Assert.Equal([2, 4, 5], refused.Errors.Select(error => error.Row));
        Assert.IsType<CallMustStayWithinCommitment>(refused.Errors[0].Refusal);
        Assert.IsType<PaymentMustHaveBeenCalled>(refused.Errors[1].Refusal);
        Assert.IsType<ApproverMustBeAnother>(refused.Errors[2].Refusal);
    }

    [Fact]
    public void An_entry_of_an_unknown_fund_is_refused()
    {
        var desk = new FundDesk();
        var elsewhere = desk.Commit(First, 600) with { Fund = Id<Fund>(99) };

        var refused = Refused<EntriesMustHold>(Enter(desk, new EntryRow(elsewhere, DayOf(0), Approver)));

        Assert.IsType<MustBeKnown>(refused.Errors[0].Refusal);
    }

    [Fact]
    public void Whatever_is_asked_in_whatever_order_the_verdicts_are_those_of_one_by_one() =>
        Gen.Select(Gen.Int[0, 14], Gen.Int[0, LastDay], Gen.Int[1, 90], Gen.Bool)
            .Array[1, 24]
            .Sample(
                asks =>
                {
                    var (single, many) = (new FundDesk(), new FundDesk());
                    var rows = asks.Select(ask => Row(many, ask)).ToArray();
                    var refused = new List<(int Row, string Code)>();
                    foreach (var (row, place) in rows.Select((row, place) => (row, place + 1)))
                        if (VerdictOf(single, row) is { } code)
                            refused.Add((place, code));

                    var outcome = Enter(many, rows);

                    if (outcome.Accepted(out _, out var refusal))
                    {
                        many.Desk.Write(outcome);
                        Assert.Empty(refused);
                        Assert.Equal(
                            Written(single.Book().TrialBalance()),
                            Written(many.Book().TrialBalance())
                        );
                    }
                    else
                        Assert.Equal(
                            refused,
                            ((EntriesMustHold)refusal!).Errors.Select(error =>
                                (error.Row, error.Refusal.ToString())
                            )
                        );
                },
                iter: 400
            );

    /// <summary>Prepares and approves one row by itself, as far as it goes; null when it is
    /// entered.</summary>
    static string? VerdictOf(FundDesk desk, EntryRow row)
    {
        var prepared = desk.Prepare(row.Transaction, row.On.DayNumber - Formed.DayNumber);
        if (!prepared.Accepted(out _, out var refusal))
            return refusal.ToString();
        if (row.ApprovedBy is not { } by)
        {
            desk.Desk.Write(prepared);
            return null;
        }

        // A row that is not approved is not entered either, so it is tried on a desk of its own.
        var after = FundControlRules.Decide(
            new ApproveEntry(Venture, row.Transaction.Entry, by),
            Later(desk.History, prepared.Value)
        );
        if (!after.Accepted(out _, out refusal))
            return refusal.ToString();
        desk.Desk.Write(prepared).Write(after);
        return null;
    }

    static History Later(History history, Decision decision) =>
        decision.Facts.Aggregate(
            history,
            (before, fact) =>
                before.After(
                    new(
                        fact.Event,
                        new(
                            before.Head + 1,
                            fact.Effective,
                            DateOnly.MinValue,
                            DateTimeOffset.UnixEpoch,
                            Visibility.Public
                        )
                    )
                )
        );

    static EntryRow Row(FundDesk desk, (int Kind, int Day, int Amount, bool IsApproved) ask)
    {
        var (kind, day, amount, isApproved) = ask;
        var entry = Id<LedgerEntry>(1_000 + amount * 100 + day);
        ITransaction asked = kind switch
        {
            0 or 1 => desk.Commit(First, amount * 10L),
            2 => desk.Commit(Second, amount * 10L),
            3 or 4 => desk.CallFrom(First, amount),
            5 or 6 => desk.Pay(First, amount),
            7 => desk.Buy(amount, amount),
            8 => desk.Sell(amount, amount / 2 + 1),
            9 => desk.Value(amount),
            10 => desk.Cost(amount, isPaid: amount % 2 == 0),
            11 => desk.Transfer(amount * 10L),
            12 => new LineDrawn(Venture, desk.Next(), Preparer, Won(amount)),
            13 => new EntryUndone(Venture, desk.Next(), Preparer, Id<LedgerEntry>(amount % 9 + 1), "slip"),
            _ => new DistributionReturned(Venture, entry, Preparer, First, Won(amount)),
        };
        return new(asked, DayOf(day), isApproved ? Approver : null);
    }

    static Outcome<Decision> Enter(FundDesk desk, params EntryRow[] rows) =>
        FundControlRules.Decide(new EnterMany(rows), desk.History);
}
