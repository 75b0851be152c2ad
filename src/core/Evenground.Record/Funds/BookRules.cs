namespace Evenground.Record;

/// <summary>Whether an entry can stand in the books where its day puts it.</summary>
static class BookRules
{
    public static Refusal? RefusalOf(ITransaction asked, DateOnly on, BookKeeper before) =>
        asked switch
        {
            // Before the first call nothing can have been paid either: the call is what is missing first.
            DistributionMade or HandedOutInKind when !before.HasCalled => new DistributionMustFollowACall(on),
            DistributionMade or HandedOutInKind when !before.HasPaidIn => new DistributionMustFollowAPayment(
                on
            ),
            HandedOutInKind given => UnitsRefusal(given.Stake, given.Units, on, before),
            StakeSold sold => UnitsRefusal(sold.Stake, sold.Units, on, before),
            StakeBought bought => InstrumentRefusal(bought.Stake, bought.Company, bought.Instrument, before),
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
            InvestorEqualised equalised => EqualisationRefusal(equalised, on, before),
            StakeConverted converted => ConversionRefusal(converted, on, before),
            StakeSplit split => SplitRefusal(split, on, before),
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

    static StakeMustBeOfOneInstrument? InstrumentRefusal(
        Id<Stake> id,
        Id<Company> company,
        Instrument instrument,
        BookKeeper before
    ) =>
        before.Stake(id) is { } stake && (stake.Company != company || stake.Instrument != instrument)
            ? new StakeMustBeOfOneInstrument(id)
            : null;

    static Refusal? ConversionRefusal(StakeConverted converted, DateOnly on, BookKeeper before)
    {
        if (UnitsRefusal(converted.Stake, converted.Units, on, before) is { } tooMany)
            return tooMany;
        var company = before.Stake(converted.Stake)!.Company;
        return InstrumentRefusal(converted.Into, company, converted.Instrument, before);
    }

    static Refusal? SplitRefusal(StakeSplit split, DateOnly on, BookKeeper before)
    {
        if (before.Stake(split.Stake) is not { Units: > 0 } held)
            return new StakeMustBeHeld(split.Stake, on);
        return held.Units > decimal.MaxValue / Math.Max(split.To, 1) * Math.Min(split.From, 1)
            ? new AmountMustFit(held.Units, before.Currency)
            : null;
    }

    /// <summary>Each earlier investor gives up no more than it has, and the late one has promised its
    /// part.</summary>
    static Refusal? EqualisationRefusal(InvestorEqualised equalised, DateOnly on, BookKeeper before)
    {
        if (equalised.ResultsBy is { } asked && asked.Minor > before.Committed(equalised.Late))
            return new LatePartMustBeCommitted(
                equalised.Late,
                asked,
                before.Of(before.Committed(equalised.Late)),
                on
            );
        var kinds = EqualisationMovements.AccountsOf(equalised.ResultsBy is not null);
        return Each(
            equalised.Shares,
            share =>
            {
                var who = share.Investor;
                Int128 got = 0;
                foreach (var kind in kinds)
                    got += Int128.Max(before.Balance(kind, who), 0);
                var distributed = share.Distributed ?? before.Of(0);
                var recallable = share.Recallable ?? before.Of(0);
                return Within(
                        share.Capital,
                        -before.Balance(LedgerAccount.PaidInCapital, who),
                        held => new ExcessMustHaveBeenPaidIn(who, share.Capital, held, on),
                        before
                    )
                    ?? Within(
                        distributed,
                        got,
                        held => new ReturnMustHaveBeenDistributed(who, distributed, held, on),
                        before
                    )
                    ?? Within(
                        recallable,
                        Int128.Min(before.Recallable(who), distributed.Minor),
                        held => new RecallableMustBeAPart(who, recallable, held),
                        before
                    );
            }
        );
    }

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
