namespace Evenground.Record;

public static partial class EntryForms
{
    static EntryForm[] OfHoldings() =>
        [
            new(
                "purchase",
                new("투자", "Investment"),
                new("기업에 투자했습니다.", "Money went into a company."),
                EntryTopic.Holdings,
                Purchase,
                PurchaseFields()
            ),
            new(
                "sale",
                new("매각과 상환", "Sale or repayment"),
                new("지분을 팔았거나 상환받았습니다.", "Units of a holding were sold or repaid."),
                EntryTopic.Holdings,
                it =>
                {
                    var (currency, rate) = it.Exchange();
                    return new StakeSold(
                        it.Fund,
                        it.Entry,
                        it.By,
                        it.Named<Stake>(StakeName),
                        it.Number(UnitsName),
                        it.Amount(AmountName, currency),
                        it.YesNo("reinvestable"),
                        Rate: rate
                    );
                },
                [
                    OnDay(new("결제된 날.", "The day of settlement.")),
                    StakeField(new("판 지분.", "What was sold.")),
                    Units(),
                    Amount(AmountName, new("대금", "Proceeds"), new("받은 금액.", "What came in.")),
                    EntryQuestion.Of(
                        "reinvestable",
                        new("재투자 가능", "May be invested again"),
                        EntryAnswer.YesNo,
                        new(
                            "규약이 재투자를 허용하는 회수금.",
                            "Where the terms let proceeds be invested again."
                        )
                    ),
                    .. Exchange(),
                ]
            ),
            new(
                "income",
                new("수익", "Income"),
                new("배당이나 이자를 받았습니다.", "A dividend or interest came in."),
                EntryTopic.Holdings,
                it =>
                {
                    var (currency, rate) = it.Exchange();
                    return new IncomeReceived(
                        it.Fund,
                        it.Entry,
                        it.By,
                        it.Choice<IncomeKind>("income"),
                        it.Amount(AmountName, currency),
                        it.NamedOrNone<Stake>(StakeName),
                        rate
                    );
                },
                [
                    OnDay(new("받은 날.", "The day of receipt.")),
                    EntryQuestion.Of(
                        "income",
                        new("종류", "Kind"),
                        EntryAnswer.Choice,
                        new("무엇을 받았는지.", "What it is."),
                        isOptional: false,
                        EntryWords.Choices<IncomeKind>(EntryWords.NameOf)
                    ),
                    StakeField(
                        new("지분에서 나온 수익이면 그 지분.", "The holding it came from, if any."),
                        isOptional: true
                    ),
                    Amount(AmountName, new("금액", "Amount"), new("받은 금액.", "What came in.")),
                    .. Exchange(),
                ]
            ),
            ValuationForm(),
            new(
                "write-off",
                new("상각", "Write-off"),
                new(
                    "취득원가의 일부나 전부를 손실로 처리했습니다.",
                    "Cost of a holding was given up as lost."
                ),
                EntryTopic.Holdings,
                it => new StakeWrittenOff(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Stake>(StakeName),
                    it.Amount(AmountName),
                    it.Text(ReasonName)
                ),
                [
                    OnDay(new("상각한 날.", "The day of the write-off.")),
                    StakeField(new("상각할 지분.", "What is written off.")),
                    Amount(
                        AmountName,
                        new("상각하는 원가", "Cost written off"),
                        new("남은 취득원가 이하.", "At most the cost that is left.")
                    ),
                    Reason(new("손실로 보는 사유.", "Why it is lost.")),
                ]
            ),
            new(
                "recovery",
                new("상각 후 회수", "Recovery"),
                new("상각한 투자에서 돈이 들어왔습니다.", "Something came back of what was written off."),
                EntryTopic.Holdings,
                it => new WriteOffRecovered(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Stake>(StakeName),
                    it.Amount(AmountName)
                ),
                [
                    OnDay(new("입금된 날.", "The day of receipt.")),
                    StakeField(new("상각했던 지분.", "What had been written off.")),
                    Amount(AmountName, new("회수액", "Amount"), new("받은 금액.", "What came in.")),
                ]
            ),
        ];

    static StakeBought Purchase(EntryAnswers it)
    {
        var (currency, rate) = it.Exchange();
        var stake = it.NamedOrNone<Stake>(StakeName);
        var before = stake is { } held ? it.FirstPurchase(held) : null;
        var company = it.NamedOrNone<Company>("company") ?? before?.Company;
        if (company is null)
            it.RefuseEmpty("company");
        var kind = it.Choice<InstrumentKind>("instrument");
        var cap = it.Amount("valuation_cap", currency);
        var terms = new Instrument(
            kind,
            it.NumberOrNone("liquidation_multiple"),
            it.YesNo("participating"),
            cap.Minor == 0 ? null : cap,
            it.NumberOrNone("discount"),
            it.NumberOrNone("interest_rate"),
            it.DayOrNone("matures_on")
        );
        return new(
            it.Fund,
            it.Entry,
            it.By,
            // A stake that is new is known by the entry that begins it.
            stake ?? new(it.Entry.Value),
            company ?? default,
            before?.Instrument ?? terms,
            it.Number(UnitsName),
            it.Amount(AmountName, currency),
            it.NamedOrNone<CompanySite>("site"),
            Rate: rate
        );
    }

    static EntryQuestion[] PurchaseFields() =>
        [
            OnDay(new("결제된 날.", "The day of settlement.")),
            StakeField(
                new(
                    "이미 가진 지분을 더 사면 그 지분. 비우면 새 지분.",
                    "The holding that is added to; empty for a new one."
                ),
                isOptional: true
            ),
            EntryQuestion.Of(
                "company",
                new("기업", "Company"),
                EntryAnswer.Company,
                new(
                    "투자받은 기업. 가진 지분을 고르면 비워 둡니다.",
                    "Who got the money; empty where a holding is chosen."
                ),
                isOptional: true
            ),
            EntryQuestion.Of(
                "site",
                new("사업장", "Site"),
                EntryAnswer.Site,
                new("투자가 쓰이는 곳. 비우면 본사.", "Where it is meant for; empty for the head office."),
                isOptional: true
            ),
            EntryQuestion.Of(
                "instrument",
                new("투자 방식", "Instrument"),
                EntryAnswer.Choice,
                new("가진 지분을 고르면 그 조건을 그대로 씁니다.", "The terms of a chosen holding are kept."),
                isOptional: true,
                EntryWords.Choices<InstrumentKind>(EntryWords.NameOf)
            ),
            Units(),
            Amount(AmountName, new("투자액", "Amount"), new("지급한 금액.", "What was paid.")),
            .. Exchange(),
            Term(
                "liquidation_multiple",
                new("우선 배분 배수", "Liquidation multiple"),
                new(
                    "우선주: 원가의 몇 배가 먼저인지.",
                    "Preferred shares: what comes first, as a multiple of cost."
                )
            ),
            EntryQuestion.Of(
                "participating",
                new("참가적", "Participating"),
                EntryAnswer.YesNo,
                new(
                    "우선주: 남은 몫도 함께 받는지.",
                    "Preferred shares: whether they share in the rest as well."
                )
            ),
            Amount(
                "valuation_cap",
                new("가치 상한", "Valuation cap"),
                new(
                    "전환사채와 조건부지분인수의 전환 상한.",
                    "Notes and SAFEs: the value they convert at, at most."
                ),
                isOptional: true
            ),
            Term("discount", new("할인율", "Discount"), new("20 %이면 0.2.", "0.2 for 20 %.")),
            Term(
                "interest_rate",
                new("이자율", "Interest rate"),
                new("연 5 %이면 0.05.", "0.05 for 5 % per year.")
            ),
            EntryQuestion.Of(
                "matures_on",
                new("만기일", "Matures on"),
                EntryAnswer.Day,
                new("전환사채와 대출.", "Notes and loans."),
                isOptional: true
            ),
        ];

    static EntryQuestion Term(string name, LocalizedText label, LocalizedText meaning) =>
        EntryQuestion.Of(name, label, EntryAnswer.Number, meaning, isOptional: true);

    static EntryForm ValuationForm() =>
        new(
            "valuation",
            new("평가", "Valuation"),
            new("지분의 공정가치를 정했습니다.", "A holding was valued as of a day."),
            EntryTopic.Holdings,
            it =>
            {
                var (currency, rate) = it.Exchange();
                return new StakeValued(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Stake>(StakeName),
                    it.Amount(AmountName, currency),
                    it.Text(MethodName),
                    it.Text("basis"),
                    rate
                );
            },
            [
                OnDay(new("평가 기준일.", "The day of the value.")),
                StakeField(new("평가한 지분.", "What is valued.")),
                Amount(
                    AmountName,
                    new("공정가치", "Fair value"),
                    new("가진 수량 전부의 가치. 없으면 0.", "Of all units held; 0 for nothing.")
                ),
                // Whether there is a method, and one in force, is for the rule to say: it lists them.
                EntryQuestion.Of(
                    MethodName,
                    new("평가 방법", "Method"),
                    EntryAnswer.Choice,
                    new("기준일에 쓸 수 있는 방법.", "One that is in force on the day."),
                    isOptional: true,
                    [.. ValuationMethods.All.Select(method => new EntryChoice(method.Code, method.Name))]
                ),
                EntryQuestion.Of(
                    "basis",
                    new("근거", "Basis"),
                    EntryAnswer.Text,
                    new("무엇을 보고 정했는지.", "What the value rests on, in words.")
                ),
                .. Exchange(),
            ]
        );
}
