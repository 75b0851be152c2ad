namespace Evenground.Record;

/// <summary>What is to be appended, all of it or nothing.</summary>
public sealed record Decision(IReadOnlyList<Fact> Facts)
{
    public static Decision Nothing { get; } = new([]);

    public static Decision Of(params IReadOnlyList<Fact> facts) => new(facts);

    /// <summary>One event that holds from a day on.</summary>
    public static Decision From(IEvent happened, DateOnly on) => new([new(happened, new(on))]);

    /// <summary>One event of a single day.</summary>
    public static Decision OnDay(IEvent happened, DateOnly on) =>
        new([new(happened, EffectivePeriod.OneDay(on))]);

    /// <summary>The same facts, with the day from which they could be known and who may see them.</summary>
    public Decision Known(DateOnly? from, Visibility visibility = Visibility.Public) =>
        new([.. Facts.Select(fact => fact with { KnownFrom = from, Visibility = visibility })]);
}
