using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What the companies of a hub are said to be worth together.</summary>
/// <remarks>
/// A sum of valuations of different days and methods: a round's price, a market price, a guess. Without its
/// basis and its day it says little, so both stand beside it: the basis when it is known, and a warning when
/// the day lies more than twelve months back. Unit: money. Missing: nothing known by then says so.
/// </remarks>
public sealed class CorporateValue : IIndicator
{
    const string Metric = "hub.corporate_value";

    const int StaleAfterMonths = 12;

    static readonly DateOnly Day = new(2024, 6, 30);

    static readonly Notice BasisUnstated = new(
        "valuation-basis-unstated",
        new(
            "발표에 평가 방법과 평가일이 적혀 있지 않습니다. 서로 다른 방법으로 평가한 값의 합일 수 있습니다.",
            "The statement does not say how and when the companies were valued: it may add up valuations of different kinds."
        )
    );

    static readonly Notice Stale = new(
        "valuation-stale",
        new(
            "이 값이 말하는 날이 12개월보다 오래되었습니다. 지금의 가치로 읽지 마십시오.",
            "The day that this value speaks of lies more than 12 months back: do not read it as today's value."
        )
    );

    public Definition Definition { get; } =
        new(
            "corporate-value",
            Topic.Hub,
            Name: new("입주 기업 기업가치", "Corporate value"),
            Question: new(
                "허브 입주 기업의 기업가치는 모두 얼마라고 합니까?",
                "What are the companies of the hub said to be worth together?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "그날 입주한 기업의 마지막 투자 후 가치(투자 전 가치 + 새 투자 금액)의 합계. 값이 없는 기업은 세지 않고 몇 곳인지 밝힙니다",
                english: "the sum of the last post-money values (pre-money + new money) of the companies resident on the day; those without a value are left out and counted in the notice"
            ),
            UnitRule: StatedWording.Money,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을 허브의 입주 기업 가치가 1,000억 원이라고 발표되었습니다. 100억 원 단위로 적었으므로 950억 원 이상 1,050억 원 미만을 뜻합니다.",
                "The companies of a town's hub are said to be worth KRW 100 bn. It is printed to 10 bn, so it means 95 bn up to, "
                    + "but not including, 105 bn."
            ),
            Said.Figure(
                Metric,
                "Town hub",
                Day,
                100_000_000_000,
                Unit.Of(Currency.Won),
                roundedTo: 10_000_000_000
            ),
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            new(
                new(95_000_000_000, 105_000_000_000, isHighOpen: true),
                100_000_000_000,
                Relation.Equals,
                Unit.Of(Currency.Won)
            )
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? HubLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view)
    {
        if (question.Basis == Basis.Recorded)
            return CompanyValues.Sum(question, view.History);
        if (question.Basis != Basis.Stated)
            return Measurement.Without(question, Missing.BasisNotOffered(question.Basis));

        var latest = StatedFigures.Latest(question, view, Metric);
        if (latest.SpeaksOf?.Until is not { } day)
            return latest;
        var isStale =
            day < DateOnly.MaxValue.AddMonths(-StaleAfterMonths)
            && day.AddMonths(StaleAfterMonths) < question.AsOf.On;
        return latest with { Notices = isStale ? [BasisUnstated, Stale] : [BasisUnstated] };
    }
}
