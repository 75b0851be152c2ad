namespace Evenground.Model;

/// <summary>The order of the links within a year, from what each says that it reads and writes.</summary>
static class CycleOrder
{
    /// <summary>Each link after those that write what it reads of the same year; otherwise as
    /// given.</summary>
    public static IReadOnlyList<ICycleLink> Of(IReadOnlyList<ICycleLink> links)
    {
        var (left, ordered) = (links.ToList(), new List<ICycleLink>());
        while (left.Count > 0)
        {
            var next =
                left.Find(link => left.TrueForAll(other => (other.Writes & link.ReadsNow) == 0))
                ?? throw new InvalidOperationException("Links wait for each other within a year.");
            left.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }
}
