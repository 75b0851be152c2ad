using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Finds a day in figures that are in the order of their days.</summary>
static class Days
{
    /// <summary>The place of the first figure of that day or later; the number of figures when there is
    /// none.</summary>
    public static int FirstFrom(IReadOnlyList<Assertion> figures, DateOnly day) =>
        day == DateOnly.MinValue ? 0 : LastUntil(figures, day.AddDays(-1)) + 1;

    /// <summary>The place of the last figure of that day or before, or -1.</summary>
    public static int LastUntil(IReadOnlyList<Assertion> figures, DateOnly day)
    {
        var (low, high) = (0, figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (figures[middle].Key.AsOf <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
