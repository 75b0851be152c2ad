namespace Evenground.Record;

/// <summary>Whether a transaction is sound by itself, and what the rules fill in.</summary>
/// <param name="companyOf">The company that a stake is in: bought, or converted from another; null when there
/// is no such stake.</param>
sealed class TransactionCheck(
    Fund fund,
    FundFile file,
    History history,
    Func<Id<Stake>, Id<Company>?> companyOf
)
{
    /// <returns>The transaction as it is to be recorded and its day, or the first refusal.</returns>
    public (ITransaction Done, DateOnly On, Refusal? Refusal) Complete(ITransaction asked, DateOnly on)
    {
        if (Naming.RefusalOf(asked.PreparedBy, Nouns.PersonInCharge) is { } nobody)
            return (asked, on, nobody);
        if (asked is EntryUndone undone)
            return Undone(undone, on);

        var (done, refusal) = asked is IConvertedTransaction converted
            ? Converted(converted, on)
            : (asked, null);
        refusal ??= AmountsRefusal(done) ?? InvestorsRefusal(done) ?? StakeRefusal(done);
        if (refusal is null)
            (done, refusal) = OfItsKind(done, on);
        return (done, on, refusal);
    }

    (ITransaction, DateOnly, Refusal?) Undone(EntryUndone asked, DateOnly on)
    {
        if (Naming.RefusalOf(asked.Reason, Nouns.Reason) is { } baseless)
            return (asked, on, baseless);
        foreach (var entry in file.ApprovedAt(AsOf.AllRecorded(DateOnly.MaxValue)))
            if (entry.Value.Entry == asked.Undoes)
                return (asked, entry.Mark.Effective.From, null);
        return (asked, on, new MustBeKnown(Nouns.LedgerEntry, asked.Undoes.ToString()));
    }

    (ITransaction, Refusal?) Converted(IConvertedTransaction asked, DateOnly on)
    {
        var (amount, rate) = (asked.Amount, asked.Rate);
        if (amount.Currency == fund.Currency && rate is null && asked.Original is null)
            return (asked, null);
        if (rate is null)
            return (asked, new RateMustBeGiven(amount, fund.Currency, on));
        if (rate.From != amount.Currency || rate.To != fund.Currency || rate.On != on || rate.From == rate.To)
            return (asked, new RateMustBeOfTheDay(rate.From, rate.To, rate.On, fund.Currency, on));
        if (rate.Rate <= 0)
            return (asked, new NumberMustBePositive(Nouns.Rate, rate.Rate));
        if (Naming.RefusalOf(rate.Source, Nouns.Source) is { } sourceless)
            return (asked, sourceless);
        return rate.Convert(amount) is { } converted
            ? (asked.In(converted, amount), null)
            : (asked, new AmountMustFit(amount.Major, fund.Currency));
    }

    Refusal? AmountsRefusal(ITransaction asked)
    {
        Int128 sum = 0;
        foreach (var part in asked.Parts())
        {
            if (part.Currency != fund.Currency)
                return new CurrencyMustMatch(part, fund.Currency);
            if (part.Minor < 0)
                return new AmountMustBePositive(part);
            sum += part.Minor;
        }

        foreach (var stated in asked.Beside())
        {
            if (stated.Currency != fund.Currency)
                return new CurrencyMustMatch(stated, fund.Currency);
            if (stated.Minor < 0)
                return new AmountMustBePositive(stated);
        }

        if (sum > long.MaxValue)
            return new AmountMustFit(asked.Parts().Max(part => part.Major), fund.Currency);
        return
            sum == 0
            && asked
                is not (
                    InvestorEqualised { ResultsBy: not null }
                    or StakeValued
                    or StakeConverted
                    or StakeSplit
                    or TermsAgreed
                )
            ? new AmountMustBePositive(new(0, fund.Currency))
            : null;
    }

    Refusal? InvestorsRefusal(ITransaction asked)
    {
        var whole = AsOf.AllRecorded(DateOnly.MaxValue);
        var named = new HashSet<Id<Organisation>>();
        foreach (var investor in asked.Investors())
        {
            if (history.Organisations.Find(investor, whole) is null)
                return new MustBeKnown(Nouns.Organisation, investor.ToString());
            if (!named.Add(investor))
                return new SharesMustNameEachInvestorOnce(investor);
        }

        return null;
    }

    MustBeKnown? StakeRefusal(ITransaction asked)
    {
        var stake = asked switch
        {
            IStakeTransaction of => of.Stake,
            IncomeReceived income => income.Stake,
            _ => null,
        };
        return stake is { } id && companyOf(id) is null ? new MustBeKnown(Nouns.Stake, id.ToString()) : null;
    }

    (ITransaction, Refusal?) OfItsKind(ITransaction asked, DateOnly on) =>
        asked switch
        {
            CapitalCalledFor called => (
                called,
                called.Due < on ? new DaysMustBeInOrder(on, called.Due) : null
            ),
            DistributionMade made => (made, RecallableRefusal(made)),
            StakeBought bought => Bought(bought, on),
            StakeSold sold => (sold with { Company = companyOf(sold.Stake) }, UnitsRefusal(sold.Units)),
            HandedOutInKind given => (given, UnitsRefusal(given.Units)),
            StakeConverted converted => (
                converted with
                {
                    Company = companyOf(converted.Stake),
                },
                ConversionRefusal(converted)
            ),
            TermsAgreed agreed => (agreed, TermsMustGiveUnits.Check(agreed.Terms)),
            StakeSplit split => (split, UnitsRefusal(split.From) ?? UnitsRefusal(split.To)),
            StakeValued valued => (valued, ValuationRefusal(valued, on)),
            StakeWrittenOff off => (off, Naming.RefusalOf(off.Reason, Nouns.Reason)),
            InterestTransferred moved => (moved with { FromRole = RoleOf(moved.From) }, PriceRefusal(moved)),
            _ => (asked, null),
        };

    static RecallableMustBeAPart? RecallableRefusal(DistributionMade made)
    {
        foreach (var share in made.Shares)
            if (share.Recallable > share.Total())
                return new RecallableMustBeAPart(share.Investor, share.Recallable, share.Total());
        return null;
    }

    static NumberMustBePositive? UnitsRefusal(decimal units) =>
        units > 0 ? null : new NumberMustBePositive(Nouns.Units, units);

    static Refusal? ValuationRefusal(StakeValued valued, DateOnly on) =>
        ValuationMethods.Find(valued.Method, on) is null
            ? new ValuationMustNameItsMethod(valued.Method, on)
            : Naming.RefusalOf(valued.Basis, Nouns.Basis);

    static Refusal? ConversionRefusal(StakeConverted converted) =>
        UnitsRefusal(converted.Units) as Refusal
        ?? UnitsRefusal(converted.UnitsIn) as Refusal
        ?? TermsRefusal(converted.Instrument) as Refusal
        ?? (converted.Into == converted.Stake ? new ConversionMustChangeTheStake(converted.Stake) : null);

    static PriceMustComeWithItsDay? PriceRefusal(InterestTransferred moved) =>
        moved is { Price: null, PaidOn: not null } ? new PriceMustComeWithItsDay(moved.PaidOn.Value) : null;

    static NumberMustNotBeNegative? TermsRefusal(Instrument terms)
    {
        foreach (var number in (decimal?[])[terms.LiquidationMultiple, terms.Discount, terms.InterestRate])
            if (number < 0)
                return new NumberMustNotBeNegative(Nouns.InstrumentTerm, number.Value);
        return null;
    }

    (ITransaction, Refusal?) Bought(StakeBought bought, DateOnly on)
    {
        if (UnitsRefusal(bought.Units) is { } none)
            return (bought, none);
        if (TermsRefusal(bought.Instrument) is { } unsound)
            return (bought, unsound);
        if (history.Companies.RefusalOf(bought.Company, on) is { } refusal)
            return (bought, refusal);
        var company = history.Companies.Find(bought.Company, AsOf.AllRecorded(on))!;
        var site = bought.Site is { } id
            ? company.Sites.FirstOrDefault(site => site.Id == id)
            : company.HeadOffice;
        if (bought.Site is { } asked && site is null)
            return (bought, new MustBeKnown(Nouns.CompanySite, asked.ToString()));
        return (bought with { Region = site?.Region }, null);
    }

    /// <summary>The part in which an investor promised last.</summary>
    InvestorRole? RoleOf(Id<Organisation> investor) =>
        file.MarkedLedgerAt(AsOf.AllRecorded(DateOnly.MaxValue))
            .Select(line => line.Value)
            .LastOrDefault(line =>
                line.Investor == investor && line.Kind == EntryKind.Committed && line.Role is not null
            )
            ?.Role;
}
