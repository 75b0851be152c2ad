namespace Evenground.Measure;

/// <summary>What a figure is about.</summary>
/// <param name="Scope">The scope's code, for example <c>CHANGeUP GROUND Pohang</c>.</param>
/// <param name="Detail">What else tells one figure from the next, for example which target; most indicators
/// need none.</param>
public readonly record struct Subject(string Scope, string? Detail = null) : IComparable<Subject>
{
    public int CompareTo(Subject other) =>
        string.CompareOrdinal(Scope, other.Scope) is not 0 and var order
            ? order
            : string.CompareOrdinal(Detail, other.Detail);

    public override string ToString() => Detail is null ? Scope : $"{Scope} ({Detail})";
}

/// <summary>One question to an indicator: of what, on which day, as known by which day, and resting on
/// what.</summary>
public readonly record struct Question(Subject Subject, AsOf AsOf, Basis Basis);
