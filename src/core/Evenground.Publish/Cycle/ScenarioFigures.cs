using Evenground.Model;

namespace Evenground.Publish;

/// <summary>The range of a figure over many draws.</summary>
/// <param name="Low">One draw in ten lies below it.</param>
/// <param name="High">One draw in ten lies above it.</param>
public readonly record struct FigureRange(double Low, double Median, double High);

/// <summary>The figures of an answer by series, year and place, as differences to the baseline.</summary>
/// <remarks>Places are the regions in the calibration's order, then the regions that get money taken
/// together, then the whole country.</remarks>
public sealed class ScenarioFigures(Answer answer)
{
    /// <summary>The code of the regions that get money, taken together.</summary>
    public const string FundedCode = "funded";

    public Answer Answer => answer;

    public int Regions => answer.Simulation.Calibration.Shape.Regions;

    public int Horizon => answer.Horizon;

    /// <summary>The whole country.</summary>
    public int Country { get; } = answer.PlaceOf(AnswerPlace.NationCode);

    /// <summary>The regions that get money, taken together; the country where none does.</summary>
    public int Funded { get; } =
        answer.PlaceOf(FundedCode) is >= 0 and var place ? place : answer.PlaceOf(AnswerPlace.NationCode);

    public bool HasRanges => answer[ShownSeries.Jobs.Code][0, Horizon].HasRange;

    /// <summary>The figure with every parameter at the scenario's own value.</summary>
    public double Value(ShownSeries series, int year, int place) => answer[series.Code][place, year].Central;

    /// <summary>Null while there are no draws.</summary>
    public FigureRange? Range(ShownSeries series, int year, int place) =>
        answer[series.Code][place, year] is { HasRange: true } range
            ? new(range.Low, range.Median, range.High)
            : null;
}
