namespace Evenground.Record;

public static partial class EntryForms
{
    /// <summary>The names of fields that say how results are split.</summary>
    const string SplitName = "results",
        UnitsOfName = "units_of";

    /// <summary>What becomes of holdings without money: conversions and splits.</summary>
    static EntryForm[] OfConversions() =>
        [
            new(
                "conversion",
                new("전환", "Conversion"),
                new(
                    "전환사채, SAFE, 우선주가 같은 기업의 주식이 되었습니다. 원가와 평가액이 넘어가고 이익은 없습니다.",
                    "A note, a SAFE or preferred shares became shares. Cost and value go over; nothing is gained."
                ),
                EntryTopic.Holdings,
                Conversion,
                [
                    OnDay(new("전환된 날.", "The day of the conversion.")),
                    StakeField(new("전환한 지분.", "What was converted.")),
                    Units(),
                    EntryQuestion.Of(
                        "into",
                        new("받은 지분", "Holding got"),
                        EntryAnswer.Stake,
                        new(
                            "이미 가진 지분이면 그 지분. 비우면 새 지분.",
                            "One that is held; empty for a new one."
                        ),
                        isOptional: true
                    ),
                    EntryQuestion.Of(
                        "units_in",
                        new("받은 수량", "Units got"),
                        EntryAnswer.Number,
                        new("전환으로 받은 수량.", "How many were got.")
                    ),
                    EntryQuestion.Of(
                        "instrument",
                        new("받은 증권", "Instrument got"),
                        EntryAnswer.Choice,
                        new("전환으로 받은 증권.", "What was got."),
                        isOptional: false,
                        EntryWords.Choices<InstrumentKind>(EntryWords.NameOf)
                    ),
                    Term(
                        "liquidation_multiple",
                        new("우선 배분 배수", "Liquidation multiple"),
                        new("우선주를 받았을 때.", "Where preferred shares were got.")
                    ),
                    EntryQuestion.Of(
                        "participating",
                        new("참가적", "Participating"),
                        EntryAnswer.YesNo,
                        new("우선주를 받았을 때.", "Where preferred shares were got.")
                    ),
                ]
            ),
            new(
                "split",
                new("분할·병합", "Split or consolidation"),
                new(
                    "수량만 바뀌었습니다. 무상증자도 여기에 입력합니다.",
                    "Units changed and nothing else; shares given out free of charge too."
                ),
                EntryTopic.Holdings,
                it => new StakeSplit(
                    it.Fund,
                    it.Entry,
                    it.By,
                    it.Named<Stake>(StakeName),
                    it.Number("from"),
                    it.Number("to")
                ),
                [
                    OnDay(new("바뀐 날.", "The day of the change.")),
                    StakeField(new("수량이 바뀐 지분.", "Whose units changed.")),
                    EntryQuestion.Of(
                        "from",
                        new("이전 수량", "So many before"),
                        EntryAnswer.Number,
                        new("1주가 5주가 되면 1.", "1, when 1 became 5.")
                    ),
                    EntryQuestion.Of(
                        "to",
                        new("이후 수량", "So many after"),
                        EntryAnswer.Number,
                        new("1주가 5주가 되면 5.", "5, when 1 became 5.")
                    ),
                ]
            ),
        ];

    static StakeConverted Conversion(EntryAnswers it) =>
        new(
            it.Fund,
            it.Entry,
            it.By,
            it.Named<Stake>(StakeName),
            it.Number(UnitsName),
            // A stake that is new is known by the entry that begins it.
            it.NamedOrNone<Stake>("into") ?? new(it.Entry.Value),
            new Instrument(
                it.Choice<InstrumentKind>("instrument"),
                it.NumberOrNone("liquidation_multiple"),
                it.YesNo("participating")
            ),
            it.Number("units_in")
        );

    static EntryForm PriceOfInterest() =>
        new(
            "interest-price",
            new("지분 양도 대금", "Price of an interest"),
            new(
                "대금 없이 기록한 양도의 대금이 지급되었습니다. 두 출자자 사이의 것이며 펀드의 돈은 움직이지 않습니다.",
                "The price of a transfer that was entered without one was paid. It is between two investors and moves no money of the fund."
            ),
            EntryTopic.Investors,
            it => new InterestPriced(
                it.Fund,
                it.Entry,
                it.By,
                it.Named<LedgerEntry>("transfer"),
                it.Amount(AmountName)
            ),
            [
                OnDay(new("지급한 날.", "The day of payment.")),
                EntryQuestion.Of(
                    "transfer",
                    new("양도 항목", "Transfer"),
                    EntryAnswer.Entry,
                    new("승인된 지분 양도.", "The approved entry of the transfer.")
                ),
                Amount(
                    AmountName,
                    new("대금", "Price"),
                    new("나누어 내면 그날 낸 금액.", "Or the instalment of the day.")
                ),
            ]
        );

    static EntryForm ResultTerms() =>
        new(
            "terms",
            new("손익 배분 기준", "Split of results"),
            new(
                "이날부터 손익을 무엇으로 나눌지 합의했습니다. 그 전의 손익은 그대로입니다.",
                "From this day on results are split by what was agreed; those of earlier days stay as they are."
            ),
            EntryTopic.Investors,
            it => new TermsAgreed(it.Fund, it.Entry, it.By, Terms(it)),
            [
                OnDay(new("적용되는 첫날.", "The first day.")),
                EntryQuestion.Of(
                    SplitName,
                    new("기준", "By"),
                    EntryAnswer.Choice,
                    new("약정, 납입액, 또는 좌수.", "Commitment, what is paid in, or units."),
                    isOptional: false,
                    EntryWords.Choices<ResultSplit>(EntryWords.NameOf)
                ),
                EntryQuestion.Of(
                    UnitsOfName,
                    new("출자자별 좌수", "Units of each investor"),
                    EntryAnswer.Text,
                    new(
                        "좌수 기준일 때: 한 줄에 출자자 식별자와 좌수를 빈칸으로 띄어 적습니다.",
                        "By units: one line each, the investor's id, a space and its units."
                    ),
                    isOptional: true
                ),
            ]
        );

    static FundTerms Terms(EntryAnswers it)
    {
        var split = it.Choice<ResultSplit>(SplitName);
        var units = new List<InvestorUnits>();
        foreach (var line in it.Text(UnitsOfName).Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length == 0)
                continue;
            var words = line.Split((char[])[' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
            if (
                words.Length == 2
                && Id<Organisation>.Parse(words[0]) is { } investor
                && long.TryParse(
                    words[1],
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var held
                )
            )
                units.Add(new(investor, held));
            else
                it.RefuseWord(UnitsOfName, line);
        }

        return new(split, units.Count > 0 ? units : null);
    }
}
