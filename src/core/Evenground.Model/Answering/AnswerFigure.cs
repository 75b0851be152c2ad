namespace Evenground.Model;

/// <summary>One number of an answer with what is not known about it.</summary>
/// <param name="Central">With the scenario's own parameters, and start-ups of average luck.</param>
/// <param name="Low">A tenth of the draws lie below; not a number without draws.</param>
/// <param name="Median">Half of the draws lie below.</param>
/// <param name="High">A tenth of the draws lie above.</param>
/// <param name="IsWidened">Whether low and high were moved apart to the hold-out error.</param>
public readonly record struct AnswerRange(
    double Central,
    double Low,
    double Median,
    double High,
    bool IsWidened
)
{
    /// <summary>Without draws.</summary>
    public static AnswerRange Only(double central) => new(central, double.NaN, double.NaN, double.NaN, false);

    /// <summary>Whether there is a range.</summary>
    public bool HasRange => !double.IsNaN(Low);

    /// <summary>Low and high at least this part of the middle away from it.</summary>
    /// <param name="error">0 or more; not a number when no hold-out tells it.</param>
    public AnswerRange AtLeast(double error)
    {
        if (!(error > 0))
            return this;
        var middle = HasRange ? Median : Central;
        var reach = error * Math.Abs(middle);
        var (low, high) = HasRange
            ? (Math.Min(Low, middle - reach), Math.Max(High, middle + reach))
            : (middle - reach, middle + reach);
        return low.Equals(Low) && high.Equals(High) ? this : new(Central, low, middle, high, IsWidened: true);
    }
}

/// <summary>A figure of an answer for each place and year.</summary>
/// <remarks>Shape: year 0 is the base year; places in the order of <see cref="Answer.Places"/>.</remarks>
public sealed class AnswerFigure
{
    readonly AnswerRange[] _cells;
    readonly int _years;

    internal AnswerFigure(AnswerMeasure measure, int places, int years) =>
        (Measure, _cells, _years) = (measure, new AnswerRange[places * years], years);

    public AnswerMeasure Measure { get; }

    public AnswerRange this[int place, int year]
    {
        get => _cells[place * _years + year];
        internal set => _cells[place * _years + year] = value;
    }
}
