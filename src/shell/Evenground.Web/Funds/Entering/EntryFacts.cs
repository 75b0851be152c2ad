using System.Globalization;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>What an entry says, in words: its kind, its amount, its particulars and its shares.</summary>
public static class EntryFacts
{
    public static LocalizedText KindOf(ITransaction entry) => EntryForms.Of(entry)!.Name;

    /// <summary>What it is of all together: the sum of its parts, what may be called again not counted
    /// twice.</summary>
    public static Money? AmountOf(ITransaction entry) =>
        entry switch
        {
            EntryUndone => null,
            DistributionMade made => Sum(made.Shares.Select(share => share.Total())),
            _ => Sum(entry.Parts()),
        };

    /// <summary>What or whom it is about, in a few words.</summary>
    public static string AboutOf(ITransaction entry, EntryNames names) =>
        entry switch
        {
            CommitmentTaken taken => names.Of(taken.Investor),
            CapitalReceived received => names.Of(received.Investor),
            InvestorEqualised equalised => names.Of(equalised.Late),
            InterestTransferred moved => $"{names.Of(moved.From)} → {names.Of(moved.To)}",
            DistributionReturned back => names.Of(back.Investor),
            StakeBought bought => names.Of(bought.Stake),
            IStakeTransaction of => names.Of(of.Stake),
            IncomeReceived { Stake: { } stake } => names.Of(stake),
            CostCharged cost => EntryWords.NameOf(cost.Kind).In(names.Language),
            CapitalCalledFor called => Investors(called.Shares.Count, names),
            ExcessCapitalReturned excess => Investors(excess.Shares.Count, names),
            DistributionMade made => Investors(made.Shares.Count, names),
            EntryUndone undone => undone.Reason,
            _ => "",
        };

    /// <summary>The particulars that are not amounts of investors.</summary>
    public static IEnumerable<(LocalizedText Label, string Value)> Of(ITransaction entry, EntryNames names) =>
        Particulars(entry, names).Concat(Rate(entry)).Where(fact => fact.Value.Length > 0);

    static (LocalizedText Label, string Value)[] Particulars(ITransaction entry, EntryNames names)
    {
        var language = names.Language;
        return entry switch
        {
            CommitmentTaken taken =>
            [
                (Investor, names.Of(taken.Investor)),
                (Role, EntryWords.NameOf(taken.Role).In(language)),
            ],
            CapitalCalledFor called => [(Due, DateText.Of(called.Due, language))],
            CapitalReceived received => [(Investor, names.Of(received.Investor))],
            InvestorEqualised equalised => [(Late, names.Of(equalised.Late))],
            InterestTransferred moved =>
            [
                (new("양도인", "From"), names.Of(moved.From)),
                (new("양수인", "To"), names.Of(moved.To)),
                (Role, EntryWords.NameOf(moved.ToRole).In(language)),
            ],
            DistributionReturned back => [(Investor, names.Of(back.Investor))],
            HandedOutInKind given => [(Stake, names.Of(given.Stake)), (Units, Number(given.Units))],
            StakeBought bought => Purchase(bought, names),
            StakeSold sold =>
            [
                (Stake, names.Of(sold.Stake)),
                (Units, Number(sold.Units)),
                (
                    new("재투자 가능", "May be invested again"),
                    sold.MayBeInvestedAgain ? new LocalizedText("예", "Yes").In(language) : ""
                ),
            ],
            StakeValued valued =>
            [
                (Stake, names.Of(valued.Stake)),
                (
                    new("평가 방법", "Method"),
                    ValuationMethods
                        .All.FirstOrDefault(method => method.Code == valued.Method)
                        ?.Name.In(language)
                        ?? valued.Method
                ),
                (new("근거", "Basis"), valued.Basis),
            ],
            StakeWrittenOff off => [(Stake, names.Of(off.Stake)), (Reason, off.Reason)],
            WriteOffRecovered recovered => [(Stake, names.Of(recovered.Stake))],
            IncomeReceived income =>
            [
                (Kind, EntryWords.NameOf(income.Kind).In(language)),
                (Stake, income.Stake is { } stake ? names.Of(stake) : ""),
            ],
            CostCharged cost =>
            [
                (Kind, EntryWords.NameOf(cost.Kind).In(language)),
                (
                    new("지급", "Payment"),
                    (cost.IsPaid ? new("바로 지급", "Paid at once") : new LocalizedText("미지급", "Owed")).In(
                        language
                    )
                ),
            ],
            LineRepaid repaid =>
            [
                (new("원금", "Principal"), EntryNames.Exact(repaid.Principal)),
                (new("이자", "Interest"), EntryNames.Exact(repaid.Interest)),
            ],
            CarryAllocated { IsTakenBack: true } =>
            [
                (new("방향", "Direction"), new LocalizedText("배정 취소", "Taken back").In(language)),
            ],
            EntryUndone undone => [(Reason, undone.Reason)],
            _ => [],
        };
    }

    static (LocalizedText Label, string Value)[] Purchase(StakeBought bought, EntryNames names)
    {
        var (terms, language) = (bought.Instrument, names.Language);
        return
        [
            (new("기업", "Company"), names.Of(bought.Company)),
            (new("사업장", "Site"), bought.Site is { } site ? names.Of(site) : ""),
            (new("투자 방식", "Instrument"), EntryWords.NameOf(terms.Kind).In(language)),
            (Units, Number(bought.Units)),
            (new("우선 배분 배수", "Liquidation multiple"), Number(terms.LiquidationMultiple)),
            (
                new("참가적", "Participating"),
                terms.IsParticipating ? new LocalizedText("예", "Yes").In(language) : ""
            ),
            (new("가치 상한", "Valuation cap"), terms.ValuationCap is { } cap ? EntryNames.Exact(cap) : ""),
            (new("할인율", "Discount"), Number(terms.Discount)),
            (new("이자율", "Interest rate"), Number(terms.InterestRate)),
            (new("만기일", "Matures on"), terms.MaturesOn is { } day ? DateText.Of(day, language) : ""),
        ];
    }

    /// <summary>The columns of the shares, and each investor's amounts; empty where there are none.</summary>
    public static (IReadOnlyList<LocalizedText> Columns, IReadOnlyList<EntryShare> Rows) SharesOf(
        ITransaction entry
    )
    {
        IReadOnlyList<EntryShare> rows = entry switch
        {
            CapitalCalledFor called =>
            [
                .. called.Shares.Select(share => new EntryShare(
                    share.Investor,
                    [share.Investments, share.Fees, share.Expenses]
                )),
            ],
            ExcessCapitalReturned excess => Rows(excess.Shares),
            HandedOutInKind given => Rows(given.Shares),
            InvestorEqualised equalised =>
            [
                .. equalised.Shares.Select(share => new EntryShare(
                    share.Investor,
                    [share.Capital, share.Interest]
                )),
            ],
            DistributionMade made =>
            [
                .. made.Shares.Select(share => new EntryShare(
                    share.Investor,
                    [share.Income, share.Gain, share.Capital, share.Recallable]
                )),
            ],
            _ => [],
        };
        return ([.. EntryForms.Of(entry)!.Shares.Select(field => field.Label)], rows);
    }

    static EntryShare[] Rows(IReadOnlyList<InvestorShare> shares) =>
        [.. shares.Select(share => new EntryShare(share.Investor, [share.Amount]))];

    static IEnumerable<(LocalizedText Label, string Value)> Rate(ITransaction entry) =>
        entry is IConvertedTransaction { Rate: { } rate, Original: { } original }
            ?
            [
                (new("원래 통화 금액", "As asked"), EntryNames.Exact(original)),
                (
                    new("환율", "Rate"),
                    $"{rate.From}/{rate.To} {Number(rate.Rate)} ({rate.On:yyyy-MM-dd}, {rate.Source})"
                ),
            ]
            : [];

    static Money? Sum(IEnumerable<Money> parts) =>
        parts.Aggregate((Money?)null, (sum, part) => sum is { } before ? before + part : part);

    static string Investors(int count, EntryNames names) =>
        new LocalizedText($"출자자 {count}곳", count == 1 ? "1 investor" : $"{count} investors").In(
            names.Language
        );

    static string Number(decimal? number) =>
        number?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";

    static readonly LocalizedText Investor = new("출자자", "Investor"),
        Late = new("후속 출자자", "Late investor"),
        Role = new("자격", "Role"),
        Due = new("납입 기한", "Due"),
        Stake = new("보유 지분", "Holding"),
        Units = new("수량", "Units"),
        Kind = new("종류", "Kind"),
        Reason = new("사유", "Reason");
}
