namespace Evenground.Model;

/// <summary>One thing that the model is held to: what was published, what it says itself, and whether that is
/// near
/// enough.</summary>
/// <param name="Id">The part of the specification's validation, for example <c>V7</c>.</param>
/// <param name="What">What is compared.</param>
/// <param name="Period">The years that it speaks of.</param>
/// <param name="Place">The region or group; null for the nation or for no place.</param>
/// <param name="Published">The published value; null when there is none, and the model is held to a limit
/// alone.</param>
/// <param name="Ours">What the model or the record says.</param>
/// <param name="Unit">The unit of both, in words.</param>
/// <param name="Difference">Ours less what was published, or relative to it; as the tolerance is.</param>
/// <param name="Tolerance">The greatest difference, or the greatest value, that is near enough; null when
/// nothing
/// must hold and the row only tells.</param>
/// <param name="Holds">Whether it is near enough, or better than what it is compared with; null when the row
/// only
/// tells.</param>
/// <param name="Source">Where the published value comes from.</param>
public sealed record ValidationRow(
    string Id,
    LocalizedText What,
    string Period,
    string? Place,
    double? Published,
    double Ours,
    LocalizedText Unit,
    double? Difference,
    double? Tolerance,
    bool? Holds,
    LocalizedText Source
)
{
    /// <summary>Whether it is a promise: a row with a tolerance that does not hold is a fault.</summary>
    public bool IsRequired => Tolerance is not null;
}
