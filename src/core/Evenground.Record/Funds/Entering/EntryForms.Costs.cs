namespace Evenground.Record;

public static partial class EntryForms
{
    static EntryForm[] OfCosts() =>
        [
            new(
                "cost",
                new("보수와 비용", "Fee or expense"),
                new("보수나 비용이 발생했습니다.", "A fee or an expense was charged."),
                EntryTopic.Costs,
                it =>
                {
                    var (currency, rate) = it.Exchange();
                    return new CostCharged(
                        it.Fund,
                        it.Entry,
                        it.By,
                        it.Choice<CostKind>("cost"),
                        it.Amount(AmountName, currency),
                        it.YesNo("paid"),
                        rate
                    );
                },
                [
                    OnDay(new("발생한 날.", "The day it was charged.")),
                    EntryQuestion.Of(
                        "cost",
                        new("종류", "Kind"),
                        EntryAnswer.Choice,
                        new("무엇의 비용인지.", "What it is for."),
                        isOptional: false,
                        EntryWords.Choices<CostKind>(EntryWords.NameOf)
                    ),
                    Amount(AmountName, new("금액", "Amount"), new("청구된 금액.", "What was charged.")),
                    EntryQuestion.Of(
                        "paid",
                        new("바로 지급함", "Paid at once"),
                        EntryAnswer.YesNo,
                        new("아니면 미지급 비용으로 남습니다.", "If not, it is owed.")
                    ),
                    .. Exchange(),
                ]
            ),
            Plain(
                "settlement",
                new("미지급 비용 지급", "Payment of what is owed"),
                new("미지급 비용을 지급했습니다.", "Costs that were owed were paid."),
                EntryTopic.Costs,
                it => new PayableSettled(it.Fund, it.Entry, it.By, it.Amount(AmountName))
            ),
            Plain(
                "line-drawn",
                new("캐피탈콜 대출 인출", "Drawing on the line"),
                new("캐피탈콜 대출에서 인출했습니다.", "Money was drawn on the subscription line."),
                EntryTopic.Costs,
                it => new LineDrawn(it.Fund, it.Entry, it.By, it.Amount(AmountName))
            ),
            new(
                "line-repaid",
                new("캐피탈콜 대출 상환", "Repayment of the line"),
                new(
                    "캐피탈콜 대출의 원금이나 이자를 갚았습니다.",
                    "The line was repaid, or interest on it paid."
                ),
                EntryTopic.Costs,
                it => new LineRepaid(it.Fund, it.Entry, it.By, it.Amount("principal"), it.Amount("interest")),
                [
                    OnDay(new("갚은 날.", "The day of payment.")),
                    Amount(
                        "principal",
                        new("원금", "Principal"),
                        new("갚은 원금.", "What was repaid."),
                        isOptional: true
                    ),
                    Amount(
                        "interest",
                        new("이자", "Interest"),
                        new("낸 이자.", "The interest paid."),
                        isOptional: true
                    ),
                ]
            ),
        ];

    static EntryForm[] OfCarry() =>
        [
            new(
                "carry-allocated",
                new("성과보수 배정", "Carried interest allocated"),
                new(
                    "출자자의 몫에서 운용사의 몫으로 옮겼습니다.",
                    "A part of investors' results was allocated to the manager, or taken back."
                ),
                EntryTopic.Carry,
                it => new CarryAllocated(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Amount(AmountName),
                    it.YesNo("taken_back")
                ),
                [
                    OnDay(new("배정한 날.", "The day of the allocation.")),
                    Amount(AmountName, new("금액", "Amount"), new("배정한 금액.", "What was allocated.")),
                    EntryQuestion.Of(
                        "taken_back",
                        new("배정 취소", "Taken back"),
                        EntryAnswer.YesNo,
                        new("앞선 배정을 되돌릴 때.", "Where an earlier allocation is taken back.")
                    ),
                ]
            ),
            Plain(
                "carry-paid",
                new("성과보수 지급", "Carried interest paid"),
                new("배정된 성과보수를 운용사에 지급했습니다.", "Carried interest was paid to the manager."),
                EntryTopic.Carry,
                it => new CarryPaid(it.Fund, it.Entry, it.By, it.Amount(AmountName))
            ),
            Plain(
                "carry-returned",
                new("성과보수 환수", "Clawback"),
                new(
                    "운용사가 더 받은 성과보수를 돌려주었습니다.",
                    "The manager paid back carried interest that it had got too much of."
                ),
                EntryTopic.Carry,
                it => new CarryClawedBack(it.Fund, it.Entry, it.By, it.Amount(AmountName))
            ),
        ];

    static EntryForm OfUndoing() =>
        new(
            "undo",
            new("항목 취소", "Taking an entry back"),
            new(
                "승인된 항목이 잘못이었습니다. 취소도 승인되면 없던 일이 됩니다.",
                "An approved entry was a mistake: once this is approved too, it never happened."
            ),
            EntryTopic.Corrections,
            it => new EntryUndone(
                it.Fund,
                it.Entry,
                it.By,
                it.Named<LedgerEntry>("undoes"),
                it.Text(ReasonName)
            ),
            [
                EntryQuestion.Of(
                    "undoes",
                    new("취소할 항목", "Entry"),
                    EntryAnswer.Entry,
                    new(
                        "승인된 항목. 날짜는 그 항목의 날짜입니다.",
                        "An approved entry; its day is that entry's."
                    )
                ),
                Reason(new("무엇이 잘못되었는지.", "What was wrong with it.")),
            ]
        );

    static EntryForm Plain(
        string code,
        LocalizedText name,
        LocalizedText meaning,
        EntryTopic topic,
        Func<EntryAnswers, ITransaction> make
    ) =>
        new(
            code,
            name,
            meaning,
            topic,
            make,
            [
                OnDay(new("돈이 오간 날.", "The day it was paid.")),
                Amount(
                    AmountName,
                    new("금액", "Amount"),
                    new("장부 통화의 금액.", "In the ledger's currency.")
                ),
            ]
        );

    static string CodeOf(ITransaction transaction) =>
        transaction switch
        {
            CommitmentTaken => "commitment",
            CapitalCalledFor => "capital-call",
            CapitalReceived => "payment",
            ExcessCapitalReturned => "excess-returned",
            InvestorEqualised => "equalisation",
            InterestTransferred => "transfer",
            DistributionMade => "distribution",
            HandedOutInKind => "in-kind",
            DistributionReturned => "distribution-returned",
            StakeBought => "purchase",
            StakeSold => "sale",
            StakeConverted => "conversion",
            StakeSplit => "split",
            TermsAgreed => "terms",
            IncomeReceived => "income",
            StakeValued => "valuation",
            StakeWrittenOff => "write-off",
            WriteOffRecovered => "recovery",
            CostCharged => "cost",
            PayableSettled => "settlement",
            LineDrawn => "line-drawn",
            LineRepaid => "line-repaid",
            CarryAllocated => "carry-allocated",
            CarryPaid => "carry-paid",
            CarryClawedBack => "carry-returned",
            InterestPriced => "interest-price",
            _ => "undo",
        };
}
