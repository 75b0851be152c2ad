namespace Evenground.Record;

public static partial class EntryForms
{
    static EntryForm Conversion() =>
        new(
            "conversion",
            new("전환", "Conversion"),
            new(
                "지분이 같은 기업의 다른 지분으로 바뀌었습니다. 원가와 평가 차액도 함께 넘어갑니다.",
                "A note, a SAFE or preferred shares became shares of the same company; cost and value go over."
            ),
            EntryTopic.Holdings,
            it => new StakeConverted(
                it.Fund,
                it.Entry,
                it.By,
                it.Named<Stake>(StakeName),
                it.Number(UnitsName),
                it.NamedOrNone<Stake>("into") ?? new(it.Entry.Value),
                new(it.Choice<InstrumentKind>("instrument"), it.NumberOrNone("liquidation_multiple")),
                it.Number("units_in")
            ),
            [
                OnDay(new("바뀐 날.", "The day of the conversion.")),
                StakeField(new("바뀌는 지분.", "What is given up.")),
                Units(),
                EntryQuestion.Of(
                    "into",
                    new("합쳐질 지분", "Into"),
                    EntryAnswer.Stake,
                    new(
                        "이미 가진 지분에 더해지면 그 지분. 비우면 새 지분.",
                        "The holding that is added to; empty for a new one."
                    ),
                    isOptional: true
                ),
                EntryQuestion.Of(
                    "instrument",
                    new("바뀐 뒤의 증권", "Instrument got"),
                    EntryAnswer.Choice,
                    new("합쳐지면 그 지분과 같은 것.", "That of the holding it is added to."),
                    isOptional: false,
                    EntryWords.Choices<InstrumentKind>(EntryWords.NameOf)
                ),
                EntryQuestion.Of(
                    "units_in",
                    new("받은 수량", "Units got"),
                    EntryAnswer.Number,
                    new("바뀐 뒤의 수량.", "What is got for them.")
                ),
                Term(
                    "liquidation_multiple",
                    new("우선 배분 배수", "Liquidation multiple"),
                    new(
                        "우선주: 원가의 몇 배가 먼저인지.",
                        "Preferred shares: what comes first, as a multiple of cost."
                    )
                ),
            ]
        );

    static EntryForm Split() =>
        new(
            "split",
            new("분할과 병합", "Split or consolidation"),
            new(
                "주식 수만 바뀌고 원가와 가치는 그대로입니다. 무상증자도 여기에 적습니다.",
                "Each so many units became so many; cost and value stay. Shares given out free of charge are one too."
            ),
            EntryTopic.Holdings,
            it => new StakeSplit(
                it.Fund,
                it.Entry,
                it.By,
                it.Named<Stake>(StakeName),
                it.Number("units_before"),
                it.Number("units_after")
            ),
            [
                OnDay(new("바뀐 날.", "The day of the change.")),
                StakeField(new("수량이 바뀌는 지분.", "Whose units change.")),
                EntryQuestion.Of(
                    "units_before",
                    new("바뀌기 전", "Before"),
                    EntryAnswer.Number,
                    new("1주가 5주가 되면 1.", "1, of a split of 1 into 5.")
                ),
                EntryQuestion.Of(
                    "units_after",
                    new("바뀐 뒤", "After"),
                    EntryAnswer.Number,
                    new("1주가 5주가 되면 5.", "5, of a split of 1 into 5.")
                ),
            ]
        );
}
