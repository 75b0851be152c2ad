using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Finds a day in figures that are in the order of their days.</summary>
static class Days
{
    /// <summary>The place of the last figure of that day or before, or -1.</summary>
    public static int LastUntil(IReadOnlyList<Assertion> figures, DateOnly day)
    {
        var (low, high) = (0, figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (figures[middle].Key.AsOf <= day) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
