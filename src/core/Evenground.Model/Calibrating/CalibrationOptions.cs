namespace Evenground.Model;

/// <summary>Which years a calibration rests on.</summary>
/// <param name="First">The first year whose moves are counted.</param>
/// <param name="Last">The last one; the model starts at its end.</param>
/// <remarks>Residents are needed at the end of the year before the first, and of every year of the
/// window.</remarks>
public readonly record struct CalibrationOptions(int First, int Last)
{
    /// <summary>The most years of a window.</summary>
    public const int MostYears = 30;

    /// <summary>The last five years (or fewer) of which all is known.</summary>
    public static CalibrationOptions Default => default;

    /// <summary>Whether the calibrator is to look for the last years itself.</summary>
    public bool IsDefault => First == 0 && Last == 0;

    public int Years => Last - First + 1;

    /// <summary>A window as it is written, for example <c>2019/2023</c>; null when the text is
    /// none.</summary>
    public static CalibrationOptions? Parse(string? text) =>
        StatisticPeriod.Parse(text) is { } period
        && period.Ends() is { First: { IsYear: true } first, Last: { IsYear: true } last }
            ? new(first.Last.Year, last.Last.Year)
            : null;

    public override string ToString() => IsDefault ? "" : $"{First:0000}/{Last:0000}";
}
