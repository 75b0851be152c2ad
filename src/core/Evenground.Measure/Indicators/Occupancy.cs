using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The share of a hub's rooms that is taken on a day.</summary>
/// <remarks>
/// Rooms taken divided by rooms there are. As stated it is the speaker's own quotient, in the precision
/// printed.
/// Unit: ratio, 0 to 1. Missing: nothing known by then says so.
/// </remarks>
public sealed class Occupancy : IIndicator
{
    const string Metric = "hub.occupancy";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "occupancy",
            Topic.Hub,
            Name: new("입주율", "Occupancy"),
            Question: new(
                "그날 허브의 공간 가운데 얼마가 쓰이고 있습니까?",
                "What share of the hub's rooms is taken on the day?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "그날 임대된 공간 ÷ 임대할 수 있는 공간",
                english: "rooms leased ÷ rooms that can be leased on the day"
            ),
            UnitRule: new("비율. 0.8은 80%입니다.", "Ratio: 0.8 is 80 %"),
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을 허브의 입주율이 80%라고 발표되었습니다. 1% 단위로 적었으므로 79.5% 이상 80.5% 미만을 뜻합니다.",
                "A town's hub is said to be 80 % taken. It is printed to one per cent, so it means 79.5 % up to, but not including, 80.5 %."
            ),
            Said.Figure(Metric, "Town hub", Day, 0.8m, Unit.Ratio, roundedTo: 0.01m),
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            new(new(0.795m, 0.805m, isHighOpen: true), 0.8m, Relation.Equals, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? HubLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated ? StatedFigures.Latest(question, view, Metric)
        : question.Basis == Basis.Recorded ? HubLedgers.Occupancy(question, view.History)
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
