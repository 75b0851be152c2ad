using Evenground.Model;

namespace Evenground.Publish;

/// <summary>A parameter as the country pack has it: what it is by default, how far it may lie off, and who
/// says so.</summary>
/// <param name="Low">The lower end of the range that draws are taken from; the default where it is
/// fixed.</param>
public sealed record CycleAssumption(
    ParameterMeaning Meaning,
    double Default,
    double Low,
    double High,
    LocalizedText Source,
    LocalizedText? Note = null
)
{
    /// <summary>Whether every draw has the default.</summary>
    public bool IsFixed => Low == High;
}
