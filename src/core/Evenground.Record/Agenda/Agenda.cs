using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All meetings and pledges with their revisions, judgements and money, as they were at any
/// time.</summary>
public sealed record Agenda
{
    public static Agenda Empty { get; } = new();

    Shelf<Id<Pledge>, File> _pledges;
    AppendOnlyList<Marked<Meeting>> _meetings;
    ImmutableDictionary<string, Mark> _rubrics = ImmutableDictionary.Create<string, Mark>(
        StringComparer.Ordinal
    );

    /// <summary>The pledge with its four statuses, from the day it was made.</summary>
    public Pledge? Find(Id<Pledge> id, AsOf asOf) => _pledges.Find(id)?.At(asOf);

    public IReadOnlyList<Pledge> All(AsOf asOf) =>
        [.. _pledges.Select(file => file.At(asOf)).OfType<Pledge>()];

    /// <summary>The journal entries that a pledge's terms and money rest on, known by then, in ascending
    /// order.</summary>
    public IReadOnlyList<long> EntriesOf(Id<Pledge> id, AsOf asOf) =>
        _pledges.Find(id) is { } file
            ?
            [
                .. file
                    .Revisions.Select(revision => revision.Mark)
                    .Concat(
                        file.Money.Values.Select(timeline => timeline.At(asOf))
                            .OfType<Marked<Money>>()
                            .Select(amount => amount.Mark)
                    )
                    .Append(file.Made.Mark)
                    .Where(mark => asOf.Holds(mark))
                    .Select(mark => mark.Sequence)
                    .Order(),
            ]
            : [];

    /// <summary>The meetings held up to the day.</summary>
    public IReadOnlyList<Meeting> Meetings(AsOf asOf) =>
        [
            .. _meetings
                .Where(meeting => asOf.Sees(meeting.Mark) && meeting.Value.On <= asOf.On)
                .Select(meeting => meeting.Value),
        ];

    internal bool HasMeeting(Id<Meeting> id) => _meetings.Any(meeting => meeting.Value.Id == id);

    /// <summary>Whether a version of the rubric was published by the day.</summary>
    internal bool HasRubric(string version, DateOnly on) =>
        _rubrics.TryGetValue(version, out var mark) && mark.Effective.From <= on;

    internal Agenda After(IAgendaEvent happened, Mark mark) =>
        happened switch
        {
            MeetingHeld held => this with
            {
                _meetings = _meetings.Add(
                    new(
                        new(
                            held.Meeting,
                            held.Title,
                            mark.Effective.From,
                            held.Place,
                            held.Region,
                            held.Participants
                        ),
                        mark
                    )
                ),
            },
            RubricPublished published => this with { _rubrics = _rubrics.SetItem(published.Version, mark) },
            PledgeMade made => this with { _pledges = _pledges.With(made.Pledge, new(new(made, mark))) },
            PledgeRevised revised => Change(
                revised,
                file => file with { Revisions = file.Revisions.Add(new(revised.Terms, mark)) }
            ),
            StatusDeclared declared => Change(
                declared,
                file => file with { Official = file.Official.Add(declared.Status, mark) }
            ),
            EvidenceJudged judged => Change(
                judged,
                file => file with { Evidence = file.Evidence.Add(judged.Verdict, mark) }
            ),
            OutcomeJudged judged => Change(
                judged,
                file => file with { Outcome = file.Outcome.Add(judged.Verdict, mark) }
            ),
            MoneyReached reached => Change(
                reached,
                file =>
                    file with
                    {
                        Money = file.Money.SetItem(
                            reached.Rung,
                            file.Money.GetValueOrDefault(reached.Rung).Add(reached.Amount, mark)
                        ),
                    }
            ),
            _ => this,
        };

    Agenda Change(IPledgeEvent happened, Func<File, File> change) =>
        this with
        {
            _pledges = _pledges.Change(happened.Pledge, change),
        };

    /// <summary>Everything ever recorded of one pledge. The four statuses are four timelines that never
    /// touch.</summary>
    sealed record File(Marked<PledgeMade> Made)
    {
        public AppendOnlyList<Marked<PledgeTerms>> Revisions { get; init; }

        public Timeline<OfficialStatus> Official { get; init; }

        public Timeline<Verdict> Evidence { get; init; }

        public Timeline<OutcomeVerdict> Outcome { get; init; }

        public ImmutableSortedDictionary<MoneyRung, Timeline<Money>> Money { get; init; } =
            ImmutableSortedDictionary<MoneyRung, Timeline<Money>>.Empty;

        public Pledge? At(AsOf asOf)
        {
            if (!asOf.Holds(Made.Mark))
                return null;

            var made = Made.Value;
            PledgeTerms[] revisions =
            [
                .. Revisions
                    .Where(revision => asOf.Holds(revision.Mark))
                    .OrderBy(revision => revision.Mark.Effective.From)
                    .ThenBy(revision => revision.Mark.Sequence)
                    .Select(revision => revision.Value),
            ];
            var current = revisions.Length > 0 ? revisions[^1] : made.Terms;
            var verdict = Evidence.At(asOf)?.Value;
            return new(
                made.Pledge,
                made.Owner,
                Made.Mark.Effective.From,
                made.Meeting,
                made.Terms,
                current,
                revisions,
                Official.At(asOf)?.Value,
                verdict,
                ScheduleOf(DeadlineOf(made.Terms, current), verdict, asOf.On),
                Outcome.At(asOf)?.Value,
                MoneyAt(asOf)
            );
        }

        SortedDictionary<MoneyRung, Money> MoneyAt(AsOf asOf)
        {
            var reached = new SortedDictionary<MoneyRung, Money>();
            foreach (var (rung, timeline) in Money)
                if (timeline.At(asOf) is { } amount)
                    reached.Add(rung, amount.Value);
            return reached;
        }

        /// <summary>The first deadline counts; a revision may only say when a relative one began to
        /// run.</summary>
        static DateOnly? DeadlineOf(PledgeTerms baseline, PledgeTerms current) =>
            baseline.Due is { Day: null, Months: { } months } relative
            && current.Due is { AnchoredOn: { } anchor } same
            && string.Equals(relative.After, same.After, StringComparison.Ordinal)
                ? anchor.AddMonths(months)
                : baseline.Due?.Day;

        static ScheduleStatus ScheduleOf(DateOnly? deadline, Verdict? verdict, DateOnly on) =>
            (deadline, verdict?.FulfilledOn) switch
            {
                (null, _) => ScheduleStatus.NoDeadline,
                ({ } due, { } fulfilled) => fulfilled <= due
                    ? ScheduleStatus.FulfilledInTime
                    : ScheduleStatus.FulfilledLate,
                ({ } due, null) => on <= due ? ScheduleStatus.Open : ScheduleStatus.Overdue,
            };
    }
}
