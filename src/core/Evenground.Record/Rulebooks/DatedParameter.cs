namespace Evenground.Record;

/// <summary>How values of a parameter are spread over its range.</summary>
public enum ParameterSpread
{
    /// <summary>Always the default.</summary>
    Fixed,

    /// <summary>Each value of the range as likely as the other.</summary>
    Uniform,

    /// <summary>Rising in a straight line up to the most likely value, and falling from it.</summary>
    Triangular,

    /// <summary>A beta distribution on the range with its peak at the most likely value.</summary>
    Beta,
}

/// <summary>A strength of the model as a country pack states it from a day on: what is taken, and how far
/// from
/// it
/// the truth may lie.</summary>
/// <param name="Code">What the model calls it.</param>
/// <param name="Default">What is taken when nobody says otherwise; within the range.</param>
/// <param name="Low">The low end of the range.</param>
/// <param name="Mode">The most likely value.</param>
/// <param name="High">The high end of the range.</param>
/// <param name="Unit">The unit of all four, in words.</param>
/// <param name="InForce">From when it is used; a parameter without a first day does not load.</param>
/// <param name="Source">Where it comes from, or whose judgement it is.</param>
/// <param name="Note">What a reader must know of it.</param>
public sealed record DatedParameter(
    string Code,
    decimal Default,
    decimal Low,
    decimal Mode,
    decimal High,
    ParameterSpread Distribution,
    LocalizedText Unit,
    EffectivePeriod InForce,
    LocalizedText Source,
    LocalizedText? Note = null
)
{
    /// <summary>Whether it has all without which a number means nothing: unit, first day and source, in both
    /// languages.</summary>
    public bool IsWhole =>
        !string.IsNullOrWhiteSpace(Code)
        && IsSaid(Unit)
        && IsSaid(Source)
        && (Note is not { } note || IsSaid(note))
        && InForce.From > DateOnly.MinValue;

    /// <summary>Whether its default and its peak lie in its range.</summary>
    public bool IsInOrder => Low <= Mode && Mode <= High && Low <= Default && Default <= High;

    static bool IsSaid(LocalizedText text) =>
        !string.IsNullOrWhiteSpace(text.Korean) && !string.IsNullOrWhiteSpace(text.English);
}
