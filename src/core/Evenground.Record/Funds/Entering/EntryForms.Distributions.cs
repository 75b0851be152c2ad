namespace Evenground.Record;

public static partial class EntryForms
{
    /// <summary>Whether a distribution ends the fund.</summary>
    public const string LastName = "last";

    static EntryForm[] OfDistributions() =>
        [
            new EntryForm(
                "distribution",
                new("분배", "Distribution"),
                new("출자자에게 현금을 돌려주었습니다.", "Money went back to investors."),
                EntryTopic.Distributions,
                it => new DistributionMade(
                    it.Fund,
                    it.Entry,
                    it.By,
                    [
                        .. it.Shares.Select(share => new DistributionShare(
                            share.Investor,
                            share.Amounts[0],
                            share.Amounts[1],
                            share.Amounts[2],
                            share.Amounts[3]
                        )),
                    ]
                ),
                [
                    OnDay(new("지급한 날.", "The day of payment.")),
                    .. DistributionParts(),
                    EntryQuestion.Of(
                        LastName,
                        new("마지막 분배", "Last distribution"),
                        EntryAnswer.YesNo,
                        new(
                            "펀드를 청산하는 분배이면, 약정이 아니라 자본계정에 남은 금액대로 나눕니다.",
                            "It ends the fund: split by what each capital account holds, not by commitment."
                        )
                    ),
                ]
            ).With(
                DistributionParts(),
                (it, book) =>
                    SplitDistribution(it, book).Accepted(out var shares, out _)
                        ?
                        [
                            .. shares.Select(share => new EntryShare(
                                share.Investor,
                                [share.Income, share.Gain, share.Capital, share.Recallable]
                            )),
                        ]
                        : [],
                (it, book) => SplitDistribution(it, book).Accepted(out _, out var refusal) ? null : refusal
            ),
            new EntryForm(
                "in-kind",
                new("현물 분배", "Distribution in kind"),
                new(
                    "보유한 주식을 출자자에게 나누어 주었습니다.",
                    "Units of a holding went to investors, at a value."
                ),
                EntryTopic.Distributions,
                it => new HandedOutInKind(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Stake>(StakeName),
                    it.Number(UnitsName),
                    [.. it.Shares.Select(share => new InvestorShare(share.Investor, share.Amounts[0]))]
                ),
                [
                    OnDay(new("나누어 준 날.", "The day it went out.")),
                    StakeField(new("나누어 준 지분.", "What was handed out.")),
                    Units(),
                    Amount(
                        AmountName,
                        new("가액", "Value"),
                        new("나누어 준 수량의 공정가치.", "The fair value of the units."),
                        isOptional: true
                    ),
                ]
            ).With(
                [
                    Amount(
                        AmountName,
                        new("가액", "Value"),
                        new("이 출자자의 몫.", "This investor's part."),
                        isOptional: true
                    ),
                ],
                SplitAmount
            ),
            new(
                "distribution-returned",
                new("분배금 반환", "Distribution returned"),
                new("출자자가 받은 분배금을 돌려주었습니다.", "An investor gave back what it had got."),
                EntryTopic.Distributions,
                it => new DistributionReturned(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Organisation>(InvestorName),
                    it.Amount(AmountName)
                ),
                [
                    OnDay(new("입금된 날.", "The day of receipt.")),
                    Organisation(
                        InvestorName,
                        new("출자자", "Investor"),
                        new("돌려준 기관.", "Who gave it back.")
                    ),
                    Amount(
                        AmountName,
                        new("반환액", "Amount"),
                        new("장부 통화의 금액.", "In the ledger's currency.")
                    ),
                ]
            ),
        ];

    static Outcome<IReadOnlyList<DistributionShare>> SplitDistribution(EntryAnswers it, FundBook book)
    {
        var whole = new DistributionShare(
            default,
            it.Amount("income"),
            it.Amount("gain"),
            it.Amount("capital"),
            it.Amount("recallable")
        );
        if (it.YesNo(LastName))
            return LastDistribution.Of(book, whole);
        return book.Commitments.Count == 0
            ? Array.Empty<DistributionShare>()
            : ProRata.Distribution(book.Commitments, whole).ToArray();
    }

    static EntryQuestion[] DistributionParts() =>
        [
            Amount(
                "income",
                new("수익", "Income"),
                new("배당과 이자에서.", "Of dividends and interest."),
                isOptional: true
            ),
            Amount("gain", new("이익", "Gain"), new("매각 이익에서.", "Of realised gain."), isOptional: true),
            Amount(
                "capital",
                new("원금", "Capital"),
                new("출자금의 반환.", "Capital that comes back."),
                isOptional: true
            ),
            Amount(
                "recallable",
                new("재출자 대상", "Recallable"),
                new(
                    "위 합계 가운데 다시 요청할 수 있는 금액.",
                    "The part of the sum that may be called again."
                ),
                isOptional: true
            ),
        ];

    static EntryQuestion Units() =>
        EntryQuestion.Of(
            UnitsName,
            new("수량", "Units"),
            EntryAnswer.Number,
            new("주식 수 또는 좌수.", "Shares, or whatever the entries count.")
        );
}
