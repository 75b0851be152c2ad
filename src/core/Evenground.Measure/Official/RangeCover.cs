namespace Evenground.Measure;

/// <summary>Whole numbers from a first to a last, made up of given pieces without gap or overlap.</summary>
/// <remarks>Ages are made up of age groups so, and years of the periods that a table has.</remarks>
static class RangeCover
{
    /// <summary>The pieces in ascending order, the widest that fit first; null when they cannot make up the
    /// whole exactly.</summary>
    /// <param name="pieces">The first and the last number of each; an open end is
    /// <see cref="int.MaxValue"/>.</param>
    public static IReadOnlyList<T>? Of<T>(
        int first,
        int last,
        IReadOnlyList<T> pieces,
        Func<T, (int First, int Last)> ends
    )
    {
        var byFirst = pieces
            .Where(piece => ends(piece).First >= first && ends(piece).Last <= last)
            .ToLookup(piece => ends(piece).First);
        // From the end backwards, so that no start is tried twice.
        var covers = new Dictionary<int, (T Piece, int Next)?>();
        foreach (var start in byFirst.Select(same => same.Key).OrderDescending())
        foreach (var piece in byFirst[start].OrderByDescending(piece => ends(piece).Last))
            if (!covers.ContainsKey(start) && Reaches(ends(piece).Last))
                covers[start] = (piece, ends(piece).Last == int.MaxValue ? start : ends(piece).Last + 1);

        if (!covers.ContainsKey(first))
            return null;
        var chosen = new List<T>();
        for (var at = first; covers.TryGetValue(at, out var step); at = step!.Value.Next)
        {
            chosen.Add(step!.Value.Piece);
            if (ends(step.Value.Piece).Last == last)
                break;
        }

        return chosen;

        bool Reaches(int end) => end == last || (end != int.MaxValue && covers.ContainsKey(end + 1));
    }
}
