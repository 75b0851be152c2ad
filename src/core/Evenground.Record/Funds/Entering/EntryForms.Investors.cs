namespace Evenground.Record;

public static partial class EntryForms
{
    static EntryForm[] OfInvestors() =>
        [
            new(
                "commitment",
                new("출자 약정", "Commitment"),
                new("출자자가 납입을 약속했습니다.", "An investor promised to pay."),
                EntryTopic.Investors,
                it => new CommitmentTaken(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Organisation>(InvestorName),
                    it.Choice<InvestorRole>("role"),
                    it.Amount(AmountName)
                ),
                [
                    OnDay(new("약정한 날.", "The day of the promise.")),
                    Organisation(
                        InvestorName,
                        new("출자자", "Investor"),
                        new("약정한 기관.", "Who promised.")
                    ),
                    Role("role", new("자격", "Role")),
                    Amount(
                        AmountName,
                        new("약정액", "Amount"),
                        new("장부 통화의 금액.", "In the ledger's currency.")
                    ),
                ]
            ),
            CapitalCall(),
            new(
                "payment",
                new("출자금 납입", "Payment"),
                new("요청한 출자금이 들어왔습니다.", "An investor paid what was called."),
                EntryTopic.Investors,
                it => new CapitalReceived(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Organisation>(InvestorName),
                    it.Amount(AmountName)
                ),
                [
                    OnDay(new("입금된 날.", "The day of receipt.")),
                    Organisation(InvestorName, new("출자자", "Investor"), new("납입한 기관.", "Who paid.")),
                    Amount(
                        AmountName,
                        new("납입액", "Amount"),
                        new("장부 통화의 금액.", "In the ledger's currency.")
                    ),
                ]
            ),
            ExcessReturned(),
            LateInvestor(),
            new(
                "transfer",
                new("출자 지분 양도", "Transfer of an interest"),
                new(
                    "약정의 일부나 전부가 다른 출자자에게 넘어갔습니다.",
                    "An interest, or a part of it, went to another investor."
                ),
                EntryTopic.Investors,
                it => new InterestTransferred(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Organisation>("from"),
                    it.Named<Organisation>("to"),
                    it.Amount("commitment"),
                    it.Choice<InvestorRole>("role")
                ),
                [
                    OnDay(new("양도한 날.", "The day of the transfer.")),
                    Organisation("from", new("양도인", "From"), new("넘기는 출자자.", "Who gives it up.")),
                    Organisation("to", new("양수인", "To"), new("받는 출자자.", "Who gets it.")),
                    Amount(
                        "commitment",
                        new("넘어가는 약정액", "Commitment transferred"),
                        new(
                            "자본과 손익도 같은 비율로 넘어갑니다.",
                            "Capital and results go over in proportion."
                        )
                    ),
                    Role("role", new("양수인의 자격", "Role of the new investor")),
                ]
            ),
        ];

    static EntryForm CapitalCall() =>
        new EntryForm(
            "capital-call",
            new("출자 요청", "Capital call"),
            new("출자자에게 납입을 요청했습니다.", "The fund asked its investors for money."),
            EntryTopic.Investors,
            it => new CapitalCalledFor(
                it.Fund,
                it.Entry,
                it.By,
                it.Day("due"),
                [
                    .. it.Shares.Select(share => new CallShare(
                        share.Investor,
                        share.Amounts[0],
                        share.Amounts[1],
                        share.Amounts[2]
                    )),
                ]
            ),
            [
                OnDay(new("요청한 날.", "The day of the call.")),
                EntryQuestion.Of(
                    "due",
                    new("납입 기한", "Due"),
                    EntryAnswer.Day,
                    new("이 날까지 납입합니다.", "To be paid by this day.")
                ),
                .. CallPurposes(isOptional: true),
            ]
        ).With(
            CallPurposes(isOptional: true),
            (it, book) =>
                book.Commitments.Count == 0
                    ? []
                    :
                    [
                        .. ProRata
                            .Call(
                                book.Commitments,
                                it.Amount("investments"),
                                it.Amount("fees"),
                                it.Amount("expenses")
                            )
                            .Select(share => new EntryShare(
                                share.Investor,
                                [share.Investments, share.Fees, share.Expenses]
                            )),
                    ]
        );

    static EntryQuestion[] CallPurposes(bool isOptional) =>
        [
            Amount(
                "investments",
                new("투자용", "For investments"),
                new("투자에 쓸 금액.", "For investing."),
                isOptional
            ),
            Amount(
                "fees",
                new("보수용", "For fees"),
                new("관리보수에 쓸 금액.", "For management fees."),
                isOptional
            ),
            Amount(
                "expenses",
                new("비용용", "For expenses"),
                new("비용에 쓸 금액.", "For expenses."),
                isOptional
            ),
        ];

    static EntryForm ExcessReturned() =>
        new EntryForm(
            "excess-returned",
            new("미사용 출자금 반환", "Unused capital returned"),
            new(
                "납입받고 쓰지 않은 출자금을 돌려주었습니다. 분배가 아니라 요청액의 감소입니다.",
                "Capital that was called and not used went back: less was called, nothing distributed."
            ),
            EntryTopic.Investors,
            it => new ExcessCapitalReturned(
                it.Fund,
                it.Entry,
                it.By,
                [.. it.Shares.Select(share => new InvestorShare(share.Investor, share.Amounts[0]))]
            ),
            [
                OnDay(new("돌려준 날.", "The day of payment.")),
                Amount(
                    AmountName,
                    new("반환액", "Amount"),
                    new("출자자에게 돌려준 전체 금액.", "All that went back."),
                    isOptional: true
                ),
            ]
        ).With(
            [
                Amount(
                    AmountName,
                    new("반환액", "Amount"),
                    new("이 출자자의 몫.", "This investor's part."),
                    isOptional: true
                ),
            ],
            SplitAmount
        );

    static EntryForm LateInvestor() =>
        new EntryForm(
            "equalisation",
            new("후속 출자자 정산", "Equalisation of a late investor"),
            new(
                "늦게 들어온 출자자가 이전 출자자에게 앞선 요청의 몫과 이자를 냈습니다.",
                "An investor that came late paid its part of earlier calls, with interest, to those before it."
            ),
            EntryTopic.Investors,
            it => new InvestorEqualised(
                it.Fund,
                it.Entry,
                it.By,
                it.Named<Organisation>("late"),
                [
                    .. it.Shares.Select(share => new EqualisationShare(
                        share.Investor,
                        share.Amounts[0],
                        share.Amounts[1]
                    )),
                ]
            ),
            [
                OnDay(new("납입한 날.", "The day of payment.")),
                Organisation(
                    "late",
                    new("후속 출자자", "Late investor"),
                    new("약정이 이미 기록된 출자자.", "Whose commitment is recorded already.")
                ),
                EntryQuestion.Of(
                    "interest_rate",
                    new("연 이자율", "Interest per year"),
                    EntryAnswer.Number,
                    new(
                        "8 %이면 0.08. 몫을 계산할 때만 씁니다.",
                        "0.08 for 8 %. Used to work out the shares."
                    ),
                    isOptional: true
                ),
            ]
        ).With(
            [
                Amount(
                    "capital",
                    new("원금", "Capital"),
                    new("돌려받는 출자금.", "Capital sent back."),
                    isOptional: true
                ),
                Amount(
                    "interest",
                    new("이자", "Interest"),
                    new("지난 기간의 이자.", "For the time passed."),
                    isOptional: true
                ),
            ],
            (it, book) =>
                [
                    .. Equalisation
                        .Of(book, it.Named<Organisation>("late"), it.Number("interest_rate"), it.On)
                        .Select(share => new EntryShare(share.Investor, [share.Capital, share.Interest])),
                ]
        );

    static IReadOnlyList<EntryShare> SplitAmount(EntryAnswers it, FundBook book) =>
        book.Commitments.Count == 0
            ? []
            :
            [
                .. ProRata
                    .Amount(book.Commitments, it.Amount(AmountName))
                    .Select(share => new EntryShare(share.Investor, [share.Amount])),
            ];

    static EntryQuestion Role(string name, LocalizedText label) =>
        EntryQuestion.Of(
            name,
            label,
            EntryAnswer.Choice,
            new("어떤 자격으로 출자하는지.", "In what part it takes part."),
            isOptional: false,
            EntryWords.Choices<InvestorRole>(EntryWords.NameOf)
        );
}
