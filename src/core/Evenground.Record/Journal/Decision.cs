namespace Evenground.Record;

/// <summary>What is to be appended, all of it or nothing.</summary>
public sealed record Decision(IReadOnlyList<Fact> Facts)
{
    public static Decision Nothing { get; } = new([]);

    public static Decision Of(params IReadOnlyList<Fact> facts) => new(facts);
}
