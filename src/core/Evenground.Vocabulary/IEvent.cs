namespace Evenground;

/// <summary>Something that happened, as the journal keeps it. Never edited: a mistake is followed by its
/// correction.</summary>
public interface IEvent;

/// <summary>The name under which an event stands in the journal, with the version of its shape:
/// <c>fund.drawn-down.v1</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>An event that was decided and is to be appended, with the time it speaks of.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Effective">The days on which it holds.</param>
/// <param name="KnownFrom">The day from which it could be known; the day of recording when absent.</param>
/// <param name="Visibility">Who may see it.</param>
public sealed record Fact(
    IEvent Event,
    EffectivePeriod Effective,
    DateOnly? KnownFrom = null,
    Visibility Visibility = Visibility.Public
);

/// <summary>An event as it was read back from the journal.</summary>
public readonly record struct Recorded(IEvent Event, Mark Mark);
