using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A parameter as a view has it: what it is by default, how far it may lie off, and who says
/// so.</summary>
/// <param name="Low">The lower end of the range that draws are taken from; the default where it is
/// fixed.</param>
/// <param name="Mode">The most likely value.</param>
public sealed record CycleAssumption(
    ParameterMeaning Meaning,
    double Default,
    double Low,
    double Mode,
    double High,
    PriorShape Shape,
    LocalizedText Source,
    LocalizedText? Note = null
)
{
    /// <summary>Whether every draw has the default.</summary>
    public bool IsFixed => Shape == PriorShape.Fixed || Low == High;

    /// <returns>Refused when the range is out of order, or beyond what makes sense.</returns>
    public Outcome<ParameterPrior> Prior =>
        ParameterPrior.Of(Meaning.Parameter, IsFixed ? PriorShape.Fixed : Shape, Low, Mode, High);

    /// <summary>As the country pack has it on the day; else as the model has it by itself.</summary>
    public static CycleAssumption Of(ParameterMeaning meaning, DatedParameter? dated) =>
        dated is null
            ? UsualAssumptions.Of(meaning)
            : new(
                meaning,
                (double)dated.Default,
                (double)dated.Low,
                (double)dated.Mode,
                (double)dated.High,
                dated.Distribution switch
                {
                    ParameterSpread.Uniform => PriorShape.Uniform,
                    ParameterSpread.Triangular => PriorShape.Triangular,
                    ParameterSpread.Beta => PriorShape.Beta,
                    _ => PriorShape.Fixed,
                },
                dated.Source,
                dated.Note
            );
}
