using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>Four eyes, closed periods, and what was known when.</summary>
public class FundControlTests
{
    readonly FundDesk _desk = new();

    [Fact]
    public void An_entry_counts_only_when_another_has_approved_it()
    {
        var commitment = _desk.Commit(First, 600);
        _desk.Desk.Write(_desk.Prepare(commitment));

        Assert.Empty(_desk.Book().Entries);
        Assert.Equal(Approval.Prepared, Assert.Single(Controlled()).Approval);
        Assert.Equal(0, _desk.History.Funds.MeasuresOf(Venture, On(Formed))!.SizeFormed.Minor);

        Refused<ApproverMustBeAnother>(_desk.Approve(commitment.Entry, " " + Preparer.ToUpperInvariant()));
        _desk.Desk.Write(_desk.Approve(commitment.Entry));

        Assert.Equal(600, _desk.Book().CommitmentOf(First).Minor);
        Assert.Equal((Approval.Approved, Approver), (Controlled()[0].Approval, Controlled()[0].By));
        Assert.Equal(600, _desk.History.Funds.MeasuresOf(Venture, On(Formed))!.SizeFormed.Minor);
        Refused<MustBeKnown>(_desk.Approve(commitment.Entry));
    }

    [Fact]
    public void A_view_of_an_earlier_day_knows_no_later_approval()
    {
        var commitment = _desk.Commit(First, 600);
        _desk.Desk.Write(_desk.Prepare(commitment));
        var before = new AsOf(Formed, Known: _desk.Desk.Today);
        _desk.Desk.Today = _desk.Desk.Today.AddDays(1);
        _desk.Desk.Write(_desk.Approve(commitment.Entry));

        Assert.Empty(_desk.History.Funds.BookOf(Venture, before)!.Entries);
        Assert.Single(_desk.History.Funds.BookOf(Venture, before with { Known = _desk.Desk.Today })!.Entries);
        Assert.Equal(Approval.Prepared, _desk.History.Funds.ControlledOf(Venture, before)[0].Approval);
    }

    [Fact]
    public void A_rejected_entry_never_counts()
    {
        var commitment = _desk.Commit(First, 600);
        _desk.Desk.Write(_desk.Prepare(commitment));

        Refused<TextMustBeGiven>(Reject(commitment.Entry, " "));
        _desk.Desk.Write(Reject(commitment.Entry, "wrong amount"));

        Refused<MustBeKnown>(_desk.Approve(commitment.Entry));
        Assert.Equal(Approval.Rejected, Assert.Single(Controlled()).Approval);
        Assert.Empty(_desk.Book().Entries);
    }

    [Fact]
    public void What_waits_is_counted_when_more_is_prepared_and_left_out_when_it_is_approved()
    {
        var (commitment, call) = (_desk.Commit(First, 600), _desk.CallFrom(First, 600));
        _desk.Desk.Write(_desk.Prepare(commitment)).Write(_desk.Prepare(call));

        Refused<CallMustStayWithinCommitment>(_desk.Prepare(_desk.CallFrom(First, 1)));
        Refused<CallMustStayWithinCommitment>(_desk.Approve(call.Entry));
        _desk.Desk.Write(_desk.Approve(commitment.Entry)).Write(_desk.Approve(call.Entry));
    }

    [Fact]
    public void An_approved_entry_is_undone_with_four_eyes_too()
    {
        var commitment = _desk.Commit(First, 600);
        _desk.Post(commitment);
        Refused<ReversalMustBePrepared>(
            FundRules.Decide(new ReverseEntry(Venture, commitment.Entry, "mistake"), _desk.History)
        );

        var undone = new EntryUndone(Venture, _desk.Next(), Preparer, commitment.Entry, "mistake");
        Refused<TextMustBeGiven>(_desk.Prepare(undone with { Reason = "" }));
        Refused<MustBeKnown>(_desk.Prepare(undone with { Undoes = Id<LedgerEntry>(99) }));
        _desk.Desk.Write(_desk.Prepare(undone));
        Assert.Single(_desk.Book().Entries);
        _desk.Desk.Write(_desk.Approve(undone.Entry));

        Assert.Empty(_desk.Book().Entries);
        Assert.Equal(0, _desk.History.Funds.MeasuresOf(Venture, On(Formed))!.SizeFormed.Minor);
    }

    [Fact]
    public void An_entry_on_which_others_rest_is_not_undone()
    {
        var commitment = _desk.Commit(First, 600);
        _desk.Post(commitment).Post(_desk.CallFrom(First, 600));

        Refused<CallMustStayWithinCommitment>(
            _desk.Prepare(new EntryUndone(Venture, _desk.Next(), Preparer, commitment.Entry, "mistake"))
        );
    }

    [Fact]
    public void Nothing_is_entered_approved_or_taken_back_on_a_closed_day()
    {
        _desk.WithPaid(0);
        var plain = _desk.Next();
        _desk.Desk.Write(
            FundRules.Decide(
                new Commit(Venture, plain, Third, InvestorRole.Private, Won(5), DayOf(31)),
                _desk.History
            )
        );
        _desk.Desk.Write(Close(31));

        Refused<BooksMustBeOpen>(_desk.Prepare(_desk.Commit(Third, 1), 31));
        Refused<BooksMustBeOpen>(Close(30));
        Refused<BooksMustBeOpen>(
            FundRules.Decide(
                new Commit(Venture, _desk.Next(), Third, InvestorRole.Private, Won(1), DayOf(31)),
                _desk.History
            )
        );
        Refused<BooksMustBeOpen>(
            FundRules.Decide(new ReverseEntry(Venture, plain, "mistake"), _desk.History)
        );
        _desk.Post(_desk.Commit(Third, 1), 32);
    }

    [Fact]
    public void A_closed_period_is_opened_again_with_a_reason()
    {
        _desk.WithPaid(0).Desk.Write(Close(31));

        Refused<TextMustBeGiven>(Reopen(20, ""));
        Refused<BooksMustBeClosed>(Reopen(32, "late invoice"));
        _desk.Desk.Write(Reopen(20, "late invoice"));

        Assert.Equal(DayOf(19), _desk.History.Funds.ClosedThrough(Venture));
        Refused<BooksMustBeOpen>(_desk.Prepare(_desk.Commit(Third, 1), 19));
        _desk.Post(_desk.Commit(Third, 1), 20);
    }

    [Fact]
    public void A_period_is_closed_when_nothing_in_it_waits_for_approval()
    {
        _desk.Desk.Write(_desk.Prepare(_desk.Commit(First, 1), 10));

        Assert.Equal(1, Refused<CloseMustLeaveNothingPrepared>(Close(10)).Waiting);
        _desk.Desk.Write(Close(9));
        Refused<MustBeKnown>(
            FundControlRules.Decide(new ClosePeriod(Id<Fund>(9), Formed, Preparer), _desk.History)
        );
        Refused<MustBeInBeing>(Close(-1));
        Refused<TextMustBeGiven>(
            FundControlRules.Decide(new ClosePeriod(Venture, DayOf(10), ""), _desk.History)
        );
    }

    [Fact]
    public void Terms_of_carried_interest_hold_from_their_day_and_make_sense()
    {
        var terms = new CarryTerms(WaterfallKind.European, 0.2m, 0.08m, 1m);
        _desk.Desk.Write(Agree(terms, 10));

        Assert.Null(_desk.History.Funds.TermsOf(Venture, On(DayOf(9))));
        Assert.Equal(terms, _desk.History.Funds.TermsOf(Venture, On(DayOf(10))));
        Refused<CarryTermsMustBeSound>(Agree(terms with { Share = 1m }, 10));
        Refused<CarryTermsMustBeSound>(Agree(terms with { Hurdle = -0.01m }, 10));
        Refused<CarryTermsMustBeSound>(Agree(terms with { CatchUp = 0.2m }, 10));
        _desk.Desk.Write(Agree(terms with { CatchUp = 0 }, 11));
    }

    IReadOnlyList<ControlledEntry> Controlled() => _desk.History.Funds.ControlledOf(Venture, On(DayOf(999)));

    Outcome<Decision> Reject(Id<LedgerEntry> entry, string reason) =>
        FundControlRules.Decide(new RejectEntry(Venture, entry, Approver, reason), _desk.History);

    Outcome<Decision> Close(int day) =>
        FundControlRules.Decide(new ClosePeriod(Venture, DayOf(day), Preparer), _desk.History);

    Outcome<Decision> Reopen(int day, string reason) =>
        FundControlRules.Decide(new ReopenPeriod(Venture, DayOf(day), Approver, reason), _desk.History);

    Outcome<Decision> Agree(CarryTerms terms, int day) =>
        FundControlRules.Decide(new AgreeCarry(Venture, terms, DayOf(day)), _desk.History);
}
