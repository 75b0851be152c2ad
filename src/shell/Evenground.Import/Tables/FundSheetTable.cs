using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Ledgers of funds as a sheet: what is written so can be imported again and is the same.</summary>
/// <remarks>Things go by their ids, so that no name is ambiguous. Only what counts is written; lines of
/// the first
/// shape are none of a sheet and are left out, as their number tells.</remarks>
public static class FundSheetTable
{
    /// <summary>The entries of funds that count in a view, in the order of the books.</summary>
    public static Table Of(History history, IEnumerable<Fund> funds, AsOf asOf) =>
        new(
            [.. FundSheetColumns.All.Select(column => column.Name)],
            funds.SelectMany(fund =>
                history
                    .Funds.BookOf(fund.Id, asOf)!
                    .Entries.Where(entry => HasPlace(entry.Transaction))
                    .SelectMany(entry => RowsOf(entry.Transaction!, entry.On))
            )
        );

    /// <summary>How many entries of funds have no place in a sheet.</summary>
    public static int LeftOut(History history, IEnumerable<Fund> funds, AsOf asOf) =>
        funds.Sum(fund =>
            history.Funds.BookOf(fund.Id, asOf)!.Entries.Count(entry => !HasPlace(entry.Transaction))
        );

    static IEnumerable<IReadOnlyList<Cell>> RowsOf(ITransaction entry, DateOnly on) =>
        SharesOf(entry)
            .Select(share =>
            {
                var row = new Dictionary<SheetColumn, Cell>
                {
                    [FundSheetColumns.Entry] = entry.Entry.ToString(),
                    [FundSheetColumns.Kind] = KindOf(entry),
                    [FundSheetColumns.Fund] = entry.Fund.ToString(),
                    [FundSheetColumns.On] = on,
                    [FundSheetColumns.Investor] = share.Investor?.ToString(),
                    [FundSheetColumns.Part] = share.Part,
                    [FundSheetColumns.Amount] = share.Amount.Major,
                    [FundSheetColumns.Currency] = share.Amount.Currency.Code,
                };
                Fill(row, entry);
                return (IReadOnlyList<Cell>)
                    [.. FundSheetColumns.All.Select(column => row.GetValueOrDefault(column))];
            });

    /// <summary>Lines of the first shape have none, nor have entries that say more than a sheet
    /// can.</summary>
    static bool HasPlace(ITransaction? entry) =>
        entry switch
        {
            null or StakeConverted or StakeSplit or TermsAgreed => false,
            InvestorEqualised equalised => equalised.ResultsBy is null
                && equalised.Shares.All(share => share is { Distributed: null, Recallable: null }),
            _ => true,
        };

    static string KindOf(ITransaction entry) =>
        entry switch
        {
            CommitmentTaken => "commitment",
            CapitalCalledFor => "call",
            CapitalReceived => "payment",
            ExcessCapitalReturned => "excess-return",
            InvestorEqualised => "equalisation",
            InterestTransferred => "transfer",
            DistributionMade => "distribution",
            HandedOutInKind => "in-kind",
            DistributionReturned => "distribution-return",
            CostCharged => "cost",
            PayableSettled => "payable-settled",
            LineDrawn => "line-drawn",
            LineRepaid => "line-repaid",
            CarryAllocated allocated => allocated.IsTakenBack ? "carry-taken-back" : "carry-allocated",
            CarryPaid => "carry-paid",
            CarryClawedBack => "carry-clawed-back",
            StakeBought => "purchase",
            StakeSold => "sale",
            IncomeReceived => "income",
            StakeWrittenOff => "write-off",
            WriteOffRecovered => "recovery",
            StakeValued => "valuation",
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "No sheet has such an entry."),
        };

    /// <summary>One row for each investor and part that is not 0; for an investor without any, its
    /// first.</summary>
    static IEnumerable<Share> SharesOf(ITransaction entry) =>
        entry switch
        {
            CapitalCalledFor called => called.Shares.SelectMany(share =>
                Parts(
                    share.Investor,
                    ("investments", share.Investments),
                    ("fees", share.Fees),
                    ("expenses", share.Expenses)
                )
            ),
            InvestorEqualised equalised => equalised.Shares.SelectMany(share =>
                Parts(share.Investor, ("capital", share.Capital), ("interest", share.Interest))
            ),
            DistributionMade made => made.Shares.SelectMany(share =>
                Parts(
                    share.Investor,
                    ("income", share.Income),
                    ("gain", share.Gain),
                    ("capital", share.Capital),
                    ("recallable", share.Recallable)
                )
            ),
            LineRepaid repaid => Parts(null, ("principal", repaid.Principal), ("interest", repaid.Interest)),
            ExcessCapitalReturned excess => excess.Shares.Select(Whole),
            HandedOutInKind given => given.Shares.Select(Whole),
            IConvertedTransaction converted => [new(null, null, converted.Original ?? converted.Amount)],
            CommitmentTaken taken => [new(taken.Investor, null, taken.Amount)],
            CapitalReceived received => [new(received.Investor, null, received.Amount)],
            InterestTransferred moved => [new(moved.From, null, moved.Commitment)],
            DistributionReturned back => [new(back.Investor, null, back.Amount)],
            _ => [new(null, null, entry.Parts().First())],
        };

    static void Fill(Dictionary<SheetColumn, Cell> row, ITransaction entry)
    {
        if (entry is IStakeTransaction { Stake: var stake })
            row[FundSheetColumns.Stake] = stake.ToString();
        if (entry is IConvertedTransaction { Rate: { } rate })
            (row[FundSheetColumns.Rate], row[FundSheetColumns.RateSource]) = (rate.Rate, rate.Source);
        switch (entry)
        {
            case CommitmentTaken taken:
                row[FundSheetColumns.Role] = Word(taken.Role);
                break;
            case CapitalCalledFor called:
                row[FundSheetColumns.Due] = called.Due;
                break;
            case InvestorEqualised equalised:
                row[FundSheetColumns.To] = equalised.Late.ToString();
                break;
            case InterestTransferred moved:
                row[FundSheetColumns.To] = moved.To.ToString();
                row[FundSheetColumns.Role] = Word(moved.ToRole);
                row[FundSheetColumns.Price] = moved.Price?.Major;
                row[FundSheetColumns.Due] = moved.PaidOn;
                break;
            case HandedOutInKind given:
                row[FundSheetColumns.Units] = given.Units;
                break;
            case CostCharged cost:
                row[FundSheetColumns.Type] = Word(cost.Kind);
                row[FundSheetColumns.Paid] = cost.IsPaid;
                break;
            case IncomeReceived income:
                row[FundSheetColumns.Type] = Word(income.Kind);
                row[FundSheetColumns.Stake] = income.Stake?.ToString();
                break;
            case StakeBought bought:
                Fill(row, bought);
                break;
            case StakeSold sold:
                row[FundSheetColumns.Units] = sold.Units;
                row[FundSheetColumns.Reinvest] = sold.MayBeInvestedAgain;
                break;
            case StakeWrittenOff off:
                row[FundSheetColumns.Basis] = off.Reason;
                break;
            case StakeValued valued:
                row[FundSheetColumns.Method] = valued.Method;
                row[FundSheetColumns.Basis] = valued.Basis;
                break;
            default:
                break;
        }
    }

    static void Fill(Dictionary<SheetColumn, Cell> row, StakeBought bought)
    {
        row[FundSheetColumns.Company] = bought.Company.ToString();
        row[FundSheetColumns.Site] = bought.Site?.ToString();
        row[FundSheetColumns.Stake] = bought.Stake.ToString();
        row[FundSheetColumns.Instrument] = Word(bought.Instrument.Kind);
        row[FundSheetColumns.Terms] = InstrumentTerms.Write(bought.Instrument);
        row[FundSheetColumns.Units] = bought.Units;
        row[FundSheetColumns.Stage] = bought.Stage is { } stage ? Word(stage) : null;
    }

    static List<Share> Parts(
        Id<Organisation>? investor,
        params ReadOnlySpan<(string Name, Money Amount)> parts
    )
    {
        var shares = new List<Share>();
        foreach (var (name, amount) in parts)
            if (amount.Minor != 0)
                shares.Add(new(investor, name, amount));
        return shares.Count > 0 ? shares : [new(investor, parts[0].Name, parts[0].Amount)];
    }

    static Share Whole(InvestorShare share) => new(share.Investor, null, share.Amount);

    static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    readonly record struct Share(Id<Organisation>? Investor, string? Part, Money Amount);
}
