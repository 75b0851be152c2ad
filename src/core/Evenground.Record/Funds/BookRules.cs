namespace Evenground.Record;

/// <summary>Whether an entry can stand in the books where its day puts it.</summary>
static class BookRules
{
    public static Refusal? RefusalOf(ITransaction asked, DateOnly on, BookKeeper before) =>
        asked switch
        {
            DistributionMade or HandedOutInKind when !before.HasPaidIn => new DistributionMustFollowAPayment(
                on
            ),
            HandedOutInKind given => UnitsRefusal(given.Stake, given.Units, on, before),
            StakeSold sold => UnitsRefusal(sold.Stake, sold.Units, on, before),
            StakeBought bought => InstrumentRefusal(bought, before),
            StakeValued valued => before.Stake(valued.Stake) is { Units: > 0 }
                ? NeedsInvestors(on, before)
                : new StakeMustBeHeld(valued.Stake, on),
            StakeWrittenOff off => WriteOffRefusal(off, on, before),
            WriteOffRecovered recovered => before.Stake(recovered.Stake) is { WrittenOff.Minor: > 0 }
                ? null
                : new RecoveryMustFollowAWriteOff(recovered.Stake, on),
            InterestTransferred moved => Within(
                moved.Commitment,
                before.Committed(moved.From),
                held => new TransferMustStayWithinInterest(moved.From, moved.Commitment, held, on),
                before
            ),
            ExcessCapitalReturned excess => Each(
                excess.Shares,
                share =>
                    Within(
                        share.Amount,
                        -before.Balance(LedgerAccount.PaidInCapital, share.Investor),
                        held => new ExcessMustHaveBeenPaidIn(share.Investor, share.Amount, held, on),
                        before
                    )
            ),
            InvestorEqualised equalised => Each(
                equalised.Shares,
                share =>
                    Within(
                        share.Capital,
                        -before.Balance(LedgerAccount.PaidInCapital, share.Investor),
                        held => new ExcessMustHaveBeenPaidIn(share.Investor, share.Capital, held, on),
                        before
                    )
            ),
            DistributionReturned back => Within(
                back.Amount,
                before.DistributedTo(back.Investor),
                held => new ReturnMustHaveBeenDistributed(back.Investor, back.Amount, held, on),
                before
            ),
            CarryPaid paid => Within(
                paid.Amount,
                -before.Balance(LedgerAccount.CarriedInterest),
                held => new CarryMustBeAllocated(paid.Amount, held, on),
                before
            ),
            CarryClawedBack back => Within(
                back.Amount,
                before.Balance(LedgerAccount.CarriedInterest),
                held => new ClawbackMustBeOwed(back.Amount, held, on),
                before
            ),
            LineRepaid repaid => Within(
                repaid.Principal,
                -before.Balance(LedgerAccount.CreditLine),
                held => new LineMustBeDrawn(repaid.Principal, held, on),
                before
            ) ?? NeedsInvestors(on, before),
            PayableSettled settled => Within(
                settled.Amount,
                -before.Balance(LedgerAccount.Payables),
                held => new PayableMustBeOwed(settled.Amount, held, on),
                before
            ),
            CostCharged or IncomeReceived or LineDrawn or CarryAllocated => NeedsInvestors(on, before),
            _ => null,
        };

    /// <summary>Results are split over investors, so there must be some.</summary>
    static FundMustHaveInvestors? NeedsInvestors(DateOnly on, BookKeeper before) =>
        before.Commitments.Count > 0 ? null : new FundMustHaveInvestors(on);

    static StakeMustHoldTheUnits? UnitsRefusal(Id<Stake> stake, decimal units, DateOnly on, BookKeeper before)
    {
        var held = before.Stake(stake)?.Units ?? 0;
        return units <= held ? null : new StakeMustHoldTheUnits(stake, units, held, on);
    }

    static StakeMustBeOfOneInstrument? InstrumentRefusal(StakeBought bought, BookKeeper before) =>
        before.Stake(bought.Stake) is { } stake
        && (stake.Company != bought.Company || stake.Instrument != bought.Instrument)
            ? new StakeMustBeOfOneInstrument(bought.Stake)
            : null;

    static WriteOffMustStayWithinCost? WriteOffRefusal(StakeWrittenOff off, DateOnly on, BookKeeper before)
    {
        var cost = before.Stake(off.Stake)?.Cost ?? before.Of(0);
        return off.Amount <= cost ? null : new WriteOffMustStayWithinCost(off.Stake, off.Amount, cost, on);
    }

    static Refusal? Within(Money asked, Int128 held, Func<Money, Refusal> refusal, BookKeeper before) =>
        asked.Minor <= held ? null : refusal(before.Of(Int128.Max(held, 0)));

    static Refusal? Each<T>(IEnumerable<T> shares, Func<T, Refusal?> refusal) =>
        shares.Select(refusal).FirstOrDefault(found => found is not null);
}
