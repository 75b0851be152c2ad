using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many rooms a hub has for companies on a day.</summary>
/// <remarks>
/// Taken and free ones alike. Unit: rooms. Missing: nothing known by then says so.
/// </remarks>
public sealed class Rooms : IIndicator
{
    const string Metric = "hub.rooms";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "rooms",
            Topic.Hub,
            Name: new("입주 공간 수", "Rooms"),
            Question: new(
                "그날 허브에 기업이 쓸 수 있는 공간은 몇 실입니까?",
                "How many rooms does the hub have for companies on the day?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "그날 임대할 수 있는 공간의 수",
                english: "the rooms that can be leased on the day"
            ),
            UnitRule: new("실", "Rooms"),
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new("한 마을 허브에 방이 30실 있다고 발표되었습니다.", "A town's hub is said to have 30 rooms."),
            Said.Figure(Metric, "Town hub", Day, 30, Unit.Parse("rooms")!.Value),
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            Quantity.Exact(30, Unit.Parse("rooms")!.Value)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? HubLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated ? StatedFigures.Latest(question, view, Metric)
        : question.Basis == Basis.Recorded ? HubLedgers.RoomsOn(question, view.History)
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
