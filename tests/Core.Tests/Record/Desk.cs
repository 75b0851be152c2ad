using System.Text.Json;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record;

/// <summary>A desk at which decisions are written as a store writes them: to canonical bytes and back, one
/// entry after the other.</summary>
sealed class Desk
{
    readonly List<Recorded> _entries = [];

    public History History { get; private set; } = History.Empty;

    /// <summary>The day on which the next decision is recorded, and from which it is known unless it says
    /// otherwise.</summary>
    public DateOnly Today { get; set; } = new(2020, 1, 1);

    /// <summary>Everything recorded so far, as it holds on a day.</summary>
    public static AsOf On(DateOnly day) => AsOf.AllRecorded(day);

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static Id<T> Id<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static LocalizedText Named(string name) => new(name + " (한국어)", name);

    /// <summary>Writes what was decided; a refusal here is a broken test.</summary>
    public Desk Write(Outcome<Decision> outcome)
    {
        Assert.True(outcome.Accepted(out var decision, out var refusal), refusal?.ToString());
        foreach (var fact in decision!.Facts)
        {
            var name = EventCatalogue.NameOf(fact.Event);
            var happened = EventCatalogue.Read(name, EventCatalogue.Write(fact.Event)).Value.Event;
            var recordedAt = new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero);
            var mark = new Mark(
                History.Head + 1,
                fact.Effective,
                fact.KnownFrom ?? Today,
                recordedAt,
                fact.Visibility
            );
            _entries.Add(new(happened, mark));
            History = History.After(_entries[^1]);
        }

        return this;
    }

    /// <summary>Writes what was decided, or leaves everything as it is when it was refused.</summary>
    public bool Try(Outcome<Decision> outcome)
    {
        if (!outcome.Accepted(out _, out _))
            return false;
        Write(outcome);
        return true;
    }

    /// <summary>The history folded anew from the entries, as after a restart.</summary>
    public History Replayed() => _entries.Aggregate(History.Empty, (history, entry) => history.After(entry));

    /// <summary>Folds the entries anew without some of them, as for a reader from whom they are
    /// withheld.</summary>
    public History ReplayedWithout(Func<IEvent, bool> isWithheld) =>
        _entries.Aggregate(
            History.Empty,
            (history, entry) =>
                isWithheld(entry.Event) ? history.AfterGap(entry.Mark.Sequence) : history.After(entry)
        );

    /// <summary>A view written down, so that two of them can be compared.</summary>
    public static string Written<T>(T view) => JsonSerializer.Serialize(view, RecordJson.Options);

    /// <summary>The refusal's type tells the rule; its texts must be there in both languages.</summary>
    public static T Refused<T>(Outcome<Decision> outcome)
        where T : Refusal
    {
        Assert.False(outcome.Accepted(out _, out var refusal));
        var found = Assert.IsType<T>(refusal);
        Assert.Contains('.', found.Code);
        Assert.Matches("[가-힣]", found.Text.Korean);
        Assert.DoesNotMatch("[가-힣]", found.Text.English.Replace("(한국어)", "", StringComparison.Ordinal));
        return found;
    }
}
