using System.Security.Cryptography;
using System.Text;

namespace Evenground.Record;

/// <summary>The rows of one entry of a sheet with what their names mean: makes the transaction of
/// them.</summary>
sealed class FundSheetEntry(
    IReadOnlyList<FundSheetRow> rows,
    Fund fund,
    string preparedBy,
    FundSheetNames names
)
{
    bool _hasFailed;

    /// <summary>The row that stands for all in what they say alike.</summary>
    public FundSheetRow First => rows[0];

    public Fund Fund => fund;

    /// <summary>The entry's id: its name where that is one; else made of the fund and the name, so that a
    /// sheet
    /// read again makes the same entries.</summary>
    public Id<LedgerEntry> Id { get; } =
        Id<LedgerEntry>.Parse(rows[0].Entry) ?? new Id<LedgerEntry>(NamedId(fund.Id, "entry", rows[0].Entry));

    /// <returns>The transaction, or null with its errors noted.</returns>
    public ITransaction? Make()
    {
        var transaction = First.Kind.Word switch
        {
            "commitment" or "transfer" or "payment" or "distribution-return" => OfOneInvestor(),
            "call" or "excess-return" or "equalisation" or "distribution" or "in-kind" => OfInvestors(),
            "purchase" or "sale" or "write-off" or "recovery" or "valuation" => OfStake(),
            _ => OfTheFund(),
        };
        return _hasFailed ? null : transaction;
    }

    ITransaction OfOneInvestor()
    {
        var (who, amount) = (InvestorOf(First), AmountOf(First));
        return First.Kind.Word switch
        {
            "commitment" => new CommitmentTaken(fund.Id, Id, preparedBy, who, First.Role ?? default, amount),
            "transfer" => new InterestTransferred(
                fund.Id,
                Id,
                preparedBy,
                who,
                OtherSide(),
                amount,
                First.Role ?? default,
                Price: First.Price is { } price ? Exact(price, First, FundSheetColumns.Price) : null,
                PaidOn: First.Due
            ),
            "payment" => new CapitalReceived(fund.Id, Id, preparedBy, who, amount),
            _ => new DistributionReturned(fund.Id, Id, preparedBy, who, amount),
        };
    }

    ITransaction OfInvestors()
    {
        var shares = rows.GroupBy(InvestorOf).ToList();
        return First.Kind.Word switch
        {
            "call" => new CapitalCalledFor(
                fund.Id,
                Id,
                preparedBy,
                First.Due ?? default,
                [
                    .. shares.Select(share => new CallShare(
                        share.Key,
                        Part(share, "investments"),
                        Part(share, "fees"),
                        Part(share, "expenses")
                    )),
                ]
            ),
            "equalisation" => new InvestorEqualised(
                fund.Id,
                Id,
                preparedBy,
                OtherSide(),
                [
                    .. shares.Select(share => new EqualisationShare(
                        share.Key,
                        Part(share, "capital"),
                        Part(share, "interest")
                    )),
                ]
            ),
            "distribution" => new DistributionMade(
                fund.Id,
                Id,
                preparedBy,
                [
                    .. shares.Select(share => new DistributionShare(
                        share.Key,
                        Part(share, "income"),
                        Part(share, "gain"),
                        Part(share, "capital"),
                        Part(share, "recallable")
                    )),
                ]
            ),
            "in-kind" => new HandedOutInKind(
                fund.Id,
                Id,
                preparedBy,
                StakeId(),
                First.Units,
                [.. shares.Select(share => new InvestorShare(share.Key, Part(share, "")))]
            ),
            _ => new ExcessCapitalReturned(
                fund.Id,
                Id,
                preparedBy,
                [.. shares.Select(share => new InvestorShare(share.Key, Part(share, "")))]
            ),
        };
    }

    ITransaction OfStake()
    {
        var amount = AmountOf(First);
        return First.Kind.Word switch
        {
            "purchase" => Bought(amount),
            "sale" => new StakeSold(
                fund.Id,
                Id,
                preparedBy,
                StakeId(),
                First.Units,
                amount,
                First.Reinvest,
                Rate: RateOf(amount)
            ),
            "write-off" => new StakeWrittenOff(fund.Id, Id, preparedBy, StakeId(), amount, First.Basis),
            "recovery" => new WriteOffRecovered(fund.Id, Id, preparedBy, StakeId(), amount),
            _ => new StakeValued(
                fund.Id,
                Id,
                preparedBy,
                StakeId(),
                amount,
                First.Method,
                First.Basis,
                RateOf(amount)
            ),
        };
    }

    ITransaction OfTheFund()
    {
        if (First.Kind.Word == "line-repaid")
            return new LineRepaid(fund.Id, Id, preparedBy, Part(rows, "principal"), Part(rows, "interest"));

        var amount = AmountOf(First);
        return First.Kind.Word switch
        {
            "cost" => new CostCharged(
                fund.Id,
                Id,
                preparedBy,
                FundSheetRow.ValueOf<CostKind>(First.Type) ?? default,
                amount,
                First.Paid,
                RateOf(amount)
            ),
            "payable-settled" => new PayableSettled(fund.Id, Id, preparedBy, amount),
            "line-drawn" => new LineDrawn(fund.Id, Id, preparedBy, amount),
            "carry-allocated" or "carry-taken-back" => new CarryAllocated(
                fund.Id,
                Id,
                preparedBy,
                amount,
                IsTakenBack: First.Kind.Word == "carry-taken-back"
            ),
            "carry-paid" => new CarryPaid(fund.Id, Id, preparedBy, amount),
            "carry-clawed-back" => new CarryClawedBack(fund.Id, Id, preparedBy, amount),
            "income" => new IncomeReceived(
                fund.Id,
                Id,
                preparedBy,
                FundSheetRow.ValueOf<IncomeKind>(First.Type) ?? default,
                amount,
                First.Stake.Length > 0 ? StakeId() : null,
                RateOf(amount)
            ),
            _ => throw new InvalidOperationException($"The kind '{First.Kind.Word}' is no entry."),
        };
    }

    StakeBought Bought(Money amount)
    {
        var company = names.CompanyOf(First);
        _hasFailed |= company is null;
        Id<CompanySite>? site = company is { } into ? names.SiteOf(First, into) : null;
        _hasFailed |= site is null && First.Site.Length > 0;
        return new(
            fund.Id,
            Id,
            preparedBy,
            StakeId(),
            company ?? default,
            First.Instrument ?? Instrument.Common,
            First.Units,
            amount,
            site,
            Rate: RateOf(amount),
            Stage: First.Stage
        );
    }

    Id<Organisation> InvestorOf(FundSheetRow row) =>
        Organisation(row, FundSheetColumns.Investor, row.Investor);

    Id<Organisation> OtherSide() => Organisation(First, FundSheetColumns.To, First.To);

    Id<Organisation> Organisation(FundSheetRow row, SheetColumn column, string name)
    {
        var found = names.Organisation(row, column, name);
        _hasFailed |= found is null;
        return found ?? default;
    }

    Id<Stake> StakeId()
    {
        if (Id<Stake>.Parse(First.Stake) is { } given)
            return given;
        var made = new Id<Stake>(NamedId(fund.Id, "stake", First.Stake));
        names.Tell(made.ToString(), First.Stake);
        return made;
    }

    DayRate? RateOf(Money amount) =>
        First.Rate is { } rate
            ? new(amount.Currency, fund.Currency, rate, First.On!.Value, First.RateSource)
            : null;

    /// <summary>The sum of the rows of a part; 0 when there are none.</summary>
    Money Part(IEnumerable<FundSheetRow> of, string part)
    {
        Money? sum = null;
        foreach (var row in of.Where(row => row.Part == part))
            sum = AmountOf(row) is var amount && sum is { } before ? before + amount : AmountOf(row);
        return sum ?? new(0, First.Currency ?? fund.Currency);
    }

    Money AmountOf(FundSheetRow row) => Exact(row.Amount, row, FundSheetColumns.Amount);

    Money Exact(decimal major, FundSheetRow row, SheetColumn column)
    {
        if (Money.From(major, row.Currency ?? fund.Currency).Accepted(out var amount, out var refusal))
            return amount;
        _hasFailed = true;
        names.Refuse(
            row.Line,
            column,
            refusal is AmountMustFit ? RowFault.AmountMustFit : RowFault.AmountMustHaveTheCurrencysDecimals,
            major.ToString(System.Globalization.CultureInfo.InvariantCulture),
            refusal.Text
        );
        return new(0, row.Currency ?? fund.Currency);
    }

    /// <summary>An id made of a name within a fund: UUID version 8, the first bytes of SHA-256.</summary>
    static Guid NamedId(Id<Fund> fund, string what, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"evenground sheet {fund}: {what} {name}"));
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
}
